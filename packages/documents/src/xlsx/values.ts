import type { ReportCell, ReportColumn } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { decimalsOf, isNumberColumn, zeroOf } from '../table/index.ts';

const DAY_MS = 86_400_000;
const OFFSET_MS = 7 * 3_600_000;
/** Days from Excel's day 0 to 1970-01-01. */
const EPOCH_SERIAL = 25_569;

/** A cell as a workbook holds it: numbers as numbers, times as Excel serials of local time (+07:00), to the second. */
export function cellValue(column: ReportColumn, cell: ReportCell | undefined): string | number | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'string') return cell;
  if (!Number.isFinite(cell)) return null;
  if (column.kind === 'date') return Math.floor(serial(cell));
  if (column.kind === 'instant') return Math.round(serial(cell) * 86_400) / 86_400;
  return column.kind === 'text' ? String(cell) : cell;
}

function serial(instant: Instant): number {
  return (instant + OFFSET_MS) / DAY_MS + EPOCH_SERIAL;
}

/** The number format of a column; thousands and decimals are the reader's own signs, zero is the column's. */
export function numberFormatOf(column: ReportColumn): string | undefined {
  if (column.kind === 'date') return 'dd/mm/yyyy';
  if (column.kind === 'instant') return 'dd/mm/yyyy hh:mm';
  if (!isNumberColumn(column)) return undefined;
  const decimals = decimalsOf(column);
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return `${digits};-${digits};"${zeroOf(column).replaceAll('"', '')}"`;
}
