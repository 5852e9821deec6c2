import { randomUUID } from 'node:crypto';
import { noteFailure, noteSuccess, readConnection, takeTrial } from '@dunghen/store/portal-delivery';
import type { PortalContext, PortalLine } from './line.ts';

/** `trial`: the one attempt by which an open line is tried. */
export type Permit = 'go' | 'trial' | 'wait';

/** Writing down each success would be a write a call. */
const NOTED_MS = 1_000;

/** The circuit breaker of a line: its state lies in the database, so that all senders keep to it. */
export interface Breaker {
  readonly permit: () => Promise<Permit>;
  /** Whether calls go, without taking the trial of an open line. */
  readonly isClosed: () => Promise<boolean>;
  readonly succeeded: () => Promise<void>;
  /** `words` in Vietnamese, without personal data. */
  readonly failed: (words: string) => Promise<void>;
}

export function breakerOf({ db, now }: PortalContext, line: PortalLine): Breaker {
  const { endpoint } = line;
  let notedAt = Number.NEGATIVE_INFINITY;
  return {
    async permit() {
      const { state, retryAt, failures } = await readConnection(db, endpoint);
      // Somebody's failure has to be forgotten by the next success at once.
      if (failures > 0) notedAt = Number.NEGATIVE_INFINITY;
      if (state === 'closed') return 'go';
      const at = now();
      if (retryAt !== null && retryAt > at) return 'wait';
      const until = at + 3 * line.timeoutMs;
      return (await takeTrial(db, { endpoint, now: at, trial: randomUUID(), until })) ? 'trial' : 'wait';
    },
    isClosed: async () => (await readConnection(db, endpoint)).state === 'closed',
    async succeeded() {
      const at = now();
      if (at - notedAt < NOTED_MS) return;
      notedAt = at;
      await noteSuccess(db, endpoint, at);
    },
    async failed(words) {
      notedAt = Number.NEGATIVE_INFINITY;
      await noteFailure(db, endpoint, { now: now(), words }, line.breaker);
    },
  };
}
