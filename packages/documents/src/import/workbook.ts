import { RefusedRead } from './refusal.ts';
import { findAttribute, startTags } from './xml-text.ts';
import type { ZipEntry, ZipFile } from './zip.ts';
import { findSmallEntry } from './zip.ts';

export interface SheetPart {
  readonly name: string;
  readonly entry: ZipEntry;
}

export interface Workbook {
  /** In the order of the tabs, hidden ones last. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: ZipEntry | undefined;
  /** Serial 0 is 1904-01-01 instead of the 1900 system. */
  readonly date1904: boolean;
}

/** Reads which sheets a workbook has and where they are (ECMA-376, part 1, 12.3). */
export async function readWorkbook(zip: ZipFile): Promise<Workbook> {
  const path = await findWorkbookPath(zip);
  const xml = await findSmallEntry(zip, path);
  if (xml === undefined) throw notXlsx(zip);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = await readRelations(zip, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  const tags = startTags(xml, 'sheet');
  const hidden = (tag: string) => Number(/hidden/i.test(findAttribute(tag, 'state') ?? ''));
  const sheets = tags
    .toSorted((a, b) => hidden(a) - hidden(b))
    .flatMap((tag) => {
      const entry = zip.entries.get(relations.byId.get(findAttribute(tag, 'id') ?? '') ?? '');
      return entry === undefined ? [] : [{ name: findAttribute(tag, 'name') ?? '', entry }];
    });
  if (sheets.length === 0) throw new RefusedRead('no-sheet', 'Tệp XLSX không có trang tính nào đọc được.');
  const properties = startTags(xml, 'workbookPr')[0] ?? '';
  const date1904 = /^(1|true|on)$/i.test(findAttribute(properties, 'date1904') ?? '');
  return { sheets, sharedStrings: zip.entries.get(relations.sharedStrings ?? ''), date1904 };
}

async function findWorkbookPath(zip: ZipFile): Promise<string> {
  const relations = await readRelations(zip, '_rels/.rels', '');
  return relations.workbook ?? 'xl/workbook.xml';
}

interface Relations {
  readonly byId: ReadonlyMap<string, string>;
  readonly workbook: string | undefined;
  readonly sharedStrings: string | undefined;
}

async function readRelations(zip: ZipFile, path: string, folder: string): Promise<Relations> {
  const xml = (await findSmallEntry(zip, path)) ?? '';
  const relations = startTags(xml, 'Relationship').map((tag) => ({
    id: findAttribute(tag, 'Id') ?? '',
    type: findAttribute(tag, 'Type') ?? '',
    target: resolve(folder, findAttribute(tag, 'Target') ?? ''),
  }));
  const ofType = (name: string) => relations.find((relation) => relation.type.endsWith(`/${name}`))?.target;
  return {
    byId: new Map(relations.map((relation) => [relation.id, relation.target])),
    workbook: ofType('officeDocument'),
    sharedStrings: ofType('sharedStrings'),
  };
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function notXlsx(zip: ZipFile): RefusedRead {
  const names = [...zip.entries.keys()];
  if (names.some((name) => name.startsWith('word/'))) {
    return new RefusedRead('unknown-format', 'Tệp là văn bản Word (DOCX). Cần tệp XLSX, CSV hoặc JSON lines.');
  }
  if (names.includes('content.xml')) {
    return new RefusedRead('unknown-format', 'Tệp là bảng tính ODS. Hãy mở bằng LibreOffice rồi lưu lại dạng XLSX.');
  }
  if (names.some((name) => name.endsWith('workbook.bin'))) {
    return new RefusedRead('unknown-format', 'Tệp là XLSB. Hãy mở bằng Excel rồi lưu lại dạng XLSX.');
  }
  return new RefusedRead('unknown-format', 'Tệp ZIP này không phải XLSX. Hãy giải nén rồi nạp tệp bên trong.');
}
