import type { Principal } from '@dunghen/domain/access';
import { findUnknownYear } from '@dunghen/domain/calendar';
import {
  type AnswerCount,
  countAnswers,
  type ExplainedLine,
  type ExplanationEvent,
  type ExplanationState,
  isAnswerLate,
  type LineMark,
  type Statement,
} from '@dunghen/domain/explanation';
import { parsePeriod, periodBounds, periodTitleText } from '@dunghen/domain/report';
import { dayOf, type Instant } from '@dunghen/domain/time';
import type { Explanation } from '@dunghen/store/explanation';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { Catalogue } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { placesIn } from '../control/weeks.ts';
import { officerNames } from '../dossier/names.ts';
import type { Outcome } from '../outcome/index.ts';
import { type Counting, countingOf } from '../workspace/index.ts';
import {
  type FollowedTask,
  findTask,
  followTasks,
  knownNow,
  readableAgencies,
  rightsOn,
  type TaskRights,
} from './find.ts';
import { marksOf, policyOf } from './marks.ts';

export interface ExplanationSummary {
  readonly id: string;
  readonly period: string;
  readonly scheme: string;
  /** "Quý I/2024". */
  readonly title: string;
  readonly agency: { readonly id: string; readonly name: string };
  readonly state: ExplanationState;
  /** Not confirmed by the date, or confirmed after it. */
  readonly isLate: boolean;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  /** The year whose holidays are not known by now, where the day is in it: it is provisional. */
  readonly dueUnknownYear?: number;
  readonly late: number;
  readonly openOverdue: number;
  readonly stated: number;
  readonly version: number;
  readonly confirmed?: { readonly at: Instant; readonly by: string; readonly alone: boolean };
  readonly returned?: { readonly at: Instant; readonly by: string; readonly reason: string };
}

export interface ExplanationList {
  readonly rows: readonly ExplanationSummary[];
  readonly count: AnswerCount;
  readonly mayAsk: boolean;
}

export interface ListQuestion {
  readonly period?: string;
  readonly agencyId?: string;
  readonly state?: ExplanationState;
  /** What had been answered by this instant; absent: by now. */
  readonly asOf?: Instant;
  readonly knownAt?: Instant;
}

/** The tasks within the reach of whoever asks, newest period first, agencies in the order of the catalogue. */
export async function listExplanations(
  context: AppContext,
  principal: Principal,
  { period, agencyId, state, ...asked }: ListQuestion,
): Promise<Outcome<ExplanationList>> {
  const reach = await readableAgencies(context, principal);
  if (reach === 'none') return notAllowed({ ok: false, code: 'not-allowed', facts: { action: 'explanation:read' } });
  const ids = agencyId === undefined ? reach : reach === 'all' || reach.includes(agencyId) ? [agencyId] : [];
  const now = context.now();
  const times = { asOf: asked.asOf ?? now, knownAt: asked.knownAt ?? now };
  const query = { ...(period === undefined ? {} : { period }), ...(ids === 'all' ? {} : { agencyIds: ids }) };
  const tasks = await followTasks(context, query, times);
  const catalogue = await context.catalogueAt(now);
  const placeOf = placesIn(catalogue.register);
  const rows = tasks
    .map((followed) => summaryOf(followed, catalogue, times.asOf))
    .toSorted((a, b) => (a.period === b.period ? placeOf(a.agency.id) - placeOf(b.agency.id) : 0))
    .filter((row) => state === undefined || row.state === state);
  const mayAsk = allow(principal, 'explanation:ask', NOWHERE, await accessWorld(context)).ok;
  return { ok: true, value: { rows, count: countAnswers(tasks, times.asOf), mayAsk } };
}

function summaryOf({ task, lines, course }: FollowedTask, catalogue: Catalogue, now: Instant): ExplanationSummary {
  const { state, dueAt, askedAt, version, statements, confirmed, returned } = course;
  const unknown = findUnknownYear(catalogue.calendar, dayOf(askedAt), dayOf(dueAt));
  return {
    id: task.id,
    period: task.period,
    scheme: task.scheme,
    title: titleOf(task),
    agency: { id: task.agencyId, name: catalogue.register.findById(task.agencyId)?.name ?? task.agencyId },
    state,
    isLate: isAnswerLate(course, now),
    askedAt,
    dueAt,
    late: lines.filter((line) => line.state === 'late').length,
    openOverdue: lines.filter((line) => line.state === 'open-overdue').length,
    stated: statements.size,
    version,
    ...(unknown === undefined ? {} : { dueUnknownYear: unknown }),
    ...(confirmed === undefined ? {} : { confirmed }),
    ...(returned === undefined ? {} : { returned }),
  };
}

function titleOf({ period, scheme }: Explanation): string {
  const parsed = periodOf({ period, scheme });
  return parsed === undefined ? period : periodTitleText(parsed);
}

export function periodOf({ period, scheme }: Pick<Explanation, 'period' | 'scheme'>) {
  return parsePeriod(period, scheme === 'day15' || scheme === 'tt02' ? scheme : 'calendar');
}

export interface ExplanationLine extends Omit<ExplainedLine, 'apology'> {
  readonly mark: LineMark;
  readonly statement?: Omit<Statement, 'byId'>;
}

export interface ExplanationStep {
  readonly type: ExplanationEvent['type'];
  readonly at: Instant;
  readonly by: string;
  /** How many dossiers a statement is about. */
  readonly dossiers?: number;
  readonly reason?: string;
}

export interface ExplanationView extends ExplanationSummary, Omit<TaskRights, 'seesOfficers'> {
  readonly counting?: Counting;
  readonly lines: readonly ExplanationLine[];
  readonly steps: readonly ExplanationStep[];
}

/** One task with its list, what was stated of each dossier, and its course. */
export async function readExplanation(
  context: AppContext,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Outcome<ExplanationView>> {
  const found = await findTask(context, principal, id);
  if (!found.ok) return found;
  const { task, lines, events, course } = found.value;
  const now = context.now();
  const [catalogue, rights, markOf] = await Promise.all([
    context.catalogueAt(now),
    rightsOn(context, principal, task.agencyId),
    knownNow(context).then((knownAt) => marksOf(context, [found.value], { asOf: now, knownAt })),
  ]);
  const { seesOfficers, ...may } = rights;
  const nameOf = await officerNames(context, seesOfficers ? lines.map(({ officer }) => officer) : []);
  const period = periodOf(task);
  return {
    ok: true,
    value: {
      ...summaryOf(found.value, catalogue, now),
      ...may,
      mayConfirm: may.mayConfirm && course.state === 'complete',
      mayState: may.mayState && course.state !== 'confirmed',
      mayReturn: await mayReturn(context, principal, found.value),
      ...(period === undefined
        ? {}
        : { counting: countingOf({ ...task, policy: policyOf(task.policyId), bounds: periodBounds(period) }) }),
      lines: lines.map(({ officer, apology: _apology, ...line }) => ({
        ...line,
        ...(seesOfficers && officer !== undefined ? { officer: nameOf(officer) } : {}),
        mark: markOf(task, line),
        ...statementOf(course.statements.get(line.code)),
      })),
      steps: events.map(stepOf),
    },
  };
}

/** What was typed the head gives back, what was confirmed procedure control. */
async function mayReturn(context: AppContext, principal: Principal, { task, course }: FollowedTask): Promise<boolean> {
  if (course.statements.size === 0 || course.state === 'returned') return false;
  const action = course.state === 'confirmed' ? 'explanation:ask' : 'explanation:confirm';
  return allow(principal, action, { agencyIds: [task.agencyId] }, await accessWorld(context)).ok;
}

function statementOf(statement: Statement | undefined): { readonly statement?: Omit<Statement, 'byId'> } {
  if (statement === undefined) return {};
  const { byId: _id, ...rest } = statement;
  return { statement: rest };
}

function stepOf(event: ExplanationEvent): ExplanationStep {
  const step = { type: event.type, at: event.occurredAt, by: event.actorName };
  if (event.type === 'stated') return { ...step, dossiers: event.codes.length };
  return event.type === 'returned' ? { ...step, reason: event.reason } : step;
}
