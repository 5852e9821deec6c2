import { type DayTables, minuteOfTotal, NO_ANSWER, officeMinutesBefore } from '../calendar/tables.ts';
import type { LocalMinute } from '../time/index.ts';
import { answered, beginsAfter, dayOfMinute, endsBeyond, PAUSED, type Run } from './count.ts';
import { isHollow } from './count-working-days.ts';
import { OPEN_END, type Pause } from './stops.ts';

/**
 * The way `hours`, and working-hour limits in either way: office minutes are consumed from acceptance; an end exactly at
 * the close of a session is that close. What was left at a stop is exactly what is left at its end.
 */
export function countOfficeMinutes(
  tables: DayTables,
  minutes: number,
  accepted: LocalMinute,
  pauses: readonly Pause[],
  trace?: Run[],
): number {
  let start = accepted;
  let left = minutes;
  let due = dueFrom(tables, start, left);
  let ignored: Pause[] = [];
  for (const pause of pauses) {
    if (beginsAfter(pause, due) || (!pause.restarts && isHollow(tables, pause))) {
      if (trace !== undefined) ignored.push(pause);
      continue;
    }
    trace?.push({ start, day0: dayOfMinute(start), left, due, pause, ignored });
    ignored = [];
    if (pause.to === OPEN_END) return PAUSED;
    if (endsBeyond(tables, pause)) return NO_ANSWER;
    const used = officeMinutesBefore(tables, pause.from) - officeMinutesBefore(tables, start);
    left = pause.restarts ? minutes : left - used;
    start = pause.to;
    due = dueFrom(tables, start, left);
  }
  trace?.push({ start, day0: dayOfMinute(start), left, due, ignored });
  return answered(tables, accepted, due);
}

function dueFrom(tables: DayTables, start: LocalMinute, left: number): LocalMinute {
  return left <= 0 ? start : minuteOfTotal(tables, officeMinutesBefore(tables, start) + left);
}

/** Office minutes of a limit; a fraction of a minute is rounded up, so that no promise is broken by it. */
export function officeMinutesOf(
  limit: { readonly amount: number; readonly unit: string },
  standardDay: number,
): number {
  return Math.ceil(limit.amount * (limit.unit === 'working-hour' ? 60 : standardDay) - 1e-6);
}
