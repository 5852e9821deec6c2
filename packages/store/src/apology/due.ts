import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import type { DuePlace, LetterFilter } from './letters.ts';

/** Dossiers whose letter is to be prepared now: due and accepted in these times ([from, to)). */
export interface ApologyBand {
  /** The one agency to which it applies, which has closures of its own; absent: all others. */
  readonly agencyId?: string;
  readonly dueFrom: Instant;
  readonly dueTo: Instant;
  readonly acceptedFrom: Instant;
  readonly acceptedTo: Instant;
}

/** An open dossier that owes a letter and has none under way; nothing of the applicant. */
export interface DueDossier {
  readonly homeAgencyId: string;
  readonly dossierId: string;
  readonly code: string;
  readonly agencyId: string;
  readonly procedureCode: string | null;
  readonly procedureName: string | null;
  readonly acceptedAt: Instant;
  readonly dueAt: Instant;
}

export interface DueQuery extends LetterFilter {
  readonly bands: readonly ApologyBand[];
}

/** Reads the open dossiers of a few days only (index `dossier_open_by_due`). */
const FROM = `
from unnest($5::text[], $6::timestamptz[], $7::timestamptz[], $8::timestamptz[], $9::timestamptz[])
  b (agency_id, due_from, due_to, accepted_from, accepted_to)
join dossier d on d.ended_at is null
  and coalesce(d.due_at, 'infinity'::timestamptz) >= b.due_from and coalesce(d.due_at, 'infinity'::timestamptz) < b.due_to
  and d.accepted_at >= b.accepted_from and d.accepted_at < b.accepted_to
  and (d.agency_id = b.agency_id or b.agency_id is null and d.agency_id <> all($10::text[]))
where ($1::text[] is null or d.agency_id = any($1)) and ($2::text is null or d.procedure_code = $2)
  and ($3::timestamptz is null or d.due_at >= $3) and ($4::timestamptz is null or d.due_at < $4)
  and d.verdict <> 'paused'
  and not exists (select from dossier_event e where e.home_agency_id = d.home_agency_id
    and e.intake_month = d.intake_month and e.dossier_id = d.dossier_id and e.type = 'Rescheduled')
  and not exists (select from apology_letter l where l.home_agency_id = d.home_agency_id and l.dossier_id = d.dossier_id
    and not exists (select from apology_step s where s.home_agency_id = l.home_agency_id and s.letter_id = l.letter_id
      and s.kind in ('declined', 'replaced')))`;

/** Soonest due first. */
export function listDue(
  db: Executor,
  query: DueQuery & { readonly after?: DuePlace; readonly limit: number },
): Promise<readonly DueDossier[]> {
  const { after, limit } = query;
  return db.query<DueDossier>(
    `select d.home_agency_id as "homeAgencyId", d.dossier_id as "dossierId", d.code, d.agency_id as "agencyId",
       d.procedure_code as "procedureCode", d.procedure_name as "procedureName", d.accepted_at as "acceptedAt",
       d.due_at as "dueAt" ${FROM}
       and ($11::timestamptz is null or (d.due_at, d.dossier_id) > ($11, $12::uuid))
     order by d.due_at, d.dossier_id limit $13`,
    [...valuesOf(query), after === undefined ? null : timestampText(after.dueAt), after?.id ?? null, limit],
  );
}

export async function countDue(db: Executor, query: DueQuery): Promise<number> {
  const [row] = await db.query<{ readonly count: number }>(`select count(*)::int as count ${FROM}`, valuesOf(query));
  return row?.count ?? 0;
}

function valuesOf({ bands, agencyIds, procedureCode, dueFrom, dueTo }: DueQuery): unknown[] {
  const own = bands.flatMap(({ agencyId }) => (agencyId === undefined ? [] : [agencyId]));
  return [
    agencyIds ?? null,
    procedureCode ?? null,
    dueFrom === undefined ? null : timestampText(dueFrom),
    dueTo === undefined ? null : timestampText(dueTo),
    bands.map(({ agencyId }) => agencyId ?? null),
    bands.map((band) => boundText(band.dueFrom)),
    bands.map((band) => boundText(band.dueTo)),
    bands.map((band) => boundText(band.acceptedFrom)),
    bands.map((band) => boundText(band.acceptedTo)),
    [...new Set(own)],
  ];
}

/** A bound of a band; ever and never as the database has them. */
function boundText(instant: Instant): string {
  if (Number.isFinite(instant)) return timestampText(instant);
  return instant < 0 ? '-infinity' : 'infinity';
}
