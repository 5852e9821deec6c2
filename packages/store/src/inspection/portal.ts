import type { FindingKind } from '@dunghen/domain/reconciliation';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import type { NewCase } from './case.ts';

/** What a message said other than the history: dates and ends, not what was never sent. */
const SAID_OTHERWISE: readonly FindingKind[] = ['due-differs', 'finish-differs', 'status-differs'];

interface Row {
  readonly homeAgencyId: string;
  readonly dossierId: string;
  readonly code: string;
  readonly agencyId: string;
  readonly at: Instant;
}

/**
 * The dossiers of which the newest finished reconciliation of a period says that the portal has another date, end or
 * state. What it compared stands in its own case; here it is a sign among others.
 */
export async function portalDifferences(
  tx: Executor,
  period: string,
): Promise<readonly Pick<NewCase, 'homeAgencyId' | 'subjectKey' | 'finding'>[]> {
  const rows = await tx.query<Row>(
    `select c.home_agency_id as "homeAgencyId", c.dossier_id as "dossierId", c.code, c.agency_id as "agencyId",
       d.last_occurred_at as at
     from reconciliation_case c
     join dossier d on d.home_agency_id = c.home_agency_id and d.dossier_id = c.dossier_id
     where c.run_id = (select id from reconciliation_run where period = $1 and state = 'done' order by id desc limit 1)
       and c.kinds && $2::text[] and c.agency_id is not null`,
    [period, SAID_OTHERWISE],
  );
  return rows.map(({ homeAgencyId, dossierId, code, agencyId, at }) => ({
    homeAgencyId,
    subjectKey: `${dossierId}/portal`,
    finding: { kind: 'message-differs', key: 'portal', codes: [code], agencyId, at, evidence: [] },
  }));
}
