import { open, readFile } from 'node:fs/promises';
import { type Cell, openTable, type ReadRefusal } from '@dunghen/documents/import';
import {
  findNationalField,
  type NationalField,
  type NationalRow,
  nationalColumnName,
  REQUIRED_FIELDS,
} from '@dunghen/domain/procedure';
import type { Refused } from '../outcome/index.ts';

/** An export of the national database: where it lies, and the name by which messages call it. */
export interface NationalFile {
  readonly path: string;
  readonly name: string;
}

export interface NationalTable {
  readonly ok: true;
  readonly rows: readonly NationalRow[];
  /** Vietnamese: columns that were not understood, further sheets. */
  readonly notices: readonly string[];
}

/** Rows that one file may have; the national catalogue has about ten thousand. */
const MOST_ROWS = 50_000;
const MOST_JSON_BYTES = 32 * 1_024 * 1_024;

/** Reads XLSX, CSV, JSON or JSON lines by what the file holds, whatever it is called. */
export async function readNationalFile(file: NationalFile): Promise<NationalTable | Refused> {
  const head = await readHead(file.path);
  if (head === undefined) return refuse(file, 'not-found', 'Không mở được tệp.');
  if (!/^[[{]/.test(head.start)) return readTable(file);
  if (head.bytes > MOST_JSON_BYTES)
    return refuse(file, 'too-large', `Tệp JSON lớn hơn ${MOST_JSON_BYTES / 1_024 / 1_024} MB. Chia thành nhiều tệp.`);
  const text = (await readFile(file.path, 'utf8')).replace(BYTE_ORDER_MARK, '');
  return isJsonLines(text) ? readTable(file) : readJson(file, text);
}

const BYTE_ORDER_MARK = /^\uFEFF/u;

/** How the file begins, without a byte order mark and blanks, and its length; undefined where it cannot be opened. */
async function readHead(path: string): Promise<{ readonly start: string; readonly bytes: number } | undefined> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(64), 0, 64, 0);
    const start = buffer.toString('utf8', 0, bytesRead).replace(BYTE_ORDER_MARK, '').trimStart();
    return { start, bytes: (await file.stat()).size };
  } finally {
    await file.close();
  }
}

/** Both begin with "{"; JSON lines have a whole object in their first line, and more lines after it. */
function isJsonLines(text: string): boolean {
  const end = text.indexOf('\n');
  return text.startsWith('{') && end > 0 && text.slice(end).trim() !== '' && isJson(text.slice(0, end));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function readJson(file: NationalFile, text: string): NationalTable | Refused {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const place = position === undefined ? '' : ` từ ký tự thứ ${position}`;
    return refuse(file, 'corrupt', `Tệp JSON bị hỏng hoặc bị cắt${place}. Xuất lại từ cơ sở dữ liệu quốc gia.`);
  }
  const list = listIn(value);
  if (list === undefined)
    return refuse(file, 'no-list', 'Không tìm thấy danh sách thủ tục trong tệp JSON. Cần một mảng các đối tượng {…}.');
  const unknown = new Set<string>();
  const rows = list.map((member, index) => ({ row: index + 1, values: valuesOf(member, unknown) }));
  return finish(file, rows, unknown, []);
}

/** The list itself, or the only list among the members of an answer's envelope. */
function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const members = Object.values(value);
  const lists = members.filter((member): member is readonly unknown[] => Array.isArray(member));
  if (lists.length === 1) return lists[0];
  const inner = members.flatMap((member) => (Array.isArray(member) ? [] : (listIn(member) ?? [])));
  return lists.length === 0 && inner.length > 0 ? inner : undefined;
}

type Values = Partial<Record<NationalField, unknown>>;

function valuesOf(member: unknown, unknown: Set<string>): Values {
  if (typeof member !== 'object' || member === null) return {};
  const values: Values = {};
  for (const [key, value] of Object.entries(member)) {
    const field = findNationalField(key);
    if (field === undefined) unknown.add(key);
    else values[field] ??= value;
  }
  return values;
}

async function readTable(file: NationalFile): Promise<NationalTable | Refused> {
  const table = await openTable(file.path, (texts) => {
    const fields = texts.flatMap((text) => findNationalField(text) ?? []);
    return { known: new Set(fields).size, required: fields.includes('code') };
  });
  if (!table.ok) return refuseReading(file, table);
  const rows: NationalRow[] = [];
  const unknown = new Set<string>();
  try {
    for await (const batch of table.batches()) {
      if ('ok' in batch) return refuseReading(file, batch);
      const fields = batch.columns.map((name) => ({ name, field: findNationalField(name) }));
      for (const { name, field } of fields) if (field === undefined && name.trim() !== '') unknown.add(name);
      for (const { row, cells } of batch.rows) {
        if (cells.every((cell) => cell === null)) continue;
        rows.push({ row, values: cellsOf(fields, cells), date1904: table.date1904 });
      }
      if (rows.length > MOST_ROWS) break;
    }
  } finally {
    table.close();
  }
  return finish(file, rows, unknown, table.notices);
}

function cellsOf(fields: readonly { readonly field: NationalField | undefined }[], cells: readonly Cell[]): Values {
  const values: Values = {};
  fields.forEach(({ field }, column) => {
    if (field !== undefined) values[field] ??= cells[column] ?? undefined;
  });
  return values;
}

function finish(
  file: NationalFile,
  rows: readonly NationalRow[],
  unknown: ReadonlySet<string>,
  notices: readonly string[],
): NationalTable | Refused {
  if (rows.length === 0) return refuse(file, 'empty', 'Tệp không có dòng thủ tục nào.');
  if (rows.length > MOST_ROWS) return refuse(file, 'too-large', `Tệp có quá ${MOST_ROWS} dòng. Chia thành nhiều tệp.`);
  const missing = REQUIRED_FIELDS.filter((field) => rows.every(({ values }) => values[field] === undefined));
  if (missing.length > 0) {
    const names = missing.map((field) => `"${nationalColumnName(field)}"`).join(', ');
    return refuse(file, 'missing-column', `Tệp không có cột ${names}. Kiểm tra dòng tiêu đề.`);
  }
  const ignored = [...unknown].filter((name) => !/^(?:stt|tt|id|_id)$/i.test(name.trim()));
  const remark = `Các cột không dùng đến: ${ignored.map((name) => `"${name}"`).join(', ')}.`;
  return { ok: true, rows, notices: ignored.length === 0 ? notices : [...notices, remark] };
}

function refuseReading(file: NationalFile, refusal: ReadRefusal): Refused {
  const noHeader = 'Không tìm thấy dòng tiêu đề. Cần một dòng có các cột như "Mã thủ tục", "Tên thủ tục", "Lĩnh vực".';
  return refuse(file, refusal.code, refusal.code === 'no-header' ? noHeader : refusal.message);
}

function refuse({ name }: NationalFile, code: string, message: string): Refused {
  return { ok: false, code: `file-${code}`, facts: { file: name }, message: `${name}: ${message}` };
}
