import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { withoutEmpty } from '../../app/address.ts';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { SortHead } from '../../parts/sort-head.tsx';
import { type SortKeys, sortedRows } from '../../parts/sorted-rows.ts';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { formatTime } from '../../text/index.ts';
import { usePublicationText } from '../../text/publications/index.ts';
import { ProposePanel } from './propose-panel.tsx';
import { HISTORY_ADDRESS, type Publication, publicationsQuery } from './publication-queries.ts';
import { KINDS, type PublicationsSearch, STATES } from './publications-search.ts';
import { StateChip } from './state-chip.tsx';
import '../../parts/card-table.css';
import './publications.css';

const route = getRouteApi('/publications');

/** What was proposed for publication, and what became of it. */
export function PublicationsPage() {
  const { publications: words } = usePublicationText();
  const list = useQuery(publicationsQuery());
  const [isProposing, setProposing] = useState(false);
  const [done, setDone] = useState<string>();
  const mayPropose = list.data?.mayPropose === true;
  return (
    <Page
      heading={words.heading}
      lead={words.lead}
      actions={
        mayPropose && !isProposing ? (
          <Button
            type="primary"
            onClick={() => {
              setDone(undefined);
              setProposing(true);
            }}
          >
            {words.propose.open}
          </Button>
        ) : undefined
      }
    >
      {isProposing && list.data !== undefined && (
        <ProposePanel
          rows={list.data.rows}
          close={() => setProposing(false)}
          done={(told) => {
            setDone(told);
            setProposing(false);
          }}
        />
      )}
      {done !== undefined && <p role="status">{done}</p>}
      {list.isPending && (
        <>
          <Loading />
          <Placeholder height={320} />
        </>
      )}
      {list.isError && <ErrorState error={list.error} retry={() => list.refetch()} />}
      {list.data?.rows.length === 0 && (
        <p className="none">
          {words.none} {mayPropose && words.noneHint}
        </p>
      )}
      {list.data !== undefined && list.data.rows.length > 0 && <Publications rows={list.data.rows} />}
    </Page>
  );
}

function Publications({ rows }: { readonly rows: readonly Publication[] }) {
  const { publications: words } = usePublicationText();
  const search = route.useSearch();
  const shown = rows.filter(
    ({ kind, state, period }) =>
      (search.kind === undefined || kind === search.kind) &&
      (search.state === undefined || state === search.state) &&
      (search.period === undefined || period === search.period),
  );
  const periods = [...new Set(rows.map(({ period }) => period))].toSorted().toReversed();
  return (
    <section className="panel" aria-labelledby="publications-list">
      <div className="section-head">
        <h2 id="publications-list">{words.list}</h2>
        <a href={HISTORY_ADDRESS} target="_blank" rel="noreferrer">
          {words.publicHistory}
        </a>
      </div>
      <Filters periods={periods} search={search} />
      {shown.length === 0 ? <p className="none">{words.noneOf}</p> : <PublicationTable rows={shown} search={search} />}
    </section>
  );
}

interface FiltersProps {
  readonly periods: readonly string[];
  readonly search: PublicationsSearch;
}

function Filters({ periods, search }: FiltersProps) {
  const { publications: words } = usePublicationText();
  const navigate = useNavigate({ from: '/publications' });
  const choose = (key: 'kind' | 'state' | 'period', value: string) =>
    void navigate({ search: withoutEmpty<PublicationsSearch>({ ...search, [key]: value }), resetScroll: false });
  const all = { value: '', label: words.all };
  const choices = [
    { key: 'kind', label: words.kind, options: KINDS.map((value) => ({ value, label: words.kinds[value] })) },
    { key: 'period', label: words.period, options: periods.map((value) => ({ value, label: words.quarter(value) })) },
    { key: 'state', label: words.state, options: STATES.map((value) => ({ value, label: words.states[value] })) },
  ] as const;
  return (
    <div className="publication-filters no-print">
      {choices.map(({ key, label, options }) => (
        <Labelled key={key} label={label}>
          {(id) => (
            <Select<string>
              id={id}
              className="publication-filter"
              value={search[key] ?? ''}
              options={[all, ...options]}
              onChange={(next) => choose(key, next)}
            />
          )}
        </Labelled>
      ))}
    </div>
  );
}

const SORT_KEYS: SortKeys<Publication> = {
  kind: ({ kind }) => KINDS.indexOf(kind),
  period: ({ period }) => period,
  proposedAt: ({ proposedAt }) => proposedAt,
  proposedBy: ({ proposedBy }) => proposedBy,
  publishedAt: ({ publishedAt }) => publishedAt ?? '',
  state: ({ state }) => STATES.indexOf(state),
};

interface TableProps {
  readonly rows: readonly Publication[];
  readonly search: PublicationsSearch;
}

function PublicationTable({ rows, search }: TableProps) {
  const { publications: words } = usePublicationText();
  const navigate = useNavigate({ from: '/publications' });
  const head = (column: string, name: string) => (
    <SortHead
      name={name}
      column={column}
      sorting={search}
      className="left"
      change={(next) =>
        void navigate({
          search: withoutEmpty<PublicationsSearch>({ ...search, ...next }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
  return (
    <table className="table card-table publication-table">
      <caption className="visually-hidden">{words.list}</caption>
      <thead>
        <tr>
          {head('kind', words.kind)}
          {head('period', words.period)}
          {head('state', words.state)}
          {head('proposedAt', words.proposedAt)}
          {head('proposedBy', words.proposedBy)}
          {head('publishedAt', words.publishedAt)}
        </tr>
      </thead>
      <tbody>
        {sortedRows(rows, search, SORT_KEYS).map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to="/publications/$id" params={{ id: row.id }} className="row-link" preload={false}>
                {words.kinds[row.kind]}
                {row.corrects !== undefined && `, ${words.correction}`}
              </Link>
            </th>
            <td className="left" data-label={words.period}>
              {words.quarter(row.period)}
            </td>
            <td className="left" data-label={words.state}>
              <StateChip state={row.state} />
            </td>
            <td className="left" data-label={words.proposedAt}>
              {formatTime(row.proposedAt)}
            </td>
            <td className="left" data-label={words.proposedBy}>
              {row.proposedBy}
            </td>
            <td className="left" data-label={words.publishedAt}>
              {row.publishedAt === undefined ? words.notYet : formatTime(row.publishedAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
