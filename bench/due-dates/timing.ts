/** What a contender does: answers `count` cases, and gives a number made of them so that no work can be left out. */
export interface Contender {
  readonly name: string;
  readonly count: number;
  readonly run: () => number;
}

export interface Timing {
  readonly name: string;
  /** Median of the rounds. */
  readonly perSecond: number;
  readonly slowest: number;
  readonly fastest: number;
}

const ROUNDS = 7;
const ROUND_SECONDS = 0.4;

/** Rounds of all contenders in turn, so that a busy moment of the machine falls on all of them. */
export function timeAll(contenders: readonly Contender[]): readonly Timing[] {
  const speeds = contenders.map((): number[] => []);
  for (const { run } of contenders) run();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, contender] of contenders.entries()) speeds[index]?.push(speedOf(contender));
  }
  return contenders.map(({ name }, index) => {
    const sorted = (speeds[index] ?? []).toSorted((a, b) => a - b);
    const middle = sorted[sorted.length >> 1] ?? 0;
    return { name, perSecond: middle, slowest: sorted[0] ?? 0, fastest: sorted.at(-1) ?? 0 };
  });
}

let sink = 0;

/**
 * By the processor time of this process, not by the clock on the wall: on a machine that others use too, the wall clock
 * measures them.
 */
function speedOf({ count, run }: Contender): number {
  const start = process.cpuUsage();
  let done = 0;
  let seconds = 0;
  while (seconds < ROUND_SECONDS) {
    sink ^= run();
    done += count;
    const { user, system } = process.cpuUsage(start);
    seconds = (user + system) / 1e6;
  }
  return done / seconds;
}

/** Read once at the end, so that the answers count as used. */
export function checksum(): number {
  return sink;
}
