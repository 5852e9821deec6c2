import { type OpenTable, openTable, type ReadRefusal } from '@dunghen/documents/import';
import { headerKey, type ImportField, type ImportMapping, type OfficeDay, scoreHeaders } from '@dunghen/domain/import';
import {
  type CellProblem,
  createPortalReader,
  type PortalColumns,
  type PortalField,
  type PortalRow,
} from '@dunghen/domain/reconciliation';

/** What is said of a list's columns: by header, another meaning than the one recognised; null: not read. */
export type ColumnChoices = Readonly<Record<string, ImportField | null>>;

/** A cell that was not understood, with its place. */
export interface PlacedProblem extends CellProblem {
  readonly row: number;
}

/** What a list gives: rows, and how far one is. A failure on the way is the last thing given. */
export type SourceStep =
  | {
      readonly kind: 'row';
      readonly row: PortalRow;
      readonly number: number;
      readonly problems: readonly CellProblem[];
    }
  /** A row that holds something, but no code. */
  | { readonly kind: 'nameless'; readonly number: number }
  | { readonly kind: 'failed'; readonly message: string };

/** The portal's list, from a file or through the protocol. */
export interface PortalSource {
  readonly columns: PortalColumns;
  readonly steps: () => AsyncGenerator<SourceStep>;
  /** Share of it that was taken in, 0 to 1; undefined while unknown. */
  readonly share: () => number | undefined;
  readonly close: () => void;
}

export interface ListColumn {
  readonly header: string;
  /** What it is taken for; absent: not read. */
  readonly field?: PortalField;
}

export interface ListLayout {
  readonly format: OpenTable['format'];
  readonly sheet?: string;
  readonly headerRow: number;
  readonly columns: readonly ListColumn[];
  readonly notices: readonly string[];
}

export function mappingOf(choices: ColumnChoices): ImportMapping {
  return {
    columns: new Map(Object.entries(choices).map(([header, field]) => [headerKey(header), field])),
    statuses: new Map(),
  };
}

/** The columns of a list as they are recognised. No value of a cell is kept: they may be of persons. */
export async function readListLayout(path: string, choices: ColumnChoices = {}): Promise<ListLayout | ReadRefusal> {
  const mapping = mappingOf(choices);
  const table = await openTable(path, scoreHeaders(mapping));
  if (!table.ok) return table;
  try {
    const { format, sheet, headerRow, notices, date1904 } = table;
    const { fields } = createPortalReader({ headers: table.columns, mapping, date1904, office: NO_OFFICE });
    const columns = table.columns.map((header, index): ListColumn => {
      const field = fields[index];
      return { header, ...(field === undefined ? {} : { field }) };
    });
    return { format, headerRow, columns, notices, ...(sheet === undefined ? {} : { sheet }) };
  } finally {
    table.close();
  }
}

/** Nothing is read with it. */
const NO_OFFICE: OfficeDay = { opening: () => 0, closing: () => 0 };

/** A list exported by the portal as XLSX, CSV or JSON lines. */
export async function openListFile(
  path: string,
  choices: ColumnChoices,
  office: OfficeDay,
): Promise<{ readonly ok: true; readonly source: PortalSource } | ReadRefusal> {
  const mapping = mappingOf(choices);
  const table = await openTable(path, scoreHeaders(mapping));
  if (!table.ok) return table;
  const readerFor = (headers: readonly string[]) =>
    createPortalReader({ headers, mapping, date1904: table.date1904, office });
  const layout = readerFor(table.columns);
  let position = 0;

  async function* steps(): AsyncGenerator<SourceStep> {
    let headers = table.ok ? table.columns : [];
    let { read } = layout;
    for await (const batch of table.ok ? table.batches() : []) {
      if ('ok' in batch) {
        yield { kind: 'failed', message: batch.message };
        return;
      }
      // JSON lines bring new columns with later rows.
      if (batch.columns !== headers) {
        headers = batch.columns;
        read = readerFor(headers).read;
      }
      position = batch.position;
      for (const { row: number, cells } of batch.rows) {
        const reading = read(cells);
        if (reading.ok) yield { kind: 'row', row: reading.row, number, problems: reading.problems };
        else if (!reading.empty) yield { kind: 'nameless', number };
      }
    }
  }

  const { size } = table;
  const share = () => (size === 0 ? undefined : Math.min(1, position / size));
  return { ok: true, source: { columns: layout.columns, steps, share, close: () => table.close() } };
}
