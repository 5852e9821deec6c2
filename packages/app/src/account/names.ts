import type { Principal } from '@dunghen/domain/access';
import { findAccount, accountNames as readNames } from '@dunghen/store/account';
import type { AppContext } from '../context/index.ts';

/** Names of officers by account id, for timelines and lists; ids that are no account's (imported names) are left out. */
export function accountNames(
  context: Pick<AppContext, 'db'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return readNames(context.db, ids);
}

/**
 * Another officer as `allow` wants them, by account id or login: the leader who is said to have approved something.
 * Undefined where there is no such account.
 */
export async function findOfficer(
  context: Pick<AppContext, 'db'>,
  idOrLogin: string,
): Promise<Extract<Principal, { readonly kind: 'officer' }> | undefined> {
  const account =
    (await findAccount(context.db, { id: idOrLogin })) ?? (await findAccount(context.db, { login: idOrLogin }));
  return account && { kind: 'officer', id: account.id, name: account.name, grants: account.grants };
}
