import type { PaymentChannel } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import type { DossierKey } from '../dossier/record.ts';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

export interface FeeQuery {
  /** Half open. */
  readonly from: Instant;
  readonly to: Instant;
  /** Resolving agencies of now. */
  readonly agencyIds: readonly string[];
}

/** What came in by one channel, or went back (no channel), at one agency. Amounts are whole đồng. */
export interface FeeSum {
  readonly agencyId: string;
  readonly channel: PaymentChannel | null;
  readonly amount: number;
  readonly count: number;
}

/** Dossiers of which a payment or refund was put right: only the fold of their events knows what counts. */
const CORRECTED = `
select distinct c.home_agency_id, c.intake_month, c.dossier_id
from dossier_event c
join dossier_event t on t.home_agency_id = c.home_agency_id and t.intake_month = c.intake_month
  and t.dossier_id = c.dossier_id and t.seq = (c.data ->> 'seq')::int
where c.type = 'Corrected' and t.type in ('FeePaid', 'FeeRefunded')`;

/** Payments and refunds that happened in the time, summed; without the dossiers of `findCorrectedFees`. */
export function sumFees(db: Executor, query: FeeQuery): Promise<readonly FeeSum[]> {
  return db.query<FeeSum>(
    `with corrected as materialized (${CORRECTED})
     select d.agency_id as "agencyId", e.data ->> 'channel' as channel, sum((e.data ->> 'amount')::bigint)::bigint as amount,
       count(*) as count
     from dossier_event e
     join dossier d on d.home_agency_id = e.home_agency_id and d.dossier_id = e.dossier_id
     where e.type in ('FeePaid', 'FeeRefunded') and e.occurred_at >= $1 and e.occurred_at < $2 and d.agency_id = any($3)
       and not exists (select from corrected k where k.home_agency_id = e.home_agency_id and k.dossier_id = e.dossier_id)
     group by 1, 2`,
    [timestampText(query.from), timestampText(query.to), query.agencyIds],
  );
}

/** The dossiers of agencies that `sumFees` leaves out; few. */
export function findCorrectedFees(db: Executor, agencyIds: readonly string[]): Promise<readonly DossierKey[]> {
  return db.query<DossierKey>(
    `select k.home_agency_id as "homeAgencyId", k.intake_month as "intakeMonth", k.dossier_id as "dossierId"
     from (${CORRECTED}) k
     join dossier d on d.home_agency_id = k.home_agency_id and d.dossier_id = k.dossier_id
     where d.agency_id = any($1) order by 1, 3`,
    [agencyIds],
  );
}
