import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { figuresQuery, periodsQuery } from '../../api/queries.ts';
import type { Period, QuarterFigures } from '../../api/types.ts';
import type { FiguresSearch } from '../../app/search.ts';
import { AgencyTable } from '../../parts/agencies/agency-table.tsx';
import { AgencyTiles } from '../../parts/agencies/agency-tiles.tsx';
import { LevelFigures } from '../../parts/agencies/level-figures.tsx';
import { TimesLine } from '../../parts/counting.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, NoDossiers, Placeholder } from '../../parts/states.tsx';
import { useView } from '../../parts/use-view.ts';
import { formatDay, useText } from '../../text/index.ts';
import { Downloads } from './downloads.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { ProvinceFigures } from './province-figures.tsx';

const route = getRouteApi('/figures');

/** The first page: a quarter of the whole province, down to each agency. */
export function FiguresPage() {
  const text = useText();
  const { period: asked } = route.useSearch();
  const periods = useQuery(periodsQuery());
  if (periods.isPending) return <Frame heading={text.home} />;
  if (periods.isError) {
    return (
      <Page heading={text.home}>
        <ErrorState error={periods.error} retry={() => periods.refetch()} />
      </Page>
    );
  }
  const standard = periods.data.find((period) => period.isDefault) ?? periods.data[0];
  if (standard === undefined) {
    return (
      <Page heading={text.home}>
        <NoDossiers />
      </Page>
    );
  }
  return <Quarter period={asked ?? standard.key} periods={periods.data} />;
}

/** The page before its numbers, with boxes of their size. */
function Frame({ heading }: { readonly heading: string }) {
  return (
    <Page heading={heading}>
      <Loading />
      <QuarterPlaceholder />
    </Page>
  );
}

function QuarterPlaceholder() {
  return (
    <>
      <Placeholder height={44} />
      <Placeholder height={112} />
      <div className="columns">
        <Placeholder height={252} />
        <Placeholder height={252} />
      </div>
      <Placeholder height={640} />
    </>
  );
}

function Quarter({ period, periods }: { readonly period: string; readonly periods: readonly Period[] }) {
  const text = useText();
  const view = route.useSearch();
  const change = useView<FiguresSearch>();
  const figures = useQuery(figuresQuery(period));
  const known = periods.find((one) => one.key === period);
  const title = figures.data?.title ?? known?.title ?? period;
  return (
    <Page
      heading={text.figures.heading(title)}
      lead={known && text.figures.span(formatDay(known.from), formatDay(known.to))}
      actions={<PeriodPicker period={period} periods={periods} />}
    >
      {figures.isPending && (
        <>
          <Loading />
          <QuarterPlaceholder />
        </>
      )}
      {figures.isError && <ErrorState error={figures.error} retry={() => figures.refetch()} />}
      {figures.isSuccess && (
        <>
          <TimesLine counting={figures.data.counting} />
          <ProvinceFigures period={period} figures={figures.data} />
          <div className="columns">
            <LevelFigures by={{ period }} figures={figures.data} />
            <Downloads period={period} title={title} />
          </div>
          <AgencyTiles by={{ period }} rows={figures.data.rows} />
          <AgencyTable by={{ period }} title={title} rows={figures.data.rows} view={view} change={change} />
          <Footnotes figures={figures.data} />
        </>
      )}
    </Page>
  );
}

/** What the report prints under its table: how it was counted, what is not in it; and where the score is from. */
function Footnotes({ figures: { footnotes, portal } }: { readonly figures: QuarterFigures }) {
  const text = useText();
  const score = portal && text.figures.portalSource(portal.source, formatDay(portal.capturedAt));
  const lines = score === undefined ? footnotes : [...footnotes, score];
  return (
    <section className="panel" aria-labelledby="footnotes-heading">
      <h2 id="footnotes-heading">{text.counting.rule}</h2>
      <ul className="notes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
