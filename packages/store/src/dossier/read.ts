import type { DossierHistory } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import type { Database, Executor } from '../server/index.ts';
import type { DossierHead } from './record.ts';

/** Heads with all their events, by code; codes that are not stored are absent. */
export async function findByCodes(db: Executor, codes: readonly string[]): Promise<ReadonlyMap<string, DossierHead>> {
  throw new Error(`not yet written: ${typeof db} ${codes.length}`);
}

export async function findDossier(db: Executor, code: string): Promise<DossierHead | undefined> {
  return (await findByCodes(db, [code])).get(code);
}

/** Which dossiers are read; absent fields do not narrow. */
export interface HistoryFilter {
  readonly agencyIds?: readonly string[];
  /** Accepted in [from, to). */
  readonly acceptedFrom?: Instant;
  readonly acceptedTo?: Instant;
}

/** Histories as they were at `asOf` by the knowledge of `knownAt`; dossiers unknown then are left out. */
export async function* readHistories(
  db: Database,
  query: { readonly asOf: Instant; readonly knownAt: Instant; readonly filter?: HistoryFilter },
): AsyncGenerator<DossierHistory> {
  yield* [];
  throw new Error(`not yet written: ${db.name} ${query.asOf}`);
}
