import type { Instant } from '@dunghen/domain/time';
import { newId } from '../dossier/new-id.ts';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

export type JobOutcome = 'done' | 'failed';

/** One run of a job, as the journal has it. */
export interface JobRun {
  readonly id: string;
  readonly queue: string;
  /** Machine and process. */
  readonly worker: string;
  readonly startedAt: Instant;
  /** Absent while it runs, and of one whose process died. */
  readonly endedAt?: Instant;
  readonly outcome?: JobOutcome;
  readonly counts: Readonly<Record<string, number>>;
  /** In words, without personal data. */
  readonly failure?: string;
}

/** Writes that a run begins and gives its id. */
export async function beginRun(db: Executor, queue: string, worker: string, now: Instant): Promise<string> {
  const id = newId();
  await db.query('insert into job_run (id, queue, worker, started_at) values ($1, $2, $3, $4)', [
    id,
    queue,
    worker,
    timestampText(now),
  ]);
  return id;
}

export interface RunEnd {
  readonly outcome: JobOutcome;
  readonly counts?: Readonly<Record<string, number>>;
  readonly failure?: string;
}

export async function endRun(db: Executor, id: string, now: Instant, end: RunEnd): Promise<void> {
  await db.query('update job_run set ended_at = $2, outcome = $3, counts = $4, failure = $5 where id = $1', [
    id,
    timestampText(now),
    end.outcome,
    JSON.stringify(end.counts ?? {}),
    end.failure ?? null,
  ]);
}

interface RunRow {
  readonly id: string;
  readonly queue: string;
  readonly worker: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly outcome: JobOutcome | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly failure: string | null;
}

const RUN_SELECT = `r.id, r.queue, r.worker, r.started_at as "startedAt", r.ended_at as "endedAt", r.outcome, r.counts, r.failure`;

/** The newest runs of a queue, and of them only those that failed where asked. */
export async function readRuns(
  db: Executor,
  {
    queue,
    failedOnly = false,
    limit,
  }: { readonly queue: string; readonly failedOnly?: boolean; readonly limit: number },
): Promise<readonly JobRun[]> {
  const rows = await db.query<RunRow>(
    `select ${RUN_SELECT} from job_run r where r.queue = $1 and (not $2::bool or r.outcome = 'failed')
     order by r.started_at desc, r.id desc limit $3`,
    [queue, failedOnly, limit],
  );
  return rows.map(runOf);
}

/** The newest run of each queue. */
export async function readLastRuns(db: Executor): Promise<readonly JobRun[]> {
  const rows = await db.query<RunRow>(
    `select ${RUN_SELECT} from (select distinct queue from job_run) q cross join lateral (
       select * from job_run x where x.queue = q.queue order by x.started_at desc limit 1) r`,
  );
  return rows.map(runOf);
}

/** Forgets runs that began before an instant; the journal is for those who run the system, not a record. */
export async function deleteRunsBefore(db: Executor, before: Instant): Promise<number> {
  const gone = await db.query('delete from job_run where started_at < $1 returning id', [timestampText(before)]);
  return gone.length;
}

function runOf({ endedAt, outcome, failure, ...rest }: RunRow): JobRun {
  return {
    ...rest,
    ...(endedAt === null ? {} : { endedAt }),
    ...(outcome === null ? {} : { outcome }),
    ...(failure === null ? {} : { failure }),
  };
}

export async function findRun(db: Executor, id: string): Promise<JobRun | undefined> {
  const rows = await db.query<RunRow>(`select ${RUN_SELECT} from job_run r where r.id = $1`, [id]);
  return rows.map(runOf)[0];
}

/** Idempotency keys that no client will send again. */
export async function deleteKeysBefore(db: Executor, before: Instant): Promise<number> {
  const gone = await db.query('delete from command_key where recorded_at < $1 returning key', [timestampText(before)]);
  return gone.length;
}
