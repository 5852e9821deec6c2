import { findOwnCodes, hasPortalIntakes } from '@dunghen/store/reconciliation';
import type { Executor } from '@dunghen/store/server';
import type { SourceStep } from './source.ts';

const BATCH = 2_000;

/** Rows under the province's own code, where a dossier was handed in on the portal and the list has the portal's code. */
export async function* withOwnCodes(db: Executor, steps: AsyncGenerator<SourceStep>): AsyncGenerator<SourceStep> {
  if (!(await hasPortalIntakes(db))) {
    yield* steps;
    return;
  }
  let batch: SourceStep[] = [];
  for await (const step of steps) {
    batch.push(step);
    if (batch.length < BATCH) continue;
    yield* await translated(db, batch);
    batch = [];
  }
  yield* await translated(db, batch);
}

async function translated(db: Executor, batch: readonly SourceStep[]): Promise<readonly SourceStep[]> {
  const codes = batch.flatMap((step) => (step.kind === 'row' ? [step.row.code] : []));
  const own = await findOwnCodes(db, codes);
  return batch.map((step) => {
    const code = step.kind === 'row' ? own.get(step.row.code) : undefined;
    return step.kind === 'row' && code !== undefined ? { ...step, row: { ...step.row, code } } : step;
  });
}
