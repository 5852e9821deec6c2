import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { Page } from '../../parts/page.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useMay } from '../../parts/use-may.ts';
import { useView } from '../../parts/use-view.ts';
import { formatTime } from '../../text/index.ts';
import { useIndex766Text } from '../../text/index-766/index.ts';
import { FactTable } from '../catalogues/fact-table.tsx';
import { Back } from './back.tsx';
import { Choices } from './choices.tsx';
import { FileForm } from './file-form.tsx';
import { askPortal, portalFiguresQuery } from './index-queries.ts';
import { INDEX_VIEW, type IndexSearch } from './index-search.ts';
import { pointsText } from './score-text.ts';
import { TypedForm } from './typed-form.tsx';
import { useAskedPeriod } from './use-index.ts';
import { useRecorded } from './use-recorded.ts';
import './index-766.css';

const route = getRouteApi('/index-766/portal');

/** The portal's own figures of a period: what is recorded, each with source and date, and three ways to record more. */
export function PortalFiguresPage() {
  const words = useIndex766Text().index766;
  const search = route.useSearch();
  const may = useMay();
  const { kind, period = '', periods, title } = useAskedPeriod(search);
  const change = useView<IndexSearch>(INDEX_VIEW);
  return (
    <Page heading={words.portalHeading(title)} before={<Back search={{ period }} title={title} />}>
      <p className="lead">{words.portalLead}</p>
      {period !== '' && (
        <>
          <Choices kind={kind} period={period} periods={periods} agency={undefined} withoutScope change={change} />
          <Recorded period={period} />
          {may('portal-fact:record') && (
            <div className="index-ways">
              <TypedForm key={`typed ${period}`} period={period} />
              <FileForm key={`file ${period}`} period={period} />
              <AskPanel key={`ask ${period}`} period={period} />
            </div>
          )}
        </>
      )}
    </Page>
  );
}

function Recorded({ period }: { readonly period: string }) {
  const text = useIndex766Text();
  const words = text.index766;
  const figures = useQuery(portalFiguresQuery(period));
  return (
    <section className="panel" aria-labelledby="portal-recorded">
      <h2 id="portal-recorded">{words.recorded}</h2>
      {figures.isPending && (
        <>
          <Loading />
          <Placeholder height={96} />
        </>
      )}
      {figures.isError && <ErrorState error={figures.error} retry={() => figures.refetch()} />}
      {figures.data?.rows.length === 0 && <p className="none">{words.recordedNone}</p>}
      {figures.data !== undefined && figures.data.rows.length > 0 && (
        <FactTable
          heads={words.recordColumns}
          unbroken={words.recordColumns.slice(0, 1)}
          rows={figures.data.rows.map((row) => ({
            key: row.id,
            cells: [
              words.groupNames[row.group],
              row.score === undefined ? text.agencies.none : pointsText(row.score),
              row.nationalMean === undefined ? text.agencies.none : pointsText(row.nationalMean),
              row.source,
              formatTime(row.capturedAt),
              words.origins[row.origin],
              row.by ?? '',
            ],
          }))}
        />
      )}
    </section>
  );
}

function AskPanel({ period }: { readonly period: string }) {
  const text = useIndex766Text();
  const words = text.index766;
  const recorded = useRecorded();
  const [said, setSaid] = useState<string>();
  const ask = useMutation({
    mutationFn: () => askPortal(period),
    onSuccess: async ({ figures }) => {
      setSaid(words.asked(formatInteger(figures.length)));
      await recorded();
    },
  });
  return (
    <section className="panel" aria-labelledby="portal-ask">
      <h2 id="portal-ask">{words.askHeading}</h2>
      <p className="muted">{words.askHint}</p>
      {ask.error !== null && <Refusal words={problemText(ask.error, text)} />}
      {said !== undefined && <p role="status">{said}</p>}
      {ask.data?.failures.map((failure) => (
        <Refusal key={failure.endpoint} words={failure.message} />
      ))}
      <Button loading={ask.isPending} onClick={() => ask.mutate()}>
        {words.ask}
      </Button>
    </section>
  );
}
