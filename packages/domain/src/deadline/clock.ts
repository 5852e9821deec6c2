import type { Calendar } from '../calendar/index.ts';
import type { DayTables } from '../calendar/tables.ts';
import { NO_ANSWER } from '../calendar/tables.ts';
import type { LocalMinute } from '../time/index.ts';
import type { Run } from './count.ts';
import { countCalendarDays } from './count-calendar-days.ts';
import { countOfficeMinutes, officeMinutesOf } from './count-office-minutes.ts';
import { countSameDay, countWorkingDays } from './count-working-days.ts';
import type { ClockTerms, TimeLimit } from './limit.ts';
import type { Pause } from './stops.ts';

/** How a limit is counted: working hours always in office minutes; calendar days, months and same-day never. */
export type Counting = 'working-days' | 'office-minutes' | 'calendar-days' | 'same-day';

export function countingOf(limit: TimeLimit, terms: ClockTerms): Counting {
  switch (limit.unit) {
    case 'working-hour':
      return 'office-minutes';
    case 'working-day':
      return terms.way === 'hours' ? 'office-minutes' : 'working-days';
    case 'calendar-day':
    case 'month':
      return 'calendar-days';
    case 'same-day':
      return 'same-day';
  }
}

/** What the clock runs on: one variant of a calendar, the terms, an acceptance. */
export interface ClockSetting {
  readonly calendar: Calendar;
  readonly tables: DayTables;
  readonly terms: ClockTerms;
  readonly accepted: LocalMinute;
  /** The date of acceptance is day 0 even on a day off (imported with its date only). */
  readonly keepsDate: boolean;
}

/** The due minute of a limit, `PAUSED` or `NO_ANSWER`; the runs of the clock go to `trace` where one is given. */
export function runClock(
  setting: ClockSetting,
  limit: TimeLimit,
  pauses: readonly Pause[],
  trace?: Run[],
): LocalMinute {
  const { calendar, tables, terms, accepted, keepsDate } = setting;
  const index = Math.floor(accepted / 1_440) - tables.firstDay;
  if (index < 0 || index >= tables.dayCount) return NO_ANSWER;
  switch (countingOf(limit, terms)) {
    case 'office-minutes':
      return countOfficeMinutes(tables, officeMinutesOf(limit, calendar.standardDay), accepted, pauses, trace);
    case 'working-days':
      return countWorkingDays(tables, terms, Math.round(limit.amount * 2), accepted, keepsDate, pauses, trace);
    case 'calendar-days':
      return countCalendarDays(tables, terms, limit, accepted, keepsDate, pauses, trace);
    case 'same-day':
      return countSameDay(tables, terms, accepted, pauses, trace);
  }
}
