import { isUtf8 } from 'node:buffer';
import type { Cell, RawRow, RowBatch } from './cell.ts';
import { RefusedRead, shown } from './refusal.ts';
import type { Utf8Chunk } from './text-chunks.ts';

const LINE_FEED = 0x0a;
const LONGEST_LINE = 4 * 1024 * 1024;
const MOST_COLUMNS = 16_384;

/** Objects of a JSON lines file, one a line. Keys are headers; a key first seen on a later line is a new column. */
export async function* readJsonLines(chunks: AsyncIterable<Utf8Chunk>): AsyncGenerator<RowBatch> {
  const columns = new Map<string, number>();
  let rest: Buffer = Buffer.alloc(0);
  let row = 0;
  let position = 0;
  const parse = (bytes: Buffer, end: number): RawRow[] => {
    const rows: RawRow[] = [];
    let start = 0;
    while (start < end) {
      const feed = bytes.indexOf(LINE_FEED, start);
      const stop = feed < 0 || feed > end ? end : feed;
      row += 1;
      const cells = parseLine(bytes.subarray(start, stop), row, columns);
      if (cells !== undefined) rows.push({ row, cells });
      start = stop + 1;
    }
    return rows;
  };
  for await (const chunk of chunks) {
    position = chunk.position;
    const bytes = rest.length === 0 ? chunk.bytes : Buffer.concat([rest, chunk.bytes]);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    const rows = parse(bytes, end);
    rest = bytes.subarray(end);
    if (rest.length > LONGEST_LINE)
      throw new RefusedRead('bad-record', `Dòng ${row + 1} dài quá 4 MB.`, { row: row + 1 });
    if (rows.length > 0) yield { rows, columns: [...columns.keys()], position };
  }
  const rows = parse(rest, rest.length);
  if (rows.length > 0) yield { rows, columns: [...columns.keys()], position };
}

function parseLine(bytes: Buffer, row: number, columns: Map<string, number>): Cell[] | undefined {
  if (!isUtf8(bytes)) {
    throw new RefusedRead('not-text', `Dòng ${row}: dữ liệu không phải văn bản UTF-8.`, {
      row,
      expected: 'văn bản UTF-8',
    });
  }
  const text = bytes.toString('utf8').trim();
  if (text === '') return undefined;
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new RefusedRead('bad-record', `Dòng ${row}: "${shown(text)}" không phải một đối tượng JSON {…}.`, {
      row,
      value: shown(text),
      expected: 'một đối tượng JSON trên một dòng',
    });
  }
  const cells: Cell[] = new Array<Cell>(columns.size).fill(null);
  for (const [key, entry] of Object.entries(value)) {
    let at = columns.get(key);
    if (at === undefined) {
      at = columns.size;
      columns.set(key, at);
      if (at > MOST_COLUMNS)
        throw new RefusedRead('bad-record', `Dòng ${row}: quá nhiều khóa JSON khác nhau.`, { row });
    }
    cells[at] = cellOf(entry);
  }
  return cells;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function cellOf(entry: unknown): Cell {
  if (entry === null || entry === undefined || entry === '') return null;
  if (typeof entry === 'string' || typeof entry === 'boolean') return entry;
  return typeof entry === 'number' ? entry : JSON.stringify(entry);
}
