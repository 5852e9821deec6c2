import { type Contribution, compileContribution } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import type { DossierKey } from '../dossier/index.ts';
import { judgeWith } from '../dossier/standing.ts';
import type { Executor } from '../server/index.ts';
import type { FigureQuery } from './count.ts';
import { readHistoriesOf } from './histories.ts';

const BATCH = 20_000;

/** Judges dossiers one by one and gives what each adds to the window, by the knowledge of `knownAt`. */
export async function replay(
  db: Executor,
  query: FigureQuery,
  keys: readonly DossierKey[],
  take: (key: DossierKey, contribution: Contribution, acceptedAt: Instant) => void,
): Promise<void> {
  const contribute = compileContribution(query.window, query.policy, judgeWith(query));
  for (let from = 0; from < keys.length; from += BATCH) {
    const batch = keys.slice(from, from + BATCH);
    const histories = await readHistoriesOf(db, query, query.knownAt, batch);
    for (const key of batch) {
      const history = histories.get(key.dossierId);
      const contribution = history === undefined ? undefined : contribute(history);
      if (contribution !== undefined) take(key, contribution, history?.acceptedAt?.at ?? 0);
    }
  }
}
