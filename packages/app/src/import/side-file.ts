import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { csvLine } from '@dunghen/documents/import';

export type SideRow = readonly (string | number | boolean | null)[];

/** A CSV file beside the imported one, begun at its first line. A resource: `close` or `discard` it. */
export interface SideFile {
  readonly write: (cells: SideRow) => void;
  /** Path where anything was written, else undefined. */
  readonly close: () => string | undefined;
  readonly discard: () => void;
  /** Why it could not be written (a folder without leave to write, a full disk); what came after is dropped. */
  readonly failure: () => string | undefined;
}

const LARGE = 64 * 1024;

/** UTF-8 with BOM and `;`, as a Vietnamese Excel opens it; cells that a spreadsheet would run are neutralised. */
export function openSideFile(path: string, header: readonly string[]): SideFile {
  const { writeText, ...file } = openTextFile(path, `\ufeff${csvLine(header)}`);
  return Object.freeze({ ...file, write: (cells: SideRow) => writeText(csvLine(cells)) });
}

/** One JSON object a line: what was read as JSON lines has columns that no header could foretell. */
export function openJsonFile(path: string): Omit<SideFile, 'write'> & { readonly write: (row: object) => void } {
  const { writeText, ...file } = openTextFile(path, '');
  return Object.freeze({ ...file, write: (row: object) => writeText(`${JSON.stringify(row)}\n`) });
}

function openTextFile(
  path: string,
  head: string,
): Omit<SideFile, 'write'> & { readonly writeText: (text: string) => void } {
  let fd: number | undefined;
  let failure: string | undefined;
  let buffer = '';
  let isWritten = false;

  function flush(): void {
    if (buffer === '' || failure !== undefined) return;
    try {
      fd ??= openSync(path, 'w');
      isWritten = true;
      writeSync(fd, buffer);
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    buffer = '';
  }

  function close(): string | undefined {
    flush();
    if (fd !== undefined) closeSync(fd);
    fd = undefined;
    return isWritten && failure === undefined ? path : undefined;
  }

  return {
    writeText: (text: string) => {
      if (buffer === '' && !isWritten) buffer = head;
      buffer += text;
      if (buffer.length > LARGE) flush();
    },
    close,
    discard: () => {
      buffer = '';
      close();
      if (isWritten) rmSync(path, { force: true });
    },
    failure: () => failure,
  };
}
