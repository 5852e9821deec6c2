import type { RawRow, RecordBatch, RowBatch } from './cell.ts';
import type { Separator } from './csv.ts';
import { readCsv } from './csv.ts';
import type { DetectedFormat, FileFormat, TextEncoding } from './format.ts';
import { detectFormat } from './format.ts';
import type { HeaderRow, ScoreHeader } from './header-row.ts';
import { findHeaderRow, ROWS_SEARCHED, rank } from './header-row.ts';
import { readJsonLines } from './json-lines.ts';
import { loadSharedStrings } from './load-shared-strings.ts';
import type { ReadRefusal } from './refusal.ts';
import { RefusedRead, refusalOf } from './refusal.ts';
import { readUtf8 } from './text-chunks.ts';
import { readWorkbook } from './workbook.ts';
import { readSheet } from './xlsx.ts';
import { openZip } from './zip.ts';

/** A table found in a file: where its header is and how to read what follows. */
export interface OpenTable {
  readonly ok: true;
  readonly path: string;
  readonly format: FileFormat;
  readonly encoding?: TextEncoding;
  readonly separator?: Separator;
  /** XLSX: the sheet that is read, the first that has a header. */
  readonly sheet?: string;
  /** XLSX: serial 0 is 1904-01-01. */
  readonly date1904: boolean;
  /** Row number of the header; 0 for JSON lines, whose keys are the headers. */
  readonly headerRow: number;
  readonly columns: readonly string[];
  /** Bytes to be taken in, for a progress bar: `position` of the batches runs up to it. */
  readonly size: number;
  /** Vietnamese remarks, such as a second sheet with a header that is not read. */
  readonly notices: readonly string[];
  /**
   * The rows below the header, from the start at each call. A refusal met on the way is the last thing yielded.
   * Memory stays bounded whatever the size of the file.
   */
  batches(): AsyncGenerator<RowBatch | ReadRefusal>;
  /** Removes temporary files; the table is not read afterwards. */
  close(): void;
}

interface Source {
  readonly records: () => AsyncGenerator<RecordBatch>;
  readonly size: number;
}

/** Finds the table of an XLSX, CSV or JSON lines file by its contents. Expected failures are values. */
export async function openTable(path: string, scoreHeader: ScoreHeader): Promise<OpenTable | ReadRefusal> {
  try {
    const format = await detectFormat(path);
    switch (format.format) {
      case 'xlsx':
        return await openXlsx(path, format, scoreHeader);
      case 'csv':
        return await openCsv(path, format, scoreHeader);
      case 'jsonl':
        return await openJsonLines(path, format);
    }
  } catch (error) {
    return refusalOf(error, path);
  }
}

async function openCsv(path: string, format: DetectedFormat, score: ScoreHeader): Promise<OpenTable> {
  let best: { readonly separator: Separator; readonly header: HeaderRow } | undefined;
  let failure: RefusedRead | undefined;
  for (const separator of [',', ';', '\t'] as const) {
    const start = await firstRows(() => readCsv(readUtf8(path, format), separator));
    failure ??= start.failure;
    const header = findHeaderRow(start.rows, score);
    if (header !== undefined && rank(header) > rank(best?.header)) best = { separator, header };
  }
  if (best === undefined) throw failure ?? noHeader();
  const { separator, header } = best;
  const source = { records: () => readCsv(readUtf8(path, format), separator), size: format.size };
  const about = { format: 'csv', encoding: format.encoding, separator, date1904: false, notices: [] } as const;
  return tableOf(path, source, header, about);
}

async function openXlsx(path: string, format: DetectedFormat, score: ScoreHeader): Promise<OpenTable> {
  const zip = await openZip(path, format.size);
  const workbook = await readWorkbook(zip);
  const strings = await loadSharedStrings(zip, workbook.sharedStrings);
  try {
    const found: { readonly name: string; readonly source: Source; readonly header: HeaderRow }[] = [];
    let failure: RefusedRead | undefined;
    for (const { name, entry } of workbook.sheets) {
      const source = { records: () => readSheet(zip, entry, strings), size: entry.packed };
      const start = await firstRows(source.records);
      failure ??= start.failure;
      const header = findHeaderRow(start.rows, score);
      if (header !== undefined) found.push({ name, source, header });
    }
    const chosen = found.find(({ header }) => header.score.required) ?? found[0];
    if (chosen === undefined) throw failure ?? noHeader();
    const others = found.filter((other) => other !== chosen).map(({ name }) => `"${name}"`);
    const notices =
      others.length === 0
        ? []
        : [`Chỉ đọc trang tính "${chosen.name}"; chưa đọc ${others.join(', ')} dù cũng có dòng tiêu đề.`];
    const about = { format: 'xlsx', sheet: chosen.name, date1904: workbook.date1904, notices } as const;
    return { ...tableOf(path, chosen.source, chosen.header, about), close: () => strings.close() };
  } catch (error) {
    strings.close();
    throw error;
  }
}

async function openJsonLines(path: string, format: DetectedFormat): Promise<OpenTable> {
  const batches = () => readJsonLines(readUtf8(path, format));
  let columns: readonly string[] = [];
  for await (const batch of batches()) {
    columns = batch.columns;
    break;
  }
  const { encoding, size } = format;
  const about = { format: 'jsonl', encoding, size, headerRow: 0, columns, date1904: false, notices: [] } as const;
  return { ok: true, path, ...about, batches: () => guarded(path, batches()), close: () => {} };
}

type TableFacts = Pick<OpenTable, 'format' | 'date1904' | 'notices'> &
  Partial<Pick<OpenTable, 'encoding' | 'separator' | 'sheet'>>;

function tableOf(path: string, source: Source, header: HeaderRow, about: TableFacts): OpenTable {
  const columns = header.names;
  async function* below(): AsyncGenerator<RowBatch> {
    for await (const { rows, position } of source.records()) {
      const wanted = (rows[0]?.row ?? 0) > header.row ? rows : rows.filter(({ row }) => row > header.row);
      if (wanted.length > 0) yield { rows: wanted, columns, position };
    }
  }
  const batches = () => guarded(path, below());
  return { ok: true, path, ...about, size: source.size, headerRow: header.row, columns, batches, close: () => {} };
}

async function* guarded(path: string, batches: AsyncGenerator<RowBatch>): AsyncGenerator<RowBatch | ReadRefusal> {
  try {
    yield* batches;
  } catch (error) {
    yield refusalOf(error, path);
  }
}

interface Start {
  readonly rows: readonly RawRow[];
  readonly failure?: RefusedRead;
}

/** The rows among which the header is searched. A failure need not be one of the file: the separator may be another. */
async function firstRows(records: () => AsyncGenerator<RecordBatch>): Promise<Start> {
  const rows: RawRow[] = [];
  try {
    for await (const batch of records()) {
      rows.push(...batch.rows.slice(0, ROWS_SEARCHED));
      if (rows.length >= ROWS_SEARCHED) break;
    }
    return { rows };
  } catch (failure) {
    if (!(failure instanceof RefusedRead)) throw failure;
    return { rows, failure };
  }
}

function noHeader(): RefusedRead {
  return new RefusedRead(
    'no-header',
    `Không tìm thấy dòng tiêu đề trong ${ROWS_SEARCHED} dòng đầu. Cần một dòng có các cột như "Mã hồ sơ", "Cơ quan giải quyết", "Ngày tiếp nhận"; tên cột khác thì khai trong tệp ánh xạ (--mapping).`,
    { expected: 'dòng tiêu đề có cột "Mã hồ sơ"' },
  );
}
