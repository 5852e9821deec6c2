import type { FileProperties } from '../zip/index.ts';

/**
 * What this room asks of a library that writes workbooks. Behind it stands hucre (see hucre.ts); the tests read its
 * files back with another library.
 */
export interface SheetWriter {
  /** The same sheets and properties give the same bytes. */
  write(sheets: readonly SheetPlan[], properties: FileProperties): Promise<Uint8Array>;
  /** In bounded memory; rows are taken as the stream is read. */
  stream(
    rows: AsyncIterable<readonly CellPlan[]> | Iterable<readonly CellPlan[]>,
    plan: StreamPlan,
  ): ReadableStream<Uint8Array>;
}

export interface SheetPlan {
  /** At most 31 characters, none of \ / ? * [ ] : (see `sheetNames`). */
  readonly name: string;
  /** In characters of the default font. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly RowPlan[];
  /** Rows and columns counted from 0, ends included. */
  readonly merges: readonly CellRange[];
  readonly orientation: 'portrait' | 'landscape';
  /** First and last row of the table's head, repeated on every printed page; rows up to the last stay in view. */
  readonly headRows?: { readonly first: number; readonly last: number };
  readonly pageHeader?: { readonly left: string; readonly right: string };
}

export interface RowPlan {
  readonly cells: readonly CellPlan[];
  /** In points; as the program likes where absent. */
  readonly height?: number;
}

export interface CellPlan {
  readonly value: string | number | null;
  /** Without "="; `value` is then its result as of writing. */
  readonly formula?: string;
  readonly style?: CellLook;
}

export interface CellLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly border?: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly numberFormat?: string;
}

export interface CellRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export interface StreamPlan {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number; readonly numberFormat?: string }[];
}
