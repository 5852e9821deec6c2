import type { DayNumber } from '../time/index.ts';
import type { Calendar } from './calendar.ts';
import { type DayTables, findSet, halvesOf } from './tables.ts';

/**
 * The first day on which two calendars say otherwise of the office, a day of a year that only one of them knows included;
 * undefined where dates computed with them cannot differ. A due date that lies before it, with all that led to it, is the
 * same under both.
 */
export function findFirstDifference(one: Calendar, other: Calendar): DayNumber | undefined {
  const [a, b] = [one.tables, other.tables];
  const from = Math.min(a.firstDay, b.firstDay);
  const to = Math.max(a.firstDay + a.dayCount, b.firstDay + b.dayCount);
  for (let day = from; day < to; day += 1) if (!isSameOn(a, b, day)) return day;
  return undefined;
}

function isSameOn(a: DayTables, b: DayTables, day: DayNumber): boolean {
  const [inA, inB] = [isKnown(a, day), isKnown(b, day)];
  if (!inA && !inB) return true;
  if (inA !== inB || halvesOf(a, day) !== halvesOf(b, day)) return false;
  const [ofA, ofB] = [findSet(a, day)?.sessions ?? [], findSet(b, day)?.sessions ?? []];
  return (
    ofA.length === ofB.length &&
    ofA.every(({ open, close }, index) => open === ofB[index]?.open && close === ofB[index]?.close)
  );
}

/** Whether the day's year has rows: `gapFrom` is the day itself where it has none. */
function isKnown(tables: DayTables, day: DayNumber): boolean {
  const index = day - tables.firstDay;
  return index >= 0 && index < tables.dayCount && tables.gapFrom[index] !== day;
}
