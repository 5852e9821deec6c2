import type { DayNumber, Instant } from './instant.ts';
import { dayOf, startOfDay } from './instant.ts';

/** A date of the proleptic Gregorian calendar. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to the length of the month. */
  readonly day: number;
}

/** Days since 1970-01-01 of a date; the date is taken as valid (see `isValidDate`). */
export function dayNumberOf(date: CalendarDate): DayNumber {
  // Counted in 400-year eras that start on 1 March, so that the leap day comes last.
  const shiftedYear = date.month <= 2 ? date.year - 1 : date.year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const shiftedMonth = (date.month + 9) % 12;
  const dayOfYear = Math.floor((153 * shiftedMonth + 2) / 5) + date.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number; inverse of `dayNumberOf`. */
export function dateOf(day: DayNumber): CalendarDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day_ = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: day_ };
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Number of days of a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

export function isValidDate(date: CalendarDate): boolean {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
}

/** Monday 1 … Sunday 7 (ISO 8601). */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** `yyyy-MM-dd` of a day. */
export function formatDay(day: DayNumber): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(dayOfMonth)}`;
}

/** The day of a `yyyy-MM-dd` text, or undefined where it is no real date. */
export function findDay(text: string): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isValidDate(date) ? dayNumberOf(date) : undefined;
}

/** As `findDay`, for text of the program's own; throws a RangeError on anything else. */
export function getDay(text: string): DayNumber {
  const day = findDay(text);
  if (day === undefined) throw new RangeError(`not a date: ${text}`);
  return day;
}

/** `yyyy-MM-ddTHH:mm` in local time (+07:00), the form of the batch files. */
export function formatLocal(instant: Instant): string {
  const day = dayOf(instant);
  const minutes = Math.floor((instant - startOfDay(day)) / 60_000);
  return `${formatDay(day)}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** The instant of a local `yyyy-MM-ddTHH:mm[:ss]` text (`T` or a space), or undefined where it is no real time. */
export function findLocal(text: string): Instant | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const day = findDay(match[1] ?? '');
  const hour = Number(match[2]);
  const minute = Number(match[3]);
  const second = Number(match[4] ?? 0);
  if (day === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  return startOfDay(day) + ((hour * 60 + minute) * 60 + second) * 1_000;
}

/** As `findLocal`, for text of the program's own; throws a RangeError on anything else. */
export function getLocal(text: string): Instant {
  const instant = findLocal(text);
  if (instant === undefined) throw new RangeError(`not a local time: ${text}`);
  return instant;
}
