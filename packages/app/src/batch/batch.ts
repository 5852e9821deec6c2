import { once } from 'node:events';
import {
  type CsvChunks,
  CsvEncodingError,
  type CsvRecord,
  csvCell,
  readCsvRecords,
  separatorOf,
} from './csv-records.ts';

/** Chunks of a CSV file: a read stream, a list of buffers. */
export type BatchInput = CsvChunks;

/** Where the result goes: any Node writable stream (standard output). */
export type BatchOutput = NodeJS.WritableStream;

export interface BatchResult {
  /** Data rows read. */
  readonly rows: number;
  /** Rows with a message in column `error`; above 0 means exit code 2. */
  readonly errors: number;
  /** The file as a whole could not be read (Vietnamese); what was written before stands. Exit code 2. */
  readonly refusal?: string;
}

/** A row by column name; columns that the file lacks are undefined, cells are trimmed. */
export type BatchRow = (column: string) => string | undefined;

/** What a row gives: one value per result column, or a message (Vietnamese: column, value, what would be right). */
export type RowOutcome =
  | { readonly ok: true; readonly values: readonly string[] }
  | { readonly ok: false; readonly message: string };

export interface BatchJob {
  /** Columns without which nothing can be computed. */
  readonly required: readonly string[];
  /** Columns that are added; one that the file already has is written over. */
  readonly adds: readonly string[];
  readonly answer: (row: BatchRow) => RowOutcome;
}

const ERROR_COLUMN = 'error';

/**
 * Runs a job over a CSV file: header and all input columns kept as they stand, rows in input order, result columns and
 * `error` after them. Streams; waits for a slow reader of the output.
 */
export async function runBatch(input: BatchInput, output: BatchOutput, job: BatchJob): Promise<BatchResult> {
  let writer: RowWriter | undefined;
  let rows = 0;
  let errors = 0;
  try {
    for await (const records of readCsvRecords(input)) {
      const lines: string[] = [];
      for (const record of records) {
        if (writer === undefined) {
          const started = startWriter(record, job);
          if (typeof started === 'string') return { rows, errors, refusal: started };
          writer = started;
          lines.push(writer.header);
          continue;
        }
        const { line, ok } = writer.row(record);
        rows++;
        if (!ok) errors++;
        lines.push(line);
      }
      await write(output, `${lines.join('\n')}\n`);
    }
  } catch (error) {
    if (!(error instanceof CsvEncodingError)) throw error;
    return { rows, errors, refusal: 'Tệp không phải văn bản CSV đọc được (cần UTF-8 hoặc UTF-16).' };
  }
  if (writer === undefined) return { rows, errors, refusal: 'Tệp rỗng: cần dòng tiêu đề và các dòng dữ liệu.' };
  return { rows, errors };
}

async function write(output: BatchOutput, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}

interface RowWriter {
  readonly header: string;
  readonly row: (record: CsvRecord) => { readonly line: string; readonly ok: boolean };
}

/** Where the columns of a file stand, and which are added to it. */
interface Columns {
  readonly separator: string;
  readonly names: readonly string[];
  /** Result columns with `error` last, in the order of the values. */
  readonly results: readonly string[];
  /** Those that the file does not have already. */
  readonly added: readonly string[];
}

function startWriter(header: CsvRecord, job: BatchJob): RowWriter | string {
  const separator = separatorOf(header.text);
  const names = header.cells.map((name) => name.trim().toLowerCase());
  const missing = job.required.filter((column) => !names.includes(column));
  if (missing.length > 0) return `Thiếu cột ${missing.join(', ')}; các cột trong tệp: ${header.cells.join(', ')}.`;
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined) return `Cột ${twice} có hai lần trong dòng tiêu đề.`;
  const results = [...job.adds, ERROR_COLUMN];
  const columns = { separator, names, results, added: results.filter((column) => !names.includes(column)) };
  const indexes = new Map(names.map((name, index) => [name, index]));
  return {
    header: header.text + columns.added.map((column) => separator + column).join(''),
    row(record) {
      const outcome = answerOf(record, indexes, names.length, job);
      const values = outcome.ok ? [...outcome.values, ''] : [...job.adds.map(() => ''), outcome.message];
      return { line: lineOf(record, values, columns), ok: outcome.ok };
    },
  };
}

function answerOf(record: CsvRecord, indexes: ReadonlyMap<string, number>, width: number, job: BatchJob): RowOutcome {
  const { cells } = record;
  if (record.broken) return { ok: false, message: 'Dòng có dấu nháy kép mở mà không đóng.' };
  if (cells.length > width) {
    return { ok: false, message: `Dòng có ${cells.length} ô, dòng tiêu đề có ${width} cột.` };
  }
  return job.answer((column) => {
    const index = indexes.get(column);
    return index === undefined ? undefined : (cells[index]?.trim() ?? '');
  });
}

/** The row's own text with the results behind it; written anew only where cells are missing, too many or replaced. */
function lineOf(record: CsvRecord, values: readonly string[], columns: Columns): string {
  const { separator, names, results, added } = columns;
  const { cells } = record;
  const value = (column: string): string => csvCell(values[results.indexOf(column)] ?? '', separator);
  const end = added.map((column) => separator + value(column)).join('');
  if (cells.length === names.length && added.length === results.length && !record.broken) return record.text + end;
  const kept = names.map((name, index) =>
    results.includes(name) ? value(name) : csvCell(cells[index] ?? '', separator),
  );
  return kept.join(separator) + end;
}
