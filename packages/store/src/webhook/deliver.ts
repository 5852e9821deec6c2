import type { Instant } from '@dunghen/domain/time';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** One message to one receiver, claimed for an attempt. */
export interface Claimed {
  readonly homeAgencyId: string;
  readonly webhookId: string;
  readonly messageId: string;
  /** This attempt's number, from 1. */
  readonly attempts: number;
  readonly event: string;
  readonly url: string;
  /** Sealed. */
  readonly secret: Uint8Array;
}

/** What became of an attempt. */
export type DeliveryResult =
  | { readonly kind: 'sent'; readonly status: number }
  | { readonly kind: 'again'; readonly status?: number; readonly error: string; readonly at: Instant }
  | { readonly kind: 'dead'; readonly status?: number; readonly error: string };

const CLAIM = `
with due as (
  select p.home_agency_id, p.webhook_id, p.message_id from webhook_delivery p
  join webhook w on w.id = p.webhook_id and w.state = 'active'
  where p.state = 'pending' and p.next_attempt_at <= $1::timestamptz
    and not exists (select from webhook_delivery e
      where e.webhook_id = p.webhook_id and e.dossier_id = p.dossier_id and e.state = 'pending'
        and (e.seq, e.message_id) < (p.seq, p.message_id))
  order by p.next_attempt_at, p.message_id limit $2 for update of p skip locked
)
update webhook_delivery d set attempts = d.attempts + 1, next_attempt_at = $3::timestamptz
from due join webhook w on w.id = due.webhook_id
where d.home_agency_id = due.home_agency_id and d.webhook_id = due.webhook_id and d.message_id = due.message_id
returning d.home_agency_id as "homeAgencyId", d.webhook_id as "webhookId", d.message_id as "messageId", d.attempts, d.event,
  w.url, w.secret`;

/**
 * Claims messages whose time has come, of each dossier the first that waits. Until `leaseUntil` nobody else takes them;
 * where the process dies, they are taken again then, under the same message id.
 */
export function claimDeliveries(
  db: Executor,
  { now, leaseUntil, limit }: { readonly now: Instant; readonly leaseUntil: Instant; readonly limit: number },
): Promise<readonly Claimed[]> {
  return db.query<Claimed>(CLAIM, [timestampText(now), limit, timestampText(leaseUntil)]);
}

/** A receiver that fails so often for so long is paused, so that it does not hold up the others. */
export interface PauseRule {
  readonly failures: number;
  readonly forMs: number;
  readonly reason: string;
}

/** Writes down an attempt; nothing where the lease was lost and another attempt has begun since. */
export function finishDelivery(
  db: Database,
  claimed: Claimed,
  result: DeliveryResult,
  { now, pause }: { readonly now: Instant; readonly pause: PauseRule },
): Promise<void> {
  return db.transaction(async (tx) => {
    const written = await writeResult(tx, claimed, result, now);
    if (!written) return;
    if (result.kind === 'sent') {
      await tx.query('update webhook set failures = 0, failing_since = null where id = $1 and failures > 0', [
        claimed.webhookId,
      ]);
      return;
    }
    await tx.query(
      `update webhook set failures = failures + 1, failing_since = coalesce(failing_since, $2::timestamptz) where id = $1`,
      [claimed.webhookId, timestampText(now)],
    );
    await tx.query(
      `update webhook set state = 'paused', reason = $4
       where id = $1 and state = 'active' and failures >= $2 and failing_since <= $3::timestamptz`,
      [claimed.webhookId, pause.failures, timestampText(now - pause.forMs), pause.reason],
    );
  });
}

async function writeResult(tx: Executor, claimed: Claimed, result: DeliveryResult, now: Instant): Promise<boolean> {
  const state = result.kind === 'again' ? 'pending' : result.kind;
  const next = result.kind === 'again' ? result.at : now;
  const rows = await tx.query(
    `update webhook_delivery set state = $5, status = $6, error = $7, next_attempt_at = $8,
       ended_at = case when $5 = 'pending' then null else $9::timestamptz end
     where home_agency_id = $1 and webhook_id = $2 and message_id = $3 and attempts = $4 and state = 'pending'
     returning message_id`,
    [
      claimed.homeAgencyId,
      claimed.webhookId,
      claimed.messageId,
      claimed.attempts,
      state,
      result.status ?? null,
      result.kind === 'sent' ? null : result.error,
      timestampText(next),
      timestampText(now),
    ],
  );
  return rows.length > 0;
}

/** A delivery as it is shown. */
export interface Delivery {
  readonly messageId: string;
  readonly webhookId: string;
  readonly state: 'pending' | 'sent' | 'dead';
  readonly attempts: number;
  readonly nextAttemptAt: Instant;
  readonly status: number | null;
  readonly error: string | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
}

const DELIVERY = `select d.message_id as "messageId", d.webhook_id as "webhookId", d.state, d.attempts,
  d.next_attempt_at as "nextAttemptAt", d.status, d.error, d.created_at as "createdAt", d.ended_at as "endedAt"
from webhook_delivery d`;

/** The newest deliveries, to one receiver or to all, in one state or in any. */
export function readDeliveries(
  db: Executor,
  {
    webhookId,
    state,
    limit,
  }: { readonly webhookId?: string; readonly state?: Delivery['state']; readonly limit: number },
): Promise<readonly Delivery[]> {
  return db.query<Delivery>(
    `${DELIVERY} where ($1::uuid is null or d.webhook_id = $1) and ($2::text is null or d.state = $2)
     order by d.created_at desc, d.message_id desc limit $3`,
    [webhookId ?? null, state ?? null, limit],
  );
}

/** Puts a message that was given up into the queue again; false where there is none such. */
export async function reviveDelivery(db: Executor, messageId: string, now: Instant): Promise<boolean> {
  const rows = await db.query(
    `update webhook_delivery d set state = 'pending', ended_at = null, attempts = 0, next_attempt_at = $2
     from webhook w where d.message_id = $1 and d.state = 'dead' and w.id = d.webhook_id and w.state <> 'revoked'
     returning d.message_id`,
    [messageId, timestampText(now)],
  );
  return rows.length > 0;
}

export interface DeliveryCounts {
  readonly waiting: number;
  readonly dead: number;
  /** Since when the oldest waits. */
  readonly oldest: Instant | null;
}

export async function countDeliveries(db: Executor): Promise<DeliveryCounts> {
  const rows = await db.query<DeliveryCounts>(
    `select count(*) filter (where state = 'pending') as waiting, count(*) filter (where state = 'dead') as dead,
       min(created_at) filter (where state = 'pending') as oldest from webhook_delivery where state <> 'sent'`,
  );
  return rows[0] ?? { waiting: 0, dead: 0, oldest: null };
}

/** Deliveries that ended before an instant and need not be kept. */
export async function deleteDeliveriesBefore(db: Executor, before: Instant): Promise<number> {
  const gone = await db.query(
    "delete from webhook_delivery where state <> 'pending' and ended_at < $1 returning message_id",
    [timestampText(before)],
  );
  return gone.length;
}
