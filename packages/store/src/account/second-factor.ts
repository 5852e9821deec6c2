import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** A second factor that is being set up: in use only once its first code was given (`confirmTotp`). */
export async function updateTotp(db: Executor, accountId: string, sealed: Uint8Array | undefined): Promise<void> {
  await db.query('update account set totp_secret = $2, totp_confirmed_at = null, totp_last_step = null where id = $1', [
    accountId,
    sealed === undefined ? null : Buffer.from(sealed),
  ]);
}

export async function findPendingTotp(db: Executor, accountId: string): Promise<Buffer | undefined> {
  const rows = await db.query<{ readonly secret: Buffer | null }>(
    'select totp_secret as secret from account where id = $1 and totp_confirmed_at is null',
    [accountId],
  );
  return rows[0]?.secret ?? undefined;
}

export async function confirmTotp(db: Executor, accountId: string, at: Instant): Promise<void> {
  await db.query('update account set totp_confirmed_at = $2 where id = $1', [accountId, timestampText(at)]);
}

/** Uses up a time step; false where it, or a later one, was used before (RFC 6238, 5.2: one code, one use). */
export async function claimTotpStep(db: Executor, accountId: string, step: number): Promise<boolean> {
  const rows = await db.query(
    'update account set totp_last_step = $2 where id = $1 and coalesce(totp_last_step, -1) < $2 returning id',
    [accountId, step],
  );
  return rows.length > 0;
}

export async function replaceRecoveryCodes(
  db: Executor,
  accountId: string,
  hashes: readonly Uint8Array[],
): Promise<void> {
  await db.query('delete from account_recovery_code where account_id = $1', [accountId]);
  await db.query(
    'insert into account_recovery_code (account_id, code_hash) select $1, h from unnest($2::bytea[]) as h',
    [accountId, hashes.map((hash) => Buffer.from(hash))],
  );
}

/** Uses up a recovery code; false where there is none such left. */
export async function claimRecoveryCode(
  db: Executor,
  accountId: string,
  hash: Uint8Array,
  at: Instant,
): Promise<boolean> {
  const rows = await db.query(
    `update account_recovery_code set used_at = $3 where account_id = $1 and code_hash = $2 and used_at is null
     returning account_id`,
    [accountId, Buffer.from(hash), timestampText(at)],
  );
  return rows.length > 0;
}
