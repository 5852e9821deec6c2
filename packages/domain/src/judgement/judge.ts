import type { Calendar } from '../calendar/index.ts';
import { officeMinutesBefore } from '../calendar/tables.ts';
import type { Stop } from '../deadline/index.ts';
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
  if (accepted === undefined || accepted.at > asOf) return OUT_OF_SCOPE;
  const found = findEnd(history, asOf, policy);
  if (found?.end.kind === 'refused') return { ...OUT_OF_SCOPE, end: found.end };
  const known = found === undefined ? calendar : calendar.asKnownAt(found.end.moment.at);
  const stops = stopsAsOf(history, asOf, found?.end, policy);
  const reschedules = reschedulesAsOf(history, found === undefined ? asOf : found.end.moment.at);
  const requests = supplementRequests(history, found === undefined ? asOf : found.end.moment.at);
  const waiting = found === undefined ? findClosingRequest(stops, requests, policy) : undefined;
  const counting = waiting === undefined ? stops : stops.filter((stop) => stop !== waiting);
  const basis = dueBasis(history, accepted, counting, reschedules, policy, known);
  const end = found?.end ?? (waiting === undefined ? undefined : requestEnd(waiting));
  const flags = flagsOf(history, accepted, stops, requests, basis, known);
  if (found?.byReturn === true) flags.push('end-by-return');
  const case_: Case = { history, accepted, stops: counting, basis, policy, calendar: known, asOf, flags };
  return end === undefined ? judgeOpen(case_, requests) : judgeEnded(case_, end, requests);
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
  if (accepted.at > asOf) return OUT_OF_SCOPE;
  const found = findEnd(history, asOf, policy);
  if (found?.end.kind === 'refused') return { ...OUT_OF_SCOPE, end: found.end };
  const stops = stopsAsOf(history, asOf, found?.end, policy);
  const requests = supplementRequests(history, found === undefined ? asOf : found.end.moment.at);
  const waiting = found === undefined ? findClosingRequest(stops, requests, policy) : undefined;
  const dueAt = policy.dueBasis === 'original' ? due.original : due.current;
  const paused = isPaused(stops, dueAt);
  const basis: DueBasis = { ...due, paused, notMoved: false, rescheduledLate: false };
  const end = found?.end ?? (waiting === undefined ? undefined : requestEnd(waiting));
  const flags: JudgementFlag[] = due.originalUnknown ? ['original-due-unknown'] : [];
  if (requests > 1) flags.push('second-supplement');
  if (found?.byReturn === true) flags.push('end-by-return');
  const case_: Case = { history, accepted, stops, basis, policy, calendar, asOf, flags };
  return end === undefined ? judgeOpen(case_, requests) : judgeEnded(case_, end, requests);
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
  const lateMinutes = verdict === 'late' ? officeMinutes(calendar, dueAt, until) : 0;
  return { verdict, end, dueAt, lateMinutes, flags };
}

function judgeOpen(case_: Case, requests: number): Judgement {
  const { basis, policy, calendar, asOf, flags } = case_;
  const dueAt = policy.dueBasis === 'original' ? basis.original : basis.current;
  const secondIsLate = policy.secondSupplementIsLate && requests > 1;
  if (basis.paused && !secondIsLate) return { verdict: 'paused', lateMinutes: 0, flags };
  if (dueAt === undefined) return judgeWithoutDue(case_, asOf, secondIsLate ? 'open-overdue' : 'open-in-time');
  const now = { at: asOf, dateOnly: false };
  const overdue = secondIsLate || verdictOf(now, dueAt, policy.granularity) === 'late';
  if (overdue) return { verdict: 'open-overdue', dueAt, lateMinutes: officeMinutes(calendar, dueAt, asOf), flags };
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

/** Office minutes between; years without rows give none, so that a verdict never fails for its lateness. */
function officeMinutes(calendar: Calendar, from: Instant, to: Instant): number {
  const minutes = (at: Instant): number => officeMinutesBefore(calendar.tables, localMinuteOf(at));
  return Math.max(0, minutes(to) - minutes(from));
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

/** Index 766: a supplement that was asked once and has not come ends the dossier at its request. */
function findClosingRequest(stops: readonly Stop[], requests: number, policy: JudgementPolicy): Stop | undefined {
  if (!policy.openFirstSupplementEnds || requests !== 1) return undefined;
  return stops.find((stop) => stop.kind === 'supplement' && stop.to === undefined);
}

function requestEnd(stop: Stop): JudgedEnd {
  return { kind: 'supplement-requested', moment: { at: stop.from, dateOnly: stop.fromDateOnly === true } };
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
  if (requests > 0 && isSupplementAskedLate(history, accepted, stops, calendar)) flags.push('supplement-asked-late');
  if (basis.rescheduledLate) flags.push('rescheduled-after-due');
  if (basis.notMoved) flags.push('due-not-moved');
  return flags;
}
