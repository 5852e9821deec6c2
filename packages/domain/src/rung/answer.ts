import { type Calendar, provisionalWorkingDayAfter } from '../calendar/index.ts';
import { type DayNumber, dayOf, type Instant } from '../time/index.ts';
import { lastWorkingDays } from './days.ts';
import { DEFAULT_LADDER, type RungKind } from './rung.ts';

/** Working days before the day of answer at which who has not answered is reminded first. */
const DAYS_BEFORE = 2;

/**
 * The rung on which an answer that is owed stands, by working days of a calendar; undefined before the first. Only the last
 * one that was reached: those that were slept over are left out (decisions 0229, 0270). Nothing on the day on which it was
 * asked for, unless it is due that day.
 */
export function findAnswerRung(
  { askedAt, dueDay }: { readonly askedAt: Instant; readonly dueDay: DayNumber },
  now: Instant,
  calendar: Calendar,
): RungKind | undefined {
  const today = dayOf(now);
  if (today === dueDay) return 'due-today';
  if (today > dueDay) {
    const { overdueDays } = DEFAULT_LADDER;
    const worked = lastWorkingDays(calendar, today, overdueDays.at(-1) ?? 0);
    const passed = overdueDays.findLast((days) => dueDay < (worked[days - 1] ?? Number.NEGATIVE_INFINITY));
    return passed === undefined ? undefined : `overdue-${passed}`;
  }
  if (today <= dayOf(askedAt)) return undefined;
  return provisionalWorkingDayAfter(calendar, today, DAYS_BEFORE) >= dueDay ? 'due-soon' : undefined;
}
