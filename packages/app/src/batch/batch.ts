import { once } from 'node:events';
import { csvCell, separatorOf } from './csv-cells.ts';
import { type CsvChunks, CsvEncodingError, type CsvRecord, readCsvRecords } from './csv-records.ts';

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
  /** All columns that are looked at; a file may not have one of them twice. */
  readonly reads: readonly string[];
  /** Columns that are added behind those of the file, one of the same name included. */
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

function startWriter(header: CsvRecord, job: BatchJob): RowWriter | string {
  const separator = separatorOf(header.text);
  const names = header.cells.map((name) => name.trim().toLowerCase());
  const missing = job.required.filter((column) => !names.includes(column));
  if (missing.length > 0) return `Thiếu cột ${missing.join(', ')}; các cột trong tệp: ${header.cells.join(', ')}.`;
  const twice = job.reads.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) return `Cột ${twice} có hai lần trong dòng tiêu đề.`;
  const indexes = new Map(names.map((name, index) => [name, index]));
  return {
    header: [header.text, ...job.adds, ERROR_COLUMN].join(separator),
    row(record) {
      const outcome = answerOf(record, indexes, names.length, job);
      const values = outcome.ok ? [...outcome.values, ''] : [...job.adds.map(() => ''), outcome.message];
      return { line: lineOf(record, values, names.length, separator), ok: outcome.ok };
    },
  };
}

function answerOf(record: CsvRecord, indexes: ReadonlyMap<string, number>, width: number, job: BatchJob): RowOutcome {
  const { cells } = record;
  if (record.broken) {
    return { ok: false, message: 'Dòng có ô mở bằng dấu nháy kép mà không đóng ngay trước dấu phân cách.' };
  }
  if (cells.length > width) {
    return { ok: false, message: `Dòng có ${cells.length} ô, dòng tiêu đề có ${width} cột.` };
  }
  return job.answer((column) => {
    const index = indexes.get(column);
    return index === undefined ? undefined : (cells[index]?.trim() ?? '');
  });
}

/**
 * The row's own text with the results behind it; written anew only where cells are missing or too many, or a quote is not
 * closed. Cells beyond the header come last, so that the results stay under their names and nothing is lost.
 */
function lineOf(record: CsvRecord, values: readonly string[], width: number, separator: string): string {
  const { cells, text, broken } = record;
  const written = (list: readonly string[]): readonly string[] => list.map((each) => csvCell(each, separator));
  if (cells.length === width && !broken) return [text, ...written(values)].join(separator);
  const kept = Array.from({ length: width }, (_, index) => cells[index] ?? '');
  return written([...kept, ...values, ...cells.slice(width)]).join(separator);
}
