import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../dossier/new-id.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import { advanceIssue, findIssue, listIssues, type NewIssue, readDocuments, saveIssue } from './index.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const pdf = { name: 'bao-cao.pdf', contentType: 'application/pdf', bytes: Uint8Array.from([0, 1, 2, 254, 255]) };

function issue(change: Partial<NewIssue> = {}): NewIssue {
  return {
    id: newId(),
    kind: 'quarterly',
    period: '2024-Q1',
    scheme: 'calendar',
    state: 'draft',
    asOf: 1_711_904_400_000,
    knownAt: 1_712_300_000_000,
    policyId: 'province',
    model: { b: 1, a: ['đ', null, 2.5] },
    documents: [pdf],
    ...change,
  };
}

test('a draft can be saved again, and reads back as it was saved', async () => {
  const draft = issue();
  expect(await saveIssue(db, draft)).toBe(true);
  expect(await saveIssue(db, { ...draft, model: { c: 3 }, documents: [] })).toBe(true);
  expect(await findIssue(db, draft.id)).toMatchObject({
    state: 'draft',
    model: { c: 3 },
    asOf: draft.asOf,
    knownAt: draft.knownAt,
  });
  expect(await readDocuments(db, draft.id)).toEqual([]);
});

test('a frozen report can be downloaded again byte for byte and is never changed (report.md, issue and freeze)', async () => {
  const frozen = issue({ state: 'frozen' });
  expect(await saveIssue(db, frozen)).toBe(true);
  expect(await saveIssue(db, { ...frozen, model: {} })).toBe(false);
  const [stored] = await readDocuments(db, frozen.id);
  expect(Buffer.from(stored?.bytes ?? [])).toEqual(Buffer.from(pdf.bytes));
  expect(stored?.sha256).toBe(createHash('sha256').update(pdf.bytes).digest('hex'));
  expect((await findIssue(db, frozen.id))?.model).toEqual(frozen.model);
});

test.each([
  ["update report_issue set model = '{}' where id = $1"],
  ['update report_issue set known_at = now() where id = $1'],
  ["update report_issue set state = 'draft' where id = $1"],
  ['delete from report_issue where id = $1'],
  ["update report_document set name = 'x' where issue_id = $1"],
  ['delete from report_document where issue_id = $1'],
])('the database itself refuses: %s', async (sql) => {
  const frozen = issue({ state: 'frozen' });
  await saveIssue(db, frozen);
  await expect(db.query(sql, [frozen.id])).rejects.toMatchObject({ code: expect.stringMatching(/2F002|23503/) });
});

test('goes to signing and is issued with number, date, signer and the signed file, in this order only', async () => {
  const frozen = issue({ state: 'frozen' });
  await saveIssue(db, frozen);
  const issued = {
    to: 'issued',
    number: '12/BC-VPUB',
    issuedOn: '2024-04-05',
    signer: 'Người ký (ví dụ)',
    signedFile: { ...pdf, name: 'da-ky.pdf' },
  } as const;
  expect(await advanceIssue(db, frozen.id, issued)).toBe(false);
  expect(await advanceIssue(db, frozen.id, { to: 'submitted' })).toBe(true);
  expect(await advanceIssue(db, frozen.id, { to: 'submitted' })).toBe(false);
  expect(await advanceIssue(db, frozen.id, issued)).toBe(true);
  expect(await findIssue(db, frozen.id)).toMatchObject({
    state: 'issued',
    number: '12/BC-VPUB',
    issuedOn: '2024-04-05',
  });
  expect((await readDocuments(db, frozen.id)).map((file) => file.name)).toEqual(['bao-cao.pdf', 'da-ky.pdf']);
});

test('a later error is a new report that names the old one; the list has the newest first', async () => {
  const old = issue({ state: 'frozen', period: '2023-Q4' });
  const fresh = issue({ period: '2023-Q4', replaces: { id: old.id, as: 'correction' } });
  await saveIssue(db, old);
  await saveIssue(db, fresh);
  const listed = await listIssues(db, { period: '2023-Q4' });
  expect(listed.map((row) => [row.id, row.replaces])).toEqual([
    [fresh.id, { id: old.id, as: 'correction' }],
    [old.id, undefined],
  ]);
});
