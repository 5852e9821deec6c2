import { searchKey, sortKey } from '@dunghen/domain/text';
import { compareText } from '../../../parts/compare-text.ts';
import type { ProcedureSummary } from '../queries.ts';
import type { ProceduresSearch } from '../search.ts';

export const SORTS = ['code', 'name', 'field', 'level', 'standing', 'version', 'validFrom'] as const;
export type SortKey = (typeof SORTS)[number];

/** The procedures that the view asks for; without a column to sort by in the order of the catalogue (field, name). */
export function arranged(rows: readonly ProcedureSummary[], view: ProceduresSearch): readonly ProcedureSummary[] {
  const words = searchKey(view.q ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const matching = rows.filter(
    (row) =>
      (view.field === undefined || row.field === view.field) &&
      (view.level === undefined || row.level === view.level) &&
      (view.standing === undefined || row.standing === view.standing) &&
      holds(row, words),
  );
  const column = SORTS.find((key) => key === view.sort);
  if (column === undefined) return matching;
  const keyed = matching.map((row) => ({ row, key: keyOf(row, column) }));
  const sorted = keyed.toSorted((a, b) => compareText(a.key, b.key) || compareText(a.row.code, b.row.code));
  return (view.desc === true ? sorted.toReversed() : sorted).map(({ row }) => row);
}

/** Every word begins a word of code, name or field. */
function holds({ code, name, field }: ProcedureSummary, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const key = ` ${searchKey(`${code} ${name} ${field}`)}`;
  return words.every((word) => key.includes(` ${word}`));
}

function keyOf(row: ProcedureSummary, column: SortKey): string {
  switch (column) {
    case 'name':
    case 'field':
      return sortKey(row[column]);
    case 'version':
      return String(row.version).padStart(6, '0');
    default:
      return row[column];
  }
}

/** The fields that there are, in Vietnamese order. */
export function fieldsOf(rows: readonly ProcedureSummary[]): readonly string[] {
  return [...new Set(rows.map(({ field }) => field))].toSorted((a, b) => compareText(sortKey(a), sortKey(b)));
}
