import { basename } from 'node:path';
import type { OpenTable } from '@dunghen/documents/import';
import { openTable } from '@dunghen/documents/import';
import type { DueDateMeaning } from '@dunghen/domain/dossier';
import type { ColumnLayout, ImportField, ImportMapping } from '@dunghen/domain/import';
import { fieldLabel, matchHeaders, NO_MAPPING, scoreHeaders } from '@dunghen/domain/import';
import type { FileRefusal, ImportOptions } from './outcome.ts';

/** A file whose table is found, whose columns are known and whose due date has a meaning. */
export interface PreparedFile {
  readonly ok: true;
  readonly path: string;
  /** Name without folder, as events and messages have it. */
  readonly name: string;
  readonly table: OpenTable;
  readonly mapping: ImportMapping;
  readonly layout: ColumnLayout;
  readonly dueAtMeans: DueDateMeaning;
}

export type Preparation = PreparedFile | { readonly ok: false; readonly refusal: FileRefusal };

export async function prepareFile(path: string, options: ImportOptions): Promise<Preparation> {
  const mapping = options.mapping ?? NO_MAPPING;
  const table = await openTable(path, scoreHeaders(mapping));
  if (!table.ok) return { ok: false, refusal: table };
  const layout = matchHeaders(table.columns, mapping);
  const refusal = findMissingColumn(layout, table) ?? findUnknownMeaning(layout, options, mapping);
  if (refusal !== undefined) {
    table.close();
    return { ok: false, refusal };
  }
  const dueAtMeans = options.dueAtMeans ?? mapping.dueAtMeans ?? 'receipt';
  return { ok: true, path, name: basename(path), table, mapping, layout, dueAtMeans };
}

function findMissingColumn(layout: ColumnLayout, table: OpenTable): FileRefusal | undefined {
  const has = (field: ImportField) => layout.columnOf[field] !== undefined;
  if (!has('code')) return missing(['code'], layout, table);
  if (!has('agencyCode') && !has('agencyName')) return missing(['agencyName', 'agencyCode'], layout, table);
  // Without a status every row needs its acceptance; with one, the rows of states 1, 3 and 7 may do without.
  if (!has('acceptedAt') && !has('status')) return missing(['acceptedAt'], layout, table);
  return undefined;
}

function missing(fields: readonly ImportField[], layout: ColumnLayout, table: OpenTable): FileRefusal {
  const columns = fields.map((field) => `"${fieldLabel(field)}"`).join(' hoặc ');
  const found = layout.headers.filter((header) => header.trim() !== '').map((header) => `"${header.trim()}"`);
  const row = table.headerRow > 0 ? table.headerRow : 1;
  const value = found.join(', ');
  const message =
    `Thiếu cột bắt buộc ${columns}. Dòng tiêu đề (dòng ${row}) có các cột: ${value}. ` +
    'Nếu cột mang tên khác, hãy khai trong tệp ánh xạ (--mapping), ví dụ { "columns": { "Tên cột": "code" } }.';
  return { code: 'missing-column', row, column: columns, value, expected: `cột ${columns}`, message };
}

/** There is no silent default: the two meanings give other verdicts (spec: import). */
function findUnknownMeaning(
  layout: ColumnLayout,
  options: ImportOptions,
  mapping: ImportMapping,
): FileRefusal | undefined {
  const column = layout.columnOf.dueAt;
  if (column === undefined || options.dueAtMeans !== undefined || mapping.dueAtMeans !== undefined) return undefined;
  const header = layout.headers[column]?.trim() ?? '';
  const message =
    `Chưa rõ ý nghĩa của cột "${header}". Nếu là ngày hẹn ghi trên giấy tiếp nhận: --due-at-means receipt; ` +
    'nếu là hạn hiện tại, đã cộng các lần dừng, gia hạn: --due-at-means current ' +
    '(hoặc "dueAtMeans" trong tệp ánh xạ).';
  return { code: 'due-meaning-unknown', column: header, expected: 'receipt hoặc current', message };
}
