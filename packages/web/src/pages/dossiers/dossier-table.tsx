import type { ReactNode } from 'react';
import type { Times } from '../../api/queries.ts';
import type { DossierItem } from '../../api/types.ts';
import { SortHead } from '../../parts/sort-head.tsx';
import type { Sorting } from '../../parts/sorting.ts';
import { VerdictChip } from '../../parts/verdict.tsx';
import { formatDay, formatTime, useText } from '../../text/index.ts';
import { DOSSIER_COLUMNS, type DossierColumnKey, procedureOf } from './dossier-columns.ts';
import { DossierLink } from './dossier-link.tsx';

interface DossierTableProps {
  readonly rows: readonly DossierItem[];
  readonly columns: readonly DossierColumnKey[];
  /** The times of the list, at which each dossier is opened. */
  readonly times: Times;
  readonly sorting: Sorting;
  /** Absent where the list cannot be sorted. */
  readonly sort: ((changes: { readonly sort: string; readonly desc: boolean }) => void) | undefined;
}

/** The list at a desk. */
export function DossierTable({ rows, columns, times, sorting, sort }: DossierTableProps) {
  const text = useText();
  const shown = DOSSIER_COLUMNS.filter(({ key }) => columns.includes(key));
  return (
    <div className="grid-scroll">
      <table className="table dossiers">
        <caption className="visually-hidden">{text.dossiers.caption}</caption>
        <thead>
          <tr>
            {shown.map(({ key, firstDescending }) =>
              sort === undefined ? (
                <th key={key} scope="col">
                  {text.dossiers[key]}
                </th>
              ) : (
                <SortHead
                  key={key}
                  name={text.dossiers[key]}
                  column={key}
                  sorting={sorting}
                  change={sort}
                  firstDescending={firstDescending === true}
                />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <DossierLink code={row.code} times={times} />
              </th>
              {shown.slice(1).map(({ key }) => (
                <Cell key={key} row={row} column={key} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ row, column }: { readonly row: DossierItem; readonly column: DossierColumnKey }): ReactNode {
  const text = useText();
  switch (column) {
    case 'procedure':
      return (
        <td className="clip" title={row.procedureName}>
          {procedureOf(row)}
        </td>
      );
    case 'agency':
      return (
        <td className="clip clip-agency" title={row.agency.name}>
          {row.agency.name}
        </td>
      );
    case 'officer':
      return <td className="officer">{row.officer}</td>;
    case 'channel':
      return <td>{text.dossiers.channels[row.channel]}</td>;
    case 'accepted':
      return <Day timestamp={row.acceptedAt} />;
    case 'due':
      return <Day timestamp={row.dueAt} />;
    case 'ended':
      return <Day timestamp={row.endedAt} />;
    case 'verdict':
      return (
        <td>
          <VerdictChip dossier={row} />
        </td>
      );
    case 'code':
      return null;
  }
}

/** The day in the cell, the instant beside it on hover; the dossier's own page says both. */
function Day({ timestamp }: { readonly timestamp: string | undefined }) {
  const text = useText();
  if (timestamp === undefined) return <td className="day">{text.agencies.none}</td>;
  return (
    <td className="day">
      <time dateTime={timestamp} title={formatTime(timestamp)}>
        {formatDay(timestamp)}
      </time>
    </td>
  );
}
