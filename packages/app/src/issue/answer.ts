import type { Principal } from '@dunghen/domain/access';
import { type Confirmation, foldCourse, type ObjectionEntry, openObjectionsOf } from '@dunghen/domain/issue';
import { type DossierLine, type Period, periodTitleText } from '@dunghen/domain/report';
import { newId } from '@dunghen/store/dossier';
import { listEvidence, listIssues, type ReportIssue, readCourses } from '@dunghen/store/issue';
import { accessWorld, allow, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { type CountedReport, findReport, overdueLines } from '../report/index.ts';
import { appendToDraft } from './append.ts';
import { settleSilence } from './confirm.ts';
import { countFollowed, questionOf } from './count.ts';
import * as refusals from './refusals.ts';
import { actorOf, type Followed, findClosed, follow, sightOf } from './sight.ts';

/** What an agency is asked, with the report that asks. */
export interface OwnConfirmation extends Confirmation {
  readonly reportId: string;
  readonly title: string;
  readonly agencyName: string;
  /** The figures are frozen, or the draft was left: nothing can be answered any more. */
  readonly closed: boolean;
  readonly openObjections: number;
}

/** The lists that went to the agencies of whoever asks, newest first. */
export async function listOwnConfirmations(
  context: AppContext,
  principal: Principal,
): Promise<Outcome<readonly OwnConfirmation[]>> {
  const world = await accessWorld(context);
  const mayAnswer = (agencyId: string) => allow(principal, 'report:confirm', { agencyIds: [agencyId] }, world).ok;
  const own = world.register.atDate(world.day).filter(({ id }) => mayAnswer(id));
  if (own.length === 0) return notAllowed({ ok: false, code: 'not-allowed', facts: { action: 'report:confirm' } });
  const issues = await listIssues(context.db);
  const courses = await readCourses(
    context.db,
    issues.map(({ id }) => id),
  );
  const found: OwnConfirmation[] = [];
  for (const issue of issues) {
    const events = courses.get(issue.id) ?? [];
    const mine = [...foldCourse(events).confirmations.values()].filter(({ agencyId }) => mayAnswer(agencyId));
    if (mine.length === 0) continue;
    const settled = issue.state === 'draft' && (await settleSilence(context, issue.id, mine));
    const followed = settled ? await follow(context, issue) : { issue, events, course: foldCourse(events) };
    for (const { agencyId } of mine) found.push(ownOf(followed, agencyId, world.register.findById(agencyId)?.name));
  }
  return { ok: true, value: found };
}

function ownOf(followed: Followed, agencyId: string, name: string | undefined): OwnConfirmation {
  const { issue, course } = followed;
  const confirmation = course.confirmations.get(agencyId);
  if (confirmation === undefined) throw new Error(`nothing was sent to ${agencyId}`);
  return {
    ...confirmation,
    reportId: issue.id,
    title: titleOf(followed),
    agencyName: name ?? agencyId,
    closed: findClosed(followed) !== undefined,
    openObjections: openObjectionsOf(course).filter((objection) => objection.agencyId === agencyId).length,
  };
}

const titleOf = (followed: Followed): string => {
  const { period }: { readonly period: Period } = questionOf(followed);
  return periodTitleText(period);
};

/** An agency's list as it was sent: each dossier behind its late and its open overdue figure. */
export interface ConfirmationDetail extends OwnConfirmation {
  readonly lines: readonly Omit<DossierLine, 'applicant'>[];
  readonly objections: Followed['course']['objections'];
  readonly evidence: readonly { readonly id: string; readonly name: string }[];
  readonly mayAnswer: boolean;
}

/** For the agency itself, and for those who make or check the report. */
export async function readConfirmation(
  context: AppContext,
  principal: Principal,
  { id, agencyId }: { readonly id: string; readonly agencyId: string },
): Promise<Outcome<ConfirmationDetail>> {
  const found = await findSentList(context, principal, { id, agencyId });
  if (!found.ok) return found;
  const { followed, mine, lines } = found.value;
  const world = await accessWorld(context);
  const own = ownOf(followed, agencyId, world.register.findById(agencyId)?.name);
  return {
    ok: true,
    value: {
      ...own,
      lines: lines.map(({ applicant: _applicant, ...line }) => line),
      objections: followed.course.objections.filter((objection) => objection.agencyId === agencyId),
      evidence: await listEvidence(context.db, id, agencyId),
      mayAnswer: mine && !own.closed,
    },
  };
}

/** What an agency was sent, counted as it was known then. */
export interface SentList extends Asked {
  readonly counted: CountedReport;
  readonly lines: readonly DossierLine[];
}

export async function findSentList(
  context: AppContext,
  principal: Principal,
  { id, agencyId }: { readonly id: string; readonly agencyId: string },
): Promise<Outcome<SentList>> {
  const found = await findAsked(context, principal, id, agencyId);
  if (!found.ok) return found;
  const { followed, confirmation } = found.value;
  const counted = await countFollowed(
    context,
    { ...followed, issue: { ...followed.issue, knownAt: confirmation.knownAt } },
    // The score by our own data reads every event of the period, and no list shows it.
    { inclusion: 'all', isCompared: false, isEstimated: false },
  );
  return { ok: true, value: { ...found.value, counted, lines: await overdueLines(context, counted, [agencyId]) } };
}

interface Asked {
  readonly followed: Followed;
  readonly confirmation: Confirmation;
  /** Whoever asks answers for the agency. */
  readonly mine: boolean;
}

async function findAsked(
  context: AppContext,
  principal: Principal,
  id: string,
  agencyId: string,
): Promise<Outcome<Asked>> {
  const world = await accessWorld(context);
  const mine = allow(principal, 'report:confirm', { agencyIds: [agencyId] }, world).ok;
  if (!mine && (await sightOf(context, principal)) !== 'all') return refusals.unknownConfirmation();
  const issue = await findReport(context, id);
  if (issue === undefined) return refusals.unknownConfirmation();
  const followed = await settled(context, issue);
  const confirmation = followed.course.confirmations.get(agencyId);
  if (confirmation === undefined) return refusals.unknownConfirmation();
  return { ok: true, value: { followed, confirmation, mine } };
}

async function settled(context: AppContext, issue: ReportIssue): Promise<Followed> {
  const followed = await follow(context, issue);
  if (issue.state !== 'draft') return followed;
  const isChanged = await settleSilence(context, issue.id, [...followed.course.confirmations.values()]);
  return isChanged ? follow(context, issue) : followed;
}

/** The same for an agency that answers: the report must be a draft still. */
export async function findAnswerable(
  context: AppContext,
  principal: Principal,
  id: string,
  agencyId: string,
): Promise<Outcome<Asked>> {
  const world = await accessWorld(context);
  const permission = allow(principal, 'report:confirm', { agencyIds: [agencyId] }, world);
  if (!permission.ok) return notAllowed(permission);
  const found = await findAsked(context, principal, id, agencyId);
  if (!found.ok) return found;
  return findClosed(found.value.followed) ?? found;
}

export interface AnswerInput {
  readonly id: string;
  readonly agencyId: string;
  readonly note?: string;
  /** Empty: the figures are confirmed. */
  readonly objections: readonly Omit<ObjectionEntry, 'id' | 'evidence'>[];
  /** Uploaded before, by the dossier's code. */
  readonly evidence?: Readonly<Record<string, string>>;
}

const SHORTEST_REASON = 10;

/** The head of an agency confirms its figures, or objects dossier by dossier (spec: report, confirmation). */
export async function answerConfirmation(
  context: AppContext,
  principal: Principal,
  input: AnswerInput,
  request: RequestFacts,
): Promise<Outcome<ConfirmationDetail>> {
  const { id, agencyId, note } = input;
  const found = await findAnswerable(context, principal, id, agencyId);
  if (!found.ok) return found;
  const entries = await readEntries(context, principal, input);
  if (!entries.ok) return entries;
  const objections = entries.value;
  const said = note === undefined || note.trim() === '' ? {} : { note: note.trim() };
  const step = objections.length === 0 ? 'confirm' : 'object';
  const events = await appendToDraft(context, found.value.followed.issue, {
    actor: actorOf(principal),
    decide: (course) => {
      const open = openObjectionsOf(course).filter((objection) => objection.agencyId === agencyId);
      const standing = findStanding(open, objections);
      if (standing !== undefined) return standing;
      const data =
        step === 'confirm'
          ? ({ type: 'confirmed', agencyId, ...said } as const)
          : ({ type: 'objected', agencyId, objections, ...said } as const);
      return { ok: true, value: [{ data }] };
    },
    audit: actOf(principal, request, {
      action: 'report:confirm',
      subject: { kind: 'report', id, code: found.value.followed.issue.period },
      outcome: 'done',
      facts: { step, agencyId, codes: objections.map(({ code }) => code) },
    }),
  });
  if (!events.ok) return events;
  return readConfirmation(context, principal, { id, agencyId });
}

/** Nothing is confirmed over what is still objected to, and nothing objected to twice. */
function findStanding(open: readonly ObjectionEntry[], objections: readonly ObjectionEntry[]): Refused | undefined {
  if (objections.length === 0)
    return open.length === 0 ? undefined : refusals.objectionsOpen(open.map(({ code }) => code));
  const twice = objections.find(({ code }) => open.some((objection) => objection.code === code));
  return twice === undefined ? undefined : refusals.objectionStands(twice.code);
}

async function readEntries(
  context: AppContext,
  principal: Principal,
  { id, agencyId, objections, evidence = {} }: AnswerInput,
): Promise<Outcome<readonly ObjectionEntry[]>> {
  if (objections.length === 0) return { ok: true, value: [] };
  const detail = await readConfirmation(context, principal, { id, agencyId });
  if (!detail.ok) return detail;
  const codes = new Set(detail.value.lines.map(({ code }) => code));
  const files = new Map(detail.value.evidence.map((file) => [file.id, file] as const));
  const entries: ObjectionEntry[] = [];
  for (const { code, reason } of objections) {
    if (!codes.has(code)) return refusals.notOnList(code);
    if (reason.trim().length < SHORTEST_REASON) return refusals.reasonMissing(code);
    const asked = evidence[code];
    const file = asked === undefined ? undefined : files.get(asked);
    if (asked !== undefined && file === undefined) return refusals.evidenceUnknown(code);
    const laid = file === undefined ? {} : { evidence: { id: file.id, name: file.name } };
    entries.push({ id: newId(), code, reason: reason.trim(), ...laid });
  }
  return { ok: true, value: entries };
}
