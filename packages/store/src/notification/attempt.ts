import type { Channel } from '@dunghen/domain/notification';
import type { Instant } from '@dunghen/domain/time';
import type { Database } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { NOTIFICATION_COLUMNS, notificationOf, type StoredNotification } from './message.ts';

export interface ClaimQuestion {
  readonly channel: Channel;
  readonly audiences: readonly ('officer' | 'applicant')[];
  readonly now: Instant;
  /** Until then nobody else takes them; where the process dies, they are taken again after it, under the same id. */
  readonly leaseUntil: Instant;
  readonly limit: number;
  /** The channel takes no more within a minute, over all processes. */
  readonly perMinute: number;
}

const MINUTE_MS = 60_000;
/** One claim of a channel at a time, so that its limit holds over all processes. */
const CLAIM_LOCK = 738_290;

const CLAIM = `
with room as (
  select greatest(0, least($5::bigint, $6::bigint - count(*))) as places from notification
  where channel = $1 and attempted_at > $7::timestamptz
), due as (
  select q.home_agency_id, q.id from notification q
  where q.state = 'queued' and q.channel = $1 and q.audience = any($2::text[]) and q.next_attempt_at <= $3::timestamptz
  order by q.next_attempt_at, q.id limit (select places from room) for update skip locked
)
update notification n set attempts = n.attempts + 1, attempted_at = $3::timestamptz, next_attempt_at = $4::timestamptz
from due where n.home_agency_id = due.home_agency_id and n.id = due.id
returning ${NOTIFICATION_COLUMNS}`;

/** Claims messages of a channel whose time has come, oldest first, as many as its limit leaves. */
export function claimNotifications(db: Database, question: ClaimQuestion): Promise<readonly StoredNotification[]> {
  const { channel, audiences, now, leaseUntil, limit, perMinute } = question;
  return db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1, hashtext($2))', [CLAIM_LOCK, channel]);
    const rows = await tx.query<Parameters<typeof notificationOf>[0]>(CLAIM, [
      channel,
      audiences,
      timestampText(now),
      timestampText(leaseUntil),
      limit,
      perMinute,
      timestampText(now - MINUTE_MS),
    ]);
    return rows.map(notificationOf);
  });
}

export type AttemptResult =
  | { readonly kind: 'sent' | 'delivered' }
  | { readonly kind: 'refused' | 'given-up'; readonly status: string }
  | { readonly kind: 'later'; readonly status: string; readonly at: Instant };

/** Writes down an attempt; nothing where the lease was lost and another attempt has begun since. */
export async function finishNotification(
  db: Database,
  { homeAgencyId, id, attempts }: StoredNotification,
  result: AttemptResult,
  now: Instant,
): Promise<void> {
  const isLater = result.kind === 'later';
  const isTaken = result.kind === 'sent' || result.kind === 'delivered';
  await db.query(
    `update notification set state = $4, status = $5, next_attempt_at = $6,
       sent_at = case when $7 then $8::timestamptz else sent_at end,
       ended_at = case when $4 = 'queued' then null else $8::timestamptz end
     where home_agency_id = $1 and id = $2 and attempts = $3 and state = 'queued'`,
    [
      homeAgencyId,
      id,
      attempts,
      isLater ? 'queued' : result.kind,
      'status' in result ? result.status : null,
      timestampText(isLater ? result.at : now),
      isTaken,
      timestampText(now),
    ],
  );
}
