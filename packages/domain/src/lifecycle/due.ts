import { type Calendar, findMissingYear } from '../calendar/index.ts';
import { type DueOutcome, dueDate, type RuleSet, type Stop, type TimeLimit } from '../deadline/index.ts';
import type { DossierHistory } from '../dossier/index.ts';
import { findEnd } from '../judgement/end.ts';
import { dueBasisOf, type JudgementPolicy, PROVINCE_POLICY } from '../judgement/index.ts';
import { dayOf, type Instant, instantOf, MINUTES_PER_DAY } from '../time/index.ts';
import type { DossierRecord, StepRecord } from './record.ts';

/**
 * When an open dossier is due by the rules of its own acceptance, reschedules in it (spec: "`dueAt` follows the rule
 * set"); nothing while a stop holds the clock. As of `asOf`, all that is known by default.
 */
export function dueOf(history: DossierHistory, calendar: Calendar, asOf?: Instant): DueOutcome {
  const policy = ownPolicy(history);
  // What was still open at the end has ended with the dossier; a reopened one has no end.
  const end = findEnd(history, asOf ?? Number.POSITIVE_INFINITY, policy)?.end;
  return dueBasisOf(history, policy, calendar, asOf, end);
}

/** The province's policy with what the dossier's own terms say of supplements. */
function ownPolicy({ terms }: DossierHistory): JudgementPolicy {
  return { ...PROVINCE_POLICY, supplement: terms.supplementEffect };
}

/**
 * By when a dossier has to be with the resolving unit (Decree 61/2018, article 18): the close of the working day of its
 * acceptance; accepted from the cutoff on, after hours or on a day off, the end of the next working morning (decision
 * 0101). Undefined where the calendar does not reach.
 */
export function handOverDue(calendar: Calendar, ruleSet: RuleSet, acceptedAt: Instant): Instant | undefined {
  const sameDay = timeLimit(calendar, acceptedAt, { amount: 0, unit: 'same-day' }, ruleSet);
  if (sameDay === undefined || dayOf(sameDay) === dayOf(acceptedAt)) return sameDay;
  const day = dayOf(sameDay);
  const [morning] = calendar.sessions(day);
  return morning === undefined ? sameDay : instantOf(day * MINUTES_PER_DAY + morning.close);
}

function timeLimit(calendar: Calendar, from: Instant, limit: TimeLimit, ruleSet: RuleSet): Instant | undefined {
  const terms = { ...ruleSet.terms, sameDayCutoff: ruleSet.handOverCutoff };
  return instantOr(dueDate(calendar, { acceptedAt: from, limit, terms, stops: [], reschedules: [] }));
}

/** By when an online dossier has to be answered (Decree 45/2020: 8 working hours from its submission). */
export function intakeCheckDue(calendar: Calendar, ruleSet: RuleSet, submittedAt: Instant): Instant | undefined {
  return timeLimit(calendar, submittedAt, { amount: ruleSet.intakeCheckHours, unit: 'working-hour' }, ruleSet);
}

/** By when something asked of another agency has to be answered; stops of the dossier do not move it. */
export function answerDue(calendar: Calendar, { terms }: RuleSet, from: Instant, limit: TimeLimit): DueOutcome {
  return dueDate(calendar, { acceptedAt: from, limit, terms, stops: [], reschedules: [] });
}

/**
 * When a step is due that starts at `from`: its limit in office minutes from then on, so that steps that follow one
 * another use up the dossier's limit and no more, and never later than the dossier (decision 0100).
 */
export function stepDueFrom(
  calendar: Calendar,
  limit: TimeLimit,
  from: Instant,
  history: DossierHistory,
): Instant | undefined {
  // A stop that is under way moves it as one that comes later does (`stepDueOf`).
  const own = instantOr(dueDate(calendar, stepQuestion(limit, from, [], history)));
  return own === undefined ? undefined : withinDossier(own, from, history, calendar);
}

function stepQuestion(limit: TimeLimit, from: Instant, stops: readonly Stop[], { terms }: DossierHistory) {
  return {
    acceptedAt: from,
    limit,
    // A stop only takes its own time out of a step, whatever it does to the dossier's limit.
    terms: { ...terms, way: 'hours', supplementEffect: 'subtract' } as const,
    stops,
    reschedules: [],
  };
}

/** When a step that was started is due by now, the stops since its start taken out; undefined while the clock stands. */
export function stepDueOf(record: DossierRecord, step: StepRecord, calendar: Calendar): Instant | undefined {
  if (step.dueAt === undefined) return undefined;
  const until = step.finishedAt ?? Number.POSITIVE_INFINITY;
  const stops = record.history.stops.filter(
    ({ from, to }) => from < until && (to === undefined || to > step.startedAt),
  );
  if (stops.length === 0) return step.dueAt;
  // Corrected to a year without rows: left as it was given.
  if (findMissingYear(calendar.tables, dayOf(step.startedAt), dayOf(step.dueAt)) !== undefined) return step.dueAt;
  const minutes = calendar.officeMinutesBetween(step.startedAt, step.dueAt);
  const limit: TimeLimit = { amount: minutes / 60, unit: 'working-hour' };
  const own = instantOr(dueDate(calendar, stepQuestion(limit, step.startedAt, stops, record.history)));
  return own === undefined ? undefined : withinDossier(own, step.startedAt, record.history, calendar);
}

/** Never later than the dossier, nor before it began (decision 0100). */
function withinDossier(own: Instant, from: Instant, history: DossierHistory, calendar: Calendar): Instant {
  const whole = instantOr(dueOf(history, calendar));
  return whole === undefined ? own : Math.max(from, Math.min(own, whole));
}

function instantOr(due: DueOutcome): Instant | undefined {
  return due.ok ? due.dueAt : undefined;
}
