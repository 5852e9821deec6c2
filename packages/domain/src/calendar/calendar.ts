import type { DayNumber, Instant } from '../time/index.ts';
import { dateOf, dayOf, instantOf, localMinuteOf, MINUTES_PER_DAY } from '../time/index.ts';
import type { CalendarException, Session } from './exception.ts';
import { fingerprintOf } from './fingerprint.ts';
import { coveredYears, rowsInForce, rowsKnownAt } from './in-force.ts';
import { DEFAULT_OFFICE_HOURS, ordinaryWeekday, standardDayOf, type WeeklyPattern } from './pattern.ts';
import { type DayReason, reasonOf } from './reason.ts';
import { compileTables, type DayTables, findSet, halvesOf, minuteOfTotal, officeMinutesBefore } from './tables.ts';

export interface CalendarSource {
  /** Default: `DEFAULT_OFFICE_HOURS`. */
  readonly pattern?: WeeklyPattern;
  /** National rows and, mixed in, rows of agencies; those of other agencies than `agencyId` are left aside. */
  readonly exceptions: readonly CalendarException[];
  readonly agencyId?: string;
}

/**
 * A compiled working calendar. All questions are O(1) or O(log n). Days are local (+07:00). A question about a year
 * without rows throws `CalendarYearMissingError`; the deadline functions give it back as a value instead.
 */
export interface Calendar {
  readonly kind: 'calendar';
  /** Equal for calendars that answer alike; part of cache keys. */
  readonly fingerprint: string;
  /** Years that have national rows, ascending. */
  readonly years: readonly number[];
  /** Office minutes of an ordinary weekday, 480 by default. */
  readonly standardDay: number;
  /** The tables in force, and those of the second date where proposed rows make a difference (spec: provisional). */
  readonly tables: DayTables;
  readonly alternative: DayTables | undefined;
  /** Days before this index on which the two differ; one longer than the days. Absent with `alternative`. */
  readonly differencesBefore: Int32Array | undefined;
  isWorkingDay(day: DayNumber): boolean;
  /** 0, 0.5 or 1 working day. */
  countsOf(day: DayNumber): number;
  sessions(day: DayNumber): readonly Session[];
  /** Office minutes from the one to the other instant; 0 where `to` is not later. */
  officeMinutesBetween(from: Instant, to: Instant): number;
  /** The instant at which so many office minutes have passed since `from`; `from` itself for 0. */
  addOfficeMinutes(from: Instant, minutes: number): Instant;
  /** The day by whose end `count` working days after `day` (itself not counted) are full; `count` in halves of a day. */
  nthWorkingDayAfter(day: DayNumber, count: number): DayNumber;
  /** The last close of the day, or undefined where it has no office hours. */
  closeOf(day: DayNumber): Instant | undefined;
  firstOpening(day: DayNumber): Instant | undefined;
  /** The first opening, of the ordinary weekday where the day is off or unknown: an acceptance known by its date. */
  openingOrStandard(day: DayNumber): Instant;
  /** The close of business, of the ordinary weekday where the day is off or unknown: a due date known by its date. */
  closeOrStandard(day: DayNumber): Instant;
  reason(day: DayNumber): DayReason;
  /** This calendar without the rows that were recorded after an instant. Cached. */
  asKnownAt(instant: Instant): Calendar;
}

/** A question about a year that no calendar row exists for. */
export class CalendarYearMissingError extends RangeError {
  readonly year: number;
  constructor(year: number) {
    super(calendarYearMissing(year));
    this.name = 'CalendarYearMissingError';
    this.year = year;
  }
}

/** The Vietnamese message of a year without rows. */
export function calendarYearMissing(year: number): string {
  return `Lịch làm việc năm ${year} chưa có: cần nạp ngày nghỉ, ngày làm bù của năm ${year}.`;
}

/** Compiles once; then every question is a look-up. Throws a RangeError on impossible sessions. */
export function compileCalendar(source: CalendarSource): Calendar {
  const rows = source.exceptions.filter((row) => row.agencyId === undefined || row.agencyId === source.agencyId);
  const recordings = [...new Set(rows.flatMap((row) => row.recordedAt ?? []))].sort((a, b) => a - b);
  const compiled: Calendar[] = [];
  const pattern = source.pattern ?? DEFAULT_OFFICE_HOURS;
  // One calendar per number of recordings known, compiled when first asked for.
  const asKnownAt = (instant: Instant): Calendar => {
    let known = recordings.length;
    while (known > 0 && (recordings[known - 1] ?? instant) > instant) known--;
    const found = compiled[known];
    if (found !== undefined) return found;
    const knownAt = recordings[known - 1] ?? Number.NEGATIVE_INFINITY;
    const calendar = compileKnown(pattern, rowsKnownAt(rows, knownAt), asKnownAt);
    compiled[known] = calendar;
    return calendar;
  };
  return asKnownAt(Number.POSITIVE_INFINITY);
}

function compileKnown(
  pattern: WeeklyPattern,
  rows: readonly CalendarException[],
  asKnownAt: (instant: Instant) => Calendar,
): Calendar {
  const years = coveredYears(rows);
  const standardDay = standardDayOf(pattern);
  const tables = compileTables(pattern, rowsInForce(rows, 'first'), years);
  const second = compileTables(pattern, rowsInForce(rows, 'second'), years);
  const differencesBefore = differenceTable(tables, second);
  const same = (differencesBefore[tables.dayCount] ?? 0) === 0;
  return Object.freeze({
    kind: 'calendar',
    fingerprint: fingerprintOf(same ? [tables] : [tables, second], years, standardDay),
    years,
    standardDay,
    tables,
    alternative: same ? undefined : second,
    differencesBefore: same ? undefined : differencesBefore,
    ...questions(tables, pattern),
    asKnownAt,
  });
}

function differenceTable(first: DayTables, second: DayTables): Int32Array {
  const table = new Int32Array(first.dayCount + 1);
  for (let index = 0; index < first.dayCount; index++) {
    const day = first.firstDay + index;
    const sessionsOf = (tables: DayTables): string => JSON.stringify(findSet(tables, day)?.sessions);
    const rowed = first.rowOf.has(day) || second.rowOf.has(day);
    const differs =
      rowed && (halvesOf(first, day) !== halvesOf(second, day) || sessionsOf(first) !== sessionsOf(second));
    table[index + 1] = (table[index] ?? 0) + (differs ? 1 : 0);
  }
  return table;
}

type Questions = Omit<
  Calendar,
  'kind' | 'fingerprint' | 'years' | 'standardDay' | 'tables' | 'alternative' | 'differencesBefore' | 'asKnownAt'
>;

function questions(tables: DayTables, pattern: WeeklyPattern): Questions {
  const ordinary = ordinaryWeekday(pattern).sessions;
  const atMinute = (day: DayNumber, minuteOfDay: number): Instant => instantOf(day * MINUTES_PER_DAY + minuteOfDay);
  const known = (day: DayNumber): DayNumber => requireCovered(tables, day, day);
  const opensOn = (day: DayNumber): boolean => (findSet(tables, day)?.sessions.length ?? 0) > 0;
  return {
    isWorkingDay: (day) => halvesOf(tables, known(day)) > 0,
    countsOf: (day) => halvesOf(tables, known(day)) / 2,
    sessions: (day) => findSet(tables, known(day))?.sessions ?? [],
    officeMinutesBetween(from, to) {
      if (to <= from) return 0;
      requireCovered(tables, dayOf(from), dayOf(to));
      return officeMinutesBefore(tables, localMinuteOf(to)) - officeMinutesBefore(tables, localMinuteOf(from));
    },
    addOfficeMinutes(from, minutes) {
      const start = known(dayOf(from));
      if (minutes <= 0) return from;
      const end = minuteOfTotal(tables, officeMinutesBefore(tables, localMinuteOf(from)) + minutes);
      requireCovered(tables, start, end < 0 ? tables.firstDay + tables.dayCount : Math.floor(end / MINUTES_PER_DAY));
      return instantOf(end);
    },
    nthWorkingDayAfter(day, count) {
      const index = known(day) - tables.firstDay;
      const end = tables.endOfHalf[(tables.halvesBefore[index + 1] ?? 0) + count * 2];
      const last = end === undefined ? tables.firstDay + tables.dayCount : Math.floor(end / MINUTES_PER_DAY);
      return count <= 0 ? day : requireCovered(tables, day, last);
    },
    closeOf: (day) => (opensOn(known(day)) ? atMinute(day, findSet(tables, day)?.lastClose ?? 0) : undefined),
    firstOpening: (day) => (opensOn(known(day)) ? atMinute(day, findSet(tables, day)?.firstOpen ?? 0) : undefined),
    openingOrStandard: (day) =>
      atMinute(day, opensOn(day) ? (findSet(tables, day)?.firstOpen ?? 0) : (ordinary[0]?.open ?? 0)),
    closeOrStandard: (day) =>
      atMinute(day, opensOn(day) ? (findSet(tables, day)?.lastClose ?? 0) : (ordinary.at(-1)?.close ?? 0)),
    reason: (day) => reasonOf(tables, known(day)),
  };
}

/** The first year without rows that is met on the way, or undefined where there is none. */
export function findMissingYear(tables: DayTables, from: DayNumber, to: DayNumber): number | undefined {
  const index = from - tables.firstDay;
  const gap = index < 0 || index >= tables.dayCount ? from : (tables.gapFrom[index] ?? from);
  return gap <= to ? dateOf(gap).year : undefined;
}

function requireCovered(tables: DayTables, from: DayNumber, to: DayNumber): DayNumber {
  const year = findMissingYear(tables, from, to);
  if (year !== undefined) throw new CalendarYearMissingError(year);
  return to;
}
