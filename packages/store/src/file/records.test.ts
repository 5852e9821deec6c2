import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../dossier/new-id.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import { findFileUse, listFileUses, type NewFileUse, readStoredHashes, recordFileUse } from './index.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const owner = { homeAgencyId: 'a', dossierId: newId() };
const use = (change: Partial<NewFileUse> = {}): NewFileUse => ({
  ...owner,
  id: newId(),
  sha256: '1'.repeat(64),
  name: 'Tờ khai.pdf',
  contentType: 'application/pdf',
  bytes: 600,
  purpose: 'part',
  actor: 'officer-1',
  keptIn: 'folder',
  mostBytes: 1000,
  ...change,
});
const record = (change: Partial<NewFileUse> = {}) => db.transaction((tx) => recordFileUse(tx, use(change)));

test('a use is recorded once for one content, purpose and name, and counts once', async () => {
  const first = await record();
  expect(first).toMatchObject({ sha256: '1'.repeat(64), bytes: 600, purpose: 'part', actor: 'officer-1' });
  expect(await record()).toEqual(first);
  expect(await record({ sha256: '2'.repeat(64), bytes: 401 })).toBe('dossier-full');
  const second = await record({ sha256: '2'.repeat(64), bytes: 400, name: 'b.pdf' });
  expect(await listFileUses(db, owner)).toEqual([first, second]);
});

test('a content is found through a dossier that uses it only', async () => {
  expect(await findFileUse(db, owner, '1'.repeat(64))).toMatchObject({ name: 'Tờ khai.pdf' });
  expect(await findFileUse(db, { ...owner, dossierId: newId() }, '1'.repeat(64))).toBeUndefined();
  expect(await findFileUse(db, { ...owner, homeAgencyId: 'b' }, '1'.repeat(64))).toBeUndefined();
});

test('the same content used by two dossiers is stored once', async () => {
  await record({ dossierId: newId() });
  const hashes: string[] = [];
  for await (const { sha256 } of readStoredHashes(db)) hashes.push(sha256.charAt(0));
  expect(hashes).toEqual(['1', '2']);
});

test.each(['stored_file', 'file_use'])('what is recorded in %s is not changed', async (table) => {
  await expect(db.query(`update ${table} set bytes = 1`)).rejects.toMatchObject({ code: '2F002' });
});
