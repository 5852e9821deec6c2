import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useIntakeText } from '../../text/intake/index.ts';
import { DeskForm } from './desk-form.tsx';
import { Outcome } from './outcome.tsx';
import { procedureQuery } from './queries.ts';
import type { Counter } from './use-counter.ts';
import { useDraft } from './use-draft.ts';
import type { Parcels } from './use-parcels.ts';

interface IntakeDeskProps {
  readonly counter: Counter;
  readonly online: boolean;
  readonly parcels: Parcels;
  readonly draftId: string;
  readonly agencyId: string;
  readonly begun: string | undefined;
}

/** One dossier at the counter: the form while it is typed, then what became of it. */
export function IntakeDesk({ counter, online, parcels, draftId, agencyId, begun }: IntakeDeskProps) {
  const text = useIntakeText();
  const handed = parcels.parcels.find((parcel) => parcel.draftId === draftId);
  const kept = useDraft(draftId, counter.owner, { procedureCode: begun ?? '', receivingAgencyId: agencyId });
  const code = kept.draft?.form.procedureCode ?? '';
  const procedure = useQuery({ ...procedureQuery(code), enabled: code !== '' });
  if (handed !== undefined)
    return (
      <Page heading={text.intake.headingOf(handed.procedureName)} before={<Back />}>
        <Outcome parcel={handed} parcels={parcels} counter={counter} />
      </Page>
    );
  const heading = procedure.data === undefined ? text.intake.heading : text.intake.headingOf(procedure.data.name);
  return (
    <Page heading={heading} before={<Back />}>
      {!online && <Alert type="warning" showIcon role="status" title={text.intake.away} />}
      {procedure.isError && <ErrorState error={procedure.error} retry={() => procedure.refetch()} />}
      {kept.draft !== undefined && code === '' && <Link to="/intake">{text.intake.form.change}</Link>}
      {kept.draft !== undefined && procedure.data !== undefined ? (
        <DeskForm
          kept={kept}
          draft={kept.draft}
          version={procedure.data}
          counter={counter}
          online={online}
          parcels={parcels}
        />
      ) : (
        !procedure.isError &&
        code !== '' && (
          <>
            <Loading />
            <Placeholder height={640} />
          </>
        )
      )}
    </Page>
  );
}

function Back() {
  const text = useIntakeText();
  return (
    <Link to="/intake" className="crumb">
      {text.intake.form.change}
    </Link>
  );
}
