import { type DayTables, findSet, halvesOf, NO_ANSWER } from '../calendar/tables.ts';
import { type DayNumber, type LocalMinute, MINUTES_PER_DAY } from '../time/index.ts';
import type { ClockTerms } from './limit.ts';
import type { Pause } from './stops.ts';

/** What a count gives instead of a due minute while the clock stands still; `NO_ANSWER` where a year has no rows. */
export const PAUSED = -2;

/** A stretch of the clock, from acceptance or the end of a pause to the next pause or the due minute. */
export interface Run {
  /** Where it began; the day of a run that counts in days is its day 0. */
  readonly start: LocalMinute;
  readonly day0: DayNumber;
  /** Left of the limit at its start: halves of working days, office minutes, or calendar days to the last day. */
  readonly left: number;
  /** `last`: the last day before it is rolled, where the limit counts calendar days. */
  readonly last?: DayNumber;
  readonly due: LocalMinute;
  /** How it ended; absent for the run that reaches the due minute. */
  readonly pause?: Pause;
  /** Pauses inside it that changed nothing: no office minute in them, or begun after the due minute. */
  readonly ignored: readonly Pause[];
}

/** The day of a minute since 1970; whole-number division, since the clock asks for nothing earlier. */
export const dayOfMinute = (minute: LocalMinute): DayNumber => (minute / MINUTES_PER_DAY) | 0;

/** The first working day after a day; beyond the last day where there is none. */
export function workingDayAfter(tables: DayTables, day: DayNumber): DayNumber {
  return tables.firstDay + (tables.workingFrom[day - tables.firstDay + 1] ?? tables.dayCount);
}

/**
 * At or after the last close (17:30:00 included), or on a day off (spec: `afterHours`). A Saturday that is open for
 * reception only is a day off here: else Friday evening would be due later than Saturday morning.
 */
export function isAfterHours(tables: DayTables, minute: LocalMinute): boolean {
  const day = dayOfMinute(minute);
  return halvesOf(tables, day) === 0 || minute >= closeOn(tables, day);
}

/** The day that an acceptance or a completed supplement counts as made on. */
export function dayCountedFrom(tables: DayTables, terms: ClockTerms, minute: LocalMinute): DayNumber {
  const day = dayOfMinute(minute);
  return terms.afterHours === 'next-day' && isAfterHours(tables, minute) ? workingDayAfter(tables, day) : day;
}

/** The day of resumption: `afterHours` speaks of completed supplements, not of payments and suspensions. */
export function dayResumedOn(tables: DayTables, terms: ClockTerms, pause: Pause): DayNumber {
  return pause.endsBySupplement ? dayCountedFrom(tables, terms, pause.to) : dayOfMinute(pause.to);
}

/** Close of business of a working day. */
export function closeOn(tables: DayTables, day: DayNumber): LocalMinute {
  const set = findSet(tables, day);
  return set === undefined ? NO_ANSWER : day * MINUTES_PER_DAY + set.lastClose;
}

/** With nothing left: the close of the day, or of the next working day if it is a day off or already closed. */
export function closeWithNothingLeft(tables: DayTables, day: DayNumber, at: LocalMinute): LocalMinute {
  if (halvesOf(tables, day) > 0 && closeOn(tables, day) > at) return closeOn(tables, day);
  return closeOn(tables, workingDayAfter(tables, day));
}

/** The answer, unless a year without rows lies between acceptance and due day. */
export function answered(tables: DayTables, accepted: LocalMinute, due: LocalMinute): LocalMinute {
  const gap = tables.gapFrom[dayOfMinute(accepted) - tables.firstDay];
  return due < 0 || gap === undefined || due >= gap * MINUTES_PER_DAY ? NO_ANSWER : due;
}

/** Whether a pause reaches past the last day that is compiled; nothing can be counted from there. */
export function endsBeyond(tables: DayTables, pause: Pause): boolean {
  return pause.to >= (tables.firstDay + tables.dayCount) * MINUTES_PER_DAY;
}

/** A pause that begins after the due minute neither moves it nor changes anything after. */
export function beginsAfter(pause: Pause, due: LocalMinute): boolean {
  return due >= 0 && pause.beginsBy > due;
}
