import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { keepMonths } from '../dossier/partitions.ts';
import type { Database } from '../server/index.ts';
import { StoreRefusal } from '../server/index.ts';
import { type CopiedTable, listTables } from './tables.ts';

/** Tables that a database has rows in as soon as it is used. */
const SIGNS_OF_USE = ['dossier', 'dossier_event', 'catalogue_record', 'account', 'report_issue'];

/** Throws `StoreRefusal` (`database-not-empty`) where anything is stored: a restore never mixes two histories. */
export async function refuseUsed(db: Database): Promise<void> {
  for (const table of SIGNS_OF_USE) {
    const rows = await db.query(`select from ${table} limit 1`);
    if (rows.length === 0) continue;
    throw new StoreRefusal(
      'database-not-empty',
      `Cơ sở dữ liệu ${db.name} đã có dữ liệu (bảng ${table}). Chỉ khôi phục vào cơ sở dữ liệu trống: hãy chỉ một thư mục mới hoặc một cơ sở dữ liệu mới.`,
      { table },
    );
  }
}

/**
 * Fills an empty database, migrated to the version of the dump, in one transaction: it holds all or nothing. `rowsOf`
 * gives the stages of a pipeline that ends in a table's rows in COPY's text format; an error of any undoes everything.
 */
export async function loadTables(
  db: Database,
  months: readonly string[],
  tables: readonly CopiedTable[],
  rowsOf: (table: CopiedTable) => readonly [Readable, ...Transform[]],
): Promise<void> {
  const known = new Map((await listTables(db)).map((table) => [table.name, new Set(table.columns)]));
  const unknown = tables.find(({ name, columns }) => columns.some((column) => known.get(name)?.has(column) !== true));
  if (unknown !== undefined) throw new Error(`the schema has no table ${unknown.name} with these columns`);
  const ensureMonth = keepMonths(db);
  for (const month of months) await ensureMonth(month);
  await db.transaction(async ({ client }) => {
    for (const table of tables) {
      const target = client.query(copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin`));
      await pipeline([...rowsOf(table), target]);
    }
  });
}
