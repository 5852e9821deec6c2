import { capitalise, dayText, monthText, romanNumeral } from '../text/format.ts';
import type { DayNumber, Instant } from '../time/index.ts';
import { dayNumberOf, dayOf, startOfDay } from '../time/index.ts';

/**
 * `calendar`: 1 January to 31 March (the National Portal; the default). `day15`: 15 December to 14 March (Decree
 * 09/2019, article 12). `tt02`: 1 December to the end of February (Circular 02/2017; older).
 */
export type PeriodScheme = 'calendar' | 'day15' | 'tt02';
export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year';

/** A reporting period (kỳ báo cáo). `index` counts from 1 within the year; nine months and the year have only 1. */
export interface Period {
  readonly scheme: PeriodScheme;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly index: number;
}

/** `to` is exclusive; both are local midnights. */
export interface PeriodBounds {
  readonly from: Instant;
  readonly to: Instant;
}

const LENGTH: Readonly<Record<PeriodKind, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  'nine-months': 9,
  year: 12,
};

export const PERIOD_SCHEMES: readonly PeriodScheme[] = ['calendar', 'day15', 'tt02'];

/**
 * Reads "2024-Q1", "2024-01", "2024-M01", "2024-H1", "2024-9M", "2024" and "2024-Y"; undefined for anything else.
 * Upper and lower case are one.
 */
export function parsePeriod(text: string, scheme: PeriodScheme = 'calendar'): Period | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(9M)|M?(0[1-9]|1[0-2])|Y))?$/i.exec(text.trim());
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (year < 1900) return undefined;
  if (match[2] !== undefined) return { scheme, kind: 'quarter', year, index: Number(match[2]) };
  if (match[3] !== undefined) return { scheme, kind: 'half-year', year, index: Number(match[3]) };
  if (match[4] !== undefined) return { scheme, kind: 'nine-months', year, index: 1 };
  if (match[5] !== undefined) return { scheme, kind: 'month', year, index: Number(match[5]) };
  return { scheme, kind: 'year', year, index: 1 };
}

/** The text that `parsePeriod` reads: "2024-Q1". */
export function periodKey(period: Period): string {
  const { year, index } = period;
  switch (period.kind) {
    case 'month':
      return `${year}-${String(index).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${index}`;
    case 'half-year':
      return `${year}-H${index}`;
    case 'nine-months':
      return `${year}-9M`;
    case 'year':
      return String(year);
  }
}

/** The first and the first following local midnight of the period, by its scheme. */
export function periodBounds(period: Period): PeriodBounds {
  const length = LENGTH[period.kind];
  const firstMonth = (period.index - 1) * length + 1;
  return {
    from: startOfDay(boundary(period, firstMonth)),
    to: startOfDay(boundary(period, firstMonth + length)),
  };
}

/** Where the month with this number (1 to 13) of the period's year begins by its scheme. */
function boundary(period: Period, month: number): DayNumber {
  switch (period.scheme) {
    case 'calendar':
      return firstOfMonth(period.year, month, 1);
    case 'day15':
      return firstOfMonth(period.year, month - 1, 15);
    case 'tt02':
      return firstOfMonth(period.year, month - 1, 1);
  }
}

/** `month` may lie outside 1 to 12 and then counts into the neighbouring year. */
function firstOfMonth(year: number, month: number, day: number): DayNumber {
  const months = year * 12 + month - 1;
  return dayNumberOf({ year: Math.floor(months / 12), month: (months % 12) + 1, day });
}

/** The period of the same kind just before. Nine months and years are compared with the year before. */
export function previousPeriod(period: Period): Period {
  const perYear = period.kind === 'nine-months' ? 1 : 12 / LENGTH[period.kind];
  if (period.index > 1) return { ...period, index: period.index - 1 };
  return { ...period, year: period.year - 1, index: perYear };
}

/** The same period of last year (cùng kỳ năm trước). */
export function samePeriodLastYear(period: Period): Period {
  return { ...period, year: period.year - 1 };
}

/** The day by whose agency tree a report of the period is laid out: its last (reference: report invariants, 7). */
export function lastDayOf(period: Period): DayNumber {
  return dayOf(periodBounds(period).to - 1);
}

/** In sentences: "Quý I năm 2024", "tháng 01 năm 2024", "6 tháng đầu năm 2024", "9 tháng đầu năm 2024", "năm 2024". */
export function periodSentenceText(period: Period): string {
  switch (period.kind) {
    case 'month':
      return `tháng ${monthText(period.index)} năm ${period.year}`;
    case 'quarter':
      return `Quý ${romanNumeral(period.index)} năm ${period.year}`;
    case 'half-year':
      return `6 tháng ${period.index === 1 ? 'đầu' : 'cuối'} năm ${period.year}`;
    case 'nine-months':
      return `9 tháng đầu năm ${period.year}`;
    case 'year':
      return `năm ${period.year}`;
  }
}

/** In titles: "Quý I/2024", "tháng 01/2024"; the others as in sentences. */
export function periodTitleText(period: Period): string {
  switch (period.kind) {
    case 'month':
      return `tháng ${monthText(period.index)}/${period.year}`;
    case 'quarter':
      return `Quý ${romanNumeral(period.index)}/${period.year}`;
    case 'half-year':
    case 'nine-months':
    case 'year':
      return periodSentenceText(period);
  }
}

/** As the first words of a heading or a button: "Tháng 01/2024". */
export function periodHeadingText(period: Period): string {
  return capitalise(periodTitleText(period));
}

/** "từ ngày 01/01/2024 đến ngày 31/03/2024"; printed on every report (spec: periods). */
export function periodSpanText(period: Period): string {
  const { from, to } = periodBounds(period);
  return `từ ngày ${dayText(dayOf(from))} đến ngày ${dayText(dayOf(to - 1))}`;
}
