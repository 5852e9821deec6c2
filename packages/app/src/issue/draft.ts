import type { Principal } from '@dunghen/domain/access';
import { foldCourse } from '@dunghen/domain/issue';
import { PORTAL_766_POLICY, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import {
  type Period,
  type PeriodScheme,
  periodHeadingText,
  periodKey,
  periodSpanText,
  policyText,
  type ReportLayout,
  type ReportTotals,
} from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { newId } from '@dunghen/store/dossier';
import { appendReportEvents, findStandingIssue, listIssues, type ReportIssue, readCourses } from '@dunghen/store/issue';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { countReport, findReport, issueRowOf, type ReportQuestion, readReportQuestion } from '../report/index.ts';
import { appendToDraft } from './append.ts';
import { notReplaceable, replacesNeeded } from './refusals.ts';
import { actorOf, findDraft, findRefused } from './sight.ts';

export interface DraftInput extends ReportQuestion {
  readonly layout: ReportLayout;
  /** A frozen or issued report of the same period that this one takes the place of, or puts right. */
  readonly replaces?: { readonly id: string; readonly as: 'replacement' | 'correction' };
}

/** Begins a report: counts the period and keeps it as a draft. Answers its id. */
export async function createDraft(
  context: AppContext,
  principal: Principal,
  { layout, replaces, ...question }: DraftInput,
  request: RequestFacts,
): Promise<Outcome<{ readonly id: string }>> {
  const refused = await findRefused(context, principal, 'report:issue');
  if (refused !== undefined) return refused;
  const asked = await readReportQuestion(context, question);
  if (!asked.ok) return asked;
  const misplaced = await findMisplaced(context, asked.value.period, replaces);
  if (misplaced !== undefined) return misplaced;
  const id = newId();
  const counted = await countReport(context, asked.value, { isEstimated: true });
  const actor = actorOf(principal);
  await appendReportEvents(context.db, {
    issueId: id,
    actor,
    decide: () => [{ data: { type: 'drafted', layout } }],
    save: {
      ...issueRowOf(id, counted),
      state: 'draft',
      documents: [],
      actor: actor.name,
      ...(replaces === undefined ? {} : { replaces }),
    },
    audit: actOf(principal, request, {
      action: 'report:issue',
      subject: { kind: 'report', id, code: periodKey(asked.value.period) },
      outcome: 'done',
      facts: { step: 'draft', layout, policy: asked.value.policy.id },
    }),
  });
  return { ok: true, value: { id } };
}

/** No two reports of a period stand side by side (spec: issue): a later one names the one that it follows. */
export async function findMisplaced(
  context: AppContext,
  period: Period,
  replaces: DraftInput['replaces'],
  exceptId?: string,
): Promise<Refused | undefined> {
  if (replaces !== undefined) {
    const old = await findReport(context, replaces.id);
    const fits = old?.period === periodKey(period) && old.scheme === period.scheme && old.state !== 'draft';
    return fits ? undefined : notReplaceable();
  }
  const standing = await findStandingIssue(context.db, { period: periodKey(period), scheme: period.scheme });
  return standing === undefined || standing.id === exceptId ? undefined : findOvertaken(standing, {});
}

/**
 * Why a draft cannot take its place beside the report that stands for its period: it names none, or one that another has
 * taken the place of meanwhile.
 */
export function findOvertaken(
  standing: ReportIssue | undefined,
  { replaces }: Pick<DraftInput, 'replaces'>,
): Refused | undefined {
  if (standing === undefined || standing.id === replaces?.id) return undefined;
  return replacesNeeded(standing.id, standing.state, standing.number);
}

/** A period as it would be reported under each policy, before anything is kept. */
export interface DraftChoice {
  readonly period: string;
  readonly title: string;
  readonly span: string;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  readonly policies: readonly {
    readonly id: string;
    readonly ruleText: string;
    readonly totals: ReportTotals;
    /** Rows of the annex. */
    readonly listed: number;
  }[];
  /** The report that a new one has to name. */
  readonly standing?: ReportIssue;
  /** Drafts of the period that somebody works on already. */
  readonly drafts: readonly ReportIssue[];
}

/** What the choices of a new report lead to. */
export async function previewChoice(
  context: AppContext,
  principal: Principal,
  question: { readonly period: string; readonly scheme?: PeriodScheme; readonly asOf?: Instant },
): Promise<Outcome<DraftChoice>> {
  const refused = await findRefused(context, principal, 'report:issue');
  if (refused !== undefined) return refused;
  const asked = await readReportQuestion(context, question);
  if (!asked.ok) return asked;
  const { period, asOf, knownAt } = asked.value;
  const policies = [PROVINCE_POLICY, PORTAL_766_POLICY].map(async (policy) => {
    const { report } = await countReport(context, { ...asked.value, policy }, { isCompared: false });
    return { id: policy.id, ruleText: policyText(policy), totals: report.totals, listed: report.units.listed };
  });
  const standing = await findStandingIssue(context.db, { period: periodKey(period), scheme: period.scheme });
  return {
    ok: true,
    value: {
      period: periodKey(period),
      title: periodHeadingText(period),
      span: periodSpanText(period),
      asOf,
      knownAt,
      policies: await Promise.all(policies),
      drafts: await openDrafts(context, period),
      ...(standing === undefined ? {} : { standing }),
    },
  };
}

async function openDrafts(context: AppContext, period: Period): Promise<readonly ReportIssue[]> {
  const issues = await listIssues(context.db, { period: periodKey(period) });
  const drafts = issues.filter(({ scheme, state }) => scheme === period.scheme && state === 'draft');
  const courses = await readCourses(
    context.db,
    drafts.map(({ id }) => id),
  );
  return drafts.filter(({ id }) => !foldCourse(courses.get(id) ?? []).discarded);
}

/** Leaves a draft; what was recorded of it stays. */
export async function discardDraft(
  context: AppContext,
  principal: Principal,
  { id, reason }: { readonly id: string; readonly reason: string },
  request: RequestFacts,
): Promise<Outcome<undefined>> {
  const found = await findDraft(context, principal, id);
  if (!found.ok) return found;
  const events = await appendToDraft(context, found.value.issue, {
    actor: actorOf(principal),
    decide: () => ({ ok: true, value: [{ data: { type: 'discarded', reason } }] }),
    audit: actOf(principal, request, {
      action: 'report:issue',
      subject: { kind: 'report', id, code: found.value.issue.period },
      outcome: 'done',
      facts: { step: 'discard' },
    }),
  });
  return events.ok ? { ok: true, value: undefined } : events;
}
