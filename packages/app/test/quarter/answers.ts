import type { Principal } from '@dunghen/domain/access';
import { foldCourse } from '@dunghen/domain/issue';
import { type DayNumber, formatDay } from '@dunghen/domain/time';
import type { LetterStepKind } from '@dunghen/store/apology';
import { listIssues, readReportEvents } from '@dunghen/store/issue';
import {
  type ApologyTab,
  draftLetters,
  type LetterAct,
  type LetterView,
  listApologies,
  takeStep,
} from '../../src/apology/index.ts';
import { promiseDays, readBacklog } from '../../src/backlog/index.ts';
import type { AppContext } from '../../src/context/index.ts';
import { readLate } from '../../src/control/index.ts';
import { freezeEvaluation } from '../../src/evaluation/index.ts';
import { confirmExplanation, followTasks, returnExplanation, stateCauses } from '../../src/explanation/index.ts';
import { answerConfirmation, createDraft, freezeDraft, sendForConfirmation } from '../../src/issue/index.ts';
import type { Outcome } from '../../src/outcome/index.ts';
import type { Cast, Desk } from './cast.ts';
import { QUARTER, type StoryQuestion, YEAR } from './options.ts';
import { drawFor } from './will.ts';

/** What follows up late dossiers, done by whoever has to do it, or forgets to. */
export interface AnswerWork {
  readonly context: AppContext;
  readonly question: StoryQuestion;
  readonly cast: Cast;
  readonly day: DayNumber;
  readonly onRefused: (words: string) => void;
}

const REQUEST = { id: 'quy-mo-phong' };
const MOST = 500;

interface Owed {
  readonly code: string;
  readonly agencyId: string;
  readonly letter: LetterView | undefined;
}

/** All that stand in one tab of the letters, of the agencies of the story. */
async function tabOf({ context, cast }: AnswerWork, tab: ApologyTab) {
  const rows: Owed[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listApologies(context, cast.control, { tab, limit: MOST, ...(after ? { after } : {}) });
    if (!page.ok) throw new Error(page.message);
    rows.push(...page.value.rows.map(({ code, agency, letter }) => ({ code, agencyId: agency.id, letter })));
    after = page.value.next;
    if (after === undefined) return rows.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  }
}

/** Drafts what is owed, mostly; now and then also for what is late already. One at a time: each draft is whole or not. */
export async function draftOwed(work: AnswerWork): Promise<void> {
  const { context, question, cast, day } = work;
  const owed = await tabOf(work, 'prepare');
  for (const { code, agencyId } of owed) {
    const random = drawFor(question, 'draft', code, day);
    if (!random.chance(0.55)) continue;
    await draftOne(work, deskOf(cast, agencyId), code, random.whole(2, 8));
  }
  // A draft that lies there already is not drafted anew.
  const drafted = new Set((await tabOf(work, 'signing')).map(({ code }) => code));
  for (const { code, agencyId } of await missingOf(context, cast, day)) {
    if (drafted.has(code)) continue;
    const random = drawFor(question, 'draft-late', code, day);
    if (random.chance(0.05)) await draftOne(work, deskOf(cast, agencyId), code, random.whole(2, 8));
  }
}

async function missingOf(context: AppContext, cast: Cast, day: DayNumber) {
  const period = formatDay(day) < '2026-01-01' ? QUARTER : '2026-Q1';
  const late = await readLate(context, cast.control, { period, limit: 100_000, withoutApology: true });
  if (!late.ok) throw new Error(late.message);
  const open = late.value.rows.filter(({ state }) => state === 'open-overdue');
  return open.map(({ code, agency }) => ({ code, agencyId: agency.id })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

async function draftOne({ context }: AnswerWork, { division }: Desk, code: string, workingDays: number): Promise<void> {
  const reason = 'Khối lượng công việc tăng (giả định).';
  // Refused where somebody has put a draft before the head already: that is no fault.
  await draftLetters(context, division, { codes: [code], cause: 'own-agency', reason, workingDays }, REQUEST);
}

/** A step of the letters: which of them it is taken with, and by whom. */
export interface LetterTurn {
  readonly tab: ApologyTab;
  /** Steps that a letter has to have, and the one that it must not have. */
  readonly after?: LetterStepKind;
  readonly before?: LetterStepKind;
  readonly chance: number;
  readonly act: (drawn: number) => LetterAct;
  readonly by: (desk: Desk) => Principal;
}

/** One step of the letters, each on most days. */
export async function takeLetters(work: AnswerWork, turn: LetterTurn): Promise<void> {
  const { context, question, cast, day } = work;
  const has = (letter: LetterView, kind: LetterStepKind) => letter.steps.some((step) => step.kind === kind);
  for (const { code, agencyId, letter } of await tabOf(work, turn.tab)) {
    const random = drawFor(question, 'letter', turn.act(1).act, code, day);
    if (letter === undefined || !random.chance(turn.chance)) continue;
    if (turn.after !== undefined && !has(letter, turn.after)) continue;
    if (turn.before !== undefined && has(letter, turn.before)) continue;
    // Refused where the dossier ended meanwhile: the letter is left lying, as it would be.
    await takeStep(context, turn.by(deskOf(cast, agencyId)), [letter.id], turn.act(random.fraction()), REQUEST);
  }
}

function deskOf({ desks }: Cast, agencyId: string): Desk {
  const desk = desks.find((one) => one.agencyId === agencyId);
  if (desk === undefined) throw new Error(`nobody works at ${agencyId}`);
  return desk;
}

function told<T>({ onRefused }: AnswerWork, what: string, outcome: Outcome<T>): T | undefined {
  if (outcome.ok) return outcome.value;
  onRefused(`${what}: ${outcome.code} ${outcome.message}`);
  return undefined;
}

/** The quarter's report is begun; its numbers go to the agencies. */
export async function draftReport(work: AnswerWork): Promise<void> {
  const { context, cast } = work;
  const [known] = await listIssues(context.db, { period: QUARTER });
  if (known !== undefined) return;
  const made = await createDraft(context, cast.control, { period: QUARTER, layout: 'late-only' }, REQUEST);
  told(work, 'draft of the report', made);
}

export async function sendReport(work: AnswerWork): Promise<void> {
  const { context, cast } = work;
  const [issue] = await listIssues(context.db, { period: QUARTER });
  if (issue === undefined || foldCourse(await readReportEvents(context.db, issue.id)).confirmations.size > 0) return;
  await sendForConfirmation(context, cast.control, { id: issue.id }, REQUEST);
}

/** Some heads confirm on a day; who never does is silent. */
export async function confirmFigures(work: AnswerWork): Promise<void> {
  const { context, question, cast, day } = work;
  const [issue] = await listIssues(context.db, { period: QUARTER });
  if (issue?.state !== 'draft') return;
  const { confirmations } = foldCourse(await readReportEvents(context.db, issue.id));
  for (const { agencyId, state } of confirmations.values()) {
    if (state !== 'sent' || !drawFor(question, 'figures', agencyId, day).chance(0.4)) continue;
    const answer = { id: issue.id, agencyId, objections: [] };
    await answerConfirmation(context, deskOf(cast, agencyId).head, answer, REQUEST);
  }
}

export async function freezeReport(work: AnswerWork): Promise<void> {
  const { context, cast } = work;
  const [issue] = await listIssues(context.db, { period: QUARTER });
  if (issue?.state !== 'draft') return;
  const { version } = foldCourse(await readReportEvents(context.db, issue.id));
  const input = { id: issue.id, version, openObjections: [] };
  told(work, 'freezing the report', await freezeDraft(context, cast.control, input, REQUEST));
}

/** Specialists state causes on some days, agency by agency. */
export async function explainLate(work: AnswerWork): Promise<void> {
  const { context, question, cast, day } = work;
  for (const { task, lines, course } of await tasksOf(context)) {
    if (course.state === 'confirmed' || course.state === 'complete') continue;
    if (!drawFor(question, 'explain', task.agencyId, day).chance(0.35)) continue;
    const codes = lines.map(({ code }) => code);
    const said = {
      id: task.id,
      codes,
      cause: 'own-agency',
      measure: `Bố trí thêm người (giả định, ngày ${day}).`,
    } as const;
    told(work, 'stating causes', await stateCauses(context, deskOf(cast, task.agencyId).specialists[0], said, REQUEST));
  }
}

/** Heads confirm, or give it back once in a while; some never come to it. */
export async function confirmLate(work: AnswerWork): Promise<void> {
  const { context, question, cast, day } = work;
  for (const { task, course } of await tasksOf(context)) {
    const random = drawFor(question, 'confirm', task.agencyId, day);
    if (course.state !== 'complete' || !random.chance(0.5)) continue;
    const { head } = deskOf(cast, task.agencyId);
    const seen = { id: task.id, version: course.version };
    const done = random.chance(0.2)
      ? await returnExplanation(context, head, { ...seen, reason: 'Nêu rõ biện pháp (giả định).' }, REQUEST)
      : await confirmExplanation(context, head, seen, REQUEST);
    told(work, 'confirming an explanation', done);
  }
}

async function tasksOf(context: AppContext) {
  const tasks = await followTasks(context, { period: QUARTER });
  return tasks.toSorted((a, b) => (a.task.agencyId < b.task.agencyId ? -1 : 1));
}

/** Once a week, for some of what lies about: finished within the week. */
export async function promiseBacklog(work: AnswerWork): Promise<void> {
  const { context, question, cast, day } = work;
  const { calendar } = await context.catalogueAt(context.now());
  const promisedOn = formatDay(calendar.nthWorkingDayAfter(day, 4));
  const backlog = await readBacklog(context, cast.control, {});
  if (!backlog.ok) return work.onRefused(backlog.message);
  for (const { code, agency, promisedOn: before } of backlog.value.rows) {
    const random = drawFor(question, 'promise', code, day);
    if (before !== undefined && before >= day) continue;
    if (!random.chance(0.6)) continue;
    told(
      work,
      'a promise',
      await promiseDays(context, deskOf(cast, agency.id).division, { codes: [code], promisedOn }, REQUEST),
    );
  }
}

export async function freezeYear(work: AnswerWork): Promise<void> {
  const { context, cast } = work;
  const [row] = await context.db.query<{ readonly n: string }>('select count(*) as n from evaluation_freeze');
  if (Number(row?.n) > 0) return;
  const frozen = await freezeEvaluation(
    context,
    cast.control,
    { period: YEAR, reason: 'Tổng kết năm (giả định).' },
    REQUEST,
  );
  told(work, 'freezing the evaluation', frozen);
}
