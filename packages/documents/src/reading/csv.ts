import { parse } from 'csv-parse/sync';
import { oneLine, type ReadTablesResult, refused } from './result.ts';

const SEPARATORS = [',', ';', '\t'] as const;

/** A CSV file as one table: UTF-8 with or without a byte order mark, UTF-16 with one; separator , ; or tab. */
export async function readTableCsv(bytes: Uint8Array): Promise<ReadTablesResult> {
  const text = decode(bytes);
  if (text === undefined) return refused('unknown-format', { expected: 'CSV, UTF-8' });
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const separator = SEPARATORS.toSorted((a, b) => fieldCount(firstLine, b) - fieldCount(firstLine, a))[0];
  try {
    const parsed: string[][] = parse(text, {
      delimiter: separator ?? ',',
      relax_column_count: true,
      skip_empty_lines: true,
    });
    const rows = parsed.map((row) => row.map((cell) => oneLine(unquoted(cell))));
    return rows.length < 2 ? refused('no-table') : { ok: true, tables: [{ rows }], paragraphs: [] };
  } catch (error) {
    return refused('damaged-file', { reason: error instanceof Error ? error.message : String(error) });
  }
}

function decode(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}

function fieldCount(line: string, separator: string): number {
  return line.split(separator).length;
}

/** Undoes the apostrophe that keeps spreadsheets from running text (see csv/injection.ts). */
function unquoted(cell: string): string {
  return /^'(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(cell) ? cell.slice(1) : cell;
}
