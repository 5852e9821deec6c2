/** How a table is sorted, as the address says it; without `sort` it stands in an order of its own. */
export interface Sorting {
  readonly sort?: string;
  readonly desc?: boolean;
}

/** What the next press of a column's head does: first one way, then the other, then the table's own order again. */
export function nextSort(sorting: Sorting, key: string, firstDescending: boolean): { sort: string; desc: boolean } {
  if (sorting.sort !== key) return { sort: key, desc: firstDescending };
  if ((sorting.desc === true) === firstDescending) return { sort: key, desc: !firstDescending };
  return { sort: '', desc: false };
}

/** For `aria-sort`. */
export function sortState(sorting: Sorting, key: string): 'ascending' | 'descending' | undefined {
  if (sorting.sort !== key) return undefined;
  return sorting.desc === true ? 'descending' : 'ascending';
}
