import { formatInteger } from '@dunghen/domain/text';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useId } from 'react';
import { POLICIES, SCHEMES } from '../../api/keys.ts';
import type { Figures } from '../../api/types.ts';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { formatDay, formatPercent, formatTime } from '../../text/index.ts';
import { type ControlScope, type CountedSide, type Difference, differenceQuery } from './control-queries.ts';
import type { Comparison } from './control-search.ts';
import { type ControlMessages, useControlText } from './use-control-text.ts';

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

function optionsOf({ policy = 'province', scheme = 'calendar' }: ControlScope, text: ControlMessages) {
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
      <ChangeTable difference={first} />
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

type Value = (figures: Figures) => string;

function ChangeTable({ difference: { agencies, total } }: { readonly difference: Difference }) {
  const text = useControlText();
  const words = text.control.room.difference;
  const values: readonly (readonly [string, Value])[] = [
    [words.resolved, (figures) => formatInteger(figures.resolved)],
    [words.late, (figures) => formatInteger(figures.late)],
    [
      text.columns.latePercent,
      (figures) => (figures.latePercent === null ? text.agencies.none : formatPercent(figures.latePercent)),
    ],
    [words.overdue, (figures) => formatInteger(figures.open.overdue)],
  ];
  return (
    <div className="scroll-x difference-scroll">
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
            {values.map(([name]) => (
              <th key={name} scope="colgroup" colSpan={2} className="group">
                {name}
              </th>
            ))}
          </tr>
          <tr>
            {values.flatMap(([name]) => [
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
            <ChangeRow key={row.agency.id} name={row.agency.name} row={row} values={values} />
          ))}
        </tbody>
        <tfoot>
          <ChangeRow name={words.total} row={total} values={values} />
        </tfoot>
      </table>
    </div>
  );
}

interface ChangeRowProps {
  readonly name: string;
  readonly row: Difference['total'];
  readonly values: readonly (readonly [string, Value])[];
}

/** Changed values are marked, and not by colour alone. */
function ChangeRow({ name, row, values }: ChangeRowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{formatInteger(row.changed)}</td>
      {values.flatMap(([key, shown]) => {
        const [one, other] = [shown(row.one), shown(row.other)];
        return [
          <td key={`${key} one`} className="group-start">
            {one}
          </td>,
          <td key={`${key} other`} className={one === other ? undefined : 'changed'}>
            {one === other ? other : <strong>{other}</strong>}
          </td>,
        ];
      })}
    </tr>
  );
}

function sideText(side: CountedSide | undefined, text: ControlMessages): string {
  const words = text.control.room.difference;
  if (side === undefined) return words.out;
  const standing = side.lateMinutes > 0 ? text.countdown.overdue(side.lateMinutes) : words.exits[side.exit];
  const due = side.dueAt === undefined ? '' : `, ${words.due(formatTime(side.dueAt))}`;
  return `${words.entries[side.entry]}, ${standing}${due}`;
}
