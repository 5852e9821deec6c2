import { formatTime } from '../../text/index.ts';
import type { SystemText } from '../../text/system/index.ts';
import type { JobQueue } from './jobs-queries.ts';

/** When a queue ran last and what came of it. */
export function lastRunText({ lastRun }: JobQueue, { system: { jobs } }: SystemText): string {
  if (lastRun === undefined) return jobs.never;
  return jobs.ranAt(formatTime(lastRun.startedAt), jobs.outcomes[lastRun.outcome ?? 'running']);
}
