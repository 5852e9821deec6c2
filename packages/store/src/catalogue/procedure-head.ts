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

// The contents are unpacked once a row: they are long, and stored compressed.
const READ_HEADS = `
select k.id as code, v.version, v."validFrom", v."validTo", v.name, v.field, v.level, v.approval ->> 'date' as "approvedOn",
  jsonb_array_length(v.process) > 0 as "hasProcess", coalesce(v."acceptedAnywhere", false) as "acceptedAnywhere",
  coalesce(v.standing, '') = 'presumed' as presumed, v."agencyIds", k.recorded_at as "recordedAt"
from (
  select distinct on (c.id, c.valid_from) c.id, c.valid_from, c.recorded_at, c.data
  from catalogue_record c
  where c.kind = 'procedure' and c.recorded_at <= $1::timestamptz
  order by c.id, c.valid_from, c.recorded_at desc
) k
cross join lateral jsonb_to_record(case jsonb_typeof(k.data) when 'object' then k.data else '{}'::jsonb end) as v (
  version int, "validFrom" text, "validTo" text, name text, field text, level text, approval jsonb, process jsonb,
  "acceptedAnywhere" boolean, standing text, "agencyIds" jsonb)
where v.version is not null
order by k.id collate "C", k.valid_from`;

/** The versions of all procedures as they were known at `knownAt`, in order of code and first day. */
export function readProcedureHeads(db: Executor, knownAt: Instant): Promise<readonly ProcedureHead[]> {
  return db.query<ProcedureHead>(READ_HEADS, [timestampText(knownAt)]);
}
