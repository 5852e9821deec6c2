import './reports.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { CsvButton } from '../../parts/csv-button.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useMay } from '../../parts/use-may.ts';
import { formatDay, formatTime } from '../../text/index.ts';
import { type ReportsText, useReportsText } from '../../text/reports/index.ts';
import { type ReportLine, type ReportState, reportsQuery } from './queries.ts';
import { ReportTable } from './report-table.tsx';
import { REPORT_STATES, reportsSearch } from './search.ts';

const route = getRouteApi('/reports');

/** All reports with their state; the empty state says how to begin. */
export function ReportsPage() {
  const words = useReportsText().reports;
  const { list } = words;
  const { state } = route.useSearch();
  const reports = useQuery(reportsQuery());
  const rows = reports.data?.rows ?? [];
  const shown = state === undefined ? rows : rows.filter((row) => row.state === state);
  return (
    <Page heading={list.heading} lead={list.intro} actions={<Ways />}>
      {reports.isPending && (
        <>
          <Loading />
          <Placeholder height={320} />
        </>
      )}
      {reports.isError && <ErrorState error={reports.error} retry={() => reports.refetch()} />}
      {reports.isSuccess && rows.length === 0 && <NoReports />}
      {rows.length > 0 && (
        <section className="panel" aria-label={list.caption}>
          <div className="tools">
            <StateFilter state={state} />
            <p className="muted" role="status">
              {list.shown(shown.length, rows.length)}
            </p>
            <span className="tools-end">
              <CsvButton label={list.csv} hint={list.csvHint} fileName="bao-cao" table={() => tableOf(shown, words)} />
            </span>
          </div>
          {shown.length === 0 ? <p className="none">{list.emptyFilter}</p> : <ReportTable rows={shown} />}
        </section>
      )}
    </Page>
  );
}

function tableOf(rows: readonly ReportLine[], { list, states }: ReportsText['reports']) {
  const { period, state, confirmations, number, recorded } = list.columns;
  const lines = rows.map((row) => [
    row.title,
    states[row.state],
    row.asked === 0 ? list.notSent : list.answered(row.answered, row.asked),
    row.number === undefined || row.issuedOn === undefined ? '' : list.numberOn(row.number, formatDay(row.issuedOn)),
    formatTime(row.recordedAt),
  ]);
  return [[period, state, confirmations, number, recorded], ...lines];
}

function Ways() {
  const { list } = useReportsText().reports;
  const may = useMay();
  return (
    <div className="report-ways">
      {may('report:confirm') && (
        <Link to="/reports/confirmations" className="button">
          {list.own}
        </Link>
      )}
      <Link to="/reports/check" className="button">
        {list.check}
      </Link>
      {may('report:issue') && (
        <Link to="/reports/new" className="button button-primary">
          {list.create}
        </Link>
      )}
    </div>
  );
}

function StateFilter({ state }: { readonly state: ReportState | undefined }) {
  const { list, states } = useReportsText().reports;
  const navigate = route.useNavigate();
  const options = [{ value: '', label: list.all }, ...REPORT_STATES.map((value) => ({ value, label: states[value] }))];
  return (
    <Select
      aria-label={list.filter}
      value={state ?? ''}
      options={options}
      className="state-select"
      onChange={(value) => {
        void navigate({ search: reportsSearch({ state: value }), replace: true, resetScroll: false });
      }}
    />
  );
}

function NoReports() {
  const { list } = useReportsText().reports;
  const may = useMay();
  return (
    <section className="panel empty">
      <h2>{list.emptyHeading}</h2>
      <p>{may('report:issue') ? list.emptyMaker : list.emptyReader}</p>
    </section>
  );
}
