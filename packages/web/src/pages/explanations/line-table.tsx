import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { withoutEmpty } from '../../app/address.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { SortHead } from '../../parts/sort-head.tsx';
import { type SortKeys, sortedRows } from '../../parts/sorted-rows.ts';
import { useExplanationText } from '../../text/explanation/index.ts';
import { formatDay, formatTime, useText } from '../../text/index.ts';
import type { Line } from './explanation-queries.ts';
import type { LinesSearch } from './explanations-search.ts';

const route = getRouteApi('/explanations/$id');

const KEYS: SortKeys<Line> = {
  code: ({ code }) => code,
  procedure: ({ procedureName, procedureCode }) => procedureName ?? procedureCode,
  due: ({ dueAt }) => dueAt,
  late: ({ lateMinutes }) => lateMinutes,
  step: ({ step }) => step,
  officer: ({ officer }) => officer,
  statement: ({ statement }) => statement?.cause,
};

const stateOf = (line: Line, state: NonNullable<LinesSearch['state']>): boolean =>
  state === 'unstated' ? line.statement === undefined : line.state === state;

interface LineTableProps {
  /** Of the task. */
  readonly id: string;
  readonly lines: readonly Line[];
  /** Absent where nothing can be chosen. */
  readonly chosen: ReadonlySet<string> | undefined;
  readonly choose: (codes: ReadonlySet<string>) => void;
}

/** The dossiers of a task as they were when it was asked for, with what was stated of each. */
export function LineTable({ id, lines, chosen, choose }: LineTableProps) {
  const { explanation } = useExplanationText();
  const words = explanation.one;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const shown = lines.filter((line) => search.state === undefined || stateOf(line, search.state));
  const head = (column: string, name: string, isNumber = false) => (
    <SortHead
      name={name}
      column={column}
      sorting={search}
      firstDescending={isNumber}
      className="left"
      change={(next) =>
        void navigate({ search: withoutEmpty<LinesSearch>({ ...search, ...next }), replace: true, resetScroll: false })
      }
    />
  );
  const unstated = lines.filter(({ statement }) => statement === undefined).map(({ code }) => code);
  const isMixed = unstated.length !== 0 && unstated.length !== lines.length;
  const hasOfficers = lines.some(({ officer }) => officer !== undefined);
  const toggle = (code: string): void => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    choose(next);
  };
  return (
    <>
      {chosen !== undefined && (
        <div className="explanation-buttons">
          <Button onClick={() => choose(new Set(shown.map(({ code }) => code)))}>{words.chooseAll}</Button>
          {isMixed && <Button onClick={() => choose(new Set(unstated))}>{words.chooseUnstated}</Button>}
        </div>
      )}
      {search.state !== undefined && (
        <p>
          {words.onlyStates[search.state]}{' '}
          <Link
            to="/explanations/$id"
            params={{ id }}
            search={withoutEmpty<LinesSearch>({ ...search, state: undefined })}
          >
            {words.allLines}
          </Link>
        </p>
      )}
      {shown.length === 0 && <p className="none">{words.noLines}</p>}
      <ScrollX>
        <table className="table card-table explanation-table explanation-lines">
          <caption className="visually-hidden">{words.list}</caption>
          <thead>
            <tr>
              {head('code', words.code)}
              {head('procedure', words.procedure)}
              {head('due', words.dueAt)}
              {head('late', words.lateness, true)}
              {head('step', words.used)}
              {hasOfficers && head('officer', words.officer)}
              {head('statement', words.statement)}
            </tr>
          </thead>
          <tbody>
            {sortedRows(shown, search, KEYS).map((line) => (
              <tr key={line.code}>
                <th scope="row">
                  {chosen !== undefined && (
                    <>
                      <Checkbox
                        checked={chosen.has(line.code)}
                        onChange={() => toggle(line.code)}
                        aria-label={words.choose(line.code)}
                      />{' '}
                    </>
                  )}
                  <Link to="/dossiers/$code" params={{ code: line.code }}>
                    {line.code}
                  </Link>
                </th>
                <td className="left" data-label={words.procedure}>
                  {line.procedureName ?? line.procedureCode}
                </td>
                <td className="left" data-label={words.dueAt}>
                  {line.dueAt !== undefined && formatDay(line.dueAt.slice(0, 10))}
                </td>
                <td className="left" data-label={words.lateness}>
                  <Lateness line={line} />
                </td>
                <td className="left" data-label={words.used}>
                  {line.step}
                </td>
                {hasOfficers && (
                  <td className="left" data-label={words.officer}>
                    {line.officer}
                  </td>
                )}
                <td className="left" data-label={words.statement}>
                  <Stated line={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </>
  );
}

function Lateness({ line }: { readonly line: Line }) {
  const text = useText();
  const words = useExplanationText().explanation.one;
  const { mark, finishedAt } = line;
  return (
    <>
      {text.countdown.overdue(line.lateMinutes)}
      <span className="muted small explanation-note">
        {finishedAt === undefined ? words.open : words.finishedAt(formatDay(finishedAt.slice(0, 10)))}
      </span>
      {mark.kind === 'put-right' && <span className="chip chip-in-time">{words.putRight}</span>}
      {mark.kind === 'finished' && mark.at !== undefined && (
        <span className="chip chip-ended">{words.finishedAt(formatDay(mark.at.slice(0, 10)))}</span>
      )}
    </>
  );
}

function Stated({ line: { statement, cause } }: { readonly line: Line }) {
  const { explanation: words } = useExplanationText();
  if (statement === undefined) {
    return (
      <>
        <span className="chip chip-due-soon">{words.one.unstated}</span>
        {cause !== undefined && <span className="muted small explanation-note">{words.one.system(cause)}</span>}
      </>
    );
  }
  const told = statement.causeText === undefined ? '' : `: ${statement.causeText}`;
  return (
    <>
      <strong>{`${words.causes[statement.cause]}${told}`}</strong>
      <span className="explanation-note">{statement.measure}</span>
      <span className="muted small explanation-note">{words.one.by(statement.by, formatTime(statement.at))}</span>
    </>
  );
}
