import type { Calendar } from '../calendar/index.ts';
import { dayOf, type Instant, type LocalMinute, localMinuteOf, MINUTE_MS } from '../time/index.ts';
import type { Stop, SupplementEffect } from './limit.ts';

/** A time during which the clock stands still: stops that overlap or touch, merged. Local minutes. */
export interface Pause {
  readonly from: LocalMinute;
  /** The first whole minute not before the beginning: what decides whether it began after the due instant. */
  readonly beginsBy: LocalMinute;
  /** `OPEN_END` while it lasts. */
  readonly to: LocalMinute;
  /** A supplement in it starts the full limit again. */
  readonly restarts: boolean;
  /** It ended by a completed supplement, which `afterHours` may count on the next working day. */
  readonly endsBySupplement: boolean;
}

export const OPEN_END = Number.POSITIVE_INFINITY;
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
  const accepted = localMinuteOf(acceptedAt);
  const pauses: Pause[] = [];
  for (const stop of stops) {
    const pause = stopsTheClock(stop) ? pauseOf(calendar, stop, accepted, effect) : undefined;
    if (pause !== undefined) pauses.push(pause);
  }
  return pauses.length < 2 ? pauses : merge(pauses);
}

function pauseOf(calendar: Calendar, stop: Stop, accepted: LocalMinute, effect: SupplementEffect): Pause | undefined {
  const fromInstant = stop.fromDateOnly === true ? calendar.closeOrStandard(dayOf(stop.from)) : stop.from;
  let to = OPEN_END;
  if (stop.to !== undefined) {
    const toInstant = stop.toDateOnly === true ? calendar.openingOrStandard(dayOf(stop.to)) : stop.to;
    const sameDate = stop.fromDateOnly === true && dayOf(stop.to) === dayOf(stop.from);
    to = localMinuteOf(sameDate ? Math.max(toInstant, fromInstant) : toInstant);
  }
  const begin = localMinuteOf(fromInstant);
  if (to < begin || to <= accepted) return undefined;
  const beginsBy = Math.ceil((fromInstant % MINUTE_MS) / MINUTE_MS) + begin;
  const supplement = stop.kind === 'supplement';
  return {
    from: Math.max(begin, accepted),
    beginsBy: Math.max(beginsBy, accepted),
    to,
    restarts: supplement && effect === 'restart',
    endsBySupplement: supplement,
  };
}

function merge(pauses: Pause[]): readonly Pause[] {
  pauses.sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: Pause[] = [];
  for (const pause of pauses) {
    const last = merged.at(-1);
    if (last === undefined || pause.from > last.to) merged.push(pause);
    else merged[merged.length - 1] = joined(last, pause);
  }
  return merged;
}

function joined(first: Pause, second: Pause): Pause {
  const longer = second.to >= first.to ? second : first;
  const together = second.to === first.to && (first.endsBySupplement || second.endsBySupplement);
  return {
    from: first.from,
    beginsBy: first.beginsBy,
    to: longer.to,
    restarts: first.restarts || second.restarts,
    endsBySupplement: together || longer.endsBySupplement,
  };
}
