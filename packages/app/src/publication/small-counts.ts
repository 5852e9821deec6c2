/** Counts below this say too much of single persons, where they are of less than an agency. */
export const SMALLEST_SHOWN = 5;

/** A part of an agency's figures, as of one field. */
export interface PartCounts {
  readonly name: string;
  readonly resolved: number;
  readonly late: number;
}

/** The same as it may be published; `late` undefined: between 0 and 4, not told. */
export interface ProtectedCounts {
  readonly name: string;
  readonly resolved: number;
  readonly late: number | undefined;
}

/**
 * Protects the parts of an agency whose own totals are published as they are (issue: below agency level only). Parts with
 * few dossiers are put together under `rest` until there are enough; of the late ones small numbers are left out, and as
 * many others as it takes that nobody can work them out from the total. Where there are too few dossiers in all, nothing
 * is told apart.
 */
export function protectSmall(parts: readonly PartCounts[], rest: string): readonly ProtectedCounts[] {
  const known = parts.filter(({ resolved }) => resolved > 0);
  const joined = joinSmall(known, rest);
  return hideLate(joined);
}

function joinSmall(parts: readonly PartCounts[], rest: string): readonly PartCounts[] {
  const small = parts.filter(({ resolved }) => resolved < SMALLEST_SHOWN);
  if (small.length === 0) return parts;
  const large = parts
    .filter(({ resolved }) => resolved >= SMALLEST_SHOWN)
    .toSorted((a, b) => a.resolved - b.resolved || (a.name < b.name ? -1 : 1));
  const taken = [...small];
  // One alone would be told by its name's absence as well as by its name.
  while (large.length > 0 && (taken.length < 2 || sum(taken, 'resolved') < SMALLEST_SHOWN)) {
    const next = large.shift();
    if (next !== undefined) taken.push(next);
  }
  const names = new Set(large.map(({ name }) => name));
  const group = { name: rest, resolved: sum(taken, 'resolved'), late: sum(taken, 'late') };
  return [...parts.filter(({ name }) => names.has(name)), group];
}

function hideLate(parts: readonly PartCounts[]): readonly ProtectedCounts[] {
  const bySize = parts.toSorted((a, b) => a.late - b.late || (a.name < b.name ? -1 : 1));
  const hidden = new Set(bySize.filter(({ late }) => late > 0 && late < SMALLEST_SHOWN).map(({ name }) => name));
  if (hidden.size > 0) {
    for (const part of bySize) {
      if (!isTold(parts.filter(({ name }) => hidden.has(name)))) break;
      if (part.late < SMALLEST_SHOWN) hidden.add(part.name);
    }
    // Not even with all of them: then none of the column is told.
    const open = isTold(parts.filter(({ name }) => hidden.has(name)));
    if (open) return parts.map(({ name, resolved }) => ({ name, resolved, late: undefined }));
  }
  return parts.map((part) => (hidden.has(part.name) ? { ...part, late: undefined } : part));
}

/** Whether the total gives away what the hidden ones are, each being known to be from 0 to 4 and no more than resolved. */
export function isTold(hidden: readonly PartCounts[]): boolean {
  const most = hidden.map(({ resolved }) => Math.min(SMALLEST_SHOWN - 1, resolved));
  const total = sum(hidden, 'late');
  const highest = most.reduce((all, one) => all + one, 0);
  return hidden.length < 2 || total === 0 || total === highest;
}

const sum = (parts: readonly PartCounts[], of: 'resolved' | 'late'): number =>
  parts.reduce((total, part) => total + part[of], 0);
