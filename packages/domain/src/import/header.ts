import type { ImportField } from './field.ts';
import { FIELD_ALIASES, headerKey, IMPORT_FIELDS, isImportField } from './field.ts';
import type { ImportMapping } from './mapping.ts';

/** Which column holds which field. Columns are counted from 0. */
export interface ColumnLayout {
  readonly headers: readonly string[];
  readonly columnOf: Readonly<Partial<Record<ImportField, number>>>;
  /** Columns that mean nothing to the system and are kept with the dossier under their header. */
  readonly extra: readonly { readonly column: number; readonly header: string }[];
}

/** By key: the field and the place of the alias in its list. */
const STANDARD: ReadonlyMap<string, { readonly field: ImportField; readonly rank: number }> = new Map(
  IMPORT_FIELDS.flatMap((field) =>
    [...FIELD_ALIASES[field], field].map((alias, rank) => [headerKey(alias), { field, rank: rank + 1 }] as const),
  ),
);

/** A header without what stands in brackets behind it: "Ngày tiếp nhận (dd/MM/yyyy)", "Mã hồ sơ (*)". */
function bareHeader(header: string): string {
  return header.replace(/[([][^)\]]*[)\]]/g, ' ');
}

function findField(
  header: string,
  mapping: ImportMapping,
): { readonly field: ImportField; readonly rank: number } | undefined {
  for (const key of [headerKey(header), headerKey(bareHeader(header))]) {
    const own = mapping.columns.get(key);
    if (own === null) return undefined;
    // The mapping file's word comes before any alias.
    if (own !== undefined) return { field: own, rank: 0 };
    const standard = STANDARD.get(key);
    if (standard !== undefined) return standard;
  }
  return undefined;
}

/** Columns that this system itself adds to the file of bad rows; they say nothing of the dossier. */
const OWN_COLUMNS: ReadonlySet<string> = new Set(['Lý do không nạp'].map(headerKey));

/** Matches a header row to the fields. Of several columns for one field the best alias wins; the others are extra. */
export function matchHeaders(headers: readonly string[], mapping: ImportMapping): ColumnLayout {
  const best = new Map<ImportField, { readonly column: number; readonly rank: number }>();
  headers.forEach((header, column) => {
    const found = findField(header, mapping);
    if (found === undefined) return;
    const known = best.get(found.field);
    if (known === undefined || found.rank < known.rank) best.set(found.field, { column, rank: found.rank });
  });
  const columnOf: Partial<Record<ImportField, number>> = {};
  for (const [field, { column }] of best) columnOf[field] = column;
  const taken = new Set(Array.from(best.values(), ({ column }) => column));
  return Object.freeze({ headers, columnOf, extra: extraColumns(headers, taken) });
}

function extraColumns(headers: readonly string[], taken: ReadonlySet<number>): ColumnLayout['extra'] {
  const names = new Set<string>();
  const extra: { readonly column: number; readonly header: string }[] = [];
  headers.forEach((header, column) => {
    if (taken.has(column) || OWN_COLUMNS.has(headerKey(header))) return;
    // Cells below a blank header are kept too, under the letter of their column.
    const base = header.trim() || `Cột ${columnLetters(column)}`;
    let name = base;
    for (let copy = 2; names.has(name); copy += 1) name = `${base} (${copy})`;
    names.add(name);
    extra.push({ column, header: name });
  });
  return extra;
}

/** The letters by which a spreadsheet names a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Says how much a row looks like the header; the reader of files takes the best among the first rows. */
export function scoreHeaders(mapping: ImportMapping) {
  return (texts: readonly string[]): { readonly known: number; readonly required: boolean } => {
    const { columnOf } = matchHeaders(texts, mapping);
    return { known: Object.keys(columnOf).filter(isImportField).length, required: columnOf.code !== undefined };
  };
}
