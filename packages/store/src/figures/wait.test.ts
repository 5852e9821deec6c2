import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testCalendar } from '../../test/random-dossiers.ts';
import { openImport } from '../dossier/index.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import { serverNow, settledNow, waitForOpenTransactions } from './index.ts';

const judging = { policy: PROVINCE_POLICY, calendar: testCalendar() };

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

// lifecycle.md: a report at `knownAt` first waits until no transaction begun before it is open.
test('waits for an import that began before, and goes on when it has ended', async () => {
  const session = await openImport(db, judging);
  const knownAt = await serverNow(db);
  await expect(waitForOpenTransactions(db, knownAt, 50)).rejects.toMatchObject({ code: 'open-transactions' });
  let over = false;
  const waiting = waitForOpenTransactions(db, knownAt).then(() => {
    over = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(over).toBe(false);
  await session.commit();
  await waiting;
});

test('does not wait for what began later, for readers, or for other databases', async () => {
  const other = await testDatabase();
  const elsewhere = await openImport(other, judging);
  const knownAt = await serverNow(db);
  const session = await openImport(db, judging);
  expect(session.recordedAt).toBeGreaterThanOrEqual(knownAt);
  await db.snapshot(async (tx) => {
    await tx.query('select count(*) from dossier');
    await waitForOpenTransactions(db, knownAt - 1, 50);
  });
  await session.rollback();
  await elsewhere.rollback();
  await other.close();
});

test('what is settled lies before everything that is being recorded', async () => {
  const session = await openImport(db, judging);
  const settled = await settledNow(db);
  expect(settled).toBeLessThan(session.recordedAt);
  await waitForOpenTransactions(db, settled, 50);
  await session.rollback();
});
