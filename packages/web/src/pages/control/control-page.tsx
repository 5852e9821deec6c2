import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.ts';
import type { Period } from '../../api/types.ts';
import { AgencyTable } from '../../parts/agencies/agency-table.tsx';
import { AgencyTiles } from '../../parts/agencies/agency-tiles.tsx';
import { LevelFigures } from '../../parts/agencies/level-figures.tsx';
import { CountingLine } from '../../parts/counting.tsx';
import { Near } from '../../parts/near.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, NoDossiers, Placeholder } from '../../parts/states.tsx';
import { useView } from '../../parts/use-view.ts';
import { useControlText } from '../../text/control/index.ts';
import { formatDay } from '../../text/index.ts';
import { Choices } from './choices.tsx';
import { countedBy, countedFiguresQuery, periodsOfKindQuery, trendQuery, unitsAddress } from './control-queries.ts';
import { CONTROL_VIEW, type ControlSearch } from './control-search.ts';
import { DifferencePanel } from './difference.tsx';
import { type Focus, findFocus, focusOf, ownAgenciesOf } from './focus.ts';
import { ForecastPanel } from './forecast.tsx';
import { KeyNumbers } from './key-numbers.tsx';
import { OfficialsPanel } from './officials.tsx';
import { TrendPanel } from './trend.tsx';
import { WeeksPanel } from './weeks.tsx';
import './control.css';

const route = getRouteApi('/control');

/** The control room: a period down to each agency and each dossier, by the rule and the times that the address names. */
export function ControlPage() {
  const text = useControlText();
  const search = route.useSearch();
  const { kind = 'quarter', scheme = 'calendar' } = search;
  const periods = useQuery(periodsOfKindQuery(kind, scheme));
  const { data: session } = useQuery(sessionQuery());
  if (periods.isError) {
    return (
      <Page heading={text.control.menu}>
        <ErrorState error={periods.error} retry={() => periods.refetch()} />
      </Page>
    );
  }
  if (periods.data === undefined || session === undefined) return <Frame />;
  const standard = periods.data.find((period) => period.isDefault) ?? periods.data[0];
  if (standard === undefined) {
    return (
      <Page heading={text.control.menu}>
        <NoDossiers />
      </Page>
    );
  }
  const own = ownAgenciesOf(session.user);
  const agency = findFocus(search.agency, own);
  const mayOfficials = session.user?.may.includes('late-list:read') ?? false;
  return (
    <Room
      period={search.period ?? standard.key}
      periods={periods.data}
      agency={agency}
      own={own}
      mayOfficials={mayOfficials}
    />
  );
}

/** The page before its numbers, with boxes of their size. */
function Frame() {
  const text = useControlText();
  return (
    <Page heading={text.control.menu}>
      <Loading />
      <Placeholder height={96} />
      <RoomPlaceholder />
    </Page>
  );
}

function RoomPlaceholder() {
  return (
    <>
      <Placeholder height={66} />
      <Placeholder height={112} />
      <Placeholder height={520} />
      <Placeholder height={640} />
    </>
  );
}

interface RoomProps {
  readonly period: string;
  readonly periods: readonly Period[];
  readonly agency: string | undefined;
  readonly own: ReturnType<typeof ownAgenciesOf>;
  readonly mayOfficials: boolean;
}

function Room({ period, periods, agency, own, mayOfficials }: RoomProps) {
  const text = useControlText();
  const search = route.useSearch();
  const change = useView<ControlSearch>(CONTROL_VIEW);
  const by = countedBy(period, search);
  const figures = useQuery(countedFiguresQuery(by));
  const focus = figures.data && focusOf(figures.data, agency, own);
  const title = figures.data?.title ?? periods.find((one) => one.key === period)?.title ?? period;
  const heading =
    focus?.name === undefined ? text.control.room.heading(title) : text.control.room.headingOf(title, focus.name);
  return (
    <Page heading={heading}>
      <Choices
        period={period}
        periods={periods}
        agencies={own ?? figures.data?.rows.map((row) => row.agency) ?? []}
        agency={agency}
        restricted={own !== undefined}
        search={search}
        change={change}
      />
      {figures.isError && <ErrorState error={figures.error} retry={() => figures.refetch()} />}
      {figures.isPending && (
        <>
          <Loading />
          <RoomPlaceholder />
        </>
      )}
      {focus !== undefined && figures.data !== undefined && (
        <>
          <CountingLine counting={figures.data.counting} />
          <p className="muted small">
            {text.control.room.span(formatDay(figures.data.counting.from), lastDay(figures.data.counting.to))}
          </p>
          <Sections focus={focus} by={by} title={title} figures={figures.data} mayOfficials={mayOfficials} />
        </>
      )}
    </Page>
  );
}

interface SectionsProps {
  readonly focus: Focus;
  readonly by: ReturnType<typeof countedBy>;
  readonly title: string;
  readonly figures: Parameters<typeof focusOf>[0];
  readonly mayOfficials: boolean;
}

function Sections({ focus, by, title, figures, mayOfficials }: SectionsProps) {
  const text = useControlText();
  const search = route.useSearch();
  const change = useView<ControlSearch>(CONTROL_VIEW);
  const scope = { ...by, ...focus.scope };
  // By another rule than that of the caches every earlier dossier has to be read again: only when asked for.
  const trend = useQuery({ ...trendQuery(scope), enabled: search.policy === undefined });
  if (focus.total === undefined) {
    return (
      <section className="panel empty">
        <h2>{text.control.room.noAgency(focus.name ?? '', title)}</h2>
        <p>{text.control.room.noAgencyHint}</p>
      </section>
    );
  }
  return (
    <>
      <KeyNumbers scope={scope} total={focus.total} owner={focus.name ?? text.figures.province} trend={trend.data} />
      <DifferencePanel scope={scope} compare={search.compare} choose={(compare) => change({ compare })} />
      <TrendPanel scope={scope} trend={trend} onDemand={search.policy !== undefined} />
      {focus.name === undefined && <LevelFigures by={by} figures={figures} />}
      <AgencyTiles by={by} rows={focus.rows} byRate />
      <Near height={560}>
        {() => <WeeksPanel scope={scope} show={search.weeks ?? 'late'} choose={(weeks) => change({ weeks })} />}
      </Near>
      <Near height={420}>{() => <ForecastPanel scope={scope} />}</Near>
      {mayOfficials && <Near height={480}>{() => <OfficialsPanel scope={scope} />}</Near>}
      <AgencyTable
        by={by}
        title={title}
        rows={focus.rows}
        view={search}
        change={change}
        {...(focus.name === undefined ? { spreadsheet: unitsAddress(by) } : {})}
      />
    </>
  );
}

/** An end that is not included, as the last day. */
const lastDay = (to: string): string => formatDay(new Date(Date.parse(to) - 1).toISOString());
