import type { JobsView, RecordedDecision } from '@dunghen/app/job';
import type { Instant } from '@dunghen/domain/time';
import { exactText } from './instants.ts';

type Run = NonNullable<JobsView['queues'][number]['lastRun']>;
type Recompute = JobsView['recomputes'][number];
type Dead = JobsView['dead'][number];

/** An optional key is there only with a value. */
function maybe<Key extends string>(key: Key, instant: Instant | null | undefined): { readonly [K in Key]?: string } {
  const texts: { [K in Key]?: string } = {};
  if (instant !== null && instant !== undefined) texts[key] = exactText(instant);
  return texts;
}

function presentRun({ queue: _queue, startedAt, endedAt, ...rest }: Run) {
  return { ...rest, startedAt: exactText(startedAt), ...maybe('endedAt', endedAt) };
}

export function presentDelivery({ nextAttemptAt, createdAt, endedAt, status, error, ...rest }: Dead) {
  return {
    ...rest,
    nextAttemptAt: exactText(nextAttemptAt),
    createdAt: exactText(createdAt),
    ...maybe('endedAt', endedAt),
    ...(status === null ? {} : { status }),
    ...(error === null ? {} : { error }),
  };
}

function presentRecompute({ recordedAt, startedAt, endedAt, decidedBy: _by, ...rest }: Recompute) {
  return {
    ...rest,
    recordedAt: exactText(recordedAt),
    ...maybe('startedAt', startedAt),
    ...maybe('endedAt', endedAt),
  };
}

export function presentJobs({ queues, deliveries, dead, recomputes }: JobsView) {
  return {
    queues: queues.map(({ oldest, lastRun, failures, ...rest }) => ({
      ...rest,
      ...maybe('oldest', oldest),
      ...(lastRun === undefined ? {} : { lastRun: presentRun(lastRun) }),
      failures: failures.map(presentRun),
    })),
    deliveries: { waiting: deliveries.waiting, dead: deliveries.dead, ...maybe('oldest', deliveries.oldest) },
    dead: dead.map(presentDelivery),
    recomputes: recomputes.map(presentRecompute),
  };
}

export function presentDecision({ recordedAt, ...rest }: RecordedDecision) {
  return { ...rest, recordedAt: exactText(recordedAt) };
}
