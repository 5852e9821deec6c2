import { TextDecoder } from 'node:util';

/** One record of a CSV file: its cells, and its text as it stands in the file (without the line end). */
export interface CsvRecord {
  readonly text: string;
  readonly cells: readonly string[];
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** A quoted cell was never closed. */
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

  function record(text: string, broken: boolean): CsvRecord {
    separator ??= separatorOf(text);
    const begins = line;
    line += 1 + (text.includes('\n') ? text.split('\n').length - 1 : 0);
    return { text, cells: cellsOf(text, separator), line: begins, broken };
  }

  return {
    take(text, last) {
      pending += text;
      const records: CsvRecord[] = [];
      let start = 0;
      for (;;) {
        const end = endOfRecord(pending, start);
        if (end < 0) break;
        const stripped = pending.slice(start, pending[end - 1] === '\r' ? end - 1 : end);
        start = end + 1;
        if (stripped === '') line++;
        else records.push(record(stripped, false));
      }
      pending = pending.slice(start);
      if (last && pending !== '') {
        const rest = pending.replace(/\r$/, '');
        records.push(record(rest, hasOpenQuote(rest)));
        pending = '';
      }
      return records;
    },
  };
}

/** The line end that closes a record, looking past line ends inside quotes; -1 where the text does not hold it yet. */
function endOfRecord(text: string, start: number): number {
  let end = text.indexOf('\n', start);
  let quote = text.indexOf('"', start);
  if (end < 0 || quote < 0 || quote > end) return end;
  while (quote >= 0 && quote < end) {
    const close = text.indexOf('"', quote + 1);
    if (close < 0) return -1;
    if (close > end) end = text.indexOf('\n', close);
    if (end < 0) return -1;
    quote = text.indexOf('"', close + 1);
  }
  return end;
}

function hasOpenQuote(text: string): boolean {
  return (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

function separatorOf(header: string): string {
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}

/** Cells of a record without their quotes. */
export function cellsOf(text: string, separator: string): readonly string[] {
  if (!text.includes('"')) return text.split(separator);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = text[at] === '"';
    const end = text.indexOf(separator, quoted ? closingQuote(text, at) : at);
    const raw = text.slice(at, end < 0 ? undefined : end);
    cells.push(quoted ? unquoted(raw) : raw);
    if (end < 0) return cells;
    at = end + 1;
  }
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}

function unquoted(raw: string): string {
  const last = raw.lastIndexOf('"');
  return raw.slice(1, last > 0 ? last : undefined).replaceAll('""', '"');
}

/** A cell as it is written: quoted where it holds the separator, a quote or a line end. */
export function csvCell(value: string, separator: string): string {
  const plain = !value.includes(separator) && !value.includes('"') && !value.includes('\n') && !value.includes('\r');
  return plain ? value : `"${value.replaceAll('"', '""')}"`;
}

export { separatorOf };
