import type { Annex, ReportColumn, ReportRow } from '@dunghen/domain/report';
import { lineCount, textWidth } from '../fonts/index.ts';
import { annexLabel, EMPTY_TABLE, pointsOf, SIZE, textWidthOf } from '../layout/index.ts';
import { CELL_PADDING, type Grid, type GridCell, gridOf, type HeadCell, rowCells } from '../table/index.ts';
import { formulaOf } from './formulas.ts';
import { cellValue, numberFormatOf } from './values.ts';
import type { CellLook, CellPlan, CellRange, RowPlan, SheetPlan } from './writer.ts';

/** Points that one character of column width takes at 12 points of the default font. */
const POINTS_PER_CHARACTER = 6;

/** The sheet of an annex: its titles, the table with its head, the notes. */
export function sheetPlan(annex: Annex, name: string): SheetPlan {
  const { grid, width } = sheetGrid(annex);
  const titles = titleRows(annex, width);
  const head = headPlan(grid, width, titles.length);
  const firstRow = titles.length + head.rows.length;
  const body = annex.table.rows.map((row, index) => bodyRow(annex, grid, row, index, { width, firstRow }));
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

/**
 * The grid as on paper, but with times on one line: a number that does not fit its cell shows as "###". The sheet may so
 * become wider than the paper; it is printed to the paper's width.
 */
function sheetGrid(annex: Annex): { readonly grid: Grid; readonly width: number } {
  const paper = pointsOf(textWidthOf(annex.orientation));
  const grid = gridOf(annex.table, paper);
  const wholeTime = textWidth('00/00/0000 00:00', grid.size) * 1.1 + CELL_PADDING;
  const widths = grid.widths.map((share, index) => {
    return annex.table.columns[index]?.kind === 'instant' ? Math.max(share * paper, wholeTime) : share * paper;
  });
  const width = widths.reduce((sum, column) => sum + column, 0);
  return { grid: { ...grid, widths: widths.map((column) => column / width) }, width };
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

/** A row of one text across the table. */
function wideRow(text: string, style: CellLook, width: number, annex: Annex): RowPlan {
  const blank: CellPlan = { value: null, style };
  const first: CellPlan = { value: text === '' ? null : text, style };
  const cells = annex.table.columns.map((_, index) => (index === 0 ? first : blank));
  return { cells, height: heightOf([{ text, width, style }]) };
}

interface SizedText {
  readonly text: string;
  /** Of its cell, in points. */
  readonly width: number;
  readonly style: CellLook;
}

/** Programs draw with slightly other widths; so much less is reckoned with, so that no line is hidden. */
const CAUTION = 0.94;
const LINE_HEIGHT = 1.25;
const ROW_PADDING = 3;

/** Programs fit the height of merged cells never and that of others not always, so it is reckoned here; in points. */
function heightOf(texts: readonly SizedText[]): number {
  const heights = texts.map(({ text, width, style }) => {
    const room = (width - CELL_PADDING) * CAUTION;
    return lineCount(text, room, style.size, style.bold === true ? 'bold' : 'regular') * style.size * LINE_HEIGHT;
  });
  return Math.round((Math.max(0, ...heights) + ROW_PADDING) * 4) / 4;
}

function headPlan(
  grid: Grid,
  width: number,
  firstRow: number,
): { rows: readonly RowPlan[]; merges: readonly CellRange[] } {
  const look: CellLook = { size: grid.size, bold: true, border: true, align: 'center' };
  const titles = grid.head.titles.map((cells): RowPlan => {
    const planned = grid.widths.map((_, column): CellPlan => {
      return { value: cells.find((cell) => cell.column === column)?.text ?? null, style: look };
    });
    return { cells: planned, height: headHeight(grid, cells, width, look) };
  });
  const merges = grid.head.titles.flatMap((cells, index) =>
    cells.map((cell) => ({
      startRow: firstRow + index,
      startColumn: cell.column,
      endRow: firstRow + index + cell.rowSpan - 1,
      endColumn: cell.column + cell.columnSpan - 1,
    })),
  );
  const italic: CellLook = { size: grid.size - 1, italic: true, border: true, align: 'center' };
  const numerals = grid.head.numerals?.map((text): CellPlan => ({ value: text === '' ? null : text, style: italic }));
  return { rows: numerals === undefined ? titles : [...titles, { cells: numerals }], merges };
}

/** A cell over two rows shares its lines between them. */
function headHeight(grid: Grid, cells: readonly HeadCell[], width: number, style: CellLook): number {
  const heights = cells.map(({ text, column, columnSpan, rowSpan }) => {
    return heightOf([{ text, width: spanWidth(grid, column, columnSpan) * width, style }]) / rowSpan;
  });
  return Math.max(...heights);
}

function spanWidth(grid: Grid, column: number, columnSpan: number): number {
  return grid.widths.slice(column, column + columnSpan).reduce((sum, share) => sum + share, 0);
}

function bodyRow(
  annex: Annex,
  grid: Grid,
  row: ReportRow,
  index: number,
  place: { readonly width: number; readonly firstRow: number },
): RowPlan {
  const joined = grid.rows[index]?.cells ?? [];
  const bold = row.kind !== 'row';
  const lookAt = (column: ReportColumn, cell: GridCell | undefined): CellLook =>
    lookOf(grid.size, bold, cell?.align ?? column.align, numberFormatOf(column));
  const cells = annex.table.columns.map((column, columnIndex): CellPlan => {
    const cell = joined.find((candidate) => candidate.column === columnIndex);
    const style = lookAt(column, cell);
    if (cell === undefined) return { value: null, style };
    // The text of a total without a number stands in the column of numbers, which it is joined with.
    if (row.kind === 'total' && cell.columnSpan === 2) return { value: cell.text, style };
    const value = cellValue(column, row.cells[column.key]);
    if (row.kind === 'section' && typeof value === 'string') return { value: value.toLocaleUpperCase('vi'), style };
    const formula = formulaOf(annex.table, index, column, place.firstRow + 1);
    return { value, style, ...(formula === undefined ? {} : { formula }) };
  });
  const texts = joined.map(({ text, column, columnSpan }) => {
    return {
      text,
      width: spanWidth(grid, column, columnSpan) * place.width,
      style: { size: grid.size, bold, align: 'left' } as const,
    };
  });
  return { cells, height: heightOf(texts) };
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
