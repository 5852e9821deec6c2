export type Cell = string | number | null;

/** A table as it is given away: names of columns, and rows of texts and numbers. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface ChangedCell {
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** A row that differs. `added` and `removed` rows have no cells to compare. */
export interface ChangedRow {
  /** What the row is of, as it is printed: "2024-Q1 · H18.12 · Sở Nội vụ". */
  readonly row: string;
  readonly kind: 'changed' | 'added' | 'removed';
  readonly cells: readonly ChangedCell[];
}

export interface TableKeys {
  /** How many columns, from the first, say which row it is. */
  readonly keys: number;
  /** Columns that are no figures and are not compared. */
  readonly ignored?: readonly string[];
}

/**
 * What differs between two tables of the same columns, in the order of the later one, rows that are gone last. Rows of the
 * same key (two letters of one day to one agency) are compared in their order.
 */
export function tableDifference(
  before: DataTable,
  after: DataTable,
  { keys, ignored = [] }: TableKeys,
): readonly ChangedRow[] {
  const old = keyed(before, keys);
  const now = keyed(after, keys);
  const changed = [...now].flatMap(([key, row]): readonly ChangedRow[] => {
    const was = old.get(key);
    if (was === undefined) return [{ row: nameOf(row, keys), kind: 'added', cells: [] }];
    const cells = changedCells(after.columns, was, row, keys).filter(({ column }) => !ignored.includes(column));
    return cells.length === 0 ? [] : [{ row: nameOf(row, keys), kind: 'changed', cells }];
  });
  const removed = [...old].flatMap(([key, row]): readonly ChangedRow[] =>
    now.has(key) ? [] : [{ row: nameOf(row, keys), kind: 'removed', cells: [] }],
  );
  return [...changed, ...removed];
}

function keyed({ rows }: DataTable, keys: number): ReadonlyMap<string, readonly Cell[]> {
  const times = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const key = JSON.stringify(row.slice(0, keys));
      const count = (times.get(key) ?? 0) + 1;
      times.set(key, count);
      return [`${key} ${count}`, row] as const;
    }),
  );
}

const nameOf = (row: readonly Cell[], keys: number): string =>
  row
    .slice(0, keys)
    .filter((cell) => cell !== null)
    .join(' · ');

function changedCells(
  columns: readonly string[],
  before: readonly Cell[],
  after: readonly Cell[],
  keys: number,
): readonly ChangedCell[] {
  return columns.flatMap((column, index) => {
    const [was = null, is = null] = [before[index], after[index]];
    return index < keys || was === is ? [] : [{ column, before: was, after: is }];
  });
}
