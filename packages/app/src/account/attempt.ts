import { dayOf, formatDay, type Instant } from '@dunghen/domain/time';
import { type Credentials, claimAttempt, clearFailures, findCredentials } from '@dunghen/store/account';
import type { Outcome } from '../outcome/index.ts';
import type { AccountContext } from './context.ts';
import { createGhosts, type Ghosts } from './ghosts.ts';
import { isPasswordOf } from './password.ts';
import { refuse, signInFailed, signInLocked } from './refusals.ts';

/** Whether an account may be used on the local day of an instant. */
export function isActive(account: { readonly activeFrom: string; readonly activeTo: string | null }, now: Instant) {
  const today = formatDay(dayOf(now));
  return account.activeFrom <= today && (account.activeTo === null || today < account.activeTo);
}

const ghosts = new WeakMap<AccountContext['db'], Ghosts>();

/** Counts the attempt; the instant until which the login is locked, where it is. */
export async function claim(
  context: AccountContext,
  login: string,
  credentials: Credentials | undefined,
  now: Instant,
): Promise<Instant | undefined> {
  const { db, policy } = context;
  if (credentials === undefined) {
    const known = ghosts.get(db) ?? createGhosts(policy.lockMs);
    ghosts.set(db, known);
    return known.claim(login, now);
  }
  if (await claimAttempt(db, credentials.id, now, policy.lockMs)) return undefined;
  // Another attempt at the same instant may have locked it after it was read.
  return (await findCredentials(db, login))?.lockedUntil ?? now;
}

/** Checks the password of somebody who is signed in, with the same count of failures and locks as signing in. */
export async function confirmPassword(
  context: AccountContext,
  login: string,
  password: string,
): Promise<Outcome<Credentials>> {
  const now = context.now();
  const credentials = await findCredentials(context.db, login);
  if (credentials === undefined) return signInFailed();
  const lockedUntil = await claim(context, login, credentials, now);
  if (lockedUntil !== undefined) return signInLocked(lockedUntil, now);
  if (!(await isPasswordOf(credentials.passwordHash ?? undefined, password)))
    return refuse('password-wrong', 'Mật khẩu hiện tại không đúng. Kiểm tra lại, chú ý phím Caps Lock và bộ gõ.');
  await clearFailures(context.db, credentials.id);
  return { ok: true, value: credentials };
}
