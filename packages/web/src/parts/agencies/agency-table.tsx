import { useDeferredValue, useMemo, useState } from 'react';
import type { CountedBy } from '../../api/queries.ts';
import type { AgencyRow } from '../../api/types.ts';
import { remember, savedColumns } from '../../app/settings.ts';
import { useNarrow } from '../../app/use-media.ts';
import { useText } from '../../text/index.ts';
import { AgencyCards } from './agency-cards.tsx';
import { AGENCY_COLUMNS, type ColumnKey, DEFAULT_COLUMNS } from './agency-columns.ts';
import { AgencyGrid } from './agency-grid.tsx';
import { AgencyTools } from './agency-tools.tsx';
import { agencyLines, type TableView } from './agency-tree.ts';

interface AgencyTableProps {
  readonly by: CountedBy;
  readonly title: string;
  readonly rows: readonly AgencyRow[];
  /** Search, sort and opened rows, as the page's address has them; "" and false are as if they were not there. */
  readonly view: TableView;
  readonly change: (changes: Partial<TableView>) => void;
  readonly spreadsheet?: string;
}

/** All agencies with their figures: a table at a desk, cards on a phone. */
export function AgencyTable({ by, title, rows, view, change, spreadsheet }: AgencyTableProps) {
  const text = useText();
  const narrow = useNarrow();
  const [columns, setColumns] = useState(chosenColumns);
  const deferred = useDeferredValue(view);
  const { lines, shown } = useMemo(() => agencyLines(rows, deferred), [rows, deferred]);
  const toggle = (id: string): void => change({ open: toggled(view.open, id, rows) });
  const chooseColumns = (keys: readonly ColumnKey[]): void => {
    remember('columns', keys.join(','));
    setColumns(keys);
  };
  const visible = AGENCY_COLUMNS.filter((column) => columns.includes(column.key));
  return (
    <section className="panel" aria-labelledby="agencies-heading">
      <h2 id="agencies-heading">{text.agencies.heading}</h2>
      <AgencyTools
        period={by.period}
        {...(spreadsheet === undefined ? {} : { spreadsheet })}
        view={view}
        change={change}
        columns={columns}
        chooseColumns={chooseColumns}
        lines={lines}
        shown={shown}
        all={rows.length}
      />
      {lines.length === 0 && (
        <p className="none" role="status">
          {view.q === undefined ? text.agencies.noneAffected : text.agencies.noMatch(view.q)}
        </p>
      )}
      {lines.length > 0 &&
        (narrow ? (
          <AgencyCards by={by} lines={lines} toggle={toggle} />
        ) : (
          <AgencyGrid
            by={by}
            caption={text.agencies.caption(title)}
            lines={lines}
            columns={visible}
            view={view}
            change={change}
            toggle={toggle}
          />
        ))}
    </section>
  );
}

function chosenColumns(): readonly ColumnKey[] {
  const saved = savedColumns('columns');
  if (saved === undefined) return DEFAULT_COLUMNS;
  return AGENCY_COLUMNS.map((column) => column.key).filter((key) => saved.includes(key));
}

/** The opened districts after one of them was opened or closed. */
function toggled(open: string | undefined, id: string, rows: readonly AgencyRow[]): string {
  const before =
    open === 'all'
      ? rows.filter((row) => row.withChildren !== undefined).map((row) => row.agency.id)
      : (open ?? '').split(',').filter((one) => one !== '');
  const after = before.includes(id) ? before.filter((one) => one !== id) : [...before, id];
  return after.join(',');
}
