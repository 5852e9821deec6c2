import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { dossierQuery, type Times } from '../../api/queries.ts';
import type { DossierDetail } from '../../api/types.ts';
import { JudgingLine } from '../../parts/counting.tsx';
import { Crumbs } from '../../parts/crumbs.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { VerdictChip } from '../../parts/verdict.tsx';
import { useText } from '../../text/index.ts';
import { ClockStrip } from './clock-strip.tsx';
import { DossierFacts } from './dossier-facts.tsx';
import { Timeline } from './timeline.tsx';

const route = getRouteApi('/dossiers/$code');

/** One dossier: what it is, why it was due when it was, what happened to it. Holds no data of the applicant. */
export function DossierPage() {
  const { code } = route.useParams();
  const times = route.useSearch();
  return <Dossier key={JSON.stringify([code, times])} code={code} times={times} />;
}

function Dossier({ code, times }: { readonly code: string; readonly times: Times }) {
  const text = useText();
  const dossier = useQuery(dossierQuery(code, times));
  const past = times.asOf !== undefined || times.knownAt !== undefined;
  return (
    <Page
      heading={text.dossier.heading(code)}
      before={<Crumbs />}
      actions={dossier.data && <VerdictChip dossier={dossier.data} />}
    >
      {dossier.isPending && (
        <>
          <Loading />
          <Placeholder height={200} />
          <Placeholder height={320} />
        </>
      )}
      {dossier.isError && <ErrorState error={dossier.error} retry={() => dossier.refetch()} />}
      {dossier.isSuccess && (
        <>
          {dossier.data.procedureName !== undefined && <p className="lead">{dossier.data.procedureName}</p>}
          <JudgingLine judging={dossier.data.judging} pastOf={past ? code : undefined} />
          <Detail dossier={dossier.data} />
        </>
      )}
    </Page>
  );
}

function Detail({ dossier }: { readonly dossier: DossierDetail }) {
  const text = useText();
  return (
    <>
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
