import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { HEADER_ROW, read, workbook } from './fixture.ts';

const SHARED = ['Mã hồ sơ', 'Cơ quan', 'Sở &amp; ban', 'A-1'].map((text) => `<si><t>${text}</t></si>`).join('');

describe('XLSX', () => {
  test.each([
    ['inline', `<c r="A2" t="inlineStr"><is><t>${'x'.repeat(32_768)}</t></is></c>`, SHARED],
    ['a formula', `<c r="A2" t="str"><v>${'x'.repeat(40_000)}</v></c>`, SHARED],
    ['shared', '<c r="A2" t="s"><v>4</v></c>', `${SHARED}<si><t>${'x'.repeat(32_768)}</t></si>`],
  ])('a cell longer than a spreadsheet can hold is refused: %s', async (_, cell, sharedStrings) => {
    const bytes = workbook({ sheets: { A: `${HEADER_ROW}<row r="2">${cell}</row>` }, sharedStrings });
    expect(await read(bytes)).toMatchObject({ code: 'too-large', message: expect.stringContaining('32.767') });
  });

  test('the longest cell that Excel holds is read', async () => {
    const cell = `<c r="A2" t="inlineStr"><is><t>${'&amp;'.repeat(32_767)}</t></is></c>`;
    const bytes = workbook({ sheets: { A: `${HEADER_ROW}<row r="2">${cell}</row>` } });
    expect(await read(bytes)).toMatchObject({ rows: [[2, '&'.repeat(32_767)]] });
  });

  test.each([
    [
      'shared strings',
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" t="s"><v>2</v></c></row>',
      [[2, 'A-1', 'Sở & ban']],
    ],
    [
      'numbers, booleans, formulas, errors',
      `${HEADER_ROW}<row r="2"><c r="A2"><v>45306.4375</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="str"><f>A2&amp;"x"</f><v>kq</v></c><c r="D2" t="e"><v>#N/A</v></c></row>`,
      [[2, 45306.4375, true, 'kq', '#N/A']],
    ],
    [
      'gaps between cells and rows',
      `${HEADER_ROW}<row r="7"><c r="AB7" t="inlineStr"><is><t>x</t></is></c></row>`,
      [[7, ...new Array<null>(27).fill(null), 'x']],
    ],
    [
      'neither places nor row numbers',
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c/><c><v>5</v></c></row>',
      [[2, null, 5]],
    ],
    [
      'rich text',
      `${HEADER_ROW}<row r="2"><c r="A2" t="inlineStr"><is><r><rPr><b/></rPr><t>A</t></r><r><t xml:space="preserve"> 1</t></r></is></c></row>`,
      [[2, 'A 1']],
    ],
    [
      'blank rows and cells',
      `${HEADER_ROW}<row r="2"/><row r="3" spans="1:2"><c r="A3" s="1"/><c r="B3" t="inlineStr"><is><t></t></is></c></row><row r="4"><c r="A4"><v>1</v></c></row>`,
      [[4, 1]],
    ],
    [
      'escapes',
      `${HEADER_ROW}<row r="2"><c r="A2" t="inlineStr"><is><t>a_x000D_b &#233; &lt;</t></is></c></row>`,
      [[2, 'a\rb é <']],
    ],
    [
      'a long number stays text',
      `${HEADER_ROW}<row r="2"><c r="A2"><v>12345678901234567890</v></c><c r="B2"><v>-2.5E3</v></c></row>`,
      [[2, '12345678901234567890', -2500]],
    ],
    [
      'single quotation marks and spaces in tags',
      `${HEADER_ROW}<row  r='2' ><c  r='B2'  t='n' ><v>3</v></c ></row >`
        .replace('</c >', '</c>')
        .replace('</row >', '</row>'),
      [[2, null, 3]],
    ],
  ])('%s', async (_, sheet, rows) => {
    const bytes = workbook({ sheets: { 'Trang 1': sheet }, sharedStrings: SHARED });
    expect(await read(bytes)).toMatchObject({ format: 'xlsx', sheet: 'Trang 1', headerRow: 1, rows });
  });

  test('names with a namespace prefix', async () => {
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="urn:x"><x:sheetData>${HEADER_ROW.replaceAll(/<(\/?)(?=\w)/g, '<$1x:')}<x:row r="2"><x:c r="A2"><x:v>9</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await read(workbook({ sheets: { A: sheet } }))).toMatchObject({
      columns: ['Mã hồ sơ', 'Cơ quan'],
      rows: [[2, 9]],
    });
  });

  test('the first visible sheet with a header is read, another is named', async () => {
    const sheets = {
      Bìa: '<row r="1"><c r="A1"><v>1</v></c></row>',
      Ẩn: HEADER_ROW,
      'Hồ sơ': `${HEADER_ROW}<row r="2"><c r="A2"><v>1</v></c></row>`,
    };
    const result = await read(workbook({ sheets, states: { Ẩn: 'hidden' } }));
    expect(result).toMatchObject({ sheet: 'Hồ sơ', rows: [[2, 1]], notices: [expect.stringContaining('"Ẩn"')] });
  });

  test('the 1904 date system', async () => {
    const bytes = workbook({ sheets: { A: HEADER_ROW }, properties: '<workbookPr date1904="1"/>' });
    expect(await read(bytes)).toMatchObject({ date1904: true });
  });

  test('many rows, rows split by chunks, shared strings beyond the pages in memory', async () => {
    const count = 20_000;
    const items = Array.from(
      { length: count },
      (_, index) => `<si><t>hồ sơ ${index} ${'ơ'.repeat(index % 97)}</t></si>`,
    );
    const rows = Array.from(
      { length: count },
      (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" t="s"><v>${(index * 7919) % count}</v></c></row>`,
    );
    const result = await read(workbook({ sheets: { A: HEADER_ROW + rows.join('') }, sharedStrings: items.join('') }));
    const got = 'rows' in result ? result.rows.map(([, cell]) => cell) : [];
    expect(got).toEqual(
      rows.map((_, index) => `hồ sơ ${(index * 7919) % count} ${'ơ'.repeat(((index * 7919) % count) % 97)}`),
    );
  });
});

describe('workbooks of other writers', () => {
  const expected = [
    [2, 'A-1', 'Sở Nội vụ', 45306.4375],
    [3, 'A-2', null, 'chưa có'],
  ];

  test('ExcelJS', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Hồ sơ');
    sheet.addRow(['Mã hồ sơ', 'Cơ quan', 'Ngày tiếp nhận']);
    sheet.addRow(['A-1', 'Sở Nội vụ', new Date(Date.UTC(2024, 0, 15, 10, 30))]);
    sheet.addRow(['A-2', null, 'chưa có']);
    expect(await read(new Uint8Array(await book.xlsx.writeBuffer()))).toMatchObject({ rows: expected });
  });

  test('hucre', async () => {
    const rows = [
      ['Mã hồ sơ', 'Cơ quan', 'Ngày tiếp nhận'],
      ['A-1', 'Sở Nội vụ', new Date(Date.UTC(2024, 0, 15, 10, 30))],
      ['A-2', null, 'chưa có'],
    ];
    expect(await read(await writeXlsx({ sheets: [{ name: 'Hồ sơ', rows }] }))).toMatchObject({ rows: expected });
  });
});

describe('a workbook that is none', () => {
  const whole = workbook({ sheets: { A: `${HEADER_ROW}<row r="2"><c r="A2"><v>1</v></c></row>` } });
  const big = workbook({
    sheets: {
      A:
        HEADER_ROW +
        Array.from(
          { length: 3000 },
          (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><v>${(index * 7919) % 10_007}</v></c></row>`,
        ).join(''),
    },
  });

  test.each([0.05, 0.3, 0.5, 0.9, 0.99])('cut at %d of its length is refused as truncated', async (part) => {
    expect(await read(whole.subarray(0, Math.floor(whole.length * part)))).toMatchObject({
      ok: false,
      code: 'truncated',
    });
  });

  test('a changed byte in the data is found', async () => {
    const changed = Uint8Array.from(big);
    const at = Buffer.from(changed).indexOf('xl/worksheets/sheet1.xml') + 2000;
    changed[at] = (changed[at] ?? 0) ^ 0x5a;
    const result = await read(changed);
    const refusal = 'rows' in result ? result.refusal : result;
    expect(refusal).toMatchObject({ code: 'corrupt' });
  });

  test('a ZIP of something else', async () => {
    expect(await read(zipSync({ 'a.txt': strToU8('x') }))).toMatchObject({ ok: false, code: 'unknown-format' });
    expect(await read(zipSync({ 'word/document.xml': strToU8('x') }))).toMatchObject({
      message: expect.stringContaining('Word'),
    });
  });

  test('a reference to a string that does not exist', async () => {
    const bytes = workbook({
      sheets: { A: `${HEADER_ROW}<row r="2"><c r="A2" t="s"><v>7</v></c></row>` },
      sharedStrings: SHARED,
    });
    expect(await read(bytes)).toMatchObject({ ok: false, code: 'corrupt', row: 2 });
  });

  test('one row without end', async () => {
    const bytes = workbook({
      sheets: {
        A: `${HEADER_ROW}<row r="2"><c r="A2" t="inlineStr"><is><t>${'x'.repeat(9_000_000)}</t></is></c></row>`,
      },
    });
    const result = await read(bytes);
    expect('rows' in result ? result.refusal : result).toMatchObject({ code: 'corrupt' });
  });
});
