import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';

/** How many dossiers there are and between which acceptances; instants absent while there are none. */
export interface DossierSpan {
  readonly dossiers: number;
  readonly first?: Instant;
  readonly last?: Instant;
}

/** Counts the dossiers and finds the first and the last instant at which one was accepted. */
export async function dossierSpan(db: Executor): Promise<DossierSpan> {
  const [row] = await db.query<{ dossiers: number; first: Instant | null; last: Instant | null }>(
    'select count(*) as dossiers, min(accepted_at) as first, max(accepted_at) as last from dossier',
  );
  return {
    dossiers: row?.dossiers ?? 0,
    ...(row?.first == null ? {} : { first: row.first }),
    ...(row?.last == null ? {} : { last: row.last }),
  };
}
