import type { CalendarException } from './exception.ts';

/** Rows of `data/calendar/holidays-vn.csv`. A malformed row is a refusal that names line and column. */
export type HolidayRows =
  | { readonly ok: true; readonly exceptions: readonly CalendarException[] }
  | { readonly ok: false; readonly code: 'calendar-row-malformed'; readonly line: number; readonly message: string };

export function parseHolidayRows(_csvText: string): HolidayRows {
  throw new Error('not yet');
}
