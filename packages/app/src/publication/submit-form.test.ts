import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readTrustList } from '@dunghen/documents/signature';
import { getLocal } from '@dunghen/domain/time';
import { type FileStore, folderStore } from '@dunghen/store/file';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installationKey } from '../account/index.ts';
import { executeCommand } from '../command/index.ts';
import { type AppContext, contextOf, type OpenContext } from '../context/index.ts';
import { DEFAULT_FILE_LIMITS } from '../file/index.ts';
import { officer, procedureContent } from '../procedure/procedure.fixture.ts';
import { saveProcedureVersion } from '../procedure/save.ts';
import { addOwnFile, saveOwnForm, submitOwnForm } from './index.ts';

const PHU = '03127-2025';
const PROCEDURE = '1.004884.000.00.00.H18';
const REQUEST = { id: 'req-1' };
const CITIZEN = { kind: 'citizen', id: 'cd-1', name: 'Lò Thị Mẫu (giả định)', identity: '000000000001' } as const;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let folder: string;
let opened: OpenContext;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dunghen-form-'));
  opened = await contextOf(await testDatabase(), () => getLocal('2026-03-02T09:00'));
  const content = procedureContent({ code: PROCEDURE, approval: { number: '01/QĐ (giả định)', date: '2026-03-01' } });
  const input = { content, from: '2026-03-02', basedOn: 0 };
  const saved = await saveProcedureVersion(opened, officer('procedure-control'), input, REQUEST);
  if (!saved.ok) throw new Error(saved.message);
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true });
});

const contextWith = (store: FileStore): AppContext => {
  const { trust } = readTrustList([]);
  const key = installationKey(Buffer.alloc(32, 7));
  return { ...opened, key, files: { store, limits: DEFAULT_FILE_LIMITS, trust } };
};

async function filledForm(context: AppContext): Promise<string> {
  const content = {
    agencyId: PHU,
    applicant: CITIZEN.name,
    phone: '0912345678',
    email: '',
    address: 'Bản Giả Định',
    subject: 'Đăng ký lại khai sinh',
    delivery: 'counter',
  } as const;
  const form = await saveOwnForm(context, CITIZEN, { procedureCode: PROCEDURE, content });
  if (!form.ok) throw new Error(form.message);
  for (const name of ['mot.png', 'hai.png']) {
    const added = await addOwnFile(context, CITIZEN, form.value.id, { partKey: 'form', name, bytes: PNG });
    if (!added.ok) throw new Error(added.message);
  }
  return form.value.id;
}

const papersOf = async (code: string) =>
  opened.db.query(
    `select e.seq from dossier_event e join dossier d using (home_agency_id, intake_month, dossier_id)
     where d.code = $1 and e.type = 'DocumentRecorded'`,
    [code],
  );

test('no paper of the applicant is lost to an officer who works on the dossier at the same time', async () => {
  const plain = folderStore(folder);
  const context = contextWith({
    ...plain,
    async stage(content, most) {
      const [row] = await opened.db.query<{ code: string; seq: number }>(
        'select code, seq::int as seq from dossier order by last_recorded_at desc limit 1',
      );
      if (row === undefined) throw new Error('no dossier yet');
      const noted = await executeCommand(
        opened,
        officer('counter', PHU),
        {
          code: row.code,
          command: { type: 'note', note: 'Đang xem' },
          expectedVersion: row.seq,
          idempotencyKey: `note-${row.seq}`,
        },
        REQUEST,
      );
      if (!noted.ok) throw new Error(noted.message);
      return plain.stage(content, most);
    },
  });
  const form = await filledForm(context);
  const outcome = await submitOwnForm(context, CITIZEN, form, REQUEST);
  if (!outcome.ok) throw new Error(outcome.message);
  expect(outcome.value.leftOut).toEqual([]);
  expect(await papersOf(outcome.value.code)).toHaveLength(2);
  const again = await submitOwnForm(context, CITIZEN, form, REQUEST);
  expect(again).toEqual({ ok: true, value: { code: outcome.value.code, leftOut: [] } });
});

test('handed in twice at once it is one dossier, with each paper once', async () => {
  const context = contextWith(folderStore(folder));
  const form = await filledForm(context);
  const both = await Promise.all([1, 2].map(() => submitOwnForm(context, CITIZEN, form, REQUEST)));
  const codes = new Set(both.map((one) => (one.ok ? one.value.code : one.message)));
  expect(codes.size).toBe(1);
  expect(await papersOf([...codes][0] ?? '')).toHaveLength(2);
});

test('one person has ten begun forms at most, and a form twenty files, however many are sent at once', async () => {
  const context = contextWith(folderStore(folder));
  const content = {
    agencyId: PHU,
    applicant: '',
    phone: '',
    email: '',
    address: '',
    subject: '',
    delivery: 'counter',
  } as const;
  const other = { ...CITIZEN, id: 'cd-2' };
  const begin = (id?: string) =>
    saveOwnForm(context, other, { procedureCode: PROCEDURE, content, ...(id === undefined ? {} : { id }) });
  const ids: string[] = [];
  for (let count = 0; count < 10; count += 1) {
    const begun = await begin();
    if (begun.ok) ids.push(begun.value.id);
  }
  expect(ids).toHaveLength(10);
  expect(await begin()).toMatchObject({ ok: false, code: 'too-many-forms' });
  const [form = ''] = ids;
  expect(await begin(form)).toMatchObject({ ok: true });
  const files = Array.from({ length: 24 }, () => ({ partKey: 'form', name: 'a.png', bytes: PNG }));
  const added = await Promise.all(files.map((file) => addOwnFile(context, other, form, file)));
  expect(added.filter(({ ok }) => ok)).toHaveLength(20);
});
