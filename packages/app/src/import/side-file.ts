import { createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { csvLine } from '@dunghen/documents/import';

/** A CSV file beside the imported one, begun at its first line. A resource: `close` or `discard` it. */
export interface SideFile {
  readonly path: string;
  readonly write: (cells: readonly (string | number | boolean | null)[]) => Promise<void>;
  /** Path where anything was written, else undefined. */
  readonly close: () => Promise<string | undefined>;
  readonly discard: () => Promise<void>;
}

const LARGE = 64 * 1024;

/** UTF-8 with BOM and `;`, as a Vietnamese Excel opens it; cells that a spreadsheet would run are neutralised. */
export function openSideFile(path: string, header: readonly string[]): SideFile {
  let stream: WriteStream | undefined;
  let failure: Error | undefined;
  let buffer = '';

  function start(): WriteStream {
    const fresh = createWriteStream(path, { encoding: 'utf8' });
    fresh.on('error', (error) => {
      failure = error;
    });
    buffer = `\ufeff${csvLine(header)}`;
    return fresh;
  }

  async function flush(): Promise<void> {
    if (stream === undefined || buffer === '' || failure !== undefined) return;
    const text = buffer;
    buffer = '';
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
  }

  return Object.freeze({
    path,
    write: async (cells: readonly (string | number | boolean | null)[]) => {
      stream ??= start();
      buffer += csvLine(cells);
      if (buffer.length > LARGE) await flush();
      if (failure !== undefined) throw failure;
    },
    close: async () => {
      if (stream === undefined) return undefined;
      await flush();
      stream.end();
      await finished(stream);
      return path;
    },
    discard: async () => {
      if (stream === undefined) return;
      stream.destroy();
      await rm(path, { force: true });
      stream = undefined;
      buffer = '';
    },
  });
}

function once(stream: WriteStream, event: 'drain' | 'close'): Promise<void> {
  return new Promise((resolve) => stream.once(event, () => resolve()));
}
