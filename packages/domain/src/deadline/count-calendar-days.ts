import { type DayTables, NO_ANSWER } from '../calendar/tables.ts';
import { type DayNumber, dateOf, dayNumberOf, daysInMonth, type LocalMinute } from '../time/index.ts';
import {
  answered,
  beginsAfter,
  closeOn,
  closeWithNothingLeft,
  dayCountedFrom,
  dayOfMinute,
  dayResumedOn,
  endsBeyond,
  PAUSED,
  type Run,
} from './count.ts';
import { isHollow } from './count-working-days.ts';
import type { ClockTerms, TimeLimit } from './limit.ts';
import { OPEN_END, type Pause } from './stops.ts';

/**
 * Calendar days and months, always counted by the law's way: day 0 + n days, or the same day number n months on (or the
 * last day of that month); a last day that is not a working day moves to the next one; due at its close (Civil Code
 * 2015, article 148). Under `subtract` the last day before rolling moves by the days of the stop.
 */
export function countCalendarDays(
  tables: DayTables,
  terms: ClockTerms,
  limit: TimeLimit,
  accepted: LocalMinute,
  keepsDate: boolean,
  pauses: readonly Pause[],
  trace?: Run[],
): number {
  let day0 = keepsDate ? dayOfMinute(accepted) : dayCountedFrom(tables, terms, accepted);
  let last = lastDayOf(limit, day0);
  let start = accepted;
  let due = closeRolled(tables, last, start);
  let ignored: Pause[] = [];
  for (const pause of pauses) {
    if (beginsAfter(pause, due) || (!pause.restarts && isHollow(tables, pause))) {
      if (trace !== undefined) ignored.push(pause);
      continue;
    }
    trace?.push({ start, day0, left: last - day0, last, due, pause, ignored });
    ignored = [];
    if (pause.to === OPEN_END) return PAUSED;
    if (endsBeyond(tables, pause)) return NO_ANSWER;
    const resumed = dayResumedOn(tables, terms, pause);
    // Days before a shifted day 0 had not begun to run, so that they are not given back.
    if (!pause.restarts) last += Math.max(0, resumed - Math.max(day0, dayOfMinute(pause.from)));
    day0 = Math.max(day0, resumed);
    if (pause.restarts) last = lastDayOf(limit, day0);
    start = pause.to;
    due = closeRolled(tables, last, start);
  }
  trace?.push({ start, day0, left: last - day0, last, due, ignored });
  return answered(tables, accepted, due);
}

function lastDayOf(limit: TimeLimit, day0: DayNumber): DayNumber {
  if (limit.unit !== 'month') return day0 + limit.amount;
  const { year, month, day } = dateOf(day0);
  const months = year * 12 + (month - 1) + limit.amount;
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return dayNumberOf({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/**
 * Close of the last day, rolled to a working day. Where the run starts when that close is past (a stop that ends after
 * hours on the last day), nothing is left: the close of the next working day.
 */
export function closeRolled(tables: DayTables, last: DayNumber, start: LocalMinute): LocalMinute {
  const index = tables.workingFrom[last - tables.firstDay];
  if (index === undefined) return NO_ANSWER;
  const close = closeOn(tables, tables.firstDay + index);
  return close > start || close < 0 ? close : closeWithNothingLeft(tables, dayOfMinute(start), start);
}
