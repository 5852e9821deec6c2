import type { DayNumber, LocalMinute } from '../time/index.ts';
import { dateOf, dayNumberOf, MINUTES_PER_DAY, weekdayOf } from '../time/index.ts';
import type { CalendarException } from './exception.ts';
import { decidingRow } from './in-force.ts';
import { ordinaryWeekday, type WeekdayPattern, type WeeklyPattern } from './pattern.ts';
import { compileSessions, type SessionSet } from './session-set.ts';

/**
 * Running totals of one variant of a calendar, by index of day (`day - firstDay`). Internal to `calendar` and
 * `deadline`: whoever asks has checked that the days lie in years with rows (`gapFrom`).
 */
export interface DayTables {
  readonly firstDay: DayNumber;
  readonly dayCount: number;
  /** First day of a year without rows at or after this day; `firstDay + dayCount` where there is none. */
  readonly gapFrom: Int32Array;
  /** Halves of working days before the day; one longer than the days. */
  readonly halvesBefore: Int32Array;
  /** Office minutes before the day; one longer than the days. */
  readonly minutesBefore: Int32Array;
  /** Index of the first working day at or after this one; `dayCount` where there is none. */
  readonly workingFrom: Int32Array;
  /** The local minute at which the h-th half of a working day since the first day ends (h from 1). */
  readonly endOfHalf: Int32Array;
  /** Index of the first day by whose end 64 k office minutes are reached; index k. */
  readonly dayOfBucket: Int32Array;
  readonly setOf: Uint8Array;
  readonly sets: readonly SessionSet[];
  /** The row that decides the day, where one does. */
  readonly rowOf: ReadonlyMap<DayNumber, CalendarException>;
}

export function compileTables(
  pattern: WeeklyPattern,
  rows: readonly CalendarException[],
  years: readonly number[],
): DayTables {
  const firstDay = dayNumberOf({ year: years[0] ?? 1970, month: 1, day: 1 });
  const dayCount = dayNumberOf({ year: (years.at(-1) ?? 1969) + 1, month: 1, day: 1 }) - firstDay;
  const rowOf = decidingRows(rows);
  const sets: SessionSet[] = [];
  const setIndex = new Map<string, number>();
  const setOf = new Uint8Array(dayCount);
  const halvesBefore = new Int32Array(dayCount + 1);
  const minutesBefore = new Int32Array(dayCount + 1);
  for (let index = 0; index < dayCount; index++) {
    const shape = shapeOf(pattern, firstDay + index, rowOf.get(firstDay + index));
    const runs = shape.counts > 0;
    const key = `${runs} ${JSON.stringify(shape.sessions)}`;
    const known = setIndex.get(key) ?? sets.push(compileSessions(shape.sessions, runs)) - 1;
    setIndex.set(key, known);
    setOf[index] = known;
    halvesBefore[index + 1] = (halvesBefore[index] ?? 0) + shape.counts * 2;
    minutesBefore[index + 1] = (minutesBefore[index] ?? 0) + (sets[known]?.minutes ?? 0);
  }
  const base = { firstDay, dayCount, halvesBefore, minutesBefore, setOf, sets, rowOf };
  return {
    ...base,
    gapFrom: gapTable(firstDay, dayCount, years),
    workingFrom: workingTable(halvesBefore, dayCount),
    endOfHalf: halfTable(base),
    dayOfBucket: bucketTable(minutesBefore, dayCount),
  };
}

function decidingRows(rows: readonly CalendarException[]): ReadonlyMap<DayNumber, CalendarException> {
  const byDay = new Map<DayNumber, CalendarException>();
  for (const [day, ofDay] of Map.groupBy(rows, (row) => row.day)) {
    const row = decidingRow(ofDay);
    if (row !== undefined) byDay.set(day, row);
  }
  return byDay;
}

/** Sessions and weight of a day: its row's, else its weekday's. */
function shapeOf(pattern: WeeklyPattern, day: DayNumber, row: CalendarException | undefined): WeekdayPattern {
  const weekday = pattern.weekdays[weekdayOf(day) - 1] ?? pattern.weekdays[6];
  if (row === undefined) return weekday;
  const ordinary = ordinaryWeekday(pattern).sessions;
  if (row.kind === 'makeup') {
    if (row.half !== true) return { sessions: row.sessions ?? ordinary, counts: 1 };
    const own = weekday.sessions.length > 0 && weekday.counts < 1 ? weekday.sessions : ordinary.slice(0, 1);
    return { sessions: row.sessions ?? own, counts: 0.5 };
  }
  // A weekday that is closed for half a day; a closure of a day off changes nothing.
  if (row.half === true && weekday.counts > 0) {
    return { sessions: row.sessions ?? weekday.sessions.slice(0, 1), counts: 0.5 };
  }
  return { sessions: [], counts: 0 };
}

function gapTable(firstDay: DayNumber, dayCount: number, years: readonly number[]): Int32Array {
  const covered = new Set(years);
  const table = new Int32Array(dayCount);
  let gap = firstDay + dayCount;
  for (let index = dayCount - 1; index >= 0; index--) {
    if (!covered.has(dateOf(firstDay + index).year)) gap = firstDay + index;
    table[index] = gap;
  }
  return table;
}

function workingTable(halvesBefore: Int32Array, dayCount: number): Int32Array {
  const table = new Int32Array(dayCount + 1).fill(dayCount);
  for (let index = dayCount - 1; index >= 0; index--) {
    const working = (halvesBefore[index + 1] ?? 0) > (halvesBefore[index] ?? 0);
    table[index] = working ? index : (table[index + 1] ?? dayCount);
  }
  return table;
}

/** A whole day's first half ends with its first session, its second with the day; a half day's only half with the day. */
function halfTable(tables: Pick<DayTables, 'firstDay' | 'dayCount' | 'halvesBefore' | 'setOf' | 'sets'>): Int32Array {
  const { firstDay, dayCount, halvesBefore, setOf, sets } = tables;
  const table = new Int32Array((halvesBefore[dayCount] ?? 0) + 1);
  for (let index = 0; index < dayCount; index++) {
    const set = sets[setOf[index] ?? 0];
    const before = halvesBefore[index] ?? 0;
    const halves = (halvesBefore[index + 1] ?? 0) - before;
    if (set === undefined || halves === 0) continue;
    const midnight = (firstDay + index) * MINUTES_PER_DAY;
    table[before + halves] = midnight + set.lastClose;
    if (halves === 2) table[before + 1] = midnight + set.firstClose;
  }
  return table;
}

function bucketTable(minutesBefore: Int32Array, dayCount: number): Int32Array {
  const total = minutesBefore[dayCount] ?? 0;
  const table = new Int32Array((total >> 6) + 1);
  let index = 0;
  for (let bucket = 0; bucket < table.length; bucket++) {
    while (index < dayCount && (minutesBefore[index + 1] ?? 0) < Math.max(1, bucket << 6)) index++;
    table[bucket] = index;
  }
  return table;
}

/** The clock cannot say: a year without rows lies in the way. */
export const NO_ANSWER = -1;

/** Office minutes before a local minute, counted from the first day; outside the days the nearest total. */
export function officeMinutesBefore(tables: DayTables, minute: LocalMinute): number {
  const day = (minute / MINUTES_PER_DAY) | 0;
  const index = day - tables.firstDay;
  if (index < 0) return 0;
  if (index >= tables.dayCount) return tables.minutesBefore[tables.dayCount] ?? 0;
  const set = tables.sets[tables.setOf[index] ?? 0];
  return (tables.minutesBefore[index] ?? 0) + (set?.elapsedAt[minute - day * MINUTES_PER_DAY] ?? 0);
}

/** The local minute at which the office minute with this number ends (from 1); NO_ANSWER beyond the last day. */
export function minuteOfTotal(tables: DayTables, total: number): LocalMinute {
  const { minutesBefore, dayCount } = tables;
  if (total > (minutesBefore[dayCount] ?? 0)) return NO_ANSWER;
  let index = tables.dayOfBucket[total >> 6] ?? dayCount;
  while ((minutesBefore[index + 1] ?? total) < total) index++;
  const set = tables.sets[tables.setOf[index] ?? 0];
  const minuteOfDay = set?.endOf[total - (minutesBefore[index] ?? 0)] ?? 0;
  return (tables.firstDay + index) * MINUTES_PER_DAY + minuteOfDay;
}

/** The session set of a day inside the tables. */
export function findSet(tables: DayTables, day: DayNumber): SessionSet | undefined {
  const index = day - tables.firstDay;
  return index < 0 || index >= tables.dayCount ? undefined : tables.sets[tables.setOf[index] ?? 0];
}

/** Halves that a day counts: 0, 1 or 2; 0 outside the days. */
export function halvesOf(tables: DayTables, day: DayNumber): number {
  const index = day - tables.firstDay;
  if (index < 0 || index >= tables.dayCount) return 0;
  return (tables.halvesBefore[index + 1] ?? 0) - (tables.halvesBefore[index] ?? 0);
}
