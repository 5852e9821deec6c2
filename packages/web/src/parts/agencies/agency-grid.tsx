import { formatInteger } from '@dunghen/domain/text';
import type { CountedBy } from '../../api/queries.ts';
import { formatPercent, type Messages, useText } from '../../text/index.ts';
import { FigureLink, gridCell } from '../figure-link.tsx';
import { useGridKeys } from '../use-grid-keys.ts';
import type { AgencyColumn } from './agency-columns.ts';
import { AgencyHead } from './agency-head.tsx';
import { nameOf } from './agency-tools.tsx';
import type { AgencyLine, TableView } from './agency-tree.ts';

interface AgencyGridProps {
  readonly by: CountedBy;
  readonly caption: string;
  readonly lines: readonly AgencyLine[];
  readonly columns: readonly AgencyColumn[];
  readonly view: TableView;
  readonly change: (changes: Partial<TableView>) => void;
  readonly toggle: (id: string) => void;
}

/** The table at a desk: head and names stay, every number opens its list, arrow keys move. */
export function AgencyGrid({ by, caption, lines, columns, view, change, toggle }: AgencyGridProps) {
  const text = useText();
  const { ref, onKeyDown, onFocus } = useGridKeys();
  return (
    <>
      <p className="muted small">{text.agencies.keys}</p>
      <div className="grid-scroll">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through by keys is a grid (WAI-ARIA). */}
        <table className="table grid" role="grid" ref={ref} onKeyDown={onKeyDown} onFocus={onFocus}>
          <caption className="visually-hidden">{caption}</caption>
          <AgencyHead columns={columns} view={view} change={change} />
          <tbody>
            {lines.map((line) => (
              <tr key={line.key} className={`line-${line.kind}`}>
                <th scope="row">
                  <NameCell line={line} toggle={toggle} />
                </th>
                {columns.map((column) => (
                  <td key={column.key} className={column.late ? 'late' : undefined}>
                    <ValueCell by={by} line={line} column={column} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface NameCellProps {
  readonly line: AgencyLine;
  readonly toggle: (id: string) => void;
}

export function NameCell({ line, toggle }: NameCellProps) {
  const text = useText();
  const { id, name } = line.row.agency;
  if (line.kind !== 'whole') return <span {...gridCell(true)}>{nameOf(line, text)}</span>;
  return (
    <button
      type="button"
      className="opener"
      aria-expanded={line.open}
      aria-label={line.open ? text.agencies.close(name) : text.agencies.open(name)}
      onClick={() => toggle(id)}
      {...gridCell(true)}
    >
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
        <path d={line.open ? 'M3 6l5 5 5-5' : 'M6 3l5 5-5 5'} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      <span>{name}</span>
      <small className="opener-hint">{text.agencies.withCommunes(String(line.children))}</small>
    </button>
  );
}

interface ValueCellProps {
  readonly by: CountedBy;
  readonly line: AgencyLine;
  readonly column: AgencyColumn;
}

function ValueCell({ by, line, column }: ValueCellProps) {
  const text = useText();
  const value = column.value(line.figures);
  if (column.figure === undefined || value === null) {
    return (
      <span {...gridCell(true)} className={value === null || value === 0 ? 'zero' : undefined}>
        {printed(value, column, text)}
      </span>
    );
  }
  const scope = { ...by, figure: column.figure, agency: line.row.agency.id };
  return (
    <FigureLink
      value={value}
      owner={nameOf(line, text)}
      scope={line.kind === 'whole' ? { ...scope, children: true } : scope}
      inGrid
    />
  );
}

/** Zero and "no rate" print as "-", as in the annex. */
function printed(value: number | null, column: AgencyColumn, text: Messages): string {
  if (value === null || value === 0) return text.agencies.none;
  return column.kind === 'percent' ? formatPercent(value) : formatInteger(value);
}
