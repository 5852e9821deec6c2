import type { Calendar } from '@dunghen/domain/calendar';
import { CalendarYearMissingError } from '@dunghen/domain/calendar';
import type { OfficeDay } from '@dunghen/domain/import';
import { STANDARD_OFFICE_DAY } from '@dunghen/domain/import';
import type { DayNumber, Instant } from '@dunghen/domain/time';

/** Office hours by the calendar; by the default ones in years that it does not have (old dossiers, distant promises). */
export function officeDayOf(calendar: Calendar): OfficeDay {
  return Object.freeze({
    opening: (day: DayNumber) => ask(() => calendar.openingOrStandard(day), STANDARD_OFFICE_DAY.opening, day),
    closing: (day: DayNumber) => ask(() => calendar.closeOrStandard(day), STANDARD_OFFICE_DAY.closing, day),
  });
}

function ask(question: () => Instant, standard: (day: DayNumber) => Instant, day: DayNumber): Instant {
  try {
    return question();
  } catch (error) {
    if (error instanceof CalendarYearMissingError) return standard(day);
    throw error;
  }
}
