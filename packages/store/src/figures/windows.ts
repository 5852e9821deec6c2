import { type AgencyFigures, compileContribution, startFigureCounter, type TallyWindow } from '@dunghen/domain/report';
import type { DossierKey } from '../dossier/index.ts';
import { judgeWith } from '../dossier/standing.ts';
import type { Database, Executor } from '../server/index.ts';
import { countCached, type FigureQuery } from './count.ts';
import { readHistoriesOf } from './histories.ts';

const BATCH = 20_000;

/** A question of figures over several windows. */
export type WindowsQuery = Omit<FigureQuery, 'window'>;

/**
 * The figures of each agency over several windows, on one snapshot; each equal to what `countFigures` gives of its
 * window, in order of `agencyId`. A dossier that the cache leaves to its events is read once for all windows, so that
 * another policy than the cached one costs one reading and not one a window.
 */
export function countWindows(
  db: Database,
  query: WindowsQuery,
  windows: readonly TallyWindow[],
): Promise<readonly (readonly AgencyFigures[])[]> {
  return db.snapshot(async (tx) => {
    const counters = windows.map(() => startFigureCounter());
    const left = new Map<string, { readonly key: DossierKey; readonly windows: number[] }>();
    for (const [index, window] of windows.entries()) {
      const add = counters[index]?.add ?? (() => undefined);
      for (const { key } of await countCached(tx, { ...query, window }, 'd.agency_id', add)) {
        const known = left.get(key.dossierId) ?? { key, windows: [] };
        left.set(key.dossierId, known);
        known.windows.push(index);
      }
    }
    await countLeft(tx, query, windows, [...left.values()], counters);
    const wanted = query.agencyIds === undefined ? undefined : new Set(query.agencyIds);
    return counters.map((counter) =>
      [...counter.figures().values()]
        .filter((figures) => wanted === undefined || wanted.has(figures.agencyId))
        .sort((a, b) => (a.agencyId < b.agencyId ? -1 : 1)),
    );
  }, 'long');
}

interface Left {
  readonly key: DossierKey;
  /** Windows in which the cache does not tell what it counts as. */
  readonly windows: readonly number[];
}

async function countLeft(
  tx: Executor,
  query: WindowsQuery,
  windows: readonly TallyWindow[],
  left: readonly Left[],
  counters: readonly ReturnType<typeof startFigureCounter>[],
): Promise<void> {
  const judge = judgeWith(query);
  const contributes = windows.map((window) => compileContribution(window, query.policy, judge));
  for (let from = 0; from < left.length; from += BATCH) {
    const batch = left.slice(from, from + BATCH);
    const keys = batch.map((one) => one.key);
    const histories = await readHistoriesOf(tx, query, query.knownAt, keys);
    for (const one of batch) {
      const history = histories.get(one.key.dossierId);
      if (history === undefined) continue;
      for (const index of one.windows) {
        const contribution = contributes[index]?.(history);
        if (contribution !== undefined) counters[index]?.add(contribution);
      }
    }
  }
}
