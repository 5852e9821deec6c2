import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { csvLine } from '@dunghen/documents/import';

/** A CSV file beside the imported one, begun at its first line. A resource: `close` or `discard` it. */
export interface SideFile {
  readonly write: (cells: readonly (string | number | boolean | null)[]) => void;
  /** Path where anything was written, else undefined. */
  readonly close: () => string | undefined;
  readonly discard: () => void;
  /** Why it could not be written (a folder without leave to write, a full disk); what came after is dropped. */
  readonly failure: () => string | undefined;
}

const LARGE = 64 * 1024;

/** UTF-8 with BOM and `;`, as a Vietnamese Excel opens it; cells that a spreadsheet would run are neutralised. */
export function openSideFile(path: string, header: readonly string[]): SideFile {
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

  return Object.freeze({
    write: (cells: readonly (string | number | boolean | null)[]) => {
      if (buffer === '' && !isWritten) buffer = `\ufeff${csvLine(header)}`;
      buffer += csvLine(cells);
      if (buffer.length > LARGE) flush();
    },
    close,
    discard: () => {
      buffer = '';
      close();
      if (isWritten) rmSync(path, { force: true });
    },
    failure: () => failure,
  });
}
