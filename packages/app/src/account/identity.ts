import { findAccount, findIdentityAccount, insertAttempt, type LinkedIdentity } from '@dunghen/store/account';
import { newId } from '@dunghen/store/dossier';
import type { Outcome } from '../outcome/index.ts';
import { isActive } from './attempt.ts';
import { type CitizenClaims, citizenOf, sealCitizen } from './citizen.ts';
import type { AccountContext } from './context.ts';
import { keyMissing, refuse } from './refusals.ts';
import { openSession, type SignedIn } from './session.ts';
import type { SignInRequest } from './sign-in.ts';

/**
 * Signs in an officer whom another system (OpenID Connect) has recognised. Only who was linked beforehand gets in: being
 * known to the other system is no right here.
 */
export async function signInWithIdentity(
  context: AccountContext,
  identity: LinkedIdentity,
  request: SignInRequest,
): Promise<Outcome<SignedIn>> {
  const now = context.now();
  const accountId = await findIdentityAccount(context.db, identity);
  const account = accountId === undefined ? undefined : await findAccount(context.db, { id: accountId });
  if (account === undefined || !isActive({ ...account, activeTo: account.activeTo ?? null }, now))
    return refuse(
      'identity-unknown',
      'Anh/chị đã được hệ thống xác thực nhận ra nhưng chưa có tài khoản đang hoạt động ở đây. Nhờ quản trị hệ thống gắn tài khoản của anh/chị.',
    );
  return context.db.transaction(async (tx) => {
    const address = request.address ?? '';
    await insertAttempt(tx, { id: newId(), at: now, address, accountId: account.id, succeeded: true });
    // The other system vouches for the person; a local password that is still to be changed does not matter here.
    const holder = { id: account.id, name: account.name, mustChange: false };
    return { ok: true, value: await openSession(context, tx, { account: holder, method: 'oidc' }, request) };
  });
}

/** Signs in a citizen whom the national e-ID has recognised. */
export async function signInCitizen(
  context: AccountContext,
  claims: CitizenClaims,
  request: SignInRequest,
): Promise<Outcome<SignedIn>> {
  const [citizen, sealed] = [citizenOf(context, claims), sealCitizen(context, claims)];
  if (citizen === undefined || sealed === undefined) return keyMissing();
  return context.db.transaction(async (tx) => ({
    ok: true,
    value: await openSession(context, tx, { citizen, sealed, method: 'oidc' }, request),
  }));
}
