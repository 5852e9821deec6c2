import type { TallyWindow } from '@dunghen/domain/report';
import type { Judging } from '../dossier/judging.ts';
import { countInto } from '../figures/count.ts';
import type { Executor } from '../server/index.ts';

/** After everything that was ever recorded: the snapshot is what is known. */
const KNOWN_BY_NOW = Date.UTC(9000, 0, 1);

/**
 * Resolved late and open overdue in a window, as every report of the province counts them (`countFigures`), on the
 * caller's snapshot.
 */
export async function countLate(tx: Executor, query: Judging & { readonly window: TallyWindow }): Promise<number> {
  let late = 0;
  await countInto(tx, { ...query, knownAt: KNOWN_BY_NOW }, "''", ({ exit }) => {
    if (exit === 'late' || exit === 'open-overdue') late += 1;
  });
  return late;
}
