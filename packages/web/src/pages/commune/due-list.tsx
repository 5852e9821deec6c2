import { formatInteger } from '@dunghen/domain/text';
import { dayOf, formatDay, weekdayOf } from '@dunghen/domain/time';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { VerdictChip } from '../../parts/verdict.tsx';
import { useControlText } from '../../text/control/index.ts';
import { formatTime } from '../../text/index.ts';
import { dueQuery, MOST_DUE, type QueueItem } from './commune-queries.ts';

/** Overdue, due today, due this week: three lists, the most urgent first. */
export function DueList({ agency }: { readonly agency: string }) {
  const text = useControlText();
  const words = text.control.commune;
  // Days are those of Vietnam, whatever the clock of the phone is set to.
  const today = dayOf(Date.now());
  const sunday = today + 7 - weekdayOf(today);
  const due = useQuery(dueQuery(agency, formatDay(sunday)));
  if (due.isError) return <ErrorState error={due.error} retry={() => void due.refetch()} />;
  if (due.data === undefined) {
    return (
      <>
        <Loading />
        <Placeholder height={320} />
      </>
    );
  }
  const { rows, next } = due.data;
  const overdue = rows.filter((row) => row.verdict === 'open-overdue');
  const waiting = rows.filter((row) => row.verdict === 'open-in-time');
  const isToday = ({ dueAt }: QueueItem): boolean => dueAt !== undefined && dueAt.slice(0, 10) === formatDay(today);
  const groups = [
    [words.overdue, overdue],
    [words.today, waiting.filter(isToday)],
    [words.week, waiting.filter((row) => !isToday(row))],
  ] as const;
  if (groups.every(([, own]) => own.length === 0)) return <p className="panel">{words.noneDue}</p>;
  return (
    <>
      {groups.map(([heading, own]) => own.length > 0 && <Group key={heading} heading={heading} rows={own} />)}
      {next !== undefined && <p className="muted">{words.more(formatInteger(MOST_DUE))}</p>}
    </>
  );
}

/** Dossiers of a list before one asks for all: what waits for an answer is to be seen on the first screens. */
const FEW = 8;

function Group({ heading, rows }: { readonly heading: string; readonly rows: readonly QueueItem[] }) {
  const text = useControlText();
  const [all, setAll] = useState(false);
  const isCut = !all && rows.length > FEW;
  const shown = isCut ? rows.slice(0, FEW) : rows;
  return (
    <section className="panel">
      <h2>{`${heading} (${formatInteger(rows.length)})`}</h2>
      <ul className="unit-list">
        {shown.map((row) => (
          <li key={row.code}>
            <Link to="/dossiers/$code" params={{ code: row.code }} search={{}} preload={false} className="unit-code">
              {row.code}
            </Link>
            <span>{row.procedureName}</span>
            <VerdictChip dossier={row} />
            {row.dueAt !== undefined && (
              <span className="muted">{text.control.commune.due(formatTime(row.dueAt))}</span>
            )}
          </li>
        ))}
      </ul>
      {isCut && (
        <button type="button" className="button unit-button" onClick={() => setAll(true)}>
          {text.control.commune.all(formatInteger(rows.length))}
        </button>
      )}
    </section>
  );
}
