import type { Principal } from '@dunghen/domain/access';
import { nightlyQuarters } from '@dunghen/domain/inspection';
import { newId } from '@dunghen/store/dossier';
import { isLarge } from '@dunghen/store/evaluation';
import type { Transaction } from '@dunghen/store/server';
import { orderTask, readTasks } from '@dunghen/store/task';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { orderFor, type TaskControl, type TaskView, viewOfTask } from '../task/order.ts';
import { createPace } from '../task/pace.ts';
import type { TaskContext, TaskRun } from '../task/run-tasks.ts';
import { countRun, MOST_IN_REQUEST } from './evaluate.ts';
import {
  type EvaluationQuestion,
  type EvaluationRequest,
  evaluationQuery,
  readEvaluationQuestion,
} from './question.ts';

/** What the task is about: the period and, where they were asked for, the two times. */
const subjectOf = ({ period, times }: Pick<EvaluationRequest, 'period' | 'times'>): string =>
  times === '' ? period : `${period} ${times}`;

function questionOf(subject: string): EvaluationQuestion {
  const [period = '', times = ''] = subject.split(' ');
  const [asOf = '', knownAt = ''] = times.split('/');
  return {
    period,
    ...(asOf === '' ? {} : { asOf: Number(asOf) }),
    ...(knownAt === '' ? {} : { knownAt: Number(knownAt) }),
  };
}

/** Has a period counted as long work; where that is being done already it stands for this. */
export async function orderEvaluation(
  context: AppContext & TaskControl,
  principal: Principal,
  question: EvaluationQuestion,
  request: RequestFacts,
): Promise<Outcome<{ readonly taskId: string }>> {
  const permission = allow(principal, 'evaluation:read', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const read = await readEvaluationQuestion(context, question);
  if (!read.ok) return read;
  const task = { kind: 'evaluate', subject: subjectOf(read.value) } as const;
  const taskId = await context.db.transaction((tx) => orderFor(tx, context, principal, task));
  const subject = { kind: 'evaluation', id: taskId, code: read.value.period };
  await recordAct(context, principal, { action: 'evaluation:count', subject, outcome: 'done' }, request);
  await context.sendTasks();
  return { ok: true, value: { taskId } };
}

export async function runEvaluate(
  context: TaskContext,
  { task, tell }: TaskRun,
): Promise<Outcome<Readonly<Record<string, unknown>>>> {
  const read = await readEvaluationQuestion(context, questionOf(task.subject));
  if (!read.ok) return read;
  const pace = createPace();
  tell({ phase: 'dossiers', done: 0 });
  const run = await countRun(context, read.value, (done, of) =>
    tell({ phase: 'dossiers', done, of, ...pace(done, of) }),
  );
  return { ok: true, value: { dossiers: run.dossiers } };
}

/** A count of the question that waits or runs, or the last one where it failed. */
export async function findCounting(
  { db }: Pick<AppContext, 'db'>,
  request: Pick<EvaluationRequest, 'period' | 'times'>,
): Promise<TaskView | undefined> {
  const [newest] = await readTasks(db, { kinds: ['evaluate'], subject: subjectOf(request), limit: 1 });
  return newest === undefined || newest.state === 'done' ? undefined : viewOfTask(newest);
}

/** Has a period counted again whose points changed; nothing where it is small and counted with each question. */
export async function recountWithin(
  tx: Transaction,
  context: AppContext,
  principal: Principal,
  period: string,
): Promise<void> {
  const [known] = await tx.query('select from evaluation_run where period = $1 limit 1', [period]);
  if (known !== undefined) await orderFor(tx, context, principal, { kind: 'evaluate', subject: period });
}

/** At night: what is too large to be counted within a request. Gives how many counts were put down. */
export async function orderNightlyEvaluations(context: AppContext): Promise<number> {
  const requestedAt = context.now();
  const quarters = nightlyQuarters(requestedAt);
  const periods = new Set([...quarters, ...quarters.map((quarter) => quarter.slice(0, 4))]);
  let ordered = 0;
  for (const period of periods) {
    const read = await readEvaluationQuestion(context, { period });
    if (!read.ok || !(await isLarge(context.db, evaluationQuery(read.value), MOST_IN_REQUEST))) continue;
    const task = { id: newId(), kind: 'evaluate', subject: period, requestedAt } as const;
    await context.db.transaction((tx) => orderTask(tx, { ...task, requestedBy: '', requestedName: 'Hệ thống' }));
    ordered += 1;
  }
  return ordered;
}
