import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { GRANTS_OF_ACCOUNT, type GrantRow, grantOf, type StoredGrant } from './grants.ts';

/** A user. Nothing secret is in it; see `Credentials`. Days are local, `yyyy-MM-dd`, `activeTo` exclusive. */
export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly mustChange: boolean;
  readonly activeFrom: string;
  readonly activeTo?: string;
  readonly hasPassword: boolean;
  readonly hasTotp: boolean;
  readonly demonstration: boolean;
  readonly lockedUntil?: Instant;
  readonly createdAt: Instant;
  readonly grants: readonly StoredGrant[];
}

export interface NewAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  /** Argon2id; absent for who signs in through another system alone. */
  readonly passwordHash?: string;
  readonly mustChange: boolean;
  readonly activeFrom: string;
  readonly demonstration?: boolean;
  readonly createdAt: Instant;
  readonly createdBy: string;
}

/** Adds a user; false where the login is taken. */
export async function insertAccount(db: Executor, account: NewAccount): Promise<boolean> {
  const rows = await db.query(
    `insert into account (id, login, name, password_hash, must_change, active_from, demonstration, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (login) do nothing returning id`,
    [
      account.id,
      account.login,
      account.name,
      account.passwordHash ?? null,
      account.mustChange,
      account.activeFrom,
      account.demonstration ?? false,
      timestampText(account.createdAt),
      account.createdBy,
    ],
  );
  return rows.length > 0;
}

interface AccountRow extends Omit<Account, 'activeTo' | 'lockedUntil' | 'grants'> {
  readonly activeTo: string | null;
  readonly lockedUntil: Instant | null;
  readonly grants: readonly GrantRow[];
}

const SELECT = `
select a.id, a.login, a.name, a.must_change as "mustChange", a.active_from as "activeFrom", a.active_to as "activeTo",
  a.password_hash is not null as "hasPassword", a.totp_confirmed_at is not null as "hasTotp", a.demonstration,
  a.locked_until as "lockedUntil", a.created_at as "createdAt", ${GRANTS_OF_ACCOUNT} as grants
from account a`;

function accountOf({ activeTo, lockedUntil, grants, ...row }: AccountRow): Account {
  return {
    ...row,
    ...(activeTo === null ? {} : { activeTo }),
    ...(lockedUntil === null ? {} : { lockedUntil }),
    grants: grants.map(grantOf),
  };
}

export async function findAccount(
  db: Executor,
  by: { readonly id: string } | { readonly login: string },
): Promise<Account | undefined> {
  const [column, value] = 'id' in by ? ['a.id::text', by.id] : ['a.login', by.login];
  const rows = await db.query<AccountRow>(`${SELECT} where ${column} = $1`, [value]);
  return rows[0] === undefined ? undefined : accountOf(rows[0]);
}

/** All users, in order of login. */
export async function listAccounts(db: Executor): Promise<readonly Account[]> {
  const rows = await db.query<AccountRow>(`${SELECT} order by a.login collate "C"`);
  return rows.map(accountOf);
}

export async function countAccounts(db: Executor): Promise<number> {
  const rows = await db.query<{ readonly n: number }>('select count(*) as n from account');
  return rows[0]?.n ?? 0;
}

/** Names of users by id, for events and lists. Unknown ids are left out. */
export async function accountNames(db: Executor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ readonly id: string; readonly name: string }>(
    'select id, name from account where id::text = any($1::text[])',
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name] as const));
}

export async function updatePassword(
  db: Executor,
  id: string,
  change: { readonly passwordHash: string; readonly mustChange: boolean },
): Promise<void> {
  await db.query(
    `update account set password_hash = $2, must_change = $3, failed_count = 0, locked_until = null where id = $1`,
    [id, change.passwordHash, change.mustChange],
  );
}

/** Ends or reopens an account: from a day (`yyyy-MM-dd`) on, or with no end. */
export async function updateActiveTo(db: Executor, id: string, activeTo: string | undefined): Promise<void> {
  await db.query(
    'update account set active_to = case when $2::date is null then null else greatest($2::date, active_from) end where id = $1',
    [id, activeTo ?? null],
  );
}
