import { readFileSync } from 'node:fs';

/**
 * Days and office minutes counted anew from the calendar's table, one by one, by nothing of the product: dates are texts
 * `yyyy-MM-dd`, local time is UTC+7.
 */
export interface WorkingTime {
  readonly isWorking: (date: string) => boolean;
  /** The n-th working day after a date. */
  readonly nthAfter: (date: string, n: number) => string;
  /** Working days in (from, to]. */
  readonly countBetween: (from: string, to: string) => number;
  /** Office minutes in [from, to). */
  readonly minutesBetween: (from: number, to: number) => number;
}

const DAY_MS = 86_400_000;
const OFFSET_MS = 7 * 3_600_000;
const OFFICE: readonly (readonly [from: number, to: number])[] = [
  [7.5 * 60, 11.5 * 60],
  [13.5 * 60, 17.5 * 60],
];

export const dateOf = (at: number): string => new Date(at + OFFSET_MS).toISOString().slice(0, 10);
export const midnightOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) - OFFSET_MS;
export const plusDays = (date: string, days: number): string => dateOf(midnightOf(date) + days * DAY_MS);
export const daysFromTo = (from: string, to: string): number =>
  Math.round((midnightOf(to) - midnightOf(from)) / DAY_MS);
export const minuteOf = (at: number): number => Math.floor((at - midnightOf(dateOf(at))) / 60_000);
/** 17:30 of a day. */
export const closeOf = (date: string): number => midnightOf(date) + 17.5 * 3_600_000;

export function readWorkingTime(): WorkingTime {
  const csv = readFileSync(new URL('../../../../../data/calendar/holidays-vn.csv', import.meta.url), 'utf8');
  const rows = csv.split(/\r?\n/).flatMap((line) => {
    const [date = '', kind = ''] = line.split(',');
    return kind === 'off' || kind === 'makeup' ? [[date, kind] as const] : [];
  });
  return workingTime(new Map(rows));
}

export function workingTime(exceptions: ReadonlyMap<string, 'off' | 'makeup'>): WorkingTime {
  const isWorking = (date: string): boolean => {
    const exception = exceptions.get(date);
    if (exception !== undefined) return exception === 'makeup';
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    return weekday >= 1 && weekday <= 5;
  };
  const nthAfter = (date: string, n: number): string => {
    let found = date;
    for (let left = n; left > 0; ) {
      found = plusDays(found, 1);
      if (isWorking(found)) left -= 1;
    }
    return found;
  };
  const countBetween = (from: string, to: string): number => {
    let count = 0;
    for (let date = plusDays(from, 1); date <= to; date = plusDays(date, 1)) if (isWorking(date)) count += 1;
    return count;
  };
  const minutesBetween = (from: number, to: number): number => {
    let sum = 0;
    for (let date = dateOf(from); date <= dateOf(to); date = plusDays(date, 1)) {
      if (!isWorking(date)) continue;
      for (const [opens, closes] of OFFICE) {
        const begin = Math.max(midnightOf(date) + opens * 60_000, from);
        const end = Math.min(midnightOf(date) + closes * 60_000, to);
        sum += Math.max(0, Math.floor((end - begin) / 60_000));
      }
    }
    return sum;
  };
  return { isWorking, nthAfter, countBetween, minutesBetween };
}
