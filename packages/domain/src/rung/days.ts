import type { Calendar } from '../calendar/index.ts';
import { type DayNumber, dateOf } from '../time/index.ts';

/** The `count` last days of work up to `day`, newest first; fewer where the calendar's years begin. Half days are days. */
export function lastWorkingDays(calendar: Calendar, day: DayNumber, count: number): readonly DayNumber[] {
  return walk(calendar, day, -1, count);
}

/** The `count` next days of work after `day`; fewer where the calendar's years end. */
export function nextWorkingDays(calendar: Calendar, day: DayNumber, count: number): readonly DayNumber[] {
  return walk(calendar, day + 1, 1, count);
}

/** A few weeks at most, once a sweep: the ladder is short. */
function walk(calendar: Calendar, from: DayNumber, step: 1 | -1, count: number): readonly DayNumber[] {
  const years = new Set(calendar.years);
  const found: DayNumber[] = [];
  for (let day = from; found.length < count && years.has(dateOf(day).year); day += step) {
    if (calendar.isWorkingDay(day)) found.push(day);
  }
  return found;
}
