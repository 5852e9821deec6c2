import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { protectProvince } from './province-fields.ts';
import { type PartCounts, protectSmall, SMALLEST_SHOWN } from './small-counts.ts';

type Agencies = Readonly<Record<string, readonly PartCounts[]>>;

const part = (name: string, resolved: number, late = 0): PartCounts => ({ name, resolved, late });
const shownOf = (agencies: Agencies) =>
  protectProvince(new Map(Object.entries(agencies)), 'rest').map(({ name, resolved, late }) => [name, resolved, late]);

describe("fields of the province tell nothing that an agency's page leaves out (issue: small counts)", () => {
  test.each<readonly [string, Agencies, readonly (readonly [string, number, number | undefined])[]]>([
    [
      'what agencies tell is told',
      { A: [part('đất', 20), part('hộ tịch', 30, 9)], B: [part('đất', 40, 5)] },
      [
        ['đất', 60, 5],
        ['hộ tịch', 30, 9],
      ],
    ],
    [
      'a small field of one agency alone stands with the next',
      { A: [part('đất', 20), part('hộ tịch', 30), part('nuôi con nuôi', 1)], B: [part('đất', 40)] },
      [
        ['hộ tịch', 30, 0],
        ['rest', 61, 0],
      ],
    ],
    [
      'small fields of several agencies, together enough, are told',
      {
        A: [part('đất', 20), part('hộ tịch', 3), part('tôn giáo', 4)],
        B: [part('đất', 20), part('hộ tịch', 4), part('tôn giáo', 3)],
      },
      [
        ['đất', 40, 0],
        ['hộ tịch', 7, 0],
        ['tôn giáo', 7, 0],
      ],
    ],
    [
      'a late one that one agency hides is not what is left of the field',
      { A: [part('đất', 20, 1), part('hộ tịch', 30)], B: [part('đất', 40, 7), part('hộ tịch', 9, 6)] },
      [
        ['đất', 60, undefined],
        ['hộ tịch', 39, undefined],
      ],
    ],
  ])('%s', (_, agencies, shown) => {
    expect(shownOf(agencies)).toEqual(shown);
  });

  const cell = fc.record({ resolved: fc.nat(12), share: fc.double({ min: 0, max: 1, noNaN: true }) });
  const agenciesArb = fc
    .array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    .map(
      (rows): Agencies =>
        Object.fromEntries(
          rows.map((cells, row) => [
            `A${row}`,
            cells.map(({ resolved, share }, at) => part(`f${at}`, resolved, Math.floor(resolved * share * share))),
          ]),
        ),
    );

  test('sums stay; what other agencies tell leaves no part of one agency, and no late number from 1 to 4', () => {
    fc.assert(
      fc.property(agenciesArb, (agencies) => {
        const shown = protectProvince(new Map(Object.entries(agencies)), 'rest');
        const all = Object.values(agencies).flat();
        const sum = (parts: readonly { readonly resolved: number }[]) => parts.reduce((n, one) => n + one.resolved, 0);
        expect(sum(shown)).toBe(sum(all));
        // One row is the total of the province, which is published as signed.
        if (shown.length < 2) return;
        expect(shown.filter(({ late }) => late === undefined)).not.toHaveLength(1);
        for (const { name, late } of shown.filter((row) => row.name !== 'rest')) {
          const pages = Object.values(agencies).map((own) => ({ own, page: protectSmall(own, 'rest') }));
          const left = pages.flatMap(({ own, page }) => {
            const given = own.find((one) => one.name === name && one.resolved > 0);
            return given === undefined || page.some((row) => row.name === name) ? [] : [given];
          });
          expect(left).not.toHaveLength(1);
          if (left.length > 0) expect(sum(left)).toBeGreaterThanOrEqual(SMALLEST_SHOWN);
          if (late === undefined) continue;
          const hidden = pages.flatMap(({ own, page }) => {
            const given = own.find((one) => one.name === name && one.resolved > 0);
            const told = page.find((row) => row.name === name);
            const isKnown = told === undefined ? page.some((row) => row.name === 'rest' && row.late === 0) : false;
            return given === undefined || isKnown || told?.late !== undefined ? [] : [given];
          });
          expect(hidden).not.toHaveLength(1);
        }
      }),
    );
  });
});
