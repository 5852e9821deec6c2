import type { GroupKey } from '@dunghen/domain/index-766';
import { formatInteger } from '@dunghen/domain/text';
import { Input, Select } from 'antd';
import { useNarrow } from '../../app/use-media.ts';
import { Labelled } from '../../parts/labelled.tsx';
import { RowLink } from '../../parts/row-link.tsx';
import { SortHead } from '../../parts/sort-head.tsx';
import { useIndex766Text } from '../../text/index-766/index.ts';
import { CountLink } from './count-link.tsx';
import type { AgencyIndexRow, IndexAsked, ProcedureIndexRow } from './index-queries.ts';
import { agencyRows, groupOf, inOrder, ranksIn } from './index-rows.ts';
import { GROUP_KEYS, type IndexSearch } from './index-search.ts';
import { changeText, maxText, pointsText, scoreText } from './score-text.ts';

/** What both tables show of a row. */
interface Line {
  readonly id: string;
  readonly name: string;
  readonly asked: IndexAsked;
  readonly row: Omit<AgencyIndexRow, 'agency' | 'level'>;
  readonly rank?: number | undefined;
  readonly group: GroupKey;
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

/** Agencies or procedures by one group, progress where none is chosen; sorted and searched as the address says. */
export function IndexTable({ id, heading, hint, period, rows, agency, search, change }: IndexTableProps) {
  const text = useIndex766Text();
  const words = text.index766;
  const narrow = useNarrow();
  const { group = 'TDGQ' } = search;
  const ranks = ranksIn(rows, group);
  const shown = inOrder(agencyRows<AgencyIndexRow | ProcedureIndexRow>(rows, search.q), search, { group, ranks });
  const lines = shown.map((row): Line => {
    const line = lineOf(row, period, agency, words.noProcedure);
    return { ...line, rank: ranks.get(row), group };
  });
  const isEmpty = lines.length === 0;
  const isOfAgencies = rows.some((row) => 'agency' in row);
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{heading}</h2>
        <Labelled label={words.rankBy} className="labelled index-rank-by no-print">
          {(by) => (
            <Select
              id={by}
              value={group}
              onChange={(next) => change({ group: next })}
              options={GROUP_KEYS.map((value) => ({ value, label: words.groupNames[value] }))}
            />
          )}
        </Labelled>
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
                {COLUMNS.filter((column) => isShown(column, isOfAgencies, group)).map((column) => (
                  <Head
                    key={column}
                    column={column}
                    name={
                      column === 'score'
                        ? words.scoreOf(words.groupNames[group], maxIn(rows, group))
                        : words.columns[column]
                    }
                    search={search}
                    change={change}
                  />
                ))}
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

/** The portal tells nothing of procedures; the change against the period before is that of progress. */
function isShown(column: (typeof COLUMNS)[number], isOfAgencies: boolean, group: GroupKey): boolean {
  if (column === 'portal') return isOfAgencies;
  return column !== 'change' || group === 'TDGQ';
}

function maxIn(rows: IndexTableProps['rows'], group: GroupKey): string {
  const max = rows.map((row) => groupOf(row, group)?.max).find((one) => one !== undefined);
  return max === undefined ? '' : maxText(max);
}

function lineOf(
  row: AgencyIndexRow | ProcedureIndexRow,
  period: string,
  agency: string | undefined,
  noProcedure: string,
): Omit<Line, 'rank' | 'group'> {
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
  const { row, asked, name, rank, group } = line;
  const score = groupOf(row, group);
  const none = text.agencies.none;
  return (
    <tr>
      <th scope="row" className="left">
        <Name line={line} />
      </th>
      <td>{rank === undefined ? none : formatInteger(rank)}</td>
      <td>
        <CountLink indicator={PROGRESS} count={row.received} part="all" asked={asked} owner={name} />
      </td>
      <td>
        <CountLink indicator={PROGRESS} count={row.onTime} part="counted" asked={asked} owner={name} />
      </td>
      <td>{score === undefined ? none : scoreText(score.own, text)}</td>
      {isOfAgencies && <td>{score?.portal === undefined ? none : pointsText(score.portal)}</td>}
      {group === 'TDGQ' && <td>{row.change === undefined ? none : changeText(row.change)}</td>}
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
        const score = groupOf(line.row, line.group);
        return (
          <li key={line.id} className="card">
            <h3>
              <Name line={line} />
            </h3>
            <dl className="card-facts">
              <div>
                <dt>{words.scoreOf(words.groupNames[line.group], score === undefined ? '' : maxText(score.max))}</dt>
                <dd>
                  {score === undefined ? text.agencies.none : scoreText(score.own, text)}
                  {line.rank !== undefined && ` · ${words.rankIs(formatInteger(line.rank))}`}
                </dd>
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
