import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** A user as another system knows them (OpenID Connect). */
export interface LinkedIdentity {
  readonly provider: string;
  /** Value of the claim by which the provider names people. */
  readonly subject: string;
}

/** Links a user; false where the identity belongs to another one. */
export async function insertIdentity(
  db: Executor,
  accountId: string,
  identity: LinkedIdentity,
  recorded: { readonly at: Instant; readonly by: string },
): Promise<boolean> {
  const rows = await db.query(
    `insert into account_identity (provider, subject, account_id, linked_at, linked_by) values ($1, $2, $3, $4, $5)
     on conflict (provider, subject) do nothing returning account_id`,
    [identity.provider, identity.subject, accountId, timestampText(recorded.at), recorded.by],
  );
  return rows.length > 0;
}

export async function findIdentityAccount(db: Executor, identity: LinkedIdentity): Promise<string | undefined> {
  const rows = await db.query<{ readonly accountId: string }>(
    'select account_id as "accountId" from account_identity where provider = $1 and subject = $2',
    [identity.provider, identity.subject],
  );
  return rows[0]?.accountId;
}

export async function deleteIdentities(db: Executor, accountId: string): Promise<void> {
  await db.query('delete from account_identity where account_id = $1', [accountId]);
}
