import { Link } from '@tanstack/react-router';
import { useNarrow } from '../../app/use-media.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { formatDay, formatTime } from '../../text/index.ts';
import { useReportsText } from '../../text/reports/index.ts';
import type { ReportLine } from './queries.ts';
import { StateChip } from './state-chip.tsx';

/** Reports newest first; on a phone as cards. */
export function ReportTable({ rows }: { readonly rows: readonly ReportLine[] }) {
  const { list } = useReportsText().reports;
  const narrow = useNarrow();
  if (narrow) return <Cards rows={rows} />;
  return (
    <ScrollX>
      <table className="table reports">
        <caption className="visually-hidden">{list.caption}</caption>
        <thead>
          <tr>
            {(['period', 'state', 'confirmations', 'number', 'recorded'] as const).map((key) => (
              <th key={key} scope="col" className="left">
                {list.columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Name row={row} />
              </th>
              <td className="left">
                <StateChip state={row.state} />
              </td>
              <td className="left">
                <Confirmations row={row} />
              </td>
              <td className="left">
                <Numbered row={row} />
              </td>
              <td className="left">
                <Recorded row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

interface RowProps {
  readonly row: ReportLine;
}

function Name({ row }: RowProps) {
  const { replacesAs } = useReportsText().reports;
  return (
    <>
      <Link to="/reports/$id" params={{ id: row.id }}>
        {row.title}
      </Link>
      {row.replaces !== undefined && <span className="muted small"> {replacesAs[row.replaces.as]}</span>}
    </>
  );
}

function Confirmations({ row }: RowProps) {
  const { list } = useReportsText().reports;
  if (row.asked === 0) return <span className="muted">{list.notSent}</span>;
  return (
    <>
      {list.answered(row.answered, row.asked)}
      {row.openObjections > 0 && <span className="bad"> {list.objections(row.openObjections)}</span>}
    </>
  );
}

function Numbered({ row }: RowProps) {
  const { list } = useReportsText().reports;
  return (
    <>
      {row.number !== undefined && row.issuedOn !== undefined && list.numberOn(row.number, formatDay(row.issuedOn))}
      {row.replacedBy !== undefined && <span className="muted small"> {list.replaced}</span>}
    </>
  );
}

function Recorded({ row }: RowProps) {
  const { list } = useReportsText().reports;
  return (
    <>
      {formatTime(row.recordedAt)}
      {row.actor !== undefined && <span className="muted small"> {list.by(row.actor)}</span>}
    </>
  );
}

function Cards({ rows }: { readonly rows: readonly ReportLine[] }) {
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.id} className="card">
          <h2>
            <Name row={row} />
          </h2>
          <StateChip state={row.state} />
          <p>
            <Confirmations row={row} />
          </p>
          <p>
            <Numbered row={row} />
          </p>
          <p className="muted small">
            <Recorded row={row} />
          </p>
        </li>
      ))}
    </ul>
  );
}
