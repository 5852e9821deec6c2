import { Link } from '@tanstack/react-router';
import type { DossierItem } from '../../api/types.ts';
import { VerdictChip } from '../../parts/verdict.tsx';
import { formatTime, useText } from '../../text/index.ts';

/** The list on a phone: what it is, when it was due, what became of it. */
export function DossierCards({ rows }: { readonly rows: readonly DossierItem[] }) {
  const text = useText();
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.code} className="card">
          <h2>
            <Link to="/dossiers/$code" params={{ code: row.code }} preload={false}>
              {row.code}
            </Link>
          </h2>
          <p>{row.procedureName ?? row.procedureCode}</p>
          <p className="muted">
            {text.dossiers.due}: {row.dueAt === undefined ? text.dossier.dueNone : formatTime(row.dueAt)}
          </p>
          <VerdictChip verdict={row.verdict} lateMinutes={row.lateMinutes} flags={row.flags} />
        </li>
      ))}
    </ul>
  );
}
