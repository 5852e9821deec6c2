import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgencyTableInput, agencyTable, type CountedFigures, type TableFigures } from './agency-table.ts';

const NONE = { total: 0, afterDue: 0 };

const ZERO: CountedFigures = {
  carriedOver: 0,
  reopened: 0,
  received: { online: 0, direct: 0, postal: 0 },
  early: 0,
  onTime: 0,
  late: 0,
  noDueDate: 0,
  withdrawn: NONE,
  stopped: NONE,
  open: { inTime: 0, paused: 0, overdue: 0, noLimit: 0 },
};

const agency = (
  id: string,
  level: AgencyTableInput['level'],
  order: number,
  figures?: Partial<CountedFigures>,
  parentId?: string,
): AgencyTableInput => ({
  agency: { id, code: id, name: id },
  level,
  order,
  ...(parentId === undefined ? {} : { parentId }),
  ...(figures === undefined ? {} : { figures: { ...ZERO, ...figures } }),
});

describe('the table of agencies (spec: tally, "a parent\'s figures are its own plus its children\'s")', () => {
  const table = agencyTable([
    agency('xã B', 'commune', 12, { onTime: 4, late: 1 }, 'huyện A'),
    agency('sở', 'department', 1, { early: 3, late: 2 }),
    agency('huyện A', 'district', 10, { onTime: 5, open: { inTime: 0, paused: 0, overdue: 2, noLimit: 0 } }),
    agency('xã A', 'commune', 11, undefined, 'huyện A'),
    agency('huyện C', 'district', 20, { onTime: 1 }),
  ]);

  it('lists parents before their children, in the order of the catalogue', () => {
    expect(table.rows.map((row) => row.agency.id)).toEqual(['sở', 'huyện A', 'xã A', 'xã B', 'huyện C']);
  });

  it('sums a district over its office and communes', () => {
    const district = table.rows.find((row) => row.agency.id === 'huyện A');
    expect(district?.own).toMatchObject({ resolved: 5, late: 0, latePercent: 0 });
    expect(district?.withChildren).toMatchObject({ resolved: 10, late: 1, latePercent: 10, open: { overdue: 2 } });
  });

  it('counts agencies with a late or an open overdue dossier per level, districts with their communes', () => {
    expect(table.levels.map(({ level, agencies, affected }) => [level, agencies, affected])).toEqual([
      ['department', 1, 1],
      ['district', 2, 1],
      ['commune', 2, 1],
    ]);
    expect(table.districts).toEqual({ total: 2, affected: 1 });
  });

  it('gives no percentage where nothing was resolved', () => {
    expect(table.rows.find((row) => row.agency.id === 'xã A')?.own.latePercent).toBeNull();
  });

  it('has no districts where the register has none (from 1 July 2025)', () => {
    expect(agencyTable([agency('phường', 'commune', 1)]).districts).toBeUndefined();
  });
});

const count = fc.nat(500);
const figures = fc.record({ early: count, onTime: count, late: count, carriedOver: count });
const additive = (f: TableFigures): readonly number[] => [f.early, f.onTime, f.late, f.resolved, f.carriedOver];

describe('sums', () => {
  it('hold between rows, levels and total whatever the figures', () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: 12 }), (all) => {
        const table = agencyTable(
          all.map((own, i) =>
            i % 3 === 0 ? agency(`h${i}`, 'district', i, own) : agency(`x${i}`, 'commune', i, own, `h${i - (i % 3)}`),
          ),
        );
        const totals = additive(table.total);
        const overLevels = totals.map((_, k) => table.levels.reduce((n, l) => n + (additive(l.figures)[k] ?? 0), 0));
        const overDistricts = totals.map((_, k) =>
          table.rows
            .filter((row) => row.level === 'district')
            .reduce((n, row) => n + (additive(row.withChildren ?? row.own)[k] ?? 0), 0),
        );
        expect(overLevels).toEqual(totals);
        expect(overDistricts).toEqual(totals);
      }),
    );
  });
});
