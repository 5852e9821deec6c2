import { describe, expect, it } from 'vitest';
import type { AgencyRow, Figures } from '../../api/types.ts';
import { agencyLines, type TableView } from './agency-tree.ts';

const figures = (resolved: number, late: number, overdue = 0): Figures => ({
  carriedOver: 0,
  reopened: 0,
  received: { online: 0, direct: 0, postal: 0, total: 0 },
  resolved,
  early: 0,
  onTime: resolved - late,
  late,
  noDueDate: 0,
  latePercent: resolved === 0 ? null : (100 * late) / resolved,
  withdrawn: { total: 0, afterDue: 0 },
  stopped: { total: 0, afterDue: 0 },
  open: { inTime: 0, paused: 0, overdue, noLimit: 0, total: overdue },
});

const row = (name: string, level: AgencyRow['level'], own: Figures, more: Partial<AgencyRow> = {}): AgencyRow => ({
  agency: { id: name, code: name, name },
  level,
  own,
  ...more,
});

const ROWS: readonly AgencyRow[] = [
  row('Sở Tư pháp', 'department', figures(10, 0)),
  row('Sở Nội vụ', 'department', figures(100, 5)),
  row('UBND huyện Mường Chà', 'district', figures(20, 0), { withChildren: figures(60, 3) }),
  row('UBND xã Sa Lông', 'commune', figures(30, 3), { parentId: 'UBND huyện Mường Chà' }),
  row('UBND xã Ma Thì Hồ', 'commune', figures(10, 0), { parentId: 'UBND huyện Mường Chà' }),
  row('UBND huyện Điện Biên', 'district', figures(0, 0), { withChildren: figures(0, 0, 1) }),
  row('UBND xã Nà Nhạn', 'commune', figures(0, 0, 1), { parentId: 'UBND huyện Điện Biên' }),
];

const shown = (view: TableView): readonly string[] =>
  agencyLines(ROWS, view).lines.map((line) => `${line.kind} ${line.row.agency.name.replace(/^UBND /, '')}`);

describe('the table of agencies', () => {
  it('shows departments and whole districts in the order of the catalogue', () => {
    expect(shown({})).toEqual([
      'agency Sở Tư pháp',
      'agency Sở Nội vụ',
      'whole huyện Mường Chà',
      'whole huyện Điện Biên',
    ]);
  });

  it('opens a district into its office and its communes', () => {
    expect(shown({ open: 'UBND huyện Mường Chà' }).slice(2, 6)).toEqual([
      'whole huyện Mường Chà',
      'office huyện Mường Chà',
      'child xã Sa Lông',
      'child xã Ma Thì Hồ',
    ]);
    expect(shown({ open: 'all' })).toHaveLength(9);
  });

  it.each([
    ['so noi vu', ['agency Sở Nội vụ']],
    ['SNV', ['agency Sở Nội vụ']],
    ['Sở Nội vụ', ['agency Sở Nội vụ']],
    ['sa long', ['whole huyện Mường Chà', 'child xã Sa Lông']],
    ['NÀ NHẠN', ['whole huyện Điện Biên', 'child xã Nà Nhạn']],
    ['khong co', []],
  ])('finds "%s" whatever its marks and case (spec: ui, words)', (q, expected) => {
    expect(shown({ q })).toEqual(expected);
  });

  it('keeps agencies with late or open overdue dossiers, and their districts', () => {
    expect(shown({ affected: true })).toEqual([
      'agency Sở Nội vụ',
      'whole huyện Mường Chà',
      'child xã Sa Lông',
      'whole huyện Điện Biên',
      'child xã Nà Nhạn',
    ]);
  });

  it('sorts by the Vietnamese alphabet, communes within their district (đ after d)', () => {
    expect(shown({ sort: 'name', open: 'all' })).toEqual([
      'agency Sở Nội vụ',
      'agency Sở Tư pháp',
      'whole huyện Điện Biên',
      'office huyện Điện Biên',
      'child xã Nà Nhạn',
      'whole huyện Mường Chà',
      'office huyện Mường Chà',
      'child xã Ma Thì Hồ',
      'child xã Sa Lông',
    ]);
  });

  it('sorts by a number, what has none last', () => {
    expect(shown({ sort: 'latePercent', desc: true })).toEqual([
      'agency Sở Nội vụ',
      'whole huyện Mường Chà',
      'agency Sở Tư pháp',
      'whole huyện Điện Biên',
    ]);
  });

  it('leaves the catalogue order where the address names an unknown column', () => {
    expect(shown({ sort: 'nothing' })).toEqual(shown({}));
  });
});
