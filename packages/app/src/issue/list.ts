import type { Principal } from '@dunghen/domain/access';
import { foldCourse, openObjectionsOf, type ReportCourse } from '@dunghen/domain/issue';
import { type PeriodScheme, periodHeadingText } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { listIssues, type ReportIssue, readCourses } from '@dunghen/store/issue';
import { notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { questionOf } from './count.ts';
import { type Followed, sightOf } from './sight.ts';

/** A report as lists show it. */
export interface ReportLine {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly scheme: PeriodScheme;
  readonly state: ReportIssue['state'];
  readonly policyId: string;
  readonly layout: ReportCourse['layout'];
  readonly knownAt: Instant;
  readonly recordedAt: Instant;
  readonly actor?: string;
  readonly number?: string;
  readonly issuedOn?: string;
  readonly signer?: string;
  readonly replaces?: NonNullable<ReportIssue['replaces']>;
  readonly replacedBy?: string;
  readonly asked: number;
  readonly answered: number;
  readonly openObjections: number;
}

/** The reports that somebody sees, newest first; drafts that were left are not among them. */
export async function listReportLines(
  context: AppContext,
  principal: Principal,
): Promise<Outcome<readonly ReportLine[]>> {
  const sight = await sightOf(context, principal);
  if (sight === 'none') return notAllowed({ ok: false, code: 'not-allowed', facts: { action: 'report:read' } });
  const issues = await listIssues(context.db);
  const seen = sight === 'all' ? issues : issues.filter(({ state }) => state === 'issued');
  const courses = await readCourses(
    context.db,
    seen.map(({ id }) => id),
  );
  return {
    ok: true,
    value: seen.flatMap((issue) => {
      const events = courses.get(issue.id) ?? [];
      const course = foldCourse(events);
      return course.discarded ? [] : [lineOf({ issue, events, course }, issues)];
    }),
  };
}

/** A report with its course in one line; `issues`: those of its period, of which one may follow it. */
export function lineOf(followed: Followed, issues: readonly ReportIssue[]): ReportLine {
  const { issue, course } = followed;
  const { id, period, state, policyId, knownAt, recordedAt, actor, number, issuedOn, signer, replaces } = issue;
  const question = questionOf(followed);
  const confirmations = [...course.confirmations.values()];
  const later = issues.find((other) => other.replaces?.id === id && other.state !== 'draft');
  return {
    id,
    title: periodHeadingText(question.period),
    period,
    scheme: question.period.scheme,
    state,
    policyId,
    layout: course.layout,
    knownAt,
    recordedAt,
    ...(actor === undefined ? {} : { actor }),
    ...(number === undefined ? {} : { number }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(signer === undefined ? {} : { signer }),
    ...(replaces === undefined ? {} : { replaces }),
    ...(later === undefined ? {} : { replacedBy: later.id }),
    asked: confirmations.length,
    answered: confirmations.filter((one) => one.state !== 'sent').length,
    openObjections: openObjectionsOf(course).length,
  };
}
