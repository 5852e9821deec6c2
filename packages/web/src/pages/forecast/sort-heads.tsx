import { SortHead } from '../../parts/sort-head.tsx';
import type { Sorting } from '../../parts/sorting.ts';

interface SortHeadsProps {
  /** Keys by which the table sorts, with the names of their columns; numbers stand on the right. `plain`: does not sort. */
  readonly columns: readonly {
    readonly key: string;
    readonly name: string;
    readonly number?: true;
    readonly plain?: true;
  }[];
  readonly sorting: Sorting;
  readonly change: (next: { readonly sort: string; readonly desc: boolean }) => void;
}

/** The head of a table whose columns sort. */
export function SortHeads({ columns, sorting, change }: SortHeadsProps) {
  return (
    <thead>
      <tr>
        {columns.map(({ key, name, number, plain }) =>
          plain === true ? (
            <th key={key} scope="col" className="left">
              {name}
            </th>
          ) : (
            <SortHead
              key={key}
              name={name}
              column={key}
              sorting={sorting}
              change={change}
              firstDescending={number === true}
              className={number === true ? undefined : 'left'}
            />
          ),
        )}
      </tr>
    </thead>
  );
}

/** How a table is sorted, of an address that holds the order of several. */
export const sortingOf = (sort: string | undefined, desc: boolean | undefined): Sorting => ({
  ...(sort === undefined ? {} : { sort }),
  ...(desc === undefined ? {} : { desc }),
});
