import { formatInteger } from '@dunghen/domain/text';
import { Link, useNavigate } from '@tanstack/react-router';
import { withoutEmpty } from '../../app/address.ts';
import { SortHead } from '../../parts/sort-head.tsx';
import { type SortKeys, sortedRows } from '../../parts/sorted-rows.ts';
import { useExplanationText } from '../../text/explanation/index.ts';
import { formatTime } from '../../text/index.ts';
import type { Summary } from './explanation-queries.ts';
import { type ExplanationsSearch, type LinesSearch, STATES } from './explanations-search.ts';
import { StateChip } from './state-chip.tsx';

const KEYS: SortKeys<Summary> = {
  agency: ({ agency }) => agency.name,
  late: ({ late }) => late,
  openOverdue: ({ openOverdue }) => openOverdue,
  stated: ({ stated }) => stated,
  due: ({ dueAt }) => dueAt,
  state: ({ state }) => STATES.indexOf(state),
};

interface TaskTableProps {
  readonly rows: readonly Summary[];
  readonly search: ExplanationsSearch;
}

/** The agencies that were asked; behind each number are its dossiers. On a phone each is a card. */
export function TaskTable({ rows, search }: TaskTableProps) {
  const { explanation: words } = useExplanationText();
  const navigate = useNavigate({ from: '/explanations' });
  const head = (column: string, name: string, isNumber = false) => (
    <SortHead
      name={name}
      column={column}
      sorting={search}
      firstDescending={isNumber}
      className={isNumber ? undefined : 'left'}
      change={(next) =>
        void navigate({
          search: withoutEmpty<ExplanationsSearch>({ ...search, ...next }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
  return (
    <table className="table card-table explanation-table">
      <caption className="visually-hidden">{words.asked}</caption>
      <thead>
        <tr>
          {head('agency', words.agency)}
          {head('late', words.lateCount, true)}
          {head('openOverdue', words.openCount, true)}
          {head('stated', words.stated, true)}
          {head('due', words.due)}
          {head('state', words.state)}
        </tr>
      </thead>
      <tbody>
        {sortedRows(rows, search, KEYS).map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to="/explanations/$id" params={{ id: row.id }} search={{}} className="row-link" preload={false}>
                {row.agency.name}
              </Link>
            </th>
            <td data-label={words.lateCount}>
              <Dossiers row={row} value={row.late} name={words.lateCount} state="late" />
            </td>
            <td data-label={words.openCount}>
              <Dossiers row={row} value={row.openOverdue} name={words.openCount} state="open-overdue" />
            </td>
            <td
              data-label={words.stated}
            >{`${formatInteger(row.stated)}/${formatInteger(row.late + row.openOverdue)}`}</td>
            <td className="left" data-label={words.due}>
              {formatTime(row.dueAt)}
              {row.dueUnknownYear !== undefined && (
                <span className="muted small explanation-note">{words.provisional(String(row.dueUnknownYear))}</span>
              )}
            </td>
            <td className="left" data-label={words.state}>
              <StateChip row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DossiersProps {
  readonly row: Summary;
  readonly value: number;
  readonly name: string;
  readonly state: NonNullable<LinesSearch['state']>;
}

/** A number that opens its dossiers on the page of the task. */
function Dossiers({ row, value, name, state }: DossiersProps) {
  if (value === 0) return <span className="zero">{formatInteger(0)}</span>;
  return (
    <Link
      to="/explanations/$id"
      params={{ id: row.id }}
      search={{ state }}
      preload={false}
      aria-label={`${formatInteger(value)}, ${name}, ${row.agency.name}`}
    >
      {formatInteger(value)}
    </Link>
  );
}
