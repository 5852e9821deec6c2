import { isContentNeeded } from '@dunghen/store/import-stage';
import { forgetRunFile, readRunsWithFile, type StoredRun } from '@dunghen/store/reconciliation';
import type { AppContext } from '../context/index.ts';

/** Erases the content of a run's list, unless an import, a dossier or another run needs the very same. */
export async function eraseList({ db, files }: AppContext, { id, sha256 }: StoredRun): Promise<void> {
  if (sha256 === undefined) return;
  await forgetRunFile(db, id);
  if (!(await isContentNeeded(db, sha256, id))) await files?.store.remove(sha256);
}

const DAY_MS = 86_400_000;
/** A list holds names of applicants, which are not read: its content is kept as long as an import's. */
const KEPT_DAYS = 7;

/** Erases the contents of lists that were brought too long ago; gives how many. */
export async function eraseOldLists(context: AppContext): Promise<number> {
  const old = await readRunsWithFile(context.db, context.now() - KEPT_DAYS * DAY_MS);
  for (const run of old) await eraseList(context, run);
  return old.length;
}
