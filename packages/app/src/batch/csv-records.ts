import { TextDecoder } from 'node:util';
import { cellsOf, endOfRecord, isBroken, separatorOf } from './csv-cells.ts';

/** One record of a CSV file: its cells, and its text as it stands in the file (without the line end). */
export interface CsvRecord {
  readonly text: string;
  readonly cells: readonly string[];
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** A cell begins with a quote that does not close it. */
  readonly broken: boolean;
}

export type CsvChunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

export class CsvEncodingError extends Error {}

/**
 * Reads records of a CSV file in chunks of them; memory stays bounded. UTF-8 with or without BOM, UTF-16 with BOM; LF or
 * CRLF; separator `,` `;` or tab as found in the first line. Empty lines are left out. Throws `CsvEncodingError` on bytes
 * that are no text.
 */
export async function* readCsvRecords(chunks: CsvChunks): AsyncGenerator<readonly CsvRecord[]> {
  const split = startSplitting();
  for await (const text of decoded(chunks)) {
    const records = split.take(text, false);
    if (records.length > 0) yield records;
  }
  const rest = split.take('', true);
  if (rest.length > 0) yield rest;
}

async function* decoded(chunks: CsvChunks): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of chunks) {
      if (typeof chunk === 'string') {
        yield chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk;
        continue;
      }
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    if (decoder !== undefined) yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new CsvEncodingError('not text', { cause: error });
    throw error;
  }
}

function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

interface Splitting {
  readonly take: (text: string, last: boolean) => readonly CsvRecord[];
}

function startSplitting(): Splitting {
  let pending = '';
  let line = 1;
  let separator: string | undefined;

  function recordOf(text: string, mark: string): CsvRecord {
    const begins = line;
    line += 1 + (text.includes('\n') ? text.split('\n').length - 1 : 0);
    return { text, cells: cellsOf(text, mark), line: begins, broken: isBroken(text, mark) };
  }

  return {
    take(text, last) {
      pending += text;
      // The separator shows in the first line, which must be there whole.
      if (separator === undefined && !last && !pending.includes('\n')) return [];
      separator ??= separatorOf(pending);
      const records: CsvRecord[] = [];
      let start = 0;
      while (start < pending.length) {
        const end = endOfRecord(pending, start, separator, last);
        if (end < 0) break;
        const stripped = pending.slice(start, pending[end - 1] === '\r' && end > start ? end - 1 : end);
        start = end + 1;
        if (stripped === '') line++;
        else records.push(recordOf(stripped, separator));
      }
      pending = pending.slice(start);
      return records;
    },
  };
}
