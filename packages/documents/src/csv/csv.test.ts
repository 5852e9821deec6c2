import type { ReportTable } from '@dunghen/domain/report';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANNEX_COLUMNS, FORM_06A, LIST_ANNEX } from '../../test/samples.ts';
import { renderCsv } from './csv.ts';
import { safeText } from './injection.ts';

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true });

describe('CSV', () => {
  test('begins with a byte order mark, ends lines with CRLF, and has the heads first', () => {
    const csv = renderCsv(LIST_ANNEX);
    expect(csv.startsWith('\ufeffTT,"Tên cơ quan, đơn vị, địa phương",Tổng số hồ sơ đã giải quyết,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('prints cells as the annex does: dots for thousands, decimal comma, a dash for zero, nothing for nothing', () => {
    const rows = rowsOf(renderCsv(LIST_ANNEX));
    expect(rows).toContainEqual(['3', 'Sở Nội vụ', '1.065', '1.050', '15', '1,41', '']);
    expect(rows).toContainEqual(['4', 'UBND xã Quảng Lâm', '12', '12', '-', '-', '01 hồ sơ đang giải quyết quá hạn']);
    expect(rows).toContainEqual(['I', 'Huyện Mường Nhé', '', '', '', '', '']);
  });

  test('columns under a common head carry it', () => {
    expect(rowsOf(renderCsv(FORM_06A))[0]).toContain('Số hồ sơ đã giải quyết: Trước hạn');
  });

  test.each([
    ['=HYPERLINK("http://a","b")', `'=HYPERLINK("http://a","b")`],
    ['+84912345678', "'+84912345678"],
    ['-2+3+cmd|', "'-2+3+cmd|"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    ['-', '-'],
    ['', ''],
    ['UBND xã A - B', 'UBND xã A - B'],
  ])('text %j is written %j', (given, expected) => {
    expect(safeText(given)).toBe(expected);
  });

  test('a negative number stays a number', () => {
    const table: ReportTable = {
      columns: ANNEX_COLUMNS,
      rows: [{ kind: 'row', cells: { resolved: -1065, rate: -0.5 } }],
    };
    expect(rowsOf(renderCsv(table))[1]).toEqual(['', '', '-1.065', '', '', '-0,50', '']);
  });

  test('whatever the text, it is one field, and no field begins a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (note) => {
        const table: ReportTable = { columns: ANNEX_COLUMNS, rows: [{ kind: 'row', cells: { name: 'x', note } }] };
        const row = rowsOf(renderCsv(table))[1] ?? [];
        expect(row).toHaveLength(ANNEX_COLUMNS.length);
        expect(row[6]?.trim() === '-' || !/^\s*[=+\-@]/.test(row[6] ?? '')).toBe(true);
      }),
    );
  });
});
