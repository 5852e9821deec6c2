import type { ReportCell, ReportColumn } from '@dunghen/domain/report';
import { dateText, formatDecimal, formatInteger } from '@dunghen/domain/text';
import { dayOf, type Instant, MINUTE_MS, startOfDay } from '@dunghen/domain/time';

/** Zero as the annex prints it (spec: the annex). */
const DEFAULT_ZERO = '-';
const DEFAULT_DECIMALS = 2;

export function decimalsOf(column: ReportColumn): number {
  if (column.kind === 'integer') return 0;
  return column.decimals ?? DEFAULT_DECIMALS;
}

export function zeroOf(column: ReportColumn): string {
  return column.zeroAs ?? DEFAULT_ZERO;
}

export function isNumberColumn(column: ReportColumn): boolean {
  return column.kind === 'integer' || column.kind === 'percent' || column.kind === 'decimal';
}

/**
 * A cell as people read it, in Vietnamese form: "1.065", "4,93", "18/01/2024", "18/01/2024 17:30"; nothing for null.
 * Text in a number column ("II") stays as it is.
 */
export function cellText(column: ReportColumn, cell: ReportCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (!Number.isFinite(cell)) return '';
  switch (column.kind) {
    case 'text':
      return String(cell);
    case 'integer':
    case 'percent':
    case 'decimal':
      return numberText(column, cell);
    case 'date':
      return dateText(cell);
    case 'instant':
      return `${dateText(cell)} ${clockText(cell)}`;
  }
}

function numberText(column: ReportColumn, value: number): string {
  if (value === 0) return zeroOf(column);
  return column.kind === 'integer' ? formatInteger(value) : formatDecimal(value, decimalsOf(column));
}

function clockText(instant: Instant): string {
  const minutes = Math.floor((instant - startOfDay(dayOf(instant))) / MINUTE_MS);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
