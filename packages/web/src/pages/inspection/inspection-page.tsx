import { INSPECTION_KINDS } from '@dunghen/domain/inspection';
import { formatInteger } from '@dunghen/domain/text';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Button, Select } from 'antd';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useView } from '../../parts/use-view.ts';
import { formatTime } from '../../text/index.ts';
import { useInspectionText } from '../../text/inspection/index.ts';
import { type Case, type CaseList, casesQuery, quartersQuery, searchQuarter } from './inspection-queries.ts';
import { CASE_STATES, type InspectionSearch } from './inspection-search.ts';
import './inspection.css';

const route = getRouteApi('/inspection');

/** Cases of a quarter, with their counts by agency, official and sign. */
export function InspectionPage() {
  const { inspection: words } = useInspectionText();
  const { period: said, ...filter } = route.useSearch();
  const quarters = useQuery(quartersQuery());
  const period = said ?? (quarters.data?.find(({ isDefault }) => isDefault) ?? quarters.data?.[0])?.key ?? '';
  const title = quarters.data?.find(({ key }) => key === period)?.title ?? period;
  const list = useInfiniteQuery({ ...casesQuery(period, filter), enabled: period !== '' });
  const first = list.data?.pages[0];
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page heading={words.heading(title)} lead={words.lead}>
      <Filters period={period} filter={filter} list={first} />
      {first?.maySearch === true && <Search period={period} />}
      {quarters.isError && <ErrorState error={quarters.error} retry={() => quarters.refetch()} />}
      {list.isPending && !quarters.isError && (
        <>
          <Loading />
          <Placeholder height={420} />
        </>
      )}
      {list.isError && <ErrorState error={list.error} retry={() => list.refetch()} />}
      {first !== undefined && rows.length === 0 && (
        <p className="none" role="status">
          {Object.keys(filter).length > 0 ? words.noneFiltered : first.maySearch ? words.none : words.noneSeen}
        </p>
      )}
      {first !== undefined && rows.length > 0 && <Counts counts={first.counts} />}
      {rows.length > 0 && <CaseTable rows={rows} />}
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

const ALL = '*';

interface FiltersProps {
  readonly period: string;
  readonly filter: Omit<InspectionSearch, 'period'>;
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
            onChange={(next) => change({ agency: next === ALL ? undefined : next })}
            options={[all, ...[...agencies].map(([value, label]) => ({ value, label }))]}
          />
        )}
      </Labelled>
      {Object.keys(filter).length > 0 && (
        <Button onClick={() => change({ kind: undefined, state: undefined, agency: undefined })}>{words.clear}</Button>
      )}
    </search>
  );
}

function Search({ period }: { readonly period: string }) {
  const text = useInspectionText();
  const words = text.inspection;
  const client = useQueryClient();
  const search = useMutation({
    mutationFn: () => searchQuarter(period),
    onSuccess: () => client.invalidateQueries({ queryKey: ['inspections'] }),
  });
  return (
    <div className="inspection-search no-print">
      {search.isError && <Refusal words={problemText(search.error, text)} />}
      <Button type="primary" loading={search.isPending} onClick={() => search.mutate()}>
        {words.search}
      </Button>
      {search.isPending && <p role="status">{words.searching}</p>}
      {search.data !== undefined && !search.isPending && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={words.searched(formatInteger(search.data.found), formatInteger(search.data.added))}
        />
      )}
    </div>
  );
}

function Counts({ counts }: { readonly counts: CaseList['counts'] }) {
  const { inspection: words } = useInspectionText();
  return (
    <details className="panel">
      <summary>
        <h2 className="inspection-summary">{words.counts}</h2>
      </summary>
      <ScrollX>
        <table className="table inspection-table">
          <thead>
            <tr>
              {[words.agency, words.officer, words.kind].map((head) => (
                <th key={head} scope="col" className="left">
                  {head}
                </th>
              ))}
              {[words.cases, words.open, words.violations].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map(({ agency, officer, kind, cases, open, violations }) => (
              <tr key={`${agency.id} ${officer ?? ''} ${kind}`}>
                <th scope="row" className="left">
                  {agency.name}
                </th>
                <td className="left">{officer}</td>
                <td className="left">{words.kinds[kind]}</td>
                <td>{formatInteger(cases)}</td>
                <td>{formatInteger(open)}</td>
                <td>{formatInteger(violations)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </details>
  );
}

function CaseTable({ rows }: { readonly rows: readonly Case[] }) {
  const { inspection: words } = useInspectionText();
  const heads = [words.dossier, words.kind, words.agency, words.officer, words.happened, words.state];
  return (
    <ScrollX>
      <table className="table inspection-table">
        <caption className="visually-hidden">{words.list}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="left">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="left">
                <Link to="/inspection/$id" params={{ id: row.id }} className="row-link">
                  {row.codes.length === 1 ? row.codes[0] : words.dossiers(formatInteger(row.codes.length))}
                </Link>
              </th>
              <td className="left">{words.kinds[row.kind]}</td>
              <td className="left">{row.agency.name}</td>
              <td className="left">{row.officer}</td>
              <td className="left">{formatTime(row.at)}</td>
              <td className="left">{words.states[row.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
