import os from 'node:os';
import process from 'node:process';
import { failBrokenRuns } from '@dunghen/store/reconciliation';
import { claimTask, endTask, releaseTask, type Task, type TaskProgress, tellProgress } from '@dunghen/store/task';
import { runBackup, runBackupCheck } from '../backup/run.ts';
import type { AppContext } from '../context/index.ts';
import { runEvaluate } from '../evaluation/run.ts';
import { runImportCheck, runImportLoad } from '../import-stage/run.ts';
import { runInspect } from '../inspection/run.ts';
import { failureText, type Outcome } from '../outcome/index.ts';
import { runReconcile } from '../reconciliation/run-task.ts';
import { runAuditCheck } from './audit-check.ts';
import { LeftTask } from './left-task.ts';

/** What long work is done with besides the rest. */
export interface TaskContext extends AppContext {
  /** Folder of the backups; without it none is made. */
  readonly backups?: string;
}

export interface TaskTurn {
  readonly isStopping: () => boolean;
}

export interface TaskReport {
  readonly done: number;
  readonly failed: number;
}

/** What a task hears and says while it runs. `tell` throws where the work is to be left to another. */
export interface TaskRun {
  readonly task: Task;
  readonly tell: (progress: TaskProgress) => void;
}

type Result = Outcome<Readonly<Record<string, unknown>>>;

const WORK: Readonly<Record<Task['kind'], (context: TaskContext, run: TaskRun) => Promise<Result>>> = {
  'import-check': runImportCheck,
  'import-load': runImportLoad,
  backup: runBackup,
  'backup-check': runBackupCheck,
  'audit-check': runAuditCheck,
  reconcile: runReconcile,
  inspect: runInspect,
  evaluate: runEvaluate,
};

/** Does what was asked for, one after another, until nothing waits or the process is about to end. */
export async function runTasks(context: TaskContext, { isStopping }: TaskTurn): Promise<TaskReport> {
  const report = { done: 0, failed: 0 };
  await failBrokenRuns(context.db, context.now());
  while (!isStopping()) {
    const task = await claimTask(context.db, `${os.hostname()}/${process.pid}`);
    if (task === undefined) break;
    const end = await runTask(context, task, isStopping);
    if (end !== 'left') report[end] += 1;
  }
  return report;
}

const HEARTBEAT_MS = 1_000;

async function runTask(
  context: TaskContext,
  task: Task,
  isStopping: () => boolean,
): Promise<'done' | 'failed' | 'left'> {
  let progress: TaskProgress = {};
  let taken = false;
  const beat = setInterval(() => {
    tellProgress(context.db, task, progress).then(
      (mine) => {
        taken ||= !mine;
      },
      // The database is away for a moment: the work itself will say so.
      () => undefined,
    );
  }, HEARTBEAT_MS);
  const tell = (next: TaskProgress): void => {
    progress = next;
    if (taken || isStopping()) throw new LeftTask();
  };
  try {
    const outcome = await WORK[task.kind](context, { task, tell });
    clearInterval(beat);
    await tellProgress(context.db, task, progress);
    if (outcome.ok) await endTask(context.db, task, { state: 'done', result: outcome.value });
    else await endTask(context.db, task, { state: 'failed', failure: outcome.message });
    return outcome.ok ? 'done' : 'failed';
  } catch (error) {
    clearInterval(beat);
    if (error instanceof LeftTask) {
      await releaseTask(context.db, task);
      return 'left';
    }
    await endTask(context.db, task, { state: 'failed', failure: failureText(error) });
    throw error;
  } finally {
    clearInterval(beat);
  }
}
