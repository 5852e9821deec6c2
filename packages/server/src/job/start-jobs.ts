import os from 'node:os';
import process from 'node:process';
import {
  failureText,
  findJob,
  JOBS,
  type JobContext,
  type JobControl,
  type JobDefinition,
  type JobName,
  openQueueDatabase,
  type QueueCounts,
  runJob,
} from '@dunghen/app/job';
import { type Job, PgBoss, type QueueResult } from 'pg-boss';

export interface JobOptions {
  /** Told of what goes wrong in the background: kind and place in words, never what a row holds. */
  readonly onError: (what: { readonly queue?: string; readonly error: Error }) => void;
  /** Machine and process, for the journal. */
  readonly worker?: string;
  /** Whether schedules are kept; tests send what they want to run. Default true. */
  readonly schedules?: boolean;
}

export interface JobService extends JobControl {
  /** Waits for what is running, which stops at its next step; at most half a minute. */
  readonly stop: () => Promise<void>;
}

const SCHEMA = 'pgboss';
const ZONE = 'Asia/Ho_Chi_Minh';
const POLLING_SECONDS = 1;
const STOP_MS = 30_000;
const SAME_WORDS_MS = 30_000;

const AT_START: readonly JobName[] = ['seal-day', 'deliver-messages', 'deliver-to-portal'];

/** A job that was active in a process that died is taken up by another after this. */
const EXPIRE_SECONDS: Readonly<Record<JobName, number>> = {
  'sweep-rungs': 300,
  recompute: 3_600,
  'succeed-dossiers': 3_600,
  'deliver-messages': 180,
  'morning-digest': 900,
  'send-notifications': 900,
  'deliver-to-portal': 180,
  // A million rows take minutes; what its process left is taken up by the tasks' own heartbeat, not by this.
  'long-tasks': 21_600,
  'follow-explanations': 1_800,
  'search-inspection': 300,
  'seal-day': 900,
  'clean-up': 900,
};

/**
 * Runs the jobs of the system within this process, on the queue that lies in the same database. Several processes share
 * the work; a schedule fires once for all of them. Throws where the database refuses the queue's schema.
 */
export async function startJobs(context: JobContext, options: JobOptions): Promise<JobService> {
  const { onError, worker = `${os.hostname()}/${process.pid}`, schedules = true } = options;
  // Not the queue's own connections: those end the process where one breaks at the wrong moment, and wait for ever where
  // the database does not answer.
  const db = openQueueDatabase(context.db);
  const boss = new PgBoss({
    db,
    schema: SCHEMA,
    schedule: schedules,
    openTelemetry: { enabled: false },
    registerInstance: false,
  });
  const tell = seldom(onError);
  boss.on('error', (error) => tell({ error: withoutValues(errorOf(error)) }));
  await boss.start().catch((error) => db.close().then(() => Promise.reject(error)));
  let stopping = false;
  for (const job of JOBS) {
    await boss.createQueue(job.name, queueOptions(job.name));
    if (schedules) await boss.schedule(job.name, job.cron, {}, { tz: ZONE });
    await boss.work(job.name, { pollingIntervalSeconds: POLLING_SECONDS }, (jobs: readonly Job<JobData>[]) =>
      runAll(context, job, jobs, { worker, isStopping: () => stopping, onError }),
    );
  }
  // What waited while nothing ran goes at once, and not with the next full minute.
  if (schedules)
    for (const name of AT_START) await boss.send(name, {}, { singletonKey: 'start', singletonSeconds: 60 });
  return {
    counts: () => readCounts(boss, context.now()),
    send: async (name) => {
      await boss.send(name, { isAsked: true }, { priority: 1 });
    },
    async stop() {
      stopping = true;
      await boss.stop({ graceful: true, timeout: STOP_MS });
      await db.close();
    },
  };
}

interface JobData {
  readonly isAsked?: boolean;
}

function queueOptions(name: JobName) {
  return {
    policy: 'standard',
    // The next turn of the schedule comes anyway; one more try is for a database that was away for a moment.
    retryLimit: 1,
    retryDelay: 20,
    expireInSeconds: EXPIRE_SECONDS[name],
    deleteAfterSeconds: 86_400,
    retentionSeconds: 3_600,
  } as const;
}

interface Running {
  readonly worker: string;
  readonly isStopping: () => boolean;
  readonly onError: JobOptions['onError'];
}

/** Those that came together are one run: each of them only says that it is time. */
async function runAll(
  context: JobContext,
  job: JobDefinition,
  jobs: readonly Job<JobData>[],
  { worker, isStopping, onError }: Running,
): Promise<void> {
  const isAsked = jobs.some(({ data }) => data?.isAsked === true);
  try {
    await runJob(context, job, { worker, isStopping, isAsked });
  } catch (error) {
    const failure = withoutValues(error);
    onError({ queue: job.name, error: failure });
    throw failure;
  }
}

/** While the database is away every queue says so every second: the same words are passed on once in a while. */
function seldom(onError: JobOptions['onError']): JobOptions['onError'] {
  const told = new Map<string, number>();
  return (what) => {
    const now = performance.now();
    const last = told.get(what.error.message);
    if (last !== undefined && now - last < SAME_WORDS_MS) return;
    told.set(what.error.message, now);
    onError(what);
  };
}

/** What the queue says went wrong, as an error: it passes on a copy of its fields. */
function errorOf(said: unknown): Error {
  if (said instanceof Error) return said;
  const fields: { readonly message?: unknown } = typeof said === 'object' && said !== null ? said : {};
  return Object.assign(new Error(), fields);
}

/** The error as logs and the queue's own tables may have it: messages of the database can hold values of a row. */
function withoutValues(error: unknown): Error {
  const shown = new Error(failureText(error));
  if (!(error instanceof Error)) return shown;
  shown.name = error.name;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  shown.stack = [`${shown.name}: ${shown.message}`, ...frames].join('\n');
  return shown;
}

async function readCounts(boss: PgBoss, now: number): Promise<ReadonlyMap<JobName, QueueCounts>> {
  const queues = await boss.getQueues(JOBS.map(({ name }) => name));
  return new Map(queues.flatMap((queue) => entryOf(queue, now)));
}

function entryOf(queue: QueueResult, now: number): readonly (readonly [JobName, QueueCounts])[] {
  const name = findJob(queue.name)?.name;
  if (name === undefined) return [];
  const { readyCount, activeCount, failedCount, readyOldestSeconds } = queue;
  const age = readyOldestSeconds === null ? {} : { oldest: now - readyOldestSeconds * 1_000 };
  return [[name, { waiting: readyCount, active: activeCount, failed: failedCount, ...age }]];
}
