import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { periodsQuery } from '../../api/queries.ts';
import { sessionQuery } from '../../api/session.ts';
import type { Period, QuarterFigures } from '../../api/types.ts';
import { CountingLine } from '../../parts/counting.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, NoDossiers, Placeholder } from '../../parts/states.tsx';
import { useControlText } from '../../text/control/index.ts';
import { countedFiguresQuery, trendQuery } from '../control/control-queries.ts';
import { KeyNumbers } from '../control/key-numbers.tsx';
import { Directives } from './directives.tsx';
import { Unanswered } from './unanswered.tsx';
import { WorstAgencies, worstOf } from './worst-agencies.tsx';
import '../control/control.css';
import './leader.css';

const route = getRouteApi('/leader');

/** What the leader of the province has to know, on one page that is one sheet of A4 on paper. */
export function LeaderPage() {
  const text = useControlText();
  const { period: asked } = route.useSearch();
  const periods = useQuery(periodsQuery());
  if (periods.isPending) return <Frame />;
  if (periods.isError) {
    return (
      <Page heading={text.control.leaderMenu}>
        <ErrorState error={periods.error} retry={() => periods.refetch()} />
      </Page>
    );
  }
  const standard = periods.data.find((period) => period.isDefault) ?? periods.data[0];
  if (standard === undefined) {
    return (
      <Page heading={text.control.leaderMenu}>
        <NoDossiers />
      </Page>
    );
  }
  return <Quarter period={asked ?? standard.key} periods={periods.data} />;
}

function Frame() {
  const text = useControlText();
  return (
    <Page heading={text.control.leaderMenu}>
      <Loading />
      <Placeholder height={44} />
      <Placeholder height={112} />
      <Placeholder height={420} />
    </Page>
  );
}

function Quarter({ period, periods }: { readonly period: string; readonly periods: readonly Period[] }) {
  const text = useControlText();
  const figures = useQuery(countedFiguresQuery({ period }));
  const { heading, print } = text.control.leader;
  const title = figures.data?.title ?? periods.find((one) => one.key === period)?.title ?? period;
  return (
    <Page
      heading={heading(title)}
      actions={
        <div className="leader-actions no-print">
          <PeriodSelect period={period} periods={periods} />
          <Button onClick={() => window.print()}>{print}</Button>
        </div>
      }
    >
      {figures.isError && <ErrorState error={figures.error} retry={() => figures.refetch()} />}
      {figures.isPending && (
        <>
          <Loading />
          <Placeholder height={44} />
          <Placeholder height={112} />
          <Placeholder height={420} />
        </>
      )}
      {figures.data !== undefined && <Contents period={period} figures={figures.data} />}
    </Page>
  );
}

function PeriodSelect({ period, periods }: { readonly period: string; readonly periods: readonly Period[] }) {
  const text = useControlText();
  const navigate = useNavigate({ from: '/leader' });
  return (
    <Select
      className="period-select"
      aria-label={text.control.leader.period}
      value={period}
      onChange={(next) => void navigate({ search: (search) => ({ ...search, period: next }), resetScroll: false })}
      options={periods.map((one) => ({ value: one.key, label: one.title }))}
    />
  );
}

function Contents({ period, figures }: { readonly period: string; readonly figures: QuarterFigures }) {
  const text = useControlText();
  const trend = useQuery(trendQuery({ period }, 2));
  const { data: session } = useQuery(sessionQuery());
  const { period: asked, directives } = route.useSearch();
  const navigate = useNavigate({ from: '/leader' });
  const may = session?.user?.may ?? [];
  const worst = worstOf(figures.rows);
  return (
    <div className="leader">
      <CountingLine counting={figures.counting} />
      <KeyNumbers scope={{ period }} total={figures.total} owner={text.control.leader.totals} trend={trend.data} />
      <WorstAgencies period={period} rows={worst} />
      {may.includes('late-list:read') && <Unanswered period={period} />}
      {may.includes('directive:read') && (
        <Directives
          worst={worst.map(({ agency }) => agency.id)}
          mayRecord={may.includes('directive:record')}
          state={directives}
          choose={(state) =>
            void navigate({
              search: {
                ...(asked === undefined ? {} : { period: asked }),
                ...(state === undefined ? {} : { directives: state }),
              },
              replace: true,
              resetScroll: false,
            })
          }
        />
      )}
    </div>
  );
}
