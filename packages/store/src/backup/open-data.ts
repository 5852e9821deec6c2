import type { Readable } from 'node:stream';
import { to as copyTo } from 'pg-copy-streams';
import type { Database } from '../server/index.ts';
import { type CopiedTable, listTables } from './tables.ts';

/**
 * What is no data of the province: keys to its doors (sessions, tokens, remembered answers of commands), what somebody has
 * only begun to type, and files brought for an import, whose cells are to be gone after seven days (decision 0171).
 */
const CLOSED_TABLES = new Set([
  'account_recovery_code',
  'account_session',
  'api_token',
  'command_key',
  'import_stage',
  'intake_draft',
  'online_form',
  'online_form_file',
  'sign_in_attempt',
]);
const CLOSED_COLUMNS = new Set(['password_hash', 'totp_secret', 'totp_last_step', 'secret']);

/** A table with what its comments say of it, in Vietnamese. */
export interface DescribedTable extends CopiedTable {
  readonly about: string;
  readonly columnTypes: readonly { readonly name: string; readonly type: string; readonly about: string }[];
}

/** One state of all data, without what opens doors, for whoever takes it elsewhere. Busy until `close`. */
export interface OpenData {
  readonly tables: readonly DescribedTable[];
  /** Rows as CSV (RFC 4180, UTF-8, with a line of names; instants in ISO 8601, UTC). One at a time. */
  rowsOf(table: CopiedTable): Readable;
  close(): Promise<void>;
}

interface DescriptionRow {
  readonly table: string;
  readonly tableAbout: string | null;
  readonly column: string;
  readonly type: string;
  readonly about: string | null;
}

const DESCRIBE = `
select c.relname as table, obj_description(c.oid, 'pg_class') as "tableAbout", a.attname as column,
  format_type(a.atttypid, a.atttypmod) as type, col_description(c.oid, a.attnum) as about
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
order by c.relname, a.attnum`;

export async function openData(db: Database): Promise<OpenData> {
  const client = await db.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<DescriptionRow>(DESCRIBE);
    const tables = (await listTables(db)).filter(({ name }) => !CLOSED_TABLES.has(name));
    return {
      tables: tables.map((table) => describe(table, rows)),
      rowsOf: ({ name, columns }) =>
        client.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout (format csv, header)`)),
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

function describe({ name, columns }: CopiedTable, rows: readonly DescriptionRow[]): DescribedTable {
  const own = rows.filter((row) => row.table === name && columns.includes(row.column));
  const open = own.filter((row) => !CLOSED_COLUMNS.has(row.column));
  return {
    name,
    columns: open.map((row) => row.column),
    about: own[0]?.tableAbout ?? '',
    columnTypes: open.map((row) => ({ name: row.column, type: row.type, about: row.about ?? '' })),
  };
}
