import pg from 'pg';
import { codeOf, isConflict, isLost, isUnavailable } from './availability.ts';
import type { Database, Executor, Patience, Transaction } from './database.ts';
import { StoreRefusal } from './refusal.ts';
import { TYPES } from './types.ts';

const ATTEMPTS = 5;
/** What failed is not tried again after so long: whoever asked has waited enough. */
const PATIENCE_MS = 5_000;

/** How long whoever waits for an answer is left waiting; in milliseconds. */
export interface Limits {
  /** For a free connection, or a new one. */
  readonly connect: number;
  /** For a lock that another transaction holds. */
  readonly lock: number;
  /** For a statement, and for one of the long transactions (`Patience`). */
  readonly statement: number;
  readonly long: number;
}

/**
 * Of a server that answers people. Shorter for locks than for connections, so that those who wait at one dossier let
 * others through. A page takes milliseconds; the figures of a province of a million dossiers take seconds.
 */
export const SERVING_LIMITS: Limits = { connect: 5_000, lock: 3_000, statement: 10_000, long: 120_000 };

/** The driver gives up later than the database, which ends the statement properly; it does where the line is dead. */
const DRIVER_GRACE_MS = 2_000;

/** A pool as a `Database`. `whenClosed` runs after the last connection is gone. Without `limits` nothing is hurried. */
export function databaseOf(pool: pg.Pool, name: string, whenClosed: () => Promise<void>, limits?: Limits): Database {
  let closed: Promise<void> | undefined;
  return {
    name,
    pool,
    query: executorOf(pool, limits?.statement).query,
    transaction: (work, patience) => transact(pool, startOf('begin', limits, patience), work),
    snapshot: (work, patience) =>
      transact(pool, startOf('begin isolation level repeatable read read only', limits, patience), work),
    close() {
      closed ??= pool.end().then(whenClosed);
      return closed;
    },
  };
}

/** Pools on the database of another one. */
const derived = new WeakMap<pg.Pool, Set<pg.Pool>>();

/** A pool of its own on the database of `db`, which follows it where its server moves. */
export function derivePool({ pool: from }: Database, options: PoolOptions): pg.Pool {
  const pool = makePool({ ...from.options, password: from.options.password }, options);
  const others = derived.get(from) ?? new Set();
  derived.set(from, others.add(pool));
  return pool;
}

/** New connections of the pool, and of those derived from it, go to another place. */
export function movePool(pool: pg.Pool, { host, port }: { readonly host: string; readonly port: number }): void {
  for (const each of [pool, ...(derived.get(pool) ?? [])]) Object.assign(each.options, { host, port });
}

/**
 * The same database for answering people: connections of its own, so that the system's own work and they do not take
 * them from each other, and limits. Closing it leaves `db` open.
 */
export function servingDatabase(db: Database, limits: Limits = SERVING_LIMITS): Database {
  const pool = derivePool(db, { connections: db.pool.options.max, limits });
  return databaseOf(pool, db.name, async () => undefined, limits);
}

interface Start {
  readonly sql: string;
  /** Time for each statement; undefined: as long as it takes. */
  readonly statement: number | undefined;
}

function startOf(begin: string, limits: Limits | undefined, patience: Patience | undefined): Start {
  if (limits === undefined || patience === undefined) return { sql: begin, statement: limits?.statement };
  return { sql: `${begin}; set local statement_timeout = ${limits.long}`, statement: limits.long };
}

function executorOf(client: pg.Pool | pg.PoolClient, statementMs: number | undefined): Executor {
  const timed = statementMs === undefined ? {} : { query_timeout: statementMs + DRIVER_GRACE_MS };
  return {
    async query<Row extends object>(
      text: string,
      values: readonly unknown[] = [],
      name?: string,
    ): Promise<readonly Row[]> {
      const named = name === undefined ? {} : { name };
      const result = await client.query<Row>({ text, values: [...values], ...named, ...timed });
      return result.rows;
    },
  };
}

async function transact<T>(pool: pg.Pool, start: Start, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const from = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOnce(pool, start, work);
    if ('value' in outcome) return outcome.value;
    const again = isConflict(outcome.error) || (isLost(outcome.error) && !outcome.committing);
    if (!again || attempt === ATTEMPTS || performance.now() - from > PATIENCE_MS) throw outcome.error;
    // Two that collided must not collide again: wait longer each time, and not equally long.
    await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * (20 + Math.random() * 40)));
  }
}

type Outcome<T> = { readonly value: T } | { readonly error: unknown; readonly committing: boolean };

async function tryOnce<T>(pool: pg.Pool, start: Start, work: (tx: Transaction) => Promise<T>): Promise<Outcome<T>> {
  let committing = false;
  let client: pg.PoolClient | undefined;
  try {
    client = await pool.connect();
    const { query } = executorOf(client, start.statement);
    await query(start.sql);
    const value = await work({ client, query });
    committing = true;
    await query('commit');
    client.release();
    return { value };
  } catch (error) {
    // A connection that does not answer to a rollback is thrown away, which rolls back too.
    client?.release(committing || !(await rollBack(client, start, error)));
    return { error, committing: committing && isLost(error) };
  }
}

async function rollBack(client: pg.PoolClient, { statement }: Start, error: unknown): Promise<boolean> {
  // The database's own words tell that it still answers; the driver's, that the line is dead or in disorder.
  if (isLost(error) || (isUnavailable(error) && !(error instanceof pg.DatabaseError))) return false;
  return executorOf(client, statement)
    .query('rollback')
    .then(
      () => true,
      () => false,
    );
}

export interface PoolOptions {
  readonly connections: number;
  readonly limits?: Limits;
  /** How values are read; default: `TYPES`. */
  readonly types?: pg.CustomTypesConfig;
  /** As the database's own lists of sessions show it. */
  readonly name?: string;
}

/** A machine that vanished is noticed by both sides within a minute; over a socket of this machine these do nothing. */
const KEEP_ALIVE = '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3';

/** Settings of every session; UTC, so that times are written in one way whatever the server's zone is. */
export function makePool(config: pg.PoolConfig, { connections, limits, types, name }: PoolOptions): pg.Pool {
  const limited =
    limits === undefined
      ? ''
      : ` -c statement_timeout=${limits.statement} -c lock_timeout=${limits.lock} -c idle_in_transaction_session_timeout=${limits.long}`;
  const pool = new pg.Pool({
    ...config,
    types: types ?? TYPES,
    max: connections,
    connectionTimeoutMillis: limits?.connect ?? 15_000,
    keepAlive: true,
    application_name: name ?? 'dunghen',
    options: `-c TimeZone=UTC -c DateStyle=ISO ${KEEP_ALIVE}${limited}`,
  });
  // A connection that breaks, idle or in use, fails its statements and is replaced; without listeners the event itself
  // would end the process. Here, so that not even the first one is without.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
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
