import { compareVietnamese } from '@dunghen/domain/text';
import type { Sorting } from './sorting.ts';

/** What a column sorts by: texts by the Vietnamese alphabet, numbers by their size; what is missing stands last either way. */
export type SortKeys<Row> = Readonly<Record<string, (row: Row) => string | number | undefined>>;

/** The rows as the address sorts them; in their own order where it names no column of them. */
export function sortedRows<Row>(rows: readonly Row[], { sort, desc }: Sorting, keys: SortKeys<Row>): readonly Row[] {
  const keyOf = sort === undefined ? undefined : keys[sort];
  if (keyOf === undefined) return rows;
  const sign = desc === true ? -1 : 1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .toSorted((a, b) => {
      if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined);
      return sign * compareKeys(a.key, b.key);
    })
    .map(({ row }) => row);
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareVietnamese(String(a), String(b));
}
