import type { ReportRow, ReportTable } from '@dunghen/domain/report';
import { cellText } from './cell.ts';
import { headOf, type TableHead } from './head.ts';
import { columnWidths } from './widths.ts';

/** A table ready to be drawn, the same for every file format. */
export interface Grid {
  /** Share of the table's width by column; together 1. */
  readonly widths: readonly number[];
  /** Size of the text in points. */
  readonly size: number;
  readonly head: TableHead;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly kind: ReportRow['kind'];
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  /** As printed. */
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  /** Index of its first column. */
  readonly column: number;
  readonly columnSpan: number;
}

/** Above this many columns the text is 11 points instead of 12. */
const WIDE_FROM = 9;

/**
 * @param width of the table on paper, in points
 * @param size of the text, in points
 */
export function gridOf(table: ReportTable, width: number, size = table.columns.length < WIDE_FROM ? 12 : 11): Grid {
  const head = headOf(table.columns);
  const rows = table.rows.map((row) => ({ kind: row.kind, cells: rowCells(table, row) }));
  return {
    widths: columnWidths(table.columns, head, rows, { width, size }),
    size,
    head,
    rows,
  };
}

/** The cells of a row; those of a heading row that has only its first two, or of a total without a number, are joined. */
export function rowCells(table: ReportTable, row: ReportRow): readonly GridCell[] {
  const { columns } = table;
  const cells: GridCell[] = columns.map((column, index) => ({
    text: cellText(column, row.cells[column.key]),
    align: column.align,
    column: index,
    columnSpan: 1,
  }));
  const [first, second] = cells;
  if (first === undefined || second === undefined) return cells;
  const heading = row.kind === 'section' || row.kind === 'group';
  if (heading && cells.slice(2).every((cell) => cell.text === '')) {
    return [first, { ...second, align: 'left', columnSpan: columns.length - 1 }];
  }
  if (row.kind === 'total' && first.text === '' && columns[1]?.kind === 'text') {
    return [{ ...second, column: 0, columnSpan: 2 }, ...cells.slice(2)];
  }
  return cells;
}
