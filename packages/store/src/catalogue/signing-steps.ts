import type { Executor } from '../server/index.ts';

/** Keys of the steps at which the head of an agency signs, of all versions of all procedures that were ever recorded. */
export async function readSigningSteps(db: Executor): Promise<readonly string[]> {
  const rows = await db.query<{ readonly key: string }>(
    `select distinct s.step ->> 'key' as key
     from catalogue_record c
     cross join lateral jsonb_array_elements(
       case jsonb_typeof(c.data -> 'process') when 'array' then c.data -> 'process' else '[]'::jsonb end) s (step)
     where c.kind = 'procedure' and s.step ->> 'role' = 'head-of-agency'`,
  );
  return rows.map(({ key }) => key);
}
