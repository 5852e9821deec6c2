import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import type { MessageKey } from './queue.ts';

/** The first waiting message of one dossier, claimed for an attempt. */
export interface ClaimedMessage extends MessageKey {
  readonly code: string;
  readonly service: string;
  readonly kind: string;
  readonly body: unknown;
  readonly mapping: string;
  /** Attempts of this message that were begun before. */
  readonly attempts: number;
  /** How often in a row it could not be brought to the portal. */
  readonly failures: number;
  /** Whether an earlier message of the dossier reached the portal. */
  readonly isKnown: boolean;
}

export interface ClaimRequest {
  readonly now: Instant;
  /** Until then nobody else sends anything of these dossiers. */
  readonly leaseUntil: Instant;
  /** Drawn for this claim (UUID). */
  readonly lease: string;
  /** How many dossiers, longest due first. */
  readonly limit: number;
  /** How many more whose messages are the newest: a backlog must not starve them. */
  readonly newest: number;
}

const CLAIM = `
with due as (
  select home_agency_id, dossier_id from portal_dossier
  where state = 'waiting' and next_attempt_at <= $1::timestamptz
  order by next_attempt_at limit $2 for update skip locked
), newest as (
  select home_agency_id, dossier_id from portal_dossier
  where state = 'waiting' and next_attempt_at <= $1::timestamptz
  order by newest_at desc limit $3 for update skip locked
), claimed as (
  update portal_dossier d set lease = $4, next_attempt_at = $5
  from (select * from due union select * from newest) p
  where d.home_agency_id = p.home_agency_id and d.dossier_id = p.dossier_id
  returning d.home_agency_id, d.dossier_id, d.code, d.failures
)
select c.home_agency_id as "homeAgencyId", c.dossier_id as "dossierId", c.code, c.failures, m.seq, m.part, m.revision,
  m.service, m.kind, m.body, m.mapping, m.attempts,
  exists (select from portal_message s where s.home_agency_id = c.home_agency_id and s.dossier_id = c.dossier_id
    and s.state = 'sent' and s.service = m.service) as "isKnown"
from claimed c
cross join lateral (
  select * from portal_message m where m.home_agency_id = c.home_agency_id and m.dossier_id = c.dossier_id
    and m.state in ('waiting', 'refused') order by m.seq, m.part limit 1
) m
where m.state = 'waiting'`;

/**
 * Claims dossiers whose time has come, each with its first message. A claim is a lease: where its holder dies, the
 * dossiers are taken again when it ends, and what the holder wrote afterwards under the old lease counts for nothing.
 */
export function claimMessages(db: Executor, request: ClaimRequest): Promise<readonly ClaimedMessage[]> {
  const { now, leaseUntil, lease, limit, newest } = request;
  return db.query<ClaimedMessage>(
    CLAIM,
    [timestampText(now), limit, newest, lease, timestampText(leaseUntil)],
    'portal_claim',
  );
}

/** The earliest instant at which something may be sent, or undefined while nothing waits. */
export async function findNextAttempt(db: Executor): Promise<Instant | undefined> {
  const rows = await db.query<{ at: Instant | null }>(
    "select min(next_attempt_at) as at from portal_dossier where state = 'waiting'",
  );
  return rows[0]?.at ?? undefined;
}
