export interface RateLimitOptions {
  /** Requests allowed in a window. */
  readonly most: number;
  readonly everyMs: number;
}

/** Addresses that are remembered; the oldest windows are forgotten first. */
const MOST_KEPT = 50_000;

interface Window {
  readonly from: number;
  readonly used: number;
}

/**
 * Counts requests by sender in windows of a fixed length, in this process. Gives the seconds to wait where there were too
 * many, else undefined. `now` is any clock that never goes back, in milliseconds.
 */
export function createRateLimit(
  { most, everyMs }: RateLimitOptions,
  now: () => number,
): (sender: string) => number | undefined {
  const windows = new Map<string, Window>();
  return (sender) => {
    const at = now();
    const known = windows.get(sender);
    const current = known !== undefined && at - known.from < everyMs ? known : { from: at, used: 0 };
    windows.delete(sender);
    windows.set(sender, { ...current, used: current.used + 1 });
    const [oldest] = windows.keys();
    if (windows.size > MOST_KEPT && oldest !== undefined) windows.delete(oldest);
    if (current.used < most) return undefined;
    return Math.max(1, Math.ceil((current.from + everyMs - at) / 1_000));
  };
}
