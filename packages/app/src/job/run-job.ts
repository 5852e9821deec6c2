import { beginRun, endRun } from '@dunghen/store/job';
import { failureText } from '../outcome/index.ts';
import { isTimeFor, type JobContext, type JobCounts, type JobDefinition, type JobTurn } from './definitions.ts';

export interface RunOptions extends JobTurn {
  /** Machine and process, for the journal. */
  readonly worker: string;
}

/**
 * Runs a job and writes the journal: when it began, when it ended, what it counted, what it failed with. A run that had
 * nothing to do leaves no line, since there would be thousands a day. What somebody asked for runs whatever the hour. Throws what the job threw, after writing it down.
 */
export async function runJob(context: JobContext, job: JobDefinition, options: RunOptions): Promise<JobCounts> {
  if (!options.isAsked && !(await isTimeFor(job, context))) return {};
  const startedAt = context.now();
  const line = { queue: job.name, worker: options.worker, startedAt };
  try {
    const counts = await job.run(context, options);
    if (options.isAsked || Object.keys(counts).length > 0) await write(context, line, { outcome: 'done', counts });
    return counts;
  } catch (error) {
    await write(context, line, { outcome: 'failed', failure: failureText(error) }).catch(() => undefined);
    throw error;
  }
}

async function write(
  { db, now }: JobContext,
  { queue, worker, startedAt }: { readonly queue: string; readonly worker: string; readonly startedAt: number },
  end: Parameters<typeof endRun>[3],
): Promise<void> {
  const id = await beginRun(db, queue, worker, startedAt);
  await endRun(db, id, now(), end);
}
