import type { Times } from '../../api/queries.ts';
import type { DossierItem } from '../../api/types.ts';
import { VerdictChip } from '../../parts/verdict.tsx';
import { formatTime, useText } from '../../text/index.ts';
import { procedureOf } from './dossier-columns.ts';
import { DossierLink } from './dossier-link.tsx';

/** The list on a phone: what it is, when it was due, what became of it. */
export function DossierCards({ rows, times }: { readonly rows: readonly DossierItem[]; readonly times: Times }) {
  const text = useText();
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.code} className="card">
          <h2>
            <DossierLink code={row.code} times={times} />
          </h2>
          <p>{procedureOf(row)}</p>
          {row.dueAt !== undefined && <p className="muted">{text.countdown.due(formatTime(row.dueAt))}</p>}
          <VerdictChip dossier={row} />
        </li>
      ))}
    </ul>
  );
}
