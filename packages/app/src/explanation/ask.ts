import type { Principal } from '@dunghen/domain/access';
import { findUnknownYear, isProvisionalWorkingDay, provisionalWorkingDayAfter } from '@dunghen/domain/calendar';
import type { ExplainedLine } from '@dunghen/domain/explanation';
import { type DossierLine, NOT_EXPLAINED, periodKey, rowsOfSections } from '@dunghen/domain/report';
import { dayOf, findDay, formatDay, type Instant } from '@dunghen/domain/time';
import { newId } from '@dunghen/store/dossier';
import { insertExplanation, readExplanations } from '@dunghen/store/explanation';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import { actorOf } from '../issue/sight.ts';
import type { Outcome } from '../outcome/index.ts';
import {
  type CountedReport,
  countReport,
  type ReportQuestion,
  type ReportRequest,
  readReportQuestion,
} from '../report/index.ts';
import { type Counting, countingOf } from '../workspace/index.ts';
import { linesByAgency } from './lines.ts';
import { explanationMessage } from './message.ts';
import { badDueDay, nobodyToAsk } from './refusals.ts';

export interface AskedAgency {
  readonly agency: { readonly id: string; readonly name: string };
  readonly late: number;
  readonly openOverdue: number;
  /** It was asked for this period before and is not asked again. */
  readonly isAsked: boolean;
  /** The agency ended and left its tasks to nobody: there is nobody to ask. */
  readonly isNobody: boolean;
}

export interface AskPreview {
  readonly counting: Counting;
  /** The day that is proposed for the answers, by the province's setting. */
  readonly dueOn: string;
  /** The year whose holidays are not known yet, where that day is in it. */
  readonly dueUnknownYear?: number;
  /** In the order of the catalogue. */
  readonly agencies: readonly AskedAgency[];
}

/** Who would get what: shown before anything goes out. Nothing is recorded. */
export async function previewAsking(
  context: AppContext,
  principal: Principal,
  question: ReportQuestion,
): Promise<Outcome<AskPreview>> {
  const permission = allow(principal, 'explanation:ask', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const read = await readReportQuestion(context, question);
  if (!read.ok) return read;
  const counted = await countReport(context, read.value, { isCompared: false });
  const { policy, asOf, knownAt } = read.value;
  const counting = countingOf({ policy, bounds: counted.report.bounds, asOf, knownAt });
  const due = dayOf(await standardDue(context));
  const { calendar } = await context.catalogueAt(context.now());
  const unknown = findUnknownYear(calendar, dayOf(context.now()), due);
  const agencies = await agenciesOf(context, counted);
  const provisional = unknown === undefined ? {} : { dueUnknownYear: unknown };
  return { ok: true, value: { counting, dueOn: formatDay(due), ...provisional, agencies } };
}

async function agenciesOf(context: AppContext, { report, request }: CountedReport): Promise<readonly AskedAgency[]> {
  const period = { period: periodKey(request.period), scheme: request.period.scheme };
  const asked = new Set((await readExplanations(context.db, period)).map(({ agencyId }) => agencyId));
  const { register } = await context.catalogueAt(context.now());
  const today = dayOf(context.now());
  return rowsOfSections(report.sections)
    .filter(({ late, openOverdue }) => late + openOverdue > 0)
    .map(({ agencyId, agency, late, openOverdue }) => ({
      agency: { id: agencyId, name: agency.name },
      late,
      openOverdue,
      isAsked: asked.has(agencyId),
      isNobody: register.bearersAt(agencyId, today).length === 0,
    }));
}

export interface AskInput extends ReportQuestion {
  /** Absent: every agency with late dossiers. */
  readonly agencyIds?: readonly string[];
  /** Local day; absent: by the province's setting. */
  readonly dueOn?: string;
}

export interface AskOutcome {
  readonly asked: number;
  readonly dossiers: number;
  readonly dueAt: Instant;
}

/**
 * Gives each agency with late dossiers one task with its list: dossiers resolved late in the period and those open and
 * overdue at its end. An agency that was asked for the period before keeps its task.
 */
export async function askExplanations(
  context: AppContext,
  principal: Principal,
  { agencyIds, dueOn, ...question }: AskInput,
  request: RequestFacts,
): Promise<Outcome<AskOutcome>> {
  const permission = allow(principal, 'explanation:ask', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const due = await dueInstant(context, dueOn);
  if (!due.ok) return due;
  const read = await readReportQuestion(context, question);
  if (!read.ok) return read;
  const wanted = agencyIds === undefined ? undefined : new Set(agencyIds);
  const chosen = { dueAt: due.value, isWanted: (id: string) => wanted?.has(id) ?? true };
  const done = await askBy(context, principal, read.value, chosen, request);
  return done.asked === 0 ? nobodyToAsk() : { ok: true, value: { ...done, dueAt: due.value } };
}

/** Asks by a question that was read; also for reports that were frozen. */
export async function askBy(
  context: AppContext,
  principal: Principal,
  question: ReportRequest,
  chosen: { readonly dueAt: Instant; readonly isWanted: (agencyId: string) => boolean; readonly reportId?: string },
  request: RequestFacts,
): Promise<Omit<AskOutcome, 'dueAt'>> {
  const counted = await countReport(context, question, { isCompared: false });
  const agencies = (await agenciesOf(context, counted)).filter(
    ({ agency, isAsked, isNobody }) => !isAsked && !isNobody && chosen.isWanted(agency.id),
  );
  const sum = { asked: 0, dossiers: 0 };
  const byAgency = await linesByAgency(
    context,
    counted,
    agencies.map(({ agency }) => agency),
  );
  for (const { agency } of agencies) {
    const lines = (byAgency.get(agency.id) ?? []).map(explainedLine);
    if (lines.length === 0) continue;
    if (!(await askOne(context, principal, { question, lines, agencyId: agency.id, ...chosen }, request))) continue;
    sum.asked += 1;
    sum.dossiers += lines.length;
  }
  return sum;
}

interface Asking {
  readonly question: ReportRequest;
  readonly lines: readonly ExplainedLine[];
  readonly agencyId: string;
  readonly dueAt: Instant;
  readonly reportId?: string;
}

function askOne(
  context: AppContext,
  principal: Principal,
  { question, lines, agencyId, dueAt, reportId }: Asking,
  request: RequestFacts,
): Promise<boolean> {
  const id = newId();
  const period = periodKey(question.period);
  return insertExplanation(context.db, {
    id,
    period,
    scheme: question.period.scheme,
    agencyId,
    policyId: question.policy.id,
    asOf: question.asOf,
    knownAt: question.knownAt,
    ...(reportId === undefined ? {} : { reportId }),
    recordedAt: context.now(),
    by: actorOf(principal),
    lines,
    dueAt,
    messages: [explanationMessage('asked', { id, period, agencyId, count: lines.length }, dueAt)],
    audit: actOf(principal, request, {
      action: 'explanation:ask',
      subject: { kind: 'explanation', id, code: period },
      outcome: 'done',
      facts: { agency: agencyId, dossiers: lines.length, dueAt },
    }),
  });
}

/** What of a line an agency is asked about; the applicant is none of its explanation. */
function explainedLine({ applicant: _applicant, cause, agencyName: _agency, ...line }: DossierLine): ExplainedLine {
  return cause === undefined || cause === NOT_EXPLAINED ? line : { ...line, cause };
}

/** The close of the day by which an answer is due where none other is chosen; into a year without a calendar, provisional. */
export async function standardDue(context: AppContext): Promise<Instant> {
  const { calendar, settingsOn } = await context.catalogueAt(context.now());
  const today = dayOf(context.now());
  const day = provisionalWorkingDayAfter(calendar, today, settingsOn(today).reminders.explanationDays);
  return calendar.closeOrStandard(day);
}

export async function dueInstant(context: AppContext, dueOn: string | undefined): Promise<Outcome<Instant>> {
  if (dueOn === undefined) return { ok: true, value: await standardDue(context) };
  const { calendar } = await context.catalogueAt(context.now());
  const first = provisionalWorkingDayAfter(calendar, dayOf(context.now()), 1);
  const day = findDay(dueOn);
  if (day === undefined || day < first || !isProvisionalWorkingDay(calendar, day)) return badDueDay(first);
  return { ok: true, value: calendar.closeOrStandard(day) };
}
