import type { FigureKey, Figures } from '../../api/types.ts';
import type { Messages } from '../../text/index.ts';

export type ColumnKey = Exclude<
  keyof Messages['columns'],
  'groupEntry' | 'groupResolved' | 'groupApart' | 'groupOpen' | 'openOverdue'
>;
type GroupKey = 'groupEntry' | 'groupResolved' | 'groupApart' | 'groupOpen';

export interface AgencyColumn {
  readonly key: ColumnKey;
  readonly group?: GroupKey;
  /** Null prints as "-": nothing was resolved, so there is no rate. */
  readonly value: (figures: Figures) => number | null;
  /** The list behind the number; absent for rates. */
  readonly figure?: FigureKey;
  readonly kind?: 'percent';
  readonly late?: boolean;
  /** Hidden until it is chosen. */
  readonly optional?: boolean;
}

/** The columns in print order. */
export const AGENCY_COLUMNS: readonly AgencyColumn[] = [
  { key: 'carriedOver', figure: 'carried-over', value: (f) => f.carriedOver },
  { key: 'received', group: 'groupEntry', figure: 'received', value: (f) => f.received.total },
  { key: 'online', group: 'groupEntry', figure: 'received-online', value: (f) => f.received.online, optional: true },
  { key: 'direct', group: 'groupEntry', figure: 'received-direct', value: (f) => f.received.direct, optional: true },
  { key: 'postal', group: 'groupEntry', figure: 'received-postal', value: (f) => f.received.postal, optional: true },
  { key: 'resolved', group: 'groupResolved', figure: 'resolved', value: (f) => f.resolved },
  { key: 'early', group: 'groupResolved', figure: 'early', value: (f) => f.early },
  { key: 'onTime', group: 'groupResolved', figure: 'on-time', value: (f) => f.onTime },
  { key: 'late', group: 'groupResolved', figure: 'late', value: (f) => f.late, late: true },
  { key: 'latePercent', group: 'groupResolved', value: (f) => f.latePercent, kind: 'percent' },
  { key: 'withdrawn', group: 'groupApart', figure: 'withdrawn', value: (f) => f.withdrawn.total },
  { key: 'stopped', group: 'groupApart', figure: 'stopped', value: (f) => f.stopped.total },
  { key: 'inTime', group: 'groupOpen', figure: 'open-in-time', value: (f) => f.open.inTime },
  { key: 'paused', group: 'groupOpen', figure: 'open-paused', value: (f) => f.open.paused },
  { key: 'overdue', group: 'groupOpen', figure: 'open-overdue', value: (f) => f.open.overdue, late: true },
];

export const DEFAULT_COLUMNS: readonly ColumnKey[] = AGENCY_COLUMNS.filter((column) => !column.optional).map(
  (column) => column.key,
);

/** "Đã giải quyết: Quá hạn": a column's name outside its table. */
export function fullName(column: AgencyColumn, text: Messages): string {
  const own = text.columns[column.key];
  return column.group === undefined ? own : `${text.columns[column.group]}: ${own.toLowerCase()}`;
}
