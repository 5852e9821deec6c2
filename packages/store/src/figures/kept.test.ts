import { PORTAL_766_POLICY, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import type { TallyWindow } from '@dunghen/domain/report';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { load } from '../../test/load.ts';
import { AGENCIES, BOUNDARIES, dossiers, IMPORTS, testCalendar } from '../../test/random-dossiers.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import { countWindows, keptWindows } from './index.ts';

const calendar = testCalendar();
const windowOf = (from: number, to: number): TallyWindow => ({ from, to, asOf: to });
const WINDOWS = BOUNDARIES.slice(1).map((to, index) => windowOf(BOUNDARIES[index] ?? 0, to));
/** One that is still running as of its middle. */
const RUNNING = { ...windowOf(BOUNDARIES[0] ?? 0, BOUNDARIES[2] ?? 0), asOf: BOUNDARIES[1] ?? 0 };

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await load(db, { policy: PROVINCE_POLICY, calendar }, fc.sample(dossiers, { numRuns: 160, seed: 41 }));
}, 60_000);
afterAll(() => db.close());

/** Every knowledge that there was, in order, each twice: counted, carried on over nothing, carried on over an import. */
const KNOWN = [(IMPORTS[0] ?? 0) - 1, ...IMPORTS, ...IMPORTS.map((at) => at + 1)]
  .toSorted((a, b) => a - b)
  .flatMap((at) => [at, at]);

test.each([
  ['the cached policy', PROVINCE_POLICY],
  ['another policy', PORTAL_766_POLICY],
])('figures that are carried on are those that counting gives, by %s', async (_, policy) => {
  for (const knownAt of KNOWN) {
    const query = { policy, calendar, knownAt };
    expect(await keptWindows(db, query, [...WINDOWS, RUNNING])).toEqual(
      await countWindows(db, query, [...WINDOWS, RUNNING]),
    );
  }
});

test('an earlier knowledge than the last one is counted, and of some agencies only theirs are given', async () => {
  for (const knownAt of [IMPORTS.at(-1) ?? 0, IMPORTS[0] ?? 0]) {
    const query = { policy: PROVINCE_POLICY, calendar, knownAt, agencyIds: AGENCIES.slice(0, 2) };
    expect(await keptWindows(db, query, WINDOWS)).toEqual(await countWindows(db, query, WINDOWS));
  }
});

test('who asks for the same at the same time gets the same', async () => {
  const query = { policy: PROVINCE_POLICY, calendar, knownAt: (IMPORTS.at(-1) ?? 0) + 5 };
  const [one, other] = await Promise.all([
    keptWindows(db, query, WINDOWS),
    keptWindows(db, query, WINDOWS.toReversed()),
  ]);
  expect(other).toEqual(one.toReversed());
});
