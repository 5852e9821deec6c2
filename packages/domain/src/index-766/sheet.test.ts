import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gainOf,
  greatestGains,
  INDICATORS,
  type Indicator,
  indexSheet,
  indicatorsInForce,
  meanOf,
  type PortalScore,
  scoreOf,
} from './index.ts';

const indicator = (code: string): Indicator => {
  const found = INDICATORS.find((one) => one.code === code);
  if (found === undefined) throw new RangeError(code);
  return found;
};

const PORTAL: PortalScore = { score: 18.8, max: 20, source: 'Cổng', capturedAt: 0, origin: 'file', metrics: [] };

describe('the sheet', () => {
  test('nothing received: no score and no 0, whatever empty denominators give', () => {
    const sheet = indexSheet(INDICATORS, {
      'dossiers-received': 0,
      'dossiers-on-time': 0,
      petitions: 0,
      'petitions-on-time': 0,
    });
    expect(sheet.hasDossiers).toBe(false);
    const states = sheet.groups.map(({ key, own }) => [key, own.state]);
    expect(states).toEqual([
      ['CKMB', 'unresolved'],
      ['TDGQ', 'not-applicable'],
      ['CLGQ', 'not-applicable'],
      ['TTTT', 'not-applicable'],
      ['MDSH', 'not-applicable'],
      ['MDHL', 'not-applicable'],
    ]);
  });

  test('a zero that was counted is a 0 and no gap', () => {
    const sheet = indexSheet(INDICATORS, { 'dossiers-received': 4, 'dossiers-on-time': 0 });
    expect(sheet.groups.find(({ key }) => key === 'TDGQ')?.own).toEqual({ state: 'computed', value: 0 });
  });

  test('the portal own figure stands first, ours beside it', () => {
    const sheet = indexSheet(INDICATORS, { 'dossiers-received': 4, 'dossiers-on-time': 3 }, { TDGQ: PORTAL });
    const progress = sheet.groups.find(({ key }) => key === 'TDGQ');
    expect(progress?.own).toEqual({ state: 'computed', value: 15 });
    expect(progress?.standing).toEqual({ state: 'imported', value: 18.8 });
  });

  test('the part that is known is said with its maximum, and is no rating', () => {
    const { total } = indexSheet(INDICATORS, { 'dossiers-received': 4, 'dossiers-on-time': 3 });
    expect(total.own).toEqual({ state: 'unresolved' });
    expect(total.known).toEqual({ points: 15, max: 20 });
    expect(total.rating).toBeUndefined();
  });

  test('the portal own total is rated', () => {
    const { total } = indexSheet(INDICATORS, {}, { total: { ...PORTAL, score: 83.61, max: 100 } });
    expect(total.rating).toBe('Tốt');
  });
});

describe('gains', () => {
  test('of a threshold stop at its maximum', () => {
    const reuse = indicator('REUSED_DIGITIZED_DATA');
    expect(gainOf(reuse, { numerator: 80, denominator: 100 }, 20)).toBe(0);
    expect(gainOf(reuse, { numerator: 40, denominator: 100 }, 60)).toBe(1);
  });

  test('without a formula nothing is guessed', () => {
    expect(gainOf(indicator('ONLINE_DOSSIERS'), { numerator: 1, denominator: 2 }, 1)).toBeUndefined();
  });

  test('of the parts of a proportional indicator add up to what is lost', () => {
    const part = fc
      .tuple(fc.nat(50), fc.nat(50))
      .map(([counts, costs]) => ({ numerator: counts, denominator: counts + costs }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const whole = parts.reduce(
          (sum, one) => ({ numerator: sum.numerator + one.numerator, denominator: sum.denominator + one.denominator }),
          { numerator: 0, denominator: 0 },
        );
        fc.pre(whole.denominator > 0);
        const onTime = indicator('ON_TIME');
        const keyed = parts.map((counted, key) => ({ key, counted }));
        const gains = greatestGains(onTime, whole, keyed, 100);
        const score = scoreOf(onTime, whole);
        const lost = 'value' in score ? 20 - score.value : 0;
        expect(gains.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(lost, 9);
        expect(gains.map(({ gain }) => gain)).toEqual(gains.map(({ gain }) => gain).toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('versions of indicators', () => {
  const onTime = indicator('ON_TIME');
  const newer = { ...onTime, max: 25, validFrom: '2027-01-01' };

  test.each([
    ['2022-06-22', undefined],
    ['2026-12-31', 20],
    ['2027-01-01', 25],
  ])('on %s', (day, max) => {
    expect(indicatorsInForce(day, [newer]).find(({ code }) => code === 'ON_TIME')?.max).toBe(max);
  });

  test('one that ended is not in force, nor is what it replaced', () => {
    const ended = { ...onTime, validFrom: '2027-01-01', validTo: '2028-01-01' };
    expect(indicatorsInForce('2028-01-01', [ended]).some(({ code }) => code === 'ON_TIME')).toBe(false);
  });
});

test('a mean leaves out who has no score', () => {
  expect(meanOf([10, undefined, 20])).toBe(15);
  expect(meanOf([undefined])).toBeUndefined();
});
