import { padCount } from '@dunghen/domain/text';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useBacklogText } from '../../text/backlog/index.ts';
import { formatDay } from '../../text/index.ts';
import type { BacklogRow } from './backlog-queries.ts';

interface PlanTableProps {
  readonly rows: readonly BacklogRow[];
  /** Dossiers for which whoever looks may promise. */
  readonly own: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (codes: ReadonlySet<string>) => void;
}

const CHIPS = {
  pending: 'chip-in-time',
  kept: 'chip-in-time',
  missed: 'chip-late',
  replaced: 'chip-ended',
} as const;

/** Each open overdue dossier with who is to finish it and by when. */
export function PlanTable({ rows, own, chosen, choose }: PlanTableProps) {
  const text = useBacklogText();
  const { backlog: words } = text;
  const open = rows.filter(({ code, standing }) => own.has(code) && standing !== 'pending').map(({ code }) => code);
  const hasOfficers = rows.some(({ officer }) => officer !== undefined);
  const toggle = (code: string): void => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    choose(next);
  };
  const head = (name: string) => (
    <th scope="col" className="left">
      {name}
    </th>
  );
  return (
    <>
      {open.length > 0 && (
        <p>
          <Button onClick={() => choose(new Set(open))}>{words.chooseUnpromised}</Button>
        </p>
      )}
      <ScrollX>
        <table className="table backlog-plan">
          <caption className="visually-hidden">{words.plan}</caption>
          <thead>
            <tr>
              {head(words.code)}
              {head(words.agency)}
              {head(words.procedure)}
              {hasOfficers && head(words.officer)}
              {head(words.dueAt)}
              {head(words.late)}
              {head(words.step)}
              {head(words.promised)}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  {own.has(row.code) && (
                    <>
                      <Checkbox
                        checked={chosen.has(row.code)}
                        onChange={() => toggle(row.code)}
                        aria-label={words.choose(row.code)}
                      />{' '}
                    </>
                  )}
                  <Link to="/dossiers/$code" params={{ code: row.code }}>
                    {row.code}
                  </Link>
                </th>
                <td className="left">{row.agency.name}</td>
                <td className="left">{row.procedureName}</td>
                {hasOfficers && <td className="left">{row.officer}</td>}
                <td className="left">{row.dueAt !== undefined && formatDay(row.dueAt.slice(0, 10))}</td>
                <td className="left whole">{text.countdown.overdue(row.lateMinutes)}</td>
                <td className="left">{row.step}</td>
                <td className="left">
                  <Promised row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </>
  );
}

function Promised({ row: { promisedOn, standing, missed, note } }: { readonly row: BacklogRow }) {
  const { backlog: words } = useBacklogText();
  if (promisedOn === undefined || standing === undefined) return <span className="muted">{words.noPromise}</span>;
  return (
    <>
      {formatDay(promisedOn)} <span className={`chip ${CHIPS[standing]}`}>{words.standings[standing]}</span>
      {missed > 0 && <span className="muted small backlog-note">{words.missedTimes(padCount(missed))}</span>}
      {note !== undefined && <span className="backlog-note">{note}</span>}
    </>
  );
}
