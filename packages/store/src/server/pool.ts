import pg from 'pg';
import type { Database, Executor, Transaction } from './database.ts';
import { StoreRefusal } from './refusal.ts';
import { TYPES } from './types.ts';

const ATTEMPTS = 5;
/** PostgreSQL closing the connection under us: administrator's shutdown, crash, cannot connect now. */
const LOST = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ENOENT',
]);
const CONFLICT = new Set(['40001', '40P01']);

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  // The driver's own words for a connection that broke before or under a statement; it gives them no code.
  return /Connection terminated|not queryable/.test(error.message) ? '08006' : '';
}

/** A pool as a `Database`. `whenClosed` runs after the last connection is gone. */
export function databaseOf(pool: pg.Pool, name: string, whenClosed: () => Promise<void>): Database {
  // A connection that breaks, idle or in use, fails its statements and is replaced; without listeners the event itself
  // would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  let closed: Promise<void> | undefined;
  return {
    name,
    pool,
    query: executorOf(pool).query,
    transaction: (work) => transact(pool, 'begin', work),
    snapshot: (work) => transact(pool, 'begin isolation level repeatable read read only', work),
    close() {
      closed ??= pool.end().then(whenClosed);
      return closed;
    },
  };
}

function executorOf(client: pg.Pool | pg.PoolClient): Executor {
  return {
    async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
      const result = await client.query<Row>(text, [...values]);
      return result.rows;
    },
  };
}

async function transact<T>(pool: pg.Pool, begin: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOnce(pool, begin, work);
    if ('value' in outcome) return outcome.value;
    const code = codeOf(outcome.error);
    const again = CONFLICT.has(code) || (LOST.has(code) && !outcome.committing);
    if (!again || attempt === ATTEMPTS) throw outcome.error;
    // Two that collided must not collide again: wait longer each time, and not equally long.
    await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * (20 + Math.random() * 40)));
  }
}

type Outcome<T> = { readonly value: T } | { readonly error: unknown; readonly committing: boolean };

async function tryOnce<T>(pool: pg.Pool, begin: string, work: (tx: Transaction) => Promise<T>): Promise<Outcome<T>> {
  let committing = false;
  let client: pg.PoolClient | undefined;
  try {
    client = await pool.connect();
    await client.query(begin);
    const value = await work({ client, query: executorOf(client).query });
    committing = true;
    await client.query('commit');
    client.release();
    return { value };
  } catch (error) {
    // After an error the state of the connection is unknown: it is thrown away, which rolls back.
    const broken = LOST.has(codeOf(error)) || committing;
    if (!broken) await client?.query('rollback').catch(() => undefined);
    client?.release(broken);
    return { error, committing: committing && LOST.has(codeOf(error)) };
  }
}

export interface PoolOptions {
  readonly connections: number;
}

/** Settings of every session; UTC, so that times are written in one way whatever the server's zone is. */
export function makePool(config: pg.PoolConfig, options: PoolOptions): pg.Pool {
  return new pg.Pool({
    ...config,
    types: TYPES,
    max: options.connections,
    connectionTimeoutMillis: 15_000,
    application_name: 'dunghen',
    options: '-c TimeZone=UTC -c DateStyle=ISO',
  });
}

/** One connection to see that the server is there and new enough. Throws `StoreRefusal`. */
export async function checkServer(pool: pg.Pool, name: string): Promise<void> {
  let version: number;
  try {
    const result = await pool.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    version = result.rows[0]?.version ?? 0;
  } catch (error) {
    if (codeOf(error) === '3D000') throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new StoreRefusal(
      'cannot-connect',
      `Không kết nối được cơ sở dữ liệu ${name}: ${detail}. Hãy kiểm tra địa chỉ, tài khoản, mật khẩu và việc máy chủ đang chạy.`,
      { name },
    );
  }
  if (version >= 150_000) return;
  throw new StoreRefusal(
    'server-too-old',
    `Máy chủ ${name} là PostgreSQL ${Math.floor(version / 10_000)}; Đúng Hẹn cần PostgreSQL 15 trở lên.`,
    { name, version },
  );
}

/** SQLSTATE or system code of an error, '' where it has none. */
export { codeOf };

/** Whether the connection broke under the statement; whether it took effect is unknown then. */
export function isLost(error: unknown): boolean {
  return LOST.has(codeOf(error));
}

/**
 * The database cannot serve just now and may later: connection lost or refused, too many, shutting down, disk or memory
 * full, a statement or lock that took too long. Whether what was being written took effect is unknown.
 */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (LOST.has(code) || CONFLICT.has(code)) return true;
  // 53…: insufficient resources (53100 disk full); 57014 cancelled by timeout; 58030 I/O; 25006 read only (a standby).
  if (/^53/.test(code) || ['57014', '55P03', '58030', '25006', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(code)) return true;
  // The pool's own words, without a code: no connection became free or could be made in time.
  return error instanceof Error && /timeout exceeded when trying to connect|Query read timeout/.test(error.message);
}
