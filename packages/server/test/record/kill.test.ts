import { contextOf } from '@dunghen/app/context';
import { testDatabase } from '@dunghen/store/testing';
import { expect, test } from 'vitest';
import { findLosses } from './check-kills.ts';
import { runKills } from './kill-run.ts';
import { prepare } from './prepare.ts';

/** `node scripts/kill-test.ts --kills 200` is the long form of it. */
test('killed four times under load: nothing acknowledged is lost or doubled, no number comes twice', {
  timeout: 300_000,
}, async () => {
  const db = await testDatabase();
  const context = await contextOf(db, Date.now);
  const prepared = await prepare(context);
  const report = await runKills({
    ...prepared,
    target: db.url,
    kills: 4,
    workers: 8,
    mostMs: 300,
    random: Math.random,
  });
  expect(await findLosses(context, report)).toEqual([]);
  expect(report.acknowledged.length).toBeGreaterThan(0);
  await context.close();
});
