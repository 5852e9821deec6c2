/** Times of one thing done several times over, in milliseconds, in the order in which they were taken. */
export type Times = readonly number[];

export function median(times: Times): number {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError('no times');
  const lower = sorted[middle - 1] ?? upper;
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2;
}

/** How long `work` takes, in milliseconds, and what it gives. */
export async function timed<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly ms: number; readonly value: Value }> {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
}

/** What a contender needs for its first run, and for those after it. */
export interface Measured {
  readonly first: number;
  readonly later: Times;
}

/** Something that is done in turn with others. */
export interface Contender {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

/**
 * Runs the contenders one after another, and that several times over, so that whatever else the machine does meets all
 * of them alike. The first round is told apart: there code is not compiled and caches are not filled.
 */
export async function alternate(
  contenders: readonly Contender[],
  rounds: number,
): Promise<Readonly<Record<string, Measured>>> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]] as const));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run } of contenders) times.get(name)?.push((await timed(run)).ms);
  }
  return Object.fromEntries([...times].map(([name, [first = 0, ...later]]) => [name, { first, later }]));
}
