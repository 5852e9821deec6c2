import { INSPECTION_KINDS } from '@dunghen/domain/inspection';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useView } from '../../parts/use-view.ts';
import { useInspectionText } from '../../text/inspection/index.ts';
import { CaseTable } from './case-table.tsx';
import { CountTable } from './count-table.tsx';
import { type CaseFilter, type CaseList, casesQuery, quartersQuery } from './inspection-queries.ts';
import { CASE_STATES, type InspectionSearch } from './inspection-search.ts';
import { LastSearch } from './last-search.tsx';
import './inspection.css';

const route = getRouteApi('/inspection');

/** Cases of a quarter, with their counts by agency, official and sign. */
export function InspectionPage() {
  const { inspection: words } = useInspectionText();
  const search = route.useSearch();
  const { period: said, by: _by, byDesc: _byDesc, ...filter } = search;
  const quarters = useQuery(quartersQuery());
  const period = said ?? (quarters.data?.find(({ isDefault }) => isDefault) ?? quarters.data?.[0])?.key ?? '';
  const title = quarters.data?.find(({ key }) => key === period)?.title ?? period;
  const list = useInfiniteQuery({ ...casesQuery(period, filter), enabled: period !== '' });
  const first = list.data?.pages[0];
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page
      heading={words.heading(title)}
      lead={words.lead}
      actions={
        first?.search !== undefined && (
          <Link to="/inspection/thresholds" className="button">
            {words.thresholds}
          </Link>
        )
      }
    >
      <Filters period={period} filter={filter} list={first} />
      {first?.search !== undefined && <LastSearch period={period} search={first.search} maySearch={first.maySearch} />}
      {quarters.isError && <ErrorState error={quarters.error} retry={() => quarters.refetch()} />}
      {list.isPending && !quarters.isError && (
        <>
          <Loading />
          <Placeholder height={420} />
        </>
      )}
      {list.isError && <ErrorState error={list.error} retry={() => list.refetch()} />}
      {first !== undefined && rows.length === 0 && !isUnsearched(first, filter) && (
        <p className="none" role="status">
          {noneText(first, isFiltered(filter), words)}
        </p>
      )}
      {first !== undefined && rows.length > 0 && <CountTable counts={first.counts} search={search} />}
      {rows.length > 0 && <CaseTable rows={rows} search={search} />}
      {list.hasNextPage && (
        <p className="more">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        </p>
      )}
    </Page>
  );
}

const isFiltered = ({ kind, state, agency, officer }: CaseFilter): boolean =>
  [kind, state, agency, officer].some((one) => one !== undefined);

function noneText(
  list: CaseList,
  isNarrow: boolean,
  words: ReturnType<typeof useInspectionText>['inspection'],
): string {
  if (isNarrow) return words.noneFiltered;
  return list.search === undefined ? words.noneSeen : words.none;
}

/** What the panel of the search says already. */
const isUnsearched = ({ search }: CaseList, filter: CaseFilter): boolean =>
  search !== undefined && search.last === undefined && !isFiltered(filter);

const ALL = '*';

interface FiltersProps {
  readonly period: string;
  readonly filter: CaseFilter;
  readonly list: CaseList | undefined;
}

function Filters({ period, filter, list }: FiltersProps) {
  const { inspection: words } = useInspectionText();
  const change = useView<InspectionSearch>({ keepsBefore: true });
  const quarters = useQuery(quartersQuery());
  const all = { value: ALL, label: words.all };
  const agencies = new Map(list?.counts.map(({ agency }) => [agency.id, agency.name]));
  const { kind, state, agency } = filter;
  return (
    <search className="panel inspection-filters no-print" aria-label={words.filters}>
      <Labelled label={words.period}>
        {(id) => (
          <Select
            id={id}
            value={period}
            onChange={(next) => change({ period: next })}
            options={(quarters.data ?? []).map((one) => ({ value: one.key, label: one.title }))}
          />
        )}
      </Labelled>
      <Labelled label={words.kind}>
        {(id) => (
          <Select
            id={id}
            value={kind ?? ALL}
            onChange={(next) => change({ kind: INSPECTION_KINDS.find((one) => one === next) })}
            options={[all, ...INSPECTION_KINDS.map((value) => ({ value: String(value), label: words.kinds[value] }))]}
          />
        )}
      </Labelled>
      <Labelled label={words.state}>
        {(id) => (
          <Select
            id={id}
            value={state ?? ALL}
            onChange={(next) => change({ state: CASE_STATES.find((one) => one === next) })}
            options={[all, ...CASE_STATES.map((value) => ({ value: String(value), label: words.states[value] }))]}
          />
        )}
      </Labelled>
      <Labelled label={words.agency}>
        {(id) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            value={agency ?? ALL}
            onChange={(next) => change({ agency: next === ALL ? undefined : next, officer: undefined })}
            options={[all, ...[...agencies].map(([value, label]) => ({ value, label }))]}
          />
        )}
      </Labelled>
      {filter.officer !== undefined && <p>{words.ofOfficer(list?.counts[0]?.officer ?? words.nobody)}</p>}
      {isFiltered(filter) && (
        <Button onClick={() => change({ kind: undefined, state: undefined, agency: undefined, officer: undefined })}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}
