import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ErrorState, Placeholder } from '../../../parts/states.tsx';
import { useDossierText } from '../../../text/dossier/index.ts';
import { formatTime } from '../../../text/index.ts';
import { readingsQuery, type WorkedDossier } from '../dossier-queries.ts';

/** Who read and who changed the dossier, for who may see it. Asked only on a press: the look is itself written down. */
export function ReadingsPanel({ dossier }: { readonly dossier: WorkedDossier }) {
  const { papers, actions } = useDossierText().dossierPage;
  const [open, setOpen] = useState(false);
  const readings = useQuery({ ...readingsQuery(dossier.code), enabled: open });
  const names: Readonly<Record<string, string>> = papers.reading;
  const commands: Readonly<Record<string, string>> = actions.names;
  const nameOf = (action: string): string => names[action] ?? commands[action.replace(/^dossier:/, '')] ?? action;
  return (
    <section className="panel" aria-labelledby="readings-heading">
      <h2 id="readings-heading">{papers.readings}</h2>
      {!open && (
        <p>
          <Button onClick={() => setOpen(true)}>{papers.readingsShow}</Button>
        </p>
      )}
      <p className="muted small">{papers.readingsAudited}</p>
      {open && readings.isPending && <Placeholder height={120} />}
      {readings.isError && <ErrorState error={readings.error} retry={() => readings.refetch()} />}
      {readings.data?.rows.length === 0 && <p className="muted">{papers.readingsNone}</p>}
      {readings.data !== undefined && (
        <ul className="entries">
          {readings.data.rows.map(({ at, who, action, reason, outcome }) => (
            <li key={`${at}-${who}-${action}`}>
              <span>{[who, nameOf(action)].join(' · ')}</span>
              <span className="muted small">{formatTime(at)}</span>
              {outcome === 'refused' && <span className="fate fate-dead">{papers.refusedAttempt}</span>}
              {reason !== undefined && <span className="entry-more">{reason}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
