import type { Calendar } from '../calendar/index.ts';
import { officeMinutesBefore } from '../calendar/tables.ts';
import { countingOf } from '../deadline/clock.ts';
import { officeMinutesOf } from '../deadline/count-office-minutes.ts';
import { DEFAULT_TERMS, dueDate, ruleSetAt, type Stop } from '../deadline/index.ts';
import type { DossierHistory } from '../dossier/index.ts';
import { dayOf, type Instant, localMinuteOf, type Moment } from '../time/index.ts';
import type { JudgementPolicy } from './policy.ts';

/** Decree 61/2018, article 19.4; used where a dossier is older than the rule sets. */
const NOTICE_DAYS = 3;

/** Whether a supplement was asked later than the rules allow, counted from acceptance (yêu cầu bổ sung quá 03 ngày). */
export function isSupplementAskedLate(
  history: DossierHistory,
  accepted: Moment,
  stops: readonly Stop[],
  calendar: Calendar,
): boolean {
  const asked = stops.filter((stop) => stop.from > accepted.at);
  if (asked.length === 0) return false;
  const notice = dueDate(calendar, {
    acceptedAt: accepted.at,
    ...(accepted.dateOnly ? { acceptedDateOnly: true } : undefined),
    limit: { amount: noticeDays(history, accepted), unit: 'working-day' },
    terms: { ...DEFAULT_TERMS, afterHours: history.terms.afterHours },
    stops: [],
    reschedules: [],
  });
  if (!notice.ok || notice.dueAt === undefined) return false;
  const { dueAt } = notice;
  return history.stops.some(
    (stop) =>
      stop.kind === 'supplement' &&
      asked.some((known) => known.from === stop.from) &&
      (stop.fromDateOnly === true ? dayOf(stop.from) > dayOf(dueAt) : stop.from > dueAt),
  );
}

/** The province's own days go with the dossier's terms; else those of the rule set of its acceptance. */
function noticeDays({ terms }: DossierHistory, accepted: Moment): number {
  return terms.supplementNoticeDays ?? ruleSetAt(accepted.at)?.supplementNoticeDays ?? NOTICE_DAYS;
}

/**
 * Whether an open dossier is due soon: less than a share of its limit, or less than so many working days, is left. Both
 * are settings of the policy; without them 20 % and one working day (spec: judgement).
 */
export function isDueSoon(
  history: DossierHistory,
  accepted: Moment,
  stops: readonly Stop[],
  dueAt: Instant,
  asOf: Instant,
  policy: JudgementPolicy,
  calendar: Calendar,
): boolean {
  return minutesBetween(calendar, asOf, dueAt) < dueSoonMinutes(history, accepted, stops, dueAt, policy, calendar);
}

/** A dossier is due soon once fewer office minutes than these are left. */
export function dueSoonMinutes(
  history: DossierHistory,
  accepted: Moment,
  stops: readonly Stop[],
  dueAt: Instant,
  policy: JudgementPolicy,
  calendar: Calendar,
): number {
  const { shareOfLimit, workingDays } = policy.dueSoon ?? { shareOfLimit: 0.2, workingDays: 1 };
  const byDays = workingDays * calendar.standardDay;
  return Math.max(byDays, shareOfLimit * wholeLimit(history, accepted, stops, dueAt, calendar));
}

/** The limit in office minutes; where it does not count these, the office minutes that it spans without the stops. */
function wholeLimit(
  history: DossierHistory,
  accepted: Moment,
  stops: readonly Stop[],
  dueAt: Instant,
  calendar: Calendar,
): number {
  const { limit, terms } = history;
  const counting = limit === undefined ? 'calendar-days' : countingOf(limit, terms);
  if (limit !== undefined && (counting === 'office-minutes' || counting === 'working-days')) {
    return officeMinutesOf(limit, calendar.standardDay);
  }
  const stopped = stops.reduce((sum, stop) => sum + minutesBetween(calendar, stop.from, stop.to ?? stop.from), 0);
  return Math.max(0, minutesBetween(calendar, accepted.at, dueAt) - stopped);
}

function minutesBetween(calendar: Calendar, from: Instant, to: Instant): number {
  const minutes = (at: Instant): number => officeMinutesBefore(calendar.tables, localMinuteOf(at));
  return Math.max(0, minutes(to) - minutes(from));
}
