import ExcelJs from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  readTableCsv,
  readTableDocx,
  readTableXlsx,
  renderCsv,
  renderDocx,
  renderXlsx,
} from '../src/document/index.ts';
import { readArchive } from '../src/reading/archive.ts';
import { LIST_ANNEX, QUARTERLY } from './samples.ts';

const PRINTED = ['2', 'UBND thị trấn Mường Chà', '55', '53', '2', '3,64', ''];
const ZERO = ['4', 'UBND xã Quảng Lâm', '12', '12', '-', '-', '01 hồ sơ đang giải quyết quá hạn'];

describe('what we write, we read as printed', () => {
  test('DOCX, with the paragraphs of the report', async () => {
    const read = await readTableDocx(await renderDocx(QUARTERLY));
    if (!read.ok) throw new Error(read.code);
    const rows = read.tables.flatMap((table) => table.rows);
    expect(rows).toContainEqual(PRINTED);
    expect(rows).toContainEqual(ZERO);
    expect(rows).toContainEqual(['I', 'Huyện Mường Nhé', '', '', '', '', '']);
    expect(read.paragraphs.some((text) => text.startsWith('Toàn tỉnh có 68 hồ sơ'))).toBe(true);
  });

  test('XLSX', async () => {
    const read = await readTableXlsx(await renderXlsx([LIST_ANNEX]));
    if (!read.ok) throw new Error(read.code);
    expect(read.tables.map((table) => table.name)).toEqual(['Phu luc 1']);
    expect(read.tables[0]?.rows).toContainEqual(PRINTED);
    expect(read.tables[0]?.rows).toContainEqual(ZERO);
    expect(read.tables[0]?.rows.flat()).toContain('1.065');
  });

  test('CSV', async () => {
    const read = await readTableCsv(new TextEncoder().encode(renderCsv(LIST_ANNEX)));
    if (!read.ok) throw new Error(read.code);
    expect(read.tables[0]?.rows).toContainEqual(PRINTED);
    expect(read.tables[0]?.rows).toContainEqual(ZERO);
  });
});

describe('files of other programs', () => {
  test.each([
    ['semicolons', new TextEncoder().encode('TT;Tên\r\n1;Sở Nội vụ\r\n')],
    ['tabs, UTF-16 with its mark', new Uint8Array(Buffer.from('\ufeffTT\tTên\n1\tSở Nội vụ\n', 'utf16le'))],
  ])('CSV with %s', async (_, bytes) => {
    const read = await readTableCsv(bytes);
    expect(read).toEqual({
      ok: true,
      tables: [
        {
          rows: [
            ['TT', 'Tên'],
            ['1', 'Sở Nội vụ'],
          ],
        },
      ],
      paragraphs: [],
    });
  });

  test('a workbook of plain numbers, percentages and text', async () => {
    const workbook = new ExcelJs.Workbook();
    const sheet = workbook.addWorksheet('A');
    sheet.addRow(['Sở Nội vụ', 1065, 3.636, 0.0141, '3,63']);
    sheet.getCell('B1').numFmt = '#,##0';
    sheet.getCell('C1').numFmt = '0.0';
    sheet.getCell('D1').numFmt = '0.00%';
    const read = await readTableXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(read.ok && read.tables[0]?.rows[0]).toEqual(['Sở Nội vụ', '1.065', '3,6', '1,41', '3,63']);
  });
});

describe('files that are none', () => {
  const docx = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) });

  test.each([
    ['a DOCX as XLSX', () => readTableXlsx(docx('<a/>')), 'unknown-format'],
    ['a workbook as DOCX', async () => readTableDocx(await renderXlsx([LIST_ANNEX])), 'unknown-format'],
    ['broken XML', () => readTableDocx(docx('<w:document><w:p>')), 'damaged-file'],
    ['a document without a table', () => readTableDocx(docx('<d><p/></d>')), 'no-table'],
    ['a file cut off', async () => readTableDocx((await renderDocx(QUARTERLY)).slice(0, 9000)), 'damaged-file'],
    ['a file with a password', () => readTableXlsx(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])), 'encrypted-file'],
    ['nothing', () => readTableDocx(new Uint8Array()), 'damaged-file'],
    ['noise as CSV', () => readTableCsv(new Uint8Array([0xc3, 0x28, 0, 1, 2])), 'unknown-format'],
    ['one line of CSV', () => readTableCsv(new TextEncoder().encode('a,b\n')), 'no-table'],
  ])('%s is refused', async (_, read, code) => {
    expect(await read()).toMatchObject({ ok: false, code });
  });

  test('a zip bomb stops at the limit, whatever it says of its size', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) });
    expect(readArchive(bomb, 1024 * 1024)).toEqual({ ok: false, code: 'too-large' });
    expect(readArchive(bomb).ok).toBe(true);
  });

  test('entities of a document type are not followed', async () => {
    const entity = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>';
    expect(await readTableDocx(docx(entity))).toMatchObject({ ok: false, code: 'damaged-file' });
  });
});
