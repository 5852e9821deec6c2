import { dateOf } from '../time/index.ts';
import type { CalendarException } from './exception.ts';

/** `first`: the date that is promised. `second`: the other possible one (spec: working calendar, provisional). */
export type Variant = 'first' | 'second';

const yearOf = (row: CalendarException): number => dateOf(row.day).year;

/** Years that have national rows at all; a question about any other year is an error. */
export function coveredYears(rows: readonly CalendarException[]): readonly number[] {
  const years = new Set(rows.filter((row) => row.agencyId === undefined).map(yearOf));
  return [...years].sort((a, b) => a - b);
}

/** The newest row of each day, kind and agency as known at an instant; rows taken back are gone. */
export function rowsKnownAt(rows: readonly CalendarException[], knownAt: number): readonly CalendarException[] {
  const newest = new Map<string, CalendarException>();
  for (const row of rows) {
    const recorded = row.recordedAt ?? Number.NEGATIVE_INFINITY;
    if (recorded > knownAt) continue;
    const key = `${row.day} ${row.kind} ${row.agencyId ?? ''}`;
    const held = newest.get(key);
    if (held === undefined || (held.recordedAt ?? Number.NEGATIVE_INFINITY) <= recorded) newest.set(key, row);
  }
  return [...newest.values()].filter((row) => row.revoked !== true);
}

/**
 * The rows that hold under a variant. In a year with official rows the first date rests on these alone and the second
 * on all; in a year with none the first rests on all proposed rows (never promising too early) and the second leaves the
 * estimated ones out. A swap is one unit: official as soon as one of its rows is, and of the year of its day off.
 */
export function rowsInForce(rows: readonly CalendarException[], variant: Variant): readonly CalendarException[] {
  const officialYears = new Set(
    rows.filter((row) => row.agencyId === undefined && row.status === 'official').map(yearOf),
  );
  const swaps = new Map<string, { official: boolean; estimated: boolean; year: number }>();
  for (const row of rows) {
    if (row.swapId === undefined) continue;
    const unit = swaps.get(row.swapId) ?? { official: false, estimated: false, year: yearOf(row) };
    unit.official ||= row.status === 'official';
    unit.estimated ||= row.estimated === true;
    if (row.kind === 'off') unit.year = yearOf(row);
    swaps.set(row.swapId, unit);
  }
  return rows.filter((row) => {
    const unit = row.swapId === undefined ? undefined : swaps.get(row.swapId);
    if (unit?.official ?? row.status === 'official') return true;
    if (officialYears.has(unit?.year ?? yearOf(row))) return variant === 'second';
    return variant === 'first' || !(unit?.estimated ?? row.estimated === true);
  });
}

/** Which of several rows of one day decides: a closure over a make-up day, the agency's own over the national. */
export function decidingRow(rows: readonly CalendarException[]): CalendarException | undefined {
  const rank = (row: CalendarException): number => {
    if (row.kind === 'local') return 4;
    const own = row.agencyId === undefined ? 0 : 2;
    return own + (row.kind === 'off' ? 1 : 0);
  };
  return rows.reduce<CalendarException | undefined>(
    (best, row) => (best === undefined || rank(row) > rank(best) ? row : best),
    undefined,
  );
}
