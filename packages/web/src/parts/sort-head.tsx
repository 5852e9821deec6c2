import { SortButton } from './sort-button.tsx';
import { nextSort, type Sorting, sortState } from './sorting.ts';

interface SortHeadProps {
  readonly name: string;
  readonly column: string;
  readonly sorting: Sorting;
  /** What the next press makes of the order; '' where the table stands in its own again. */
  readonly change: (next: { readonly sort: string; readonly desc: boolean }) => void;
  /** Numbers are read largest first. */
  readonly firstDescending?: boolean;
  readonly className?: string | undefined;
  readonly rowSpan?: number;
  /** In a table with `useGridKeys`. */
  readonly inGrid?: boolean;
}

/** A column's head that sorts, and says to everybody how the table stands. */
export function SortHead({ name, column, sorting, change, firstDescending = false, inGrid, ...cell }: SortHeadProps) {
  return (
    <th scope="col" {...cell} aria-sort={sortState(sorting, column)}>
      <SortButton
        name={name}
        column={column}
        sorting={sorting}
        onClick={() => change(nextSort(sorting, column, firstDescending))}
        {...(inGrid === undefined ? {} : { inGrid })}
      />
    </th>
  );
}
