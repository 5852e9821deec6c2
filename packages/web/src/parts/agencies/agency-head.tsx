import { useText } from '../../text/index.ts';
import { SortButton } from '../sort-button.tsx';
import { nextSort, sortState } from '../sorting.ts';
import type { AgencyColumn } from './agency-columns.ts';
import type { TableView } from './agency-tree.ts';

interface AgencyHeadProps {
  readonly columns: readonly AgencyColumn[];
  readonly view: TableView;
  readonly change: (changes: Partial<TableView>) => void;
}

interface HeadGroup {
  readonly key: string;
  readonly title?: string;
  readonly columns: readonly AgencyColumn[];
}

/** Two rows: groups of columns, then the columns; each column sorts. */
export function AgencyHead({ columns, view, change }: AgencyHeadProps) {
  const text = useText();
  const groups = groupsOf(columns).map((group) => ({
    ...group,
    title: group.columns[0]?.group === undefined ? undefined : text.columns[group.columns[0].group],
  }));
  const sort = (key: string, firstDescending: boolean): void => change(nextSort(view, key, firstDescending));
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className="left" aria-sort={sortState(view, 'name')}>
          <SortButton
            name={text.agencies.name}
            sorting={view}
            inGrid
            column="name"
            onClick={() => sort('name', false)}
          />
        </th>
        {groups.map(({ key, title, columns: members }) =>
          title === undefined ? (
            members.map((column) => (
              <th key={column.key} scope="col" rowSpan={2} aria-sort={sortState(view, column.key)}>
                <SortButton
                  name={text.columns[column.key]}
                  sorting={view}
                  inGrid
                  column={column.key}
                  onClick={() => sort(column.key, true)}
                />
              </th>
            ))
          ) : (
            <th key={key} scope="colgroup" colSpan={members.length} className="group">
              {title}
            </th>
          ),
        )}
      </tr>
      <tr>
        {groups
          .filter((group) => group.title !== undefined)
          .flatMap((group) => group.columns)
          .map((column) => (
            <th key={column.key} scope="col" aria-sort={sortState(view, column.key)}>
              <SortButton
                name={text.columns[column.key]}
                sorting={view}
                inGrid
                column={column.key}
                onClick={() => sort(column.key, true)}
              />
            </th>
          ))}
      </tr>
    </thead>
  );
}

/** Neighbours with the same group stand together. */
function groupsOf(columns: readonly AgencyColumn[]): readonly HeadGroup[] {
  const members = Map.groupBy(columns, (column) => column.group ?? column.key);
  return [...members].map(([key, own]) => ({ key, columns: own }));
}
