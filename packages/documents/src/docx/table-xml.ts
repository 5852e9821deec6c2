import type { Annex, ReportTable } from '@dunghen/domain/report';
import { Paragraph, TextRun } from 'docx';
import { pointsOf, textWidthOf } from '../layout/index.ts';
import { CELL_PADDING, type Grid, type GridCell, type GridRow, gridOf, type HeadCell } from '../table/index.ts';
import { escapeXml } from '../text/index.ts';
import { type TextStyle, twips } from './text.ts';

/**
 * Tables of reports as WordprocessingML (ISO/IEC 29500-1, 17.4), written as text. The library builds several objects for
 * each cell; a list of thousands of dossiers took eight times as long by them (decision 0063). It sets a
 * paragraph in the table's place, which is exchanged for the table when the file is packed.
 */
const PLACE = '\uffff';

/** Stands where a table will, by its number (of an annex: its index); no text of a document holds its sign (see `cleanText`). */
export function tablePlace(index: number): Paragraph {
  return new Paragraph({ children: [new TextRun(`${PLACE}${index}${PLACE}`)] });
}

const PLACES = /<w:p>(?:(?!<w:p>|<\/w:p>).)*\uffff(\d+)\uffff.*?<\/w:p>/g;

/** The main part of a document with the tables of its annexes in their places. */
export function insertTables(xml: string, annexes: readonly Annex[]): string {
  return insertAtPlaces(xml, (index) => {
    const annex = annexes[index];
    return annex === undefined ? '' : tableXml(annex.table, textWidthOf(annex.orientation));
  });
}

/** The main part of a document with the XML for each place (`tablePlace`), by its number. */
export function insertAtPlaces(xml: string, xmlOf: (index: number) => string): string {
  return xml.replace(PLACES, (_, index: string) => xmlOf(Number(index)));
}

/**
 * @param width of the table in millimetres
 * @param size of its text in points; by the number of columns where absent
 */
export function tableXml(table: ReportTable, width: number, size?: number): string {
  const grid = gridOf(table, pointsOf(width), size);
  const widths = grid.widths.map((share) => twips(share * pointsOf(width)));
  const columns = widths.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  return (
    `<w:tbl>${tableProperties(widths)}<w:tblGrid>${columns}</w:tblGrid>` +
    `${headRows(grid, widths)}${grid.rows.map((row) => bodyRow(grid, row, widths)).join('')}</w:tbl>`
  );
}

function tableProperties(widths: readonly number[]): string {
  const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const margin = (side: string, size: number): string => `<w:${side} w:w="${twips(size)}" w:type="dxa"/>`;
  const padding = CELL_PADDING / 2;
  return (
    `<w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/>` +
    `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/>' +
    `<w:tblCellMar>${margin('top', 2)}${margin('left', padding)}${margin('bottom', 2)}${margin('right', padding)}</w:tblCellMar>` +
    '</w:tblPr>'
  );
}

/** Repeated on every page. */
function headRows(grid: Grid, widths: readonly number[]): string {
  const style: TextStyle = { size: grid.size, bold: true };
  const titles = grid.head.titles.map((cells, index) => headRow(headCells(grid, cells, index), style, widths));
  const numerals = grid.head.numerals?.map((text, column) => ({ text, column, columnSpan: 1, rowSpan: 1 }));
  if (numerals === undefined) return titles.join('');
  return titles.join('') + headRow(numerals, { size: grid.size - 1, italics: true }, widths);
}

function headRow(cells: readonly HeadCell[], style: TextStyle, widths: readonly number[]): string {
  const inner = cells.map((cell) => {
    const merge = cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : cell.rowSpan === 0 ? '<w:vMerge/>' : '';
    return cellXml(cell, widths, merge, paragraphXml(cell.text, style, 'center', true));
  });
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${inner.join('')}</w:tr>`;
}

/** The cells of a row of the head, with those that a cell above reaches into (rowSpan 0), as Word wants them. */
function headCells(grid: Grid, cells: readonly HeadCell[], index: number): readonly HeadCell[] {
  if (index === 0) return cells;
  const above = (grid.head.titles[0] ?? []).filter((cell) => cell.rowSpan > 1);
  const reached = above.map((cell) => ({ ...cell, text: '', rowSpan: 0 }));
  return [...cells, ...reached].sort((a, b) => a.column - b.column);
}

function bodyRow(grid: Grid, row: GridRow, widths: readonly number[]): string {
  // A heading row never ends a page: it keeps the row below with it.
  const heading = row.kind === 'section' || row.kind === 'group';
  const style: TextStyle = { size: grid.size, bold: row.kind !== 'row', allCaps: row.kind === 'section' };
  const cells = row.cells.map((cell) => cellXml(cell, widths, '', paragraphXml(cell.text, style, cell.align, heading)));
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
}

function cellXml(
  cell: { readonly column: number; readonly columnSpan: number },
  widths: readonly number[],
  merge: string,
  content: string,
): string {
  const { column, columnSpan } = cell;
  const width = sum(widths.slice(column, column + columnSpan));
  const span = columnSpan === 1 ? '' : `<w:gridSpan w:val="${columnSpan}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

function paragraphXml(text: string, style: TextStyle, align: GridCell['align'], keepNext: boolean): string {
  const properties = `<w:pPr>${keepNext ? '<w:keepNext/>' : ''}<w:jc w:val="${align}"/></w:pPr>`;
  return `<w:p>${properties}${text === '' ? '' : runXml(text, style)}</w:p>`;
}

function runXml(text: string, { size, bold, italics, allCaps }: TextStyle): string {
  const flags = `${bold ? '<w:b/><w:bCs/>' : ''}${italics ? '<w:i/><w:iCs/>' : ''}${allCaps ? '<w:caps/>' : ''}`;
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r><w:rPr>${flags}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr>${lines.join('<w:br/>')}</w:r>`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
