import { randomBytes } from 'node:crypto';

export interface Sessions {
  readonly open: () => string;
  /** False for one that is over, or that was given by a process before this one. */
  readonly isOpen: (session: string) => boolean;
  readonly close: (session: string) => void;
}

/** Sessions live in memory: a portal that was restarted knows none of them, which is what senders must bear. */
export function createSessions(lifeMs: number, now: () => number): Sessions {
  const ends = new Map<string, number>();
  return {
    open() {
      const at = now();
      for (const [session, end] of ends) if (end <= at) ends.delete(session);
      const session = randomBytes(24).toString('base64url');
      ends.set(session, at + lifeMs);
      return session;
    },
    isOpen: (session) => (ends.get(session) ?? 0) > now(),
    close: (session) => void ends.delete(session),
  };
}
