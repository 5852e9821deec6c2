import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** Where an officer wants messages, and which not. */
export interface NotificationPreference {
  readonly accountId: string;
  readonly email?: string;
  /** Kinds that are not mandatory. */
  readonly stopped: readonly string[];
}

export async function readPreferences(
  db: Executor,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, NotificationPreference>> {
  const rows = await db.query<{ accountId: string; email: string | null; stopped: readonly string[] }>(
    `select account_id as "accountId", email, stopped from notification_preference where account_id = any($1::uuid[])`,
    [accountIds],
  );
  return new Map(
    rows.map(({ email, ...rest }) => [rest.accountId, { ...rest, ...(email === null ? {} : { email }) }] as const),
  );
}

export async function writePreference(
  tx: Executor,
  { accountId, email, stopped }: NotificationPreference,
  now: Instant,
): Promise<void> {
  await tx.query(
    `insert into notification_preference (account_id, email, stopped, updated_at) values ($1, $2, $3, $4)
     on conflict (account_id) do update set email = excluded.email, stopped = excluded.stopped, updated_at = excluded.updated_at`,
    [accountId, email ?? null, stopped, timestampText(now)],
  );
}

/** `hash`: of channel and address, by the installation's key. */
export async function isStopped(db: Executor, hash: Uint8Array): Promise<boolean> {
  const rows = await db.query('select from notification_stop where address_hash = $1', [Buffer.from(hash)]);
  return rows.length > 0;
}

export async function stopAddress(tx: Executor, hash: Uint8Array, now: Instant): Promise<void> {
  await tx.query('insert into notification_stop (address_hash, stopped_at) values ($1, $2) on conflict do nothing', [
    Buffer.from(hash),
    timestampText(now),
  ]);
}

export async function resumeAddress(tx: Executor, hash: Uint8Array): Promise<void> {
  await tx.query('delete from notification_stop where address_hash = $1', [Buffer.from(hash)]);
}
