import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getLocal } from '../time/index.ts';
import {
  bridgeOf,
  classify,
  type FindingKind,
  type HereSide,
  isUntold,
  type Pair,
  type PortalSide,
  type PortalStatus,
} from './index.ts';

const at = (text: string, dateOnly = false) => ({ at: getLocal(text), dateOnly });
const HERE: HereSide = {
  agencyId: 'a',
  procedureCode: '1.001193.000.00.00.H18',
  status: 9,
  due: at('2024-01-12T17:30'),
  finish: at('2024-01-12T16:00'),
  late: false,
  inPeriod: true,
};
const { inPeriod: _, ...SAME } = HERE;
const THERE: PortalSide = { ...SAME, copies: 0, lateCopies: 0, copiesDiffer: false };

type Case = readonly [
  string,
  Partial<HereSide> | null,
  Partial<PortalSide> | null,
  readonly (readonly [FindingKind, number])[],
];

/** One row at least for each row of the specification's table. */
const CASES: readonly Case[] = [
  ['both say the same', {}, {}, []],
  ['late there alone', {}, { late: true }, [['late-on-portal-only', -1]]],
  ['late here alone', { late: true }, {}, [['late-here-only', 1]]],
  ['late on both sides', { late: true }, { late: true }, []],
  ['only here', {}, null, [['missing-on-portal', 0]]],
  ['only here and late', { late: true }, null, [['missing-on-portal', 1]]],
  ['only here, of another period', { inPeriod: false }, null, []],
  ['only there', null, {}, [['missing-here', 0]]],
  [
    'only there and late, three times',
    null,
    { late: true, copies: 2, lateCopies: 2 },
    [
      ['missing-here', -1],
      ['duplicate', -2],
    ],
  ],
  ['another due date', {}, { due: at('2024-01-15T17:30') }, [['due-differs', 0]]],
  ['the same due date by the day', {}, { due: at('2024-01-12T00:00', true) }, []],
  [
    'the same due date without seconds',
    {},
    { due: { at: getLocal('2024-01-12T17:30') - 59_000, dateOnly: false } },
    [],
  ],
  ['another completion', {}, { finish: at('2024-01-12T16:01') }, [['finish-differs', 0]]],
  ['portal behind', {}, { status: 4 }, [['status-differs', 0]]],
  ['another agency', {}, { agencyId: 'b' }, [['agency-differs', 0]]],
  ['an agency unknown here', {}, { agencyText: 'Sở Lạ' }, [['agency-differs', 0]]],
  ['another procedure', {}, { procedureCode: '1.001194' }, [['procedure-differs', 0]]],
  ['the same procedure, written short', {}, { procedureCode: '1.001193' }, []],
  ['a second supplement', {}, { supplementRequests: 2 }, [['second-supplement', 0]]],
  ['one supplement', {}, { supplementRequests: 1 }, []],
  ['no due date', {}, { withoutDue: true }, [['no-due-date', 0]]],
  ['listed twice', {}, { copies: 1, lateCopies: 0 }, [['duplicate', 0]]],
  ['late there, not of the period here', { inPeriod: false }, { late: true }, [['period-effect', -1]]],
  [
    'several at once',
    { status: 10 },
    { late: true, status: 4, due: at('2024-01-11T17:30'), agencyId: 'b' },
    [
      ['late-on-portal-only', -1],
      ['due-differs', 0],
      ['status-differs', 0],
      ['agency-differs', 0],
    ],
  ],
];

const pairOf = (here: Partial<HereSide> | null, there: Partial<PortalSide> | null): Pair => ({
  code: 'H18.1-240112-0001',
  ...(here === null ? {} : { here: { ...HERE, ...here } }),
  ...(there === null ? {} : { there: { ...THERE, ...there } }),
});

test.each(CASES)('%s', (_name, here, there, expected) => {
  expect(classify(pairOf(here, there)).map(({ kind, gap }) => [kind, gap])).toEqual(expected);
});

test('late here, while the list there does not tell: no finding of lateness', () => {
  const { late: _, ...untold } = THERE;
  const pair: Pair = { code: 'x', here: { ...HERE, late: true }, there: untold };
  expect([classify(pair), isUntold(pair)]).toEqual([[], true]);
});

test.each<[PortalStatus, PortalStatus, 'here' | 'portal' | undefined]>([
  [9, 4, 'portal'],
  [10, 9, 'portal'],
  [4, 10, 'here'],
  [4, 5, undefined],
  [7, 8, undefined],
])('state %i here and %i there: behind is %s', (here, there, behind) => {
  expect(classify(pairOf({ status: here }, { status: there }))[0]?.behind).toBe(behind);
});

const moment = fc.record({ at: fc.integer({ min: 0, max: 4 }).map((n) => n * 86_400_000 * 3), dateOnly: fc.boolean() });
const side = fc.record({
  agencyId: fc.constantFrom('a', 'b'),
  procedureCode: fc.constantFrom('1.1', '1.2', '1.1.000'),
  status: fc.constantFrom<PortalStatus>(2, 4, 9, 10),
  due: moment,
  finish: moment,
  late: fc.boolean(),
});
const copies = fc.record({ copies: fc.nat(2), lateCopies: fc.constant(0), copiesDiffer: fc.boolean() });

describe('properties', () => {
  test('a side against itself gives nothing', () => {
    fc.assert(
      fc.property(side, (same) => {
        const there = { ...same, copies: 0, lateCopies: 0, copiesDiffer: false };
        expect(classify({ code: 'x', here: { ...same, inPeriod: true }, there })).toEqual([]);
      }),
    );
  });

  const SWAPPED: Partial<Record<FindingKind, FindingKind>> = {
    'late-here-only': 'late-on-portal-only',
    'late-on-portal-only': 'late-here-only',
    'missing-here': 'missing-on-portal',
    'missing-on-portal': 'missing-here',
  };
  test('swapped sides give the mirrored kinds and the opposite gap', () => {
    const maybe = fc.option(side, { nil: undefined });
    fc.assert(
      fc.property(maybe, maybe, (one, other) => {
        const make = (here: typeof one, there: typeof one): Pair => ({
          code: 'x',
          ...(here && { here: { ...here, inPeriod: true } }),
          ...(there && { there: { ...there, copies: 0, lateCopies: 0, copiesDiffer: false } }),
        });
        const kinds = classify(make(one, other));
        const mirrored = classify(make(other, one));
        expect(mirrored.map(({ kind, gap }) => [SWAPPED[kind] ?? kind, gap === 0 ? 0 : -gap])).toEqual(
          kinds.map(({ kind, gap }) => [kind, gap]),
        );
      }),
    );
  });

  test('late here minus late on the portal is the sum of the kinds, whatever the pairs', () => {
    const pair = fc.record(
      {
        here: fc.record({ ...{ side, inPeriod: fc.boolean() } }),
        there: fc.record({ side, copies, told: fc.boolean() }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        let here = 0;
        let there = 0;
        let untold = 0;
        const counts = pairs.flatMap((one) => {
          const { late: _late, ...untoldSide } = one.there?.side ?? {};
          const made: Pair = {
            code: 'x',
            ...(one.here && { here: { ...one.here.side, inPeriod: one.here.inPeriod } }),
            ...(one.there && {
              there: {
                ...(one.there.told ? one.there.side : untoldSide),
                ...one.there.copies,
                lateCopies: Math.min(1, one.there.copies.copies),
              },
            }),
          };
          untold += isUntold(made) ? 1 : 0;
          here += made.here?.late === true && made.here.inPeriod ? 1 : 0;
          there += (made.there?.late === true ? 1 : 0) + (made.there?.lateCopies ?? 0);
          return classify(made).map(({ kind, gap }) => ({ kind, gap, cases: 1 }));
        });
        expect(bridgeOf(here, there, counts, { untold })).toMatchObject({ lateHere: here, lateOnPortal: there });
      }),
    );
  });

  test('a bridge that does not add up is a fault', () => {
    expect(() => bridgeOf(5, 3, [{ kind: 'late-here-only', cases: 1, gap: 1 }])).toThrow('sum of the kinds');
  });
});
