import type { Principal } from '@dunghen/domain/access';
import { findAccount } from '@dunghen/store/account';
import type { AccountContext } from './context.ts';

/** How the owner of an account can sign in. */
export interface OwnWays {
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
}

/** The ways into one's own account, for one's own page; undefined where the account is gone. */
export async function findOwnWays(
  context: AccountContext,
  officer: Extract<Principal, { readonly kind: 'officer' }>,
): Promise<OwnWays | undefined> {
  const account = await findAccount(context.db, { id: officer.id });
  return account && { hasPassword: account.hasPassword, hasSecondFactor: account.hasTotp };
}
