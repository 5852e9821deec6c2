import type { EventRow } from '../facts.ts';
import { dateOf, daysFromTo, minuteOf, plusDays, type WorkingTime } from './working-time.ts';

interface Limit {
  readonly amount: number;
  readonly unit: string;
}

/** How a dossier stands after some of its events, counted from their rows alone. */
export interface Standing {
  readonly agencyId: string;
  readonly channel: string;
  readonly officer: string;
  readonly acceptedAt: number | undefined;
  readonly limit: Limit | undefined;
  /** Due on this date, at its close; undefined while a stop holds the clock. */
  readonly due: string | undefined;
  readonly isPaused: boolean;
  readonly endedAt: number | undefined;
  readonly end: 'resolved' | 'withdrawn' | 'stopped' | 'refused' | undefined;
  /** Office minutes of stops that are over. */
  readonly stoppedMinutes: number;
}

/** The counting that goes on, or waits. */
interface Clock {
  /** From which day on the rest of the limit is counted. */
  readonly from: string;
  readonly left: number;
  /** The last day before it moves off a day of rest; of calendar days. */
  readonly unrolled: string;
}

type State = { -readonly [Key in keyof Standing]: Standing[Key] } & {
  clock: Clock | undefined;
  stop: { readonly at: number; readonly due: string | undefined; readonly holds: boolean } | undefined;
  cutoff: number;
};

/** What had happened at or before `until`. */
export function standingAt(events: readonly EventRow[], until: number, time: WorkingTime): Standing {
  const state: State = {
    agencyId: '',
    channel: '',
    officer: '',
    acceptedAt: undefined,
    limit: undefined,
    due: undefined,
    isPaused: false,
    endedAt: undefined,
    end: undefined,
    stoppedMinutes: 0,
    clock: undefined,
    stop: undefined,
    cutoff: 15 * 60,
  };
  for (const event of events) if (event.at <= until) apply(state, event, time);
  const { clock: _clock, stop: _stop, cutoff: _cutoff, ...standing } = state;
  return standing;
}

function apply(state: State, { type, at, data }: EventRow, time: WorkingTime): void {
  switch (type) {
    case 'Registered':
      state.agencyId = String(data.agencyId);
      state.channel = String(data.channel);
      break;
    case 'Accepted': {
      state.acceptedAt = at;
      const { amount, unit, terms } = limitOf(data);
      state.limit = amount === undefined || unit === undefined ? undefined : { amount, unit };
      state.cutoff = terms;
      restart(state, at, time);
      break;
    }
    case 'Assigned':
      state.officer = String(data.officer);
      break;
    case 'SupplementRequested':
    case 'Suspended':
      begin(state, at);
      break;
    case 'SupplementReceived':
      resume(state, at, time, 'restart');
      break;
    case 'Resumed':
      resume(state, at, time, 'subtract');
      break;
    case 'Completed':
    case 'Rejected':
      close(state, at, 'resolved');
      break;
    case 'Withdrawn':
      close(state, at, 'withdrawn');
      break;
    case 'Stopped':
      close(state, at, 'stopped');
      break;
    case 'Refused':
      close(state, at, 'refused');
      break;
    default:
  }
}

function limitOf(data: EventRow['data']) {
  const { limit, terms } = data as {
    readonly limit?: { readonly amount: number; readonly unit: string };
    readonly terms?: { readonly sameDayCutoff?: number };
  };
  return { amount: limit?.amount, unit: limit?.unit, terms: terms?.sameDayCutoff ?? 15 * 60 };
}

function close(state: State, at: number, end: NonNullable<Standing['end']>): void {
  state.endedAt = at;
  state.end = end;
}

/** A stop that begins after the due date changes nothing. */
function begin(state: State, at: number): void {
  const holds = state.due !== undefined && dateOf(at) <= state.due;
  state.stop = { at, due: state.due, holds };
  if (!holds) return;
  state.due = undefined;
  state.isPaused = true;
}

function resume(state: State, at: number, time: WorkingTime, effect: 'restart' | 'subtract'): void {
  const { stop } = state;
  state.stop = undefined;
  if (stop === undefined) return;
  state.stoppedMinutes += time.minutesBetween(stop.at, at);
  if (!stop.holds) return;
  state.isPaused = false;
  if (effect === 'restart') restart(state, at, time);
  else if (time.minutesBetween(stop.at, at) === 0) state.due = stop.due;
  else subtract(state, stop.at, at, time);
}

/** The whole limit from here on; the day itself is not counted. */
function restart(state: State, at: number, time: WorkingTime): void {
  const { limit } = state;
  if (limit === undefined) return;
  const from = dateOf(at);
  const unrolled = limit.unit === 'calendar-day' ? plusDays(from, limit.amount) : from;
  state.clock = { from, left: limit.amount, unrolled };
  state.due = dueOf(state, at, time);
}

function dueOf({ limit, clock, cutoff }: State, at: number, time: WorkingTime): string | undefined {
  if (limit === undefined || clock === undefined) return undefined;
  switch (limit.unit) {
    case 'working-day':
      return clock.left > 0 ? time.nthAfter(clock.from, clock.left) : todayOrNext(at, time, 17.5 * 60);
    case 'calendar-day':
      return time.isWorking(clock.unrolled) ? clock.unrolled : time.nthAfter(clock.unrolled, 1);
    case 'same-day':
      return todayOrNext(at, time, cutoff);
    default:
      throw new Error(`the recount knows no limit in ${limit.unit}`);
  }
}

function todayOrNext(at: number, time: WorkingTime, before: number): string {
  const today = dateOf(at);
  return time.isWorking(today) && minuteOf(at) < before ? today : time.nthAfter(today, 1);
}

/** What was left at the stop is what is left at its end; a day counts as used if an office minute of it ran before. */
function subtract(state: State, from: number, to: number, time: WorkingTime): void {
  const { clock } = state;
  if (clock === undefined) return;
  const stopped = dateOf(from);
  const whole = stopped > clock.from ? time.countBetween(clock.from, plusDays(stopped, -1)) : 0;
  const ran = stopped > clock.from && time.isWorking(stopped) && minuteOf(from) > 7.5 * 60 ? 1 : 0;
  state.clock = {
    from: dateOf(to),
    left: clock.left - whole - ran,
    unrolled: plusDays(clock.unrolled, daysFromTo(stopped, dateOf(to))),
  };
  state.due = dueOf(state, to, time);
}
