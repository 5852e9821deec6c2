import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { MOST_ATTEMPTS, SILENT } from '../task/task.ts';

/** A run whose process is gone, as it is told. */
export interface BrokenRun {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
}

const WORDS =
  'Tiến trình đối soát đã dừng giữa chừng (tắt máy, ngắt lệnh hoặc mất điện). Chưa ghi kết quả nào; hãy đối soát lại.';

/**
 * Writes down that runs failed whose process says nothing any more and is taken over by none; gives which. What a server
 * was doing goes on by itself (`claimTask`), and counts as running as long as it will.
 */
export function failBrokenRuns(db: Executor, endedAt: Instant): Promise<readonly BrokenRun[]> {
  return db.query<BrokenRun>(
    `update reconciliation_run r set state = 'failed', ended_at = $1, failure = $2
     where r.state = 'running' and not exists (
       select from long_task t where t.kind = 'reconcile' and t.subject = r.id::text and (t.state = 'waiting'
         or (t.state = 'running' and (t.worker is distinct from $3 or t.heartbeat_at >= clock_timestamp() - ${SILENT}))))
     returning r.id, r.name, r.created_at as "createdAt"`,
    [timestampText(endedAt), WORDS, COMMAND],
  );
}

/** Stands as the worker of what a command does by itself: no server begins it again, for it has not its file. */
const COMMAND = 'lệnh dunghen reconcile';

/** Puts a run down as being done by this command; with so many attempts that `claimTask` gives it up and never takes it over. */
export async function beginOwnTask(
  tx: Executor,
  task: {
    readonly id: string;
    readonly runId: string;
    readonly at: Instant;
    readonly by: string;
    readonly name: string;
  },
): Promise<{ readonly id: string; readonly attempts: number }> {
  await tx.query(
    `insert into long_task (id, kind, subject, state, attempts, requested_at, requested_by, requested_name, started_at,
       heartbeat_at, worker)
     values ($1, 'reconcile', $2, 'running', $6, $3, $4, $5, clock_timestamp(), clock_timestamp(), $7)`,
    [task.id, task.runId, timestampText(task.at), task.by, task.name, MOST_ATTEMPTS, COMMAND],
  );
  return { id: task.id, attempts: MOST_ATTEMPTS };
}
