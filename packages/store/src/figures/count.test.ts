import { foldHistory } from '@dunghen/domain/dossier';
import { type JudgementPolicy, PORTAL_766_POLICY, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { type AgencyFigures, type TallyWindow, tally, tallyWith } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from '../../test/load.ts';
import {
  AGENCIES,
  BOUNDARIES,
  dossiers,
  IMPORTS,
  type RandomDossier,
  testCalendar,
} from '../../test/random-dossiers.ts';
import type { Judging } from '../dossier/index.ts';
import { judgeWith } from '../dossier/standing.ts';
import { testDatabase } from '../testing/index.ts';
import { countFigures } from './index.ts';

const calendar = testCalendar();
const LATEST = 4_000_000_000_000;

interface Question {
  readonly window: TallyWindow;
  readonly knownAt: Instant;
  readonly policy: JudgementPolicy;
}

const boundaries = fc.constantFrom(...BOUNDARIES);
const questions: fc.Arbitrary<Question> = fc
  .record({
    ends: fc.tuple(boundaries, boundaries).filter(([from, to]) => from !== to),
    asOf: fc.option(fc.double({ min: 0.1, max: 1, noNaN: true }), { nil: undefined, freq: 3 }),
    knownAt: fc.constantFrom(LATEST, LATEST, ...IMPORTS, ...BOUNDARIES),
    policy: fc.oneof(
      { weight: 5, arbitrary: fc.constant(PROVINCE_POLICY) },
      { weight: 2, arbitrary: fc.constant(PORTAL_766_POLICY) },
      {
        weight: 1,
        arbitrary: fc.constant<JudgementPolicy>({
          ...PROVINCE_POLICY,
          id: 'x',
          endEvent: 'returned',
          rejected: 'apart',
        }),
      },
      {
        weight: 1,
        arbitrary: fc.constant<JudgementPolicy>({
          ...PROVINCE_POLICY,
          id: 'y',
          granularity: 'instant',
          dueBasis: 'current',
        }),
      },
    ),
  })
  .map(({ ends, asOf, knownAt, policy }) => {
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    return {
      window: { from, to, asOf: asOf === undefined ? to : Math.round(from + (to - from) * asOf) },
      knownAt,
      policy,
    };
  });

function expected(all: readonly RandomDossier[], question: Question): readonly AgencyFigures[] {
  const histories = all.flatMap(({ events }) => foldHistory(events, undefined, question.knownAt) ?? []);
  return sorted(tally(histories, question.window, question.policy, calendar));
}

function sorted(figures: ReadonlyMap<string, AgencyFigures>): readonly AgencyFigures[] {
  return [...figures.values()].sort((a, b) => (a.agencyId < b.agencyId ? -1 : 1));
}

// One source, one number: what the database counts equals the domain's tally over all histories.
test.each([
  ['the caches made by the province’s policy', PROVINCE_POLICY],
  ['the caches made by the portal’s policy', PORTAL_766_POLICY],
])('equals tally(), %s', { timeout: 120_000 }, async (_, cachedBy) => {
  const property = fc.asyncProperty(
    fc.array(dossiers, { minLength: 40, maxLength: 120 }),
    fc.array(questions, { minLength: 24, maxLength: 24 }),
    async (all, asked) => {
      const db = await testDatabase();
      try {
        await load(db, { policy: cachedBy, calendar }, all);
        for (const question of asked) {
          expect(await countFigures(db, { ...question, calendar })).toEqual(expected(all, question));
        }
      } finally {
        await db.close();
      }
    },
  );
  // Each run loads a database: a counterexample is shown as it is, not shrunk.
  await fc.assert(property, { numRuns: 4, endOnFailure: true });
});

test('agencies with closures of their own are judged by their own calendar', { timeout: 60_000 }, async () => {
  const own = testCalendar([
    { day: '2024-03-29' },
    { day: '2024-03-28' },
    { day: '2024-01-03', at: BOUNDARIES[2] ?? 0 },
  ]);
  const judging: Judging = { policy: PROVINCE_POLICY, calendar, agencyCalendars: new Map([[AGENCIES[1], own]]) };
  const all = fc.sample(dossiers, { numRuns: 150, seed: 7 });
  const db = await testDatabase();
  try {
    await load(db, judging, all);
    for (const [from, to] of [
      [BOUNDARIES[0], BOUNDARIES[2]],
      [BOUNDARIES[1], BOUNDARIES[3]],
    ]) {
      const window = { from: from ?? 0, to: to ?? 0, asOf: to ?? 0 };
      const histories = all.flatMap(({ events }) => foldHistory(events) ?? []);
      const wanted = sorted(tallyWith(histories, window, PROVINCE_POLICY, judgeWith(judging)));
      expect(await countFigures(db, { ...judging, window, knownAt: LATEST })).toEqual(wanted);
      const some = wanted.filter((figures) => figures.agencyId !== AGENCIES[0]);
      const agencyIds = AGENCIES.slice(1);
      expect(await countFigures(db, { ...judging, window, knownAt: LATEST, agencyIds })).toEqual(some);
    }
  } finally {
    await db.close();
  }
});

test('most dossiers are counted by the database, not read again', async () => {
  const db = await testDatabase();
  try {
    await load(db, { policy: PROVINCE_POLICY, calendar }, fc.sample(dossiers, { numRuns: 300, seed: 3 }));
    const [row] = await db.query<{ share: number }>(
      'select avg(regular::int)::float8 as share from dossier where accepted_at is not null',
    );
    expect(row?.share).toBeGreaterThan(0.5);
  } finally {
    await db.close();
  }
});
