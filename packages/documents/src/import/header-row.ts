import type { RawRow } from './cell.ts';
import { cellText } from './cell.ts';

/** Says how many known columns a row of texts names; `required` where the indispensable one is among them. */
export interface HeaderScore {
  readonly known: number;
  readonly required: boolean;
}

export type ScoreHeader = (texts: readonly string[]) => HeaderScore;

export interface HeaderRow {
  readonly row: number;
  readonly names: readonly string[];
  readonly score: HeaderScore;
}

/** Titles, dates and signatures may stand above the header, but not more than so many rows. */
export const ROWS_SEARCHED = 30;
/** One known word may stand in a title by chance ("Đơn vị"); two in one row are a header. */
const LEAST_KNOWN = 2;

/** The row among the first that names the most known columns; the first of equals. */
export function findHeaderRow(rows: readonly RawRow[], score: ScoreHeader): HeaderRow | undefined {
  let best: HeaderRow | undefined;
  for (const { row, cells } of rows.slice(0, ROWS_SEARCHED)) {
    const names = cells.map((cell) => (typeof cell === 'string' ? cellText(cell) : ''));
    const found = { row, names, score: score(names) };
    if (found.score.known >= LEAST_KNOWN && rank(found) > rank(best)) best = found;
  }
  return best;
}

export function rank(header: HeaderRow | undefined): number {
  return header === undefined ? 0 : header.score.known + (header.score.required ? 100 : 0);
}
