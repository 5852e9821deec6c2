import type { Executor } from '../server/index.ts';

/** States of dossiers that nobody has ended. */
const OPEN = "('draft', 'submitted', 'accepted', 'in-process', 'awaiting-supplement', 'awaiting-payment', 'suspended')";

export interface OpenOfVersion {
  /** Null: dossiers that name no version, as those brought in from files. */
  readonly version: number | null;
  readonly open: number;
}

/** How many dossiers are open under each version of a procedure. Served by dossier_open_by_procedure. */
export function openByVersion(db: Executor, procedureCode: string): Promise<readonly OpenOfVersion[]> {
  return db.query<OpenOfVersion>(
    `select d.procedure_version as version, count(*)::int as open from dossier d
     where d.procedure_code = $1 and d.ended_at is null and d.state in ${OPEN}
     group by 1 order by 1 desc nulls last`,
    [procedureCode],
  );
}

/** How many dossiers each of the agencies has still to resolve; agencies without any are left out. */
export async function openByAgency(db: Executor, agencyIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ id: string; open: number }>(
    `select d.agency_id as id, count(*)::int as open from dossier d
     where d.agency_id = any($1::text[]) and d.ended_at is null and d.state in ${OPEN} group by 1`,
    [agencyIds],
  );
  return new Map(rows.map(({ id, open }) => [id, open] as const));
}

/** An open dossier that an agency has to resolve, as a succession needs it. */
export interface OpenDossier {
  readonly homeAgencyId: string;
  readonly dossierId: string;
  readonly code: string;
  /** Absent where its procedure names none. */
  readonly field?: string;
  readonly seq: number;
}

/** How many open dossiers an agency has in each field of procedures, most first; null: of none. */
export function openByField(
  db: Executor,
  agencyId: string,
): Promise<readonly { readonly field: string | null; readonly open: number }[]> {
  return db.query(
    `select d.field, count(*)::int as open from dossier d
     where d.agency_id = $1 and d.ended_at is null and d.state in ${OPEN}
     group by 1 order by 2 desc, 1 nulls last`,
    [agencyId],
  );
}

/** Those of the codes that are open dossiers of an agency, with their fields. */
export function findOpenCodes(
  db: Executor,
  agencyId: string,
  codes: readonly string[],
): Promise<readonly { readonly code: string; readonly field: string | null }[]> {
  if (codes.length === 0) return Promise.resolve([]);
  return db.query(
    `select d.code, d.field from dossier d
     where d.agency_id = $1 and d.ended_at is null and d.state in ${OPEN} and d.code = any($2::text[])`,
    [agencyId, codes],
  );
}

/** The open dossiers of an agency in the order of the primary key, from after one on. */
export async function readOpenDossiers(
  db: Executor,
  agencyId: string,
  { after, limit }: { readonly after?: OpenDossier; readonly limit: number },
): Promise<readonly OpenDossier[]> {
  const rows = await db.query<Omit<OpenDossier, 'field'> & { readonly field: string | null }>(
    `select d.home_agency_id as "homeAgencyId", d.dossier_id as "dossierId", d.code, d.field, d.seq from dossier d
     where d.agency_id = $1 and d.ended_at is null and d.state in ${OPEN}
       and (d.home_agency_id, d.dossier_id) > ($2, $3::uuid)
     order by d.home_agency_id, d.dossier_id limit $4`,
    [agencyId, after?.homeAgencyId ?? '', after?.dossierId ?? '00000000-0000-0000-0000-000000000000', limit],
  );
  return rows.map(({ field, ...row }) => (field === null ? row : { ...row, field }));
}
