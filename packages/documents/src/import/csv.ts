import { isUtf8 } from 'node:buffer';
import type { Cell, RawRow, RecordBatch } from './cell.ts';
import { RefusedRead, shown } from './refusal.ts';
import type { Utf8Chunk } from './text-chunks.ts';

export type Separator = ',' | ';' | '\t';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const TAB = 0x09;
/** A record longer than this is a quotation mark that was never closed, or no table at all. */
const LONGEST_RECORD = 4 * 1024 * 1024;
const MOST_COLUMNS = 16_384;

/**
 * Records of a CSV file (RFC 4180, with either line end), numbered as a spreadsheet numbers its rows: blank lines
 * count, a line break inside quotation marks does not. Works on bytes, since UTF-8 keeps separators and quotes apart.
 */
export async function* readCsv(chunks: AsyncIterable<Utf8Chunk>, separator: Separator): AsyncGenerator<RecordBatch> {
  const parser = new CsvParser(separator);
  let rest: Buffer = Buffer.alloc(0);
  let position = 0;
  for await (const chunk of chunks) {
    position = chunk.position;
    const bytes = rest.length === 0 ? chunk.bytes : Buffer.concat([rest, chunk.bytes]);
    const rows = parser.parse(bytes, false);
    rest = bytes.subarray(parser.consumed);
    if (rest.length > LONGEST_RECORD) throw parser.tooLong(rest);
    if (rows.length > 0) yield { rows, position };
  }
  const rows = parser.parse(rest, true);
  if (rows.length > 0) yield { rows, position };
}

/** A resource in the sense of the house style: it keeps the place between chunks. */
class CsvParser {
  consumed = 0;
  private readonly separator: number;
  private row = 0;
  private cells: Cell[] = [];

  constructor(separator: Separator) {
    this.separator = separator.charCodeAt(0);
  }

  /** Parses the whole records of `bytes`; `consumed` says how far. With `last`, the end of the bytes ends a record. */
  parse(bytes: Buffer, last: boolean): RawRow[] {
    const rows: RawRow[] = [];
    // One check of all whole lines is far cheaper than one for each; only a bad chunk is looked at record by record.
    const checked = bytes.lastIndexOf(LINE_FEED) + 1;
    const clean = isUtf8(bytes.subarray(0, checked));
    let start = 0;
    while (start < bytes.length) {
      this.cells = [];
      const end = this.record(bytes, start, last);
      if (end < 0) break;
      if ((!clean || end > checked) && !isUtf8(bytes.subarray(start, end)))
        throw this.notText(bytes.subarray(start, end));
      this.row += 1;
      if (this.cells.length > 0) rows.push({ row: this.row, cells: this.cells });
      start = end;
    }
    this.consumed = start;
    return rows;
  }

  /** Reads one record into `cells`; returns where the next begins, or -1 where the bytes do not reach its end. */
  private record(bytes: Buffer, start: number, last: boolean): number {
    let at = start;
    for (;;) {
      const next = bytes[at] === QUOTE ? this.quoted(bytes, at, last) : this.plain(bytes, at, last);
      if (next < 0) return -1;
      if (this.cells.length > MOST_COLUMNS) throw this.notText(bytes.subarray(start, start + 200));
      if (next >= bytes.length) return this.finish(bytes.length);
      const mark = bytes[next];
      if (mark === this.separator) {
        at = next + 1;
        if (at >= bytes.length) {
          if (!last) return -1;
          this.cells.push(null);
          return this.finish(at);
        }
        continue;
      }
      if (mark === LINE_FEED) return this.finish(next + 1);
      // A carriage return ends the record, together with the line feed that may follow in the next chunk.
      if (next + 1 >= bytes.length && !last) return -1;
      return this.finish(bytes[next + 1] === LINE_FEED ? next + 2 : next + 1);
    }
  }

  private finish(end: number): number {
    if (this.cells.length === 1 && this.cells[0] === null) this.cells = [];
    return end;
  }

  /** A cell without quotation marks; returns the index of the mark that ends it. */
  private plain(bytes: Buffer, start: number, last: boolean): number {
    const separator = this.separator;
    const length = bytes.length;
    let at = start;
    while (at < length) {
      const byte = bytes[at] ?? 0;
      if (byte === separator || byte === LINE_FEED || byte === RETURN) break;
      if (byte < 0x20 && byte !== TAB) throw this.notText(bytes.subarray(start, at + 40));
      at += 1;
    }
    if (at >= length && !last) return -1;
    this.cells.push(at === start ? null : bytes.toString('utf8', start, at));
    return at;
  }

  /** A cell in quotation marks; what stands between the closing mark and the separator is kept, as spreadsheets do. */
  private quoted(bytes: Buffer, start: number, last: boolean): number {
    let doubled = false;
    let close = start;
    for (;;) {
      close = bytes.indexOf(QUOTE, close + 1);
      if (close < 0) {
        if (last) throw this.unclosed(bytes.subarray(start));
        return -1;
      }
      if (close + 1 >= bytes.length && !last) return -1;
      if (bytes[close + 1] !== QUOTE) break;
      doubled = true;
      close += 1;
    }
    const inside = bytes.toString('utf8', start + 1, close);
    if (inside.includes('\u0000')) throw this.notText(bytes.subarray(start, start + 40));
    const text = doubled ? inside.replaceAll('""', '"') : inside;
    const end = this.plain(bytes, close + 1, last);
    if (end < 0) return -1;
    const after = this.cells.pop();
    const whole = typeof after === 'string' ? text + after : text;
    this.cells.push(whole === '' ? null : whole);
    return end;
  }

  tooLong(bytes: Buffer): RefusedRead {
    return bytes[0] === QUOTE || bytes.includes(QUOTE) ? this.unclosed(bytes) : this.notText(bytes);
  }

  private unclosed(bytes: Buffer): RefusedRead {
    const value = shown(bytes.subarray(0, 200).toString('utf8'));
    return new RefusedRead(
      'bad-record',
      `Dòng ${this.row + 1}: dấu ngoặc kép mở ra nhưng không đóng lại, bắt đầu từ ${value}`,
      { row: this.row + 1, value, expected: 'dấu ngoặc kép đóng ở cuối ô' },
    );
  }

  private notText(bytes: Buffer): RefusedRead {
    const value = shown(bytes.subarray(0, 60).toString('latin1'));
    return new RefusedRead(
      'not-text',
      `Dòng ${this.row + 1}: dữ liệu không phải văn bản UTF-8 hay UTF-16 ("${value}"). ` +
        'Tệp có thể là tệp nhị phân hoặc lưu bằng bảng mã cũ; hãy lưu lại dạng CSV UTF-8.',
      { row: this.row + 1, value, expected: 'văn bản UTF-8 hoặc UTF-16' },
    );
  }
}
