import type { Principal } from '@dunghen/domain/access';
import { type Account, findAccount } from '@dunghen/store/account';
import { accessWorld, allow, NOWHERE, notAllowed, type Where } from '../access/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import type { AccountContext } from './context.ts';
import { unknownAccount } from './refusals.ts';

/** Whether somebody may manage users; nobody manages their own account. */
export async function mayManage(
  context: AccountContext,
  principal: Principal,
  where: Where,
): Promise<Refused | undefined> {
  const permission = allow(principal, 'account:manage', where, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}

/** An account by its login or id, that the principal may manage. */
export async function findManaged(
  context: AccountContext,
  principal: Principal,
  loginOrId: string,
): Promise<Outcome<Account>> {
  const account =
    (await findAccount(context.db, { login: loginOrId.trim().toLowerCase() })) ??
    (await findAccount(context.db, { id: loginOrId }));
  const where = account === undefined ? NOWHERE : { ...NOWHERE, accountId: account.id };
  const refused = await mayManage(context, principal, where);
  if (refused !== undefined) return refused;
  return account === undefined ? unknownAccount(loginOrId) : { ok: true, value: account };
}
