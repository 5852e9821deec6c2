import type { AgencyRegister } from '../agency/index.ts';
import type { AgencyFigures } from './figures.ts';
import { addInto, type CountingFigures, startCounting } from './sum.ts';

/**
 * Adds each agency's own figures to all agencies above it: a parent's are its own plus its children's (spec: tally). The
 * parents are those of the agency's own record, ended ones included, so that what an abolished commune had before its
 * succession still reaches the province. Agencies that the register does not know stand by themselves.
 */
export function rollUp(
  figures: ReadonlyMap<string, AgencyFigures>,
  register: Pick<AgencyRegister, 'findById'>,
): ReadonlyMap<string, AgencyFigures> {
  const sums = new Map<string, CountingFigures>();

  function sumOf(id: string): CountingFigures {
    const known = sums.get(id);
    if (known !== undefined) return known;
    const fresh = startCounting(id);
    sums.set(id, fresh);
    return fresh;
  }

  for (const [id, own] of figures) {
    for (const at of lineOf(id, register)) addInto(sumOf(at), own);
  }
  return sums;
}

/** The agency and all above it, nearest first. */
function lineOf(id: string, register: Pick<AgencyRegister, 'findById'>): readonly string[] {
  const line = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !line.has(at); at = register.findById(at)?.parentId) {
    line.add(at);
  }
  return [...line];
}
