import { compareVietnamese, formatInteger } from '@dunghen/domain/text';
import { Link } from '@tanstack/react-router';
import { SortHead } from '../../parts/sort-head.tsx';
import type { Sorting } from '../../parts/sorting.ts';
import { useView } from '../../parts/use-view.ts';
import { useInspectionText } from '../../text/inspection/index.ts';
import type { CaseList } from './inspection-queries.ts';
import { COUNT_SORTS, type InspectionSearch } from './inspection-search.ts';
import '../../parts/card-table.css';

type Count = CaseList['counts'][number];

interface CountTableProps {
  readonly counts: CaseList['counts'];
  readonly search: InspectionSearch;
}

const NUMBERS = ['cases', 'open', 'violations'] as const;

/** By agency, official and sign; each number opens its cases. */
export function CountTable({ counts, search }: CountTableProps) {
  const { inspection: words } = useInspectionText();
  const change = useView<InspectionSearch>();
  const { by, byDesc } = search;
  const sorting: Sorting = {
    ...(by === undefined ? {} : { sort: by }),
    ...(byDesc === undefined ? {} : { desc: byDesc }),
  };
  const isNumber = (column: string): boolean => NUMBERS.some((one) => one === column);
  return (
    <details className="panel" open={by !== undefined}>
      <summary>
        <h2 className="inspection-summary">{words.counts}</h2>
      </summary>
      <table className="table card-table inspection-table">
        <thead>
          <tr>
            {COUNT_SORTS.map((column) => (
              <SortHead
                key={column}
                name={column === 'open' ? words.openCases : words[column]}
                column={column}
                sorting={sorting}
                firstDescending={isNumber(column)}
                className={isNumber(column) ? undefined : 'left'}
                change={({ sort, desc }) => change({ by: COUNT_SORTS.find((one) => one === sort), byDesc: desc })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(counts, search, words.kinds).map((count) => (
            <tr key={`${count.officerKey} ${count.kind}`}>
              <th scope="row" className="left">
                {count.agency.name}
              </th>
              <td className="left" data-label={words.officer}>
                {count.officer ?? words.nobody}
              </td>
              <td className="left">{words.kinds[count.kind]}</td>
              {NUMBERS.map((column) => (
                <td key={column} data-label={column === 'open' ? words.openCases : words[column]}>
                  <CountLink count={count} column={column} search={search} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const STATE_OF = { cases: undefined, open: 'open', violations: 'violation' } as const;

interface CountLinkProps {
  readonly count: Count;
  readonly column: (typeof NUMBERS)[number];
  readonly search: InspectionSearch;
}

function CountLink({ count, column, search: { period } }: CountLinkProps) {
  const { inspection: words } = useInspectionText();
  const value = count[column];
  if (value === 0) return '-';
  const state = STATE_OF[column];
  return (
    <Link
      to="/inspection"
      search={{
        ...(period === undefined ? {} : { period }),
        kind: count.kind,
        officer: count.officerKey,
        ...(state === undefined ? {} : { state }),
      }}
      aria-label={words.openCount(formatInteger(value), words.kinds[count.kind], count.officer ?? count.agency.name)}
    >
      {formatInteger(value)}
    </Link>
  );
}

function inOrder(
  counts: readonly Count[],
  { by, byDesc = false }: InspectionSearch,
  kinds: Readonly<Record<Count['kind'], string>>,
): readonly Count[] {
  if (by === undefined) return counts;
  const order = (a: Count, b: Count): number => {
    switch (by) {
      case 'agency':
        return compareVietnamese(a.agency.name, b.agency.name);
      case 'officer':
        return compareVietnamese(a.officer ?? '', b.officer ?? '');
      case 'kind':
        return compareVietnamese(kinds[a.kind], kinds[b.kind]);
      case 'cases':
      case 'open':
      case 'violations':
        return a[by] - b[by];
    }
  };
  return counts.toSorted((a, b) => (byDesc ? order(b, a) : order(a, b)));
}
