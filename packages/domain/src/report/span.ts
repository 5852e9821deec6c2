import { dateOf, dayNumberOf, dayOf, type Instant, startOfDay, weekdayOf } from '../time/index.ts';
import { type Period, type PeriodBounds, periodBounds } from './period.ts';

/** A part of a period: a week from Monday to Sunday, or a month, cut off at the ends of the period. */
export interface PeriodSpan extends PeriodBounds {
  readonly kind: 'week' | 'month';
}

/** The weeks of a month or a quarter, the calendar months of a longer period; together they are the period. */
export function periodSpans(period: Period): readonly PeriodSpan[] {
  const { from, to } = periodBounds(period);
  const kind = period.kind === 'month' || period.kind === 'quarter' ? 'week' : 'month';
  const nextOf = kind === 'week' ? nextMonday : nextMonth;
  const spans: PeriodSpan[] = [];
  for (let at = from; at < to; ) {
    const end = Math.min(nextOf(at), to);
    spans.push({ kind, from: at, to: end });
    at = end;
  }
  return spans;
}

/** `weekdayOf` counts from Monday, 1, to Sunday, 7. */
function nextMonday(at: Instant): Instant {
  const day = dayOf(at);
  return startOfDay(day + 8 - weekdayOf(day));
}

function nextMonth(at: Instant): Instant {
  const { year, month } = dateOf(dayOf(at));
  return startOfDay(
    dayNumberOf(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }),
  );
}
