import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/**
 * Codes of the dossiers of which something was recorded after `since` and that were accepted before `acceptedBefore`,
 * in order of code: those that can count otherwise in a window that ends there than they were known to at `since`.
 */
export async function codesLearntSince(
  db: Executor,
  { since, acceptedBefore }: { readonly since: Instant; readonly acceptedBefore: Instant },
): Promise<readonly string[]> {
  const rows = await db.query<{ code: string }>(
    `select code from dossier
     where last_recorded_at > $1::timestamptz and (accepted_at < $2::timestamptz or accepted_at is null)
     order by code collate "C"`,
    [timestampText(since), timestampText(acceptedBefore)],
  );
  return rows.map((row) => row.code);
}
