import type { Cell, RawRow } from './cell.ts';
import { textOf } from './load-shared-strings.ts';
import { boundedCell, RefusedRead } from './refusal.ts';
import type { SharedStrings } from './shared-strings.ts';
import { decodeSpreadsheetText } from './xml-text.ts';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/** How the value of a cell is held (ECMA-376, ST_CellType). */
type CellKind = 'number' | 'shared' | 'inline' | 'text' | 'boolean';

/**
 * Scans the rows of a worksheet as bytes. A parser of XML events costs several times as much for the twenty million
 * cells of a province's file, and only five tags matter here. A resource: keeps the place between pieces.
 */
export class SheetScanner {
  private readonly strings: SharedStrings;
  private readonly prefix: number;
  private bytes: Buffer = Buffer.alloc(0);
  private at = 0;
  private row = 0;
  private column = 0;
  private kind: CellKind = 'number';
  private closed = false;

  constructor(strings: SharedStrings, prefix: string) {
    this.strings = strings;
    this.prefix = prefix.length;
  }

  /** The rows of a piece that splits no row; blank rows are left out. */
  scan(bytes: Buffer): RawRow[] {
    this.bytes = bytes;
    this.at = 0;
    const rows: RawRow[] = [];
    for (;;) {
      const open = bytes.indexOf(LT, this.at);
      if (open < 0) return rows;
      this.at = open + 1;
      if (!this.isTag('row')) continue;
      const cells = this.readRow();
      if (cells.length > 0) rows.push({ row: this.row, cells });
    }
  }

  /** Whether a start tag of this name begins at `at`; leaves `at` behind the name if so. */
  private isTag(name: string): boolean {
    const start = this.at + this.prefix;
    for (let index = 0; index < name.length; index += 1) {
      if (this.bytes[start + index] !== name.charCodeAt(index)) return false;
    }
    const after = this.bytes[start + name.length] ?? 0;
    if (after !== GT && after !== SLASH && after > 0x20) return false;
    this.at = start + name.length;
    return true;
  }

  private readRow(): Cell[] {
    this.row += 1;
    this.column = -1;
    const cells: Cell[] = [];
    this.readAttributes(true);
    if (this.row > MOST_ROWS)
      throw new RefusedRead('corrupt', `Tệp XLSX bất thường: số dòng ${this.row} vượt giới hạn của Excel.`);
    if (this.closed) return cells;
    const { bytes } = this;
    for (;;) {
      const open = this.nextTag();
      if (open < 0) return cells;
      if (bytes[open + 1] === SLASH) {
        // Within a row only its own end tag is met here: those of cells are read with the cell.
        this.at = open + 2;
        return cells;
      }
      this.at = open + 1;
      if (!this.isTag('c')) continue;
      const cell = this.readCell();
      if (cell === null) continue;
      while (cells.length < this.column) cells.push(null);
      cells.push(cell);
    }
  }

  private nextTag(): number {
    const { bytes } = this;
    let at = this.at;
    while (at < bytes.length && bytes[at] !== LT) at += 1;
    return at < bytes.length ? at : -1;
  }

  private readCell(): Cell {
    this.kind = 'number';
    this.column += 1;
    this.readAttributes(false);
    if (this.column >= MOST_COLUMNS)
      throw new RefusedRead('corrupt', `Tệp XLSX bất thường: dòng ${this.row} có quá nhiều cột.`);
    if (this.closed) return null;
    let value: Cell = null;
    for (;;) {
      const open = this.nextTag();
      if (open < 0) return value;
      this.at = open + 1;
      if (this.bytes[open + 1] === SLASH) {
        this.at += 1;
        if (this.isTag('c')) return value;
        continue;
      }
      if (this.isTag('v')) {
        this.skipTag();
        if (!this.closed) value = this.readValue();
      } else if (this.isTag('is')) {
        this.skipTag();
        if (!this.closed) value = this.readInline();
      }
    }
  }

  /** Reads the attributes of a row (`r` is its number) or a cell (`r` is its place, `t` its kind). */
  private readAttributes(ofRow: boolean): void {
    const { bytes } = this;
    let at = this.at;
    this.closed = false;
    for (;;) {
      let byte = bytes[at];
      while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) byte = bytes[++at];
      if (byte === undefined || byte === GT) break;
      if (byte === SLASH) {
        this.closed = true;
        at += 1;
        continue;
      }
      const name = at;
      while (bytes[at] !== 0x3d && bytes[at] !== GT && at < bytes.length) at += 1;
      const single = at - name === 1;
      at += 1;
      const quote = bytes[at];
      if (quote !== QUOTE && quote !== APOSTROPHE) break;
      const start = at + 1;
      at = start;
      while (bytes[at] !== quote && at < bytes.length) at += 1;
      if (single && bytes[name] === 0x72) this.place(start, at, ofRow);
      else if (single && bytes[name] === 0x74 && !ofRow) this.kind = this.kindOf(start, at);
      at += 1;
    }
    this.at = at + 1;
  }

  /** The number of a row, or the column of a cell's place ("AB12"). */
  private place(start: number, end: number, ofRow: boolean): void {
    let row = 0;
    let column = 0;
    for (let at = start; at < end; at += 1) {
      const byte = this.bytes[at] ?? 0;
      if (byte >= 0x30 && byte <= 0x39) row = row * 10 + byte - 0x30;
      else if (byte >= 0x41 && byte <= 0x5a) column = column * 26 + byte - 0x40;
    }
    if (ofRow && row > 0) this.row = row;
    if (!ofRow && column > 0) this.column = column - 1;
  }

  private kindOf(start: number, end: number): CellKind {
    const first = this.bytes[start];
    if (first === 0x73) return end - start === 1 ? 'shared' : 'text';
    if (first === 0x69) return 'inline';
    if (first === 0x62) return 'boolean';
    // "n" is a number; "str" (formula), "d" (ISO date) and "e" (error) are text as they stand.
    return first === 0x6e ? 'number' : 'text';
  }

  private skipTag(): void {
    const { bytes } = this;
    let at = this.at;
    while (bytes[at] !== GT && at < bytes.length) at += 1;
    this.closed = bytes[at - 1] === SLASH;
    this.at = at + 1;
  }

  private readValue(): Cell {
    const start = this.at;
    const open = this.nextTag();
    const end = open < 0 ? this.bytes.length : open;
    this.at = end;
    if (end === start) return null;
    switch (this.kind) {
      case 'number':
        return this.number(start, end);
      case 'shared':
        return this.shared(start, end);
      case 'boolean':
        return this.bytes[start] === 0x31;
      case 'inline':
      case 'text':
        return this.text(decodeSpreadsheetText(this.bytes.toString('utf8', start, end)));
    }
  }

  private text(text: string): Cell {
    return boundedCell(text, this.row) || null;
  }

  private number(start: number, end: number): Cell {
    if (end - start <= 15) {
      const whole = this.digits(start, end);
      if (whole >= 0) return whole;
    }
    const text = this.bytes.toString('latin1', start, end).trim();
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) return text || null;
    // Beyond 15 digits a double no longer holds every whole number: such "numbers" are codes, and stay text.
    return Number.isInteger(value) && Math.abs(value) > Number.MAX_SAFE_INTEGER ? text : value;
  }

  private shared(start: number, end: number): Cell {
    const index = this.digits(start, end);
    const text = index < 0 ? undefined : this.strings.get(index);
    if (text !== undefined) return text || null;
    throw new RefusedRead('corrupt', `Tệp XLSX hỏng: dòng ${this.row} trỏ tới chuỗi không có. Hãy xuất lại tệp.`, {
      row: this.row,
    });
  }

  /** A whole number of digits only, or -1. */
  private digits(start: number, end: number): number {
    let value = 0;
    for (let at = start; at < end; at += 1) {
      const byte = this.bytes[at] ?? 0;
      if (byte < 0x30 || byte > 0x39) return -1;
      value = value * 10 + byte - 0x30;
    }
    return value;
  }

  /** `<is><t>text</t></is>` is nearly every inline string; whatever else stands there is left to the slower reading. */
  private readInline(): Cell {
    const start = this.at;
    if (this.bytes[start] === LT) {
      this.at = start + 1;
      if (this.isTag('t')) {
        this.skipTag();
        const from = this.at;
        const to = this.nextTag();
        this.at = to + 2;
        if (!this.closed && to >= 0 && this.isTag('t')) {
          this.at += 3;
          if (this.isTag('is')) return this.text(decodeSpreadsheetText(this.bytes.toString('utf8', from, to)));
        }
      }
    }
    return this.readRichInline(start);
  }

  private readRichInline(start: number): Cell {
    let end = this.bytes.indexOf('</', start);
    // Rich text nests; the inline string ends at its own end tag.
    while (end >= 0) {
      this.at = end + 2;
      if (this.isTag('is')) break;
      end = this.bytes.indexOf('</', this.at);
    }
    const stop = end < 0 ? this.bytes.length : end;
    this.at = stop;
    return this.text(textOf(this.bytes.toString('utf8', start, stop)));
  }
}
