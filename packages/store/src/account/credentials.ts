import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** What a sign-in is checked against. */
export interface Credentials {
  readonly id: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly mustChange: boolean;
  readonly activeFrom: string;
  readonly activeTo: string | null;
  /** Failures in a row before this attempt. */
  readonly failedCount: number;
  readonly lockedUntil: Instant | null;
  /** Sealed with the installation's key; null where no second factor is in use. */
  readonly totpSecret: Buffer | null;
}

export async function findCredentials(db: Executor, login: string): Promise<Credentials | undefined> {
  const rows = await db.query<Credentials>(
    `select id, name, password_hash as "passwordHash", must_change as "mustChange", active_from as "activeFrom",
       active_to as "activeTo", failed_count as "failedCount", locked_until as "lockedUntil",
       case when totp_confirmed_at is null then null else totp_secret end as "totpSecret"
     from account where login = $1`,
    [login],
  );
  return rows[0];
}

/**
 * Counts an attempt as failed before the password is looked at, so that many at once cannot slip through between
 * counting and checking; a good one takes the count back. False where the account is locked at `now`.
 * `delayMs[n]`: how long the account is locked after n+1 failures in a row; the last holds for all further ones.
 */
export async function claimAttempt(
  db: Executor,
  id: string,
  now: Instant,
  delayMs: readonly number[],
): Promise<boolean> {
  const rows = await db.query(
    `update account set failed_count = failed_count + 1,
       locked_until = $2::timestamptz + make_interval(secs => ($3::float8[])[least(failed_count + 1, cardinality($3::float8[]))] / 1000)
     where id = $1 and (locked_until is null or locked_until <= $2::timestamptz) returning id`,
    [id, timestampText(now), delayMs],
  );
  return rows.length > 0;
}

/** Forgets the failures of an account. */
export async function clearFailures(db: Executor, id: string): Promise<void> {
  await db.query('update account set failed_count = 0, locked_until = null where id = $1', [id]);
}

export interface Attempt {
  readonly id: string;
  readonly at: Instant;
  readonly address: string;
  readonly accountId?: string;
  readonly succeeded: boolean;
}

export async function insertAttempt(db: Executor, attempt: Attempt): Promise<void> {
  await db.query('insert into sign_in_attempt (id, at, address, account_id, succeeded) values ($1, $2, $3, $4, $5)', [
    attempt.id,
    timestampText(attempt.at),
    attempt.address,
    attempt.accountId ?? null,
    attempt.succeeded,
  ]);
}

/** How often somebody failed to sign in from an address since an instant, and when last. */
export async function countFailures(
  db: Executor,
  address: string,
  since: Instant,
): Promise<{ readonly failures: number; readonly last: Instant | null }> {
  const rows = await db.query<{ readonly failures: number; readonly last: Instant | null }>(
    `select count(*) as failures, max(at) as last from sign_in_attempt
     where address = $1 and at > $2 and not succeeded`,
    [address, timestampText(since)],
  );
  return rows[0] ?? { failures: 0, last: null };
}

/** Attempts before an instant are of no more use; whoever keeps the house calls this. */
export async function deleteAttemptsBefore(db: Executor, before: Instant): Promise<void> {
  await db.query('delete from sign_in_attempt where at < $1', [timestampText(before)]);
}
