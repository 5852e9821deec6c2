import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import { TYPEFACE } from '../fonts/index.ts';
import { PAGE } from '../layout/index.ts';
import { corePropertiesXml, stableZip } from '../zip/index.ts';
import type { CellLook, CellPlan, RowPlan, SheetPlan, SheetWriter, StreamPlan } from './writer.ts';

export const hucreWriter: SheetWriter = {
  write: async (sheets, properties) => {
    const archive = await writeXlsx({
      sheets: sheets.map(sheetOf),
      defaultFont: { name: TYPEFACE, size: 12 },
      // The library puts the present time where none is given; the part is replaced below.
      properties: { modified: new Date(0) },
    });
    const sheetParts = sheets.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, countFromOne] as const);
    return stableZip(archive, {
      'docProps/core.xml': corePropertiesXml(properties),
      'xl/workbook.xml': quoteSheetNames,
      ...Object.fromEntries(sheetParts),
    });
  },
  stream: (rows, plan) => writeXlsxStream(valuesOf(rows), streamOptions(plan)),
};

/** hucre 1.0.0 writes 'Phu luc 1'!$5:$5 without the quotes that a name with a space needs, and Excel repairs the file. */
function quoteSheetNames(workbook: string): string {
  return workbook.replace(/(<definedName [^>]*>)([^<'!]+)!/g, "$1'$2'!");
}

/** Each annex counts its own pages; the library has no setting for it. */
function countFromOne(sheet: string): string {
  return sheet.replace('<pageSetup ', '<pageSetup firstPageNumber="1" useFirstPageNumber="1" ');
}

const INCH = 25.4;

function sheetOf(plan: SheetPlan): WriteSheet {
  const { margin, header } = PAGE;
  const { headRows, pageHeader } = plan;
  const cells = new Map<string, Partial<Cell>>();
  for (const [rowIndex, row] of plan.rows.entries()) {
    for (const [columnIndex, cell] of row.cells.entries()) cells.set(`${rowIndex},${columnIndex}`, cellOf(cell));
  }
  return {
    name: plan.name,
    columns: plan.columnWidths.map((width) => ({ width })),
    rows: plan.rows.map((row) => row.cells.map((cell) => cell.value)),
    cells,
    merges: plan.merges.map(({ startRow, startColumn, endRow, endColumn }) => {
      return { startRow, startCol: startColumn, endRow, endCol: endColumn };
    }),
    rowDefs: new Map(plan.rows.flatMap(heightOf)),
    ...(headRows === undefined ? {} : { freezePane: { rows: headRows.last + 1 } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: plan.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: margin.top / INCH,
        bottom: margin.bottom / INCH,
        left: margin.left / INCH,
        right: margin.right / INCH,
        header: header / INCH,
        footer: header / INCH,
      },
      ...(headRows === undefined ? {} : { printTitlesRow: `$${headRows.first + 1}:$${headRows.last + 1}` }),
    },
    headerFooter: headerOf(pageHeader),
  };
}

function heightOf(row: RowPlan, index: number): readonly [number, { height: number }][] {
  return row.height === undefined ? [] : [[index, { height: row.height }]];
}

/** Page number in the middle of the top margin, not on the first page (Decree 30/2020, appendix I, part I, point 7). */
function headerOf(marks: SheetPlan['pageHeader']): { oddHeader: string; firstHeader: string; differentFirst: boolean } {
  const font = `&"${TYPEFACE},Bold"&13`;
  const left = marks?.left ? `&L${font}${escapeCodes(marks.left)}` : '';
  const right = marks?.right ? `&R${font}${escapeCodes(marks.right)}` : '';
  const page = `&C&"${TYPEFACE},Regular"&13&P`;
  return { oddHeader: `${left}${page}${right}`, firstHeader: `${left}${right}`, differentFirst: true };
}

function escapeCodes(text: string): string {
  return text.replaceAll('&', '&&');
}

function cellOf(cell: CellPlan): Partial<Cell> {
  const style = cell.style === undefined ? {} : { style: styleOf(cell.style) };
  if (cell.formula === undefined) return { value: cell.value, ...style };
  return { value: null, formula: cell.formula, formulaResult: cell.value, ...style };
}

const known = new WeakMap<CellLook, CellStyle>();

function styleOf(look: CellLook): CellStyle {
  const before = known.get(look);
  if (before !== undefined) return before;
  const side = { style: 'thin', color: { rgb: '000000' } } as const;
  const style: CellStyle = {
    font: { name: TYPEFACE, size: look.size, bold: look.bold === true, italic: look.italic === true },
    alignment: { horizontal: look.align, vertical: 'center', wrapText: true },
    ...(look.border === true ? { border: { top: side, right: side, bottom: side, left: side } } : {}),
    ...(look.numberFormat === undefined ? {} : { numFmt: look.numberFormat }),
  };
  known.set(look, style);
  return style;
}

async function* valuesOf(
  rows: AsyncIterable<readonly CellPlan[]> | Iterable<readonly CellPlan[]>,
): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield row.map((cell) => cell.value);
}

function streamOptions(plan: StreamPlan): Parameters<typeof writeXlsxStream>[1] {
  return {
    name: plan.name,
    columns: plan.columns.map(({ title, width, numberFormat }) => ({
      header: title,
      width,
      ...(numberFormat === undefined ? {} : { style: { numFmt: numberFormat } }),
    })),
    freezePane: { rows: 1 },
  };
}
