import type { StepRole } from '@dunghen/domain/procedure';
import { catalogueWrites, readStepsByRole } from '@dunghen/store/catalogue';
import type { Database } from '@dunghen/store/server';

/** For so long a procedure that another process has edited may go unseen in these filters. */
const KEPT_MS = 60_000;

interface Kept {
  readonly at: number;
  readonly writes: number;
  readonly steps: Promise<ReadonlyMap<StepRole, readonly string[]>>;
}

const stores = new WeakMap<Database, Kept>();

/** Keys of the steps that are a role's to do, whatever the procedure. */
export async function stepsOfRole(db: Database, role: StepRole): Promise<readonly string[]> {
  const now = performance.now();
  const writes = catalogueWrites();
  const known = stores.get(db);
  const isFresh = known !== undefined && known.writes === writes && now - known.at < KEPT_MS;
  return (await (isFresh ? known.steps : readAnew(db, now, writes))).get(role) ?? [];
}

function readAnew(db: Database, at: number, writes: number): Kept['steps'] {
  const steps = readStepsByRole(db);
  stores.set(db, { at, writes, steps });
  steps.catch(() => stores.delete(db));
  return steps;
}
