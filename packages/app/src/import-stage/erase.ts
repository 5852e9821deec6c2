import { type ImportStage, isContentNeeded, readStagesBefore, setStageDiscarded } from '@dunghen/store/import-stage';
import type { AppContext } from '../context/index.ts';
import { outcomeOf, type StoredOutcome, withoutValues } from './outcome.ts';

/** Erases what a file held: its contents, the lists made of it and the values of its cells. The record of it stays. */
export async function eraseStage(context: AppContext, stage: ImportStage): Promise<void> {
  const [checked, loaded] = [outcomeOf(stage.checked), outcomeOf(stage.loaded)];
  await setStageDiscarded(context.db, stage.id, { checked: cleared(checked), loaded: cleared(loaded) });
  const { files } = context;
  if (files === undefined) return;
  const contents = [stage.sha256, ...listsOf(checked), ...listsOf(loaded)];
  for (const sha256 of new Set(contents)) {
    if (!(await isContentNeeded(context.db, sha256, stage.id))) await files.store.remove(sha256);
  }
}

const cleared = (outcome: StoredOutcome | undefined): Readonly<Record<string, unknown>> | null =>
  outcome === undefined ? null : { ...withoutValues(outcome) };

const listsOf = (outcome: StoredOutcome | undefined): readonly string[] =>
  Object.values(outcome?.files ?? {}).map(({ sha256 }) => sha256);

const DAY_MS = 86_400_000;
/** What was brought is kept so long, loaded or not: it holds data of applicants (law.md 10: minimisation). */
const KEPT_DAYS = 7;

/** Erases what was brought too long ago; gives how many. */
export async function eraseOldStages(context: AppContext): Promise<number> {
  const old = await readStagesBefore(context.db, context.now() - KEPT_DAYS * DAY_MS);
  for (const stage of old) await eraseStage(context, stage);
  return old.length;
}
