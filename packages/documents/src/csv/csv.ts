import type { Annex, ReportColumn, ReportTable } from '@dunghen/domain/report';
import { cellText } from '../table/index.ts';
import { cleanText } from '../text/index.ts';
import { safeText } from './injection.ts';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as CSV: UTF-8 with a byte order mark (Excel takes it for another encoding without), comma separated, CRLF
 * (RFC 4180), one row of heads, cells as printed ("1.065", "4,93", "-").
 */
export function renderCsv(source: Annex | ReportTable): string {
  const table = 'table' in source ? source.table : source;
  const head = table.columns.map((column) => field(headText(column)));
  const rows = table.rows.map((row) => table.columns.map((column) => cellField(column, row.cells[column.key])));
  return BYTE_ORDER_MARK + [head, ...rows].map((fields) => `${fields.join(',')}\r\n`).join('');
}

/** Columns under a common head carry it, since CSV has one row of heads. */
function headText(column: ReportColumn): string {
  return column.group === undefined ? column.title : `${column.group}: ${column.title}`;
}

function cellField(column: ReportColumn, cell: string | number | null | undefined): string {
  const text = cellText(column, cell);
  // A number is written by ourselves and is a number to a spreadsheet too; only text can hold a formula.
  return typeof cell === 'number' ? quoted(text) : field(text);
}

function field(text: string): string {
  return csvField(cleanText(text));
}

/** A text as a cell of comma separated values: no spreadsheet runs it, and what needs quotes has them. */
export function csvField(text: string): string {
  return quoted(safeText(text));
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
