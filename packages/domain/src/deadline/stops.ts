import type { Calendar } from '../calendar/index.ts';
import { dayOf, type Instant, instantOf, type LocalMinute, localMinuteOf, MINUTES_PER_DAY } from '../time/index.ts';
import type { Stop, SupplementEffect } from './limit.ts';

/** A time during which the clock stands still: stops that overlap or touch, merged. Local minutes. */
export interface Pause {
  readonly from: LocalMinute;
  /**
   * What decides whether it began after the due instant: the first whole minute not before the beginning, or the first
   * minute of its day where only the date is known.
   */
  readonly beginsBy: LocalMinute;
  /** `OPEN_END` while it lasts. */
  readonly to: LocalMinute;
  /** A supplement in it starts the full limit again. */
  readonly restarts: boolean;
  /** It ended by a completed supplement, which `afterHours` may count on the next working day. */
  readonly endsBySupplement: boolean;
}

/** A whole number after all calendars (year 3871), so that minutes stay small integers. */
export const OPEN_END = 1_000_000_000;
const AFTER_ALL = instantOf(OPEN_END);

/**
 * The local minute as a small integer, which keeps the engine fast. Instants after all calendars ("31/12/9999" stands for
 * no date in many files) are the last minute before `OPEN_END`: beyond every calendar like the instant itself.
 */
export function smallMinuteOf(instant: Instant): LocalMinute {
  return instant < AFTER_ALL ? localMinuteOf(instant) | 0 : OPEN_END - 1;
}
const NONE: readonly Pause[] = [];

/** Whether a stop holds the clock at all: a payment only where the procedure version says so. */
export function stopsTheClock(stop: Stop): boolean {
  return stop.kind !== 'payment' || stop.stopsClock === true;
}

/**
 * The pauses after acceptance, in order of time. The part of a stop before `acceptedAt` is ignored; so is a stop that
 * ends before it begins, since it cannot have happened. With `effect` subtract none restarts.
 */
export function pausesOf(
  calendar: Calendar,
  stops: readonly Stop[],
  acceptedAt: Instant,
  effect: SupplementEffect,
): readonly Pause[] {
  if (stops.length === 0) return NONE;
  const accepted = smallMinuteOf(acceptedAt);
  const pauses: Pause[] = [];
  for (const stop of stops) {
    const pause = stopsTheClock(stop) ? pauseOf(calendar, stop, accepted, effect) : undefined;
    if (pause !== undefined) add(pauses, pause);
  }
  if (pauses.length < 2) return pauses;
  return merge(pauses.length > FEW ? pauses.toSorted((a, b) => a.from - b.from) : pauses);
}

function pauseOf(calendar: Calendar, stop: Stop, accepted: LocalMinute, effect: SupplementEffect): Pause | undefined {
  const { kind, from, to } = stop;
  const fromDate = stop.fromDateOnly === true;
  const begins = fromDate ? calendar.closeOrStandard(dayOf(from)) : from;
  const ends = to !== undefined && (fromDate || stop.toDateOnly === true) ? endOf(calendar, stop, to, begins) : to;
  const begin = smallMinuteOf(begins);
  const end = ends === undefined ? OPEN_END : smallMinuteOf(ends);
  if (end < begin || end <= accepted) return undefined;
  // Seconds are dropped, except where they decide that a stop began after the due minute.
  const minuteBy = instantOf(begin) < begins ? begin + 1 : begin;
  const beginsBy = fromDate ? begin - (begin % MINUTES_PER_DAY) : minuteBy;
  const supplement = kind === 'supplement' && stop.endedWithDossier !== true;
  return {
    from: begin > accepted ? begin : accepted,
    beginsBy: beginsBy > accepted ? beginsBy : accepted,
    to: end,
    restarts: supplement && effect === 'restart',
    endsBySupplement: supplement,
  };
}

/** An end by date resumes at the opening; asked and answered on one date, it ends where it began. */
function endOf(calendar: Calendar, stop: Stop, to: Instant, begins: Instant): Instant {
  const ends = stop.toDateOnly === true ? calendar.openingOrStandard(dayOf(to)) : to;
  return stop.fromDateOnly === true && dayOf(to) === dayOf(stop.from) ? Math.max(ends, begins) : ends;
}

/** More than any dossier has: a list of more is sorted at the end, not pause by pause. */
const FEW = 32;

/** Puts one of the few pauses of a dossier in its place by its beginning; they mostly come in order. */
function add(pauses: Pause[], pause: Pause): void {
  let index = pauses.length;
  pauses.push(pause);
  if (index >= FEW) return;
  for (; index > 0; index--) {
    const before = pauses[index - 1];
    if (before === undefined || before.from <= pause.from) break;
    pauses[index] = before;
  }
  pauses[index] = pause;
}

/** Joins pauses that overlap or touch; the same list where none does. */
function merge(pauses: readonly Pause[]): readonly Pause[] {
  if (isApart(pauses)) return pauses;
  const merged: Pause[] = [];
  for (const pause of pauses) {
    const last = merged.at(-1);
    if (last === undefined || pause.from > last.to) merged.push(pause);
    else merged[merged.length - 1] = joined(last, pause);
  }
  return merged;
}

function isApart(pauses: readonly Pause[]): boolean {
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of pauses) {
    if (from <= end) return false;
    end = to;
  }
  return true;
}

function joined(first: Pause, second: Pause): Pause {
  const longer = second.to >= first.to ? second : first;
  const together = second.to === first.to && (first.endsBySupplement || second.endsBySupplement);
  return {
    from: first.from,
    beginsBy: Math.min(first.beginsBy, second.beginsBy),
    to: longer.to,
    restarts: first.restarts || second.restarts,
    endsBySupplement: together || longer.endsBySupplement,
  };
}
