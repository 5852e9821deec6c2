import type { Pool, PoolClient } from 'pg';

/** What can run a statement: the pool, or one transaction. Rows come back with numbers for int8 and timestamptz (ms). */
export interface Executor {
  /** `name`: a connection plans the statement once and keeps the plan under it. */
  query<Row extends object>(text: string, values?: readonly unknown[], name?: string): Promise<readonly Row[]>;
}

/** Where a server answers people (`servingDatabase`): work that is known to take longer than a page. */
export type Patience = 'long';

/** One open transaction; `client` is there for COPY and cursors. */
export interface Transaction extends Executor {
  readonly client: PoolClient;
}

/** An open database. Close it, else the embedded server keeps running until the process ends. */
export interface Database extends Executor {
  /** For messages: the folder, or the URL without its password. */
  readonly name: string;
  readonly pool: Pool;
  /**
   * Runs `work` in one transaction and commits. Runs it again (a few times) after a serialisation failure, a deadlock
   * (40001, 40P01) or a connection lost before COMMIT was sent; so `work` must have no effect outside the
   * transaction. A connection lost during COMMIT is reported, not retried: whether it took effect is unknown, and the
   * caller's idempotency key decides.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>, patience?: Patience): Promise<T>;
  /** Runs `work` on one snapshot (repeatable read, read only): all its statements see the same state. Retried alike. */
  snapshot<T>(work: (tx: Transaction) => Promise<T>, patience?: Patience): Promise<T>;
  close(): Promise<void>;
}
