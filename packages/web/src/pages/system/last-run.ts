import { formatTime, type Messages } from '../../text/index.ts';
import type { JobQueue } from './jobs-queries.ts';

/** When a queue ran last and what came of it. */
export function lastRunText({ lastRun }: JobQueue, { jobs }: Messages): string {
  if (lastRun === undefined) return jobs.never;
  return jobs.ranAt(formatTime(lastRun.startedAt), jobs.outcomes[lastRun.outcome ?? 'running']);
}
