import type { Calendar } from '../calendar/index.ts';
import {
  type CalendarGap,
  type DeadlineInput,
  type DueDate,
  dueDate,
  dueDateIfResumed,
  type Explanation,
  explain,
  type Stop,
} from '../deadline/index.ts';
import { stopsTheClock } from '../deadline/stops.ts';
import type { DossierHistory } from '../dossier/index.ts';
import { type Instant, localMinuteOf, type Moment } from '../time/index.ts';
import { dueInstantOf, findOpenPause } from './due-basis.ts';
import { findEnd } from './end.ts';
import { deadlineInputOf, reschedulesAsOf, stopsAsOf } from './known.ts';
import type { JudgementPolicy } from './policy.ts';

/**
 * The due date of an open dossier if the stop that holds it ended at `asOf` ("nếu tiếp tục hôm nay"), as the policy
 * counts. Undefined where no stop is open, or nothing can be counted.
 */
export function dueIfResumed(
  history: DossierHistory,
  policy: JudgementPolicy,
  calendar: Calendar,
  asOf: Instant,
): Instant | undefined {
  const input = questionAsOf(history, policy, calendar, asOf);
  if (input === undefined) return undefined;
  const dueOf = (due: DueDate): Instant | undefined => (policy.dueBasis === 'original' ? due.originalDueAt : due.dueAt);
  if (input.stops.every((stop) => stop.to !== undefined || !stopsTheClock(stop))) return undefined;
  // A date that was given as current has its stops in it: it is not moved again (spec: import).
  const given = history.promisedDue?.means === 'current';
  const resumed = given ? dueDate(calendar, { ...input, stops: [] }) : dueDateIfResumed(calendar, input, asOf);
  return resumed.ok ? dueOf(resumed) : undefined;
}

/** The explanation of the due date that `judge` judges by, as of an instant; undefined while not accepted. */
export function explainJudged(
  history: DossierHistory,
  policy: JudgementPolicy,
  calendar: Calendar,
  asOf: Instant,
): Explanation | CalendarGap | undefined {
  const end = findEnd(history, asOf, policy)?.end;
  const known = end === undefined ? calendar : calendar.asKnownAt(end.moment.at);
  const input = questionAsOf(history, policy, known, asOf);
  return input === undefined ? undefined : explain(known, input);
}

/** What `judge` asks the clock. Of stops against a date that was given as current only those of the pause under way matter. */
function questionAsOf(
  history: DossierHistory,
  policy: JudgementPolicy,
  calendar: Calendar,
  asOf: Instant,
): DeadlineInput | undefined {
  const { acceptedAt: accepted, promisedDue: promised } = history;
  if (accepted === undefined || accepted.at > asOf) return undefined;
  const end = findEnd(history, asOf, policy)?.end;
  const stops = stopsAsOf(history, asOf, end?.moment, policy);
  const bearing = promised?.means === 'current' ? underWay(stops, accepted, policy, calendar) : stops;
  const reschedules = reschedulesAsOf(history, end?.moment.at ?? asOf);
  const promisedAt = promised === undefined ? undefined : dueInstantOf(promised, calendar);
  return deadlineInputOf(history, accepted, bearing, reschedules, policy, promisedAt);
}

function underWay(
  stops: readonly Stop[],
  accepted: Moment,
  policy: JudgementPolicy,
  calendar: Calendar,
): readonly Stop[] {
  const pause = findOpenPause(stops, accepted, policy, calendar);
  if (pause === undefined) return [];
  return stops.filter((stop) => stop.to === undefined || localMinuteOf(stop.to) >= pause.from);
}
