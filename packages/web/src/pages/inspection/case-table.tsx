import { formatInteger } from '@dunghen/domain/text';
import { Link } from '@tanstack/react-router';
import { SortHead } from '../../parts/sort-head.tsx';
import { useView } from '../../parts/use-view.ts';
import { formatTime } from '../../text/index.ts';
import { useInspectionText } from '../../text/inspection/index.ts';
import type { Case } from './inspection-queries.ts';
import { CASE_SORTS, type InspectionSearch } from './inspection-search.ts';
import '../../parts/card-table.css';

interface CaseTableProps {
  readonly rows: readonly Case[];
  readonly search: InspectionSearch;
}

/** The cases; on a phone each is a card. */
export function CaseTable({ rows, search }: CaseTableProps) {
  const { inspection: words } = useInspectionText();
  const change = useView<InspectionSearch>();
  return (
    <table className="table card-table inspection-table">
      <caption className="visually-hidden">{words.list}</caption>
      <thead>
        <tr>
          {CASE_SORTS.map((column) => (
            <SortHead
              key={column}
              name={words[column]}
              column={column}
              sorting={search}
              firstDescending={column === 'happened'}
              className="left"
              change={({ desc, sort }) => change({ desc, sort: CASE_SORTS.find((one) => one === sort) })}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="left">
              <Link to="/inspection/$id" params={{ id: row.id }} className="row-link">
                {row.codes.length === 1 ? row.codes[0] : words.dossiers(formatInteger(row.codes.length))}
              </Link>
            </th>
            <td className="left">{words.kinds[row.kind]}</td>
            <td className="left" data-label={words.agency}>
              {row.agency.name}
            </td>
            <td className="left" data-label={words.officer}>
              {row.officer ?? words.nobody}
            </td>
            <td className="left" data-label={words.happened}>
              {formatTime(row.at)}
            </td>
            <td className="left" data-label={words.state}>
              {words.states[row.state]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
