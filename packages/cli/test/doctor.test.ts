import type { Database } from '@dunghen/store/server';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dunghen } from './run.ts';

let db: Database & { readonly url: string };
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

describe('doctor verify', () => {
  test('finds nothing wrong in a new database, and says which number lost its dossier', async () => {
    expect(await dunghen('doctor', 'verify', '--db', db.url)).toMatchObject({
      code: 0,
      out: expect.stringContaining('✓ Nhật ký: '),
    });
    await db.query("insert into dossier_number values ('H18.12', '2024-01-15', 1)");
    expect(await dunghen('doctor', 'verify', '--db', db.url)).toMatchObject({
      code: 1,
      out: expect.stringContaining('H18.12-240115-0001'),
    });
  });

  test('answers machines', async () => {
    const { out } = await dunghen('doctor', 'verify', '--json', '--db', db.url);
    expect(JSON.parse(out)).toMatchObject({
      sound: false,
      numbers: { numbers: 1, faults: [{ code: 'H18.12-240115-0001' }] },
    });
  });
});
