import { PETITION_KINDS, PETITION_STATES } from '@dunghen/domain/petition';
import { formatInteger } from '@dunghen/domain/text';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { AgencySelect } from '../../parts/agencies/agency-select.tsx';
import { DayInput } from '../../parts/day-input.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { today } from '../../parts/today.ts';
import { useView } from '../../parts/use-view.ts';
import { usePetitionText } from '../../text/petition/index.ts';
import { petitionsQuery, registerAddress, reportAddress } from './petition-queries.ts';
import { PetitionTable } from './petition-table.tsx';
import { type PetitionsSearch, STANDINGS } from './petitions-search.ts';
import '../../parts/card-table.css';
import './petitions.css';

const route = getRouteApi('/petitions');

/** The register of feedback and petitions within reach; nothing of a sender is in it. */
export function PetitionsPage() {
  const { petition: words } = usePetitionText();
  const search = route.useSearch();
  const list = useInfiniteQuery(petitionsQuery(search));
  const first = list.data?.pages[0];
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const { sort: _sort, desc: _desc, ...filter } = search;
  const isFiltered = Object.keys(filter).length > 0;
  const quarter = quarterOf(search.from ?? today());
  const title = words.quarter(quarter.number, quarter.year);
  return (
    <Page
      heading={words.heading}
      lead={words.lead}
      actions={
        first?.mayReceive === true ? (
          <Link to="/petitions/new" className="button button-primary no-print">
            {words.receive.open}
          </Link>
        ) : undefined
      }
    >
      <Filters search={search} isFiltered={isFiltered} />
      {list.isPending && (
        <>
          <Loading />
          <Placeholder height={420} />
        </>
      )}
      {list.isError && <ErrorState error={list.error} retry={() => list.refetch()} />}
      {first !== undefined && (
        <section className="panel" aria-labelledby="petition-list">
          <div className="section-head">
            <h2 id="petition-list" aria-live="polite">
              {words.total(formatInteger(first.total))}
            </h2>
            <span className="petition-files no-print">
              <a className="button" href={reportAddress(quarter.key)} aria-label={words.reportFile(title)} download="">
                {`${words.report} ${title}`}
              </a>
              {(['csv', 'xlsx'] as const).map((format) => (
                <a
                  key={format}
                  className="button"
                  href={registerAddress(format, search)}
                  aria-label={words.file(format.toUpperCase())}
                  download=""
                >
                  {format.toUpperCase()}
                </a>
              ))}
            </span>
          </div>
          {first.isCut && <p className="muted">{words.cut}</p>}
          {rows.length === 0 ? (
            <p className="none">
              {isFiltered ? words.noneFiltered : words.none}
              {!isFiltered && first.mayReceive && ` ${words.noneReceive}`}
            </p>
          ) : (
            <PetitionTable rows={rows} search={search} />
          )}
          {list.hasNextPage && (
            <p className="more">
              <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {words.more}
              </Button>
            </p>
          )}
        </section>
      )}
    </Page>
  );
}

/** The period report is by quarters: that of the first day of the view, else of today. */
function quarterOf(day: string) {
  const [year = '', month = ''] = day.split('-');
  const number = Math.ceil(Number(month) / 3);
  return { key: `${year}-Q${number}`, number: ROMAN[number - 1] ?? '', year };
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

const ALL = '*';

function Filters({ search, isFiltered }: { readonly search: PetitionsSearch; readonly isFiltered: boolean }) {
  const { petition: words } = usePetitionText();
  const change = useView<PetitionsSearch>({ keepsBefore: true });
  const all = { value: ALL, label: words.all };
  const { q, state, kind, standing, agency, from, to } = search;
  const cleared = { q: '', state: undefined, kind: undefined, standing: undefined, agency: '', from: '', to: '' };
  return (
    <search className="panel petition-filters no-print" aria-label={words.filters}>
      <Labelled label={words.search}>
        <SearchBox
          label={words.search}
          hint={words.searchHint}
          value={q ?? ''}
          change={(next) => change({ q: next })}
        />
      </Labelled>
      <Labelled label={words.standing}>
        {(id) => (
          <Select
            id={id}
            value={standing ?? ALL}
            onChange={(next) => change({ standing: STANDINGS.find((one) => one === next) })}
            options={[all, ...STANDINGS.map((value) => ({ value: String(value), label: words.standings[value] }))]}
          />
        )}
      </Labelled>
      <Labelled label={words.state}>
        {(id) => (
          <Select
            id={id}
            value={state ?? ALL}
            onChange={(next) => change({ state: PETITION_STATES.find((one) => one === next) })}
            options={[all, ...PETITION_STATES.map((value) => ({ value: String(value), label: words.states[value] }))]}
          />
        )}
      </Labelled>
      <Labelled label={words.kind}>
        {(id) => (
          <Select
            id={id}
            value={kind ?? ALL}
            onChange={(next) => change({ kind: PETITION_KINDS.find((one) => one === next) })}
            options={[all, ...PETITION_KINDS.map((value) => ({ value: String(value), label: words.kinds[value] }))]}
          />
        )}
      </Labelled>
      <Labelled label={words.agency}>
        {(id) => <AgencySelect id={id} value={agency} change={(next) => change({ agency: next })} />}
      </Labelled>
      <Labelled label={words.from}>
        {(id) => <DayInput id={id} value={from ?? ''} max={to} change={(next) => change({ from: next })} />}
      </Labelled>
      <Labelled label={words.to}>
        {(id) => <DayInput id={id} value={to ?? ''} min={from} change={(next) => change({ to: next })} />}
      </Labelled>
      {isFiltered && <Button onClick={() => change(cleared)}>{words.clear}</Button>}
    </search>
  );
}
