import type { ProcedureLevel } from '@dunghen/domain/procedure';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** What a list needs of a procedure's version; the rest of it stays in the database until somebody opens it. */
export interface ProcedureHead {
  readonly code: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly name: string;
  readonly field: string;
  readonly level: ProcedureLevel;
  readonly approvedOn: string | null;
  readonly hasProcess: boolean;
  readonly acceptedAnywhere: boolean;
  readonly presumed: boolean;
  readonly agencyIds: readonly string[] | null;
  readonly recordedAt: Instant;
}

const READ_HEADS = `
select k.id as code, (k.data ->> 'version')::int as version, k.data ->> 'validFrom' as "validFrom",
  k.data ->> 'validTo' as "validTo", k.data ->> 'name' as name, k.data ->> 'field' as field, k.data ->> 'level' as level,
  k.data -> 'approval' ->> 'date' as "approvedOn", jsonb_array_length(k.data -> 'process') > 0 as "hasProcess",
  coalesce((k.data ->> 'acceptedAnywhere')::boolean, false) as "acceptedAnywhere",
  coalesce(k.data ->> 'standing', '') = 'presumed' as presumed, k.data -> 'agencyIds' as "agencyIds",
  k.recorded_at as "recordedAt"
from (
  select distinct on (c.id, c.valid_from) c.id, c.valid_from, c.recorded_at, c.data
  from catalogue_record c
  where c.kind = 'procedure' and c.recorded_at <= $1::timestamptz
  order by c.id, c.valid_from, c.recorded_at desc
) k
where k.data <> 'null'::jsonb
order by k.id collate "C", k.valid_from`;

/** The versions of all procedures as they were known at `knownAt`, in order of code and first day. */
export function readProcedureHeads(db: Executor, knownAt: Instant): Promise<readonly ProcedureHead[]> {
  return db.query<ProcedureHead>(READ_HEADS, [timestampText(knownAt)]);
}
