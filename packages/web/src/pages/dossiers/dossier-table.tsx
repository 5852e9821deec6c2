import { Link } from '@tanstack/react-router';
import type { DossierItem } from '../../api/types.ts';
import { VerdictChip } from '../../parts/verdict.tsx';
import { formatDay, formatTime, useText } from '../../text/index.ts';

interface DossierTableProps {
  readonly rows: readonly DossierItem[];
  /** Left out where all rows have the agency that the heading names. */
  readonly withAgency: boolean;
}

/** The list at a desk. */
export function DossierTable({ rows, withAgency }: DossierTableProps) {
  const text = useText();
  return (
    <div className="grid-scroll">
      <table className="table dossiers">
        <caption className="visually-hidden">{text.dossiers.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.dossiers.code}</th>
            <th scope="col">{text.dossiers.procedure}</th>
            {withAgency && <th scope="col">{text.dossiers.agency}</th>}
            <th scope="col">{text.dossiers.officer}</th>
            <th scope="col">{text.dossiers.accepted}</th>
            <th scope="col">{text.dossiers.due}</th>
            <th scope="col">{text.dossiers.ended}</th>
            <th scope="col">{text.dossiers.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <Link to="/dossiers/$code" params={{ code: row.code }} preload={false}>
                  {row.code}
                </Link>
              </th>
              <td className="clip" title={row.procedureName}>
                {row.procedureName ?? row.procedureCode}
              </td>
              {withAgency && (
                <td className="clip clip-agency" title={row.agency.name}>
                  {row.agency.name}
                </td>
              )}
              <td className="officer">{row.officer}</td>
              <Day timestamp={row.acceptedAt} />
              <Day timestamp={row.dueAt} />
              <Day timestamp={row.endedAt} />
              <td>
                <VerdictChip verdict={row.verdict} lateMinutes={row.lateMinutes} flags={row.flags} dueAt={row.dueAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The day in the cell, the instant beside it on hover; the dossier's own page says both. */
function Day({ timestamp }: { readonly timestamp: string | undefined }) {
  const text = useText();
  if (timestamp === undefined) return <td className="day">{text.agencies.none}</td>;
  return (
    <td className="day">
      <time dateTime={timestamp} title={formatTime(timestamp)}>
        {formatDay(timestamp)}
      </time>
    </td>
  );
}
