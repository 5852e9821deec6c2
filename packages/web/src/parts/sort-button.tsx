import { gridCell } from './figure-link.tsx';
import { type Sorting, sortState } from './sorting.ts';

interface SortButtonProps {
  readonly name: string;
  readonly column: string;
  readonly sorting: Sorting;
  readonly onClick: () => void;
  /** In a table with `useGridKeys`. */
  readonly inGrid?: boolean;
}

/** The head of a column that sorts; the arrow says which way. */
export function SortButton({ name, column, sorting, onClick, inGrid }: SortButtonProps) {
  const state = sortState(sorting, column);
  return (
    <button type="button" className="sorter" onClick={onClick} {...gridCell(inGrid)}>
      {name}
      {state !== undefined && (
        <svg className="sorter-sign" viewBox="0 0 12 12" width="10" height="10" aria-hidden="true" focusable="false">
          <path d={state === 'ascending' ? 'M6 2l4 6H2z' : 'M6 10L2 4h8z'} fill="currentColor" />
        </svg>
      )}
    </button>
  );
}
