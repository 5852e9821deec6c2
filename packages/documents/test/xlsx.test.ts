import type { Annex } from '@dunghen/domain/report';
import ExcelJs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { renderXlsx, writeXlsxStream } from '../src/document/index.ts';
import { sheetNames } from '../src/xlsx/render.ts';
import { ANNEX_COLUMNS, DOSSIER_ANNEX, dossierRows, FORM_06A, LIST_ANNEX, QUARTERLY } from './samples.ts';

/** Read by another library than the one that writes. */
async function workbookOf(annexes: readonly Annex[]): Promise<ExcelJs.Workbook> {
  return load(await renderXlsx(annexes));
}

async function load(bytes: Uint8Array): Promise<ExcelJs.Workbook> {
  const workbook = new ExcelJs.Workbook();
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  return workbook;
}

function sheetOf(workbook: ExcelJs.Workbook, name: string): ExcelJs.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function rowOf(sheet: ExcelJs.Worksheet, name: string): ExcelJs.Row {
  for (let index = 1; index <= sheet.rowCount; index += 1) {
    const row = sheet.getRow(index);
    if (row.getCell(2).value === name || row.getCell(1).value === name) return row;
  }
  throw new Error(`no row ${name}`);
}

describe('XLSX', () => {
  test('a sheet an annex, A4, head repeated in print with the name quoted', async () => {
    const workbook = await workbookOf(QUARTERLY.annexes);
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['Phu luc 1', 'Phu luc 2', 'Bieu 06a']);
    const setups = workbook.worksheets.map(({ pageSetup }) => pageSetup);
    expect(setups.map(({ paperSize }) => paperSize)).toEqual([9, 9, 9]);
    expect(setups.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape', 'landscape']);
    expect(setups.map(({ printTitlesRow }) => printTitlesRow)).toEqual(['5:5', '5:5', '5:7']);
  });

  test('numbers are numbers, rates and sums are formulas with their results', async () => {
    const sheet = sheetOf(await workbookOf([LIST_ANNEX]), 'Phu luc 1');
    const row = rowOf(sheet, 'UBND thị trấn Mường Chà');
    expect(row.getCell(3).value).toBe(55);
    expect(row.getCell(6).value).toMatchObject({
      result: 3.64,
      formula: `IF(C${row.number}=0,"",ROUND(E${row.number}/C${row.number}*100,2))`,
    });
    const sum = rowOf(sheet, 'Cộng các đơn vị trong danh sách');
    expect(sum.getCell(5).value).toMatchObject({ result: 68 });
    expect(sum.getCell(5).formula).toMatch(/^SUM\(E7:E9,E12:E15,/);
    expect(rowOf(sheet, 'Toàn tỉnh (tất cả đơn vị)').getCell(3).value).toBe(21_930);
  });

  test('zero is the number 0, shown as a dash', async () => {
    const row = rowOf(sheetOf(await workbookOf([LIST_ANNEX]), 'Phu luc 1'), 'UBND xã Quảng Lâm');
    expect(row.getCell(5).value).toBe(0);
    expect(row.getCell(5).numFmt).toBe('#,##0;-#,##0;"-"');
  });

  test('a printed number that the formula would not give is written as the number', async () => {
    const rows = LIST_ANNEX.table.rows.map((row) => {
      return row.kind === 'total' ? { ...row, cells: { ...row.cells, late: 69, rate: 9.99 } } : row;
    });
    const sheet = sheetOf(await workbookOf([{ ...LIST_ANNEX, table: { ...LIST_ANNEX.table, rows } }]), 'Phu luc 1');
    const total = rowOf(sheet, 'Cộng các đơn vị trong danh sách');
    expect(total.getCell(5).value).toBe(69);
    expect(total.getCell(6).value).toBe(9.99);
    expect(total.getCell(3).formula).toMatch(/^SUM/);
  });

  test('heads under a common head are merged above them', async () => {
    const sheet = sheetOf(await workbookOf([FORM_06A]), 'Bieu 06a');
    expect(sheet.getCell('C5').value).toBe('Số hồ sơ nhận giải quyết');
    expect(sheet.getCell('F5').master.address).toBe('C5');
    expect(sheet.getCell('A6').master.address).toBe('A5');
    expect(sheet.getCell('C6').value).toBe('Tổng số');
    expect(sheet.getCell('C7').value).toBe('(3)=(7)+(11)');
  });

  test('times are dates of local time', async () => {
    const sheet = sheetOf(await workbookOf([DOSSIER_ANNEX]), 'Phu luc 2');
    expect(sheet.getCell('E8').value).toEqual(new Date(Date.UTC(2024, 0, 8, 8, 15)));
    expect(sheet.getCell('E8').numFmt).toBe('dd/mm/yyyy hh:mm');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "=cmd|'/c calc'!A1"])('%j stays text', async (note) => {
    const table = { columns: ANNEX_COLUMNS, rows: [{ kind: 'row', cells: { number: '1', name: 'x', note } }] } as const;
    const sheet = sheetOf(await workbookOf([{ ...LIST_ANNEX, table }]), 'Phu luc 1');
    expect(rowOf(sheet, 'x').getCell(7).type).toBe(ExcelJs.ValueType.String);
    expect(rowOf(sheet, 'x').getCell(7).value).toBe(note);
  });

  test('an empty annex says so, and so does a document without annexes', async () => {
    const empty = await workbookOf([{ ...LIST_ANNEX, table: { ...LIST_ANNEX.table, rows: [] } }]);
    expect(sheetOf(empty, 'Phu luc 1').getCell('A6').value).toBe('Không có số liệu trong kỳ.');
    expect((await workbookOf([])).worksheets).toHaveLength(1);
  });

  test('names of sheets are such as Excel takes, each once', () => {
    expect(sheetNames(['a/b', 'a b', '', "'x'", 'y'.repeat(40)])).toEqual([
      'a b',
      'a b (2)',
      'Phu luc 3',
      'x',
      'y'.repeat(31),
    ]);
  });

  test('a long list is written as a stream', async () => {
    const columns = DOSSIER_ANNEX.table.columns;
    const rows = dossierRows(5000).map((row) => columns.map((column) => row.cells[column.key] ?? null));
    const write = async (): Promise<Uint8Array> =>
      new Uint8Array(await new Response(writeXlsxStream(rows, { sheetName: 'Danh sách', columns })).arrayBuffer());
    const bytes = await write();
    expect(await write()).toEqual(bytes);
    const sheet = sheetOf(await load(bytes), 'Danh sách');
    expect(sheet.rowCount).toBe(5001);
    expect(sheet.getCell('B1').value).toBe('Mã hồ sơ');
    expect(sheet.getCell('A2').value).toBe(1);
    expect(sheet.getCell('E2').value).toEqual(new Date(Date.UTC(2024, 0, 8, 8, 15)));
  });
});
