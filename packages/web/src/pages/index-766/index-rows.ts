import { type GroupKey, ranksOf } from '@dunghen/domain/index-766';
import { compareVietnamese, searchKey } from '@dunghen/domain/text';
import type { Sorting } from '../../parts/sorting.ts';
import type { AgencyIndexRow, ProcedureIndexRow } from './index-queries.ts';

/** A row of either table. */
type Row = Omit<AgencyIndexRow, 'agency' | 'level'> & {
  readonly agency?: AgencyIndexRow['agency'];
  readonly procedure?: ProcedureIndexRow['procedure'];
};

const nameOf = ({ agency, procedure }: Row): string => agency?.name ?? procedure?.name ?? '';

/** Points of a row in a group: ours, the portal's. */
export const groupOf = ({ groups }: Pick<Row, 'groups'>, group: GroupKey) => groups.find(({ key }) => key === group);

export type Ranks = ReadonlyMap<object, number>;

/** Places by a group, as the server gives them by progress: among agencies of one level, or among all procedures. */
export function ranksIn(rows: readonly (AgencyIndexRow | ProcedureIndexRow)[], group: GroupKey): Ranks {
  const levels = Map.groupBy(rows, (row) => ('level' in row ? row.level : ''));
  const ranked = [...levels.values()].map((level) => ranksOf(level, (row) => groupOf(row, group)?.own.value));
  return new Map(ranked.flatMap((ranks) => [...ranks]));
}

/** What the table is sorted by besides the address: the group that is shown, and the places in it. */
export interface Shown {
  readonly group: GroupKey;
  readonly ranks: Ranks;
}

function valueFor(row: Row, sort: string, { group, ranks }: Shown): number | undefined {
  switch (sort) {
    case 'rank':
      return ranks.get(row);
    case 'received':
      return row.received;
    case 'onTime':
      return row.onTime;
    case 'score':
      return groupOf(row, group)?.own.value;
    case 'portal':
      return groupOf(row, group)?.portal;
    case 'change':
      return row.change;
    default:
      return undefined;
  }
}

/** As the address says; who has no number for it stands last. Without a sort in the order of the server. */
export function inOrder<R extends Row>(rows: readonly R[], { sort, desc }: Sorting, shown: Shown): readonly R[] {
  if (sort === undefined) return rows;
  const way = desc === true ? -1 : 1;
  if (sort === 'name') return rows.toSorted((a, b) => way * compareVietnamese(nameOf(a), nameOf(b)));
  return rows.toSorted((a, b) => {
    const [one, other] = [valueFor(a, sort, shown), valueFor(b, sort, shown)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return way * (one - other);
  });
}

export function agencyRows<R extends Row>(rows: readonly R[], words: string | undefined): readonly R[] {
  if (words === undefined) return rows;
  const asked = searchKey(words);
  return rows.filter((row) =>
    searchKey(`${nameOf(row)} ${row.agency?.code ?? row.procedure?.code ?? ''}`).includes(asked),
  );
}
