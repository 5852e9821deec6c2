import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { placeOf } from '@dunghen/store/file';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executeCommand } from '../command/index.ts';
import {
  bytesOf,
  type FileWorld,
  LAY,
  officerOf,
  openFileWorld,
  PHU,
  pdfOf,
  REQUEST,
  readAll,
} from './files.fixture.ts';
import { downloadFile, listFiles, reuseFile, type UploadInput, uploadFile, verifyFiles } from './index.ts';

let world: FileWorld;
beforeAll(async () => {
  world = await openFileWorld({ perFile: 20_000, perDossier: 30_000 });
});
afterAll(() => world.close());

const counter = officerOf('counter', PHU);
const stranger = officerOf('counter', LAY);

function upload(code: string, bytes: Uint8Array, change: Partial<UploadInput> = {}, principal = counter) {
  const input = { code, purpose: 'part', name: 'Tờ khai.pdf', content: bytesOf(bytes), ...change } as const;
  return uploadFile(world.context, principal, input, REQUEST);
}

async function uploaded(code: string, bytes: Uint8Array, change: Partial<UploadInput> = {}) {
  const outcome = await upload(code, bytes, change);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

const download = (code: string, sha256: string, principal = counter, range?: { from?: number; to?: number }) =>
  downloadFile(world.context, principal, { code, sha256, ...(range === undefined ? {} : { range }) }, REQUEST);

const auditOf = (code: string) =>
  world.context.db.query<{ action: string; outcome: string; facts: Record<string, unknown> }>(
    'select action, outcome, facts from audit_entry where subject_code = $1 order by recorded_at, number',
    [code],
  );

describe('a paper of a dossier', () => {
  test('is taken in, found in the list, given back whole and in part; all of it is written down', async () => {
    const code = await world.takeIn();
    const bytes = pdfOf('To khai');
    const file = await uploaded(code, bytes, { name: '../Tờ\u202e khai.PDF', contentType: 'application/pdf' });
    expect(file).toMatchObject({ name: 'Tờ khai.PDF', contentType: 'application/pdf', bytes: bytes.length });
    expect(await listFiles(world.context, counter, code, REQUEST)).toEqual({ ok: true, value: [file] });
    const whole = await download(code, file.sha256);
    expect(whole.ok && (await readAll(whole.value.content)).equals(bytes)).toBe(true);
    const part = await download(code, file.sha256, counter, { from: 5, to: 9 });
    expect(part).toMatchObject({ ok: true, value: { range: { from: 5, to: 9 }, bytes: bytes.length } });
    expect(part.ok && (await readAll(part.value.content)).equals(bytes.subarray(5, 10))).toBe(true);
    const written = (await auditOf(code)).map(({ action, facts }) => [action, facts.what ?? facts.file]);
    expect(written.slice(1)).toEqual([
      ['dossier:record-document', file.sha256],
      ['dossier:read-personal', 'files'],
      ['dossier:read-personal', `file ${file.sha256}`],
      ['dossier:read-personal', `file ${file.sha256}`],
    ]);
    expect(JSON.stringify(written)).not.toContain('khai');
  });

  test.each([
    [{ from: 0 }, { from: 0, to: -1 }],
    [{ to: 3 }, { from: -3, to: -1 }],
    [
      { from: 2, to: 99_999 },
      { from: 2, to: -1 },
    ],
  ])('range %j is the bytes %j of it, counted from the end where negative', async (asked, given) => {
    const code = await world.takeIn();
    const bytes = pdfOf('Pham vi');
    const { sha256 } = await uploaded(code, bytes);
    const outcome = await download(code, sha256, counter, asked);
    const at = (place: number) => (place < 0 ? bytes.length + place : place);
    expect(outcome).toMatchObject({ ok: true, value: { range: { from: at(given.from), to: at(given.to) } } });
  });

  test.each([{ from: 99_999 }, { to: 0 }, { from: 9, to: 3 }])('range %j is not there', async (asked) => {
    const code = await world.takeIn();
    const { sha256 } = await uploaded(code, pdfOf('Pham vi'));
    expect(await download(code, sha256, counter, asked)).toMatchObject({ ok: false, code: 'range-not-satisfiable' });
  });
});

describe('what is refused leaves nothing behind', () => {
  test.each<[string, Uint8Array, Partial<UploadInput>]>([
    ['file-too-large', Buffer.alloc(20_001), {}],
    ['empty-file', Buffer.alloc(0), {}],
    ['executable', Buffer.from('MZ abc'), { name: 'a.exe' }],
    ['type-mismatch', pdfOf('x'), { name: 'anh.jpg' }],
    ['type-mismatch', pdfOf('x'), { contentType: 'image/png' }],
  ])('%s', async (code, bytes, change) => {
    const dossier = await world.takeIn();
    const outcome = await upload(dossier, bytes, change);
    expect(outcome).toMatchObject({ ok: false, code, message: expect.stringMatching(/\.$/) });
    expect(await listFiles(world.context, counter, dossier, REQUEST)).toEqual({ ok: true, value: [] });
    expect(await readdir(path.join(world.folder, 'incoming'))).toEqual([]);
  });

  test('more than a dossier may have, also by uploads at once', async () => {
    const code = await world.takeIn();
    const large = (text: string) => Buffer.concat([pdfOf(text), Buffer.alloc(9_000, 0x20), Buffer.from('%%EOF')]);
    const outcomes = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => upload(code, large(text))));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(3);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'dossier-files-too-large')).toHaveLength(2);
  });
});

describe('a hash alone opens nothing', () => {
  test('neither another dossier nor another agency gets at a file', async () => {
    const [code, other] = [await world.takeIn(), await world.takeIn(LAY)];
    const { sha256 } = await uploaded(code, pdfOf('Rieng'));
    expect(await download(other, sha256, stranger)).toMatchObject({ ok: false, code: 'unknown-file' });
    expect(await download(code, sha256, stranger)).toMatchObject({ ok: false, code: 'unknown-dossier' });
    expect(await download('H18.101-000000-9999', sha256)).toMatchObject({ ok: false, code: 'unknown-dossier' });
    expect(await upload(code, pdfOf('x'), {}, stranger)).toMatchObject({ ok: false, code: 'unknown-dossier' });
    expect(await listFiles(world.context, stranger, code, REQUEST)).toMatchObject({ code: 'unknown-dossier' });
    expect(await download(code, '../../etc/passwd')).toMatchObject({ ok: false, code: 'unknown-file' });
    expect(await download(code, sha256, { kind: 'anonymous' })).toMatchObject({ ok: false, code: 'unknown-dossier' });
    const refused = (await auditOf(code)).filter(({ outcome }) => outcome === 'refused');
    expect(refused.map(({ action }) => action)).toEqual([
      'dossier:read-personal',
      'dossier:record-document',
      'dossier:read-personal',
      'dossier:read-personal',
    ]);
  });

  test('who names the hash of a file of another dossier in a command is refused', async () => {
    const [code, other] = [await world.takeIn(), await world.takeIn(LAY)];
    const { sha256 } = await uploaded(code, pdfOf('Cua nguoi khac'));
    const file = { sha256, name: 'a.pdf', contentType: 'application/pdf', bytes: 1 };
    const command = { type: 'record-document', document: { id: 'd', name: 'Đơn', form: 'electronic', file } } as const;
    const input = { code: other, expectedVersion: 2, idempotencyKey: 'theft', command };
    expect(await executeCommand(world.context, stranger, input, REQUEST)).toMatchObject({ code: 'unknown-file' });
  });

  test('a paper that is recorded bears the name and type found when it was taken in, not those claimed', async () => {
    const code = await world.takeIn();
    const { sha256, bytes } = await uploaded(code, pdfOf('Ten that'));
    const file = { sha256, name: '<script>.html', contentType: 'text/html', bytes: 1 };
    const document = { id: 'd', name: 'Tờ khai', form: 'electronic', file } as const;
    const input = {
      code,
      expectedVersion: 2,
      idempotencyKey: `own-${code}`,
      command: { type: 'record-document', document },
    } as const;
    expect(await executeCommand(world.context, counter, input, REQUEST)).toMatchObject({ ok: true });
    const [event] = await world.context.db.query<{ data: unknown }>(
      "select e.data from dossier_event e join dossier_code c using (dossier_id) where c.code = $1 and e.type = 'DocumentRecorded'",
      [code],
    );
    expect(event?.data).toMatchObject({ file: { sha256, bytes, name: 'Tờ khai.pdf', contentType: 'application/pdf' } });
  });
});

describe('a paper used again', () => {
  test('is had by both dossiers, for who may read the one and record papers of the other', async () => {
    const [from, to, far] = [await world.takeIn(), await world.takeIn(), await world.takeIn(LAY)];
    const { sha256, name } = await uploaded(from, pdfOf('Dung lai'));
    expect(await reuseFile(world.context, counter, { from, to, sha256 }, REQUEST)).toMatchObject({
      ok: true,
      value: { sha256, name, purpose: 'part' },
    });
    expect(await download(to, sha256)).toMatchObject({ ok: true });
    expect(await reuseFile(world.context, stranger, { from, to: far, sha256 }, REQUEST)).toMatchObject({
      code: 'unknown-dossier',
    });
    expect(await reuseFile(world.context, counter, { from, to: far, sha256 }, REQUEST)).toMatchObject({ ok: false });
  });
});

describe('a store with something wrong', () => {
  test('a kept file that was changed is not given out', async () => {
    const code = await world.takeIn();
    const bytes = pdfOf('Bi sua');
    const { sha256 } = await uploaded(code, bytes);
    const place = path.join(world.folder, ...placeOf(sha256));
    await chmod(place, 0o600);
    await writeFile(place, Buffer.from(bytes.toString('latin1').replace('Bi sua', 'Da sua'), 'latin1'));
    expect(await download(code, sha256)).toMatchObject({ ok: false, code: 'file-damaged', facts: { sha256 } });
  });

  test('doctor names what is missing and what was changed, and finds the rest', async () => {
    const code = await world.takeIn();
    const [gone, altered] = [await uploaded(code, pdfOf('Mat')), await uploaded(code, pdfOf('Sua'))];
    const before = await verifyFiles(world.context, { read: true });
    await rm(path.join(world.folder, ...placeOf(gone.sha256)));
    await writeFile(path.join(world.folder, ...placeOf(altered.sha256)), pdfOf('Doi'));
    const after = await verifyFiles(world.context, { read: true });
    const known = new Set(before?.faults.map(({ sha256 }) => sha256));
    expect(
      after?.faults.filter(({ sha256 }) => !known.has(sha256)).toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    ).toEqual([
      { sha256: altered.sha256, kind: 'changed' },
      { sha256: gone.sha256, kind: 'missing' },
    ]);
    expect(after?.files).toBe(before?.files);
  });

  test('without a store of files the rest of the program works, and files are told to be missing', async () => {
    const code = await world.takeIn();
    const { sha256 } = await uploaded(code, pdfOf('Khong kho'));
    const { files: _files, ...bare } = world.context;
    expect(await downloadFile(bare, counter, { code, sha256 }, REQUEST)).toMatchObject({ code: 'file-store-missing' });
  });
});
