import '../reports.css';
import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { Page } from '../../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { formatDay, formatTime } from '../../../text/index.ts';
import { BackToReports } from '../back.tsx';
import { type Report, reportQuery } from '../queries.ts';
import { StateChip } from '../state-chip.tsx';
import { useReportsText } from '../use-reports-text.ts';
import { Agencies } from './agencies.tsx';
import { Files } from './files.tsx';
import { History } from './history.tsx';
import { NextStep } from './next-step.tsx';
import { Objections } from './objections.tsx';
import { Paper } from './paper.tsx';
import { PartsForm } from './parts-form.tsx';
import { StepBar } from './step-bar.tsx';
import { useTyped } from './typed.ts';

const route = getRouteApi('/reports/$id');

/** One report from its draft to its issue: where it stands, as on paper, what may be written, what agencies said. */
export function ReportPage() {
  const words = useReportsText();
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
  const { course } = useReportsText();
  const typed = useTyped(report.id);
  const mayEdit = report.may.includes('edit');
  return (
    <>
      <StepBar report={report} />
      {report.discarded && <Alert type="warning" showIcon title={course.discarded} />}
      <Relations report={report} />
      <Facts report={report} />
      <NextStep report={report} hasUnsaved={typed.keys.length > 0} />
      <div className="report-columns">
        <Paper report={report} />
        <div className="report-side">
          {mayEdit && <PartsForm report={report} typed={typed} />}
          <Objections report={report} />
          {(report.agencies.length > 0 || mayEdit) && <Agencies report={report} />}
          <Files report={report} />
          <History report={report} />
        </div>
      </div>
    </>
  );
}

/** Which report this one follows, and which follows it. */
function Relations({ report }: { readonly report: Report }) {
  const { course } = useReportsText();
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
  const { course } = useReportsText();
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
