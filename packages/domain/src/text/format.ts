import type { DayNumber, Instant } from '../time/index.ts';
import { dateOf, dayOf, formatDay, MINUTE_MS, startOfDay, weekdayOf } from '../time/index.ts';

/** How numbers, dates and instants are printed in Vietnamese offices (spec: ui, words; Decree 30/2020, appendix I). */

/** Thousands with a dot: 1065 is "1.065". */
export function formatInteger(value: number): string {
  const digits = String(Math.abs(Math.trunc(value)));
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, '.');
  return value < 0 ? `-${grouped}` : grouped;
}

/** A count in prose: below 10 with a leading zero ("03 cơ quan"); never used in table cells. */
export function padCount(count: number): string {
  return count < 10 ? `0${count}` : formatInteger(count);
}

/** Decimal comma, dots for thousands, half up on the decimal digits of the value: 4.925 with 2 decimals is "4,93". */
export function formatDecimal(value: number, decimals: number): string {
  const scaled = scaledByDigits(Math.abs(value), decimals);
  return `${value < 0 && scaled > 0n ? '-' : ''}${scaledText(scaled, decimals)}`;
}

/** The share as a percentage, half up, computed on integers: 7 of 142 with 2 decimals is 4.93. Null where nothing was counted. */
export function percentOf(numerator: number, denominator: number, decimals: number): number | null {
  if (denominator === 0) return null;
  return Number(scaledPercent(numerator, denominator, decimals)) / 10 ** decimals;
}

/** As `percentOf`, printed: "4,93". Null where nothing was counted. */
export function percentText(numerator: number, denominator: number, decimals: number): string | null {
  if (denominator === 0) return null;
  return scaledText(scaledPercent(numerator, denominator, decimals), decimals);
}

/**
 * The percentage in whole units of its last decimal: 7 of 142 with 2 decimals is 493n. Differences of percentages are
 * taken between these, so that they equal the difference of the printed ones. The counts are whole and not negative.
 */
export function scaledPercent(numerator: number, denominator: number, decimals: number): bigint {
  const parts = BigInt(numerator) * 100n * 10n ** BigInt(decimals);
  const whole = BigInt(denominator);
  return (2n * parts + whole) / (2n * whole);
}

/** Prints a number that is given in units of its last decimal: 493n with 2 decimals is "4,93". */
export function scaledText(scaled: bigint, decimals: number): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, '.');
  const text = decimals === 0 ? whole : `${whole},${digits.slice(digits.length - decimals)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** A decimal value in units of its last decimal, half up on its shortest decimal digits. */
export function scaledByDigits(value: number, decimals: number): bigint {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (match === null) return BigInt(Math.round(value * 10 ** decimals));
  const fraction = (match[2] ?? '').padEnd(decimals + 1, '0');
  const kept = BigInt((match[1] ?? '0') + fraction.slice(0, decimals));
  return fraction.charCodeAt(decimals) >= 53 ? kept + 1n : kept;
}

const pad2 = (value: number): string => String(value).padStart(2, '0');

/** "18/01/2024". */
export function dayText(day: DayNumber): string {
  const date = dateOf(day);
  return `${pad2(date.day)}/${pad2(date.month)}/${date.year}`;
}

/** "18/01/2024" of an instant, in local time. */
export function dateText(instant: Instant): string {
  return dayText(dayOf(instant));
}

/** "17:30 ngày 18/01/2024", in local time. */
export function instantText(instant: Instant): string {
  const minutes = Math.floor((instant - startOfDay(dayOf(instant))) / MINUTE_MS);
  return `${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)} ngày ${dateText(instant)}`;
}

/** "17:30:07 ngày 18/01/2024", in local time: where the order of things within a minute counts. */
export function exactInstantText(instant: Instant): string {
  const seconds = Math.floor((instant - startOfDay(dayOf(instant))) / 1_000) % 60;
  return instantText(instant).replace(' ', `:${pad2(seconds)} `);
}

/** The month as Decree 30/2020 writes it: 1 and 2 with a leading zero, the others without. */
export function monthText(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}

/** "ngày 08 tháng 4 năm 2024" (Decree 30/2020, appendix I, II.4). */
export function longDateText(day: DayNumber): string {
  const date = dateOf(day);
  return `ngày ${pad2(date.day)} tháng ${monthText(date.month)} năm ${date.year}`;
}

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** "thứ Năm"; Sunday is "Chủ nhật". */
export function weekdayText(day: DayNumber): string {
  return WEEKDAYS[weekdayOf(day) - 1] ?? '';
}

/** ISO 8601 with the local offset, as JSON carries times: "2024-04-01T00:00:00+07:00". */
export function isoText(instant: Instant): string {
  const day = dayOf(instant);
  const seconds = Math.floor((instant - startOfDay(day)) / 1_000);
  const time = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map(pad2).join(':');
  return `${formatDay(day)}T${time}+07:00`;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 8 is "VIII". Whole numbers from 1. */
export function romanNumeral(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** Makes the first letter a capital, as at the start of a sentence. */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** "a", "a và b", "a, b và c"; by commas alone where a name has an "và" of its own (Sở Nông nghiệp và Môi trường). */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2 || names.some((name) => name.includes(' và '))) return names.join(', ');
  return `${names.slice(0, -1).join(', ')} và ${names.at(-1) ?? ''}`;
}
