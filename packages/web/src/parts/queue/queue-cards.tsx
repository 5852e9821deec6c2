import { formatTime } from '../../text/index.ts';
import { useWorkText } from '../../text/work/index.ts';
import { RiskChip } from '../risk-chip.tsx';
import { dossierPath, RowLink } from '../row-link.tsx';
import { Chip, stepText } from './queue-cell.tsx';
import type { QueueRowsProps } from './queue-table.tsx';

/** The list on a phone: what it is, where it is, how much time is left. */
export function QueueCards({ rows, marks, picked, risks }: QueueRowsProps) {
  const text = useWorkText();
  return (
    <ul className="cards">
      {rows.map((row) => {
        const mark = marks?.get(row.code);
        const risk = risks?.get(row.code);
        return (
          <li key={row.code} className={mark === undefined ? 'card' : 'card row-marked'}>
            <div className="card-head">
              <h2>
                <RowLink path={dossierPath(row.code)}>{row.code}</RowLink>
              </h2>
              {mark !== undefined && <span className="row-mark">{text.work.list[mark]}</span>}
              {picked !== undefined && (
                <label className="card-pick">
                  <input
                    type="checkbox"
                    aria-label={text.work.columns.pickRow(row.code)}
                    checked={picked.has(row.code)}
                    onChange={() => picked.toggle(row.code)}
                  />
                </label>
              )}
            </div>
            <p>{row.procedureName ?? row.procedureCode}</p>
            {row.applicant !== undefined && <p>{row.applicant}</p>}
            <p className="muted">{`${stepText(row, text)} · ${row.officer ?? text.work.columns.nobody}`}</p>
            {row.dueAt !== undefined && <p className="muted">{text.countdown.due(formatTime(row.dueAt))}</p>}
            <Chip dossier={row} />
            {risk !== undefined && (
              <p className="muted">
                {`${text.work.columns.risk}: `}
                <RiskChip risk={risk.risk} unknown={text.work.columns.noGrounds} />
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
