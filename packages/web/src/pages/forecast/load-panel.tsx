import { formatInteger } from '@dunghen/domain/text';
import { dayOf, formatDay } from '@dunghen/domain/time';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type SortKeys, sortedRows } from '../../parts/sorted-rows.ts';
import { useView } from '../../parts/use-view.ts';
import { useNotificationText } from '../../text/notification/index.ts';
import { Section } from '../control/section.tsx';
import type { ListSearch } from '../search/list-search.ts';
import { type LoadList, loadsQuery } from './forecast-queries.ts';
import type { ForecastSearch } from './forecast-search.ts';
import { SortHeads, sortingOf } from './sort-heads.tsx';
import '../../parts/card-table.css';

type LoadRow = LoadList['rows'][number];

const decimal = (value: number): string => String(value).replace('.', ',');

const KEYS: SortKeys<LoadRow> = {
  officer: ({ officer }) => officer,
  agency: ({ agency }) => agency.name,
  open: ({ open }) => open,
  overdue: ({ overdue }) => overdue,
  perWeek: ({ perWeek }) => perWeek,
  weeks: ({ weeks }) => weeks,
};

/** What officers have open against what they finish; behind each number are its dossiers. */
export function LoadPanel({ search }: { readonly search: ForecastSearch }) {
  const { forecast: words } = useNotificationText().notification;
  const loads = useQuery(loadsQuery(search.agency));
  return (
    <Section heading={words.load} query={loads} height={200}>
      {(data) => (
        <>
          <p className="muted small">{words.loadLead(formatInteger(data.weeksCounted))}</p>
          {data.rows.length === 0 ? (
            <p className="none">{words.loadNone}</p>
          ) : (
            <LoadTable loads={data} search={search} />
          )}
        </>
      )}
    </Section>
  );
}

function LoadTable({ loads, search }: { readonly loads: LoadList; readonly search: ForecastSearch }) {
  const { forecast: words } = useNotificationText().notification;
  const change = useView<ForecastSearch>();
  const sorting = sortingOf(search.by, search.byDesc);
  return (
    <table className="table card-table">
      <caption className="visually-hidden">{words.load}</caption>
      <SortHeads
        columns={[
          { key: 'officer', name: words.officer },
          { key: 'agency', name: words.agency },
          { key: 'open', name: words.open, number: true },
          { key: 'overdue', name: words.overdue, number: true },
          { key: 'perWeek', name: words.perWeek, number: true },
          { key: 'weeks', name: words.weeks, number: true },
        ]}
        sorting={sorting}
        change={({ sort, desc }) => change({ by: sort, byDesc: desc })}
      />
      <tbody>
        {sortedRows(loads.rows, sorting, KEYS).map((row) => (
          <LoadLine key={`${row.officerId ?? row.officer} ${row.agency.id}`} row={row} loads={loads} />
        ))}
      </tbody>
    </table>
  );
}

function LoadLine({ row, loads }: { readonly row: LoadRow; readonly loads: LoadList }) {
  const { forecast: words } = useNotificationText().notification;
  const { officer, agency, open, overdue, perWeek, weeks } = row;
  const since = formatDay(dayOf(Date.parse(loads.asOf)) - 7 * loads.weeksCounted);
  return (
    <tr>
      <th scope="row" className="left">
        {officer}
      </th>
      <td className="left">{agency.name}</td>
      <td data-label={words.open}>
        <Behind row={row} search={{ open: 'open' }} label={words.openOf(formatInteger(open), officer)}>
          {formatInteger(open)}
        </Behind>
      </td>
      <td data-label={words.overdue}>
        <Behind
          row={row}
          search={{ open: 'open', verdicts: 'open-overdue' }}
          label={words.overdueOf(formatInteger(overdue), officer)}
        >
          {formatInteger(overdue)}
        </Behind>
      </td>
      <td data-label={words.perWeek}>
        <Behind
          row={row}
          search={{ open: 'ended', endedFrom: since }}
          label={words.finishedOf(officer, formatInteger(loads.weeksCounted))}
        >
          {decimal(perWeek)}
        </Behind>
      </td>
      <td data-label={words.weeks}>{weeks === undefined ? words.noPace : decimal(weeks)}</td>
    </tr>
  );
}

interface BehindProps {
  readonly row: LoadRow;
  readonly search: ListSearch;
  readonly label: string;
  readonly children: ReactNode;
}

/** The list behind a number. Officers of imported dossiers are names alone, and a name does not stand in an address. */
function Behind({ row: { officerId, agency }, search, label, children }: BehindProps) {
  if (officerId === undefined) return children;
  return (
    <Link
      to="/dossiers"
      search={{ officer: officerId, agency: agency.id, ...search }}
      preload={false}
      aria-label={label}
    >
      {children}
    </Link>
  );
}
