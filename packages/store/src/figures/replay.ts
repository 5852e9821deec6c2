import { foldHistory } from '@dunghen/domain/dossier';
import { type Contribution, compileContribution } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import type { DossierKey } from '../dossier/index.ts';
import { readEvents } from '../dossier/read.ts';
import { judgeWith } from '../dossier/standing.ts';
import type { Executor } from '../server/index.ts';
import type { FigureQuery } from './count.ts';

const BATCH = 4_000;

/** Reads the events of dossiers and gives what each adds to the window, by the knowledge of `knownAt`. */
export async function replay(
  db: Executor,
  query: FigureQuery,
  keys: readonly DossierKey[],
  take: (key: DossierKey, contribution: Contribution, acceptedAt: Instant) => void,
): Promise<void> {
  const contribute = compileContribution(query.window, query.policy, judgeWith(query));
  for (let from = 0; from < keys.length; from += BATCH) {
    const batch = keys.slice(from, from + BATCH);
    const events = await readEvents(db, batch);
    for (const key of batch) {
      const history = foldHistory(events.get(key.dossierId) ?? [], undefined, query.knownAt);
      const contribution = history === undefined ? undefined : contribute(history);
      if (contribution !== undefined) take(key, contribution, history?.acceptedAt?.at ?? 0);
    }
  }
}
