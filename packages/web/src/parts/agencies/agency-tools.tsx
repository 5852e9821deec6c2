import { Button, Checkbox } from 'antd';
import { type Messages, useText } from '../../text/index.ts';
import { ColumnChooser } from '../column-chooser.tsx';
import { csvText, saveCsv } from '../csv.ts';
import { SearchBox } from '../search-box.tsx';
import { AGENCY_COLUMNS, type ColumnKey, fullName } from './agency-columns.ts';
import type { AgencyLine, TableView } from './agency-tree.ts';

interface AgencyToolsProps {
  readonly period: string;
  readonly view: TableView;
  readonly change: (changes: Partial<TableView>) => void;
  readonly columns: readonly ColumnKey[];
  readonly chooseColumns: (keys: readonly ColumnKey[]) => void;
  readonly lines: readonly AgencyLine[];
  readonly shown: number;
  readonly all: number;
  /** Address of the table of all agencies as a spreadsheet. */
  readonly spreadsheet?: string;
}

/** Search, filter, opening, columns and CSV of the table. */
export function AgencyTools(props: AgencyToolsProps) {
  const { period, view, change, columns, chooseColumns, lines, shown, all, spreadsheet } = props;
  const text = useText();
  const filtered = view.q !== undefined || view.affected === true;
  const hasDistricts = lines.some((line) => line.kind === 'whole');
  const anyOpen = lines.some((line) => line.open);
  return (
    <div className="tools">
      <SearchBox
        label={text.agencies.search}
        hint={text.agencies.searchHint}
        value={view.q ?? ''}
        change={(q) => change({ q })}
      />
      <Checkbox checked={view.affected === true} onChange={(event) => change({ affected: event.target.checked })}>
        {text.agencies.onlyAffected}
      </Checkbox>
      <span className="muted" role="status">
        {text.agencies.shown(String(shown), String(all))}
      </span>
      {filtered && (
        <Button type="link" onClick={() => change({ q: '', affected: false })}>
          {text.agencies.clearFilter}
        </Button>
      )}
      <span className="tools-end">
        {view.sort !== undefined && (
          <Button onClick={() => change({ sort: '', desc: false })}>{text.agencies.sortCatalogue}</Button>
        )}
        {hasDistricts && !filtered && (
          <Button onClick={() => change({ open: anyOpen ? '' : 'all' })}>
            {anyOpen ? text.agencies.closeAll : text.agencies.openAll}
          </Button>
        )}
        <ColumnChooser
          label={text.agencies.columns}
          columns={AGENCY_COLUMNS.map((column) => ({ key: column.key, name: fullName(column, text) }))}
          chosen={columns}
          choose={chooseColumns}
        />
        <Button
          title={text.agencies.csvHint}
          onClick={() => saveCsv(`so-lieu-${period}.csv`, csvText(tableOf(lines, columns, text)))}
        >
          {text.agencies.csv}
        </Button>
        {spreadsheet !== undefined && (
          <Button href={spreadsheet} download="" title={text.agencies.xlsxHint}>
            {text.agencies.xlsx}
          </Button>
        )}
      </span>
    </div>
  );
}

/** The table as it is shown, with full column names. */
function tableOf(lines: readonly AgencyLine[], keys: readonly ColumnKey[], text: Messages) {
  const columns = AGENCY_COLUMNS.filter((column) => keys.includes(column.key));
  const head = [text.agencies.name, ...columns.map((column) => fullName(column, text))];
  const body = lines.map((line) => [nameOf(line, text), ...columns.map((column) => column.value(line.figures))]);
  return [head, ...body];
}

/** As the table names the line: the district with its communes, or its office alone. */
export function nameOf(line: AgencyLine, text: Messages): string {
  const { name } = line.row.agency;
  if (line.kind === 'whole') return `${name} (${text.agencies.withCommunes(String(line.children))})`;
  return line.kind === 'office' ? text.agencies.office(name) : name;
}
