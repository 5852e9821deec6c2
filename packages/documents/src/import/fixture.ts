import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Cell } from './cell.ts';
import { openTable } from './open-table.ts';
import type { ReadRefusal } from './refusal.ts';

/** Headers that count as known in these tests; the real aliases are the domain's. */
const KNOWN = new Set(['Mã hồ sơ', 'Cơ quan', 'Ngày tiếp nhận', 'Ghi chú']);

export function score(texts: readonly string[]) {
  return { known: texts.filter((text) => KNOWN.has(text)).length, required: texts.includes('Mã hồ sơ') };
}

export async function withFile<T>(bytes: Uint8Array | string, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dunghen-read-'));
  try {
    const path = join(folder, 'tep.bin');
    await writeFile(path, bytes);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export interface ReadResult {
  readonly format: string;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly separator?: string;
  readonly date1904: boolean;
  readonly headerRow: number;
  readonly columns: readonly string[];
  readonly notices: readonly string[];
  readonly rows: readonly (readonly [number, ...Cell[]])[];
  readonly refusal?: ReadRefusal;
}

/** Everything that a file says, or why it cannot be read. */
export async function readAll(path: string): Promise<ReadResult | ReadRefusal> {
  const table = await openTable(path, score);
  if (!table.ok) return table;
  const rows: (readonly [number, ...Cell[]])[] = [];
  let columns = table.columns;
  let refusal: ReadRefusal | undefined;
  for await (const batch of table.batches()) {
    if ('ok' in batch) {
      refusal = batch;
      break;
    }
    columns = batch.columns;
    rows.push(...batch.rows.map(({ row, cells }) => [row, ...cells] as const));
  }
  table.close();
  const { format, sheet, encoding, separator, date1904, headerRow, notices } = table;
  const about = { format, date1904, headerRow, columns, notices, rows };
  return {
    ...about,
    ...(sheet === undefined ? undefined : { sheet }),
    ...(encoding === undefined ? undefined : { encoding }),
    ...(separator === undefined ? undefined : { separator }),
    ...(refusal === undefined ? undefined : { refusal }),
  };
}

export function read(bytes: Uint8Array | string): Promise<ReadResult | ReadRefusal> {
  return withFile(bytes, readAll);
}

export interface WorkbookParts {
  /** Contents of `sheetData` (or a whole worksheet where it begins with `<?xml`), by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly sharedStrings?: string;
  readonly properties?: string;
  /** States by sheet name. */
  readonly states?: Readonly<Record<string, string>>;
  readonly more?: Zippable;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook written part by part, to try what writers of other programs do. */
export function workbook(parts: WorkbookParts): Uint8Array {
  const names = Object.keys(parts.sheets);
  const sheets = names.map((name, index) => {
    const state = parts.states?.[name];
    return `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${state === undefined ? '' : ` state="${state}"`}/>`;
  });
  const relations = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  if (parts.sharedStrings !== undefined)
    relations.push(`<Relationship Id="rIdS" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>`);
  const files: Zippable = {
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${parts.properties ?? ''}<sheets>${sheets.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    ...parts.more,
  };
  names.forEach((name, index) => {
    const body = parts.sheets[name] ?? '';
    const xml = body.startsWith('<?xml')
      ? body
      : `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${body}</sheetData></worksheet>`;
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(xml);
  });
  if (parts.sharedStrings !== undefined)
    files['xl/sharedStrings.xml'] = strToU8(`<?xml version="1.0"?><sst xmlns="${MAIN}">${parts.sharedStrings}</sst>`);
  return zipSync(files);
}

export const HEADER_ROW =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Mã hồ sơ</t></is></c><c r="B1" t="inlineStr"><is><t>Cơ quan</t></is></c></row>';
