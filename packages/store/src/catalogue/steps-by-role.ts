import type { StepRole } from '@dunghen/domain/procedure';
import type { Executor } from '../server/index.ts';

/** Keys of the steps by who does them, of all versions of all procedures that were ever recorded. */
export async function readStepsByRole(db: Executor): Promise<ReadonlyMap<StepRole, readonly string[]>> {
  const rows = await db.query<{ readonly role: StepRole; readonly keys: readonly string[] }>(
    `select s.step ->> 'role' as role, array_agg(distinct s.step ->> 'key') as keys
     from catalogue_record c
     cross join lateral jsonb_array_elements(
       case jsonb_typeof(c.data -> 'process') when 'array' then c.data -> 'process' else '[]'::jsonb end) s (step)
     where c.kind = 'procedure' and s.step ->> 'key' is not null
     group by 1`,
  );
  return new Map(rows.map(({ role, keys }) => [role, keys] as const));
}
