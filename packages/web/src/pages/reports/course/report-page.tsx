import '../reports.css';
import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Tabs } from 'antd';
import { Page } from '../../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { formatDay, formatTime } from '../../../text/index.ts';
import { useReportsText } from '../../../text/reports/index.ts';
import { BackToReports } from '../back.tsx';
import { type Report, reportQuery } from '../queries.ts';
import { reportSearch } from '../search.ts';
import { StateChip } from '../state-chip.tsx';
import { Agencies } from './agencies.tsx';
import { Files } from './files.tsx';
import { History } from './history.tsx';
import { NextStep } from './next-step.tsx';
import { Objections } from './objections.tsx';
import { Paper } from './paper.tsx';
import { PartsForm } from './parts-form.tsx';
import { StepBar } from './step-bar.tsx';
import { type Typed, useTyped } from './typed.ts';

const route = getRouteApi('/reports/$id');

/** One report from its draft to its issue: where it stands, as on paper, what may be written, what agencies said. */
export function ReportPage() {
  const words = useReportsText().reports;
  const { id } = route.useParams();
  const report = useQuery(reportQuery(id));
  const heading = report.data === undefined ? words.back : words.course.heading(report.data.title);
  return (
    <Page heading={heading} before={<BackToReports />} actions={report.data && <StateChip state={report.data.state} />}>
      {report.isPending && (
        <>
          <Loading />
          <Placeholder height={64} />
          <Placeholder height={720} />
        </>
      )}
      {report.isError && <ErrorState error={report.error} retry={() => report.refetch()} />}
      {report.data && <Course key={id} report={report.data} />}
    </Page>
  );
}

function Course({ report }: { readonly report: Report }) {
  const { course } = useReportsText().reports;
  const typed = useTyped(report.id);
  return (
    <>
      <StepBar report={report} />
      {report.discarded && <Alert type="warning" showIcon title={course.discarded} />}
      <Relations report={report} />
      <Facts report={report} />
      <NextStep report={report} hasUnsaved={typed.keys.length > 0} />
      <div className="report-columns">
        <Side report={report} typed={typed} />
        <Paper report={report} />
      </div>
    </>
  );
}

interface SideProps {
  readonly report: Report;
  readonly typed: Typed;
}

/** What is worked on beside the sheet; the address keeps which. */
function Side({ report, typed }: SideProps) {
  const { course } = useReportsText().reports;
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const open = report.openObjections;
  const mayEdit = report.may.includes('edit');
  const agencies = open === 0 ? course.tabs.agencies : course.tabCount(course.tabs.agencies, open);
  const parts = typed.keys.length === 0 ? course.tabs.parts : course.tabCount(course.tabs.parts, typed.keys.length);
  const items = [
    ...(mayEdit ? [{ key: 'parts', label: parts, children: <PartsForm report={report} typed={typed} /> }] : []),
    ...(report.agencies.length > 0 || report.objections.length > 0
      ? [{ key: 'agencies', label: agencies, children: <Confirmations report={report} /> }]
      : []),
    { key: 'files', label: course.tabs.files, children: <Files report={report} /> },
    ...(report.history.length > 0
      ? [{ key: 'history', label: course.tabs.history, children: <History report={report} /> }]
      : []),
  ];
  return (
    <aside className="report-side" aria-label={course.side}>
      <Tabs
        activeKey={items.some(({ key }) => key === tab) && tab !== undefined ? tab : standardTab(report)}
        items={items}
        onChange={(key) => {
          void navigate({ search: reportSearch({ tab: key }), replace: true, resetScroll: false });
        }}
      />
    </aside>
  );
}

function standardTab({ may, asked }: Report): string {
  if (!may.includes('edit')) return 'files';
  return asked === 0 ? 'parts' : 'agencies';
}

function Confirmations({ report }: { readonly report: Report }) {
  return (
    <div className="report-stack">
      <Objections report={report} />
      <Agencies report={report} />
    </div>
  );
}

/** Which report this one follows, and which follows it. */
function Relations({ report }: { readonly report: Report }) {
  const { course } = useReportsText().reports;
  const { replaces, replacedBy } = report;
  return (
    <>
      {replacedBy !== undefined && (
        <Alert
          type="warning"
          showIcon
          title={course.replacedBy}
          description={
            <Link to="/reports/$id" params={{ id: replacedBy }}>
              {course.openOther}
            </Link>
          }
        />
      )}
      {replaces !== undefined && (
        <p>
          {course.replaces[replaces.as]}:{' '}
          <Link to="/reports/$id" params={{ id: replaces.id }}>
            {course.openOther}
          </Link>
        </p>
      )}
    </>
  );
}

function Facts({ report }: { readonly report: Report }) {
  const { course } = useReportsText().reports;
  const { totals, listed, number, issuedOn, signer } = report;
  return (
    <div className="report-facts">
      {number !== undefined && issuedOn !== undefined && signer !== undefined && (
        <p>
          <strong>{course.issued(number, formatDay(issuedOn), signer)}</strong>
        </p>
      )}
      <p>
        {course.figures(
          formatInteger(totals.resolved),
          formatInteger(totals.late),
          formatInteger(totals.openOverdue),
          formatInteger(listed),
        )}{' '}
        <Link to="/reports/$id/compare" params={{ id: report.id }}>
          {course.compare}
        </Link>
      </p>
      <p className="muted">
        {course.knownAt(formatTime(report.knownAt))} {report.ruleText}
      </p>
    </div>
  );
}
