import { parsePeriod, periodBounds, periodKey, previousPeriod } from '../report/period.ts';
import { dayOf, formatDay, type Instant } from '../time/index.ts';

/** Key of the calendar quarter of an instant: "2024-Q1". */
export function quarterOf(at: Instant): string {
  const [year = '', month = ''] = formatDay(dayOf(at)).split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

const DAY_MS = 86_400_000;
/** So long after its end a quarter is still looked through each night: returns and corrections come late. */
const AFTER_DAYS = 45;

/** The quarters that are looked through at night: the one under way, and the last one for some weeks. */
export function nightlyQuarters(now: Instant): readonly string[] {
  const quarter = quarterOf(now);
  const period = parsePeriod(quarter);
  if (period === undefined) return [];
  const before = previousPeriod(period);
  return now < periodBounds(before).to + AFTER_DAYS * DAY_MS ? [periodKey(before), quarter] : [quarter];
}
