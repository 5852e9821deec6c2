import type { DayNumber } from '../time/index.ts';
import { dayNumberOf, daysInMonth } from '../time/index.ts';

/** A date as it stands in a cell, local time (+07:00). */
export interface DateReading {
  readonly day: DayNumber;
  /** Milliseconds after local midnight; 0 where no time stands there. */
  readonly ms: number;
  /**
   * `date`: no time stands there. `midnight`: the time is 00:00:00, which means nothing where the whole column is so
   * (spec: such a column is date-only). `time`: any other time.
   */
  readonly precision: 'date' | 'midnight' | 'time';
}

export const DATE_EXPECTED =
  'ngày có thật dạng dd/MM/yyyy, dd/MM/yyyy HH:mm[:ss], yyyyMMddHHmmss hoặc ISO 8601, năm 1990–2099';

const DAY_MS = 86_400_000;
const OFFSET_MINUTES = 7 * 60;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/** A cell whose value is no date, or an impossible one. */
export function parseDateCell(cell: string | number | boolean, date1904 = false): DateReading | undefined {
  if (typeof cell === 'boolean') return undefined;
  if (typeof cell === 'number')
    return Number.isInteger(cell) && cell >= 1e7 ? parseDigits(String(cell)) : fromSerial(cell, date1904);
  return parseDateText(cell.trim(), date1904);
}

function parseDateText(text: string, date1904: boolean): DateReading | undefined {
  const third = text.charCodeAt(2);
  const second = text.charCodeAt(1);
  if (isDateMark(third) || isDateMark(second)) return parseVietnamese(text);
  if (isDateMark(text.charCodeAt(4))) return parseIso(text);
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(',', '.')), date1904);
  return parseDigits(text);
}

function isDateMark(code: number): boolean {
  // - . /
  return code === 0x2d || code === 0x2e || code === 0x2f;
}

/** `d/M/yyyy`, with `HH:mm[:ss]` behind it; also with - or . between. Read by character, being met millions of times. */
function parseVietnamese(text: string): DateReading | undefined {
  const dayEnd = digitsEnd(text, 0);
  const monthEnd = digitsEnd(text, dayEnd + 1);
  const yearEnd = digitsEnd(text, monthEnd + 1);
  if (text.charCodeAt(dayEnd) !== text.charCodeAt(monthEnd) || !isDateMark(text.charCodeAt(dayEnd))) return undefined;
  if (dayEnd > 2 || monthEnd - dayEnd > 3 || monthEnd === dayEnd + 1 || yearEnd - monthEnd !== 5) return undefined;
  const year = numberIn(text, monthEnd + 1, yearEnd);
  const day = findDayNumber(year, numberIn(text, dayEnd + 1, monthEnd), numberIn(text, 0, dayEnd));
  if (day === undefined) return undefined;
  if (yearEnd === text.length) return { day, ms: 0, precision: 'date' };
  const code = text.charCodeAt(yearEnd);
  if (code !== 0x20 && code !== 0x54 && code !== 0x2c && code !== 0xa0) return undefined;
  return withTime(day, parseTime(text.slice(yearEnd + 1).trimStart()));
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\s*(\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

function parseIso(text: string): DateReading | undefined {
  const parts = ISO.exec(text.includes('/') ? text.replaceAll('/', '-') : text);
  if (parts === null) return undefined;
  const day = findDayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (day === undefined) return undefined;
  if (parts[4] === undefined) return { day, ms: 0, precision: 'date' };
  const ms = parseTime(parts[4]);
  if (ms === undefined || parts[5] === undefined) return withTime(day, ms);
  // An offset other than ours: the same instant in local time, which may be another day.
  const shifted = day * DAY_MS + ms + (OFFSET_MINUTES - offsetMinutes(parts[5])) * 60_000;
  const local = Math.floor(shifted / DAY_MS);
  return withTime(local, shifted - local * DAY_MS);
}

function offsetMinutes(text: string): number {
  if (text === 'Z' || text === 'z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3).replace(':', '') || '0');
  return text.startsWith('-') ? -minutes : minutes;
}

/** `yyyyMMddHHmmss`, `yyyyMMddHHmm`, `yyyyMMdd`. */
function parseDigits(text: string): DateReading | undefined {
  const { length } = text;
  if ((length !== 14 && length !== 12 && length !== 8) || digitsEnd(text, 0) !== length) return undefined;
  const day = findDayNumber(numberIn(text, 0, 4), numberIn(text, 4, 6), numberIn(text, 6, 8));
  if (day === undefined) return undefined;
  if (length === 8) return { day, ms: 0, precision: 'date' };
  return withTime(
    day,
    timeOf(numberIn(text, 8, 10), numberIn(text, 10, 12), length === 14 ? numberIn(text, 12, 14) : 0, 0),
  );
}

/**
 * A spreadsheet's serial: days since 1899-12-31 in the 1900 system, which counts a 29 February 1900 that never was
 * (serial 60), or since 1904-01-01. A fraction is the time. Rounded to the second, as spreadsheets show it.
 */
function fromSerial(serial: number, date1904: boolean): DateReading | undefined {
  if (!Number.isFinite(serial) || serial < 1 || (!date1904 && Math.floor(serial) === 60)) return undefined;
  const seconds = Math.round(serial * 86_400);
  const whole = Math.floor(seconds / 86_400);
  const day = date1904 ? whole + EPOCH_1904 : whole + (whole < 60 ? EPOCH_1900 : EPOCH_1900 - 1);
  if (day < FIRST_DAY || day > LAST_DAY) return undefined;
  // A whole serial is a date without a time, as the cell shows it; spreadsheets know no other way of writing one.
  const ms = (seconds - whole * 86_400) * 1000;
  return ms === 0 ? { day, ms, precision: 'date' } : withTime(day, ms);
}

const EPOCH_1900 = dayNumberOf({ year: 1899, month: 12, day: 31 });
const EPOCH_1904 = dayNumberOf({ year: 1904, month: 1, day: 1 });
const FIRST_DAY = dayNumberOf({ year: FIRST_YEAR, month: 1, day: 1 });
const LAST_DAY = dayNumberOf({ year: LAST_YEAR, month: 12, day: 31 });

function findDayNumber(year: number, month: number, day: number): DayNumber | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayNumberOf({ year, month, day });
}

function withTime(day: DayNumber, ms: number | undefined): DateReading | undefined {
  if (ms === undefined) return undefined;
  return { day, ms, precision: ms === 0 ? 'midnight' : 'time' };
}

/** `H:mm`, `HH:mm:ss`, with a fraction of the second. */
function parseTime(text: string): number | undefined {
  const hourEnd = digitsEnd(text, 0);
  if (hourEnd < 1 || hourEnd > 2 || text.charCodeAt(hourEnd) !== 0x3a) return undefined;
  const minuteEnd = digitsEnd(text, hourEnd + 1);
  if (minuteEnd - hourEnd !== 3) return undefined;
  const hour = numberIn(text, 0, hourEnd);
  const minute = numberIn(text, hourEnd + 1, minuteEnd);
  if (minuteEnd === text.length) return timeOf(hour, minute, 0, 0);
  const secondEnd = digitsEnd(text, minuteEnd + 1);
  if (text.charCodeAt(minuteEnd) !== 0x3a || secondEnd - minuteEnd !== 3) return undefined;
  const second = numberIn(text, minuteEnd + 1, secondEnd);
  if (secondEnd === text.length) return timeOf(hour, minute, second, 0);
  const fraction = /^[.,](\d+)$/.exec(text.slice(secondEnd))?.[1];
  return fraction === undefined ? undefined : timeOf(hour, minute, second, Math.floor(Number(`0.${fraction}`) * 1000));
}

function timeOf(hour: number, minute: number, second: number, ms: number): number | undefined {
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}

/** The index behind the digits that begin at `start`. */
function digitsEnd(text: string, start: number): number {
  let at = start;
  for (let code = text.charCodeAt(at); code >= 0x30 && code <= 0x39; code = text.charCodeAt(at)) at += 1;
  return at;
}

/** The number whose digits stand in [start, end). */
function numberIn(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) value = value * 10 + text.charCodeAt(at) - 0x30;
  return value;
}
