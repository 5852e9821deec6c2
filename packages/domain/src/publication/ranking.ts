/** What an agency is ranked by: dossiers resolved in the quarter and how many of them late. */
export interface Rankable {
  readonly resolved: number;
  readonly late: number;
}

export type Ranked<T> = T & {
  /** From 1; equal shares have the same one. Undefined where nothing was resolved: no share, and no last place. */
  readonly rank: number | undefined;
};

/**
 * Agencies of one level by the share that was on time, the best first; equal shares share a rank and the next one is left
 * out (as the National Portal ranks: law.md 2.3). The shares are compared as fractions, never as rounded percentages.
 * Agencies of the same rank keep the order in which they came.
 */
export function rank<T extends Rankable>(agencies: readonly T[]): readonly Ranked<T>[] {
  const counted = agencies.filter(({ resolved }) => resolved > 0);
  const sorted = counted.toSorted((a, b) => a.late * b.resolved - b.late * a.resolved);
  let place = 0;
  const ranked = sorted.map((agency, index) => {
    const before = sorted[index - 1];
    if (before === undefined || before.late * agency.resolved !== agency.late * before.resolved) place = index + 1;
    return { ...agency, rank: place };
  });
  const others = agencies.filter(({ resolved }) => resolved === 0).map((agency) => ({ ...agency, rank: undefined }));
  return [...ranked, ...others];
}
