import type { Grant } from '@dunghen/domain/access';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { GRANTS_OF_ACCOUNT, type GrantRow, rightOf } from './grants.ts';

export type SessionMethod = 'password' | 'oidc';

export interface NewSession {
  readonly idHash: Uint8Array;
  readonly publicId: string;
  /** Either an account or a sealed citizen. */
  readonly accountId?: string;
  readonly citizen?: Uint8Array;
  readonly method: SessionMethod;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly address?: string;
  readonly agent?: string;
}

export async function insertSession(db: Executor, session: NewSession): Promise<void> {
  const bytes = (value: Uint8Array | undefined) => (value === undefined ? null : Buffer.from(value));
  await db.query(
    `insert into account_session (id_hash, public_id, account_id, citizen, method, created_at, last_seen_at,
       expires_at, address, agent) values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9)`,
    [
      bytes(session.idHash),
      session.publicId,
      session.accountId ?? null,
      bytes(session.citizen),
      session.method,
      timestampText(session.createdAt),
      timestampText(session.expiresAt),
      session.address ?? null,
      session.agent ?? null,
    ],
  );
}

/** A session with whom it belongs to, as one look-up gives it. */
export interface FoundSession {
  readonly publicId: string;
  readonly method: SessionMethod;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
  readonly citizen: Buffer | null;
  readonly account: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly mustChange: boolean;
    readonly activeFrom: string;
    readonly activeTo: string | null;
    readonly grants: readonly Grant[];
  } | null;
}

const FIND = `
select s.public_id as "publicId", s.method, s.created_at as "createdAt",
  s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt", s.revoked_at as "revokedAt", s.citizen,
  a.id as "accountId", a.login, a.name, a.must_change as "mustChange", a.active_from as "activeFrom",
  a.active_to as "activeTo", case when a.id is not null then ${GRANTS_OF_ACCOUNT} end as grants
from account_session s left join account a on a.id = s.account_id where s.id_hash = $1`;

type SessionRow = Omit<FoundSession, 'account'> & {
  readonly accountId: string | null;
  readonly login: string;
  readonly name: string;
  readonly mustChange: boolean;
  readonly activeFrom: string;
  readonly activeTo: string | null;
  readonly grants: readonly GrantRow[];
};

export async function findSession(db: Executor, idHash: Uint8Array): Promise<FoundSession | undefined> {
  const [row] = await db.query<SessionRow>(FIND, [Buffer.from(idHash)]);
  if (row === undefined) return undefined;
  const { accountId, login, name, mustChange, activeFrom, activeTo, grants, ...session } = row;
  if (accountId === null) return { ...session, account: null };
  const account = { id: accountId, login, name, mustChange, activeFrom, activeTo, grants: grants.map(rightOf) };
  return { ...session, account };
}

/** Says that a session was used. Written at most once a minute, so that reading pages does not mean writing rows. */
export async function touchSession(db: Executor, publicId: string, at: Instant): Promise<void> {
  await db.query('update account_session set last_seen_at = greatest(last_seen_at, $2) where public_id = $1', [
    publicId,
    timestampText(at),
  ]);
}

/** Ends sessions: one, or all of an account but one. Gives the public ids of those that were alive. */
export async function revokeSessions(
  db: Executor,
  which:
    | { readonly publicId: string; readonly accountId?: string }
    | { readonly accountId: string; readonly but?: string },
  at: Instant,
): Promise<readonly string[]> {
  const publicId = 'publicId' in which ? which.publicId : null;
  const but = 'but' in which ? (which.but ?? null) : null;
  const rows = await db.query<{ readonly publicId: string }>(
    `update account_session set revoked_at = $4
     where revoked_at is null and ($1::uuid is null or public_id = $1::uuid)
       and ($2::uuid is null or account_id = $2::uuid) and ($3::uuid is null or public_id <> $3::uuid)
       and ($1::uuid is not null or $2::uuid is not null)
     returning public_id as "publicId"`,
    [publicId, which.accountId ?? null, but, timestampText(at)],
  );
  return rows.map((row) => row.publicId);
}

/** A session as its owner sees it. */
export interface ListedSession {
  readonly publicId: string;
  readonly method: SessionMethod;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  readonly address: string | null;
  readonly agent: string | null;
}

/** The sessions of an account that were neither ended nor left alone since `seenSince`; newest first. */
export function listSessions(
  db: Executor,
  accountId: string,
  now: Instant,
  seenSince: Instant,
): Promise<readonly ListedSession[]> {
  return db.query<ListedSession>(
    `select public_id as "publicId", method, created_at as "createdAt", last_seen_at as "lastSeenAt",
       expires_at as "expiresAt", address, agent
     from account_session
     where account_id = $1 and revoked_at is null and expires_at > $2 and last_seen_at > $3
     order by created_at desc, public_id`,
    [accountId, timestampText(now), timestampText(seenSince)],
  );
}

/** Sessions that ended before an instant are of no more use; whoever keeps the house calls this. */
export async function deleteSessionsBefore(db: Executor, before: Instant): Promise<void> {
  await db.query('delete from account_session where expires_at < $1', [timestampText(before)]);
}
