import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoDatabase } from './demo-database.ts';
import { dunghen } from './run.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dunghen-cli-'));
let db: Awaited<ReturnType<typeof demoDatabase>>;

interface Report {
  readonly sections: readonly { readonly groups: readonly { readonly rows: readonly Row[] }[] }[];
  readonly totals: { readonly late: number; readonly openOverdue: number };
  readonly units: { readonly districts: { readonly affected: number; readonly total: number } };
}

interface Row {
  readonly agency: { readonly name: string };
  readonly resolved: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
}

beforeAll(async () => {
  db = await demoDatabase();
});

afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

describe('demo, then report quarterly (issue: shown by)', () => {
  test('28 rows with the published counts, 68 late, 08/10 districts, in all formats', async () => {
    const result = await dunghen('report', 'quarterly', '--period', '2024-Q1', '--out', folder, '--db', db.url);
    expect(result).toMatchObject({ code: 0, err: '' });
    const names = readdirSync(folder).map((name) => path.extname(name));
    expect(names.toSorted()).toEqual(['.csv', '.docx', '.html', '.json', '.pdf', '.xlsx']);
    const report: Report = JSON.parse(readFileSync(path.join(folder, 'bao-cao-tien-do-2024-Q1.json'), 'utf8'));
    const rows = report.sections.flatMap((section) => section.groups.flatMap((group) => group.rows));
    expect(rows).toHaveLength(28);
    expect(rows.reduce((sum, row) => sum + row.late, 0)).toBe(68);
    expect(rows.reduce((sum, row) => sum + row.resolved, 0)).toBe(5284);
    expect(rows.every((row) => row.resolved === row.early + row.onTime + row.late)).toBe(true);
    expect(report.totals).toMatchObject({ late: 68, openOverdue: 5 });
    expect(report.units.districts).toMatchObject({ affected: 8, total: 10 });
  });

  test('our own CSV and XLSX pass our own check', async () => {
    for (const format of ['csv', 'xlsx', 'docx']) {
      const file = path.join(folder, `bao-cao-tien-do-2024-Q1.${format}`);
      expect(await dunghen('check', file)).toMatchObject({
        code: 0,
        out: expect.stringContaining('Không có sai sót.'),
      });
      const compared = await dunghen('check', file, '--period', '2024-Q1', '--db', db.url);
      expect(compared).toMatchObject({ code: 0, out: expect.stringContaining('hồ sơ đã nạp') });
    }
  });

  test('the same question gives the same bytes', async () => {
    const twice = await Promise.all(
      ['a', 'b'].map(async (name) => {
        const out = path.join(folder, name);
        const args = ['--known-at', '2026-01-01', '--period', '2024-Q1', '--out', out, '--db', db.url];
        expect(await dunghen('report', 'quarterly', ...args)).toMatchObject({ code: 0 });
        return readdirSync(out).map((file) => readFileSync(path.join(out, file)).toString('base64'));
      }),
    );
    expect(twice[0]).toEqual(twice[1]);
  });

  test('a second demo changes nothing', async () => {
    expect(await dunghen('demo', '--db', db.url)).toMatchObject({ code: 0, out: expect.stringContaining('đã có sẵn') });
  });

  test('lists beside the report', async () => {
    for (const [list, name] of [
      ['officials', 'can-bo-qua-han-2024-Q1.xlsx'],
      ['06a', 'bieu-06a-2024-Q1.xlsx'],
    ] as const) {
      const args = ['report', list, '--period', '2024-Q1', '--format', 'xlsx', '--out', folder, '--db', db.url];
      expect(await dunghen(...args)).toMatchObject({ code: 0, out: expect.stringContaining(name) });
    }
    const register = [
      'report',
      'register',
      '--period',
      '2024-Q1',
      '--agency',
      'Sở Nội vụ',
      '--out',
      folder,
      '--db',
      db.url,
    ];
    expect(await dunghen(...register)).toMatchObject({ code: 0 });
    const ambiguous = await dunghen(
      'report',
      'register',
      '--period',
      '2024-Q1',
      '--agency',
      'Mường Chà',
      '--db',
      db.url,
    );
    expect(ambiguous).toMatchObject({ code: 2, err: expect.stringContaining('nhiều cơ quan') });
  });

  test.each([
    [['--period', '2024-Q5'], 'Không hiểu kỳ báo cáo “2024-Q5”'],
    [['--period', '2024-Q1', '--as-of', '31/3'], 'Tùy chọn --as-of'],
    [['--period', '2024-Q1', '--format', 'odt'], 'Không có định dạng “odt”'],
    [['--period', '2024-Q1', '--as-of', '2024-05-01'], 'phải nằm trong kỳ, muộn nhất là 00:00 ngày 01/04/2024'],
    [['--period', '2024-Q1', '--known-at', '2099-01-01'], 'ở tương lai'],
    [['--period', '2099-Q1'], 'chưa bắt đầu'],
  ])('%j is refused', async (args, message) => {
    const result = await dunghen('report', 'quarterly', ...args, '--out', path.join(folder, 'none'), '--db', db.url);
    expect(result).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });

  test('freeze, submit, issue, download again, and no difference since', async () => {
    const args = ['report', 'issue', '--db', db.url] as const;
    expect((await dunghen(...args, '--period', '2024-Q1')).out).toContain('Chưa chốt.');
    const frozen = await dunghen(...args, '--period', '2024-Q1', '--yes', '--json');
    const { id }: { id: string } = JSON.parse(frozen.out);
    expect(await dunghen(...args, id, '--number', '15', '--date', '2024-04-05', '--signer', 'X')).toMatchObject({
      code: 2,
    });
    const again = await dunghen(...args, '--period', '2024-Q1', '--yes');
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining(`đã có báo cáo ${id}`) });
    const unknown = await dunghen(...args, '--period', '2024-Q1', '--yes', '--replaces', 'zzz');
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('“zzz”') });
    expect(await dunghen(...args, id, '--submit')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Đã trình ký'),
    });
    const facts = ['--number', '15', '--date', '2024-04-05', '--signer', 'Người ký giả định'] as const;
    const notPdf = path.join(folder, 'bao-cao-tien-do-2024-Q1.csv');
    const refused = await dunghen(...args, id, ...facts, '--signed-file', notPdf);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('không phải tệp PDF') });
    const issued = await dunghen(...args, id, ...facts);
    expect(issued).toMatchObject({ code: 0, out: expect.stringContaining('Đã ban hành, số 15 ngày 2024-04-05') });
    const out = path.join(folder, 'frozen');
    expect(await dunghen(...args, id, '--out', out)).toMatchObject({ code: 0 });
    expect(readdirSync(out)).toHaveLength(6);
    const diff = await dunghen('report', 'diff', id, '--db', db.url);
    expect(diff).toMatchObject({ code: 0, out: expect.stringContaining('Không có khác biệt.') });
  });

  test('doctor finds the one row that was changed behind its back, and nothing else wrong', async () => {
    const changed = await db.query<{ code: string }>(
      `update dossier set verdict = 'late', late_minutes = 1 where code = (select min(code) from dossier) returning code`,
    );
    const { code, out } = await dunghen('doctor', '--db', db.url);
    expect(code).toBe(1);
    const faults = out.split('\n').filter((line) => /^ +✗/.test(line));
    expect(faults).toEqual([expect.stringContaining(`✗ ${changed[0]?.code}: `)]);
  });
});
