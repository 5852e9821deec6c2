import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DOSSIER_INDICES,
  type EvaluationFacts,
  type EvaluationRule,
  evaluationResult,
  findEvaluationRule,
  onlinePoints,
  type Points,
  pointsOf,
  startEvaluationCounts,
  withCorrections,
} from './index.ts';

const FACTS: EvaluationFacts = { timeliness: 'early', units: [], contacts: 0 };

/** Circular 01/2018/TT-VPCP, article 13. */
describe('points of a dossier', () => {
  test.each<[string, Partial<EvaluationFacts>, 1 | 2 | 3 | 4 | 7, Points | null]>([
    ['shorter than the limit', { timeliness: 'early' }, 1, 2],
    ['equal to it', { timeliness: 'on-time' }, 1, 1],
    ['longer', { timeliness: 'late' }, 1, 0],
    ['without a limit', { timeliness: 'no-due-date' }, 1, null],
    ['no unit with a share of its own', {}, 2, null],
    ['every unit early', { units: [{ agencyId: 'a', timeliness: 'early' }] }, 2, 2],
    [
      'one unit just on time',
      {
        units: [
          { agencyId: 'a', timeliness: 'early' },
          { agencyId: 'a', timeliness: 'on-time' },
        ],
      },
      2,
      1,
    ],
    [
      'the slowest unit decides',
      {
        units: [
          { agencyId: 'a', timeliness: 'late' },
          { agencyId: 'a', timeliness: 'early' },
        ],
      },
      2,
      0,
    ],
    ['no contact', { contacts: 0 }, 3, 2],
    ['one contact', { contacts: 1 }, 3, 1],
    ['more contacts', { contacts: 2 }, 3, 0],
    ['its scale is in no source', { bodies: 1 }, 4, null],
    ['nobody was asked for complaints', {}, 7, null],
    ['early, no complaint', { complaint: 'none' }, 7, 2],
    ['on time, no complaint', { timeliness: 'on-time', complaint: 'none' }, 7, 1],
    ['late, no complaint', { timeliness: 'late', complaint: 'none' }, 7, 0],
    ['an upheld complaint', { complaint: 'upheld' }, 7, 0],
  ])('%s', (_name, facts, index, points) => {
    expect(pointsOf({ ...FACTS, ...facts })[index]).toBe(points);
  });

  test('an accepted appeal puts one index right and leaves the others', () => {
    const points = pointsOf({ ...FACTS, contacts: 2 });
    expect(withCorrections(points, new Map([[3, 1]]))).toEqual({ ...points, 3: 1 });
    expect(withCorrections(points, undefined)).toBe(points);
  });

  test.each([
    [{ dossiers: 0, online: 0, lateOnline: 0 }, null],
    [{ dossiers: 100, online: 14, lateOnline: 0 }, 0],
    [{ dossiers: 100, online: 50, lateOnline: 1 }, 0],
    [{ dossiers: 100, online: 30, lateOnline: 0 }, null],
  ])('index 9 of %j is %s', (facts, points) => {
    expect(onlinePoints(facts)).toBe(points);
  });
});

const ruleOn = (day: string): EvaluationRule => {
  const rule = findEvaluationRule(day);
  if (rule === undefined) throw new Error(`no rule on ${day}`);
  return rule;
};
const RULE = ruleOn('2024-12-31');
const HOW = { isOnline: false, isLate: false };

function countsOf(facts: readonly EvaluationFacts[]) {
  const counting = startEvaluationCounts();
  for (const one of facts) counting.add(pointsOf(one), HOW);
  return counting.counts();
}

describe('rule sets', () => {
  test('apply by date; the later one says what was not compared', () => {
    expect(findEvaluationRule('2019-01-05')).toBeUndefined();
    expect(ruleOn('2019-01-06')).toMatchObject({ id: 'tt-01-2018', isConfirmed: true });
    expect(ruleOn('2025-06-30').id).toBe('tt-01-2018');
    expect(ruleOn('2025-07-01')).toMatchObject({ id: 'nd-118-2025', isConfirmed: false });
    expect(ruleOn('2025-07-01').remark).toMatch(/Chưa đối chiếu toàn văn/);
  });
});

/** Article 15: mean rounded to one decimal, total, classes. */
describe('result', () => {
  test('what nobody recorded is neither zero nor counted: it widens the class', () => {
    const result = evaluationResult('official', countsOf([FACTS, { ...FACTS, timeliness: 'late' }]), RULE);
    expect(result).toMatchObject({ total: 3, most: 4, missing: [2, 4, 7], dossiers: 2 });
    expect(result?.class).toBeUndefined();
    expect([result?.classes.lowest.key, result?.classes.highest.key]).toEqual(['part', 'full']);
  });

  test('a class that nothing missing can change is given', () => {
    const early: EvaluationFacts = { ...FACTS, complaint: 'none' };
    expect(evaluationResult('official', countsOf([early]), RULE)).toMatchObject({ total: 6, class: { key: 'full' } });
  });

  test.each([
    [15, 'excellent'],
    [14.9, 'good'],
    [12, 'good'],
    [9, 'fair'],
    [6, 'average'],
    [5.9, 'weak'],
  ])('an agency with %s of 18 is %s', (total, key) => {
    const rest = total - 4;
    const indices = [2, 4, 5, 6, 7, 8, 9] as const;
    const stated = new Map(
      indices.map((index, place) => {
        const value = Math.max(0, Math.min(2, Math.round((rest - 2 * place) * 10) / 10));
        return [index, { value, basis: 'thử' }] as const;
      }),
    );
    const counts = { ...countsOf([FACTS]), online: 1 };
    expect(evaluationResult('agency', counts, RULE, stated)).toMatchObject({ total, class: { key }, missing: [] });
  });

  test.each([
    [0, 0, undefined],
    [10, 10, 2],
    [10, 9, 1],
    [100, 89, 0],
    [1, 0, 0],
  ])('index 8: of %s petitions that fell due %s were answered in time: %s (article 13)', (due, inTime, value) => {
    const line = evaluationResult('agency', countsOf([FACTS]), RULE, new Map(), { due, inTime })?.indices[7];
    expect([line?.index, line?.value, line?.origin]).toEqual([8, value, value === undefined ? 'none' : 'register']);
  });

  test('where no petition fell due index 8 is stated, with who stated it and when', () => {
    const said = { value: 1.5, basis: 'Sổ theo dõi', by: 'Người thử (giả định)', at: 1_700_000_000_000 };
    const result = evaluationResult('agency', countsOf([FACTS]), RULE, new Map([[8, said]]), { due: 0, inTime: 0 });
    expect(result?.indices[7]).toEqual({ index: 8, origin: 'stated', ...said });
  });

  test('what dossiers tell is never stated over; without dossiers there is no result', () => {
    const stated = new Map([[1, { value: 0, basis: 'thử' }] as const]);
    expect(evaluationResult('official', countsOf([FACTS]), RULE, stated)?.indices[0]).toMatchObject({
      value: 2,
      origin: 'dossiers',
    });
    expect(evaluationResult('official', countsOf([]), RULE)).toBeUndefined();
  });

  const factsArb: fc.Arbitrary<EvaluationFacts> = fc
    .record({
      timeliness: fc.constantFrom('early' as const, 'on-time' as const, 'late' as const, 'no-due-date' as const),
      contacts: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
      complaint: fc.option(fc.constantFrom('none' as const, 'upheld' as const), { nil: undefined }),
    })
    .map(({ timeliness, contacts, complaint }) => ({
      timeliness,
      units: [],
      ...(contacts === undefined ? {} : { contacts }),
      ...(complaint === undefined ? {} : { complaint }),
    }));

  test('each index is the exact mean over its dossiers with data, half up; the class lies between its bounds', () => {
    fc.assert(
      fc.property(fc.array(factsArb, { minLength: 1, maxLength: 60 }), (all) => {
        const result = evaluationResult('official', countsOf(all), RULE);
        for (const index of DOSSIER_INDICES) {
          const known = all.flatMap((facts) => pointsOf(facts)[index] ?? []);
          const line = result?.indices.find((one) => one.index === index);
          const sum = known.reduce<number>((total, points) => total + points, 0);
          const expected =
            known.length === 0 ? undefined : Number(BigInt(20 * sum + known.length) / BigInt(2 * known.length)) / 10;
          expect(line?.value).toBe(expected);
        }
        const { lowest, highest } = result?.classes ?? {};
        expect((lowest?.from ?? 0) <= (highest?.from ?? -1)).toBe(true);
        expect(result?.class === undefined).toBe(lowest?.key !== highest?.key);
      }),
      { numRuns: 100 },
    );
  });
});
