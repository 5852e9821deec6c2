import { type DayNumber, dateOf, weekdayOf } from '../time/index.ts';
import { type Calendar, findMissingYear } from './calendar.ts';

/** The first year without rows between two days, whose end is provisional then; undefined where all is known. */
export function findUnknownYear(calendar: Calendar, from: DayNumber, to: DayNumber): number | undefined {
  return findMissingYear(calendar.tables, from, to);
}

/**
 * The day `count` whole working days after `day`, also into a year whose holidays were not announced yet: those days count
 * from Monday to Friday, but 1 January (Labour Code 2019, article 112). For dates that people agree on, such as until
 * when an answer is asked for; never for the due date of a dossier, which is refused there.
 */
export function provisionalWorkingDayAfter(calendar: Calendar, day: DayNumber, count: number): DayNumber {
  let found = day;
  for (let left = count; left > 0; ) {
    found += 1;
    left -=
      findUnknownYear(calendar, found, found) === undefined ? calendar.countsOf(found) : Number(isOrdinary(found));
  }
  return found;
}

/** Whether a day is a working day, where its year has no rows yet by its weekday. */
export function isProvisionalWorkingDay(calendar: Calendar, day: DayNumber): boolean {
  return findUnknownYear(calendar, day, day) === undefined ? calendar.isWorkingDay(day) : isOrdinary(day);
}

function isOrdinary(day: DayNumber): boolean {
  const { month, day: ofMonth } = dateOf(day);
  const weekday = weekdayOf(day);
  return weekday >= 1 && weekday <= 5 && !(month === 1 && ofMonth === 1);
}
