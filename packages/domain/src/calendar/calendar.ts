import type { DayNumber, Instant, LocalMinute } from '../time/index.ts';
import type { CalendarException, ExceptionStatus, Session } from './exception.ts';
import type { WeeklyPattern } from './pattern.ts';
import type { DayTables } from './tables.ts';

export interface CalendarSource {
  readonly pattern?: WeeklyPattern;
  /** National rows and, mixed in, rows of agencies; those of other agencies than `agencyId` are left aside. */
  readonly exceptions: readonly CalendarException[];
  readonly agencyId?: string;
  /** First and last day to compile; default: all years that have national rows. */
  readonly from?: DayNumber;
  readonly to?: DayNumber;
}

export type DayReasonKind = 'weekday' | 'weekend' | 'reception-only' | 'holiday' | 'makeup' | 'local' | 'half-day';

/** Why a day counts as it does. */
export interface DayReason {
  readonly kind: DayReasonKind;
  /** 0, 0.5 or 1 working day. */
  readonly counts: number;
  /** Vietnamese: "Thứ Bảy", "Tết Nguyên đán". */
  readonly name: string;
  /** Legal source; empty for ordinary days. */
  readonly source: string;
  readonly status: ExceptionStatus;
}

/**
 * A compiled working calendar. All questions are O(1) or O(log n). Days are local (+07:00). A question about a year
 * without rows throws `CalendarYearMissingError`; the deadline functions give it back as a value instead.
 */
export interface Calendar {
  readonly kind: 'calendar';
  /** Equal for calendars that answer alike; part of cache keys. */
  readonly fingerprint: string;
  /** Years that have rows, ascending. */
  readonly years: readonly number[];
  /** Office minutes of an ordinary weekday, 480 by default. */
  readonly standardDay: number;
  /** The tables in force, and those of the second date where proposed rows make a difference (spec: provisional). */
  readonly tables: DayTables;
  readonly alternative: DayTables | undefined;
  isWorkingDay(day: DayNumber): boolean;
  /** 0, 0.5 or 1. */
  countsOf(day: DayNumber): number;
  sessions(day: DayNumber): readonly Session[];
  officeMinutesBetween(from: Instant, to: Instant): number;
  addOfficeMinutes(from: Instant, minutes: number): Instant;
  /** The day on which `count` working days after `day` (not counted itself) are full; `count` in halves of a day. */
  nthWorkingDayAfter(day: DayNumber, count: number): DayNumber;
  /** The last close of the day, or undefined where it has no office hours. */
  closeOf(day: DayNumber): Instant | undefined;
  firstOpening(day: DayNumber): Instant | undefined;
  /** The opening of the first session; of the ordinary weekday where the day is off. An acceptance known by date. */
  openingOrStandard(day: DayNumber): Instant;
  /** The close of business; of the ordinary weekday where the day is off. A due date known by date. */
  closeOrStandard(day: DayNumber): Instant;
  reason(day: DayNumber): DayReason;
  /** This calendar as it was known at an instant: without rows recorded later. Cached. */
  asKnownAt(instant: Instant): Calendar;
}

/** A question about a year that no calendar row exists for. */
export class CalendarYearMissingError extends RangeError {
  readonly year: number;
  constructor(year: number) {
    super(`Lịch làm việc năm ${year} chưa có: cần nạp ngày nghỉ, ngày làm bù của năm ${year}.`);
    this.name = 'CalendarYearMissingError';
    this.year = year;
  }
}

export function compileCalendar(_source: CalendarSource): Calendar {
  throw new Error('not yet');
}

export type { LocalMinute };
