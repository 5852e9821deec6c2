import type { ReportColumn, ReportRow, ReportTable } from '@dunghen/domain/report';
import { scaledByDigits, scaledPercent } from '@dunghen/domain/text';
import { decimalsOf, isNumberColumn } from '../table/index.ts';

/** Excel takes at most this many arguments of a function. */
const MOST_RANGES = 255;

/**
 * The formula of a cell, without "=": a rate from its two columns, a sum of the `row` rows above a total. None where it
 * would not give the number that the report prints: a file never holds two answers to one question.
 *
 * @param firstRow of the table's body in the sheet, counted from 1
 */
export function formulaOf(
  table: ReportTable,
  rowIndex: number,
  column: ReportColumn,
  firstRow: number,
): string | undefined {
  const row = table.rows[rowIndex];
  const value = row?.cells[column.key];
  if (row === undefined || typeof value !== 'number') return undefined;
  if (column.ratio !== undefined) return ratioFormula(table, row, column, value, firstRow + rowIndex);
  if (row.kind === 'total' && row.sumsRows === true && isNumberColumn(column)) {
    return sumFormula(table, rowIndex, column, value, firstRow);
  }
  return undefined;
}

function ratioFormula(
  table: ReportTable,
  row: ReportRow,
  column: ReportColumn,
  value: number,
  sheetRow: number,
): string | undefined {
  const numerator = row.cells[column.ratio?.numerator ?? ''];
  const denominator = row.cells[column.ratio?.denominator ?? ''];
  if (!isCount(numerator) || !isCount(denominator) || denominator === 0) return undefined;
  const decimals = decimalsOf(column);
  const printed = scaledByDigits(value, decimals);
  if (scaledPercent(numerator, denominator, decimals) !== printed) return undefined;
  const above = cellName(table, column.ratio?.numerator, sheetRow);
  const below = cellName(table, column.ratio?.denominator, sheetRow);
  return `IF(${below}=0,"",ROUND(${above}/${below}*100,${decimals}))`;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function sumFormula(
  table: ReportTable,
  totalIndex: number,
  column: ReportColumn,
  value: number,
  firstRow: number,
): string | undefined {
  const name = columnName(table.columns.findIndex(({ key }) => key === column.key));
  const ranges: string[] = [];
  let sum = 0;
  let start = -1;
  for (let index = 0; index <= totalIndex; index += 1) {
    const row = table.rows[index];
    if (index < totalIndex && row?.kind === 'row') {
      const cell = row.cells[column.key];
      sum += typeof cell === 'number' ? cell : 0;
      if (start < 0) start = index;
    } else if (start >= 0) {
      ranges.push(`${name}${firstRow + start}:${name}${firstRow + index - 1}`);
      start = -1;
    }
  }
  if (sum !== value || ranges.length === 0 || ranges.length > MOST_RANGES) return undefined;
  return `SUM(${ranges.join(',')})`;
}

function cellName(table: ReportTable, key: string | undefined, sheetRow: number): string {
  return `${columnName(table.columns.findIndex((column) => column.key === key))}${sheetRow}`;
}

/** A, B … Z, AA … of a column counted from 0. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
