import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useExplanationText } from '../../text/explanation/index.ts';
import { formatDay, formatTime, useText } from '../../text/index.ts';
import type { Line } from './explanation-queries.ts';

interface LineTableProps {
  readonly lines: readonly Line[];
  /** Absent where nothing can be chosen. */
  readonly chosen: ReadonlySet<string> | undefined;
  readonly choose: (codes: ReadonlySet<string>) => void;
}

/** The dossiers of a task as they were when it was asked for, with what was stated of each. */
export function LineTable({ lines, chosen, choose }: LineTableProps) {
  const { explanation } = useExplanationText();
  const words = explanation.one;
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
          <Button onClick={() => choose(new Set(lines.map(({ code }) => code)))}>{words.chooseAll}</Button>
          {isMixed && <Button onClick={() => choose(new Set(unstated))}>{words.chooseUnstated}</Button>}
        </div>
      )}
      <ScrollX>
        <table className="table explanation-table explanation-lines">
          <caption className="visually-hidden">{words.list}</caption>
          <thead>
            <tr>
              <th scope="col" className="left">
                {words.code}
              </th>
              <th scope="col" className="left">
                {words.procedure}
              </th>
              <th scope="col" className="left">
                {words.dueAt}
              </th>
              <th scope="col" className="left">
                {words.lateness}
              </th>
              <th scope="col" className="left">
                {words.used}
              </th>
              {hasOfficers && (
                <th scope="col" className="left">
                  {words.officer}
                </th>
              )}
              <th scope="col" className="left">
                {words.statement}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
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
                <td className="left">{line.procedureName ?? line.procedureCode}</td>
                <td className="left">{line.dueAt !== undefined && formatDay(line.dueAt.slice(0, 10))}</td>
                <td className="left">
                  <Lateness line={line} />
                </td>
                <td className="left">{line.step}</td>
                {hasOfficers && <td className="left">{line.officer}</td>}
                <td className="left">
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
