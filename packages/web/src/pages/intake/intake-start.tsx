import { useNavigate } from '@tanstack/react-router';
import { Alert, Select } from 'antd';
import { Page } from '../../parts/page.tsx';
import { Loading, Placeholder } from '../../parts/states.tsx';
import { useIntakeText } from '../../text/intake/index.ts';
import { DraftsList } from './drafts-list.tsx';
import { Field } from './field.tsx';
import { ParcelsList } from './parcels-list.tsx';
import { ProcedurePicker } from './procedure-picker.tsx';
import type { Counter } from './use-counter.ts';
import { useDrafts } from './use-drafts.ts';
import type { Parcels } from './use-parcels.ts';
import { WaitingList } from './waiting-list.tsx';

interface IntakeStartProps {
  readonly counter: Counter;
  readonly online: boolean;
  readonly parcels: Parcels;
  readonly agencyId: string;
  readonly chooseAgency: (id: string) => void;
}

/** Before a dossier: which procedure; what was begun, what is on its way, what waits online. */
export function IntakeStart({ counter, online, parcels, agencyId, chooseAgency }: IntakeStartProps) {
  const text = useIntakeText();
  const navigate = useNavigate();
  const drafts = useDrafts(counter.owner);
  const begin = (procedure: string): void => {
    void navigate({ to: '/intake', search: { draft: crypto.randomUUID(), procedure } });
  };
  return (
    <Page heading={text.intake.heading}>
      {!online && <Alert type="warning" showIcon role="status" title={text.intake.away} />}
      {counter.agencies.length > 1 && (
        <div className="intake-counter">
          <Field label={text.intake.counter}>
            {(ids) => (
              <Select
                id={ids.id}
                value={agencyId}
                onChange={chooseAgency}
                options={counter.agencies.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
          </Field>
        </div>
      )}
      <div className="intake-columns">
        <section className="panel" aria-labelledby="find-heading">
          <h2 id="find-heading">{text.intake.find.heading}</h2>
          <ProcedurePicker receivingId={agencyId} choose={begin} />
        </section>
        <div className="intake-stack">
          {/* All at once: a list that comes later would push the buttons of the others away under the pointer. */}
          {drafts === undefined || !parcels.isLoaded ? (
            <>
              <Loading />
              <Placeholder height={480} />
            </>
          ) : (
            <>
              <ParcelsList parcels={parcels} counter={counter} />
              <DraftsList owner={counter.owner} drafts={drafts} parcels={parcels.parcels} />
              <WaitingList />
            </>
          )}
        </div>
      </div>
    </Page>
  );
}
