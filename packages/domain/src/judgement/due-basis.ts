import type { Calendar } from '../calendar/index.ts';
import { beginsAfter, dayOfMinute, PAUSED } from '../deadline/count.ts';
import { answerOn, gapOf, instantOfDue, NO_DATE } from '../deadline/due-date.ts';
import { type DueOutcome, dueDate, type Reschedule, type Stop } from '../deadline/index.ts';
import { OPEN_END, type Pause, pausesOf } from '../deadline/stops.ts';
import type { DossierEnd, DossierHistory, PromisedDueDate } from '../dossier/index.ts';
import { dayOf, type Instant, localMinuteOf, type Moment } from '../time/index.ts';
import { deadlineInputOf, reschedulesAsOf, stopsAsOf } from './known.ts';
import type { JudgementPolicy } from './policy.ts';

/** What a dossier is judged against: the two due instants and what is to be said of them. */
export interface DueBasis {
  readonly original?: Instant;
  readonly current?: Instant;
  /** A stop that began in time is open: there is no due instant now. */
  readonly paused: boolean;
  /** There is a limit, but the clock would need a year without calendar rows. */
  readonly missingYear?: number;
  readonly originalUnknown: boolean;
  readonly notMoved: boolean;
  /** A reschedule was decided after the due instant. */
  readonly rescheduledLate: boolean;
}

const NO_BASIS: DueBasis = Object.freeze({
  paused: false,
  originalUnknown: false,
  notMoved: false,
  rescheduledLate: false,
});

/** The due basis under a policy, from the stops and reschedules that are known. */
export function dueBasis(
  history: DossierHistory,
  accepted: Moment,
  stops: readonly Stop[],
  reschedules: readonly Reschedule[],
  policy: JudgementPolicy,
  calendar: Calendar,
): DueBasis {
  const promised = history.promisedDue;
  if (promised === undefined && history.limit === undefined) return NO_BASIS;
  const promisedAt = promised === undefined ? undefined : dueInstantOf(promised, calendar);
  if (promisedAt !== undefined && promised?.means === 'current') {
    return givenBasis(promisedAt, accepted, stops, reschedules, policy, calendar);
  }
  const input = deadlineInputOf(history, accepted, stops, reschedules, policy, promisedAt);
  const answer = answerOn(calendar, calendar.tables, input);
  if (answer.due === NO_DATE) return NO_BASIS;
  if (answer.due < 0 && answer.due !== PAUSED) return { ...NO_BASIS, missingYear: gapOf(calendar, input).year };
  const judgedBy = policy.dueBasis === 'original' ? answer.original : answer.due;
  return {
    ...(answer.original >= 0 ? { original: instantOfDue(input, answer.original) } : undefined),
    ...(answer.due >= 0 ? { current: instantOfDue(input, answer.due) } : undefined),
    paused: judgedBy === PAUSED || isPaused(stops, accepted, instantOfDue(input, judgedBy), policy, calendar),
    originalUnknown: false,
    notMoved: answer.notMoved,
    rescheduledLate: answer.reschedule === undefined && answer.ignored !== undefined,
  };
}

/** A date known as a date is due at the close of business. */
export function dueInstantOf(promised: PromisedDueDate, calendar: Calendar): Instant {
  const { at, dateOnly } = promised.moment;
  return dateOnly ? calendar.closeOrStandard(dayOf(at)) : at;
}

/** A given date of meaning `current` is final: stops decide only whether the dossier is paused (spec: import). */
export function givenBasis(
  given: Instant,
  accepted: Moment,
  stops: readonly Stop[],
  reschedules: readonly Reschedule[],
  policy: JudgementPolicy,
  calendar: Calendar,
): DueBasis {
  const first = reschedules[0];
  const inTime =
    first !== undefined && (first.atDateOnly === true ? dayOf(first.at) <= dayOf(given) : first.at <= given);
  const current = inTime ? rescheduledTo(first, calendar) : given;
  return {
    original: given,
    current,
    paused: isPaused(stops, accepted, policy.dueBasis === 'original' ? given : current, policy, calendar),
    originalUnknown: true,
    notMoved: false,
    rescheduledLate: first !== undefined && !inTime,
  };
}

function rescheduledTo(reschedule: Reschedule, calendar: Calendar): Instant {
  return reschedule.dateOnly === true ? calendar.closeOrStandard(dayOf(reschedule.dueAt)) : reschedule.dueAt;
}

/**
 * Whether the clock stands still by a stop that did not begin after the due instant; by date, not after the due date, all
 * of which is in time (decision 0017).
 */
export function isPaused(
  stops: readonly Stop[],
  accepted: Moment,
  due: Instant,
  policy: JudgementPolicy,
  calendar: Calendar,
): boolean {
  const open = stops.length === 0 ? undefined : findOpenPause(stops, accepted, policy, calendar);
  if (open === undefined) return false;
  if (policy.granularity === 'date') return dayOfMinute(open.beginsBy) <= dayOf(due);
  return !beginsAfter(open, localMinuteOf(due));
}

/** The pause under way, merged as the clock merges stops: a later request during an earlier stop goes on with it. */
export function findOpenPause(
  stops: readonly Stop[],
  accepted: Moment,
  policy: JudgementPolicy,
  calendar: Calendar,
): Pause | undefined {
  const last = pausesOf(calendar, stops, accepted.at, policy.supplement).at(-1);
  return last?.to === OPEN_END ? last : undefined;
}

/** The due dates of a history under a policy as of an instant (default: all that is known), for lists and screens. */
export function dueBasisOf(
  history: DossierHistory,
  policy: JudgementPolicy,
  calendar: Calendar,
  asOf: Instant = Number.POSITIVE_INFINITY,
  end?: DossierEnd,
): DueOutcome {
  const accepted = history.acceptedAt;
  if (accepted === undefined || accepted.at > asOf) return { ok: true };
  const stops = stopsAsOf(history, asOf, end?.moment, policy);
  const reschedules = reschedulesAsOf(history, asOf);
  const promised = history.promisedDue;
  const promisedAt = promised === undefined ? undefined : dueInstantOf(promised, calendar);
  if (promisedAt === undefined || promised?.means !== 'current') {
    return dueDate(calendar, deadlineInputOf(history, accepted, stops, reschedules, policy, promisedAt));
  }
  const { original, current, paused } = givenBasis(promisedAt, accepted, stops, reschedules, policy, calendar);
  if (paused || original === undefined || current === undefined) return { ok: true };
  return { ok: true, dueAt: current, originalDueAt: original };
}
