/**
 * Cells of CSV text (RFC 4180). A quote means something only at the start of a cell and where it closes that cell: before
 * a separator, a line end or the end of the file. Any other is a letter like others (`5" pipe`), so that a stray quote
 * never swallows the rows behind it.
 */

/** The mark that the first line has most of. */
export function separatorOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}

/** No real cell is longer; a quote that finds no end within it was a letter, and memory stays bounded. */
const LONGEST_CELL = 1 << 20;

/** Where a quoted cell ends: `UNKNOWN` while the text may go on, `NO_CELL` where the quote opens none. */
const UNKNOWN = -1;
const NO_CELL = -2;

/** The index behind the closing quote of the cell that opens at `open`. `whole`: the text does not go on. */
function endOfQuoted(text: string, open: number, separator: string, whole: boolean): number {
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close - open > LONGEST_CELL) return NO_CELL;
  if (close < 0) return whole || text.length - open > LONGEST_CELL ? NO_CELL : UNKNOWN;
  const next = text[close + 1];
  const lineEnds = next === '\n' || (next === '\r' && (text[close + 2] ?? '\n') === '\n');
  const undecided = next === undefined || (next === '\r' && text[close + 2] === undefined);
  if (undecided && !whole) return UNKNOWN;
  return undecided || lineEnds || next === separator ? close + 1 : NO_CELL;
}

/**
 * The line end that closes a record, looking past line ends inside quoted cells; the length of the text for the last
 * record of a file without one; -1 where the text does not hold it yet.
 */
export function endOfRecord(text: string, start: number, separator: string, whole: boolean): number {
  let lineEnd = text.indexOf('\n', start);
  const quote = text.indexOf('"', start);
  const missing = whole ? text.length : UNKNOWN;
  if (quote < 0 || (lineEnd >= 0 && quote > lineEnd)) return lineEnd < 0 ? missing : lineEnd;
  let at = start;
  for (;;) {
    const quoted = text[at] === '"' ? endOfQuoted(text, at, separator, whole) : NO_CELL;
    if (quoted === UNKNOWN) return UNKNOWN;
    if (quoted >= 0) {
      at = quoted;
      if (lineEnd >= 0 && lineEnd < at) lineEnd = text.indexOf('\n', at);
    }
    const cellEnd = text.indexOf(separator, at);
    if (cellEnd < 0 || (lineEnd >= 0 && lineEnd < cellEnd)) return lineEnd < 0 ? missing : lineEnd;
    at = cellEnd + 1;
  }
}

/** Cells of a record without their quotes. */
export function cellsOf(text: string, separator: string): readonly string[] {
  if (!text.includes('"')) return text.split(separator);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = text[at] === '"' ? endOfQuoted(text, at, separator, true) : NO_CELL;
    const end = text.indexOf(separator, quoted < 0 ? at : quoted);
    const raw = text.slice(at, end < 0 ? undefined : end);
    cells.push(quoted < 0 ? raw : raw.slice(1, quoted - at - 1).replaceAll('""', '"'));
    if (end < 0) return cells;
    at = end + 1;
  }
}

/** Whether a cell begins with a quote that does not close it: others would read on into the rows behind it. */
export function isBroken(text: string, separator: string): boolean {
  if (!text.includes('"')) return false;
  let at = 0;
  for (;;) {
    const quoted = text[at] === '"' ? endOfQuoted(text, at, separator, true) : at;
    if (quoted < 0) return true;
    const end = text.indexOf(separator, quoted);
    if (end < 0) return false;
    at = end + 1;
  }
}

/** A cell as it is written: quoted where it holds the separator, a quote or a line end. */
export function csvCell(value: string, separator: string): string {
  const plain = !value.includes(separator) && !value.includes('"') && !value.includes('\n') && !value.includes('\r');
  return plain ? value : `"${value.replaceAll('"', '""')}"`;
}
