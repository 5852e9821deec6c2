import { useText } from '../../text/index.ts';
import { SortHead } from '../sort-head.tsx';
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
  const shared = { sorting: view, change, inGrid: true };
  return (
    <thead>
      <tr>
        <SortHead name={text.agencies.name} column="name" className="left" rowSpan={2} {...shared} />
        {groups.map(({ key, title, columns: members }) =>
          title === undefined ? (
            members.map((column) => (
              <SortHead
                key={column.key}
                name={text.columns[column.key]}
                column={column.key}
                rowSpan={2}
                firstDescending
                {...shared}
              />
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
            <SortHead
              key={column.key}
              name={text.columns[column.key]}
              column={column.key}
              firstDescending
              {...shared}
            />
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
