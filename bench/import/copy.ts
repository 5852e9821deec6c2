import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { migrate } from '@dunghen/store/migration';
import { type Database, openDatabase, type Transaction } from '@dunghen/store/server';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** The tables that an import fills, in its order. */
const TABLES = ['dossier_code', 'dossier_event', 'dossier'] as const;
const PIECE = { highWaterMark: 1 << 18 };

/** A partition of the events and what it holds, as the server writes it. */
interface Partition {
  readonly name: string;
  readonly bound: string;
}

/** The rows of an import in files, one for each table, and the partitions that they need. */
export interface CopiedRows {
  readonly folder: string;
  readonly partitions: readonly Partition[];
  readonly bytes: number;
}

/** Writes the rows that an import has stored to files, in COPY's text format. */
export async function copyOut(url: string, folder: string): Promise<CopiedRows> {
  const db = await openDatabase({ kind: 'url', url });
  try {
    await db.snapshot(async ({ client }) => {
      for (const table of TABLES) {
        const rows = client.query(copyTo(`copy (select * from ${table}) to stdout`));
        await pipeline(rows, createWriteStream(path.join(folder, table)));
      }
    });
    const sizes = await Promise.all(TABLES.map((table) => stat(path.join(folder, table))));
    return { folder, partitions: await partitionsOf(db), bytes: sizes.reduce((sum, { size }) => sum + size, 0) };
  } finally {
    await db.close();
  }
}

function partitionsOf(db: Database): Promise<readonly Partition[]> {
  return db.query<Partition>(
    `select c.relname as name, pg_get_expr(c.relpartbound, c.oid) as bound
     from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'dossier_event'::regclass order by c.relname`,
  );
}

/** An empty database with our schema, its indexes, constraints and partitions. */
export async function prepareCopy(url: string, { partitions }: CopiedRows): Promise<void> {
  const db = await openDatabase({ kind: 'url', url });
  try {
    await migrate(db);
    for (const { name, bound } of partitions) {
      await db.query(`create table ${name} partition of dossier_event ${bound}`);
    }
  } finally {
    await db.close();
  }
}

/** The bare COPY of the rows in one transaction; how long it took from its beginning to its commit. */
export async function copyIn(url: string, { folder }: CopiedRows): Promise<number> {
  const db = await openDatabase({ kind: 'url', url });
  try {
    const started = performance.now();
    await db.transaction((tx) => copyTables(tx, folder));
    return performance.now() - started;
  } finally {
    await db.close();
  }
}

async function copyTables({ client }: Transaction, folder: string): Promise<void> {
  for (const table of TABLES) {
    const target = client.query(copyFrom(`copy ${table} from stdin`));
    await pipeline(createReadStream(path.join(folder, table), PIECE), target);
  }
}
