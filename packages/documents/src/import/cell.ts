/** A cell as the file holds it: blank cells are null, numbers of a spreadsheet (dates among them) are numbers. */
export type Cell = string | number | boolean | null;

/** A row as it stands in the file. */
export interface RawRow {
  /** The sheet's or file's own row number, 1 for its first line. */
  readonly row: number;
  /** By column, from 0; columns that the row does not reach are absent. */
  readonly cells: readonly Cell[];
}

/** Rows come in batches, since an `await` for each would cost more than reading it. */
export interface RowBatch {
  readonly rows: readonly RawRow[];
  /** Headers of the columns; JSON lines may bring new ones with a later batch. */
  readonly columns: readonly string[];
  /** Bytes of the file taken in so far; for a progress bar. */
  readonly position: number;
}

/** Rows of one source from its first, title rows included. */
export interface RecordBatch {
  readonly rows: RawRow[];
  readonly position: number;
}

/** The text of a cell, trimmed; '' for a blank one. Numbers in plain digits, as a person would have typed them. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return Number.isInteger(cell) && Math.abs(cell) < 1e21 ? cell.toFixed(0) : String(cell);
}
