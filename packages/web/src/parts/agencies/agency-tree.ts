import { compareVietnamese, searchKey } from '@dunghen/domain/text';
import type { AgencyRow, Figures } from '../../api/types.ts';
import { AGENCY_COLUMNS } from './agency-columns.ts';

/** What the address says of the table. */
export interface TableView {
  readonly q?: string;
  readonly sort?: string;
  readonly desc?: boolean;
  readonly affected?: boolean;
  /** Ids of opened districts joined by commas, or "all". */
  readonly open?: string;
}

/** One line of the table. `whole`: a district with its communes; `office`: its office alone, once it is opened. */
export interface AgencyLine {
  readonly key: string;
  readonly kind: 'agency' | 'whole' | 'office' | 'child';
  readonly row: AgencyRow;
  readonly figures: Figures;
  /** Agencies under it; 0 for all but `whole`. */
  readonly children: number;
  readonly open: boolean;
}

export interface AgencyLines {
  readonly lines: readonly AgencyLine[];
  /** Agencies that the filter let through. */
  readonly shown: number;
}

const isAffected = (figures: Figures): boolean => figures.late > 0 || figures.open.overdue > 0;

/** The lines to show: filtered, sorted, opened. A commune that matches brings its district along. */
export function agencyLines(rows: readonly AgencyRow[], view: TableView): AgencyLines {
  const matches = matcher(view.q ?? '');
  const keeps = (row: AgencyRow): boolean => matches(row) && (view.affected !== true || isAffected(row.own));
  const filtered = (view.q ?? '') !== '' || view.affected === true;
  const opened = new Set((view.open ?? '').split(','));
  const compare = comparer(view);
  const childrenOf = Map.groupBy(rows, (row) => row.parentId);
  const roots = rows.filter((row) => row.parentId === undefined);
  let shown = 0;

  const linesOf = (root: AgencyRow): readonly AgencyLine[] => {
    const children = childrenOf.get(root.agency.id) ?? [];
    const kept = children.filter(keeps);
    const own = keeps(root);
    if (!own && kept.length === 0) return [];
    shown += kept.length + (own ? 1 : 0);
    if (root.withChildren === undefined) return [line('agency', root, root.own)];
    const open = filtered ? kept.length > 0 : opened.has('all') || opened.has(root.agency.id);
    const whole = { ...line('whole', root, root.withChildren), children: children.length, open };
    if (!open) return [whole];
    const office = own ? [line('office', root, root.own)] : [];
    return [whole, ...office, ...sorted(kept, compare, (row) => row.own).map((row) => line('child', row, row.own))];
  };

  const lines = sorted(roots, compare, (row) => row.withChildren ?? row.own).flatMap(linesOf);
  return { lines, shown };
}

const line = (kind: AgencyLine['kind'], row: AgencyRow, figures: Figures): AgencyLine => ({
  key: `${kind}-${row.agency.id}`,
  kind,
  row,
  figures,
  children: 0,
  open: false,
});

/** "so noi vu", "SNV" and "Sở Nội vụ" find Sở Nội vụ: each word begins a word of the name, or all are its initials. */
function matcher(query: string): (row: AgencyRow) => boolean {
  const words = searchKey(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return ({ agency }) => {
    const named = searchKey(agency.name).split(' ');
    if (words.every((word) => named.some((part) => part.startsWith(word)))) return true;
    return named
      .map((part) => part.charAt(0))
      .join('')
      .startsWith(words.join(''));
  };
}

type Compare = (a: AgencyRow, b: AgencyRow, figuresOf: (row: AgencyRow) => Figures) => number;

/** Undefined: the order of the catalogue. */
function comparer(view: TableView): Compare | undefined {
  const sign = view.desc === true ? -1 : 1;
  if (view.sort === 'name') return (a, b) => sign * compareVietnamese(a.agency.name, b.agency.name);
  const column = AGENCY_COLUMNS.find(({ key }) => key === view.sort);
  if (column === undefined) return undefined;
  // A rate that does not exist stands below every rate.
  return (a, b, figuresOf) => sign * ((column.value(figuresOf(a)) ?? -1) - (column.value(figuresOf(b)) ?? -1));
}

function sorted(
  rows: readonly AgencyRow[],
  compare: Compare | undefined,
  figuresOf: (row: AgencyRow) => Figures,
): readonly AgencyRow[] {
  return compare === undefined ? rows : rows.toSorted((a, b) => compare(a, b, figuresOf));
}
