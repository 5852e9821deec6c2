import { searchKey } from '@dunghen/domain/text';
import type { DossierItem } from '../../api/types.ts';
import type { Sorting } from '../../parts/sorting.ts';
import { DOSSIER_COLUMNS, procedureOf } from './dossier-columns.ts';

export interface ListView extends Sorting {
  /** Words to filter by. */
  readonly q?: string;
}

/** Whether the view is another than the list in its own order. */
export const isArranged = ({ q, sort }: ListView): boolean => q !== undefined || sort !== undefined;

/**
 * The dossiers that hold every word in code, procedure or officer, sorted. Case and diacritics do not count; a word with
 * signs in it ("H18.01-2401") has to be found as it stands.
 */
export function arranged(rows: readonly DossierItem[], view: ListView): readonly DossierItem[] {
  const words = (view.q ?? '')
    .split(/\s+/)
    .map(searchKey)
    .filter((word) => word !== '');
  const matching = words.length === 0 ? rows : rows.filter((row) => holds(row, words));
  const column = DOSSIER_COLUMNS.find(({ key }) => key === view.sort);
  if (column === undefined) return matching;
  const sign = view.desc === true ? -1 : 1;
  return matching.toSorted((a, b) => sign * column.compare(a, b));
}

function holds(row: DossierItem, words: readonly string[]): boolean {
  const key = searchKey([row.code, row.procedureCode ?? '', procedureOf(row), row.officer ?? ''].join(' '));
  return words.every((word) => key.includes(word));
}
