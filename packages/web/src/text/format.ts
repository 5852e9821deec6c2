import { dateText, dayText, formatDecimal, instantText, weekdayText } from '@dunghen/domain/text';
import { dayOf, findDay, startOfDay } from '@dunghen/domain/time';
import type { Messages } from './messages.ts';

// The API gives instants as "2024-01-18T17:30:00+07:00" and days as "2024-01-18"; people see the office's forms.

/** "17:30 ngày 18/01/2024". */
export const formatTime = (timestamp: string): string => instantText(Date.parse(timestamp));

/** "18/01/2024" of a day or a timestamp. */
export function formatDay(text: string): string {
  const day = findDay(text);
  return day === undefined ? dateText(Date.parse(text)) : dayText(day);
}

/** "thứ Năm" of a day. */
export function formatWeekday(text: string): string {
  return weekdayText(findDay(text) ?? dayOf(Date.parse(text)));
}

/** An exclusive end at midnight is the end of the day before: "hết ngày 31/03/2024". */
export function formatUntil(timestamp: string, text: Messages): string {
  const instant = Date.parse(timestamp);
  const day = dayOf(instant);
  if (instant !== startOfDay(day)) return instantText(instant);
  return text.counting.endOfDay(dayText(day - 1));
}

/** "4,93"; always 2 decimals, as the annex prints it. */
export const formatPercent = (percent: number): string => formatDecimal(percent, 2);
