import type { DayNumber } from '../time/index.ts';
import type { Agency } from './agency.ts';
import { coreKeyOf } from './name.ts';
import { isValidOn } from './validity.ts';

const MOST = 3;

/**
 * The agencies of a day whose names are nearest to a text, nearest first, at most three; none where nothing is near.
 * Meant for messages only ("ý bạn là …?"), never for a match.
 */
export function nearestNames(agencies: readonly Agency[], text: string, day: DayNumber | undefined): readonly Agency[] {
  const asked = coreKeyOf(text);
  const bound = Math.max(2, Math.floor(asked.length / 3));
  return agencies
    .filter((agency) => day === undefined || isValidOn(agency, day))
    .map((agency) => ({ agency, distance: distanceTo(agency, asked) }))
    .filter(({ distance }) => distance <= bound)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ agency }) => agency);
}

function distanceTo(agency: Agency, asked: string): number {
  return Math.min(...[agency.name, ...agency.aliases].map((name) => editDistance(coreKeyOf(name), asked)));
}

/** Number of letters to insert, delete, replace or swap with a neighbour between two keys. */
function editDistance(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current: number[] = [row];
    for (let column = 1; column <= b.length; column += 1) {
      current.push(stepCost(a, b, row, column, { before, last, current }));
    }
    before = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

interface Rows {
  readonly before: readonly number[];
  readonly last: readonly number[];
  readonly current: readonly number[];
}

function stepCost(a: string, b: string, row: number, column: number, rows: Rows): number {
  const same = a[row - 1] === b[column - 1];
  const replaced = (rows.last[column - 1] ?? 0) + (same ? 0 : 1);
  const deleted = (rows.last[column] ?? 0) + 1;
  const inserted = (rows.current[column - 1] ?? 0) + 1;
  const swaps = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  const swapped = swaps ? (rows.before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
  return Math.min(replaced, deleted, inserted, swapped);
}
