import type { DossierKey } from '../dossier/record.ts';
import type { Executor } from '../server/index.ts';

/** By whom a result is held, or the number printed on it; at least one. */
export interface ResultQuery {
  readonly holder?: string;
  readonly number?: string;
}

/** A dossier that may have such a result: what was issued may have been put right since, which its events tell. */
export interface ResultCandidate extends DossierKey {
  readonly code: string;
}

/** More than anybody is given in a life; who asks for a number that half the province has gets the first of them. */
const MOST = 500;

// One branch for each index; a query that names both takes the holder's, and the fold looks at the number.
const BY_HOLDER = `coalesce(e.data ->> 'holder', e.data #>> '{replacement,data,holder}')`;
const BY_NUMBER = `coalesce(e.data ->> 'number', e.data #>> '{replacement,data,number}')`;

/** Dossiers in which a result was issued, or put right, with that holder or number; newest dossier first. */
export function findResultCandidates(db: Executor, query: ResultQuery): Promise<readonly ResultCandidate[]> {
  const { holder, number } = query;
  if (holder === undefined && number === undefined) return Promise.resolve([]);
  return db.query<ResultCandidate>(
    `select d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth", d.dossier_id as "dossierId", d.code
     from (
       select distinct e.home_agency_id, e.dossier_id from dossier_event e
       where e.type in ('ResultIssued', 'Corrected') and ${holder === undefined ? BY_NUMBER : BY_HOLDER} = $1
     ) f
     join dossier d on d.home_agency_id = f.home_agency_id and d.dossier_id = f.dossier_id
     order by d.intake_at desc, d.dossier_id limit ${MOST}`,
    [holder ?? number],
  );
}
