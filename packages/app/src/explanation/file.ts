import type { Principal } from '@dunghen/domain/access';
import { type ExplanationReport, explanationDocument, explanationLetter } from '@dunghen/domain/explanation';
import { lastDayOf, type PeriodScheme, parsePeriod, periodKey } from '@dunghen/domain/report';
import type { ReportSettings } from '@dunghen/domain/settings';
import { dayOf, type Instant } from '@dunghen/domain/time';
import { notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import { placesIn } from '../control/weeks.ts';
import { officeOf } from '../form/offices.ts';
import type { Outcome } from '../outcome/index.ts';
import { renderDocument } from '../report/index.ts';
import type { DownloadFile, FileFormat } from '../workspace/index.ts';
import { followTasks, knownNow, readableAgencies } from './find.ts';
import { marksOf, policyOf } from './marks.ts';
import { noSuchPart } from './refusals.ts';

export interface ExplanationFileQuestion {
  readonly period: string;
  readonly scheme?: PeriodScheme;
  /** Only what this agency explained. */
  readonly agencyId?: string;
  /** What had been answered by this instant; absent: by now. */
  readonly asOf?: Instant;
  readonly knownAt?: Instant;
  readonly formats: readonly FileFormat[];
  /** `letter`: by which one agency explains, `agencyId` says which; absent: the report of the province. */
  readonly document?: 'report' | 'letter';
}

/**
 * The report on explanations as files: to the People's Committee, its Chairman and the department of Home Affairs. The
 * same question with both times gives the same bytes.
 */
export async function explanationFiles(
  context: AppContext,
  principal: Principal,
  question: ExplanationFileQuestion,
): Promise<Outcome<readonly DownloadFile[]>> {
  if (question.document === 'letter' && question.agencyId === undefined) return noSuchPart();
  const counted = await explanationReport(context, principal, question);
  if (!counted.ok) return counted;
  const report = counted.value;
  const { settingsOn } = await context.catalogueAt(report.knownAt);
  const settings = settingsOn(Math.max(lastDayOf(report.period), dayOf(report.asOf)));
  if (question.document === 'letter') return letterFiles(context, report, settings, question);
  const document = explanationDocument(report, settings, { draftedOn: dayOf(report.asOf) });
  const agency = question.agencyId === undefined ? '' : `-${question.agencyId}`;
  const base = `bao-cao-giai-trinh-${periodKey(report.period)}${agency}`;
  return { ok: true, value: await renderDocument(document, base, question.formats) };
}

/** The letter of one agency with its list, from the head of the agency as it is called on that day. */
async function letterFiles(
  context: AppContext,
  { parts: [part], ...report }: ExplanationReport,
  settings: ReportSettings,
  { formats }: ExplanationFileQuestion,
): Promise<Outcome<readonly DownloadFile[]>> {
  if (part === undefined) return noSuchPart();
  const catalogue = await context.catalogueAt(report.knownAt);
  const at = part.course.confirmed?.at ?? report.asOf;
  const bearer = catalogue.register.bearersAt(part.agencyId, dayOf(at))[0]?.id ?? part.agencyId;
  const letter = explanationLetter({ ...report, part }, officeOf(catalogue, bearer, at), settings);
  const base = `cong-van-giai-trinh-${periodKey(report.period)}-${part.agencyId}`;
  return { ok: true, value: await renderDocument(letter, base, formats) };
}

/** What the report is made from, within the reach of whoever asks. */
export async function explanationReport(
  context: AppContext,
  principal: Principal,
  question: Omit<ExplanationFileQuestion, 'formats'>,
): Promise<Outcome<ExplanationReport>> {
  const reach = await readableAgencies(context, principal);
  if (reach === 'none') return notAllowed({ ok: false, code: 'not-allowed', facts: { action: 'explanation:read' } });
  const { agencyId } = question;
  const period = parsePeriod(question.period, question.scheme ?? 'calendar');
  if (period === undefined) {
    const message = `Không hiểu kỳ báo cáo “${question.period}”. Hãy viết 2024-Q1 (quý), 2024-01 (tháng) hoặc 2024.`;
    return { ok: false, code: 'unknown-period', facts: { period: question.period }, message };
  }
  const ids = agencyId === undefined ? reach : reach === 'all' || reach.includes(agencyId) ? [agencyId] : [];
  const knownAt = question.knownAt ?? (await knownNow(context));
  const times = { asOf: Math.min(question.asOf ?? context.now(), knownAt), knownAt };
  const query = { period: periodKey(period), scheme: period.scheme, ...(ids === 'all' ? {} : { agencyIds: ids }) };
  const tasks = await followTasks(context, query, times);
  const markOf = await marksOf(context, tasks, times);
  const { register } = await context.catalogueAt(knownAt);
  const placeOf = placesIn(register);
  const parts = tasks
    .toSorted((a, b) => placeOf(a.task.agencyId) - placeOf(b.task.agencyId))
    .map(({ task, lines, course }) => ({
      agencyId: task.agencyId,
      agencyName: register.findById(task.agencyId)?.name ?? task.agencyId,
      course,
      lines: lines.map((line) => ({ line, mark: markOf(task, line) })),
    }));
  const [first] = tasks;
  const policy = policyOf(first?.task.policyId ?? '');
  return { ok: true, value: { period, policy, ...times, parts } };
}
