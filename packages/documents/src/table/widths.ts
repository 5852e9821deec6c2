import type { ReportColumn } from '@dunghen/domain/report';
import { type FontStyle, textWidth } from '../fonts/index.ts';
import type { GridRow } from './grid.ts';
import type { TableHead } from './head.ts';

/** Room left and right of a cell's text together, in points. */
export const CELL_PADDING = 8;

/** What lines and rounding take from a column; a word that just fits would break. */
const TOLERANCE = 2;

/**
 * Shares of the table's width as the columns ask for them, but none narrower than its longest word: a dossier code or
 * a number that breaks in the middle is read wrong. What a narrow column lacks is taken from those with room, in
 * proportion to their room; where all together have too little, each gets its part of the lack.
 */
export function columnWidths(
  columns: readonly ReportColumn[],
  head: TableHead,
  rows: readonly GridRow[],
  paper: { readonly width: number; readonly size: number },
): readonly number[] {
  const asked = sharesOf(columns.map((column) => column.width)).map((share) => share * paper.width);
  const needed = neededWidths(columns.length, head, rows, paper.size);
  return sharesOf(fit(asked, needed));
}

function sharesOf(widths: readonly number[]): readonly number[] {
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => (sum > 0 ? width / sum : 1 / widths.length));
}

function fit(asked: readonly number[], needed: readonly number[]): readonly number[] {
  const lack = sum(asked.map((width, index) => Math.max(0, (needed[index] ?? 0) - width)));
  const room = sum(asked.map((width, index) => Math.max(0, width - (needed[index] ?? 0))));
  if (lack === 0) return asked;
  if (room < lack) return needed;
  return asked.map((width, index) => {
    const spare = width - (needed[index] ?? 0);
    return spare <= 0 ? (needed[index] ?? 0) : width - (spare * lack) / room;
  });
}

function neededWidths(count: number, head: TableHead, rows: readonly GridRow[], size: number): number[] {
  const needed = new Array<number>(count).fill(0);
  const widen = (column: number, text: string, style: FontStyle): void => {
    needed[column] = Math.max(needed[column] ?? 0, longestWord(text, size, style) + CELL_PADDING + TOLERANCE);
  };
  for (const cell of head.titles.flat()) {
    if (cell.columnSpan === 1) widen(cell.column, cell.text, 'bold');
  }
  for (const [column, text] of (head.numerals ?? []).entries()) widen(column, text, 'italic');
  for (const row of rows) {
    const style = row.kind === 'row' ? 'regular' : 'bold';
    for (const cell of row.cells) {
      if (cell.columnSpan === 1) widen(cell.column, cell.text, style);
    }
  }
  return needed;
}

/** Programs break lines at spaces, and after a hyphen before a letter (not before a digit, as in dossier codes). */
const BREAKS = /\s+|(?<=-)(?=\p{L})/u;

/** A word longer than this many characters may break anywhere: it would push every other column off the paper. */
const LONGEST = 40;

function longestWord(text: string, size: number, style: FontStyle): number {
  let widest = 0;
  for (const word of text.split(BREAKS)) {
    if (word.length <= LONGEST) widest = Math.max(widest, textWidth(word, size, style));
  }
  return widest;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
