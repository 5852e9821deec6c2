import { compareVietnamese, searchKey } from '@dunghen/domain/text';
import type { Sorting } from '../../parts/sorting.ts';
import type { AgencyIndexRow, ProcedureIndexRow } from './index-queries.ts';

/** A row of either table. */
type Row = Omit<AgencyIndexRow, 'agency' | 'level'> & {
  readonly agency?: AgencyIndexRow['agency'];
  readonly procedure?: ProcedureIndexRow['procedure'];
};

const nameOf = ({ agency, procedure }: Row): string => agency?.name ?? procedure?.name ?? '';

/** Points of progress of a row: ours, the portal's. */
export const progressOf = ({ groups }: Pick<Row, 'groups'>) => groups.find(({ key }) => key === 'TDGQ');

function valueFor(row: Row, sort: string): number | undefined {
  switch (sort) {
    case 'rank':
      return row.rank;
    case 'received':
      return row.received;
    case 'onTime':
      return row.onTime;
    case 'score':
      return progressOf(row)?.own.value;
    case 'portal':
      return progressOf(row)?.portal;
    case 'change':
      return row.change;
    default:
      return undefined;
  }
}

/** As the address says; who has no number for it stands last. Without a sort in the order of the server. */
export function inOrder<R extends Row>(rows: readonly R[], { sort, desc }: Sorting): readonly R[] {
  if (sort === undefined) return rows;
  const way = desc === true ? -1 : 1;
  if (sort === 'name') return rows.toSorted((a, b) => way * compareVietnamese(nameOf(a), nameOf(b)));
  return rows.toSorted((a, b) => {
    const [one, other] = [valueFor(a, sort), valueFor(b, sort)];
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
