import { formatInteger } from '@dunghen/domain/text';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useId } from 'react';
import { POLICIES, SCHEMES } from '../../api/keys.ts';
import type { FigureKey, Figures } from '../../api/types.ts';
import { FigureLink } from '../../parts/figure-link.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { type ControlText, useControlText } from '../../text/control/index.ts';
import { formatDay, formatPercent, formatTime } from '../../text/index.ts';
import { type ControlScope, type CountedSide, type Difference, differenceQuery, otherOf } from './control-queries.ts';
import type { Comparison } from './control-search.ts';

interface DifferencePanelProps {
  readonly scope: ControlScope;
  readonly compare: Comparison | undefined;
  readonly choose: (compare: Comparison | undefined) => void;
}

/** The same period by another rule or scheme: which agencies' figures change, by how many, and the dossiers behind it. */
export function DifferencePanel({ scope, compare, choose }: DifferencePanelProps) {
  const text = useControlText();
  const id = useId();
  const words = text.control.room.difference;
  return (
    <section className="panel difference" aria-labelledby={`${id}-heading`}>
      <div className="section-head">
        <h2 id={`${id}-heading`}>{words.heading}</h2>
        <span className="difference-pick no-print">
          <label htmlFor={id}>{words.pick}</label>
          <Select
            id={id}
            className="difference-select"
            value={compare ?? ''}
            onChange={(next: Comparison | '') => choose(next === '' ? undefined : next)}
            options={optionsOf(scope, text)}
          />
        </span>
      </div>
      {compare === undefined ? <p className="muted">{words.intro}</p> : <Compared scope={scope} compare={compare} />}
    </section>
  );
}

function optionsOf({ policy = 'province', scheme = 'calendar' }: ControlScope, text: ControlText) {
  const { room } = text.control;
  const { nothing, ofPolicy, ofScheme } = room.difference;
  return [
    { value: '' as const, label: nothing },
    ...POLICIES.filter((one) => one !== policy).map((value) => ({ value, label: ofPolicy(room.policies[value]) })),
    ...SCHEMES.filter((one) => one !== scheme).map((value) => ({ value, label: ofScheme(room.schemes[value]) })),
  ];
}

function Compared({ scope, compare }: { readonly scope: ControlScope; readonly compare: Comparison }) {
  const text = useControlText();
  const words = text.control.room.difference;
  const query = useInfiniteQuery(differenceQuery(scope, compare));
  const first = query.data?.pages[0];
  if (query.isError && first === undefined) {
    return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  }
  if (first === undefined) {
    return (
      <>
        <Loading />
        <p className="muted">{words.wait}</p>
        <Placeholder height={240} />
      </>
    );
  }
  const dossiers = query.data?.pages.flatMap((page) => page.dossiers.rows) ?? [];
  const { total, agencies } = first;
  const hidden = total.changed - first.dossiers.count;
  return (
    <>
      <dl className="difference-sides">
        <Side name={words.one} counting={first.one} />
        <Side name={words.other} counting={first.other} />
      </dl>
      <p role="status">
        {total.changed === 0 ? words.same : words.summary(formatInteger(total.changed), formatInteger(agencies.length))}
      </p>
      <ChangeTable difference={first} sides={[scope, otherScope(scope, compare)]} />
      {dossiers.length > 0 && <h3>{words.dossiers}</h3>}
      {hidden > 0 && <p className="muted">{words.hidden(formatInteger(hidden))}</p>}
      <ul className="difference-dossiers">
        {dossiers.map(({ code, agency, one, other }) => (
          <li key={code}>
            <p>
              <Link to="/dossiers/$code" params={{ code }} search={{}} preload={false}>
                {code}
              </Link>{' '}
              <span className="muted">{agency.name}</span>
            </p>
            <p>
              <span className="difference-side">{`${words.one}: ${sideText(one, text)}`}</span>{' '}
              <span className="difference-side">{`${words.other}: ${sideText(other, text)}`}</span>
            </p>
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button className="more" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  );
}

/** The same question the other way. A period of another scheme ends on another day: what was asked of a day is left out. */
function otherScope({ asOf, ...scope }: ControlScope, compare: Comparison): ControlScope {
  const { otherPolicy: policy, otherScheme: scheme } = otherOf(compare, scope);
  const isSame = scheme === (scope.scheme ?? 'calendar');
  return { ...scope, policy, scheme, ...(isSame && asOf !== undefined ? { asOf } : {}) };
}

function Side({ name, counting }: { readonly name: string; readonly counting: Difference['one'] }) {
  const text = useControlText();
  const span = text.control.room.span(
    formatDay(counting.from),
    formatDay(new Date(Date.parse(counting.to) - 1).toISOString()),
  );
  return (
    <div>
      <dt>{name}</dt>
      <dd className="muted">{`${span}. ${counting.ruleText}`}</dd>
    </div>
  );
}

/** A figure of the table: with its list where it has one. */
interface Column {
  readonly name: string;
  readonly value: (figures: Figures) => string;
  readonly count?: (figures: Figures) => number;
  readonly figure?: FigureKey;
}

interface ChangeTableProps {
  readonly difference: Difference;
  /** Either way of counting. */
  readonly sides: readonly [ControlScope, ControlScope];
}

function ChangeTable({ difference: { agencies, total }, sides }: ChangeTableProps) {
  const text = useControlText();
  const words = text.control.room.difference;
  const columns: readonly Column[] = [
    counted(words.resolved, 'resolved', (figures) => figures.resolved),
    counted(words.late, 'late', (figures) => figures.late),
    {
      name: text.columns.latePercent,
      value: ({ latePercent }) => (latePercent === null ? text.agencies.none : formatPercent(latePercent)),
    },
    counted(words.overdue, 'open-overdue', (figures) => figures.open.overdue),
  ];
  return (
    <ScrollX className="difference-scroll">
      <table className="table difference-table">
        <caption className="visually-hidden">{words.heading}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="left">
              {words.agency}
            </th>
            <th scope="col" rowSpan={2}>
              {words.changed}
            </th>
            {columns.map(({ name }) => (
              <th key={name} scope="colgroup" colSpan={2} className="group">
                {name}
              </th>
            ))}
          </tr>
          <tr>
            {columns.flatMap(({ name }) => [
              <th key={`${name} one`} scope="col">
                {words.before}
              </th>,
              <th key={`${name} other`} scope="col">
                {words.after}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {agencies.map((row) => (
            <ChangeRow
              key={row.agency.id}
              name={row.agency.name}
              row={row}
              columns={columns}
              sides={[ofAgency(sides[0], row.agency.id), ofAgency(sides[1], row.agency.id)]}
            />
          ))}
        </tbody>
        <tfoot>
          <ChangeRow name={words.total} row={total} columns={columns} sides={sides} />
        </tfoot>
      </table>
    </ScrollX>
  );
}

const counted = (name: string, figure: FigureKey, count: (figures: Figures) => number): Column => {
  return { name, figure, count, value: (figures) => formatInteger(count(figures)) };
};

/** The same way of counting, of one agency alone. */
const ofAgency = ({ children: _children, ...scope }: ControlScope, agency: string): ControlScope => ({
  ...scope,
  agency,
});

interface ChangeRowProps {
  readonly name: string;
  readonly row: Difference['total'];
  readonly columns: readonly Column[];
  readonly sides: readonly [ControlScope, ControlScope];
}

/** Changed values are marked, and not by colour alone. */
function ChangeRow({ name, row, columns, sides }: ChangeRowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formatInteger(row.changed)}</td>
      {columns.flatMap((column) => {
        const isChanged = column.value(row.one) !== column.value(row.other);
        return [
          <td key={`${column.name} one`} className="group-start">
            <ChangeCell column={column} figures={row.one} scope={sides[0]} owner={name} />
          </td>,
          <td key={`${column.name} other`} className={isChanged ? 'changed' : undefined}>
            <ChangeCell column={column} figures={row.other} scope={sides[1]} owner={name} />
          </td>,
        ];
      })}
    </tr>
  );
}

interface ChangeCellProps {
  readonly column: Column;
  readonly figures: Figures;
  readonly scope: ControlScope;
  readonly owner: string;
}

function ChangeCell({ column: { figure, count, value }, figures, scope, owner }: ChangeCellProps) {
  if (figure === undefined || count === undefined) return value(figures);
  return <FigureLink value={count(figures)} owner={owner} scope={{ ...scope, figure }} />;
}

function sideText(side: CountedSide | undefined, text: ControlText): string {
  const words = text.control.room.difference;
  if (side === undefined) return words.out;
  const standing = side.lateMinutes > 0 ? text.countdown.overdue(side.lateMinutes) : words.exits[side.exit];
  const due = side.dueAt === undefined ? '' : `, ${words.due(formatTime(side.dueAt))}`;
  return `${words.entries[side.entry]}, ${standing}${due}`;
}
