import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { sessionQuery } from '../../api/session.ts';
import type { DossierDetail } from '../../api/types.ts';
import { JudgingLine } from '../../parts/counting.tsx';
import { Crumbs } from '../../parts/crumbs.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { VerdictChip } from '../../parts/verdict.tsx';
import { useText } from '../../text/index.ts';
import { ClockStrip } from './clock-strip.tsx';
import './dossier.css';
import { DossierFacts } from './dossier-facts.tsx';
import { isWorked, workedQuery } from './dossier-queries.ts';
import type { DossierSearch } from './dossier-search.ts';
import { Notes } from './notes.tsx';
import { OfficialView } from './official-view.tsx';
import { Timeline } from './timeline.tsx';
import { TimesForm } from './times-form.tsx';

const route = getRouteApi('/dossiers/$code');

/** One dossier. Who works with it is given its record and what may be done; a visitor its course alone, of no person. */
export function DossierPage() {
  const { code } = route.useParams();
  const search = route.useSearch();
  return <Dossier key={code} code={code} search={search} />;
}

function Dossier({ code, search }: { readonly code: string; readonly search: DossierSearch }) {
  const text = useText();
  const navigate = useNavigate();
  // Why personal data are shown: held by this page alone, in no address and no storage.
  const [why, setWhy] = useState<string>();
  const { asOf, knownAt } = search;
  const times = { ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) };
  const dossier = useQuery({ ...workedQuery(code, times, why), placeholderData: keepPreviousData });
  const isOfficial = useQuery(sessionQuery()).data?.user !== undefined;
  const past = asOf !== undefined || knownAt !== undefined;
  const { data } = dossier;
  return (
    <Page heading={text.dossier.heading(code)} before={<Crumbs />} actions={data && <VerdictChip dossier={data} />}>
      {dossier.isPending && (
        <>
          <Loading />
          <Placeholder height={200} />
          <Placeholder height={320} />
        </>
      )}
      {dossier.isError && <ErrorState error={dossier.error} retry={() => dossier.refetch()} />}
      {data && (
        <>
          {data.procedureName !== undefined && <p className="lead">{data.procedureName}</p>}
          <JudgingLine judging={data.judging} pastOf={past ? code : undefined} />
          <TimesForm
            key={JSON.stringify(times)}
            asOf={asOf}
            knownAt={knownAt}
            choose={(chosen) => navigate({ to: '/dossiers/$code', params: { code }, search: chosen })}
          />
          {isOfficial && isWorked(data) ? (
            <OfficialView
              dossier={data}
              search={search}
              why={data.record.masked ? undefined : why}
              show={setWhy}
              busy={dossier.isFetching}
              reload={() => dossier.refetch()}
            />
          ) : (
            <Course dossier={data} />
          )}
        </>
      )}
    </Page>
  );
}

/** What a visitor of the demonstration sees. */
function Course({ dossier }: { readonly dossier: DossierDetail }) {
  return (
    <>
      <DossierFacts dossier={dossier} />
      <Notes flags={dossier.flags} />
      <ClockStrip lines={dossier.explanation} judgedDueAt={dossier.dueAt} />
      <Timeline entries={dossier.timeline} />
    </>
  );
}
