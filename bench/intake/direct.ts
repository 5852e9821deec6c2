import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * The same inserts, made with `pg` alone: the rows that one intake has left are the pattern, with keys of their own. No
 * rule is looked at and nothing is computed.
 */
const TABLES = ['audit_entry', 'dossier_event', 'dossier_code', 'outbox', 'command_key', 'dossier'] as const;

/** The preparation has left rows of its own. */
const OF_THE_INTAKE: Readonly<Record<string, string>> = { audit_entry: "subject_kind = 'dossier'" };

interface Pattern {
  readonly table: (typeof TABLES)[number];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface Direct {
  /** One intake in a transaction of statement after statement. */
  readonly stepwise: (agency: number) => Promise<void>;
  /** One intake in a single statement. */
  readonly atOnce: (agency: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openDirect(url: string, connections: number): Promise<Direct> {
  const pool = new pg.Pool({ connectionString: url, max: connections, options: '-c TimeZone=UTC' });
  const patterns = await readPatterns(pool);
  const old = await keysOf(pool);
  const joined = atOnceStatement(patterns, old);
  return {
    async stepwise(agency) {
      const client = await pool.connect();
      try {
        await client.query({ name: 'begin', text: 'begin' });
        const { rows } = await client.query<{ code: string }>({
          name: 'number',
          text: NUMBER,
          values: [agencyCode(agency)],
        });
        const fresh = freshKeys(rows[0]?.code ?? '');
        for (const pattern of patterns) {
          const values = pattern.rows.flatMap((row) => row.map((value) => renew(value, old, fresh)));
          await client.query({ name: pattern.table, text: insertOf(pattern), values });
        }
        await client.query({ name: 'commit', text: 'commit' });
      } finally {
        client.release();
      }
    },
    async atOnce(agency) {
      const fresh = freshKeys(CODE_MARK);
      const values = patterns.flatMap((pattern) =>
        pattern.rows.flatMap((row) => row.map((value) => renew(value, old, fresh))),
      );
      await pool.query({ name: 'at_once', text: joined, values: [agencyCode(agency), ...values] });
    },
    close: () => pool.end(),
  };
}

const agencyCode = (agency: number): string => `D18.${agency}`;

const NUMBER = `insert into dossier_number as n values ($1, current_date, 1)
  on conflict (agency_code, day) do update set last_number = n.last_number + 1
  returning agency_code || '-' || to_char(day, 'YYMMDD') || '-' || case when last_number < 10000 then lpad(last_number::text, 4, '0') else last_number::text end as code`;

/** Stands for the code where only the database knows it. */
const CODE_MARK = 'code-of-the-number';

function insertOf({ table, columns, rows }: Pattern, first = 1): string {
  const list = rows.map(
    (_, row) => `(${columns.map((_column, at) => `$${first + row * columns.length + at}`).join(', ')})`,
  );
  return `insert into ${table} (${columns.join(', ')}) values ${list.join(', ')}`;
}

/** All inserts as parts of one statement; values that hold the code have it put in by the server. */
function atOnceStatement(patterns: readonly Pattern[], old: Keys): string {
  let first = 2;
  const parts = patterns.map((pattern) => {
    const { table, columns, rows } = pattern;
    const selects = rows.map((row, index) => {
      const values = columns.map((column, at) => {
        const parameter = `$${first + index * columns.length + at}`;
        const type = TYPES[`${table}.${column}`] ?? 'text';
        return row[at]?.includes(old.code)
          ? `replace(${parameter}::text, '${CODE_MARK}', n.code)::${type}`
          : `${parameter}::${type}`;
      });
      return `select ${values.join(', ')} from n`;
    });
    first += columns.length * rows.length;
    return `i_${table} as (insert into ${table} (${columns.join(', ')}) ${selects.join(' union all ')})`;
  });
  return `with n as (${NUMBER}), ${parts.join(', ')} select code from n`;
}

/** Types of the columns that are not text; filled when the patterns are read. */
const TYPES: Record<string, string> = {};

async function readPatterns(pool: pg.Pool): Promise<readonly Pattern[]> {
  const patterns: Pattern[] = [];
  for (const table of TABLES) {
    const { rows: found } = await pool.query<{ column: string; type: string }>(
      `select a.attname as column, format_type(a.atttypid, a.atttypmod) as type from pg_attribute a
       where a.attrelid = '${table}'::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    );
    for (const { column, type } of found) TYPES[`${table}.${column}`] = type;
    const columns = found.map(({ column }) => column);
    const { rows } = await pool.query<(string | null)[]>({
      text: `select ${columns.map((column) => (column === 'dispatched_at' ? 'null' : `${column}::text`)).join(', ')} from ${table} where ${OF_THE_INTAKE[table] ?? 'true'} limit 2`,
      rowMode: 'array',
    });
    patterns.push({ table, columns, rows });
  }
  return patterns;
}

interface Keys {
  readonly code: string;
  readonly dossierId: string;
  readonly auditId: string;
  readonly messageId: string;
  readonly key: string;
}

async function keysOf(pool: pg.Pool): Promise<Keys> {
  const { rows } = await pool.query<Keys>(
    `select d.code, d.dossier_id as "dossierId", a.id as "auditId", o.id as "messageId", k.key
     from dossier d, audit_entry a, outbox o, command_key k where a.chain_id = d.dossier_id limit 1`,
  );
  const [keys] = rows;
  if (keys === undefined) throw new Error('one intake has to be there as the pattern');
  return keys;
}

function freshKeys(code: string): Keys {
  return {
    code,
    dossierId: randomUUID(),
    auditId: randomUUID(),
    messageId: randomUUID(),
    key: randomBytes(12).toString('hex'),
  };
}

function renew(value: string | null, old: Keys, fresh: Keys): string | null {
  if (value === null || value.length < 8) return value;
  if (value === old.dossierId) return fresh.dossierId;
  if (value === old.auditId) return fresh.auditId;
  if (value === old.messageId) return fresh.messageId;
  if (value === old.key) return fresh.key;
  return value.includes(old.code) ? value.replaceAll(old.code, fresh.code) : value;
}
