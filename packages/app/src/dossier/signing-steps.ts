import { catalogueWrites, readSigningSteps } from '@dunghen/store/catalogue';
import type { Database } from '@dunghen/store/server';

/** For so long a procedure that another process has edited may go unseen in this filter. */
const KEPT_MS = 60_000;

interface Kept {
  readonly at: number;
  readonly writes: number;
  readonly steps: Promise<readonly string[]>;
}

const stores = new WeakMap<Database, Kept>();

/** Keys of the steps at which the head of an agency signs, whatever the procedure. */
export function signingStepsOf(db: Database): Promise<readonly string[]> {
  const now = performance.now();
  const writes = catalogueWrites();
  const known = stores.get(db);
  if (known !== undefined && known.writes === writes && now - known.at < KEPT_MS) return known.steps;
  const steps = readSigningSteps(db);
  stores.set(db, { at: now, writes, steps });
  steps.catch(() => stores.delete(db));
  return steps;
}
