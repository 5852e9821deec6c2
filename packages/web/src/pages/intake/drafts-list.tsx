import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type IntakeText, useIntakeText } from '../../text/intake/index.ts';
import { type Discarded, takeDiscarded } from './discarded.ts';
import type { Parcel } from './parcel.ts';
import { proceduresQuery } from './queries.ts';
import { type DeviceDraft, discardDraft } from './use-draft.ts';

interface DraftsListProps {
  readonly owner: string;
  readonly drafts: readonly DeviceDraft[];
  readonly parcels: readonly Parcel[];
}

/** What this officer has begun, here or at another desk. */
export function DraftsList({ owner, drafts, parcels }: DraftsListProps) {
  const text = useIntakeText();
  const words = text.intake.queue.drafts;
  const queries = useQueryClient();
  const handed = new Set(parcels.map(({ draftId }) => draftId));
  const own = drafts.filter(({ id }) => !handed.has(id));
  const names = useQuery(proceduresQuery());
  const [undo, setUndo] = useState<Discarded | undefined>(takeDiscarded);
  const nameOf = ({ form }: DeviceDraft): string => (form.applicant === '' ? words.nobody : form.applicant);
  const procedureOf = ({ form }: DeviceDraft): string =>
    names.data?.find(({ code }) => code === form.procedureCode)?.name ?? form.procedureCode;
  const renew = () => queries.invalidateQueries({ queryKey: ['intake', 'own-drafts', owner] });
  const discard = async (draft: DeviceDraft): Promise<void> => {
    const back = await discardDraft(draft);
    setUndo({ name: nameOf(draft), back });
    await renew();
  };
  const bring = async ({ back }: Discarded): Promise<void> => {
    await back();
    setUndo(undefined);
    await renew();
  };
  return (
    <section className="panel" aria-labelledby="drafts-heading">
      <h2 id="drafts-heading">{words.heading}</h2>
      <div role="status">
        {undo !== undefined && (
          <p className="intake-undo">
            {words.discarded(undo.name)}{' '}
            <button type="button" className="link-button" onClick={() => bring(undo)}>
              {words.undo}
            </button>
          </p>
        )}
      </div>
      {own.length === 0 && undo === undefined && <p className="muted">{words.none}</p>}
      <ul className="plain-list intake-rows">
        {own.map((draft) => (
          <li key={draft.id}>
            <div>
              <strong>{nameOf(draft)}</strong>
              <span>{procedureOf(draft)}</span>
              <span className="muted small">
                {words.age(ageText(Date.now() - draft.savedAt, text))}
                {draft.version === 0 && ` · ${words.deviceOnly}`}
              </span>
            </div>
            <div className="intake-row-ways">
              <Link
                to="/intake"
                search={{ draft: draft.id, procedure: draft.form.procedureCode }}
                className="button"
                aria-label={words.openOf(nameOf(draft))}
              >
                {words.open}
              </Link>
              <button
                type="button"
                className="link-button"
                aria-label={words.discardOf(nameOf(draft))}
                onClick={() => discard(draft)}
              >
                {words.discard}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {own.length > 0 && <p className="muted small">{words.life}</p>}
    </section>
  );
}

function ageText(ms: number, text: IntakeText): string {
  const words = text.intake.queue.drafts;
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return words.minutes(minutes);
  if (minutes < 1_440) return words.hours(Math.floor(minutes / 60));
  return words.days(Math.floor(minutes / 1_440));
}
