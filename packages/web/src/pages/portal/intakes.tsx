import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { ErrorState, Placeholder } from '../../parts/states.tsx';
import { formatTime } from '../../text/index.ts';
import { usePortalText } from '../../text/portal/index.ts';
import { DossierLink } from './dossier-link.tsx';
import { intakesQuery, type PortalStanding } from './portal-queries.ts';

/** Dossiers that were handed in on the portal: under which code they came in, or why not. */
export function Intakes({ counts }: { readonly counts: PortalStanding['intakes'] }) {
  const words = usePortalText().portal;
  const intakes = useQuery(intakesQuery());
  const isEmpty = counts.received + counts.refused === 0;
  return (
    <section className="panel" aria-labelledby="portal-intakes">
      <h2 id="portal-intakes">{words.intakes}</h2>
      <p className="muted">
        {isEmpty ? words.intakesNone : words.intakesText(formatInteger(counts.received), formatInteger(counts.refused))}
      </p>
      {intakes.isPending && <Placeholder height={72} />}
      {intakes.isError && <ErrorState error={intakes.error} retry={() => intakes.refetch()} />}
      <ul className="plain-list role-list">
        {intakes.data?.map(({ portalCode, state, code, words: said, firstSeenAt, settledAt }) => (
          <li className="role-line" key={portalCode}>
            <div>
              <p>
                {portalCode}{' '}
                <span className={`chip ${state === 'received' ? 'chip-in-time' : 'chip-late'}`}>
                  {words.intakeStates[state]}
                </span>
              </p>
              {code !== undefined && (
                <p>
                  <DossierLink code={code} />
                </p>
              )}
              {said !== undefined && <p className="bad break">{said}</p>}
              <p className="muted small">{formatTime(settledAt ?? firstSeenAt)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
