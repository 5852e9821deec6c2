import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoDatabase } from './demo-database.ts';
import { dunghen } from './run.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'dunghen-forecast-'));
let database: TestDatabase | undefined;
let db: readonly string[] = [];
beforeAll(async () => {
  database = await demoDatabase();
  db = ['--db', database.url];
}, 180_000);
afterAll(async () => {
  await database?.close();
  rmSync(folder, { recursive: true });
});

test('tells how the forecasts of a past quarter did', async () => {
  const { code, out } = await dunghen('forecast', '--calibrate', '2024-Q1', ...db);
  expect(code).toBe(0);
  expect(out).toContain('Kiểm định trên 2024-Q1: học từ 12.016 hồ sơ');
  expect(out).toMatch(/\n75–85% +40 +35 +79,4% +85,0%\n/);
  expect((await dunghen('forecast', '--calibrate', 'mai', ...db)).code).toBe(2);
});

test('lists by risk, as words, as JSON and as a file; refuses what it cannot read', async () => {
  const words = await dunghen('forecast', '--from', '0', ...db);
  expect(words.out).toMatch(/^Tại .* hồ sơ còn hạn; .* Học từ 30\.000 hồ sơ đã kết thúc\./);
  const json = await dunghen('forecast', '--json', ...db);
  expect(JSON.parse(json.out)).toMatchObject({ counts: { atRisk: 0 }, rows: [] });
  const file = await dunghen('forecast', '--format', 'csv', '--out', folder, ...db);
  expect(readFileSync(file.out.trim(), 'utf8')).toContain('Khả năng trễ hạn');
  const bad = await dunghen('forecast', '--from', 'nửa', ...db);
  expect(bad.code).toBe(2);
  expect(bad.err).toContain('--from cần một số nguyên từ 0 đến 99');
});
