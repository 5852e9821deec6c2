import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { demonstrationDatabase } from '@dunghen/app/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dunghen } from './run.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dunghen-index-'));
let db: Awaited<ReturnType<typeof demonstrationDatabase>>;
beforeAll(async () => {
  db = await demonstrationDatabase();
}, 180_000);
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

const index = (...args: readonly string[]) => dunghen('index', ...args, '--db', db.url);
const answer = (name: string) =>
  new URL(`../../../data/portal-evaluation/${name}.2026-Q3.json`, import.meta.url).pathname;

describe('index', () => {
  test('shows the six groups, the figure of the portal before the estimate', async () => {
    const result = await index('--period', '2024-Q1');
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(result.out).toContain('Bộ chỉ số 766, tỉnh Điện Biên, Quý I/2024');
    expect(result.out).toMatch(/Tiến độ, kết quả giải quyết: Cổng 18,80; ước tính \d+,\d\d\/20; cả nước 17,70/);
    expect(result.out).toContain('Cung cấp dịch vụ trực tuyến: chưa đủ dữ liệu');
  });

  test('an agency by its name, as JSON', async () => {
    const result = await index('--period', '2024-Q1', '--agency', 'So Noi vu', '--json');
    expect(result).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(result.out)).toMatchObject({ scope: { kind: 'agency', name: 'Sở Nội vụ' }, period: '2024-Q1' });
  });

  test('writes the bulletin', async () => {
    const result = await index('--period', '2024-Q1', '--format', 'docx,xlsx,json', '--out', folder);
    expect(result).toMatchObject({ code: 0, err: '' });
    const names = ['docx', 'json', 'xlsx'].map((format) => `chi-so-766-2024-Q1.${format}`);
    expect(readdirSync(folder).toSorted()).toEqual(names);
  });

  test.each([
    [[], 'Thiếu --period'],
    [['--period', '2024-H1'], 'chỉ tính theo tháng, quý, năm'],
    [['--period', '2024-Q1', '--agency', 'Sở Không có'], 'Không có cơ quan'],
    [['--period', '2024-Q1', '--format', 'odt'], 'Không có định dạng'],
  ])('%j is refused', async (args, message) => {
    const result = await index(...args);
    expect(result.code).not.toBe(0);
    expect(result.err).toContain(message);
  });
});

describe('index import', () => {
  test('an answer of another province only when that is said; a preview records nothing', async () => {
    const refused = await index('import', answer('dvc-progress-tree'));
    expect(refused.code).not.toBe(0);
    expect(refused.err).toContain('tỉnh khác');
    const preview = await index('import', answer('dvc-progress-tree'), '--preview');
    expect(preview.out).toContain('17,35/20');
    expect(preview.out).toContain('Chưa ghi');
    const recorded = await index('import', answer('dvc-progress-tree'), answer('transparency'), '--any-province');
    expect(recorded).toMatchObject({ code: 0, err: '' });
    expect(recorded.out).toContain('Đã ghi Tiến độ, kết quả giải quyết, kỳ 2026-Q3: 17,35/20');
    const shown = await index('--period', '2026-Q3');
    expect(shown.out).toContain('Tiến độ, kết quả giải quyết: Cổng 17,35');
  });

  test('what is no answer is refused with its fault', async () => {
    const file = new URL('../package.json', import.meta.url).pathname;
    const result = await index('import', file, '--period', '2024-Q1');
    expect(result.code).not.toBe(0);
    expect(result.err).toContain('thiếu trường "data"');
    const nameless = await index('import', file);
    expect(nameless.err).toContain('Không biết');
  });

  test('a figure typed in', async () => {
    const typed = ['type', '--period', '2023-Q4', '--group', 'TDGQ', '--captured-at', '2024-01-05T08:00'];
    const result = await index(...typed, '--score', '17,9', '--mean', '17,2');
    expect(result).toMatchObject({ code: 0, err: '' });
    const bad = await index(...typed, '--score', '21');
    expect(bad.err).toContain('không nằm trong khoảng từ 0 đến 20');
  });
});
