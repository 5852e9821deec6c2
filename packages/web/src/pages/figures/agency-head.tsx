import type { FiguresSearch } from '../../app/search.ts';
import { gridCell } from '../../parts/figure-link.tsx';
import { useText } from '../../text/index.ts';
import type { AgencyColumn } from './agency-columns.ts';

interface AgencyHeadProps {
  readonly columns: readonly AgencyColumn[];
  readonly view: FiguresSearch;
  readonly change: (changes: Partial<FiguresSearch>) => void;
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
          <SortButton name={text.agencies.name} view={view} column="name" onClick={() => sort('name', false)} />
        </th>
        {groups.map(({ key, title, columns: members }) =>
          title === undefined ? (
            members.map((column) => (
              <th key={column.key} scope="col" rowSpan={2} aria-sort={sortState(view, column.key)}>
                <SortButton
                  name={text.columns[column.key]}
                  view={view}
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
                view={view}
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

/** First one way, then the other, then the order of the catalogue again. */
function nextSort(view: FiguresSearch, key: string, firstDescending: boolean): Partial<FiguresSearch> {
  if (view.sort !== key) return { sort: key, desc: firstDescending };
  if ((view.desc === true) === firstDescending) return { sort: key, desc: !firstDescending };
  return { sort: '', desc: false };
}

function sortState(view: FiguresSearch, key: string): 'ascending' | 'descending' | undefined {
  if (view.sort !== key) return undefined;
  return view.desc === true ? 'descending' : 'ascending';
}

interface SortButtonProps {
  readonly name: string;
  readonly column: string;
  readonly view: FiguresSearch;
  readonly onClick: () => void;
}

function SortButton({ name, column, view, onClick }: SortButtonProps) {
  const state = sortState(view, column);
  return (
    <button type="button" className="sorter" onClick={onClick} {...gridCell(true)}>
      {name}
      {state !== undefined && (
        <svg className="sorter-sign" viewBox="0 0 12 12" width="10" height="10" aria-hidden="true" focusable="false">
          <path d={state === 'ascending' ? 'M6 2l4 6H2z' : 'M6 10L2 4h8z'} fill="currentColor" />
        </svg>
      )}
    </button>
  );
}
