import type { DayNumber, Instant } from '../time/index.ts';
import { instantOf, MINUTES_PER_DAY } from '../time/index.ts';
import type { DateField } from './field.ts';

/** When a day opens and closes; days off have the hours of the ordinary weekday. Instants in UTC milliseconds. */
export interface OfficeDay {
  readonly opening: (day: DayNumber) => Instant;
  readonly closing: (day: DayNumber) => Instant;
}

/** Monday–Friday 07:30–17:30, for years that the calendar does not have (spec: working calendar, default). */
export const STANDARD_OFFICE_DAY: OfficeDay = Object.freeze({
  opening: (day: DayNumber) => instantOf(day * MINUTES_PER_DAY + 7 * 60 + 30),
  closing: (day: DayNumber) => instantOf(day * MINUTES_PER_DAY + 17 * 60 + 30),
});

/**
 * The instant that a date without a time stands for (spec: import, dates): the first session's opening for what starts
 * or resumes the clock, the close of business for a due date and for an end, so that a result of the due date is never
 * before it and lateness by date is a whole day.
 */
export function standingInstant(field: DateField, day: DayNumber, office: OfficeDay): Instant {
  switch (field) {
    case 'submittedAt':
    case 'acceptedAt':
    case 'supplementRequestedAt':
    case 'supplementReceivedAt':
      return office.opening(day);
    case 'dueAt':
    case 'rescheduledDueAt':
    case 'completedAt':
    case 'returnedAt':
      return office.closing(day);
  }
}
