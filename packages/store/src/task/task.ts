import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

export type TaskKind =
  | 'import-check'
  | 'import-load'
  | 'backup'
  | 'backup-check'
  | 'audit-check'
  | 'reconcile'
  | 'inspect'
  | 'evaluate';
export type TaskState = 'waiting' | 'running' | 'done' | 'failed';

/** How far a task is. `of` and `remainingSeconds` are absent while unknown. No personal data. */
export interface TaskProgress {
  /** What is being done, for the page to word: 'survey', 'load', 'tables', 'files', 'entries', 'events', 'compare', 'dossiers'. */
  readonly phase?: string;
  /** What is in hand: the name of a table. */
  readonly name?: string;
  readonly done?: number;
  readonly of?: number;
  readonly perSecond?: number;
  readonly remainingSeconds?: number;
}

/** Long work that somebody asked for. */
export interface Task {
  /** UUID v7. */
  readonly id: string;
  readonly kind: TaskKind;
  /** What it is done with: an import, a backup; '' where there is nothing to name. */
  readonly subject: string;
  readonly state: TaskState;
  readonly attempts: number;
  readonly requestedAt: Instant;
  readonly requestedBy: string;
  readonly requestedName: string;
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
  readonly progress: TaskProgress;
  readonly result?: Readonly<Record<string, unknown>>;
  /** In words. */
  readonly failure?: string;
}

export type NewTask = Pick<Task, 'id' | 'kind' | 'subject' | 'requestedAt' | 'requestedBy' | 'requestedName'>;

interface TaskRow extends Omit<Task, 'startedAt' | 'endedAt' | 'result' | 'failure'> {
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly failure: string | null;
}

const COLUMNS = `id, kind, subject, state, attempts, requested_at as "requestedAt", requested_by as "requestedBy",
  requested_name as "requestedName", started_at as "startedAt", ended_at as "endedAt", progress, result, failure`;

/** Puts a task down to be done. One of the same kind and subject that is not done yet stands for it: its id is given. */
export async function orderTask(tx: Executor, task: NewTask): Promise<string> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`task/${task.kind}/${task.subject}`]);
  const open = await tx.query<{ id: string }>(
    `select id from long_task where kind = $1 and subject = $2 and state in ('waiting', 'running') order by id limit 1`,
    [task.kind, task.subject],
  );
  if (open[0] !== undefined) return open[0].id;
  await tx.query(
    `insert into long_task (id, kind, subject, state, requested_at, requested_by, requested_name)
     values ($1, $2, $3, 'waiting', $4, $5, $6)`,
    [task.id, task.kind, task.subject, timestampText(task.requestedAt), task.requestedBy, task.requestedName],
  );
  return task.id;
}

/** A process that says nothing for so long is dead; it says so every few seconds. */
export const SILENT = "interval '45 seconds'";
/** A task whose process died this often is not begun again. */
export const MOST_ATTEMPTS = 3;
const GIVEN_UP = `Tiến trình làm việc này đã dừng giữa chừng ${MOST_ATTEMPTS} lần. Xem nhật ký máy chủ rồi giao lại.`;

/** Takes the task that waits longest, or one whose process has died; undefined where there is none. */
export async function claimTask(db: Executor, worker: string): Promise<Task | undefined> {
  await db.query(
    `update long_task set state = 'failed', ended_at = clock_timestamp(), failure = $2
     where state = 'running' and heartbeat_at < clock_timestamp() - ${SILENT} and attempts >= $1`,
    [MOST_ATTEMPTS, GIVEN_UP],
  );
  const rows = await db.query<TaskRow>(
    `update long_task set state = 'running', attempts = attempts + 1, worker = $1, progress = '{}',
       started_at = clock_timestamp(), heartbeat_at = clock_timestamp()
     where id = (
       select id from long_task
       where state = 'waiting' or (state = 'running' and heartbeat_at < clock_timestamp() - ${SILENT})
       order by requested_at, id limit 1 for update skip locked)
     returning ${COLUMNS}`,
    [worker],
  );
  return rows.map(taskOf)[0];
}

/** Says that the task is still being done, and how far it is; false where another process has taken it over. */
export async function tellProgress(
  db: Executor,
  { id, attempts }: Pick<Task, 'id' | 'attempts'>,
  progress: TaskProgress,
): Promise<boolean> {
  const rows = await db.query(
    `update long_task set heartbeat_at = clock_timestamp(), progress = $3
     where id = $1 and attempts = $2 and state = 'running' returning id`,
    [id, attempts, JSON.stringify(progress)],
  );
  return rows.length > 0;
}

export type TaskEnd =
  | { readonly state: 'done'; readonly result: Readonly<Record<string, unknown>> }
  | { readonly state: 'failed'; readonly failure: string };

export async function endTask(
  db: Executor,
  { id, attempts }: Pick<Task, 'id' | 'attempts'>,
  end: TaskEnd,
): Promise<void> {
  await db.query(
    `update long_task set state = $3, ended_at = clock_timestamp(), result = $4, failure = $5
     where id = $1 and attempts = $2 and state = 'running'`,
    [
      id,
      attempts,
      end.state,
      end.state === 'done' ? JSON.stringify(end.result) : null,
      end.state === 'failed' ? end.failure : null,
    ],
  );
}

/** Leaves the task to the next process: this one is about to end. */
export async function releaseTask(db: Executor, { id, attempts }: Pick<Task, 'id' | 'attempts'>): Promise<void> {
  await db.query(
    `update long_task set state = 'waiting', attempts = attempts - 1
     where id = $1 and attempts = $2 and state = 'running'`,
    [id, attempts],
  );
}

export interface TaskQuestion {
  readonly kinds: readonly TaskKind[];
  readonly subject?: string;
  readonly limit: number;
}

/** Newest first. */
export async function readTasks(db: Executor, { kinds, subject, limit }: TaskQuestion): Promise<readonly Task[]> {
  const rows = await db.query<TaskRow>(
    `select ${COLUMNS} from long_task where kind = any($1) and ($2::text is null or subject = $2)
     order by requested_at desc, id desc limit $3`,
    [kinds, subject ?? null, limit],
  );
  return rows.map(taskOf);
}

function taskOf({ startedAt, endedAt, result, failure, ...rest }: TaskRow): Task {
  return {
    ...rest,
    ...(startedAt === null ? {} : { startedAt }),
    ...(endedAt === null ? {} : { endedAt }),
    ...(result === null ? {} : { result }),
    ...(failure === null ? {} : { failure }),
  };
}
