import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** Where a page of apologies ended. The id is of the dossier and leads nowhere. */
export interface ApologyKey {
  readonly occurredAt: Instant;
  readonly dossierId: string;
}

export interface ApologyQuery {
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
  readonly after?: ApologyKey;
  readonly limit: number;
}

/** Nothing of who applied, who works on it, or why in anybody's words. */
export interface ApologyRow extends ApologyKey {
  readonly agencyId: string;
  readonly procedureName: string | null;
  readonly letter: string | null;
  readonly dueAt: Instant;
}

/** New dates given with an apology, the newest first (index `dossier_event_apology`). Those put right later are left out. */
export function listApologies(db: Executor, query: ApologyQuery): Promise<readonly ApologyRow[]> {
  const { from, to, after, limit } = query;
  return db.query<ApologyRow>(
    `select e.occurred_at as "occurredAt", e.dossier_id as "dossierId", d.agency_id as "agencyId",
       d.procedure_name as "procedureName", e.data ->> 'apologyLetter' as letter, (e.data ->> 'dueAt')::bigint as "dueAt"
     from dossier_event e
     join dossier d on d.home_agency_id = e.home_agency_id and d.dossier_id = e.dossier_id
     where e.type = 'Rescheduled' and e.occurred_at >= $1 and e.occurred_at < $2
       and ($3::timestamptz is null or (e.occurred_at, e.dossier_id) < ($3, $4::uuid))
       and not exists (
         select from dossier_event c
         where c.home_agency_id = e.home_agency_id and c.intake_month = e.intake_month and c.dossier_id = e.dossier_id
           and c.type = 'Corrected' and (c.data ->> 'seq')::int = e.seq)
     order by e.occurred_at desc, e.dossier_id desc limit $5`,
    [
      timestampText(from),
      timestampText(to),
      after === undefined ? null : timestampText(after.occurredAt),
      after?.dossierId ?? null,
      limit,
    ],
  );
}
