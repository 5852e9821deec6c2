import { useNavigate } from '@tanstack/react-router';
import { withoutEmpty } from '../../app/address.ts';
import { SortHead } from '../../parts/sort-head.tsx';
import type { BacklogSearch } from './backlog-search.ts';

interface ListHeadProps {
  readonly search: BacklogSearch;
  /** Keys by which the list sorts, with the names of their columns. */
  readonly columns: readonly (readonly [string, string])[];
}

/** The head of a list whose columns sort by the address. */
export function ListHead({ search, columns }: ListHeadProps) {
  const navigate = useNavigate({ from: '/backlog' });
  return (
    <thead>
      <tr>
        {columns.map(([column, name]) => (
          <SortHead
            key={column}
            name={name}
            column={column}
            sorting={search}
            firstDescending={column === 'late'}
            className="left"
            change={(next) =>
              void navigate({
                search: withoutEmpty<BacklogSearch>({ ...search, ...next }),
                replace: true,
                resetScroll: false,
              })
            }
          />
        ))}
      </tr>
    </thead>
  );
}
