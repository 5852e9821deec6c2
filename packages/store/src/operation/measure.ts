import type { Instant } from '@dunghen/domain/time';
import { migrationState } from '../migration/index.ts';
import type { Database } from '../server/index.ts';

/** What a watcher of the installation wants to know of its database. Counts; ages in seconds. */
export interface SystemMeasures {
  readonly dossiers: number;
  /** Messages that no one has taken yet. */
  readonly outboxWaiting: number;
  readonly outboxOldestSeconds: number;
  readonly deliveriesPending: number;
  readonly deliveriesDead: number;
  /** Runs of jobs that failed in the last day. */
  readonly jobsFailed: number;
  /** When the newest daily root was sealed; undefined before the first. */
  readonly sealedAt?: Instant;
  readonly databaseBytes: number;
}

interface MeasureRow {
  readonly dossiers: number;
  readonly outboxWaiting: number;
  readonly outboxOldestSeconds: number;
  readonly deliveriesPending: number;
  readonly deliveriesDead: number;
  readonly jobsFailed: number;
  readonly sealedAt: Instant | null;
  readonly databaseBytes: number;
}

// The number of dossiers is the planner's estimate: counting them at every scrape would cost more than it tells.
const MEASURE = `
select
  (select greatest(reltuples, 0)::bigint from pg_class where oid = 'dossier'::regclass) as dossiers,
  o.waiting as "outboxWaiting", coalesce(extract(epoch from now() - o.oldest), 0)::float8 as "outboxOldestSeconds",
  (select count(*) from webhook_delivery where state = 'pending') as "deliveriesPending",
  (select count(*) from webhook_delivery where state = 'dead') as "deliveriesDead",
  (select count(*) from job_run where outcome = 'failed' and ended_at > now() - interval '1 day') as "jobsFailed",
  (select max(sealed_at) from daily_root) as "sealedAt",
  pg_database_size(current_database()) as "databaseBytes"
from (select count(*) as waiting, min(recorded_at) as oldest from outbox where dispatched_at is null) o`;

export async function measureSystem(db: Database): Promise<SystemMeasures> {
  const [row] = await db.query<MeasureRow>(MEASURE);
  if (row === undefined) throw new Error('the measure gives one row');
  const { sealedAt, ...rest } = row;
  return { ...rest, ...(sealedAt === null ? undefined : { sealedAt }) };
}

/** True where the database answers and has the schema of this program. */
export async function isReady(db: Database): Promise<boolean> {
  try {
    return (await migrationState(db)).pending.length === 0;
  } catch {
    return false;
  }
}
