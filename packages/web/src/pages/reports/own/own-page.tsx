import '../reports.css';
import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { useMay } from '../../../parts/use-may.ts';
import { useReportsText } from '../../../text/reports/index.ts';
import { BackToOwn, BackToReport } from '../back.tsx';
import { type ConfirmationDetail, confirmationQuery } from '../queries.ts';
import { ToneChip } from '../state-chip.tsx';
import { useObjected } from './objected.ts';
import { OwnDossiers } from './own-dossiers.tsx';
import { DueLine, OWN_TONES } from './own-list-page.tsx';
import { SignForm } from './sign-form.tsx';

const route = getRouteApi('/reports/confirmations/$id/$agencyId');

/** The second and third of an agency's screens: its dossiers, then its answer. Whoever makes the report reads along. */
export function OwnPage() {
  const words = useReportsText().reports;
  const { id, agencyId } = route.useParams();
  const detail = useQuery(confirmationQuery(id, agencyId));
  const may = useMay();
  const { data } = detail;
  const heading = data === undefined ? words.confirm.heading : words.confirm.title(data.title, data.agencyName);
  const isMaker = may('report:issue') || may('report:read-draft');
  const back = isMaker ? <BackToReport id={id} title={words.course.heading(data?.title ?? '')} /> : <BackToOwn />;
  return (
    <Page heading={heading} before={back}>
      {detail.isPending && (
        <>
          <Loading />
          <Placeholder height={480} />
        </>
      )}
      {detail.isError && <ErrorState error={detail.error} retry={() => detail.refetch()} />}
      {data && <Own key={`${id} ${agencyId}`} detail={data} />}
    </Page>
  );
}

function Own({ detail }: { readonly detail: ConfirmationDetail }) {
  const { confirm } = useReportsText().reports;
  const { step } = route.useSearch();
  const navigate = route.useNavigate();
  const objected = useObjected(`${detail.reportId} ${detail.agencyId}`);
  const [done, setDone] = useState<'confirmed' | 'objected'>();
  const goTo = (next: 'sign' | undefined): void => {
    void navigate({ search: next === undefined ? {} : { step: next } });
  };
  const isSigning = step === 'sign' && detail.mayAnswer;
  return (
    <div className="own">
      {detail.mayAnswer && <p className="muted small">{confirm.screens(isSigning ? 3 : 2)}</p>}
      {done !== undefined && (
        <p role="status" className="good">
          {confirm.done[done]}
        </p>
      )}
      {isSigning ? (
        <SignForm
          detail={detail}
          objected={objected}
          back={() => goTo(undefined)}
          finish={(answer) => {
            objected.clear();
            setDone(answer);
            goTo(undefined);
          }}
        />
      ) : (
        <>
          <Standing detail={detail} />
          <OwnDossiers detail={detail} objected={objected} next={() => goTo('sign')} />
        </>
      )}
    </div>
  );
}

function Standing({ detail }: { readonly detail: ConfirmationDetail }) {
  const { confirm } = useReportsText().reports;
  const { figures, state } = detail;
  return (
    <section className="panel">
      <p>
        <ToneChip tone={OWN_TONES[state]} words={confirm.states[state]} />
      </p>
      <p>
        {confirm.figures(
          formatInteger(figures.resolved),
          formatInteger(figures.late),
          formatInteger(figures.openOverdue),
        )}
      </p>
      <DueLine row={detail} />
      {detail.note !== undefined && <p className="muted">{detail.note}</p>}
    </section>
  );
}
