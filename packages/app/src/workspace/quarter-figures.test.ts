import type { Agency } from '@dunghen/domain/agency';
import { compileRegister } from '@dunghen/domain/agency';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import {
  type AgencyFigures,
  buildQuarterlyReport,
  emptyFigures,
  parsePeriod,
  periodBounds,
} from '@dunghen/domain/report';
import { settingsAt } from '@dunghen/domain/settings';
import { getDay } from '@dunghen/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quarterFigures, type TableFigures } from './quarter-figures.ts';

const agency = (id: string, kind: Agency['kind'], order: number, parentId?: string): Agency => ({
  id,
  kind,
  name: id,
  aliases: [],
  codes: [{ scheme: kind === 'district' || kind === 'commune' ? 'gso' : 'agency', code: id }],
  ...(parentId === undefined ? {} : { parentId }),
  validFrom: '2000-01-01',
  predecessorIds: [],
  successorIds: [],
  order,
});

const AGENCIES = [
  agency('tỉnh', 'province', 0),
  agency('sở', 'department', 1, 'tỉnh'),
  agency('huyện A', 'district', 10, 'tỉnh'),
  agency('xã A', 'commune', 11, 'huyện A'),
  agency('xã B', 'commune', 12, 'huyện A'),
  agency('huyện C', 'district', 20, 'tỉnh'),
];

const figuresFor = (own: Readonly<Record<string, Partial<AgencyFigures>>>) => {
  const period = parsePeriod('2024-Q1');
  if (period === undefined) throw new Error('no period');
  const { to } = periodBounds(period);
  return quarterFigures(
    buildQuarterlyReport({
      period,
      figures: new Map(Object.entries(own).map(([id, part]) => [id, { ...emptyFigures(id), ...part }])),
      register: compileRegister(AGENCIES),
      settings: settingsAt([], getDay('2024-03-31')),
      policy: PROVINCE_POLICY,
      asOf: to,
      knownAt: to,
    }),
  );
};

describe("the first page's figures (spec: tally, \"a parent's figures are its own plus its children's\")", () => {
  const figures = figuresFor({
    sở: { early: 3, late: 2 },
    'huyện A': { onTime: 5, open: { inTime: 0, paused: 0, overdue: 2, noLimit: 0 } },
    'xã B': { onTime: 4, late: 1 },
    'huyện C': { onTime: 1 },
  });

  it('lists districts before their communes, in the order of the catalogue', () => {
    expect(figures.rows.map((row) => [row.agency.id, row.level, row.parentId])).toEqual([
      ['sở', 'department', undefined],
      ['huyện A', 'district', undefined],
      ['xã A', 'commune', 'huyện A'],
      ['xã B', 'commune', 'huyện A'],
      ['huyện C', 'district', undefined],
    ]);
  });

  it('sums a district over its office and communes', () => {
    const district = figures.rows.find((row) => row.agency.id === 'huyện A');
    expect(district?.own).toMatchObject({ resolved: 5, late: 0, latePercent: 0 });
    expect(district?.withChildren).toMatchObject({ resolved: 10, late: 1, latePercent: 10, open: { overdue: 2 } });
  });

  it('counts the units of each level that have late or open overdue dossiers, districts with their communes', () => {
    expect(figures.levels.map(({ level, units }) => [level, units.total, units.affected])).toEqual([
      ['department', 1, 1],
      ['district', 2, 1],
      ['commune', 2, 1],
    ]);
  });

  it('gives no percentage where nothing was resolved', () => {
    expect(figures.rows.find((row) => row.agency.id === 'xã A')?.own.latePercent).toBeNull();
  });

  it('says by which rule and which two times it was counted', () => {
    expect(figures.counting).toMatchObject({ policyId: 'province', ruleText: expect.stringContaining('so theo ngày') });
  });
});

const count = fc.nat(500);
const counts = fc.record({ early: count, onTime: count, late: count, carriedOver: count, noDueDate: count });
const additive = (f: TableFigures): readonly number[] => [f.early, f.onTime, f.late, f.resolved, f.carriedOver];
const sumOf = (all: readonly TableFigures[]): readonly number[] =>
  [0, 1, 2, 3, 4].map((k) => all.reduce((sum, one) => sum + (additive(one)[k] ?? 0), 0));

describe('sums', () => {
  it('hold between rows, levels and total whatever the figures', () => {
    const ids = AGENCIES.slice(1).map(({ id }) => id);
    fc.assert(
      fc.property(fc.array(counts, { minLength: ids.length, maxLength: ids.length }), (all) => {
        const figures = figuresFor(Object.fromEntries(ids.map((id, i) => [id, all[i] ?? {}])));
        const roots = figures.rows.filter((row) => row.parentId === undefined);
        expect(sumOf(figures.levels.map((level) => level.figures))).toEqual(additive(figures.total));
        expect(sumOf(roots.map((row) => row.withChildren ?? row.own))).toEqual(additive(figures.total));
      }),
    );
  });
});
