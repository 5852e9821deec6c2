import { type DayTables, findSet, halvesOf, NO_ANSWER, officeMinutesBefore } from '../calendar/tables.ts';
import { type DayNumber, type LocalMinute, MINUTES_PER_DAY } from '../time/index.ts';
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
  workingDayAfter,
} from './count.ts';
import type { ClockTerms } from './limit.ts';
import { OPEN_END, type Pause } from './stops.ts';

/** The working days of a limit from one instant on: day 0 and halves of days after it. */
interface Start {
  readonly day0: DayNumber;
  readonly halves: number;
}

type StartAt = (minute: LocalMinute, bySupplement: boolean) => Start;

/**
 * Working-day limits in the way `days`: due at the close of the n-th working day after day 0, x.5 at the close of the
 * first session (Civil Code 2015, articles 147–148). `halves` is twice the days.
 */
export function countWorkingDays(
  tables: DayTables,
  terms: ClockTerms,
  halves: number,
  accepted: LocalMinute,
  keepsDate: boolean,
  pauses: readonly Pause[],
  trace?: Run[],
): number {
  const startAt: StartAt = (minute, shifts) => ({
    day0: shifts ? dayCountedFrom(tables, terms, minute) : dayOfMinute(minute),
    halves,
  });
  return countFrom(tables, terms, accepted, startAt(accepted, !keepsDate), startAt, pauses, trace);
}

/**
 * `same-day`: close of business of the day of acceptance when that is a working day and it was before the cut-off, else
 * of the next working day, whatever `afterHours` says. Under `subtract` it is a limit of no days, or of that one day.
 */
export function countSameDay(
  tables: DayTables,
  terms: ClockTerms,
  accepted: LocalMinute,
  pauses: readonly Pause[],
  trace?: Run[],
): number {
  const startAt: StartAt = (minute) => {
    const day0 = dayOfMinute(minute);
    const inTime = minute - day0 * MINUTES_PER_DAY < terms.sameDayCutoff && minute < closeOn(tables, day0);
    const sameDay = inTime && halvesOf(tables, day0) > 0;
    return { day0, halves: sameDay ? 0 : halvesOf(tables, workingDayAfter(tables, day0)) };
  };
  const asMade: ClockTerms = { ...terms, afterHours: 'same-day' };
  return countFrom(tables, asMade, accepted, startAt(accepted, false), startAt, pauses, trace);
}

function countFrom(
  tables: DayTables,
  terms: ClockTerms,
  accepted: LocalMinute,
  first: Start,
  startAt: StartAt,
  pauses: readonly Pause[],
  trace: Run[] | undefined,
): number {
  let { day0, halves } = first;
  let start = accepted;
  let due = dueAfter(tables, day0, halves, start);
  let ignored: Pause[] = [];
  for (const pause of pauses) {
    if (beginsAfter(pause, due) || (!pause.restarts && isHollow(tables, pause))) {
      if (trace !== undefined) ignored.push(pause);
      continue;
    }
    trace?.push({ start, day0, left: halves, due, pause, ignored });
    ignored = [];
    if (pause.to === OPEN_END) return PAUSED;
    if (endsBeyond(tables, pause)) return NO_ANSWER;
    if (pause.restarts) {
      const again = startAt(pause.to, pause.endsBySupplement);
      halves = again.halves;
      day0 = Math.max(day0, again.day0);
    } else {
      halves = Math.max(0, halves - halvesUsed(tables, day0, pause.from));
      // A payment that ends before a shifted day 0 must not bring it forward.
      day0 = Math.max(day0, dayResumedOn(tables, terms, pause));
    }
    start = pause.to;
    due = dueAfter(tables, day0, halves, start);
  }
  trace?.push({ start, day0, left: halves, due, ignored });
  return answered(tables, accepted, due);
}

function dueAfter(tables: DayTables, day0: DayNumber, halves: number, start: LocalMinute): LocalMinute {
  if (halves === 0) return closeWithNothingLeft(tables, day0, start);
  const before = tables.halvesBefore[day0 - tables.firstDay + 1];
  return before === undefined ? NO_ANSWER : (tables.endOfHalf[before + halves] ?? NO_ANSWER);
}

/** A stop without an office minute changes nothing under `subtract`; an open one is never hollow. */
export function isHollow(tables: DayTables, pause: Pause): boolean {
  return pause.to !== OPEN_END && officeMinutesBefore(tables, pause.from) === officeMinutesBefore(tables, pause.to);
}

/** A working day after day 0 counts as used if at least one office minute of it ran before the stop. */
export function halvesUsed(tables: DayTables, day0: DayNumber, stop: LocalMinute): number {
  const day = dayOfMinute(stop);
  if (day <= day0) return 0;
  const before = tables.halvesBefore[day - tables.firstDay] ?? 0;
  const ran = stop - day * MINUTES_PER_DAY > (findSet(tables, day)?.firstOpen ?? 0) ? halvesOf(tables, day) : 0;
  return before + ran - (tables.halvesBefore[day0 - tables.firstDay + 1] ?? 0);
}
