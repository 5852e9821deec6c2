import type { ReactNode } from 'react';
import { formatDay, formatTime } from '../../text/index.ts';
import { useWorkText, type WorkText } from '../../text/work/index.ts';
import { RiskChip } from '../risk-chip.tsx';
import { stateText } from '../state-text.ts';
import { VerdictChip } from '../verdict.tsx';
import type { QueueColumn } from './queue-columns.ts';
import type { QueueItem, QueueRisk } from './queue-queries.ts';

export function columnName(column: QueueColumn, { work, dossiers }: WorkText): string {
  if (column === 'channel') return dossiers.channel;
  return column === 'ended' ? dossiers.ended : work.columns[column];
}

interface QueueCellProps {
  readonly row: QueueItem;
  readonly column: Exclude<QueueColumn, 'code'>;
  /** Of the chip, in a table whose rows take the focus one at a time. */
  readonly tabIndex?: number;
  readonly risk?: QueueRisk | undefined;
}

/** One fact of a dossier in a table. */
export function QueueCell({ row, column, tabIndex, risk }: QueueCellProps): ReactNode {
  const text = useWorkText();
  const { columns } = text.work;
  switch (column) {
    case 'procedure':
      return (
        <td className="clip" title={row.procedureName}>
          <span className="clip-two">{row.procedureName ?? row.procedureCode}</span>
        </td>
      );
    case 'applicant':
      return <td>{row.applicant ?? <span className="muted">{columns.noName}</span>}</td>;
    case 'agency':
      return (
        <td className="clip clip-agency" title={row.agency.name}>
          {row.agency.name}
        </td>
      );
    case 'step':
      return (
        <td
          className="clip clip-step"
          {...(row.stepDueAt === undefined ? {} : { title: columns.stepDue(formatTime(row.stepDueAt)) })}
        >
          {stepText(row, text)}
        </td>
      );
    case 'officer':
      return <td className="clip clip-officer">{row.officer ?? <span className="muted">{columns.nobody}</span>}</td>;
    case 'channel':
      return <td>{text.dossiers.channels[row.channel]}</td>;
    case 'accepted':
      return <Day timestamp={row.acceptedAt} />;
    case 'due':
      return <Day timestamp={row.dueAt} />;
    case 'ended':
      return <Day timestamp={row.endedAt} />;
    case 'risk':
      return <td>{risk && <RiskChip {...risk} risk={risk.risk} unknown={columns.noGrounds} />}</td>;
    case 'verdict':
      return (
        <td>
          <Chip short dossier={row} {...(tabIndex === undefined ? {} : { tabIndex })} />
        </td>
      );
  }
}

/** The step under way where there is one; else the state of the dossier. */
export function stepText({ stepName, state }: QueueItem, text: WorkText): string {
  return state === 'in-process' && stepName !== undefined ? stepName : stateText(state, text);
}

interface ChipProps {
  readonly dossier: QueueItem;
  readonly tabIndex?: number;
  /** In a row of a table; the reason of a pause is told with the due date. */
  readonly short?: boolean;
}

/** Where it stands in time; of what is not taken in yet, that the clock has not begun. */
export function Chip({ dossier, tabIndex, short = false }: ChipProps) {
  const { columns } = useWorkText().work;
  const isBefore = dossier.state === 'submitted' || dossier.state === 'draft';
  if (isBefore) return <span className="chip chip-ended">{columns.notYet}</span>;
  return <VerdictChip dossier={dossier} short={short} {...(tabIndex === undefined ? {} : { tabIndex })} />;
}

function Day({ timestamp }: { readonly timestamp: string | undefined }) {
  if (timestamp === undefined) return <td />;
  return (
    <td className="day" title={formatTime(timestamp)}>
      {formatDay(timestamp)}
    </td>
  );
}
