import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVENT_COLUMNS } from '../dossier/event-line.ts';
import { PROJECTION_COLUMNS } from '../dossier/projection-columns.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const COLUMNS = `
select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end as type
from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relkind in ('r', 'p') and not c.relispartition
order by c.relname collate "C", a.attnum`;

// PostgreSQL 18 lists NOT NULL among the constraints; it stands with the columns here.
const CONSTRAINTS = `
select k.conrelid::regclass::text as table, k.conname || ' ' || pg_get_constraintdef(k.oid) as text
from pg_constraint k join pg_class c on c.oid = k.conrelid and not c.relispartition
where k.connamespace = 'public'::regnamespace and k.contype <> 'n' order by 1, k.conname collate "C"`;

const INDEXES = `
select x.indrelid::regclass::text as table, pg_get_indexdef(x.indexrelid) as text
from pg_index x join pg_class i on i.oid = x.indexrelid and not i.relispartition
join pg_namespace n on n.oid = i.relnamespace and n.nspname = 'public'
where not exists (select from pg_constraint k where k.conindid = i.oid) order by i.relname collate "C"`;

const TRIGGERS = `
select t.tgrelid::regclass::text as table, pg_get_triggerdef(t.oid) as text
from pg_trigger t join pg_class c on c.oid = t.tgrelid and not c.relispartition
where not t.tgisinternal order by t.tgname collate "C"`;

interface Line {
  readonly table: string;
  readonly text: string;
}

test('the schema is the one that is checked in, on every version of PostgreSQL', async () => {
  const columns = await db.query<{ table: string; column: string; type: string }>(COLUMNS);
  const [constraints, indexes, triggers] = [
    await db.query<Line>(CONSTRAINTS),
    await db.query<Line>(INDEXES),
    await db.query<Line>(TRIGGERS),
  ];
  const of = (lines: readonly Line[], table: string) =>
    lines.filter((line) => line.table === table).map((line) => `  ${line.text}`);
  const tables = [...new Set(columns.map((column) => column.table))].map((table) =>
    [
      table,
      ...columns.filter((column) => column.table === table).map((column) => `  ${column.column} ${column.type}`),
      ...of(constraints, table),
      ...of(indexes, table),
      ...of(triggers, table),
    ].join('\n'),
  );
  await expect(`${tables.join('\n\n')}\n`).toMatchFileSnapshot('./schema.snapshot.txt');
});

test.each([
  ['dossier', PROJECTION_COLUMNS],
  ['dossier_event', EVENT_COLUMNS],
])('what is copied into %s names all of its columns', async (table, copied) => {
  const columns = (await db.query<{ table: string; column: string }>(COLUMNS)).filter(
    (column) => column.table === table,
  );
  expect([...copied].toSorted()).toEqual(columns.map((column) => column.column).toSorted());
});
