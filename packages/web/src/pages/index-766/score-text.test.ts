import { describe, expect, test } from 'vitest';
import { agencyRows, inOrder, ranksIn } from './index-rows.ts';
import { changeText, pointsText } from './score-text.ts';

describe('points', () => {
  test.each([
    [18.8, '18,80'],
    [0, '0,00'],
    [19.999, '20,00'],
  ])('%d', (points, text) => expect(pointsText(points)).toBe(text));

  test.each([
    [0.154, '+0,15'],
    [-1.2, '−1,20'],
    [0.001, '0,00'],
    [-0.001, '0,00'],
  ])('change %d', (change, text) => expect(changeText(change)).toBe(text));
});

describe('rows', () => {
  const row = (name: string, score: number | undefined) => ({
    agency: { id: name, code: name, name },
    level: 'department' as const,
    received: score === undefined ? 0 : 10,
    onTime: 0,
    groups: [
      {
        key: 'TDGQ' as const,
        max: 20,
        own: score === undefined ? { state: 'not-applicable' as const } : { state: 'computed' as const, value: score },
      },
    ],
    known: { points: 0, max: 0 },
  });
  const rows = [row('Sở Y tế', 12), row('Sở Nội vụ', undefined), row('Sở Công Thương', 15)];

  const shown = { group: 'TDGQ' as const, ranks: ranksIn(rows, 'TDGQ') };

  test('ranks are those of the chosen group, within the level; who has no score in it has none', () => {
    const commune = { ...row('UBND xã', 3), level: 'commune' as const };
    const online = {
      ...row('Sở Y tế', 12),
      groups: [{ key: 'CLGQ' as const, max: 12, own: { state: 'computed' as const, value: 9 } }],
    };
    const all = [...rows, commune, online];
    const placesIn = (group: 'TDGQ' | 'CLGQ') => all.map((one) => ranksIn(all, group).get(one));
    expect(placesIn('TDGQ')).toEqual([2, undefined, 1, 1, undefined]);
    expect(placesIn('CLGQ')).toEqual([undefined, undefined, undefined, undefined, 1]);
  });

  test('who has no score stands last, whichever way is sorted', () => {
    const names = (desc: boolean) => inOrder(rows, { sort: 'score', desc }, shown).map(({ agency }) => agency.name);
    expect(names(true)).toEqual(['Sở Công Thương', 'Sở Y tế', 'Sở Nội vụ']);
    expect(names(false)).toEqual(['Sở Y tế', 'Sở Công Thương', 'Sở Nội vụ']);
  });

  test('found without diacritics', () => {
    expect(agencyRows(rows, 'so noi').map(({ agency }) => agency.name)).toEqual(['Sở Nội vụ']);
  });
});
