import type { Instant } from '@dunghen/domain/time';
import { type Credentials, clearFailures, countFailures, findCredentials, insertAttempt } from '@dunghen/store/account';
import { newId } from '@dunghen/store/dossier';
import type { RequestFacts } from '../audit/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { claim, isActive } from './attempt.ts';
import { recordActIn } from './audited.ts';
import type { AccountContext } from './context.ts';
import { isCrowded, isPasswordOf } from './password.ts';
import { signInBusy, signInFailed, signInLocked, signInSlowed } from './refusals.ts';
import { checkSecondFactor } from './second-factor.ts';
import { openSession, type SignedIn } from './session.ts';

export interface SignInRequest extends RequestFacts {
  /** The browser's own name, shown with the session. */
  readonly agent?: string;
}

export interface SignInInput {
  readonly login: string;
  readonly password: string;
  /** Code of the second factor, or a recovery code; asked for where the account has one (`totp-required`). */
  readonly code?: string;
}

const NO_ADDRESS = 'may-chu';

/** Signs in by login and password. The refusal is the same, and takes as long, whether login or password was wrong. */
export async function signIn(
  context: AccountContext,
  input: SignInInput,
  request: SignInRequest,
): Promise<Outcome<SignedIn>> {
  if (isCrowded()) return signInBusy();
  const now = context.now();
  const slowed = await findSlowing(context, request, now);
  if (slowed !== undefined) return slowed;
  const login = input.login.trim().toLowerCase();
  const found = await findCredentials(context.db, login);
  const credentials = found !== undefined && isActive(found, now) ? found : undefined;
  const lockedUntil = await claim(context, login, credentials, now);
  if (lockedUntil !== undefined) return signInLocked(lockedUntil, now);
  const right = await isPasswordOf(credentials?.passwordHash ?? undefined, input.password);
  if (credentials === undefined || !right) return failed(context, request, signInFailed(), credentials);
  const factor = await checkSecondFactor(context, credentials, input.code);
  if (!factor.ok) return factor.code === 'totp-required' ? factor : failed(context, request, factor, credentials);
  return context.db.transaction(async (tx) => {
    await clearFailures(tx, credentials.id);
    await insertAttempt(tx, { ...attemptOf(request, now), accountId: credentials.id, succeeded: true });
    return { ok: true, value: await openSession(context, tx, { account: credentials, method: 'password' }, request) };
  });
}

async function findSlowing(
  context: AccountContext,
  request: SignInRequest,
  now: Instant,
): Promise<Refused | undefined> {
  const { addressFailures, addressWindowMs } = context.policy;
  const { failures, last } = await countFailures(context.db, request.address ?? NO_ADDRESS, now - addressWindowMs);
  return failures < addressFailures ? undefined : signInSlowed((last ?? now) + addressWindowMs, now);
}

const attemptOf = (request: SignInRequest, at: Instant) => ({
  id: newId(),
  at,
  address: request.address ?? NO_ADDRESS,
});

async function failed(
  context: AccountContext,
  request: SignInRequest,
  refused: Refused,
  credentials: Credentials | undefined,
): Promise<Refused> {
  const attempt = { ...attemptOf(request, context.now()), succeeded: false };
  if (credentials === undefined) {
    await insertAttempt(context.db, attempt);
    return refused;
  }
  await context.db.transaction(async (tx) => {
    await insertAttempt(tx, { ...attempt, accountId: credentials.id });
    const subject = { kind: 'account', id: credentials.id };
    const facts = { code: refused.code };
    await recordActIn(tx, { kind: 'anonymous' }, request, {
      action: 'session:open',
      subject,
      outcome: 'refused',
      facts,
    });
  });
  return refused;
}
