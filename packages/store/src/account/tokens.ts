import type { Grant } from '@dunghen/domain/access';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** A token of another system; the token itself is not kept. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly grants: readonly Grant[];
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly expiresAt: Instant;
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export interface NewToken extends Omit<ApiToken, 'lastUsedAt' | 'revokedAt'> {
  readonly tokenHash: Uint8Array;
}

export async function insertToken(db: Executor, token: NewToken): Promise<void> {
  await db.query(
    `insert into api_token (id, token_hash, name, scopes, grants, created_at, created_by, expires_at)
     values ($1, $2, $3, $4::text[], $5::jsonb, $6, $7, $8)`,
    [
      token.id,
      Buffer.from(token.tokenHash),
      token.name,
      token.scopes,
      JSON.stringify(token.grants),
      timestampText(token.createdAt),
      token.createdBy,
      timestampText(token.expiresAt),
    ],
  );
}

const SELECT = `
select id, name, scopes, grants, created_at as "createdAt", created_by as "createdBy", expires_at as "expiresAt",
  last_used_at as "lastUsedAt", revoked_at as "revokedAt"
from api_token`;

export async function findToken(db: Executor, tokenHash: Uint8Array): Promise<ApiToken | undefined> {
  const rows = await db.query<ApiToken>(`${SELECT} where token_hash = $1`, [Buffer.from(tokenHash)]);
  return rows[0];
}

/** All tokens, newest first. */
export function listTokens(db: Executor): Promise<readonly ApiToken[]> {
  return db.query<ApiToken>(`${SELECT} order by created_at desc, id desc`);
}

export async function touchToken(db: Executor, id: string, at: Instant): Promise<void> {
  await db.query('update api_token set last_used_at = $2 where id = $1', [id, timestampText(at)]);
}

/** Takes a token back; undefined where there is none such, or it was taken back before. */
export async function revokeToken(
  db: Executor,
  id: string,
  at: Instant,
): Promise<{ readonly name: string } | undefined> {
  const rows = await db.query<{ readonly name: string }>(
    'update api_token set revoked_at = $2 where id::text = $1 and revoked_at is null returning name',
    [id, timestampText(at)],
  );
  return rows[0];
}
