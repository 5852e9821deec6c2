import type { Principal } from '@dunghen/domain/access';
import type { Instant } from '@dunghen/domain/time';
import { type FoundSession, findSession, findToken, touchSession, touchToken } from '@dunghen/store/account';
import { isAction } from '../access/index.ts';
import { isActive } from './attempt.ts';
import { citizenOf, openCitizen } from './citizen.ts';
import type { AccountContext } from './context.ts';
import { csrfOf, hashSecret } from './secret.ts';

/**
 * How long a process takes a session or token as it last found it. What is revoked through another process is respected
 * after this at the latest; through the same process at once (`forget`).
 */
export const LOOK_UP_MS = 2_000;
/** Sessions say that they are in use at most this often, so that reading does not mean writing. */
const TOUCH_MS = 60_000;
const MOST_KEPT = 20_000;

/** A session in use. */
export interface SessionFacts {
  readonly principal: Extract<Principal, { readonly kind: 'officer' | 'citizen' }>;
  readonly sessionId: string;
  /** For the page's head. */
  readonly displayName: string;
  /** Absent for citizens. */
  readonly login?: string;
  readonly mustChange: boolean;
  readonly expiresAt: Instant;
  /** What requests that change something have to bring along in a header. */
  readonly csrf: string;
}

export interface LookUp {
  /** Whose session it is, or undefined: unknown, ended, left alone for too long, or of a closed account. */
  readonly session: (token: string) => Promise<SessionFacts | undefined>;
  /** The same, without the session being in use by it: a page that only listens is one that was left alone. */
  readonly watch: (token: string) => Promise<SessionFacts | undefined>;
  /** Which machine it is, or undefined: unknown, expired, taken back. */
  readonly bearer: (token: string) => Promise<Extract<Principal, { readonly kind: 'machine' }> | undefined>;
  /** Forgets what was found; called by everything in this process that revokes or changes rights. */
  readonly forget: () => void;
}

interface Kept<T> {
  readonly at: Instant;
  readonly value: Promise<T>;
}

/** Looks sessions and tokens up, each at most once in `LOOK_UP_MS`. Expiry is checked at every use, by `context.now`. */
export function createLookUp(context: AccountContext): LookUp {
  const sessions = keeping((token) => readSession(context, token), context.now);
  const watched = keeping((token) => readSession(context, token, false), context.now);
  const tokens = keeping((token) => findToken(context.db, hashSecret(token)), context.now);
  return {
    async session(token) {
      const found = await sessions.get(token);
      return found?.isAlive(context.now()) ? found.facts : undefined;
    },
    async watch(token) {
      const found = await watched.get(token);
      return found?.isAlive(context.now()) ? found.facts : undefined;
    },
    async bearer(token) {
      const found = await tokens.get(token);
      const now = context.now();
      if (found === undefined || found.revokedAt !== null || found.expiresAt <= now) return undefined;
      if (now - (found.lastUsedAt ?? 0) > TOUCH_MS) {
        tokens.forget(token);
        await touchToken(context.db, found.id, now);
      }
      const { id, name, grants, scopes } = found;
      return { kind: 'machine', id, name, grants, scopes: scopes.filter(isAction) };
    },
    forget() {
      sessions.clear();
      watched.clear();
      tokens.clear();
    },
  };
}

interface ReadSession {
  readonly facts: SessionFacts;
  readonly isAlive: (now: Instant) => boolean;
}

async function readSession(context: AccountContext, token: string, touches = true): Promise<ReadSession | undefined> {
  const found = await findSession(context.db, hashSecret(token));
  if (found === undefined) return undefined;
  const holder = holderOf(context, found);
  if (holder === undefined) return undefined;
  const { account } = found;
  // `lastSeenAt` may be a minute old (`TOUCH_MS`), so that a session ends that much early at most, never late.
  const isAlive = (at: Instant) =>
    found.revokedAt === null &&
    at < found.expiresAt &&
    at - found.lastSeenAt < context.policy.idleMs &&
    (account === null || isActive(account, at));
  const now = context.now();
  if (touches && isAlive(now) && now - found.lastSeenAt > TOUCH_MS) await touchSession(context.db, found.publicId, now);
  const facts: SessionFacts = {
    ...holder,
    sessionId: found.publicId,
    expiresAt: found.expiresAt,
    csrf: csrfOf(token),
  };
  return { facts, isAlive };
}

type Holder = Pick<SessionFacts, 'principal' | 'displayName' | 'login' | 'mustChange'>;

/** Whose session it is. Who still has to choose a password has no rights until then. */
function holderOf(context: AccountContext, { account, citizen, method }: FoundSession): Holder | undefined {
  if (account !== null) {
    const { id, name, login, grants } = account;
    // Who came through another system has shown there who they are; the local password does not matter.
    const mustChange = account.mustChange && method === 'password';
    const principal = { kind: 'officer', id, name, grants: mustChange ? [] : grants } as const;
    return { principal, displayName: name, login, mustChange };
  }
  const claims = citizen === null ? undefined : openCitizen(context, citizen);
  const principal = claims && citizenOf(context, claims);
  return principal && { principal, displayName: claims.name, mustChange: false };
}

function keeping<T>(read: (token: string) => Promise<T>, now: () => Instant) {
  const kept = new Map<string, Kept<T>>();
  return {
    get(token: string): Promise<T> {
      const at = now();
      const known = kept.get(token);
      if (known !== undefined && at >= known.at && at - known.at < LOOK_UP_MS) return known.value;
      const value = read(token);
      kept.delete(token);
      kept.set(token, { at, value });
      value.catch(() => kept.delete(token));
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return value;
    },
    forget: (token: string) => kept.delete(token),
    clear: () => kept.clear(),
  };
}
