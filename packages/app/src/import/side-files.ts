import type { RawRow } from '@dunghen/documents/import';
import type { ColumnLayout, RowIssue } from '@dunghen/domain/import';
import { DATE_FIELDS, formatReason, parseDateCell } from '@dunghen/domain/import';
import { formatDay, formatLocal, startOfDay } from '@dunghen/domain/time';
import type { HistoryConflict, ListedDifference } from './outcome.ts';
import type { PreparedFile } from './prepared-file.ts';
import type { SideFile } from './side-file.ts';
import { openJsonFile, openSideFile } from './side-file.ts';

/** Header of the reason column; skipped when the corrected file is loaded. */
export const REASON_HEADER = 'Lý do không nạp';

/** The files that an import may write beside the imported one. */
export interface SideFiles {
  readonly badRow: (row: RawRow, issues: readonly RowIssue[], layout: ColumnLayout) => void;
  readonly conflict: (conflict: HistoryConflict) => void;
  readonly difference: (difference: ListedDifference) => void;
  /** Paths of those in which anything was written; `failure` where one could not be. */
  readonly close: () => SidePaths;
  readonly discard: () => void;
  /** Why the file of bad rows could not be written. */
  readonly badRowsFailure: () => string | undefined;
}

export interface SidePaths {
  readonly badRows?: string;
  readonly conflicts?: string;
  readonly differences?: string;
  readonly failure?: string;
}

export function openSideFiles(file: PreparedFile): SideFiles {
  const base = file.path.replace(/\.[^./\\]+$/, '');
  const conflicts = openSideFile(`${base}.mau-thuan.csv`, [
    'Dòng',
    'Mã hồ sơ',
    'Thông tin',
    'Đã ghi nhận',
    'Trong tệp',
    'Ghi chú',
  ]);
  const differences = openSideFile(`${base}.lech-ngay-hen.csv`, [
    'Dòng',
    'Mã hồ sơ',
    'Ngày tiếp nhận',
    'Ngày hẹn trong tệp',
    'Ngày hẹn theo quy tắc',
  ]);
  const badRows = file.table.format === 'jsonl' ? openBadLines(base) : openBadRows(base, file);
  return Object.freeze({
    badRow: badRows.add,
    conflict: ({ row, code, field, stored, given, message }: HistoryConflict) =>
      conflicts.write([row, code, field, stored, given, message]),
    difference: ({ row, code, acceptedAt, promised, computed }: ListedDifference) =>
      differences.write([row, code, shown(acceptedAt), shown(promised), shown(computed)]),
    close: () => {
      const paths = { badRows: badRows.close(), conflicts: conflicts.close(), differences: differences.close() };
      const failure = conflicts.failure() ?? differences.failure();
      return {
        ...(paths.badRows === undefined ? undefined : { badRows: paths.badRows }),
        ...(paths.conflicts === undefined ? undefined : { conflicts: paths.conflicts }),
        ...(paths.differences === undefined ? undefined : { differences: paths.differences }),
        ...(failure === undefined ? undefined : { failure }),
      };
    },
    discard: () => {
      badRows.discard();
      conflicts.discard();
      differences.discard();
    },
    badRowsFailure: () => badRows.failure(),
  });
}

type BadRows = Omit<SideFile, 'write'> & { readonly add: SideFiles['badRow'] };

function openBadRows(base: string, file: PreparedFile): BadRows {
  const { write, ...rest } = openSideFile(`${base}.dong-loi.csv`, [...file.layout.headers, REASON_HEADER]);
  const add: BadRows['add'] = (row, issues, layout) =>
    write([...badCells(row, layout, file.table.date1904), reasonOf(issues)]);
  return { ...rest, add };
}

function openBadLines(base: string): BadRows {
  const { write, ...rest } = openJsonFile(`${base}.dong-loi.jsonl`);
  const add: BadRows['add'] = (row, issues, layout) => {
    const cells = layout.headers.map((header, column) => [header, row.cells[column] ?? null] as const);
    const told = cells.filter(([, cell]) => cell !== null);
    write({ ...Object.fromEntries(told), [REASON_HEADER]: reasonOf(issues) });
  };
  return { ...rest, add };
}

function reasonOf(issues: readonly RowIssue[]): string {
  return issues.map(formatReason).join('. ');
}

/** The cells as they stood, dates of a spreadsheet as people write them. One for each header, so that the reason stands last. */
function badCells(row: RawRow, layout: ColumnLayout, date1904: boolean): readonly (string | number | boolean | null)[] {
  const dates = new Set<number | undefined>(DATE_FIELDS.map((field) => layout.columnOf[field]));
  return layout.headers.map((_, column) => {
    const cell = row.cells[column] ?? null;
    if (typeof cell !== 'number' || !dates.has(column)) return cell;
    const reading = parseDateCell(cell, date1904);
    if (reading === undefined) return cell;
    const at = startOfDay(reading.day) + reading.ms;
    const [year, month, day] = formatDay(reading.day).split('-');
    return reading.ms === 0 ? `${day}/${month}/${year}` : `${day}/${month}/${year} ${formatLocal(at).slice(11)}`;
  });
}

function shown(at: number): string {
  const text = formatLocal(at);
  return `${text.slice(8, 10)}/${text.slice(5, 7)}/${text.slice(0, 4)} ${text.slice(11)}`;
}
