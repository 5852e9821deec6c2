import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PartCounts, protectSmall, SMALLEST_SHOWN } from './small-counts.ts';

const part = (name: string, resolved: number, late = 0): PartCounts => ({ name, resolved, late });

describe('small counts below agency level (issue: open data)', () => {
  test.each<readonly [string, readonly PartCounts[], readonly (readonly [string, number, number | undefined])[]]>([
    [
      'nothing small',
      [part('a', 20), part('b', 30, 9)],
      [
        ['a', 20, 0],
        ['b', 30, 9],
      ],
    ],
    [
      'two small ones together',
      [part('a', 20), part('b', 2), part('c', 4)],
      [
        ['a', 20, 0],
        ['rest', 6, 0],
      ],
    ],
    [
      'one small one takes the next smallest along',
      [part('a', 20), part('b', 9), part('c', 1)],
      [
        ['a', 20, 0],
        ['rest', 10, 0],
      ],
    ],
    ['all too few: told in one', [part('a', 1), part('b', 2)], [['rest', 3, 0]]],
    [
      'a single late one hides with others',
      [part('a', 20, 1), part('b', 30)],
      [
        ['a', 20, undefined],
        ['b', 30, undefined],
      ],
    ],
    ['fields without dossiers are not named', [part('a', 20), part('b', 0)], [['a', 20, 0]]],
  ])('%s', (_, parts, shown) => {
    expect(protectSmall(parts, 'rest').map(({ name, resolved, late }) => [name, resolved, late])).toEqual(shown);
  });

  const parts = fc
    .array(fc.record({ resolved: fc.nat(40), share: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 9 })
    .map((rows) =>
      rows.map(({ resolved, share }, index) => part(`f${index}`, resolved, Math.floor(resolved * share * share))),
    );

  test('sums stay what they are, and no part of several is smaller than the smallest shown', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const shown = protectSmall(given, 'rest');
        const sum = (rows: readonly { readonly resolved: number }[]) =>
          rows.reduce((all, { resolved }) => all + resolved, 0);
        expect(sum(shown)).toBe(sum(given));
        if (shown.length > 1) for (const { resolved } of shown) expect(resolved).toBeGreaterThanOrEqual(SMALLEST_SHOWN);
      }),
    );
  });

  test('no late number from 1 to 4 is told, nor can any be worked out from the total', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const shown = protectSmall(given, 'rest');
        const total = given.reduce((all, { late }) => all + late, 0);
        const known = shown.reduce((all, { late }) => all + (late ?? 0), 0);
        const hidden = shown.filter(({ late }) => late === undefined);
        // One part is the agency itself, whose total is published as signed.
        if (shown.length < 2) return;
        for (const { late } of shown)
          if (late !== undefined && late > 0) expect(late).toBeGreaterThanOrEqual(SMALLEST_SHOWN);
        if (hidden.length === 0) return;
        const all = hidden.length === shown.length;
        const most = (resolved: number) => (all ? resolved : Math.min(SMALLEST_SHOWN - 1, resolved));
        for (const one of hidden) {
          const others = hidden.filter((other) => other !== one).reduce((sum, { resolved }) => sum + most(resolved), 0);
          const left = total - known;
          const lowest = Math.max(0, left - others);
          const highest = Math.min(most(one.resolved), left);
          expect(highest).toBeGreaterThan(lowest);
        }
      }),
    );
  });
});
