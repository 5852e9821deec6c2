import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/**
 * Codes of procedures that were never announced here, as known at an instant, written short or long (`isSameProcedure`);
 * none where no procedure at all is known.
 */
export async function findUnknownProcedures(
  db: Executor,
  codes: readonly string[],
  knownAt: Instant,
): Promise<readonly string[]> {
  if (codes.length === 0) return [];
  const rows = await db.query<{ code: string }>(
    `with known as materialized (
       select distinct c.id from catalogue_record c where c.kind = 'procedure' and c.recorded_at <= $2::timestamptz
         and c.data <> 'null')
     select p.code from unnest($1::text[]) as p (code)
     where exists (select from known) and not exists (
       select from known k where k.id = p.code or starts_with(k.id, p.code || '.') or starts_with(p.code, k.id || '.'))`,
    [codes, timestampText(knownAt)],
  );
  return rows.map(({ code }) => code);
}
