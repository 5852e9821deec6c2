import { testDatabase } from '@dunghen/store/testing';
import { expect, test } from 'vitest';
import { runDelivery } from './deliver-run.ts';

test('what is sent while calls fail and sender and portal are killed is there in the end, in order, once', async () => {
  const db = await testDatabase();
  try {
    const run = await runDelivery({
      url: db.url,
      dossiers: 100,
      kills: 1,
      senders: 2,
      faulty: 0.15,
      timeoutMs: 200,
      seed: 11,
    });
    expect(run.faults).toEqual([]);
    expect(run.comparison.dossiers).toBe(100);
    expect(run.comparison.messages).toBeGreaterThan(500);
    expect(run.kills).toEqual({ senders: 1, portal: 1 });
  } finally {
    await db.close();
  }
}, 60_000);
