import type { DossierDetail } from '../../api/types.ts';
import { useText } from '../../text/index.ts';

/** What has to be known when the verdict is read. */
export function Notes({ flags }: Pick<DossierDetail, 'flags'>) {
  const { dossier } = useText();
  if (flags.length === 0) return undefined;
  return (
    <section className="panel" aria-labelledby="notes-heading">
      <h2 id="notes-heading">{dossier.notes}</h2>
      <ul className="notes">
        {flags.map((flag) => (
          <li key={flag}>{dossier.flags[flag]}</li>
        ))}
      </ul>
    </section>
  );
}
