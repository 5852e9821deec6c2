import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readTrustList } from '@dunghen/documents/signature';
import type { Principal } from '@dunghen/domain/access';
import { getLocal } from '@dunghen/domain/time';
import { folderStore } from '@dunghen/store/file';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { DEFAULT_FILE_LIMITS } from '../file/index.ts';
import { officer } from '../procedure/procedure.fixture.ts';
import { runTasks } from '../task/index.ts';
import {
  checkImport,
  discardImport,
  eraseOldStages,
  listImports,
  loadImport,
  openImportList,
  readImport,
  stageImport,
} from './index.ts';

const REQUEST = { id: 'req-1', address: '10.0.0.1' };
const HEAD = 'Mã biên nhận,Cơ quan giải quyết,Ngày tiếp nhận,Ngày hẹn trả,Ngày xử lý xong,Chủ hồ sơ,Phòng';
const GOOD = 'H18.9-0001,Sở Công Thương,02/01/2024 08:00,09/01/2024 17:30,08/01/2024 10:00,Lò Thị Mẫu (giả định),A';
const BAD = 'H18.9-0002,Sở Không Có,02/01/2024 08:00,09/01/2024 17:30,,Vàng A Mẫu (giả định),A';

let folder: string;
let context: OpenContext;
let sent = 0;
const desk = () => ({
  ...context,
  sendTasks: async () => {
    sent += 1;
  },
});
const system: Principal = officer('system');

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dunghen-stage-'));
  const opened = await contextOf(await testDatabase(), () => getLocal('2026-03-02T08:00'));
  const { trust } = readTrustList([]);
  context = { ...opened, files: { store: folderStore(folder), limits: DEFAULT_FILE_LIMITS, trust } };
});
afterAll(async () => {
  await context.close();
  await rm(folder, { recursive: true });
});

async function* contentOf(text: string) {
  yield Buffer.from(text);
}

const given = <T>(outcome: { ok: true; value: T } | { ok: false; message: string }): T => {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
};

const stage = async (...lines: readonly string[]) =>
  given(
    await stageImport(
      context,
      system,
      { name: 'C:\\xuất\\Hồ sơ.csv', content: contentOf([HEAD, ...lines].join('\n')) },
      REQUEST,
    ),
  );

const work = () => runTasks(context, { isStopping: () => false });
const CHOICES = { columns: { 'Mã biên nhận': 'code' }, dueAtMeans: 'receipt' } as const;

describe('a file that is brought', () => {
  test('is looked at: columns with their guesses, and a few values of each', async () => {
    const { name, layout, fields, asksMeaning, state } = await stage(GOOD);
    expect({ name, asksMeaning, state }).toEqual({ name: 'Hồ sơ.csv', asksMeaning: true, state: 'staged' });
    expect(layout).toMatchObject({ format: 'csv', headerRow: 1 });
    expect(layout?.columns[1]).toEqual({
      header: 'Cơ quan giải quyết',
      field: 'agencyName',
      samples: ['Sở Công Thương'],
    });
    expect(fields).toEqual([null, 'agencyName', 'acceptedAt', 'dueAt', 'completedAt', 'applicant', null]);
  });

  test('is checked and stored only then, once', async () => {
    const { id } = await stage(GOOD);
    const before = sent;
    const checking = given(await checkImport(desk(), system, { id, choices: CHOICES }, REQUEST));
    expect([checking.state, checking.fields[0], sent - before]).toEqual(['checking', 'code', 1]);
    expect(await loadImport(desk(), system, { id, keepGood: false }, REQUEST)).toMatchObject({ code: 'import-busy' });
    expect(await work()).toEqual({ done: 1, failed: 0 });
    const checked = given(await readImport(context, system, id));
    expect(checked).toMatchObject({ state: 'checked', checked: { stored: false, rows: 1, dossiers: 1 } });
    expect(await context.db.query('select from dossier')).toEqual([]);
    given(await loadImport(desk(), system, { id, keepGood: false }, REQUEST));
    await work();
    expect(given(await readImport(context, system, id))).toMatchObject({
      state: 'loaded',
      loaded: { stored: true, dossiers: 1 },
    });
    const [file] = given(await listImports(context, system)).files;
    expect(file).toMatchObject({ name: 'Hồ sơ.csv', dossiers: 1, actor: system.kind === 'officer' ? system.name : '' });
  });

  test('with a faulty row is loaded without it, or not at all', async () => {
    const { id } = await stage(GOOD.replace('0001', '0003'), BAD);
    given(await checkImport(desk(), system, { id, choices: CHOICES }, REQUEST));
    await work();
    const { checked } = given(await readImport(context, system, id));
    expect(checked?.issues).toMatchObject({
      count: 1,
      first: [{ row: 3, column: 'Cơ quan giải quyết', value: 'Sở Không Có' }],
    });
    expect(await loadImport(desk(), system, { id, keepGood: false }, REQUEST)).toMatchObject({ code: 'bad-rows' });
    const list = given(await openImportList(context, system, { id, list: 'issues' }, REQUEST));
    const text = Buffer.concat(await Array.fromAsync(list.content)).toString();
    expect(list.name).toBe('Hồ sơ.dong-loi.csv');
    expect(text).toContain('H18.9-0002');
    given(await loadImport(desk(), system, { id, keepGood: true }, REQUEST));
    await work();
    expect(given(await readImport(context, system, id)).loaded).toMatchObject({ stored: true, dossiers: 1 });
    const erased = given(await discardImport(context, system, id, REQUEST));
    expect(erased).toMatchObject({ state: 'loaded', loaded: { issues: { count: 1, first: [] } } });
    expect(JSON.stringify(erased)).not.toContain('Sở Không Có');
    expect(await openImportList(context, system, { id, list: 'issues' }, REQUEST)).toMatchObject({
      code: 'unknown-import-list',
    });
  });

  test('brought twice keeps its list when the other one is erased', async () => {
    const rows = [GOOD.replace('0001', '0005'), BAD.replace('0002', '0006')];
    const both = [await stage(...rows), await stage(...rows)];
    for (const { id } of both) given(await checkImport(desk(), system, { id, choices: CHOICES }, REQUEST));
    await work();
    given(await discardImport(context, system, both[0]?.id ?? '', REQUEST));
    const list = given(await openImportList(context, system, { id: both[1]?.id ?? '', list: 'issues' }, REQUEST));
    expect(Buffer.concat(await Array.fromAsync(list.content)).toString()).toContain('H18.9-0006');
  });

  test('asks what its promised date means', async () => {
    const { id } = await stage(GOOD);
    const choices = { columns: { 'Mã biên nhận': 'code' } } as const;
    expect(await checkImport(desk(), system, { id, choices }, REQUEST)).toMatchObject({ code: 'due-meaning-unknown' });
    expect(await loadImport(desk(), system, { id, keepGood: true }, REQUEST)).toMatchObject({
      code: 'import-unchecked',
    });
  });

  test('that is no table is refused by its own name, and nothing of it is kept', async () => {
    const input = { name: 'ảnh.png', content: contentOf('\u0089PNG\u0000\u0001') };
    const refused = await stageImport(context, system, input, REQUEST);
    expect(refused).toMatchObject({ ok: false });
    expect(JSON.stringify(refused)).not.toContain(folder);
  });
});

test('what was brought is erased after seven days', async () => {
  const { id } = await stage(GOOD);
  await context.db.query(`update import_stage set staged_at = $1 where id = $2`, [
    new Date(context.now() - 8 * 86_400_000).toISOString(),
    id,
  ]);
  expect(await eraseOldStages(context)).toBe(1);
  expect(given(await readImport(context, system, id))).toMatchObject({ state: 'discarded', fields: [] });
  expect(await checkImport(desk(), system, { id, choices: CHOICES }, REQUEST)).toMatchObject({
    code: 'import-discarded',
  });
});

test.each(['counter', 'auditor', 'provincial-leader'] as const)(
  '%s brings nothing in and sees nothing',
  async (role) => {
    const { id } = await stage(GOOD);
    const who = officer(role);
    const asked = [
      await stageImport(context, who, { name: 'a.csv', content: contentOf(HEAD) }, REQUEST),
      await listImports(context, who),
      await readImport(context, who, id),
      await checkImport(desk(), who, { id, choices: CHOICES }, REQUEST),
      await loadImport(desk(), who, { id, keepGood: true }, REQUEST),
      await openImportList(context, who, { id, list: 'issues' }, REQUEST),
      await discardImport(context, who, id, REQUEST),
    ];
    expect(asked.map((outcome) => (outcome.ok ? 'ok' : outcome.code))).toEqual(asked.map(() => 'not-allowed'));
  },
);
