import type { AdministrativeDocument, Annex, ReportCell, ReportColumn, ReportTable } from '@dunghen/domain/report';
import type { RenderOptions } from './types.ts';

export type { RenderOptions } from './types.ts';

/** A table as read from a file: cells as printed, in Vietnamese form ("1.065", "3,63", "-", ""). */
export interface StringTable {
  /** The sheet's name in a workbook. */
  readonly name?: string;
  readonly rows: readonly (readonly string[])[];
}

export type ReadTablesRefusal = 'unknown-format' | 'damaged-file' | 'too-large' | 'encrypted-file' | 'no-table';

export type ReadTablesResult =
  | { readonly ok: true; readonly tables: readonly StringTable[]; readonly paragraphs: readonly string[] }
  | { readonly ok: false; readonly code: ReadTablesRefusal; readonly facts: Readonly<Record<string, string>> };

export function renderDocx(_document: AdministrativeDocument, _options: RenderOptions = {}): Promise<Uint8Array> {
  throw new Error('not yet');
}

export function renderPdf(_document: AdministrativeDocument, _options: RenderOptions = {}): Uint8Array {
  throw new Error('not yet');
}

export function renderHtml(_document: AdministrativeDocument): string {
  throw new Error('not yet');
}

/** One sheet an annex. */
export function renderXlsx(_annexes: readonly Annex[], _options: RenderOptions = {}): Promise<Uint8Array> {
  throw new Error('not yet');
}

export interface StreamSheetOptions {
  readonly sheetName: string;
  readonly columns: readonly ReportColumn[];
}

/** A plain list of any length (1 000 000 rows), header first, in bounded memory. Cells stand in the order of the columns. */
export function writeXlsxStream(
  _rows: AsyncIterable<readonly ReportCell[]> | Iterable<readonly ReportCell[]>,
  _options: StreamSheetOptions,
): ReadableStream<Uint8Array> {
  throw new Error('not yet');
}

/** UTF-8 with a byte order mark, comma separated, CRLF; cells as printed. */
export function renderCsv(_table: Annex | ReportTable): string {
  throw new Error('not yet');
}

export function readTableDocx(_bytes: Uint8Array): Promise<ReadTablesResult> {
  throw new Error('not yet');
}

export function readTableXlsx(_bytes: Uint8Array): Promise<ReadTablesResult> {
  throw new Error('not yet');
}

export function readTableCsv(_bytes: Uint8Array): Promise<ReadTablesResult> {
  throw new Error('not yet');
}
