import { formatInteger } from '@dunghen/domain/text';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { type Loose, withoutEmpty } from '../../app/address.ts';
import { AgencySelect } from '../../parts/agencies/agency-select.tsx';
import { CsvButton } from '../../parts/csv-button.tsx';
import { DayInput } from '../../parts/day-input.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { today } from '../../parts/today.ts';
import { useMay } from '../../parts/use-may.ts';
import { useApologiesText } from '../../text/apologies/index.ts';
import '../../parts/card-table.css';
import '../../parts/section-tabs.css';
import './apologies.css';
import { apologiesQuery } from './apologies-queries.ts';
import { type ApologiesSearch, TABS, type Tab } from './apologies-search.ts';
import { apologyCsv } from './apology-csv.ts';
import { ApologyTable } from './apology-table.tsx';
import { DraftForm } from './draft-form.tsx';
import { Exceptions } from './exceptions.tsx';
import { LetterActs } from './letter-acts.tsx';

const route = getRouteApi('/apologies');

/** Letters of apology from the task to the changed date, and the late dossiers that have none (spec: ui, tables). */
export function ApologiesPage() {
  const { apologies: words } = useApologiesText();
  const search = route.useSearch();
  const { tab = 'prepare' } = search;
  return (
    <Page heading={words.heading}>
      <p className="muted apology-lead">{words.lead}</p>
      <Tabs search={search} />
      <Filters search={search} />
      {tab === 'missing' ? <Exceptions search={search} /> : <Letters key={tab} tab={tab} search={search} />}
    </Page>
  );
}

function Tabs({ search }: { readonly search: ApologiesSearch }) {
  const { apologies: words } = useApologiesText();
  const { tab: open = 'prepare', ...rest } = search;
  const counts = useInfiniteQuery(apologiesQuery(open === 'missing' ? 'prepare' : open, search)).data?.pages[0]?.counts;
  const nameOf = (tab: Tab) => {
    const name = words.tabs[tab];
    return tab === 'missing' || counts === undefined ? name : words.counted(name, formatInteger(counts[tab]));
  };
  return (
    <nav className="section-tabs" aria-label={words.tabsLabel}>
      <ul>
        {TABS.map((tab) => (
          <li key={tab}>
            <Link
              to="/apologies"
              search={withoutEmpty<ApologiesSearch>({ ...rest, tab }, { tab: 'prepare' })}
              className="section-tab"
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {nameOf(tab)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Filters({ search }: { readonly search: ApologiesSearch }) {
  const { apologies: words } = useApologiesText();
  const navigate = route.useNavigate();
  const change = (changes: Loose<ApologiesSearch>) =>
    navigate({ search: withoutEmpty<ApologiesSearch>({ ...search, ...changes }), replace: true });
  const [typed, setTyped] = useState(search.procedure ?? '');
  const isMissing = search.tab === 'missing';
  const isFiltered = Object.keys(search).some((key) => key !== 'tab');
  return (
    <search className="apology-filters" aria-label={words.filters}>
      <Labelled label={words.agency}>
        {(id) => (
          <AgencySelect
            id={id}
            value={search.agency}
            change={(agency) => change({ agency, children: agency === undefined ? undefined : true })}
          />
        )}
      </Labelled>
      {!isMissing && (
        <>
          <Labelled label={words.procedure}>
            {(id) => (
              <Input
                id={id}
                value={typed}
                maxLength={100}
                onChange={(event) => setTyped(event.target.value)}
                onPressEnter={() => change({ procedure: typed.trim() })}
                onBlur={() => change({ procedure: typed.trim() })}
              />
            )}
          </Labelled>
          <Labelled label={words.dueFrom}>
            {(id) => <DayInput id={id} value={search.dueFrom ?? ''} change={(dueFrom) => change({ dueFrom })} />}
          </Labelled>
          <Labelled label={words.dueTo}>
            {(id) => <DayInput id={id} value={search.dueTo ?? ''} change={(dueTo) => change({ dueTo })} />}
          </Labelled>
          {search.tab !== undefined && search.tab !== 'prepare' && (
            <Labelled label={words.missing.asOf}>
              {(id) => (
                <DayInput
                  id={id}
                  value={search.asOf ?? ''}
                  placeholder={words.missing.asOfNow}
                  max={today()}
                  change={(asOf) => change({ asOf })}
                />
              )}
            </Labelled>
          )}
        </>
      )}
      {isFiltered && (
        <Button
          onClick={() => {
            setTyped('');
            navigate({ search: search.tab === undefined ? {} : { tab: search.tab }, replace: true });
          }}
        >
          {words.clear}
        </Button>
      )}
    </search>
  );
}

function Letters({ tab, search }: { readonly tab: Exclude<Tab, 'missing'>; readonly search: ApologiesSearch }) {
  const { apologies: words } = useApologiesText();
  const may = useMay();
  const list = useInfiniteQuery(apologiesQuery(tab, search));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // What was just drafted or signed leaves the list; what is told about it stays.
  const [told, setTold] = useState<string>();
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const picked = rows.filter(({ code }) => chosen.has(code));
  const done = (words: string) => {
    setChosen(new Set());
    setTold(words);
  };
  const drafts = may('dossier:propose-reschedule');
  // The list of a past day is only read.
  const isPast = tab !== 'prepare' && search.asOf !== undefined;
  const acts = drafts || may('dossier:approve-reschedule') || may('apology:redate') || may('dossier:note');
  return (
    <>
      {list.isPending && (
        <>
          <Loading />
          <Placeholder height={360} />
        </>
      )}
      {list.isError && <ErrorState error={list.error} retry={() => list.refetch()} />}
      <p role="status" className="apology-told">
        {told}
      </p>
      {picked.length > 0 && tab === 'prepare' && <DraftForm codes={picked.map(({ code }) => code)} done={done} />}
      {picked.length > 0 && tab !== 'prepare' && <LetterActs tab={tab} rows={picked} done={done} />}
      {list.data && (
        <div className="section-head">
          <p className="muted">{rows.length === 0 ? words.empty[tab] : words.shown(formatInteger(rows.length))}</p>
          {rows.length > 0 && (
            <span className="no-print">
              <CsvButton
                label={words.csv}
                hint={words.csvHint(words.tabs[tab])}
                fileName={`xin-loi-${tab}`}
                table={() => apologyCsv(rows, words)}
              />
            </span>
          )}
        </div>
      )}
      {rows.length > 0 && (
        <ApologyTable
          tab={tab}
          rows={rows}
          chosen={chosen}
          choose={!isPast && (tab === 'prepare' ? drafts : acts) ? setChosen : undefined}
        />
      )}
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  );
}
