import type { Principal } from '@dunghen/domain/access';
import type { Instant } from '@dunghen/domain/time';
import {
  insertSession,
  type ListedSession,
  listSessions,
  revokeSessions,
  type SessionMethod,
} from '@dunghen/store/account';
import { newId } from '@dunghen/store/dossier';
import type { Transaction } from '@dunghen/store/server';
import type { RequestFacts } from '../audit/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { recordActIn } from './audited.ts';
import type { AccountContext } from './context.ts';
import { refuse } from './refusals.ts';
import { csrfOf, hashSecret, newSecret } from './secret.ts';

/** A new session. `token` goes into the cookie and is nowhere kept; `csrf` is for the pages of this server alone. */
export interface SignedIn {
  readonly token: string;
  readonly csrf: string;
  readonly sessionId: string;
  readonly expiresAt: Instant;
  /** The person has to choose a password before anything else. */
  readonly mustChange: boolean;
}

export type SessionHolder =
  | { readonly account: { readonly id: string; readonly name: string; readonly mustChange: boolean } }
  | { readonly citizen: Extract<Principal, { readonly kind: 'citizen' }>; readonly sealed: Uint8Array };

/** Opens a session within the transaction that checked who it is for; a new id each time, never one from outside. */
export async function openSession(
  context: AccountContext,
  tx: Transaction,
  holder: SessionHolder & { readonly method: SessionMethod },
  request: RequestFacts & { readonly agent?: string },
): Promise<SignedIn> {
  const [token, sessionId, now] = [newSecret(), newId(), context.now()];
  const expiresAt = now + context.policy.absoluteMs;
  const { address, agent } = request;
  await insertSession(tx, {
    idHash: hashSecret(token),
    publicId: sessionId,
    ...('account' in holder ? { accountId: holder.account.id } : { citizen: holder.sealed }),
    method: holder.method,
    createdAt: now,
    expiresAt,
    ...(address === undefined ? {} : { address }),
    ...(agent === undefined ? {} : { agent: agent.slice(0, 200) }),
  });
  const principal: Principal =
    'account' in holder
      ? { kind: 'officer', id: holder.account.id, name: holder.account.name, grants: [] }
      : holder.citizen;
  await recordActIn(tx, principal, request, {
    action: 'session:open',
    subject: { kind: 'session', id: sessionId },
    facts: { method: holder.method },
  });
  return {
    token,
    csrf: csrfOf(token),
    sessionId,
    expiresAt,
    mustChange: 'account' in holder && holder.account.mustChange,
  };
}

/** Ends the session that is in use. */
export async function signOut(
  context: AccountContext,
  principal: Principal,
  sessionId: string,
  request: RequestFacts,
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const ended = await revokeSessions(tx, { publicId: sessionId }, context.now());
    if (ended.length === 0) return;
    await recordActIn(tx, principal, request, { action: 'session:close', subject: { kind: 'session', id: sessionId } });
  });
}

type Officer = Extract<Principal, { readonly kind: 'officer' }>;

/** The sessions of whoever asks, wherever they signed in. */
export function ownSessions(context: AccountContext, officer: Officer): Promise<readonly ListedSession[]> {
  const now = context.now();
  return listSessions(context.db, officer.id, now, now - context.policy.idleMs);
}

/** Ends one of one's own sessions: a telephone that was lost, a counter that was left open. */
export async function endOwnSession(
  context: AccountContext,
  officer: Officer,
  sessionId: string,
  request: RequestFacts,
): Promise<Outcome<{ readonly sessionId: string }>> {
  return context.db.transaction(async (tx) => {
    const ended = await revokeSessions(tx, { publicId: sessionId, accountId: officer.id }, context.now());
    if (ended.length === 0)
      return refuse('unknown-session', 'Không có phiên đăng nhập này, hoặc phiên đã kết thúc.', { session: sessionId });
    await recordActIn(tx, officer, request, { action: 'session:close', subject: { kind: 'session', id: sessionId } });
    return { ok: true, value: { sessionId } };
  });
}
