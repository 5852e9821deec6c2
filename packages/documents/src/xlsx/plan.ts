import type { Annex, ReportRow } from '@dunghen/domain/report';
import { textWidth } from '../fonts/index.ts';
import { annexLabel, EMPTY_TABLE, pointsOf, SIZE, textWidthOf } from '../layout/index.ts';
import { type Grid, gridOf, headHeight, rowCells } from '../table/index.ts';
import { formulaOf } from './formulas.ts';
import { cellValue, numberFormatOf } from './values.ts';
import type { CellLook, CellPlan, CellRange, RowPlan, SheetPlan } from './writer.ts';

/** Points that one character of column width takes at 12 points of the default font. */
const POINTS_PER_CHARACTER = 6;

/** The sheet of an annex: its titles, the table with its head, the notes. */
export function sheetPlan(annex: Annex, name: string): SheetPlan {
  const width = pointsOf(textWidthOf(annex.orientation));
  const grid = gridOf(annex.table, width);
  const titles = titleRows(annex, width);
  const head = headPlan(grid, titles.length);
  const firstRow = titles.length + head.rows.length;
  const body = annex.table.rows.map((row, index) => bodyRow(annex, grid, row, index, firstRow));
  const notes = [...(body.length === 0 ? [EMPTY_TABLE] : []), ...annex.footnotes.map((note) => `- ${note}`)];
  const rows = [...titles, ...head.rows, ...body, ...notes.map((note) => wideRow(note, NOTE, width, annex))];
  const lastColumn = annex.table.columns.length - 1;
  const wide = (row: number): CellRange => ({ startRow: row, startColumn: 0, endRow: row, endColumn: lastColumn });
  return {
    name,
    columnWidths: grid.widths.map((share) => (share * width) / POINTS_PER_CHARACTER),
    rows,
    merges: [
      ...titles.map((_, index) => wide(index)),
      ...head.merges,
      ...body.flatMap((_, index) => bodyMerges(annex, index, firstRow + index)),
      ...notes.map((_, index) => wide(firstRow + body.length + index)),
    ].filter((range) => range.endColumn > range.startColumn || range.endRow > range.startRow),
    orientation: annex.orientation,
    headRows: { first: titles.length, last: firstRow - 1 },
    pageHeader: { left: '', right: (annex.confidentiality ?? '').toLocaleUpperCase('vi') },
  };
}

/** A workbook has at least one sheet; that of a document without annexes says so. */
export function emptyPlan(): SheetPlan {
  const rows = [{ cells: [{ value: 'Văn bản không có phụ lục.' }] }];
  return { name: 'Phu luc', columnWidths: [60], rows, merges: [], orientation: 'portrait' };
}

const LABEL: CellLook = { size: SIZE.annexLabel, bold: true, align: 'center' };
const REFERENCE: CellLook = { size: SIZE.annexReference, italic: true, align: 'center' };
const NOTE: CellLook = { size: SIZE.footnote, italic: true, align: 'left' };

function titleRows(annex: Annex, width: number): readonly RowPlan[] {
  const title = annex.title.toLocaleUpperCase('vi');
  return [
    wideRow(annexLabel(annex), LABEL, width, annex),
    wideRow(title, LABEL, width, annex),
    ...(annex.reference === '' ? [] : [wideRow(annex.reference, REFERENCE, width, annex)]),
    wideRow('', NOTE, width, annex),
  ];
}

/** A row of one text across the table. Programs don't fit the height of merged cells, so it is reckoned here. */
function wideRow(text: string, style: CellLook, width: number, annex: Annex): RowPlan {
  const line = textWidth(text, style.size, style.bold === true ? 'bold' : 'regular');
  // Words at the end of a line leave room, so a line counts as nine tenths full.
  const lines = Math.max(1, Math.ceil(line / (width * 0.9)));
  const blank: CellPlan = { value: null, style };
  const cells = annex.table.columns.map((_, index) =>
    index === 0 ? { value: text === '' ? null : text, style } : blank,
  );
  return { cells, height: lines * style.size * 1.3 };
}

function headPlan(grid: Grid, firstRow: number): { rows: readonly RowPlan[]; merges: readonly CellRange[] } {
  const look: CellLook = { size: grid.size, bold: true, border: true, align: 'center' };
  const rows: RowPlan[] = grid.head.titles.map((cells) => ({
    cells: grid.widths.map((_, column) => ({
      value: cells.find((cell) => cell.column === column)?.text ?? null,
      style: look,
    })),
  }));
  const merges = grid.head.titles.flatMap((cells, index) =>
    cells.map((cell) => ({
      startRow: firstRow + index,
      startColumn: cell.column,
      endRow: firstRow + index + cell.rowSpan - 1,
      endColumn: cell.column + cell.columnSpan - 1,
    })),
  );
  if (grid.head.numerals === undefined) return { rows, merges };
  const italic: CellLook = { size: grid.size - 1, italic: true, border: true, align: 'center' };
  const numerals = {
    cells: grid.head.numerals.map((value) => ({ value: value === '' ? null : value, style: italic })),
  };
  if (rows.length + 1 !== headHeight(grid.head)) throw new Error('the head has another height than its rows');
  return { rows: [...rows, numerals], merges };
}

function bodyRow(annex: Annex, grid: Grid, row: ReportRow, index: number, firstRow: number): RowPlan {
  const joined = grid.rows[index]?.cells ?? [];
  const cells = annex.table.columns.map((column, columnIndex): CellPlan => {
    const place = joined.find((cell) => cell.column === columnIndex);
    const align = place?.align ?? column.align;
    const style = lookOf(grid.size, row.kind !== 'row', align, numberFormatOf(column));
    // A total without a number starts in the column of numbers.
    const moved = place !== undefined && place.column === 0 && place.columnSpan === 2;
    if (moved) return { value: place.text, style };
    if (place === undefined) return { value: null, style };
    const value = cellValue(column, row.cells[column.key]);
    if (row.kind === 'section' && typeof value === 'string') return { value: value.toLocaleUpperCase('vi'), style };
    const formula = formulaOf(annex.table, index, column, firstRow + 1);
    return { value, style, ...(formula === undefined ? {} : { formula }) };
  });
  return { cells };
}

const looks = new Map<string, CellLook>();

/** The same record for the same look, so that a large table has few styles. */
function lookOf(size: number, bold: boolean, align: CellLook['align'], numberFormat: string | undefined): CellLook {
  const key = `${size}|${bold}|${align}|${numberFormat ?? ''}`;
  const known = looks.get(key);
  if (known !== undefined) return known;
  const look: CellLook = { size, bold, border: true, align, ...(numberFormat === undefined ? {} : { numberFormat }) };
  looks.set(key, look);
  return look;
}

function bodyMerges(annex: Annex, index: number, sheetRow: number): readonly CellRange[] {
  const row = annex.table.rows[index];
  if (row === undefined || row.kind === 'row') return [];
  return rowCells(annex.table, row)
    .filter((cell) => cell.columnSpan > 1)
    .map(({ column, columnSpan }) => {
      return { startRow: sheetRow, startColumn: column, endRow: sheetRow, endColumn: column + columnSpan - 1 };
    });
}
