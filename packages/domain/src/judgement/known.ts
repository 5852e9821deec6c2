import type { ClockTerms, DeadlineInput, Reschedule, Stop } from '../deadline/index.ts';
import type { DossierHistory } from '../dossier/index.ts';
import type { Instant, Moment } from '../time/index.ts';
import type { JudgementPolicy } from './policy.ts';

/** The part of a policy that the clock depends on. */
export type ClockPolicy = Pick<JudgementPolicy, 'supplement' | 'paymentStopsClock'>;

const NO_STOPS: readonly Stop[] = [];
const NO_RESCHEDULES: readonly Reschedule[] = [];

/**
 * The stops as known at an instant: later ones do not exist, one that ended later is open. Where the dossier has ended,
 * a stop that was still open ends with it and gives back what was left; a supplement that never came restarts nothing.
 */
export function stopsAsOf(
  history: DossierHistory,
  asOf: Instant,
  end: Moment | undefined,
  policy: ClockPolicy,
): readonly Stop[] {
  if (history.stops.length === 0) return NO_STOPS;
  const until = end === undefined ? asOf : Math.min(asOf, end.at);
  const known: Stop[] = [];
  for (const stop of history.stops) {
    if (stop.from > until || (stop.from === until && end !== undefined)) continue;
    const counted =
      stop.kind === 'payment' && policy.paymentStopsClock === 'always' ? { ...stop, stopsClock: true } : stop;
    if (counted.to !== undefined && counted.to <= until) known.push(counted);
    else if (end === undefined) known.push(withoutEnd(counted));
    else known.push(endedWith(counted, end));
  }
  return known;
}

function withoutEnd(stop: Stop): Stop {
  const { to: _notYet, toDateOnly: _dateOnly, endedWithDossier: _ended, ...open } = stop;
  return open;
}

function endedWith(stop: Stop, end: Moment): Stop {
  const counts = stop.kind !== 'payment' || stop.stopsClock === true;
  const { toDateOnly: _dateOnly, ...rest } = stop;
  return counts ? { ...rest, to: end.at, endedWithDossier: true } : stop;
}

export function reschedulesAsOf(history: DossierHistory, asOf: Instant): readonly Reschedule[] {
  const { reschedules } = history;
  if (reschedules.length === 0) return NO_RESCHEDULES;
  return reschedules.filter((reschedule) => reschedule.at <= asOf);
}

/** The question to the clock that a history asks; `policy` replaces what the dossier's own terms say of supplements. */
export function deadlineInputOf(
  history: DossierHistory,
  accepted: Moment,
  stops: readonly Stop[],
  reschedules: readonly Reschedule[],
  policy: Pick<JudgementPolicy, 'supplement'>,
  promisedDueAt: Instant | undefined,
): DeadlineInput {
  const { limit, legalLimit } = history;
  return {
    acceptedAt: accepted.at,
    ...(accepted.dateOnly ? { acceptedDateOnly: true } : undefined),
    ...(limit === undefined ? undefined : { limit }),
    ...(legalLimit === undefined ? undefined : { legalLimit }),
    ...(promisedDueAt === undefined ? undefined : { promisedDueAt }),
    terms: termsUnder(history.terms, policy.supplement),
    stops,
    reschedules,
  };
}

function termsUnder(terms: ClockTerms, supplement: ClockTerms['supplementEffect']): ClockTerms {
  return terms.supplementEffect === supplement ? terms : { ...terms, supplementEffect: supplement };
}
