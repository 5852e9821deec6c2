import type { Principal } from '@dunghen/domain/access';
import type { Instant } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import { findRun, type JobRun, type RecomputeRun, readLastRuns, readRecomputeRuns, readRuns } from '@dunghen/store/job';
import {
  countDeliveries,
  type Delivery,
  type DeliveryCounts,
  readDeliveries,
  reviveDelivery,
} from '@dunghen/store/webhook';
import { accessWorld, allow, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { findJob, JOBS, type JobName } from './definitions.ts';

/** How many jobs of a queue wait, run and failed for good. */
export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
  /** Since when the oldest waits. */
  readonly oldest?: Instant;
}

/** The queue of jobs, as the server runs it. */
export interface JobControl {
  readonly counts: () => Promise<ReadonlyMap<JobName, QueueCounts>>;
  /** Has a job run as soon as a worker is free, whatever the hour. */
  readonly send: (name: JobName) => Promise<void>;
}

/** Where no jobs run (the command line, tests). */
export const NO_JOBS: JobControl = { counts: async () => new Map(), send: async () => undefined };

export interface QueueView extends QueueCounts {
  readonly name: JobName;
  readonly title: string;
  readonly schedule: string;
  readonly lastRun?: JobRun;
  /** The newest failures with their words. */
  readonly failures: readonly JobRun[];
}

export interface JobsView {
  readonly queues: readonly QueueView[];
  /** Messages to receivers; those given up with what went wrong. */
  readonly deliveries: DeliveryCounts;
  readonly dead: readonly Delivery[];
  /** The newest recomputations and how far they are. */
  readonly recomputes: readonly RecomputeRun[];
}

const FAILURES = 10;
const DEAD = 50;
const NONE: QueueCounts = { waiting: 0, active: 0, failed: 0 };

export async function listJobs(
  context: AppContext & { readonly jobs: JobControl },
  principal: Principal,
  _input: Readonly<Record<string, never>>,
  _request: RequestFacts,
): Promise<Outcome<JobsView>> {
  const refused = await refuse(context, principal, 'job:read');
  if (refused !== undefined) return refused;
  const { db } = context;
  const [counts, last] = [await context.jobs.counts(), await readLastRuns(db)];
  const queues: QueueView[] = [];
  for (const { name, title, schedule } of JOBS) {
    const lastRun = last.find(({ queue }) => queue === name);
    queues.push({
      name,
      title,
      schedule,
      ...(counts.get(name) ?? NONE),
      ...(lastRun === undefined ? {} : { lastRun }),
      failures: await readRuns(db, { queue: name, failedOnly: true, limit: FAILURES }),
    });
  }
  return {
    ok: true,
    value: {
      queues,
      deliveries: await countDeliveries(db),
      dead: await readDeliveries(db, { state: 'dead', limit: DEAD }),
      recomputes: await readRecomputeRuns(db, FAILURES),
    },
  };
}

/** What was put into its queue again. */
export interface RunAgain {
  readonly queue: JobName;
}

/**
 * Has something run again: a job by its name or by the id of a run of it that failed, a message that was given up by its
 * own id.
 */
export async function runAgain(
  context: AppContext & { readonly jobs: JobControl },
  principal: Principal,
  { id }: { readonly id: string },
  request: RequestFacts,
): Promise<Outcome<RunAgain>> {
  const refused = await refuse(context, principal, 'job:run');
  if (refused !== undefined) return refused;
  const queue = await queueOf(context, id);
  if (queue === undefined) return unknownJob(id);
  const subject = { kind: 'job', id, code: queue };
  await context.db.transaction((tx) =>
    recordAudit(tx, actOf(principal, request, { action: 'job:run', subject, outcome: 'done' })),
  );
  await context.jobs.send(queue);
  return { ok: true, value: { queue } };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function queueOf(context: AppContext, id: string): Promise<JobName | undefined> {
  const named = findJob(id);
  if (named !== undefined) return named.name;
  if (!UUID.test(id)) return undefined;
  if (await reviveDelivery(context.db, id, context.now())) return 'deliver-messages';
  return findJob((await findRun(context.db, id))?.queue ?? '')?.name;
}

async function refuse(
  context: AppContext,
  principal: Principal,
  action: 'job:read' | 'job:run',
): Promise<Refused | undefined> {
  const permission = allow(principal, action, { agencyIds: [] }, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}

function unknownJob(id: string): Refused {
  const message = 'Không có việc này, hoặc tin này đã được gửi.';
  return { ok: false, code: 'unknown-job', facts: { job: id }, message };
}
