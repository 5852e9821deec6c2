import type { DossierEventType, DossierState } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** That a dossier has changed, and what decides over who may know. No personal data but the identity, which goes no further. */
export interface DossierChange {
  readonly dossierId: string;
  readonly code: string;
  readonly version: number;
  readonly state: DossierState;
  /** Of its last event. */
  readonly type: DossierEventType;
  readonly recordedAt: Instant;
  readonly agencyId: string;
  readonly receivingAgencyId: string;
  readonly holdingAgencyId: string;
  readonly officer?: string;
  readonly applicantIdentity?: string;
}

interface ChangeRow extends Omit<DossierChange, 'officer' | 'applicantIdentity'> {
  readonly officer: string | null;
  readonly applicantIdentity: string | null;
}

/**
 * The dossiers of which something was recorded after an instant, each once with its last event, oldest first. `after` is
 * by the database's clock. A transaction that is open still may add some that are older: ask again from `settledNow`.
 */
export async function readChanges(db: Executor, after: Instant, limit: number): Promise<readonly DossierChange[]> {
  const rows = await db.query<ChangeRow>(
    `select d.dossier_id as "dossierId", d.code, d.seq as version, d.state, e.type, d.last_recorded_at as "recordedAt",
       d.agency_id as "agencyId", d.receiving_agency_id as "receivingAgencyId", d.holding_agency_id as "holdingAgencyId",
       d.officer, d.applicant_identity as "applicantIdentity"
     from (select * from dossier where last_recorded_at > $1::timestamptz order by last_recorded_at, dossier_id limit $2) d
     join dossier_event e on e.home_agency_id = d.home_agency_id and e.intake_month = d.intake_month
       and e.dossier_id = d.dossier_id and e.seq = d.seq
     order by d.last_recorded_at, d.dossier_id`,
    [timestampText(after), limit],
    'read_changes',
  );
  return rows.map(({ officer, applicantIdentity, ...row }) => ({
    ...row,
    ...(officer === null ? {} : { officer }),
    ...(applicantIdentity === null ? {} : { applicantIdentity }),
  }));
}
