import type { ReportTable } from '@dunghen/domain/report';
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { pointsOf } from '../layout/index.ts';
import { CELL_PADDING, type Grid, type GridCell, type GridRow, gridOf, type HeadCell } from '../table/index.ts';
import { runs, type TextStyle, twips } from './text.ts';

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** @param width of the table in millimetres */
export function reportTable(table: ReportTable, width: number): Table {
  const grid = gridOf(table, pointsOf(width));
  const columnWidths = grid.widths.map((share) => twips(share * pointsOf(width)));
  const side = twips(CELL_PADDING / 2);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
    columnWidths,
    margins: { left: side, right: side, top: twips(2), bottom: twips(2), marginUnitType: WidthType.DXA },
    rows: [...headRows(grid), ...grid.rows.map((row) => bodyRow(grid, row))],
  });
}

/** Repeated on every page. */
function headRows(grid: Grid): readonly TableRow[] {
  const numerals = grid.head.numerals?.map((text, column) => ({ text, column, columnSpan: 1, rowSpan: 1 }));
  const style: TextStyle = { size: grid.size, bold: true };
  return [
    ...grid.head.titles.map((cells, index) => headRow(headCells(grid, cells, index), style)),
    ...(numerals === undefined ? [] : [headRow(numerals, { size: grid.size - 1, italics: true })]),
  ];
}

function headRow(cells: readonly HeadCell[], style: TextStyle): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells.map(
      (cell) =>
        new TableCell({
          columnSpan: cell.columnSpan,
          verticalAlign: VerticalAlignTable.CENTER,
          ...(cell.rowSpan === 1 ? {} : { verticalMerge: VerticalMergeType.RESTART }),
          ...(cell.rowSpan === 0 ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
          children: [
            new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: runs(cell.text, style) }),
          ],
        }),
    ),
  });
}

/** The cells of a row of the head, with those that a cell above reaches into (rowSpan 0), as Word wants them. */
function headCells(grid: Grid, cells: readonly HeadCell[], index: number): readonly HeadCell[] {
  if (index === 0) return cells;
  const above = (grid.head.titles[0] ?? []).filter((cell) => cell.rowSpan > 1);
  const reached = above.map((cell) => ({ ...cell, text: '', rowSpan: 0 }));
  return [...cells, ...reached].sort((a, b) => a.column - b.column);
}

function bodyRow(grid: Grid, row: GridRow): TableRow {
  const heading = row.kind === 'section' || row.kind === 'group';
  const style: TextStyle = { size: grid.size, bold: row.kind !== 'row', allCaps: row.kind === 'section' };
  const cell = ({ text, align, columnSpan }: GridCell): TableCell =>
    new TableCell({
      columnSpan,
      verticalAlign: VerticalAlignTable.CENTER,
      // A heading row never ends a page: it keeps the row below with it.
      children: [new Paragraph({ alignment: ALIGNMENT[align], keepNext: heading, children: runs(text, style) })],
    });
  return new TableRow({ cantSplit: true, children: row.cells.map(cell) });
}
