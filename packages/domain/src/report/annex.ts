import { type PrintedNumber, parseVietnameseNumber, searchKey } from '../text/index.ts';

/** A row of a published annex as it was read: nothing corrected. `row` counts from 1 in the table or file. */
export interface AnnexRow {
  readonly kind: 'section' | 'group' | 'unit' | 'total';
  readonly row: number;
  /** TT as printed: "1", "II", "A". */
  readonly number: string;
  readonly name: string;
  readonly total: PrintedCell;
  /** Early ones of a layout that has them apart; absent where the column is. */
  readonly early?: PrintedCell;
  /** Absent, like `rate`, where the annex has no such column. */
  readonly onTime?: PrintedCell;
  readonly late: PrintedCell;
  readonly rate?: PrintedCell;
  readonly note: string;
  /** From the note: "02 hồ sơ đang giải quyết quá hạn". */
  readonly openOverdue: number;
}

export interface PrintedCell {
  readonly text: string;
  readonly number: PrintedNumber;
}

export type ParseAnnexResult =
  | { readonly ok: true; readonly rows: readonly AnnexRow[] }
  /** No row of the table has the heads of an annex; `missing` names the ones looked for in vain. */
  | { readonly ok: false; readonly code: 'no-annex-header'; readonly missing: readonly string[] };

type Field = 'level' | 'number' | 'name' | 'total' | 'early' | 'onTime' | 'late' | 'rate' | 'note';
type Columns = Readonly<Partial<Record<Field, number>>>;

/** Reads an annex from a table of printed cells (XLSX, CSV, DOCX); titles above its head are skipped. */
export function parseAnnex(table: readonly (readonly string[])[]): ParseAnnexResult {
  const head = findHead(table);
  if (head === undefined) {
    return {
      ok: false,
      code: 'no-annex-header',
      missing: ['tên cơ quan, đơn vị', 'tổng số hồ sơ', 'số hồ sơ quá hạn'],
    };
  }
  const rows = table
    .slice(head.next)
    .map((cells, index) => readRow(cells, head.columns, head.next + index + 1))
    .filter((row) => row !== undefined);
  return { ok: true, rows };
}

/** The head is one row, or two that are read together where columns stand under a common one. */
function findHead(
  table: readonly (readonly string[])[],
): { readonly columns: Columns; readonly next: number } | undefined {
  for (const [index, cells] of table.entries()) {
    const columns = columnsOf(cells);
    if (isHead(columns)) return { columns, next: index + 1 };
    const below = table[index + 1];
    if (below === undefined || !cells.some((cell) => fieldOf(searchKey(cell)) === 'name')) continue;
    const both = columnsOf(cells.map((cell, column) => `${cell} ${below[column] ?? ''}`));
    if (isHead(both)) return { columns: both, next: index + 2 };
  }
  return undefined;
}

function isHead(columns: Columns): boolean {
  return columns.name !== undefined && columns.total !== undefined && columns.late !== undefined;
}

function columnsOf(cells: readonly string[]): Columns {
  const columns: Partial<Record<Field, number>> = {};
  for (const [index, cell] of cells.entries()) {
    const field = fieldOf(searchKey(cell));
    if (field !== undefined) columns[field] ??= index;
  }
  return columns;
}

/** Which field a head names; the more particular words are asked for first. */
function fieldOf(key: string): Field | undefined {
  if (key === 'level') return 'level';
  if (key === 'tt' || key === 'stt' || key === 'so tt') return 'number';
  if (/^(ghi chu|note)/.test(key)) return 'note';
  if (/(^| )(ty le|ti le|rate)( |$)/.test(key)) return 'rate';
  if (/(^| )(dang giai quyet|dang xu ly|tiep nhan)( |$)/.test(key)) return undefined;
  if (/(^| )(qua han|tre han)( |$)/.test(key) || key === 'overdue' || key === 'late') return 'late';
  if (/(^| )dung han( |$)/.test(key) || key === 'on time' || key === 'ontime') return 'onTime';
  if (/(^| )truoc han( |$)/.test(key) || key === 'early') return 'early';
  if (/(^| )(tong so|da giai quyet)( |$)/.test(key) || key === 'total' || key === 'tong') return 'total';
  if (/(^| )(co quan|don vi|dia phuong)( |$)/.test(key) || key === 'name') return 'name';
  return undefined;
}

function readRow(cells: readonly string[], columns: Columns, row: number): AnnexRow | undefined {
  const text = (field: Field): string => {
    const column = columns[field];
    return column === undefined ? '' : (cells[column] ?? '').trim();
  };
  const cell = (field: Field): PrintedCell => ({ text: text(field), number: parseVietnameseNumber(text(field)) });
  const { number, name } = splitHeading(text('number'), text('name'));
  const kind = kindOf(text('level'), number, name, [text('total'), text('onTime'), text('late')]);
  if (kind === undefined) return undefined;
  return {
    kind,
    row,
    number,
    name,
    total: cell('total'),
    ...(columns.early === undefined ? {} : { early: cell('early') }),
    ...(columns.onTime === undefined ? {} : { onTime: cell('onTime') }),
    late: cell('late'),
    ...(columns.rate === undefined ? {} : { rate: cell('rate') }),
    note: text('note'),
    openOverdue: openOverdueOf(text('note')),
  };
}

/** A heading over all columns stands in one cell, mark and title together: "I. Huyện Mường Nhé". */
function splitHeading(number: string, name: string): { readonly number: string; readonly name: string } {
  if (name !== '') return { number, name };
  const match = /^([ABCDEGH]|[IVX]+)[.)\s]+(\S.*)$/.exec(number);
  if (match === null) return { number: '', name: number };
  return { number: match[1] ?? '', name: match[2] ?? '' };
}

/** Rows without name and figures, and the row of column numbers under a head, are none of the annex. */
function kindOf(level: string, number: string, name: string, figures: readonly string[]): AnnexRow['kind'] | undefined {
  if (level === 'group_header') return 'section';
  if (level === 'district_header') return 'group';
  const key = searchKey(name);
  if (key === '' || /^[\d ]+$/.test(key)) return undefined;
  if (/^(cong|tong|toan tinh)( |$)/.test(key)) return 'total';
  // One letter marks a section, a Roman numeral a district; "I" alone is a numeral.
  if (/^[ABCDEGH]\.?$/.test(number)) return 'section';
  if (/^[IVX]+\.?$/.test(number)) return 'group';
  return figures.every((figure) => figure === '') && !/^\d+\.?$/.test(number) ? undefined : 'unit';
}

/** The count in "02 hồ sơ đang giải quyết quá hạn"; 0 where the note says nothing of the kind. */
export function openOverdueOf(note: string): number {
  const words = note.normalize('NFC').toLowerCase();
  const match = /(\d[\d.]*)\s+hồ sơ\s+(?:đang|chưa)\s+(?:giải quyết|xử lý)[^;]*quá hạn/.exec(words);
  const number = parseVietnameseNumber(match?.[1] ?? '');
  return number.kind === 'number' ? number.value : 0;
}
