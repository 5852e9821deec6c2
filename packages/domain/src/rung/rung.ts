import type { Instant } from '../time/index.ts';

/**
 * A reminder on the way of an open dossier (mốc nhắc hạn). `apology`: time to prepare the letter of apology, which is due
 * one day before the due date (Decree 61/2018, article 19.9). `overdue-5`: on the fifth working day after the due date.
 */
export type RungKind =
  | 'due-soon'
  | 'apology'
  | 'due-today'
  | `overdue-${number}`
  /** An agency's own: less than so many percent of the limit, so many working days, are left. */
  | `before-p${number}`
  | `before-d${number}`;

/** When the reminders come. */
export interface Ladder {
  /** Working days before the due date at which the apology is to be prepared, where the limit is longer than that. */
  readonly apologyLeadDays: number;
  /** The same for shorter limits: the lead of the rule set (`apologyLeadDays` there). */
  readonly leastLeadDays: number;
  /** Working days after the due date, ascending. */
  readonly overdueDays: readonly number[];
}

export const DEFAULT_LADDER: Ladder = Object.freeze({
  apologyLeadDays: 3,
  leastLeadDays: 1,
  overdueDays: Object.freeze([1, 5, 10, 20, 40]),
});

/** What of an open dossier decides its rungs; instants as the projection has them. */
export interface RungFacts {
  readonly acceptedAt: Instant;
  readonly dueAt: Instant;
  /** From when it is due soon; absent where it is overdue. */
  readonly dueSoonFrom?: Instant;
}

/** How a rung is called on screens. */
export function rungText(kind: RungKind): string {
  switch (kind) {
    case 'due-soon':
      return 'Sắp đến hạn';
    case 'apology':
      return 'Chuẩn bị văn bản xin lỗi';
    case 'due-today':
      return 'Đến hạn hôm nay';
    default:
      if (kind.startsWith('before-p')) return `Còn dưới ${kind.slice('before-p'.length)}% thời hạn`;
      if (kind.startsWith('before-d')) return `Còn dưới ${kind.slice('before-d'.length)} ngày làm việc`;
      return `Quá hạn ${kind.slice('overdue-'.length)} ngày làm việc`;
  }
}
