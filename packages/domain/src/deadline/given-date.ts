import {
  type DayTables,
  findSet,
  halvesOf,
  minuteOfTotal,
  NO_ANSWER,
  officeMinutesBefore,
} from '../calendar/tables.ts';
import { type LocalMinute, MINUTES_PER_DAY } from '../time/index.ts';
import { type ClockSetting, countingOf, runClock } from './clock.ts';
import { beginsAfter, closeWithNothingLeft, dayOfMinute, dayResumedOn, PAUSED } from './count.ts';
import { closeRolled } from './count-calendar-days.ts';
import { isHollow } from './count-working-days.ts';
import type { TimeLimit } from './limit.ts';
import { OPEN_END, type Pause } from './stops.ts';

/** A due date that was given, not counted here: a promise on an imported receipt, or a rescheduled date. */
export interface GivenDate {
  readonly due: LocalMinute;
  /** Set where a supplement should have started the limit again, but the limit is not known. */
  readonly notMoved: boolean;
}

/**
 * Where pauses leave a due date that was given. Under `subtract` what was left at the stop is left at its end; under
 * `restart` the full limit starts again where it is known, else the date is left as it is (spec: import, dates).
 */
export function moveGiven(
  setting: ClockSetting,
  given: LocalMinute,
  limit: TimeLimit | undefined,
  pauses: readonly Pause[],
): GivenDate {
  const { tables, terms } = setting;
  let due = given;
  let notMoved = false;
  for (const [index, pause] of pauses.entries()) {
    if (beginsAfter(pause, due) || (!pause.restarts && isHollow(tables, pause))) continue;
    if (pause.to === OPEN_END) return { due: PAUSED, notMoved };
    if (!pause.restarts) {
      due = moveOnce(setting, due, limit, pause);
    } else if (limit === undefined) {
      notMoved = true;
    } else {
      const again = { ...setting, terms, accepted: pause.to, keepsDate: !pause.endsBySupplement };
      return { due: runClock(again, limit, pauses.slice(index + 1)), notMoved };
    }
    if (due < 0) break;
  }
  return { due, notMoved };
}

function moveOnce(setting: ClockSetting, due: LocalMinute, limit: TimeLimit | undefined, pause: Pause): LocalMinute {
  const { tables, terms } = setting;
  if (![due, pause.from, pause.to].every((minute) => isInside(tables, minute))) return NO_ANSWER;
  const counting = limit === undefined ? undefined : countingOf(limit, terms);
  if (counting === 'office-minutes' || (counting === undefined && terms.way === 'hours')) {
    const left = officeMinutesBefore(tables, due) - officeMinutesBefore(tables, pause.from);
    return left <= 0 ? pause.to : minuteOfTotal(tables, officeMinutesBefore(tables, pause.to) + left);
  }
  const resumed = dayResumedOn(tables, terms, pause);
  if (counting === 'calendar-days') {
    return closeRolled(tables, dayOfMinute(due) + resumed - dayOfMinute(pause.from), pause.to);
  }
  const day = dayOfMinute(pause.from);
  const ran = pause.from - day * MINUTES_PER_DAY > (findSet(tables, day)?.firstOpen ?? 0);
  const used = (tables.halvesBefore[day - tables.firstDay] ?? 0) + (ran ? halvesOf(tables, day) : 0);
  const left = halvesThrough(tables, due) - used;
  return left <= 0 ? closeWithNothingLeft(tables, resumed, pause.to) : halvesAfter(tables, resumed, left, due);
}

function isInside(tables: DayTables, minute: LocalMinute): boolean {
  const index = dayOfMinute(minute) - tables.firstDay;
  return index >= 0 && index < tables.dayCount;
}

/** Halves of working days from the first day through a minute; a half that is not over counts, since it was promised. */
function halvesThrough(tables: DayTables, minute: LocalMinute): number {
  const day = dayOfMinute(minute);
  const set = findSet(tables, day);
  const through = tables.halvesBefore[day - tables.firstDay + 1] ?? 0;
  const minuteOfDay = minute - day * MINUTES_PER_DAY;
  if (set === undefined || minuteOfDay <= set.firstOpen) return through - halvesOf(tables, day);
  return minuteOfDay <= set.firstClose && halvesOf(tables, day) === 2 ? through - 1 : through;
}

/** So many halves after a day, at a close; a time of day that is no close is kept as it was given. */
function halvesAfter(tables: DayTables, day: number, halves: number, like: LocalMinute): LocalMinute {
  const before = tables.halvesBefore[day - tables.firstDay + 1];
  const end = before === undefined ? undefined : tables.endOfHalf[before + halves];
  if (end === undefined) return NO_ANSWER;
  const minuteOfDay = like - dayOfMinute(like) * MINUTES_PER_DAY;
  const set = findSet(tables, dayOfMinute(like));
  const atClose = set === undefined || minuteOfDay === set.lastClose || minuteOfDay === set.firstClose;
  return atClose ? end : dayOfMinute(end) * MINUTES_PER_DAY + minuteOfDay;
}

/**
 * A given date after the calendar changed: as many working days (or office minutes) after `from` as it was when it was
 * given, and never earlier (spec: recomputation for a calendar decision moves both alike).
 */
export function carryToCalendar(
  before: DayTables,
  now: DayTables,
  way: 'days' | 'hours',
  from: LocalMinute,
  given: LocalMinute,
): LocalMinute {
  if (!isInside(now, given) || !isInside(now, from) || before.dayCount !== now.dayCount) return given;
  if (way === 'hours') {
    const minutes = officeMinutesBefore(before, given) - officeMinutesBefore(before, from);
    return Math.max(given, minuteOfTotal(now, officeMinutesBefore(now, from) + minutes));
  }
  const day0 = dayOfMinute(from);
  const halves = halvesThrough(before, given) - (before.halvesBefore[day0 - before.firstDay + 1] ?? 0);
  return halves <= 0 ? given : Math.max(given, halvesAfter(now, day0, halves, given));
}
