import type { Calendar } from '../calendar/index.ts';
import { DEFAULT_TERMS, explain } from '../deadline/index.ts';
import { shortExplanation } from '../form/explanation-lines.ts';
import type { Instant } from '../time/index.ts';

export type NewDate =
  | {
      readonly ok: true;
      readonly dueAt: Instant;
      /** How it was counted, in one or two lines. */
      readonly explanation: readonly string[];
    }
  /** The calendar has no rows for that year. */
  | { readonly ok: false; readonly year: number };

/** Longest time that a letter may ask for, in working days. */
export const MOST_MORE_DAYS = 60;

/**
 * The new date, so many working days more: counted from the old due date, where that has passed from now, by the clock of
 * the resolving agency; at the close of business (spec: deadlines, `days`).
 */
export function newDate(calendar: Calendar, dueAt: Instant, now: Instant, workingDays: number): NewDate {
  const counted = explain(calendar, {
    acceptedAt: Math.max(dueAt, now),
    limit: { amount: workingDays, unit: 'working-day' },
    terms: DEFAULT_TERMS,
    stops: [],
    reschedules: [],
  });
  if (!counted.ok) return { ok: false, year: counted.year };
  const to = counted.due.dueAt;
  if (to === undefined) throw new Error('a limit without stops has a due date');
  return { ok: true, dueAt: to, explanation: shortExplanation(counted) };
}
