import type { ReportTable } from '@dunghen/domain/report';
import { textWidth } from '../fonts/index.ts';
import { CELL_PADDING, type Grid, type GridCell, gridOf } from '../table/index.ts';

/**
 * What table.typ sets.
 * @param width of the table in points
 * @param size of its text in points; by the number of columns where absent
 */
export function tableData(table: ReportTable, width: number, size?: number): object {
  const grid = gridOf(table, width, size);
  const rows = grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => breakable(cell, grid, width)) }));
  const titles = grid.head.titles.map((cells, row) => cells.map((cell) => ({ ...cell, row })));
  return { ...grid, rows, head: { ...grid.head, titles }, padding: CELL_PADDING };
}

const ZERO_WIDTH_SPACE = '\u200b';

/** A word longer than its column may break anywhere; Typst would let it run over the next column. */
function breakable(cell: GridCell, grid: Grid, width: number): GridCell {
  const share = grid.widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, part) => sum + part, 0);
  const room = share * width - CELL_PADDING;
  // No letter is wider than the size: most cells need no measuring.
  if (cell.text.length * grid.size < room) return cell;
  return { ...cell, text: breakLongWords(cell.text, room, grid.size) };
}

/** Words that are wider than the room (points) get places to break at between all their letters. */
export function breakLongWords(text: string, room: number, size: number): string {
  const words = text.split(/(\s+|(?<=-)(?=\p{L}))/u).map((word) => {
    return textWidth(word, size, 'bold') <= room ? word : [...word].join(ZERO_WIDTH_SPACE);
  });
  return words.join('');
}
