import pg from 'pg';
import type { Database } from './database.ts';
import { databaseOf, derivePool, type Limits } from './pool.ts';

/** Connections of their own for the queue of jobs, on the database that is open. */
export interface QueueDatabase {
  /** Rows with values as the driver gives them: instants are `Date`s. */
  readonly executeSql: (text: string, values?: unknown[]) => Promise<{ rows: object[] }>;
  readonly close: () => Promise<void>;
}

/** Its statements take milliseconds; the first start of two processes waits while one of them makes the tables. */
const LIMITS: Limits = { connect: 10_000, lock: 60_000, statement: 60_000, long: 60_000 };
const CONNECTIONS = 3;

export function openQueueDatabase(db: Database): QueueDatabase {
  const pool = derivePool(db, { connections: CONNECTIONS, limits: LIMITS, types: pg.types, name: 'dunghen-jobs' });
  const queue = databaseOf(pool, db.name, async () => undefined, LIMITS);
  return {
    executeSql(text, values) {
      const timed: pg.QueryConfig & { readonly query_timeout: number } = { text, query_timeout: LIMITS.statement };
      // As it is: of several statements at once the driver gives a list of results, which the queue knows.
      return pool.query<object>(values === undefined ? timed : { ...timed, values });
    },
    close: () => queue.close(),
  };
}
