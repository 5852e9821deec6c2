import { searchKey, sortKey } from '@dunghen/domain/text';
import type { AgencyEntry } from '../../../parts/agencies/agencies-query.ts';
import { compareText } from '../../../parts/compare-text.ts';
import type { AgenciesSearch } from '../search.ts';

/** An agency in the list: how deep it stands in the tree of the day; 0 where the list is sorted or filtered. */
export interface AgencyLine {
  readonly agency: AgencyEntry;
  readonly depth: number;
}

export const AGENCY_SORTS = ['name', 'code', 'kind', 'validity'] as const;
export type AgencySort = (typeof AGENCY_SORTS)[number];

/** The agencies of a day as a tree, those of one kind under one agency by the Vietnamese alphabet; flat where somebody looks for some of them. */
export function agencyLines(rows: readonly AgencyEntry[], view: AgenciesSearch): readonly AgencyLine[] {
  const column = AGENCY_SORTS.find((key) => key === view.sort);
  if (view.q === undefined && view.kind === undefined && column === undefined) return treeOf(rows);
  const words = searchKey(view.q ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const found = rows.filter((row) => (view.kind === undefined || row.kind === view.kind) && holds(row, words));
  if (column === undefined) return found.map(flat);
  const sorted = found.toSorted((a, b) => compareText(keyOf(a, column), keyOf(b, column)));
  return (view.desc === true ? sorted.toReversed() : sorted).map(flat);
}

const flat = (agency: AgencyEntry): AgencyLine => ({ agency, depth: 0 });

function treeOf(rows: readonly AgencyEntry[]): readonly AgencyLine[] {
  const known = new Set(rows.map(({ id }) => id));
  const byParent = Map.groupBy(rows, ({ parentId }) => (parentId !== undefined && known.has(parentId) ? parentId : ''));
  // Kinds keep the order in which the catalogue names them: offices before districts.
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  // The province that the system is of stands before the others, of which nothing but the name is known.
  const isOther = ({ id, kind }: AgencyEntry): boolean => kind === 'province' && !byParent.has(id);
  const keys = new Map(
    rows.map((row) => [row.id, `${isOther(row) ? 1 : 0}${kinds.indexOf(row.kind)} ${sortKey(row.name)}`]),
  );
  const keyAt = ({ id }: AgencyEntry): string => keys.get(id) ?? '';
  const linesUnder = (id: string, depth: number): readonly AgencyLine[] =>
    (byParent.get(id) ?? [])
      .toSorted((a, b) => compareText(keyAt(a), keyAt(b)))
      .flatMap((agency) => [{ agency, depth }, ...linesUnder(agency.id, depth + 1)]);
  return linesUnder('', 0);
}

/** Words of the name and other names, initials of either, or the beginning of the code. */
function holds({ name, aliases, code }: AgencyEntry, words: readonly string[]): boolean {
  const names = [name, ...aliases].map(searchKey);
  const initials = names.map((one) =>
    one
      .split(' ')
      .map((word) => word.charAt(0))
      .join(''),
  );
  const key = ` ${[...names, ...initials, searchKey(code)].join(' ')}`;
  return words.every((word) => key.includes(` ${word}`));
}

function keyOf({ name, code, kind, validFrom }: AgencyEntry, column: AgencySort): string {
  switch (column) {
    case 'name':
      return sortKey(name);
    case 'code':
      return code;
    case 'kind':
      return kind;
    case 'validity':
      return validFrom;
  }
}
