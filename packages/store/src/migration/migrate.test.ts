import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import { migrate, migrationFiles, migrationState } from './index.ts';

let db: Database & { readonly url: string };
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

test('all migrations are applied, and again changes nothing', async () => {
  const state = await migrate(db);
  expect(state.pending).toEqual([]);
  expect(state.version).toBe(migrationFiles().at(-1)?.version);
  expect(state.applied.map((row) => row.version)).toEqual(migrationFiles().map((file) => file.version));
});

test('several processes at once migrate an empty database one after another', async () => {
  await db.query('create schema fresh');
  const url = `${db.url}&options=${encodeURIComponent('-c search_path=fresh')}`;
  const own = await Promise.all([1, 2, 3].map(() => openDatabase({ kind: 'url', url })));
  try {
    const first = await migrationState(own[0] ?? db);
    expect(first.version).toBe(0);
    const states = await Promise.all(own.map((db) => migrate(db)));
    expect(states.map((state) => state.version)).toEqual(own.map(() => migrationFiles().at(-1)?.version));
  } finally {
    await Promise.all(own.map((one) => one.close()));
  }
});

test('a migration that was changed after it was applied is refused, and a schema of a newer program too', async () => {
  const other = await testDatabase();
  try {
    await other.query("update schema_migration set checksum = 'x' where version = 2");
    await expect(migrate(other)).rejects.toMatchObject({ code: 'schema-changed' });
    await other.query("insert into schema_migration values (9999, 'later', 'x')");
    await other.query('delete from schema_migration where version = 2');
    await expect(migrate(other)).rejects.toMatchObject({ code: 'schema-too-new' });
  } finally {
    await other.close();
  }
});

test('every table, column and index is described (house style 7)', async () => {
  const undescribed = await db.query<{ name: string }>(
    `select c.relname || coalesce('.' || a.attname, '') as name
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
     left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p')
     where c.relkind in ('r', 'p') and not c.relispartition
       and (obj_description(c.oid, 'pg_class') is null or col_description(c.oid, a.attnum) is null)
     union all
     select i.relname from pg_class i join pg_index x on x.indexrelid = i.oid
     join pg_namespace n on n.oid = i.relnamespace and n.nspname = 'public'
     where not i.relispartition and obj_description(i.oid, 'pg_class') is null
       and not exists (select from pg_constraint k where k.conindid = i.oid)`,
  );
  expect(undescribed.map((row) => row.name)).toEqual([]);
});

test('the distribution key comes first in every key of transactional tables (DESIGN, storage 3)', async () => {
  const keys = await db.query<{ name: string; first: string }>(
    `select k.conname as name, a.attname as first from pg_constraint k
     join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
     where k.contype in ('p', 'u', 'f') and k.conrelid::regclass::text in ('dossier', 'dossier_event')
     order by k.conname collate "C"`,
  );
  expect(keys).toEqual([
    { name: 'dossier_event_pkey', first: 'home_agency_id' },
    { name: 'dossier_pkey', first: 'home_agency_id' },
  ]);
});

test('the serving role can add events but neither change nor delete them', async () => {
  const rights = await db.query<{ right: string; has: boolean }>(
    `select r.name as right, has_table_privilege('dunghen_app', 'dossier_event', r.name) as has
     from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) as r (name)`,
  );
  expect(rights.filter((row) => row.has).map((row) => row.right)).toEqual(['SELECT', 'INSERT']);
});
