import { endTask, type Task, type TaskProgress, tellProgress } from '@dunghen/store/task';
import type { AppContext } from '../context/index.ts';
import { failureText, type Outcome } from '../outcome/index.ts';
import type { ReconcileProgress, RunCounts } from './reconcile.ts';

const HEARTBEAT_MS = 5_000;

/**
 * Does what a command put down as its own (`beginOwnTask`), and says all the while that it lives and how far it is: the
 * pages show it, and a command that was killed is told from one that works.
 */
export async function withOwnTask(
  { db }: AppContext,
  task: Pick<Task, 'id' | 'attempts'>,
  work: (tell: (progress: ReconcileProgress) => void) => Promise<Outcome<RunCounts>>,
): Promise<Outcome<RunCounts>> {
  let progress: TaskProgress = { phase: 'load', done: 0 };
  // Where the database is away for a moment the work itself will say so.
  const beat = setInterval(() => void tellProgress(db, task, progress).catch(() => undefined), HEARTBEAT_MS);
  try {
    const outcome = await work((next) => {
      progress = next;
    });
    clearInterval(beat);
    await endTask(
      db,
      task,
      outcome.ok
        ? { state: 'done', result: { rows: outcome.value.rows, cases: outcome.value.cases } }
        : { state: 'failed', failure: outcome.message },
    );
    return outcome;
  } catch (error) {
    clearInterval(beat);
    await endTask(db, task, { state: 'failed', failure: failureText(error) });
    throw error;
  }
}
