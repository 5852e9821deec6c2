import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useApologiesText } from '../../../text/apologies/index.ts';
import { formatDay, formatTime } from '../../../text/index.ts';
import { dossierApologyQuery } from '../../apologies/apologies-queries.ts';
import { StateChip } from '../../apologies/state-chip.tsx';
import type { WorkedDossier } from '../dossier-queries.ts';

/** Whether the dossier owes an apology and how far it is; nothing where there is nothing to apologise for. */
export function ApologyPanel({ dossier: { code, record } }: { readonly dossier: WorkedDossier }) {
  const { apologies: words } = useApologiesText();
  const { data } = useQuery(dossierApologyQuery(code, record.version));
  if (data === undefined || data.state === 'none') return undefined;
  const { state, letterBy, letter, given } = data;
  const facts = [
    ...(letterBy === undefined ? [] : [[words.ofDossier.letterBy, formatDay(letterBy)]]),
    ...(letter === undefined ? [] : [[words.ofDossier.newDue, formatTime(letter.newDueAt)]]),
    ...(given?.letter === undefined ? [] : [[words.ofDossier.letter, given.letter]]),
  ];
  return (
    <section className="panel" aria-labelledby="dossier-apology">
      <h2 id="dossier-apology">{words.ofDossier.heading}</h2>
      <p>
        <StateChip state={state} />
      </p>
      {facts.map(([name, value]) => (
        <p key={name}>
          <span className="muted">{name}:</span> {value}
        </p>
      ))}
      <p>
        <Link to="/apologies" search={TABS[state] === undefined ? {} : { tab: TABS[state] }} className="row-link">
          {words.ofDossier.open}
        </Link>
      </p>
    </section>
  );
}

const TABS = {
  none: undefined,
  'to-prepare': undefined,
  drafted: 'signing',
  submitted: 'signing',
  signed: 'sending',
  'sent-on-time': 'sent',
  'sent-late': 'sent',
  missing: 'missing',
} as const;
