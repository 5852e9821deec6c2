import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { FigureLink } from '../../parts/figure-link.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Placeholder } from '../../parts/states.tsx';
import { useControlText } from '../../text/control/index.ts';
import { formatPercent } from '../../text/index.ts';
import { type ControlScope, type Trend, trendQuery } from './control-queries.ts';
import { FileLinks } from './file-links.tsx';
import { Section } from './section.tsx';

/** The chart's library is fetched with it, and not before. */
const TrendChart = lazy(() => import('./trend-chart.tsx').then(({ TrendChart: chart }) => ({ default: chart })));

const CHART_HEIGHT = 240;

interface TrendPanelProps {
  readonly scope: ControlScope;
  readonly trend: UseQueryResult<Trend>;
  /** Counted only when asked for. */
  readonly onDemand: boolean;
}

/** Periods of the same kind one after the other: a chart, and the same figures as a table. */
export function TrendPanel({ scope, trend, onDemand }: TrendPanelProps) {
  const text = useControlText();
  const asked = useQuery({ ...trendQuery(scope), enabled: false });
  const { heading, onDemand: warning, count } = text.control.room.trend;
  if (onDemand && trend.data === undefined && !asked.isFetching && asked.error === null) {
    return (
      <section className="panel" aria-label={heading}>
        <h2>{heading}</h2>
        <p className="muted">{warning}</p>
        <div>
          <Button onClick={() => void asked.refetch()}>{count}</Button>
        </div>
      </section>
    );
  }
  return (
    <Section
      heading={heading}
      query={onDemand ? asked : trend}
      height={520}
      actions={<FileLinks scope={scope} table="trend" name={heading} />}
    >
      {(data) => <TrendView scope={scope} trend={data} />}
    </Section>
  );
}

function TrendView({ scope, trend }: { readonly scope: ControlScope; readonly trend: Trend }) {
  const text = useControlText();
  return (
    <>
      <p className="muted small">{text.control.room.trend.intro}</p>
      <div className="trend">
        <Suspense fallback={<Placeholder height={CHART_HEIGHT} />}>
          <TrendChart points={trend.points} height={CHART_HEIGHT} />
        </Suspense>
        <TrendTable scope={scope} trend={trend} />
      </div>
    </>
  );
}

function TrendTable({ scope, trend }: { readonly scope: ControlScope; readonly trend: Trend }) {
  const text = useControlText();
  const { room } = text.control;
  const last = trend.points.at(-1)?.period;
  return (
    <ScrollX>
      <table className="table">
        <caption className="visually-hidden">{room.trend.heading}</caption>
        <thead>
          <tr>
            <th scope="col" className="left">
              {room.trend.period}
            </th>
            <th scope="col" className="only-wide">
              {room.resolved}
            </th>
            <th scope="col">{room.late}</th>
            <th scope="col">{text.columns.latePercent}</th>
            <th scope="col">{room.overdue}</th>
          </tr>
        </thead>
        <tbody>
          {trend.points.map(({ period, title, figures }) => {
            // Only the period that is shown is as of the time that the address names.
            const { asOf: _asOf, ...earlier } = scope;
            const own = period === last ? scope : { ...earlier, period };
            return (
              <tr key={period}>
                <th scope="row" className="no-wrap">
                  {title}
                </th>
                <td className="only-wide">
                  <FigureLink value={figures.resolved} owner={title} scope={{ ...own, figure: 'resolved' }} />
                </td>
                <td className="late">
                  <FigureLink value={figures.late} owner={title} scope={{ ...own, figure: 'late' }} />
                </td>
                <td>{figures.latePercent === null ? text.agencies.none : formatPercent(figures.latePercent)}</td>
                <td className="late">
                  <FigureLink value={figures.open.overdue} owner={title} scope={{ ...own, figure: 'open-overdue' }} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollX>
  );
}
