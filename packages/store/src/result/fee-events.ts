import type { Instant } from '@dunghen/domain/time';
import type { DossierKey } from '../dossier/record.ts';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/**
 * Dossiers of resolving agencies with fees paid or given back in [from, to), or with a payment that was put right: a
 * correction may move a payment into the time or out of it, so that only the fold of the events can tell.
 */
export function findFeeDossiers(
  db: Executor,
  { from, to, agencyIds }: { readonly from: Instant; readonly to: Instant; readonly agencyIds: readonly string[] },
): Promise<readonly DossierKey[]> {
  return db.query<DossierKey>(FEE_DOSSIERS, [timestampText(from), timestampText(to), agencyIds]);
}

// Corrections are few, and found by the index of results, which holds them all.
const FEE_DOSSIERS = `
select d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth", d.dossier_id as "dossierId"
from dossier d
join (
  select e.home_agency_id, e.dossier_id from dossier_event e
  where e.type in ('FeePaid', 'FeeRefunded') and e.occurred_at >= $1 and e.occurred_at < $2
  union
  select e.home_agency_id, e.dossier_id from dossier_event e
  where e.type = 'Corrected' and (e.data #>> '{replacement,data,feeId}') is not null
) f on f.home_agency_id = d.home_agency_id and f.dossier_id = d.dossier_id
where d.agency_id = any($3)
order by d.home_agency_id, d.dossier_id`;
