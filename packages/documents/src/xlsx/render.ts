import type { Annex, ReportCell, ReportColumn } from '@dunghen/domain/report';
import type { RenderOptions } from '../document/types.ts';
import { cleanDeep, cleanText } from '../text/index.ts';
import { hucreWriter } from './hucre.ts';
import { emptyPlan, sheetPlan } from './plan.ts';
import { cellValue, numberFormatOf } from './values.ts';
import type { CellPlan, SheetWriter } from './writer.ts';

/**
 * The annexes as one workbook, a sheet each: numbers as numbers, rates and sums as formulas with their results, the head
 * repeated in print, A4. Text is text, never a formula. The same annexes and options give the same bytes.
 */
export function renderXlsx(
  given: readonly Annex[],
  options: RenderOptions = {},
  writer: SheetWriter = hucreWriter,
): Promise<Uint8Array> {
  const annexes = cleanDeep(given);
  const names = sheetNames(annexes.map((annex) => annex.sheetName));
  const sheets = annexes.map((annex, index) => sheetPlan(annex, names[index] ?? `Phu luc ${index + 1}`));
  if (sheets.length === 0) sheets.push(emptyPlan());
  const title = annexes.map((annex) => annex.title).join('; ');
  return writer.write(sheets, { title, creator: '', createdAt: options.createdAt });
}

export interface StreamSheetOptions {
  readonly sheetName: string;
  readonly columns: readonly ReportColumn[];
}

/** A plain list of any length (1 000 000 rows), head first, in bounded memory. Cells stand in the order of the columns. */
export function writeXlsxStream(
  rows: AsyncIterable<readonly ReportCell[]> | Iterable<readonly ReportCell[]>,
  options: StreamSheetOptions,
  writer: SheetWriter = hucreWriter,
): ReadableStream<Uint8Array> {
  const [name = 'Danh sach'] = sheetNames([cleanText(options.sheetName)]);
  const columns = options.columns.map((column) => {
    const numberFormat = numberFormatOf(column);
    const width = Math.max(8, column.width * 8);
    return { title: cleanText(column.title), width, ...(numberFormat === undefined ? {} : { numberFormat }) };
  });
  return writer.stream(plannedRows(rows, options.columns), { name, columns });
}

async function* plannedRows(
  rows: AsyncIterable<readonly ReportCell[]> | Iterable<readonly ReportCell[]>,
  columns: readonly ReportColumn[],
): AsyncGenerator<readonly CellPlan[]> {
  for await (const row of rows) {
    yield columns.map((column, index) => {
      const value = cellValue(column, row[index]);
      return { value: typeof value === 'string' ? cleanText(value) : value };
    });
  }
}

const LONGEST_NAME = 31;

/** Names that Excel takes: at most 31 characters, none of \ / ? * [ ] : ', each only once. */
export function sheetNames(given: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return given.map((name, index) => {
    const base = name.replace(/[\\/?*[\]:'\n\t]/g, ' ').trim() || `Phu luc ${index + 1}`;
    let candidate = base.slice(0, LONGEST_NAME);
    for (let copy = 2; taken.has(candidate.toLowerCase()); copy += 1) {
      const suffix = ` (${copy})`;
      candidate = base.slice(0, LONGEST_NAME - suffix.length) + suffix;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}
