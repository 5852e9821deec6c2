import { foldHistory } from '@dunghen/domain/dossier';
import { PORTAL_766_POLICY, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { contributionOf, type TallyWindow } from '@dunghen/domain/report';
import { dayOf, startOfDay } from '@dunghen/domain/time';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, load } from '../../test/load.ts';
import { AGENCIES, BOUNDARIES, dossiers, IMPORTS, testCalendar } from '../../test/random-dossiers.ts';
import { type FoundDossier, searchDossiers } from '../dossier/index.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import { countDue, countFigures, countTwice, countWindows } from './index.ts';

const calendar = testCalendar();
const LATEST = 4_000_000_000_000;
const all = fc.sample(dossiers, { numRuns: 160, seed: 23 });
const WEEK = 7 * 86_400_000;

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await load(db, { policy: PROVINCE_POLICY, calendar }, all);
}, 60_000);
afterAll(() => db.close());

const windowOf = (from: number, to: number): TallyWindow => ({ from, to, asOf: to });
const QUARTER = windowOf(BOUNDARIES[0] ?? 0, BOUNDARIES[2] ?? 0);
const weeks = Array.from({ length: 13 }, (_, week) =>
  windowOf(QUARTER.from + week * WEEK, QUARTER.from + (week + 1) * WEEK),
);

describe.each([
  ['the cached policy', PROVINCE_POLICY, LATEST],
  ['another policy', PORTAL_766_POLICY, LATEST],
  ['an earlier knowledge', PROVINCE_POLICY, IMPORTS[0] ?? 0],
])('several windows at once, by %s', (_, policy, knownAt) => {
  test.each([undefined, AGENCIES.slice(0, 2)])('give what each gives alone, of agencies %j', async (agencyIds) => {
    const query = { policy, calendar, knownAt, ...(agencyIds === undefined ? {} : { agencyIds }) };
    const together = await countWindows(db, query, [...weeks, QUARTER]);
    for (const [index, window] of [...weeks, QUARTER].entries()) {
      expect(together[index]).toEqual(await countFigures(db, { ...query, window }));
    }
  });
});

describe('two ways of counting', () => {
  const one = { policy: PROVINCE_POLICY, calendar, knownAt: LATEST, window: QUARTER };
  const other = { ...one, policy: PORTAL_766_POLICY };
  const shifted = { ...one, window: windowOf(QUARTER.from - 17 * 86_400_000, QUARTER.to - 17 * 86_400_000) };

  test.each([
    ['policies', other],
    ['windows', shifted],
  ])('by other %s: the figures of each, and exactly the dossiers that differ', async (_, second) => {
    const counted = await countTwice(db, { one, other: second, limit: 1_000 });
    const figures = async (query: typeof one) =>
      new Map((await countFigures(db, query)).map((own) => [own.agencyId, own] as const));
    expect(counted.one).toEqual(await figures(one));
    expect(counted.other).toEqual(await figures(second));
    const differing = all.flatMap((dossier) => {
      const [a, b] = [one, second].map((way) => {
        const history = foldHistory(dossier.events, undefined, LATEST);
        return history && contributionOf(history, way.window, way.policy, calendar);
      });
      const isSame = a?.entry === b?.entry && a?.exit === b?.exit && a?.exitAgencyId === b?.exitAgencyId;
      return isSame ? [] : [codeOf(dossier)];
    });
    expect(counted.rows.map(({ code }) => code)).toEqual(differing.toSorted());
    expect(counted.total).toBe(differing.length);
    expect([...counted.changed.values()].reduce((sum, count) => sum + count, 0)).toBe(differing.length);
  });

  test('the list comes in pages, of the agencies asked for', async () => {
    const whole = await countTwice(db, { one, other, limit: 1_000 });
    const codes: string[] = [];
    let after: string | undefined;
    do {
      const page = await countTwice(db, { one, other, limit: 5, ...(after === undefined ? {} : { after }) });
      codes.push(...page.rows.map(({ code }) => code));
      after = page.next;
    } while (after !== undefined);
    expect(codes).toEqual(whole.rows.map(({ code }) => code));
    const [agencyId = ''] = AGENCIES;
    const own = await countTwice(db, { one, other, agencyIds: [agencyId], limit: 1_000 });
    expect(own.total).toBe(whole.changed.get(agencyId) ?? 0);
    expect((await countTwice(db, { one, other, agencyIds: [], limit: 10 })).rows).toEqual([]);
  });

  test('one way twice differs in nothing', async () => {
    expect(await countTwice(db, { one, other: one, limit: 10 })).toMatchObject({ rows: [], total: 0 });
  });
});

describe('what comes due', () => {
  const judging = { policy: PROVINCE_POLICY, calendar };
  const scopes = [
    { kind: 'all' },
    { kind: 'agencies', ids: AGENCIES.slice(0, 2) },
    { kind: 'agencies', ids: ['khong-co'] },
    { kind: 'none' },
  ] as const;

  test.each(scopes.map((scope) => [JSON.stringify(scope), scope] as const))(
    'each number is as long as its list, within %s',
    async (_, scope) => {
      for (const now of [BOUNDARIES[1] ?? 0, BOUNDARIES[2] ?? 0]) {
        const [from, to] = [dayOf(now), dayOf(now) + 60];
        const counted = await countDue(db, { ...judging, scope, now, from, to });
        const filter = {
          open: true,
          verdicts: ['open-in-time'],
          dueFrom: startOfDay(from),
          dueTo: startOfDay(to + 1),
        } as const;
        const listed = await searchDossiers(db, judging, { scope, filter, sort: 'due', limit: 1_000, now });
        if (!listed.ok) throw new Error(listed.code);
        const rows = Map.groupBy(listed.rows, keyOf);
        expect(counted.map(({ agencyId, day, count }) => [`${agencyId} ${day}`, count]).toSorted()).toEqual(
          [...rows].map(([key, own]) => [key, own.length]).toSorted(),
        );
      }
    },
  );

  test('counts the agencies asked for alone', async () => {
    const now = BOUNDARIES[1] ?? 0;
    const [agencyId = ''] = AGENCIES;
    const query = { ...judging, scope: { kind: 'all' }, now, from: dayOf(now), to: dayOf(now) + 60 } as const;
    const every = await countDue(db, query);
    expect(every.length).toBeGreaterThan(0);
    const own = await countDue(db, { ...query, agencyIds: [agencyId] });
    expect(own).toEqual(every.filter((row) => row.agencyId === agencyId));
  });
});

const keyOf = ({ agencyId, dueAt = 0 }: FoundDossier): string => `${agencyId} ${dayOf(dueAt)}`;
