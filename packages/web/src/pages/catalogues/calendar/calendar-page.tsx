import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { agenciesQuery } from '../../../parts/agencies/agencies-query.ts';
import { Page } from '../../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { today } from '../../../parts/today.ts';
import { useMay } from '../../../parts/use-may.ts';
import { useView } from '../../../parts/use-view.ts';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { CatalogueTabs } from '../catalogue-tabs.tsx';
import { Choice } from '../choice.tsx';
import { numberText } from '../procedures/process-words.ts';
import { type CalendarYear, calendarQuery } from '../queries.ts';
import type { CalendarSearch } from '../search.ts';
import { DayExplanation } from './day-explanation.tsx';
import { DepartureTable } from './departure-table.tsx';
import { Months } from './months.tsx';
import '../catalogues.css';

const route = getRouteApi('/catalogues/calendar');

/** The year as twelve months; each day says why offices work or not. */
export function CalendarPage() {
  const text = useCataloguesText().catalogues.calendar;
  const now = today();
  const { year = Number(now.slice(0, 4)), agency } = route.useSearch();
  const calendar = useQuery(calendarQuery(year, agency));
  const { data: agencies } = useQuery(agenciesQuery());
  const name = agencies?.rows.find(({ id }) => id === agency)?.name;
  const mayPropose = useMay()('calendar:propose');
  return (
    <Page
      heading={name === undefined ? text.heading(year) : text.headingOf(year, name)}
      before={<CatalogueTabs />}
      actions={
        <span className="page-actions">
          <Link to="/catalogues/calendar/decisions" className="button">
            {text.proposals}
          </Link>
          {mayPropose && (
            <Link
              to="/catalogues/calendar/new"
              search={agency === undefined ? {} : { agency }}
              className="button button-primary"
            >
              {text.propose}
            </Link>
          )}
        </span>
      }
    >
      <Tools year={year} agency={agency} />
      {calendar.isPending && (
        <>
          <Loading />
          <Placeholder height={720} />
        </>
      )}
      {calendar.isError && <ErrorState error={calendar.error} retry={() => calendar.refetch()} />}
      {calendar.data !== undefined && !calendar.isError && <Year calendar={calendar.data} today={now} />}
    </Page>
  );
}

function Tools({ year, agency }: { readonly year: number; readonly agency: string | undefined }) {
  const text = useCataloguesText().catalogues.calendar;
  const change = useView<CalendarSearch>();
  const { data: agencies } = useQuery(agenciesQuery());
  return (
    <div className="tools">
      <Button aria-label={text.previous} onClick={() => change({ year: year - 1, day: '' })}>
        {String(year - 1)}
      </Button>
      <strong className="year">{year}</strong>
      <Button aria-label={text.next} onClick={() => change({ year: year + 1, day: '' })}>
        {String(year + 1)}
      </Button>
      <Choice
        label={text.agency}
        any={text.national}
        width={280}
        options={(agencies?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={agency}
        change={(id) => change({ agency: id ?? '' })}
      />
    </div>
  );
}

function Year({ calendar, today }: { readonly calendar: CalendarYear; readonly today: string }) {
  const text = useCataloguesText().catalogues.calendar;
  const { day } = route.useSearch();
  const change = useView<CalendarSearch>();
  return (
    <>
      <p className="lead">
        {`${text.workingDays(numberText(calendar.workingDays))}. ${text.explainHint}`}
        <span className="only-wide">{` ${text.keysHint}`}</span>
      </p>
      <div className="calendar-columns">
        <Months calendar={calendar} today={today} chosen={day} choose={(next) => change({ day: next })} />
        <DayExplanation calendar={calendar} day={day} today={today} />
      </div>
      <DepartureTable calendar={calendar} />
    </>
  );
}
