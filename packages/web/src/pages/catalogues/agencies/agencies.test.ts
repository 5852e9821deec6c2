import { describe, expect, test } from 'vitest';
import type { AgencyEntry } from '../../../parts/agencies/agencies-query.ts';
import { agencyLines } from './agency-lines.ts';
import { changeOf, emptyChange } from './change-draft.ts';

const agency = (id: string, more: Partial<AgencyEntry> = {}): AgencyEntry => ({
  id,
  kind: 'department',
  name: id,
  code: `H18.${id.length}`,
  aliases: [],
  validFrom: '2020-01-01',
  successorIds: [],
  predecessorIds: [],
  parentId: 'tinh',
  ...more,
});
const { parentId: _none, ...ROOT } = agency('tinh', { kind: 'province', name: 'UBND tỉnh' });
const ROWS = [ROOT, agency('noi-vu', { name: 'Sở Nội vụ', aliases: ['SNV'] }), agency('y-te', { name: 'Sở Y tế' })];
const namesOf = (lines: ReturnType<typeof agencyLines>) => lines.map((line) => line.agency.name);

describe('the list of agencies', () => {
  test('is a tree by the alphabet, flat where somebody searches or sorts', () => {
    expect(agencyLines(ROWS, {}).map(({ depth }) => depth)).toEqual([0, 1, 1]);
    expect(namesOf(agencyLines(ROWS.toReversed(), {}))).toEqual(['UBND tỉnh', 'Sở Nội vụ', 'Sở Y tế']);
    const { parentId: _of, ...other } = agency('bac-ninh', { kind: 'province', name: 'UBND thành phố Bắc Ninh' });
    expect(namesOf(agencyLines([other, ...ROWS], {})).at(-1)).toBe('UBND thành phố Bắc Ninh');
    expect(namesOf(agencyLines(ROWS, { q: 'so noi vu' }))).toEqual(['Sở Nội vụ']);
    expect(namesOf(agencyLines(ROWS, { q: 'snv' }))).toEqual(['Sở Nội vụ']);
    expect(namesOf(agencyLines(ROWS, { sort: 'name', desc: true }))).toEqual(['UBND tỉnh', 'Sở Y tế', 'Sở Nội vụ']);
    expect(namesOf(agencyLines(ROWS, { kind: 'province' }))).toEqual(['UBND tỉnh']);
  });
});

describe('a typed decision as the interface takes it', () => {
  const one = ROWS[1];
  test('another name: ended, succeeded by the new one, with roles', () => {
    const typed = { ...emptyChange('rename', one, 'tinh', '2027-01-01'), source: ' NQ 1 ' };
    expect(changeOf(typed)).toMatchObject({
      source: 'NQ 1',
      carryRoles: true,
      created: [{ key: 'moi-1', name: 'Sở Nội vụ', aliases: ['SNV'], parentId: 'tinh' }],
      ended: [{ id: 'noi-vu', successorIds: ['moi-1'] }],
    });
  });

  test('several into one that lasts: nothing new', () => {
    const typed = { ...emptyChange('merge', undefined, 'tinh', '2027-01-01'), ended: ['noi-vu'], heir: 'y-te' };
    expect(changeOf(typed)).toMatchObject({ created: [], ended: [{ id: 'noi-vu', successorIds: ['y-te'] }] });
  });

  test('one into two; a new one; other names', () => {
    expect(changeOf(emptyChange('split', one, 'tinh', '2027-01-01'))).toMatchObject({
      ended: [{ id: 'noi-vu', successorIds: ['moi-1', 'moi-2'] }],
    });
    const split = emptyChange('split', one, 'tinh', '2027-01-01');
    const shared = split.created.map((part, index) =>
      index === 0 ? part : { ...part, fields: ['Đất đai'], codes: ' A-1\nA-2, ' },
    );
    expect(changeOf({ ...split, created: shared }).ended).toEqual([
      {
        id: 'noi-vu',
        successorIds: ['moi-1', 'moi-2'],
        shares: [{ successorId: 'moi-2', fields: ['Đất đai'], codes: ['A-1', 'A-2'] }],
      },
    ]);
    expect(changeOf(emptyChange('create', undefined, 'tinh', '2027-01-01')).ended).toEqual([]);
    const aliases = { ...emptyChange('aliases', one, 'tinh', '2027-01-01'), aliases: 'SNV, Sở NV' };
    expect(changeOf(aliases)).toMatchObject({
      created: [],
      ended: [],
      aliases: [{ id: 'noi-vu', aliases: ['SNV', 'Sở NV'] }],
    });
  });
});
