import type { Grant, Principal } from '@dunghen/domain/access';
import { dayOf, formatDay } from '@dunghen/domain/time';
import {
  type Account,
  deleteIdentities,
  findAccount,
  findIdentityAccount,
  insertAccount,
  insertIdentity,
  type LinkedIdentity,
  listAccounts as readAccounts,
  replaceRecoveryCodes,
  revokeSessions,
  updateActiveTo,
  updatePassword,
  updateTotp,
} from '@dunghen/store/account';
import { newId } from '@dunghen/store/dossier';
import type { Transaction } from '@dunghen/store/server';
import { NOWHERE } from '../access/index.ts';
import type { RequestFacts } from '../audit/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { recordActIn } from './audited.ts';
import type { AccountContext } from './context.ts';
import { addGrants, checkGrants } from './grants.ts';
import { findManaged, mayManage } from './managed.ts';
import { hashPassword } from './password.ts';
import { refuse } from './refusals.ts';
import { newReadablePassword } from './secret.ts';

export async function listAccounts(
  context: AccountContext,
  principal: Principal,
): Promise<Outcome<readonly Account[]>> {
  const refused = await mayManage(context, principal, NOWHERE);
  return refused ?? { ok: true, value: await readAccounts(context.db) };
}

export interface NewUser {
  readonly login: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** The person at another system; without a password of their own where `withoutPassword`. */
  readonly identity?: { readonly provider: string; readonly subject: string };
  readonly withoutPassword?: boolean;
}

/** `oneTimePassword` is shown this once and has to be changed at the first sign-in. */
export interface AddedUser {
  readonly account: Account;
  readonly oneTimePassword?: string;
}

const LOGIN = /^[a-z][a-z0-9._-]{1,39}$/;

export async function addAccount(
  context: AccountContext,
  principal: Principal,
  user: NewUser,
  request: RequestFacts,
): Promise<Outcome<AddedUser>> {
  const login = user.login.trim().toLowerCase();
  const refused = (await mayManage(context, principal, NOWHERE)) ?? checkUser({ ...user, login });
  if (refused !== undefined) return refused;
  const grants = await checkGrants(context, user.grants);
  if (!grants.ok) return grants;
  const oneTimePassword = user.withoutPassword === true ? undefined : newReadablePassword();
  const passwordHash = oneTimePassword === undefined ? undefined : await hashPassword(oneTimePassword);
  const id = newId();
  const added = await context.db.transaction(async (tx): Promise<Outcome<undefined>> => {
    const now = context.now();
    if (user.identity !== undefined && (await isTaken(tx, id, user.identity))) return identityTaken();
    const inserted = await insertAccount(tx, {
      id,
      login,
      name: user.name.trim(),
      ...(passwordHash === undefined ? {} : { passwordHash }),
      mustChange: passwordHash !== undefined,
      activeFrom: formatDay(dayOf(now)),
      createdAt: now,
      createdBy: nameOf(principal),
    });
    if (!inserted) return refuse('login-taken', `Tên đăng nhập "${login}" đã có người dùng.`, { login });
    await recordActIn(tx, principal, request, { action: 'account:add', subject: { kind: 'account', id, code: login } });
    await addGrants(tx, principal, { id, login }, grants.value, request, now);
    if (user.identity !== undefined) await link(tx, principal, { id, login }, user.identity, request, now);
    return { ok: true, value: undefined };
  });
  if (!added.ok) return added;
  const account = await findAccount(context.db, { id });
  if (account === undefined) throw new Error(`account ${id} is gone`);
  return { ok: true, value: { account, ...(oneTimePassword === undefined ? {} : { oneTimePassword }) } };
}

const nameOf = (principal: Principal): string => ('name' in principal ? principal.name : '');

function checkUser(user: NewUser): Refused | undefined {
  if (!LOGIN.test(user.login))
    return refuse(
      'login-invalid',
      'Tên đăng nhập gồm 2 đến 40 chữ thường không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới; bắt đầu bằng chữ cái. Ví dụ: lo.van.a',
      { login: user.login },
    );
  if (user.name.trim() === '') return refuse('name-missing', 'Thiếu họ và tên của người dùng.');
  if (user.withoutPassword === true && user.identity === undefined)
    return refuse('identity-unknown', 'Người dùng không có mật khẩu thì phải gắn với một hệ thống xác thực khác.');
  return undefined;
}

/** Closes an account from today on; its sessions end at once. */
export async function disableAccount(
  context: AccountContext,
  principal: Principal,
  loginOrId: string,
  request: RequestFacts,
): Promise<Outcome<Account>> {
  const found = await findManaged(context, principal, loginOrId);
  if (!found.ok) return found;
  const { id, login } = found.value;
  await context.db.transaction(async (tx) => {
    const now = context.now();
    await updateActiveTo(tx, id, formatDay(dayOf(now)));
    await revokeSessions(tx, { accountId: id }, now);
    await recordActIn(tx, principal, request, {
      action: 'account:disable',
      subject: { kind: 'account', id, code: login },
    });
  });
  return { ok: true, value: (await findAccount(context.db, { id })) ?? found.value };
}

/** Opens a closed account again. */
export async function enableAccount(
  context: AccountContext,
  principal: Principal,
  loginOrId: string,
  request: RequestFacts,
): Promise<Outcome<Account>> {
  const found = await findManaged(context, principal, loginOrId);
  if (!found.ok) return found;
  const { id, login } = found.value;
  await context.db.transaction(async (tx) => {
    await updateActiveTo(tx, id, undefined);
    await recordActIn(tx, principal, request, {
      action: 'account:enable',
      subject: { kind: 'account', id, code: login },
    });
  });
  return { ok: true, value: (await findAccount(context.db, { id })) ?? found.value };
}

/**
 * A new one-time password, shown this once; sessions, lock and second factor of the account end. Of who lost their
 * telephone or forgot their password.
 */
export async function resetPassword(
  context: AccountContext,
  principal: Principal,
  loginOrId: string,
  request: RequestFacts,
): Promise<Outcome<{ readonly account: Account; readonly oneTimePassword: string }>> {
  const found = await findManaged(context, principal, loginOrId);
  if (!found.ok) return found;
  const { id, login } = found.value;
  const oneTimePassword = newReadablePassword();
  const passwordHash = await hashPassword(oneTimePassword);
  await context.db.transaction(async (tx) => {
    await updatePassword(tx, id, { passwordHash, mustChange: true });
    await updateTotp(tx, id, undefined);
    await replaceRecoveryCodes(tx, id, []);
    await revokeSessions(tx, { accountId: id }, context.now());
    await recordActIn(tx, principal, request, {
      action: 'account:reset-password',
      subject: { kind: 'account', id, code: login },
    });
  });
  return { ok: true, value: { account: found.value, oneTimePassword } };
}

/** Links a user with who they are at another system; an earlier link of theirs ends. */
export async function linkIdentity(
  context: AccountContext,
  principal: Principal,
  input: { readonly account: string; readonly provider: string; readonly subject: string },
  request: RequestFacts,
): Promise<Outcome<undefined>> {
  const found = await findManaged(context, principal, input.account);
  if (!found.ok) return found;
  const { id, login } = found.value;
  const identity = { provider: input.provider, subject: input.subject };
  return context.db.transaction(async (tx) => {
    if (await isTaken(tx, id, identity)) return identityTaken();
    await deleteIdentities(tx, id);
    await link(tx, principal, { id, login }, identity, request, context.now());
    return { ok: true, value: undefined };
  });
}

async function isTaken(tx: Transaction, accountId: string, identity: LinkedIdentity): Promise<boolean> {
  const owner = await findIdentityAccount(tx, identity);
  return owner !== undefined && owner !== accountId;
}

const identityTaken = () => refuse('identity-taken', 'Định danh này ở hệ thống xác thực đã gắn với tài khoản khác.');

async function link(
  tx: Transaction,
  principal: Principal,
  account: { readonly id: string; readonly login: string },
  identity: LinkedIdentity,
  request: RequestFacts,
  at: number,
): Promise<void> {
  const linked = await insertIdentity(tx, account.id, identity, { at, by: nameOf(principal) });
  // Taken by another since it was looked at: nothing of this transaction may stay.
  if (!linked) throw new Error('the identity was linked by another at the same instant');
  await recordActIn(tx, principal, request, {
    action: 'account:link',
    subject: { kind: 'account', id: account.id, code: account.login },
    facts: { provider: identity.provider },
  });
}
