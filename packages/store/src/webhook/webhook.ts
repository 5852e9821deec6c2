import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

export type WebhookState = 'active' | 'paused' | 'revoked';

/** A receiver of outgoing messages, without its secret. */
export interface Webhook {
  /** UUID v7 by `newId()`. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Types of messages that it wants; empty: all. */
  readonly types: readonly string[];
  /** Messages of this agency and those below it; absent: of the whole province. */
  readonly agencyId?: string;
  readonly state: WebhookState;
  /** Why it is paused, in Vietnamese. */
  readonly reason?: string;
  /** Failures in a row. */
  readonly failures: number;
  readonly failingSince?: Instant;
  readonly createdAt: Instant;
  readonly createdBy: string;
  /** Messages that wait for it, and that were given up. */
  readonly waiting: number;
  readonly dead: number;
}

export interface NewWebhook
  extends Pick<Webhook, 'id' | 'name' | 'url' | 'types' | 'agencyId' | 'createdAt' | 'createdBy'> {
  /** Sealed by the caller. */
  readonly secret: Uint8Array;
}

interface WebhookRow extends Omit<Webhook, 'agencyId' | 'reason' | 'failingSince'> {
  readonly agencyId: string | null;
  readonly reason: string | null;
  readonly failingSince: Instant | null;
}

const SELECT = `select w.id, w.name, w.url, w.types, w.agency_id as "agencyId", w.state, w.reason, w.failures,
  w.failing_since as "failingSince", w.created_at as "createdAt", w.created_by as "createdBy",
  (select count(*) from webhook_delivery d where d.webhook_id = w.id and d.state = 'pending') as waiting,
  (select count(*) from webhook_delivery d where d.webhook_id = w.id and d.state = 'dead') as dead
from webhook w`;

export async function insertWebhook(tx: Executor, webhook: NewWebhook): Promise<void> {
  await tx.query(
    `insert into webhook (id, name, url, types, agency_id, secret, state, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, 'active', $7, $8)`,
    [
      webhook.id,
      webhook.name,
      webhook.url,
      webhook.types,
      webhook.agencyId ?? null,
      Buffer.from(webhook.secret),
      timestampText(webhook.createdAt),
      webhook.createdBy,
    ],
  );
}

/** Those that are not revoked, in the order in which they were made. */
export async function readWebhooks(db: Executor): Promise<readonly Webhook[]> {
  const rows = await db.query<WebhookRow>(`${SELECT} where w.state <> 'revoked' order by w.id`);
  return rows.map(webhookOf);
}

/** What a message is compared with. */
export type Receiver = Pick<Webhook, 'id' | 'types' | 'agencyId'>;

/** Those that get messages; a paused one gets them when it is taken up again. */
export async function readReceivers(db: Executor): Promise<readonly Receiver[]> {
  const rows = await db.query<{ id: string; types: readonly string[]; agencyId: string | null }>(
    `select id, types, agency_id as "agencyId" from webhook where state <> 'revoked' order by id`,
  );
  return rows.map(({ agencyId, ...rest }) => ({ ...rest, ...(agencyId === null ? {} : { agencyId }) }));
}

export async function findWebhook(db: Executor, id: string): Promise<Webhook | undefined> {
  const rows = await db.query<WebhookRow>(`${SELECT} where w.id = $1 and w.state <> 'revoked'`, [id]);
  return rows.map(webhookOf)[0];
}

/** A revoked one stays revoked. Taken up again, it starts without failures, and what waits is tried at once. */
export async function setWebhookState(
  tx: Executor,
  id: string,
  state: WebhookState,
  { reason, now }: { readonly reason?: string; readonly now: Instant },
): Promise<void> {
  await tx.query(
    `update webhook set state = $2, reason = $3, failures = 0, failing_since = null where id = $1 and state <> 'revoked'`,
    [id, state, reason ?? null],
  );
  if (state === 'active') {
    await tx.query(
      "update webhook_delivery set next_attempt_at = least(next_attempt_at, $2) where webhook_id = $1 and state = 'pending'",
      [id, timestampText(now)],
    );
  }
  if (state === 'revoked') {
    await tx.query(
      `update webhook_delivery set state = 'dead', ended_at = $2, error = 'Nơi nhận đã hủy đăng ký.'
       where webhook_id = $1 and state = 'pending'`,
      [id, timestampText(now)],
    );
  }
}

export async function setWebhookSecret(tx: Executor, id: string, secret: Uint8Array): Promise<void> {
  await tx.query("update webhook set secret = $2 where id = $1 and state <> 'revoked'", [id, Buffer.from(secret)]);
}

function webhookOf({ agencyId, reason, failingSince, ...rest }: WebhookRow): Webhook {
  return {
    ...rest,
    ...(agencyId === null ? {} : { agencyId }),
    ...(reason === null ? {} : { reason }),
    ...(failingSince === null ? {} : { failingSince }),
  };
}
