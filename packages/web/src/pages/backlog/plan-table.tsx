import { padCount } from '@dunghen/domain/text';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { type SortKeys, sortedRows } from '../../parts/sorted-rows.ts';
import { useBacklogText } from '../../text/backlog/index.ts';
import { formatDay } from '../../text/index.ts';
import type { BacklogRow } from './backlog-queries.ts';
import type { BacklogSearch } from './backlog-search.ts';
import { ListHead } from './list-head.tsx';

interface PlanTableProps {
  readonly rows: readonly BacklogRow[];
  /** Dossiers for which whoever looks may promise. */
  readonly own: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (codes: ReadonlySet<string>) => void;
  readonly search: BacklogSearch;
}

const KEYS: SortKeys<BacklogRow> = {
  code: ({ code }) => code,
  agency: ({ agency }) => agency.name,
  procedure: ({ procedureName }) => procedureName,
  officer: ({ officer }) => officer,
  dueAt: ({ dueAt }) => dueAt,
  late: ({ lateMinutes }) => lateMinutes,
  step: ({ step }) => step,
  promised: ({ promisedOn }) => promisedOn,
};

const CHIPS = {
  pending: 'chip-in-time',
  kept: 'chip-in-time',
  missed: 'chip-late',
  replaced: 'chip-ended',
} as const;

/** Each open overdue dossier with who is to finish it and by when. */
export function PlanTable({ rows, own, chosen, choose, search }: PlanTableProps) {
  const text = useBacklogText();
  const { backlog: words } = text;
  const open = rows.filter(({ code, standing }) => own.has(code) && standing !== 'pending').map(({ code }) => code);
  const hasOfficers = rows.some(({ officer }) => officer !== undefined);
  const toggle = (code: string): void => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    choose(next);
  };
  return (
    <>
      {open.length > 0 && (
        <p>
          <Button onClick={() => choose(new Set(open))}>{words.chooseUnpromised}</Button>
        </p>
      )}
      <ScrollX>
        <table className="table card-table backlog-list backlog-plan">
          <caption className="visually-hidden">{words.plan}</caption>
          <ListHead
            search={search}
            columns={[
              ['code', words.code],
              ['agency', words.agency],
              ['procedure', words.procedure],
              ...(hasOfficers ? [['officer', words.officer] as const] : []),
              ['dueAt', words.dueAt],
              ['late', words.late],
              ['step', words.step],
              ['promised', words.promised],
            ]}
          />
          <tbody>
            {sortedRows(rows, search, KEYS).map((row) => (
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
                <td className="left" data-label={words.agency}>
                  {row.agency.name}
                </td>
                <td className="left" data-label={words.procedure}>
                  {row.procedureName}
                </td>
                {hasOfficers && (
                  <td className="left" data-label={words.officer}>
                    {row.officer}
                  </td>
                )}
                <td className="left" data-label={words.dueAt}>
                  {row.dueAt !== undefined && formatDay(row.dueAt.slice(0, 10))}
                </td>
                <td className="left whole" data-label={words.late}>
                  {text.countdown.overdue(row.lateMinutes)}
                </td>
                <td className="left" data-label={words.step}>
                  {row.step}
                </td>
                <td className="left" data-label={words.promised}>
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
