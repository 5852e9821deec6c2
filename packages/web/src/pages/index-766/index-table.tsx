import { formatInteger } from '@dunghen/domain/text';
import { Input } from 'antd';
import { useNarrow } from '../../app/use-media.ts';
import { RowLink } from '../../parts/row-link.tsx';
import { SortHead } from '../../parts/sort-head.tsx';
import { useIndex766Text } from '../../text/index-766/index.ts';
import { CountLink } from './count-link.tsx';
import type { AgencyIndexRow, IndexAsked, ProcedureIndexRow } from './index-queries.ts';
import { agencyRows, inOrder, progressOf } from './index-rows.ts';
import type { IndexSearch } from './index-search.ts';
import { changeText, pointsText, scoreText } from './score-text.ts';

/** What both tables show of a row. */
interface Line {
  readonly id: string;
  readonly name: string;
  readonly asked: IndexAsked;
  readonly row: Omit<AgencyIndexRow, 'agency' | 'level'>;
}

interface IndexTableProps {
  readonly id: string;
  readonly heading: string;
  readonly hint?: string;
  readonly period: string;
  readonly rows: readonly AgencyIndexRow[] | readonly ProcedureIndexRow[];
  /** Of procedures: of one agency alone. */
  readonly agency?: string | undefined;
  readonly search: IndexSearch;
  readonly change: (changes: { readonly [K in keyof IndexSearch]?: IndexSearch[K] | undefined }) => void;
}

const COLUMNS = ['rank', 'received', 'onTime', 'score', 'portal', 'change'] as const;
const PROGRESS = {
  code: 'ON_TIME',
  counts: { numerator: 'dossiers-on-time', denominator: 'dossiers-received' },
} as const;

/** Agencies or procedures by their progress; sorted and searched as the address says. */
export function IndexTable({ id, heading, hint, period, rows, agency, search, change }: IndexTableProps) {
  const text = useIndex766Text();
  const words = text.index766;
  const narrow = useNarrow();
  const shown = inOrder(agencyRows<AgencyIndexRow | ProcedureIndexRow>(rows, search.q), search);
  const lines = shown.map((row) => lineOf(row, period, agency, words.noProcedure));
  const isEmpty = lines.length === 0;
  const isOfAgencies = rows.some((row) => 'agency' in row);
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{heading}</h2>
        <Input.Search
          className="index-find no-print"
          allowClear
          aria-label={isOfAgencies ? words.find : words.findProcedure}
          placeholder={isOfAgencies ? words.find : words.findProcedure}
          defaultValue={search.q ?? ''}
          onSearch={(q) => change({ q: q === '' ? undefined : q })}
        />
      </div>
      {hint !== undefined && <p className="muted small">{hint}</p>}
      {isEmpty && <p className="none">{words.none}</p>}
      {!isEmpty && narrow && <Cards lines={lines} />}
      {!isEmpty && !narrow && (
        <div className="grid-scroll">
          <table className="table index-table">
            <caption className="visually-hidden">{heading}</caption>
            <thead>
              <tr>
                <Head
                  column="name"
                  name={isOfAgencies ? words.columns.name : words.columns.procedure}
                  search={search}
                  change={change}
                />
                {COLUMNS.filter((column) => isOfAgencies || (column !== 'rank' && column !== 'portal')).map(
                  (column) => (
                    <Head key={column} column={column} name={words.columns[column]} search={search} change={change} />
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <TableRow key={line.id} line={line} isOfAgencies={isOfAgencies} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function lineOf(
  row: AgencyIndexRow | ProcedureIndexRow,
  period: string,
  agency: string | undefined,
  noProcedure: string,
): Line {
  if ('agency' in row) {
    return { id: row.agency.id, name: row.agency.name, asked: { period, agency: row.agency.id }, row };
  }
  const { code, name } = row.procedure;
  const at = agency === undefined ? {} : { agency };
  return {
    id: code,
    name: name === '' ? noProcedure : name,
    asked: { period, ...(code === '' ? {} : { procedure: code }), ...at },
    row,
  };
}

interface HeadProps extends Pick<IndexTableProps, 'search' | 'change'> {
  readonly column: string;
  readonly name: string;
}

function Head({ column, name, search, change }: HeadProps) {
  return (
    <SortHead
      name={name}
      column={column}
      sorting={search}
      firstDescending={column !== 'name' && column !== 'rank'}
      className={column === 'name' ? 'left' : undefined}
      change={({ sort, desc }) => change({ sort: sort === '' ? undefined : sort, desc })}
    />
  );
}

function TableRow({ line, isOfAgencies }: { readonly line: Line; readonly isOfAgencies: boolean }) {
  const text = useIndex766Text();
  const { row, asked, name } = line;
  const progress = progressOf(row);
  const none = text.agencies.none;
  return (
    <tr>
      <th scope="row" className="left">
        <Name line={line} />
      </th>
      {isOfAgencies && <td>{row.rank === undefined ? none : formatInteger(row.rank)}</td>}
      <td>
        <CountLink indicator={PROGRESS} count={row.received} part="all" asked={asked} owner={name} />
      </td>
      <td>
        <CountLink indicator={PROGRESS} count={row.onTime} part="counted" asked={asked} owner={name} />
      </td>
      <td>{progress === undefined ? none : scoreText(progress.own, text)}</td>
      {isOfAgencies && <td>{progress?.portal === undefined ? none : pointsText(progress.portal)}</td>}
      <td>{row.change === undefined ? none : changeText(row.change)}</td>
    </tr>
  );
}

/** Opens the sheet of the agency or procedure. */
function Name({ line: { name, asked } }: { readonly line: Line }) {
  if (asked.agency === undefined && asked.procedure === undefined) return <>{name}</>;
  return (
    <RowLink path="/index-766" search={asked}>
      {name}
    </RowLink>
  );
}

function Cards({ lines }: { readonly lines: readonly Line[] }) {
  const text = useIndex766Text();
  const words = text.index766;
  return (
    <ul className="cards">
      {lines.map((line) => {
        const progress = progressOf(line.row);
        return (
          <li key={line.id} className="card">
            <h3>
              <Name line={line} />
            </h3>
            <dl className="card-facts">
              <div>
                <dt>{words.columns.score}</dt>
                <dd>{progress === undefined ? text.agencies.none : scoreText(progress.own, text)}</dd>
              </div>
              <div>
                <dt>{words.columns.received}</dt>
                <dd>
                  <CountLink
                    indicator={PROGRESS}
                    count={line.row.received}
                    part="all"
                    asked={line.asked}
                    owner={line.name}
                  />
                </dd>
              </div>
              <div>
                <dt>{words.costing}</dt>
                <dd>
                  <CountLink
                    indicator={PROGRESS}
                    count={line.row.received - line.row.onTime}
                    part="costing"
                    asked={line.asked}
                    owner={line.name}
                  />
                </dd>
              </div>
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
