import type { Instant } from '@dunghen/domain/time';

/** Most logins that are remembered; the longest forgotten goes first. */
const MOST = 10_000;

/**
 * Locks logins that do not exist as if they did, so that answers do not tell which ones do. In memory: what nobody owns
 * is not worth storing, and a login box is where passwords get typed by mistake.
 */
export interface Ghosts {
  /** Counts an attempt; the instant until which the login is locked, where it is. */
  readonly claim: (login: string, now: Instant) => Instant | undefined;
}

export function createGhosts(lockMs: readonly number[]): Ghosts {
  const failures = new Map<string, { readonly count: number; readonly lockedUntil: Instant }>();
  return {
    claim(login, now) {
      const before = failures.get(login);
      if (before !== undefined && before.lockedUntil > now) return before.lockedUntil;
      const count = (before?.count ?? 0) + 1;
      failures.delete(login);
      failures.set(login, { count, lockedUntil: now + (lockMs[Math.min(count, lockMs.length) - 1] ?? 0) });
      const [oldest] = failures.keys();
      if (failures.size > MOST && oldest !== undefined) failures.delete(oldest);
      return undefined;
    },
  };
}
