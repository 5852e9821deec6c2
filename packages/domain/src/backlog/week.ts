import { dayOf, type Instant, startOfDay, weekdayOf } from '../time/index.ts';

/**
 * The beginnings of the last `count` weeks (Monday, local midnight) up to now, and now itself as the last: the instants as
 * of which progress is counted, each from the events, never kept.
 */
export function weekMarks(now: Instant, count: number): readonly Instant[] {
  const monday = dayOf(now) - (weekdayOf(dayOf(now)) - 1);
  const mondays = Array.from({ length: count }, (_, index) => startOfDay(monday - 7 * (count - 1 - index)));
  return mondays.at(-1) === now ? mondays : [...mondays, now];
}
