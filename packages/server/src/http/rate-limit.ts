export interface RateLimitOptions {
  /** Requests allowed in a window. */
  readonly most: number;
  readonly everyMs: number;
}

/** Addresses that are remembered; the oldest windows are forgotten first. */
const MOST_KEPT = 50_000;

/**
 * Whose requests are counted together: an address; of IPv6 the network of 64 bits, since whoever has one address has all
 * of it and could ask from another each time.
 */
export function senderOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::', 2);
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [first, last] = [groups(head), groups(tail ?? '')];
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  const network = [...first, ...zeros, ...last].slice(0, 4);
  return `${network.map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

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
