import { type Calendar, findMissingYear } from '../calendar/index.ts';
import { dayOf, type Instant } from '../time/index.ts';
import type { RungKind } from './rung.ts';

/**
 * A reminder before the due date that an agency sets for itself: when less than so many percent of the limit, or less
 * than so many working days, are left. `head`: to the officer and to the head of the agency.
 */
export interface BeforeRung {
  readonly by: 'share' | 'days';
  /** Percent of the limit, 1 to 90; or working days, 1 to 60. */
  readonly amount: number;
  readonly to: 'officer' | 'head';
}

/** Whom an agency has reminded, and when, besides what the province sets. */
export interface AgencyLadder {
  readonly before: readonly BeforeRung[];
  /** From which rung of the province's ladder on the head is told too. What is overdue the head is always told. */
  readonly headFrom: 'due-today' | 'overdue';
}

export const DEFAULT_AGENCY_LADDER: AgencyLadder = Object.freeze({
  before: Object.freeze([]),
  headFrom: 'overdue',
});

export const MOST_BEFORE_RUNGS = 6;
const MOST_SHARE = 90;
const MOST_DAYS = 60;

export function beforeRungKind({ by, amount }: Pick<BeforeRung, 'by' | 'amount'>): RungKind {
  return by === 'share' ? `before-p${amount}` : `before-d${amount}`;
}

/** What is wrong with an agency's own ladder, in Vietnamese, by the place in its list; empty: it may be recorded. */
export function ladderProblems({
  before,
}: AgencyLadder): readonly { readonly place: number; readonly message: string }[] {
  const kinds = before.map(beforeRungKind);
  const tooMany =
    before.length > MOST_BEFORE_RUNGS
      ? [{ place: MOST_BEFORE_RUNGS, message: `Nhiều nhất ${MOST_BEFORE_RUNGS} mốc; nhắc nhiều hơn thì không ai đọc.` }]
      : [];
  return [
    ...tooMany,
    ...before.flatMap(({ by, amount }, place) => {
      const most = by === 'share' ? MOST_SHARE : MOST_DAYS;
      const unit = by === 'share' ? 'phần trăm thời hạn còn lại' : 'ngày làm việc còn lại';
      if (!Number.isInteger(amount) || amount < 1 || amount > most) {
        return [{ place, message: `Mốc phải là số nguyên ${unit}, từ 1 đến ${most}.` }];
      }
      const kind = beforeRungKind({ by, amount });
      return kinds.indexOf(kind) < place ? [{ place, message: 'Mốc này đã có ở dòng trên.' }] : [];
    }),
  ];
}

/**
 * The nearest of an agency's own rungs before the due date that a dossier has reached, or undefined: one that the sweep
 * meets late is not told of those that it has passed. Nothing where it is due already, or the calendar has no rows.
 * The limit is the office time from acceptance to the due date that holds.
 */
export function findBeforeRung(
  calendar: Calendar,
  now: Instant,
  { before }: AgencyLadder,
  { acceptedAt, dueAt }: { readonly acceptedAt: Instant; readonly dueAt: Instant },
): BeforeRung | undefined {
  if (before.length === 0 || dueAt <= now || now < acceptedAt) return undefined;
  if (findMissingYear(calendar.tables, dayOf(acceptedAt), dayOf(dueAt)) !== undefined) return undefined;
  const left = calendar.officeMinutesBetween(now, dueAt);
  const limit = calendar.officeMinutesBetween(acceptedAt, dueAt);
  const thresholdOf = ({ by, amount }: BeforeRung): number =>
    by === 'share' ? (limit * amount) / 100 : amount * calendar.standardDay;
  return before
    .filter((rung) => left < thresholdOf(rung))
    .toSorted((a, b) => thresholdOf(a) - thresholdOf(b))
    .at(0);
}

/** Whether the head of an agency is told of a rung besides the officer. */
export function headIsTold({ before, headFrom }: AgencyLadder, kind: RungKind): boolean {
  if (kind.startsWith('overdue-')) return true;
  if (kind === 'due-today') return headFrom === 'due-today';
  return before.some((rung) => rung.to === 'head' && beforeRungKind(rung) === kind);
}
