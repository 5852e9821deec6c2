import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUPS, INDICATORS, indicatorsOn, ranksOf, ratingOf, scoreOf, TOTAL_MAX, totalScore } from './index.ts';

describe('the table of indicators', () => {
  test('the maxima of the groups are 100 in all (Decision 766/QĐ-TTg)', () => {
    expect(GROUPS.reduce((sum, { max }) => sum + max, 0)).toBe(TOTAL_MAX);
  });

  test.each(GROUPS.filter(({ key }) => key !== 'CLGQ'))('those of $name make up its maximum', ({ key, max }) => {
    const own = INDICATORS.filter(({ group }) => group === key);
    expect(own.reduce((sum, one) => sum + (one.max ?? Number.NaN), 0)).toBe(max);
  });

  test('a row counts from its first day to the day before its last', () => {
    const [first] = INDICATORS;
    if (first === undefined) throw new Error('no indicator');
    const ended = { ...first, validTo: '2027-01-01' };
    expect(indicatorsOn('2022-06-22', [ended])).toEqual([]);
    expect(indicatorsOn('2022-06-23', [ended])).toEqual([ended]);
    expect(indicatorsOn('2026-12-31', [ended])).toEqual([ended]);
    expect(indicatorsOn('2027-01-01', [ended])).toEqual([]);
  });
});

describe('a score', () => {
  test('lies between 0 and the maximum, and grows with the numerator', () => {
    const known = INDICATORS.filter(({ formula, number }) => formula.kind !== 'unresolved' && number !== '3.5');
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.nat(10_000), fc.nat(10_000), (indicator, a, b) => {
        const [numerator, denominator] = [Math.min(a, b), Math.max(a, b)];
        const score = scoreOf(indicator, { numerator, denominator });
        if (!('value' in score)) return expect(denominator).toBe(0);
        expect(score.value).toBeGreaterThanOrEqual(0);
        expect(score.value).toBeLessThanOrEqual((indicator.max ?? 0) + 1e-9);
        if (numerator === denominator) return;
        const more = scoreOf(indicator, { numerator: numerator + 1, denominator });
        expect('value' in more && more.value >= score.value).toBe(true);
      }),
    );
  });

  test('is nothing, and not 0, where nothing was received (spec: index-766)', () => {
    const progress = INDICATORS.find(({ code }) => code === 'ON_TIME');
    if (progress === undefined) throw new Error('no progress');
    expect(scoreOf(progress, { numerator: 0, denominator: 0 })).toEqual({ state: 'not-applicable' });
    expect(scoreOf(progress, undefined)).toEqual({ state: 'unresolved' });
    expect(scoreOf(progress, { numerator: 94, denominator: 100 })).toEqual({ state: 'computed', value: 18.8 });
  });
});

describe('the total', () => {
  const group = (key: (typeof GROUPS)[number]['key'], value?: number) => ({
    key,
    max: 10,
    missing: [],
    score: value === undefined ? ({ state: 'unresolved' } as const) : ({ state: 'computed', value } as const),
  });

  test('is unresolved while a group is', () => {
    expect(totalScore([group('TDGQ', 18.8), group('CLGQ')])).toEqual({ state: 'unresolved' });
    expect(totalScore([group('TDGQ', 18.8), group('CKMB', 12)])).toEqual({ state: 'computed', value: 30.8 });
  });

  test('a group that is not applicable counts nothing and is not 0 of a mean', () => {
    const none = { key: 'TTTT', max: 10, missing: [], score: { state: 'not-applicable' } } as const;
    expect(totalScore([none])).toEqual({ state: 'not-applicable' });
    expect(totalScore([none, group('TDGQ', 18)])).toEqual({ state: 'computed', value: 18 });
  });

  // Bulletins: Lâm Đồng Q2/2024 lowest Xuất sắc 90,96, Tốt 83,61; Bến Cát 83,8 and Quảng Nam 80,1 Tốt.
  test.each([
    [90.96, 'Xuất sắc'],
    [90, 'Xuất sắc'],
    [89.99, 'Tốt'],
    [83.61, 'Tốt'],
    [80.1, 'Tốt'],
    [79.99, 'Khá'],
    [50, 'Trung bình'],
    [49.99, 'Yếu'],
  ] as const)('%d points are %s', (total, rating) => expect(ratingOf(total)).toBe(rating));
});

test('equal printed scores share a rank, and the next is as many places on', () => {
  const units = [
    { name: 'a', score: 18.8 },
    { name: 'b', score: 19.301 },
    { name: 'c', score: 18.801 },
    { name: 'd' },
    { name: 'e', score: 10 },
  ];
  const ranks = ranksOf(units, ({ score }) => score);
  expect(units.map((unit) => ranks.get(unit))).toEqual([2, 1, 2, undefined, 4]);
});
