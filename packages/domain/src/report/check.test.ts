import { describe, expect, test } from 'vitest';
import { readRegister } from '../agency/dien-bien.fixture.ts';
import { getDay } from '../time/index.ts';
import { type AnnexRow, parseAnnex } from './annex.ts';
import { checkAnnex } from './check.ts';
import { findingText } from './finding.ts';
import { readPublishedTable, readPublishedText } from './published.fixture.ts';
import { figuresOf } from './quarterly.fixture.ts';

const register = readRegister();
const day = getDay('2024-03-31');
const options = { register, day };

function rowsOf(table: readonly (readonly string[])[]): readonly AnnexRow[] {
  const result = parseAnnex(table);
  if (!result.ok) throw new Error(result.code);
  return result.rows;
}

const published = rowsOf(readPublishedTable());

/** The faults that spec/report.md lists, and nothing else. */
const FAULTS = [
  { kind: 'rate', row: 16, agency: 'UBND thị trấn Mường Chà', printed: '3,63', expected: '3,64' },
  {
    kind: 'misplaced-agency',
    row: 17,
    agency: 'UBND xã Nậm Khăn',
    printed: 'Huyện Mường Chà',
    expected: 'Huyện Nậm Pồ',
  },
  { kind: 'rate', row: 18, agency: 'UBND xã Sa Lông', printed: '4,92', expected: '4,93' },
  {
    kind: 'misplaced-agency',
    row: 36,
    agency: 'UBND xã Nà Nhạn',
    printed: 'Huyện Điện Biên',
    expected: 'Thành phố Điện Biên Phủ',
  },
  { kind: 'rate-decimals', row: null, agency: null, printed: '0; 1; 2', expected: '2' },
  { kind: 'zero-sign', row: null, agency: null, printed: '(trống); -', expected: '-' },
];

describe('the published annex of Q1/2024', () => {
  test('has exactly the listed faults', () => {
    expect(checkAnnex(published, options)).toEqual(FAULTS);
  });

  test('with the text, the open overdue ones not summed in it besides', () => {
    expect(checkAnnex(published, { ...options, text: readPublishedText() })).toEqual([
      ...FAULTS,
      { kind: 'text-open-overdue', row: null, agency: null, printed: '', expected: '05' },
    ]);
  });

  test('findings are told in Vietnamese', () => {
    expect(checkAnnex(published, options).map(findingText)).toEqual([
      'dòng 16, UBND thị trấn Mường Chà: tỷ lệ in 3,63, tính đúng là 3,64.',
      'dòng 17, UBND xã Nậm Khăn: xếp dưới “Huyện Mường Chà”, nhưng thuộc “Huyện Nậm Pồ”.',
      'dòng 18, UBND xã Sa Lông: tỷ lệ in 4,92, tính đúng là 4,93.',
      'dòng 36, UBND xã Nà Nhạn: xếp dưới “Huyện Điện Biên”, nhưng thuộc “Thành phố Điện Biên Phủ”.',
      'Số chữ số thập phân của tỷ lệ không thống nhất (0; 1; 2); nên dùng 2 cho cả báo cáo.',
      'Ký hiệu cho số không không thống nhất ((trống); -); nên dùng - cho cả báo cáo.',
    ]);
  });
});

const HEAD = [
  'TT',
  'Tên cơ quan, đơn vị, địa phương',
  'Tổng số hồ sơ đã giải quyết',
  'Số hồ sơ giải quyết đúng hạn',
  'Số hồ sơ giải quyết quá hạn',
  'Tỷ lệ hồ sơ quá hạn (%)',
  'Ghi chú',
];

/** A sound annex under a title, with sums. */
const SOUND: readonly (readonly string[])[] = [
  ['DANH SÁCH CÁC CƠ QUAN CÓ HỒ SƠ QUÁ HẠN'],
  HEAD,
  ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
  ['A', 'CÁC CƠ QUAN CHUYÊN MÔN THUỘC UBND TỈNH', '1.135', '1.117', '18', '', ''],
  ['1', 'Sở Giao thông vận tải', '70', '67', '3', '4,29', ''],
  ['2', 'Sở Nội vụ', '1.065', '1.050', '15', '1,41', ''],
  ['B', 'UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ', '', '', '', '', ''],
  ['I', 'Huyện Mường Nhé', '', '', '', '', ''],
  ['1', 'UBND xã Huổi Lếch', '60', '59', '1', '1,67', '01 hồ sơ đang giải quyết quá hạn'],
  ['2', 'Chung Chải', '43', '43', '-', '-', '02 hồ sơ đang giải quyết quá hạn'],
  ['', 'Cộng các đơn vị trong danh sách', '1.238', '1.219', '19', '1,53', ''],
  ['', 'Toàn tỉnh (tất cả đơn vị)', '5.000', '4.981', '19', '0,38', ''],
];

function changed(row: number, column: number, text: string): readonly (readonly string[])[] {
  return SOUND.map((cells, index) => (index + 1 === row ? cells.with(column, text) : cells));
}

describe('each fault', () => {
  test('a sound annex has none; aliases and bare names are none', () => {
    expect(checkAnnex(rowsOf(SOUND), { ...options, text: 'Hiện có 03 hồ sơ đang giải quyết quá hạn.' })).toEqual([]);
  });

  test.each<[string, number, number, string, object]>([
    ['a total', 5, 2, '71', { kind: 'total', row: 5, printed: '71', expected: '70' }],
    ['a rate', 5, 5, '4,28', { kind: 'rate', row: 5, printed: '4,28', expected: '4,29' }],
    ['a missing rate', 5, 5, '', { kind: 'rate', row: 5, printed: '', expected: '4,29' }],
    ['decimals', 5, 5, '4,3', { kind: 'rate-decimals', row: null, printed: '1; 2', expected: '2' }],
    ['a sign', 10, 5, '0,00', { kind: 'zero-sign', row: null, printed: '-; 0', expected: '-' }],
    ['a name', 6, 1, 'Sở Kỳ lạ', { kind: 'unknown-agency', row: 6, printed: 'Sở Kỳ lạ' }],
    ['a twin', 10, 1, 'Huổi Lếnh', { kind: 'duplicate-agency', row: 10, printed: 'Huổi Lếnh', expected: '9' }],
    ['a place', 8, 1, 'Huyện Mường Chà', { kind: 'misplaced-agency', row: 9, expected: 'Huyện Mường Nhé' }],
    ['letters', 5, 2, 'bảy mươi', { kind: 'unreadable-number', row: 5, printed: 'bảy mươi' }],
    ['a section sum', 4, 4, '17', { kind: 'section-sum', row: 4, printed: '17', expected: '18' }],
    ['a list sum', 11, 3, '1.220', { kind: 'section-sum', row: 11, printed: '1.220', expected: '1.219' }],
  ])('%s', (_, row, column, text, finding) => {
    expect(checkAnnex(rowsOf(changed(row, column, text)), options)).toContainEqual(expect.objectContaining(finding));
  });

  test.each([
    ['Cấp tỉnh có 03 cơ quan.', 'text-departments', '03', '02'],
    ['Cấp huyện có 08/10 huyện, thị xã, thành phố.', 'text-districts', '08', '01'],
    ['Tổng số có 68 hồ sơ giải quyết quá hạn.', 'text-late', '68', '19'],
    ['Có 02 hồ sơ đang giải quyết quá hạn.', 'text-open-overdue', '02', '03'],
  ])('text: %s', (text, kind, printed, expected) => {
    const found = checkAnnex(rowsOf(SOUND), { ...options, text });
    expect(found).toContainEqual({ kind, row: null, agency: null, printed, expected });
  });

  test('headings in one cell, and a column of what was received, are read', () => {
    const table = SOUND.map((cells, index) => {
      if (index < 1) return cells;
      if (index === 1) return cells.toSpliced(2, 0, 'Tổng số hồ sơ tiếp nhận');
      const [number = '', name = ''] = cells;
      return /^[ABI]$/.test(number) && cells[2] === '' ? [`${number}. ${name}`] : cells.toSpliced(2, 0, '9');
    });
    const rows = rowsOf(table);
    expect(rows.filter((row) => row.kind === 'group').map((row) => row.name)).toEqual(['Huyện Mường Nhé']);
    expect(checkAnnex(rows, options)).toEqual([]);
  });

  test('a text that words its figures otherwise gives no finding', () => {
    const text = [
      'Cấp tỉnh: 02/19 cơ quan có hồ sơ quá hạn.',
      'Số liệu trên Cổng Dịch vụ công quốc gia có 120 hồ sơ quá hạn.',
      'So với quý trước (quá hạn 73 hồ sơ), giảm 54 hồ sơ.',
      'Còn 03 hồ sơ đang giải quyết quá hạn.',
    ].join('\n');
    expect(checkAnnex(rowsOf(SOUND), { ...options, text })).toEqual([]);
  });

  test('loaded dossiers are compared row by row, and agencies that are missing named', () => {
    const department = register.matchName('Sở Nội vụ', day);
    const missing = register.matchName('Sở Y tế', day);
    if (department.kind !== 'found' || missing.kind !== 'found') throw new Error('unknown');
    const figures = new Map([
      [department.agency.id, figuresOf(department.agency.id, { early: 50, onTime: 1_000, late: 14 })],
      [missing.agency.id, figuresOf(missing.agency.id, { onTime: 5, openOverdue: 2 })],
    ]);
    const found = checkAnnex(rowsOf(SOUND), { ...options, figures });
    expect(found).toContainEqual({ kind: 'figures-late', row: 6, agency: 'Sở Nội vụ', printed: '15', expected: '14' });
    expect(found).not.toContainEqual(expect.objectContaining({ kind: 'figures-on-time', row: 6 }));
    expect(found).toContainEqual({
      kind: 'missing-agency',
      row: null,
      agency: 'Sở Y tế',
      printed: '',
      expected: '02 hồ sơ đang giải quyết quá hạn',
    });
  });

  test('a table without the heads of an annex is refused', () => {
    expect(parseAnnex([['a', 'b'], ['1']])).toMatchObject({ ok: false, code: 'no-annex-header' });
  });
});
