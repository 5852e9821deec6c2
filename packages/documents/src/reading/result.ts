/** A table as read from a file: cells as printed, in Vietnamese form ("1.065", "3,63", "-", ""). */
export interface StringTable {
  /** The sheet's name in a workbook. */
  readonly name?: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * `unknown-format`: a sound archive or text, but not of this kind. `damaged-file`: cut off or broken. `too-large`: opens
 * to more than a published annex ever is.
 */
export type ReadTablesRefusal = 'unknown-format' | 'damaged-file' | 'too-large' | 'encrypted-file' | 'no-table';

export type ReadTablesResult =
  | { readonly ok: true; readonly tables: readonly StringTable[]; readonly paragraphs: readonly string[] }
  | { readonly ok: false; readonly code: ReadTablesRefusal; readonly facts: Readonly<Record<string, string>> };

export function refused(code: ReadTablesRefusal, facts: Readonly<Record<string, string>> = {}): ReadTablesResult {
  return { ok: false, code, facts };
}

/** One line, single spaces: how a name compares, whatever the layout did to it. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
