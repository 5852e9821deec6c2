import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { dossierQuery } from '../../api/queries.ts';
import type { DossierDetail } from '../../api/types.ts';
import { Crumbs } from '../../parts/crumbs.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { VerdictChip } from '../../parts/verdict.tsx';
import { type Messages, useText } from '../../text/index.ts';
import { ClockStrip } from './clock-strip.tsx';
import { DossierFacts } from './dossier-facts.tsx';
import { stateText } from './state-text.ts';
import { Timeline } from './timeline.tsx';

const route = getRouteApi('/dossiers/$code');

/** One dossier: what it is, why it was due when it was, what happened to it. Holds no data of the applicant. */
export function DossierPage() {
  const { code } = route.useParams();
  return <Dossier key={code} code={code} />;
}

function Dossier({ code }: { readonly code: string }) {
  const text = useText();
  const dossier = useQuery(dossierQuery(code));
  const verdict = dossier.data && (
    <VerdictChip
      verdict={dossier.data.verdict}
      lateMinutes={dossier.data.lateMinutes}
      flags={dossier.data.flags}
      dueAt={dossier.data.dueAt}
      paused={findPause(dossier.data, text)}
    />
  );
  return (
    <Page heading={text.dossier.heading(code)} before={<Crumbs />} actions={verdict}>
      {dossier.isPending && (
        <>
          <Loading />
          <Placeholder height={200} />
          <Placeholder height={320} />
        </>
      )}
      {dossier.isError && <ErrorState error={dossier.error} retry={() => dossier.refetch()} />}
      {dossier.isSuccess && <Detail dossier={dossier.data} />}
    </Page>
  );
}

/** Since when the clock stands still: where its explanation ends for now. */
function findPause({ verdict, state, explanation }: DossierDetail, text: Messages) {
  const since = explanation.find((line) => line.kind === 'paused')?.day;
  return verdict === 'paused' && since !== undefined ? { since, reason: stateText(state, text) } : undefined;
}

function Detail({ dossier }: { readonly dossier: DossierDetail }) {
  const text = useText();
  return (
    <>
      {dossier.procedureName !== undefined && <p className="lead">{dossier.procedureName}</p>}
      <DossierFacts dossier={dossier} />
      {dossier.flags.length > 0 && (
        <section className="panel" aria-labelledby="notes-heading">
          <h2 id="notes-heading">{text.dossier.notes}</h2>
          <ul className="notes">
            {dossier.flags.map((flag) => (
              <li key={flag}>{text.dossier.flags[flag]}</li>
            ))}
          </ul>
        </section>
      )}
      <ClockStrip lines={dossier.explanation} judgedDueAt={dossier.dueAt} />
      <Timeline entries={dossier.timeline} />
    </>
  );
}
