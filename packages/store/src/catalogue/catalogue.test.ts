import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import { type CatalogueRecord, readCatalogue, recordCatalogue } from './index.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const holiday = (id: string, recordedAt: number, data: CatalogueRecord['data']): CatalogueRecord => ({
  kind: 'calendar-day',
  id,
  validFrom: '2026-11-23',
  recordedAt,
  data,
  source: 'Thông báo',
});

test('reads what was known at an instant (lifecycle.md: calendar rows are read as known at the same time)', async () => {
  expect(
    await recordCatalogue(db, [holiday('swap', 1_000, { status: 'proposed' }), holiday('tet', 1_000, { name: 'Tết' })]),
  ).toBe(2);
  expect(await recordCatalogue(db, [holiday('swap', 2_000, { status: 'official' })])).toBe(1);
  const asKnown = async (knownAt: number) =>
    (await readCatalogue(db, 'calendar-day', knownAt)).map((row) => [row.id, row.data]);
  expect(await asKnown(999)).toEqual([]);
  expect(await asKnown(1_500)).toEqual([
    ['swap', { status: 'proposed' }],
    ['tet', { name: 'Tết' }],
  ]);
  expect(await asKnown(2_000)).toEqual([
    ['swap', { status: 'official' }],
    ['tet', { name: 'Tết' }],
  ]);
});

test('the same catalogue again changes nothing, and a record without data takes the row away', async () => {
  expect(await recordCatalogue(db, [holiday('swap', 3_000, { status: 'official' })])).toBe(0);
  expect(await recordCatalogue(db, [holiday('swap', 4_000, null)])).toBe(1);
  expect((await readCatalogue(db, 'calendar-day', 4_000)).map((row) => row.id)).toEqual(['tet']);
  expect(await readCatalogue(db, 'setting', 4_000)).toEqual([]);
});

test('rows come back as they were given', async () => {
  const row = { ...holiday('đặc biệt', 5_000, { a: [1, 2.5, null, 'x"y'], b: { c: true } }), validFrom: '2024-02-29' };
  await recordCatalogue(db, [row]);
  expect(await readCatalogue(db, 'calendar-day', 5_000)).toContainEqual(row);
});

test('a record is never changed or deleted, not even by the owner', async () => {
  await expect(db.query("update catalogue_record set source = 'x'")).rejects.toMatchObject({ code: '2F002' });
  await expect(db.query('delete from catalogue_record')).rejects.toMatchObject({ code: '2F002' });
});
