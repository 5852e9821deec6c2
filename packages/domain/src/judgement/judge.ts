import { type Calendar, findMissingYear } from '../calendar/index.ts';
import { officeMinutesBefore } from '../calendar/tables.ts';
import type { Reschedule, Stop } from '../deadline/index.ts';
import type { DossierHistory } from '../dossier/index.ts';
import { dayOf, type Instant, localMinuteOf, type Moment } from '../time/index.ts';
import { type DueBasis, dueBasis, isPaused } from './due-basis.ts';
import { findEnd } from './end.ts';
import { isDueSoon, isSupplementAskedLate } from './flags.ts';
import { reschedulesAsOf, stopsAsOf } from './known.ts';
import type { Granularity, JudgementPolicy } from './policy.ts';
import type { JudgedEnd, Judgement, JudgementFlag, Verdict } from './verdict.ts';

const OUT_OF_SCOPE: Judgement = Object.freeze({ verdict: 'out-of-scope', lateMinutes: 0, flags: [] });

/**
 * The one verdict on a dossier as of an instant, under an explicit policy (spec: judgement). What happened after `asOf`
 * does not exist; what happened at it does. `withdrawn` and `stopped` ends carry their verdict by date too: a policy
 * with `apart` has them counted in columns of their own by `end.kind` (see `isApart`). Calendar rows recorded after the
 * end are left aside, so that an ended dossier is never rejudged by them. Pure and total: a missing calendar year is
 * said in `missingYear`.
 */
export function judge(history: DossierHistory, asOf: Instant, policy: JudgementPolicy, calendar: Calendar): Judgement {
  const accepted = history.acceptedAt;
  if (accepted === undefined) return OUT_OF_SCOPE;
  return judgeBy(history, accepted, asOf, policy, calendar, (stops, reschedules, known) =>
    dueBasis(history, accepted, stops, reschedules, policy, known),
  );
}

/**
 * Judges against due instants that are final, whatever limit and stops say: stops decide only whether it is paused. For
 * files that give the due dates (spec: `judge --batch`).
 */
export function judgeAgainst(
  history: DossierHistory,
  due: { readonly original: Instant; readonly current: Instant; readonly originalUnknown: boolean },
  asOf: Instant,
  policy: JudgementPolicy,
  calendar: Calendar,
): Judgement {
  const accepted = history.acceptedAt ?? { at: Number.NEGATIVE_INFINITY, dateOnly: false };
  const dueAt = policy.dueBasis === 'original' ? due.original : due.current;
  return judgeBy(history, accepted, asOf, policy, calendar, (stops, _reschedules, known) => {
    const paused = isPaused(stops, accepted, dueAt, policy, known);
    return { ...due, paused, notMoved: false, rescheduledLate: false };
  });
}

/**
 * The judgement by the legal limit, whatever was promised or given anew; undefined where the promised limit is the legal
 * one. Its due date is `legalDueAt` of the clock (spec: time limits, "lateness against it is a column of its own").
 */
export function judgeByLaw(
  history: DossierHistory,
  asOf: Instant,
  policy: JudgementPolicy,
  calendar: Calendar,
): Judgement | undefined {
  const { legalLimit, promisedDue: _promised, ...rest } = history;
  if (legalLimit === undefined) return undefined;
  return judge({ ...rest, limit: legalLimit, reschedules: [] }, asOf, policy, calendar);
}

type BasisOf = (stops: readonly Stop[], reschedules: readonly Reschedule[], calendar: Calendar) => DueBasis;

function judgeBy(
  history: DossierHistory,
  accepted: Moment,
  asOf: Instant,
  policy: JudgementPolicy,
  calendar: Calendar,
  basisOf: BasisOf,
): Judgement {
  if (accepted.at > asOf) return OUT_OF_SCOPE;
  const found = findEnd(history, asOf, policy);
  if (found?.end.kind === 'refused') return { ...OUT_OF_SCOPE, end: found.end };
  const known = found === undefined ? calendar : calendar.asKnownAt(found.end.moment.at);
  const requests = supplementRequests(history, found?.end.moment.at ?? asOf);
  const asked = stopsAsOf(history, asOf, found?.end.moment, policy);
  const endedBy = (end: JudgedEnd | undefined): Ending => {
    const stops = end === found?.end ? asked : stopsAsOf(history, asOf, end?.moment, policy);
    const basis = basisOf(stops, reschedulesAsOf(history, end?.moment.at ?? asOf), known);
    return { ...(end === undefined ? undefined : { end }), stops, basis };
  };
  const closing = found === undefined ? findClosingRequest(asked, requests, policy, endedBy) : undefined;
  const { end, stops, basis } = closing ?? endedBy(found?.end);
  const flags = flagsOf(history, accepted, asked, requests, basis, known);
  if (found?.byReturn === true) flags.push('end-by-return');
  const case_: Case = { history, accepted, stops, basis, policy, calendar: known, asOf, flags };
  return end === undefined ? judgeOpen(case_, requests) : judgeEnded(case_, end, requests);
}

/** An end, or none, with the stops that it leaves and the due basis then. */
interface Ending {
  readonly end?: JudgedEnd;
  readonly stops: readonly Stop[];
  readonly basis: DueBasis;
}

/** What both kinds of verdict look at. */
interface Case {
  readonly history: DossierHistory;
  readonly accepted: Moment;
  readonly stops: readonly Stop[];
  readonly basis: DueBasis;
  readonly policy: JudgementPolicy;
  readonly calendar: Calendar;
  readonly asOf: Instant;
  readonly flags: JudgementFlag[];
}

function judgeEnded(case_: Case, end: JudgedEnd, requests: number): Judgement {
  const { basis, policy, calendar, flags } = case_;
  const dueAt = policy.dueBasis === 'original' ? basis.original : basis.current;
  const secondIsLate = policy.secondSupplementIsLate && requests > 1;
  if (dueAt === undefined) return { ...judgeWithoutDue(case_, end.moment.at, secondIsLate ? 'late' : 'early'), end };
  const verdict = secondIsLate ? 'late' : verdictOf(end.moment, dueAt, policy.granularity);
  const { current } = basis;
  const met = verdict === 'late' && current !== undefined && current !== dueAt;
  if (met && verdictOf(end.moment, current, policy.granularity) !== 'late') flags.push('met-reschedule');
  const until = end.moment.dateOnly ? calendar.closeOrStandard(dayOf(end.moment.at)) : end.moment.at;
  const lateness = verdict === 'late' ? latenessOf(calendar, dueAt, until) : NOT_LATE;
  return { verdict, end, dueAt, ...lateness, flags };
}

function judgeOpen(case_: Case, requests: number): Judgement {
  const { basis, policy, calendar, asOf, flags } = case_;
  const secondIsLate = policy.secondSupplementIsLate && requests > 1;
  // While it is paused there is no due date to be late by, even for what is overdue by its second supplement.
  const dueAt = basis.paused ? undefined : policy.dueBasis === 'original' ? basis.original : basis.current;
  if (basis.paused && !secondIsLate) return { verdict: 'paused', lateMinutes: 0, flags };
  if (dueAt === undefined) return judgeWithoutDue(case_, asOf, secondIsLate ? 'open-overdue' : 'open-in-time');
  const now = { at: asOf, dateOnly: false };
  const overdue = secondIsLate || verdictOf(now, dueAt, policy.granularity) === 'late';
  if (overdue) return { verdict: 'open-overdue', dueAt, ...latenessOf(calendar, dueAt, asOf), flags };
  if (isDueSoon(case_.history, case_.accepted, case_.stops, dueAt, asOf, policy, calendar)) flags.push('due-soon');
  return { verdict: 'open-in-time', dueAt, lateMinutes: 0, flags };
}

/**
 * No due instant: there is no limit, or the clock ran out of calendar. In the second case the due date lies after the
 * last year that has rows, so that whatever happened within these years was in time.
 */
function judgeWithoutDue(case_: Case, at: Instant, inTime: Verdict): Judgement {
  const { basis, calendar, flags } = case_;
  const late = inTime === 'late' || inTime === 'open-overdue';
  if (basis.missingYear === undefined) return { verdict: late ? inTime : 'no-limit', lateMinutes: 0, flags };
  const { missingYear } = basis;
  const { firstDay, dayCount } = calendar.tables;
  const day = dayOf(at);
  const acceptedDay = dayOf(case_.accepted.at);
  const known = acceptedDay >= firstDay && day < (calendar.tables.gapFrom[acceptedDay - firstDay] ?? firstDay);
  const within = known && day < firstDay + dayCount;
  return { verdict: late || within ? inTime : 'no-limit', lateMinutes: 0, flags, missingYear };
}

/** `early`: on a date before the due date. `on-time`: on it, and with `instant` not after the instant. Else `late`. */
function verdictOf(moment: Moment, dueAt: Instant, granularity: Granularity): 'early' | 'on-time' | 'late' {
  const day = dayOf(moment.at);
  const dueDay = dayOf(dueAt);
  if (day !== dueDay) return day < dueDay ? 'early' : 'late';
  // An end that is known by its date only is judged by date whatever the granularity (spec: import, dates).
  if (granularity === 'date' || moment.dateOnly) return 'on-time';
  return moment.at <= dueAt ? 'on-time' : 'late';
}

type Lateness = Pick<Judgement, 'lateMinutes' | 'missingYear'>;
const NOT_LATE: Lateness = Object.freeze({ lateMinutes: 0 });

/** Office minutes between. A year without rows on the way is named; the verdict itself does not fail for it. */
function latenessOf(calendar: Calendar, from: Instant, to: Instant): Lateness {
  const minutes = (at: Instant): number => officeMinutesBefore(calendar.tables, localMinuteOf(at));
  const lateMinutes = Math.max(0, minutes(to) - minutes(from));
  const missingYear = findMissingYear(calendar.tables, dayOf(from), dayOf(to));
  return missingYear === undefined ? { lateMinutes } : { lateMinutes, missingYear };
}

/** Requests known at an instant. An imported count tells no instants: it counts beyond the stops that are known. */
function supplementRequests(history: DossierHistory, at: Instant): number {
  let all = 0;
  let later = 0;
  for (const stop of history.stops) {
    if (stop.kind !== 'supplement') continue;
    all++;
    if (stop.from > at) later++;
  }
  return Math.max(history.supplementRequests ?? 0, all) - later;
}

/**
 * Index 766: a supplement that was asked once and has not come ends the dossier at its request, in time. One that was
 * asked after the due date changes no verdict (spec: stops and changes), nor does one while another stop holds a due date
 * that was given: the dossier stays overdue, or paused.
 */
function findClosingRequest(
  stops: readonly Stop[],
  requests: number,
  policy: JudgementPolicy,
  endedBy: (end: JudgedEnd) => Ending,
): Ending | undefined {
  if (!policy.openFirstSupplementEnds || requests !== 1) return undefined;
  const waiting = stops.find((stop) => stop.kind === 'supplement' && stop.to === undefined);
  if (waiting === undefined) return undefined;
  const moment = { at: waiting.from, dateOnly: waiting.fromDateOnly === true };
  const ending = endedBy({ kind: 'supplement-requested', moment });
  const dueAt = policy.dueBasis === 'original' ? ending.basis.original : ending.basis.current;
  const late = dueAt !== undefined && verdictOf(moment, dueAt, policy.granularity) === 'late';
  return late ? undefined : ending;
}

function flagsOf(
  history: DossierHistory,
  accepted: Moment,
  stops: readonly Stop[],
  requests: number,
  basis: DueBasis,
  calendar: Calendar,
): JudgementFlag[] {
  const flags: JudgementFlag[] = [];
  if (basis.originalUnknown) flags.push('original-due-unknown');
  if (requests > 1) flags.push('second-supplement');
  // A file without acceptances tells no time since them.
  const counted = requests > 0 && Number.isFinite(accepted.at);
  if (counted && isSupplementAskedLate(history, accepted, stops, calendar)) flags.push('supplement-asked-late');
  if (basis.rescheduledLate) flags.push('rescheduled-after-due');
  if (basis.notMoved) flags.push('due-not-moved');
  return flags;
}
