import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dunghen } from './run.ts';

const samples = path.resolve(import.meta.dirname, '../../../samples/import');
const folder = mkdtempSync(path.join(os.tmpdir(), 'dunghen-import-'));
let db: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  db = await testDatabase();
});

afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

/** Imports a copy, since lists are written beside the file. */
function importSample(name: string, ...options: readonly string[]) {
  const file = path.join(folder, name);
  copyFileSync(path.join(samples, name), file);
  const mapping = path.join(samples, `${path.parse(name).name}.mapping.json`);
  return dunghen('import', file, '--mapping', mapping, '--db', db.url, ...options);
}

async function dossiers(): Promise<number> {
  const [row] = await db.query<{ n: number }>('select count(*) as n from dossier');
  return row?.n ?? 0;
}

describe('import (spec: import)', () => {
  test('a sound file is stored, and again changes nothing', async () => {
    expect(await importSample('02-kieu-b-ngan.csv')).toMatchObject({ code: 0, out: expect.stringContaining('đã nạp') });
    const before = await dossiers();
    expect(before).toBeGreaterThan(0);
    expect(await importSample('02-kieu-b-ngan.csv')).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 sự kiện mới'),
    });
    expect(await dossiers()).toBe(before);
  });

  test.each([
    ['20-ngay-khong-co-that.csv'],
    ['21-hen-truoc-tiep-nhan.csv'],
    ['22-xong-truoc-tiep-nhan.csv'],
    ['23-co-quan-la.csv'],
    ['24-co-quan-trung-ten.csv'],
    ['25-trung-ma-khac-noi-dung.csv'],
    ['26-thieu-cot-ma.csv'],
  ])('%s is refused whole: exit code 2, a message that names the file, the database as it was', async (name) => {
    const before = await dossiers();
    const result = await importSample(name);
    expect(result.code).toBe(2);
    expect(result.err).toContain(name);
    expect(await dossiers()).toBe(before);
  });

  test.each(['28-bi-cat-cut.xlsx', '29-nhieu-nhi-phan.csv'])('%s cannot be read', async (name) => {
    const result = await dunghen('import', path.join(samples, name), '--due-at-means', 'receipt', '--db', db.url);
    expect(result).toMatchObject({ code: 2, err: expect.stringContaining(name) });
  });

  test('a file with due dates needs to be told what they mean', async () => {
    const file = path.join(samples, '27-thieu-y-nghia-ngay-hen.csv');
    const result = await dunghen('import', file, '--db', db.url);
    expect(result).toMatchObject({ code: 2, err: expect.stringContaining('--due-at-means') });
  });

  test('a mapping file that is none, and a file that is not there', async () => {
    const file = path.join(samples, '02-kieu-b-ngan.csv');
    const noMapping = await dunghen('import', file, '--mapping', '/none.json', '--db', db.url);
    expect(noMapping).toMatchObject({ code: 2, err: expect.stringContaining('/none.json') });
    const noFile = await dunghen('import', '/none.csv', '--due-at-means', 'receipt', '--db', db.url);
    expect(noFile).toMatchObject({ code: 2, err: expect.stringContaining('/none.csv') });
  });
});
