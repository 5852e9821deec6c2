import type { Readable } from 'node:stream';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { migrationState } from '../migration/index.ts';
import type { Database } from '../server/index.ts';
import { type CopiedTable, listTables } from './tables.ts';

/** One state of the whole database, read table by table. Its connection is busy until `close`. */
export interface Dump {
  /** Highest migration applied. */
  readonly schemaVersion: number;
  readonly tables: readonly CopiedTable[];
  /** Months of intake for which events are stored, `yyyy-MM-01`. */
  readonly months: readonly string[];
  /** Rows of a table in COPY's text format. One at a time, read to its end. */
  rowsOf(table: CopiedTable): Readable;
  close(): Promise<void>;
}

/** Opens a dump: everything that was committed by now, nothing that comes later, however long the reading takes. */
export async function openDump(db: Database): Promise<Dump> {
  const client = await db.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { version } = await migrationState({ query: rowsOf(client) });
    const tables = await listTables({ query: rowsOf(client) });
    const months = await client.query<{ month: string }>(
      `select distinct intake_month as month from dossier order by intake_month`,
    );
    return {
      schemaVersion: version,
      tables,
      months: months.rows.map(({ month }) => month),
      rowsOf: ({ name, columns }) => client.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout`)),
      async close() {
        await client.query('rollback');
        client.release();
      },
    };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function rowsOf(client: PoolClient) {
  return async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
    (await client.query<Row>(text, [...values])).rows;
}
