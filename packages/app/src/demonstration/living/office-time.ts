import { type DayNumber, type Instant, MINUTE_MS, startOfDay } from '@dunghen/domain/time';
import type { Random } from '../random.ts';
import type { Workdays } from '../workdays.ts';

const MORNING = { opens: 7 * 60 + 34, minutes: 230 };
const AFTERNOON = { opens: 13 * 60 + 33, minutes: 219 };
export const MINUTES_A_DAY = MORNING.minutes + AFTERNOON.minutes;

/** An office minute counted from the opening of the first working day of the list. */
export function instantAt(workdays: Workdays, minute: number): Instant {
  const day = workdays.dayAt(Math.floor(minute / MINUTES_A_DAY));
  if (day === undefined) throw new Error(`no working day for minute ${minute}`);
  return startOfDay(day) + clockMinute(minute % MINUTES_A_DAY) * MINUTE_MS;
}

function clockMinute(ofDay: number): number {
  if (ofDay < MORNING.minutes) return MORNING.opens + ofDay;
  return AFTERNOON.opens + ofDay - MORNING.minutes;
}

/** So many different minutes in ascending order, from `from` to below `to`. */
export function drawMinutes(random: Random, count: number, from: number, to: number): readonly number[] {
  if (to - from < count) throw new Error(`${count} things do not fit between ${from} and ${to}`);
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(random.whole(from, to - 1));
  return [...drawn].sort((a, b) => a - b);
}

/** Five in the afternoon of a working day: a due instant that a letter can name. */
export const closeOf = (day: DayNumber): Instant => startOfDay(day) + 17 * 60 * MINUTE_MS;
