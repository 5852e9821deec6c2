/** Latencies of one contender in one round, in ms, and how long the round took. */
export interface Round {
  readonly ms: number;
  readonly latencies: readonly number[];
}

/** Does `count` things, `connections` at a time; `one` is told which connection it has and which thing it does. */
export async function inParallel(
  connections: number,
  count: number,
  one: (connection: number, number: number) => Promise<void>,
): Promise<Round> {
  const latencies: number[] = [];
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      while (next < count) {
        const number = next++;
        const begun = performance.now();
        await one(connection, number);
        latencies.push(performance.now() - begun);
      }
    }),
  );
  return { ms: performance.now() - started, latencies };
}

export function perSecond(round: Round): number {
  return (round.latencies.length / round.ms) * 1_000;
}

/** The latency that this share of all rounds stayed below. */
export function percentile(rounds: readonly Round[], share: number): number {
  const sorted = rounds.flatMap(({ latencies }) => latencies).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
