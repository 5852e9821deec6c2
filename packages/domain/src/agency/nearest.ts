import type { Agency } from './agency.ts';
import { coreKeyOf } from './name.ts';

/**
 * Compiles the search for the names nearest to a text that matched nothing, nearest first; none where nothing is near.
 * Meant for messages ("gần nhất: …"), never for a match.
 */
export function compileNearest(agencies: readonly Agency[]): (text: string) => readonly Agency[] {
  const entries = agencies.map((agency) => ({ agency, cores: [agency.name, ...agency.aliases].map(coreKeyOf) }));
  return (text) => {
    const asked = coreKeyOf(text).slice(0, LONGEST);
    const bound = Math.max(2, Math.floor(asked.length / 3));
    return entries
      .map(({ agency, cores }) => ({
        agency,
        distance: Math.min(...cores.map((core) => distance(core, asked, bound))),
      }))
      .filter((entry) => entry.distance <= bound)
      .toSorted((a, b) => a.distance - b.distance)
      .map((entry) => entry.agency);
  };
}

/** No agency's name is longer; a cell of a broken file may be, and is then not measured to its end. */
const LONGEST = 80;

/** Number of letters to insert, delete, replace or swap with a neighbour; anything above `bound` where it is more. */
function distance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let least = Math.min(replaced, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const swaps = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swaps) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    before = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
