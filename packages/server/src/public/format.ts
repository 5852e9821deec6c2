import { dateText, formatDecimal, formatInteger, instantText, percentOf } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import type { Lang } from './paths.ts';

/** 1.065 in Vietnamese, 1,065 in English. */
export const numberText = (lang: Lang, value: number): string =>
  lang === 'vi' ? formatInteger(value) : value.toLocaleString('en-US');

/** "4,93%" and "4.93%"; undefined where nothing was counted. */
export function rateText(lang: Lang, part: number, whole: number, decimals = 2): string | undefined {
  const percent = percentOf(part, whole, decimals);
  return percent === null ? undefined : percentageText(lang, percent, decimals);
}

export function percentageText(lang: Lang, percent: number, decimals = 2): string {
  const text = formatDecimal(percent, decimals);
  return `${lang === 'vi' ? text : text.replace(/\./g, '').replace(',', '.')}%`;
}

/** "17:30 ngày 18/01/2024" and "17:30 on 18/01/2024". */
export const timeText = (lang: Lang, at: Instant): string =>
  lang === 'vi' ? instantText(at) : instantText(at).replace(' ngày ', ' on ');

export const dayTextOf = (at: Instant): string => dateText(at);

/** "2024-01-18" as "18/01/2024". */
export const isoDayText = (day: string): string => day.split('-').toReversed().join('/');

/** "2024-Q1" as "Quý I/2024" and "Q1/2024". */
export function quarterText(lang: Lang, key: string): string {
  const match = /^(\d{4})-Q([1-4])$/.exec(key);
  if (match === null) return key;
  const [, year = '', quarter = ''] = match;
  return lang === 'vi' ? `Quý\u00a0${['I', 'II', 'III', 'IV'][Number(quarter) - 1]}/${year}` : `Q${quarter}/${year}`;
}
