import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatIssue } from '@dunghen/domain/import';
import { getLocal } from '@dunghen/domain/time';
import { findDossier } from '@dunghen/store/dossier';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { importDossiers } from './import-dossiers.ts';
import type { ImportOptions } from './outcome.ts';

const HEADER = 'Mã hồ sơ;Cơ quan giải quyết;Ngày tiếp nhận;Ngày hẹn trả;Ngày xử lý xong;Ghi chú';
const NOW = getLocal('2024-05-02T08:00');

let context: OpenContext;
let folder = '';

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => NOW);
  folder = await mkdtemp(join(tmpdir(), 'dunghen-import-'));
});
afterAll(async () => {
  await context.close();
  await rm(folder, { recursive: true });
});

let serial = 0;
let prefix = '';
beforeEach(() => {
  serial += 1;
  prefix = `T${serial}`;
});

/** Loads rows under the usual header; codes are `<prefix>-…` so that tests share a database. */
async function load(rows: readonly string[], options: ImportOptions = {}, name = 'tep.csv') {
  const path = join(folder, name);
  await writeFile(path, `${[HEADER, ...rows.map((row) => `${prefix}-${row}`)].join('\n')}\n`);
  const outcome = await importDossiers(context, [path], { dueAtMeans: 'receipt', ...options });
  const [file] = outcome.files;
  if (file === undefined) throw new Error('one file, one outcome');
  return { ...outcome, file };
}

async function eventTypes(code: string): Promise<readonly string[]> {
  const head = await findDossier(context.db, `${prefix}-${code}`);
  return head === undefined ? [] : head.events.map(({ type }) => type);
}

async function countDossiers(): Promise<number> {
  const rows = await context.db.query<{ n: number }>('select count(*) as n from dossier');
  return rows[0]?.n ?? -1;
}

const GOOD = '1;Sở Nội vụ;15/01/2024 10:00;18/01/2024;17/01/2024 09:00;';
const OPEN = '2;Sở Nội vụ;16/01/2024 10:00;19/01/2024;;';

describe('loading', () => {
  test('stores rows as events; the same file again changes nothing', async () => {
    const first = await load([GOOD, OPEN]);
    expect(first).toMatchObject({ exitCode: 0, rows: 2, dossiers: 2, events: 5, conflicts: 0 });
    expect(await eventTypes('1')).toEqual(['Registered', 'Accepted', 'Completed']);
    const again = await load([GOOD, OPEN]);
    expect(again).toMatchObject({ exitCode: 0, rows: 2, dossiers: 0, events: 0, file: { unchanged: 2 } });
  });

  test('states that nothing bears out are stored as the one before, and said so', async () => {
    const path = join(folder, 'tra.csv');
    const header = 'Mã hồ sơ;Cơ quan giải quyết;Ngày tiếp nhận;Ngày xử lý xong;Trạng thái';
    await writeFile(
      path,
      `${header}\n${prefix}-1;Sở Nội vụ;15/01/2024 10:00;17/01/2024;Đã trả kết quả\n${prefix}-2;Sở Nội vụ;15/01/2024 10:00;;4\n`,
    );
    const outcome = await importDossiers(context, [path], { dueAtMeans: 'receipt' });
    expect(outcome.files[0]?.notices).toEqual([
      expect.stringMatching(/^1 hồ sơ ghi "Đã trả kết quả"/),
      expect.stringMatching(/^1 hồ sơ ghi "Đang xử lý"/),
    ]);
    expect(await eventTypes('1')).toEqual(['Registered', 'Accepted', 'Completed']);
  });

  test('of two loads at once, the later one is told to run again and not that its file is at fault', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `M${at};Sở Nội vụ;15/01/2024 10:00;18/01/2024;;`);
    const outcomes = await Promise.all([load(rows, {}, 'mot.csv'), load(rows, {}, 'hai.csv')]);
    const stored = outcomes.filter(({ file }) => file.stored);
    // The database decides which; where one ended before the other began, both are stored.
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.reduce((sum, { dossiers }) => sum + dossiers, 0)).toBe(300);
    for (const { file } of outcomes.filter((outcome) => !stored.includes(outcome))) {
      expect(file.refusal).toMatchObject({ code: 'stored-meanwhile' });
      expect(file.refusal?.message).toMatch(/^(mot|hai)\.csv: một lần nạp khác .* hãy chạy lại lệnh\.$/);
    }
  });

  test('a newer export adds what is new', async () => {
    await load([OPEN]);
    const newer = await load(['2;Sở Nội vụ;16/01/2024 10:00;19/01/2024;18/01/2024 15:00;đã gọi', GOOD]);
    expect(newer).toMatchObject({ exitCode: 0, dossiers: 1, events: 5 });
    expect(await eventTypes('2')).toEqual(['Registered', 'Accepted', 'Completed', 'Noted']);
  });

  test('a contradicting row is listed and not stored, the rest is', async () => {
    await load([OPEN]);
    const newer = await load(['2;Sở Nội vụ;17/01/2024 10:00;19/01/2024;18/01/2024 15:00;', GOOD]);
    expect(newer).toMatchObject({ exitCode: 1, dossiers: 1, conflicts: 1 });
    expect(newer.file.conflicts.first[0]).toMatchObject({
      row: 2,
      field: 'ngày tiếp nhận',
      stored: '16/01/2024 10:00',
      given: '17/01/2024 10:00',
    });
    expect(await eventTypes('2')).toEqual(['Registered', 'Accepted']);
    expect(await readFile(newer.file.conflicts.file ?? '', 'utf8')).toContain(
      'ngày tiếp nhận;16/01/2024 10:00;17/01/2024 10:00',
    );
  });

  test.each<[string, string, ImportOptions, string]>([
    [
      'an agency by its name',
      '2;Sở Y tế;16/01/2024 10:00;19/01/2024;;',
      {},
      'cột "Cơ quan giải quyết", giá trị "Sở Y tế": mâu thuẫn với hồ sơ $-2 đã ghi nhận, cơ quan giải quyết là "Sở Nội vụ"; không nạp dòng này.',
    ],
    [
      'which meaning a due date had',
      OPEN,
      { dueAtMeans: 'current' },
      'cột "Ngày hẹn trả", giá trị "19/01/2024 (nghĩa current: ngày hẹn hiện hành)": mâu thuẫn với hồ sơ $-2 đã ghi nhận, ngày hẹn trả là "19/01/2024 (nghĩa receipt: ngày hẹn trên giấy tiếp nhận)"; không nạp dòng này.',
    ],
  ])('a contradiction names file, row, column and value: %s', async (_, row, options, expected) => {
    await load([OPEN]);
    const newer = await load([row], options, 'moi.csv');
    expect(newer.file.conflicts.first[0]?.message).toBe(`moi.csv, dòng 2, ${expected.replaceAll('$', prefix)}`);
  });

  test('a bad row refuses the whole file, with its place', async () => {
    const before = await countDossiers();
    const outcome = await load([GOOD, '3;Sở Nội vụ;31/02/2024;18/01/2024;;', '4;Sở Nội vụ;16/01/2024;15/01/2024;;']);
    expect(outcome).toMatchObject({ exitCode: 2, dossiers: 0, events: 0, file: { stored: false } });
    expect(outcome.file.refusal).toMatchObject({
      code: 'bad-rows',
      row: 3,
      column: 'Ngày tiếp nhận',
      value: '31/02/2024',
    });
    expect(outcome.file.refusal?.message).toMatch(/^tep\.csv: có 2 lỗi, không nạp dòng nào/);
    expect(outcome.file.issues.first.map(formatIssue)).toEqual([
      expect.stringMatching(/^tep\.csv, dòng 3, cột "Ngày tiếp nhận", giá trị "31\/02\/2024": .*; cần ngày có thật/),
      expect.stringMatching(
        /^tep\.csv, dòng 4, cột "Ngày hẹn trả", giá trị "15\/01\/2024": .*; cần không trước 16\/01\/2024/,
      ),
    ]);
    expect(await countDossiers()).toBe(before);
  });

  test('an identical row again is counted, nothing more', async () => {
    expect(await load([GOOD, OPEN, GOOD])).toMatchObject({
      exitCode: 0,
      rows: 3,
      dossiers: 2,
      file: { duplicates: 1 },
    });
  });

  test('one code with other facts refuses the file, naming both rows', async () => {
    const before = await countDossiers();
    const outcome = await load([GOOD, OPEN, '1;Sở Nội vụ;15/01/2024 10:00;19/01/2024;17/01/2024 09:00;']);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.file.issues.first[0]).toMatchObject({
      code: 'duplicate-code',
      row: 4,
      column: 'Ngày hẹn trả',
      value: '19/01/2024',
    });
    expect(outcome.file.issues.first[0]?.problem).toBe(`mã hồ sơ ${prefix}-1 đã có ở dòng 2 với thông tin khác`);
    expect(await countDossiers()).toBe(before);
  });

  test('a column where every time is 00:00:00 is date-only, also where other columns are not', async () => {
    const rows = [
      '1;Sở Nội vụ;15/01/2024 00:00:00;18/01/2024 00:00:00;17/01/2024 09:00:00;',
      '2;Sở Nội vụ;16/01/2024 00:00:00;19/01/2024 16:00:00;18/01/2024 00:00:00;',
    ];
    expect((await load(rows)).exitCode).toBe(0);
    const [one, two] = await Promise.all(['1', '2'].map((code) => findDossier(context.db, `${prefix}-${code}`)));
    const accepted = one?.events.find(({ type }) => type === 'Accepted');
    expect(accepted).toMatchObject({
      occurredAt: getLocal('2024-01-15T07:30'),
      dateOnly: true,
      data: { due: { at: getLocal('2024-01-18T00:00'), dateOnly: false } },
    });
    const completed = two?.events.find(({ type }) => type === 'Completed');
    expect(completed).toMatchObject({ occurredAt: getLocal('2024-01-18T00:00') });
    expect(completed?.dateOnly).toBeUndefined();
  });

  test('tells of progress and ends at the whole file', async () => {
    const told: number[] = [];
    await load([GOOD], { onProgress: ({ bytes, totalBytes }) => told.push(bytes / totalBytes) });
    expect(told.at(-1)).toBe(1);
  });
});

describe('--keep-good', () => {
  const BAD = '3;Sở Nội vụ;31/02/2024;18/01/2024;;=HYPERLINK("http://x")';

  test('stores the sound rows and writes the others with a reason', async () => {
    const outcome = await load([GOOD, BAD], { keepGood: true }, 'giu.csv');
    expect(outcome).toMatchObject({ exitCode: 1, dossiers: 1, file: { stored: true, issues: { count: 1 } } });
    const text = await readFile(join(folder, 'giu.dong-loi.csv'), 'utf8');
    expect(text.startsWith(`\ufeff${HEADER};Lý do không nạp\r\n`)).toBe(true);
    expect(text).toContain(`${prefix}-3;Sở Nội vụ;31/02/2024;18/01/2024;;"'=HYPERLINK(""http://x"")";`);
    expect(text).toContain('Cột ""Ngày tiếp nhận"": không phải ngày hoặc ngày không có thật');
  });

  test('the corrected file of bad rows loads; neither reason nor apostrophe comes in', async () => {
    await load([BAD], { keepGood: true }, 'sua.csv');
    const path = join(folder, 'sua.dong-loi.csv');
    await writeFile(path, (await readFile(path, 'utf8')).replace('31/02/2024', '15/01/2024'));
    const outcome = await importDossiers(context, [path], { dueAtMeans: 'receipt' });
    expect(outcome).toMatchObject({ exitCode: 0, dossiers: 1 });
    const head = await findDossier(context.db, `${prefix}-3`);
    expect(head?.events[0]?.data).toMatchObject({ note: '=HYPERLINK("http://x")' });
    expect(head?.events[0]?.data).not.toHaveProperty('extra');
  });

  test('of JSON lines with an object for each bad row', async () => {
    const path = join(folder, 'dong.jsonl');
    const sound = { 'Mã hồ sơ': `${prefix}-1`, 'Đơn vị': 'Sở Nội vụ', 'Ngày nhận': '2024-01-15' };
    const bad = { ...sound, 'Mã hồ sơ': `${prefix}-2`, 'Ngày nhận': '2024-02-31', 'Cột mới': 7 };
    await writeFile(path, `${JSON.stringify(sound)}\n${JSON.stringify(bad)}\n`);
    expect(await importDossiers(context, [path], { keepGood: true })).toMatchObject({ exitCode: 1, dossiers: 1 });
    const written = JSON.parse(await readFile(join(folder, 'dong.dong-loi.jsonl'), 'utf8'));
    expect(written).toEqual({ ...bad, 'Lý do không nạp': expect.stringContaining('"Ngày nhận"') });
  });

  test('of rows with one code and other facts none is taken', async () => {
    const outcome = await load(
      [GOOD, OPEN, '1;Sở Nội vụ;15/01/2024 11:00;18/01/2024;17/01/2024 09:00;'],
      { keepGood: true },
      'trung.csv',
    );
    expect(outcome).toMatchObject({ exitCode: 1, dossiers: 1, file: { issues: { count: 2 } } });
    const [first, second] = outcome.file.issues.first;
    expect(first).toMatchObject({ row: 2, value: '15/01/2024 10:00', problem: expect.stringContaining('dòng 4') });
    expect(second).toMatchObject({ row: 4, value: '15/01/2024 11:00', problem: expect.stringContaining('dòng 2') });
    expect(await eventTypes('1')).toEqual([]);
    expect(await eventTypes('2')).toEqual(['Registered', 'Accepted']);
  });
});

describe('agencies', () => {
  test('by name without diacritics, by code, by an alias', async () => {
    const outcome = await load(['1;so noi vu;15/01/2024;18/01/2024;;', '2;UBND xã Huổi Lếch;15/01/2024;18/01/2024;;']);
    expect(outcome).toMatchObject({ exitCode: 0, dossiers: 2 });
  });

  test('an unknown one is refused with the nearest names', async () => {
    const outcome = await load(['1;UBND xã Huổi Lênhh;15/01/2024;18/01/2024;;']);
    expect(outcome.file.issues.first[0]).toMatchObject({
      code: 'unknown-agency',
      value: 'UBND xã Huổi Lênhh',
      expected: expect.stringContaining('gần nhất: "UBND xã Huổi Lếnh"'),
    });
  });

  test('an ambiguous one is refused with the candidates', async () => {
    const outcome = await load(['1;Tuần Giáo;15/01/2024;18/01/2024;;']);
    expect(outcome.file.issues.first[0]).toMatchObject({
      code: 'ambiguous-agency',
      value: 'Tuần Giáo',
      expected: expect.stringMatching(/"UBND huyện Tuần Giáo" .*"UBND thị trấn Tuần Giáo"/),
    });
  });

  test('--create-agencies takes them in under the province, once', async () => {
    const rows = [
      '1;Ban Quản lý Khu du lịch Pá Khoang;15/01/2024;18/01/2024;;',
      '2;BAN QUẢN LÝ khu du lịch Pá Khoang;15/01/2024;18/01/2024;;',
    ];
    const outcome = await load(rows, { createAgencies: true });
    expect(outcome).toMatchObject({
      exitCode: 0,
      dossiers: 2,
      file: { createdAgencies: ['Ban Quản lý Khu du lịch Pá Khoang'] },
    });
    const { register } = await context.catalogueAt(Date.now() + 60_000);
    const match = register.matchName('Ban Quản lý Khu du lịch Pá Khoang', 20_000);
    expect(match).toMatchObject({ kind: 'found', agency: { kind: 'department' } });
  });
});

describe('the due date', () => {
  test('needs a meaning; there is no default', async () => {
    const path = join(folder, 'nghia.csv');
    await writeFile(path, `${HEADER}\n${prefix}-${GOOD}\n`);
    const outcome = await importDossiers(context, [path]);
    expect(outcome.exitCode).toBe(2);
    expect(outcome.files[0]?.refusal).toMatchObject({
      code: 'due-meaning-unknown',
      column: 'Ngày hẹn trả',
      message: expect.stringContaining('--due-at-means'),
    });
  });

  test('differences from our own are listed, not applied', async () => {
    const path = join(folder, 'lech.csv');
    const header = 'Mã hồ sơ;Cơ quan giải quyết;Ngày tiếp nhận;Thời hạn giải quyết;Hạn trả';
    const rows = [
      'A;Sở Nội vụ;15/01/2024 10:00;3 ngày làm việc;18/01/2024',
      'B;Sở Nội vụ;15/01/2024 10:00;3 ngày làm việc;19/01/2024',
    ];
    await writeFile(path, `${header}\n${rows.map((row) => `${prefix}-${row}`).join('\n')}\n`);
    const outcome = await importDossiers(context, [path], { dueAtMeans: 'receipt' });
    expect(outcome.files[0]?.dueDifferences).toMatchObject({
      count: 1,
      first: [{ row: 3, code: `${prefix}-B`, computed: getLocal('2024-01-18T17:30') }],
    });
    expect(await readFile(join(folder, 'lech.lech-ngay-hen.csv'), 'utf8')).toContain(
      `3;${prefix}-B;15/01/2024 10:00;19/01/2024 17:30;18/01/2024 17:30`,
    );
  });
});

test('a header without rows is no fault, but it is said', async () => {
  const outcome = await load([]);
  expect(outcome).toMatchObject({
    exitCode: 0,
    rows: 0,
    file: { stored: true, notices: [expect.stringContaining('không có hồ sơ nào')] },
  });
});

test('a refused file leaves nothing beside it', async () => {
  await load([GOOD, '3;Sở Nội vụ;31/02/2024;18/01/2024;;'], {}, 'rong.csv');
  expect((await readdir(folder)).filter((name) => name.startsWith('rong'))).toEqual(['rong.csv']);
});
