import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

export type RunState = 'staged' | 'running' | 'done' | 'failed';

export interface RunActor {
  readonly id: string;
  readonly name: string;
}

/** A reconciliation: what was compared with what, and what came of it. Instants in ms. */
export interface StoredRun {
  /** UUID v7. */
  readonly id: string;
  readonly state: RunState;
  readonly source: 'file' | 'protocol';
  readonly name: string;
  /** 64 hexadecimal digits. */
  readonly sha256?: string;
  readonly bytes?: number;
  readonly layout: unknown;
  readonly choices: unknown;
  readonly period?: string;
  readonly periodFrom?: Instant;
  readonly periodTo?: Instant;
  readonly asOf?: Instant;
  readonly knownAt?: Instant;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly endedAt?: Instant;
  readonly previousId?: string;
  readonly counts?: unknown;
  readonly failure?: string;
}

type Nulls<T> = { readonly [Key in keyof T]-?: undefined extends T[Key] ? Exclude<T[Key], undefined> | null : T[Key] };

const COLUMNS = `id, state, source, name, encode(sha256, 'hex') as sha256, bytes, layout, choices, period,
  period_from as "periodFrom", period_to as "periodTo", as_of as "asOf", known_at as "knownAt", created_at as "createdAt",
  created_by as "createdBy", created_by_name as "createdByName", ended_at as "endedAt", previous_id as "previousId", counts,
  failure`;

function runOf(row: Nulls<StoredRun>): StoredRun {
  const { id, state, source, name, layout, choices, createdAt, createdBy, createdByName } = row;
  const { sha256, bytes, period, periodFrom, periodTo, asOf, knownAt, endedAt, previousId, counts, failure } = row;
  return {
    ...{ id, state, source, name, layout, choices, createdAt, createdBy, createdByName },
    ...(sha256 === null ? {} : { sha256 }),
    ...(bytes === null ? {} : { bytes }),
    ...(period === null ? {} : { period }),
    ...(periodFrom === null ? {} : { periodFrom }),
    ...(periodTo === null ? {} : { periodTo }),
    ...(asOf === null ? {} : { asOf }),
    ...(knownAt === null ? {} : { knownAt }),
    ...(endedAt === null ? {} : { endedAt }),
    ...(previousId === null ? {} : { previousId }),
    ...(counts === null ? {} : { counts }),
    ...(failure === null ? {} : { failure }),
  };
}

export type NewRun = Pick<
  StoredRun,
  'id' | 'source' | 'name' | 'sha256' | 'bytes' | 'layout' | 'createdAt' | 'createdBy' | 'createdByName'
>;

export async function insertRun(tx: Executor, run: NewRun): Promise<void> {
  await tx.query(
    `insert into reconciliation_run (id, state, source, name, sha256, bytes, layout, created_at, created_by, created_by_name)
     values ($1, 'staged', $2, $3, decode($4, 'hex'), $5, $6, $7, $8, $9)`,
    [
      run.id,
      run.source,
      run.name,
      run.sha256 ?? null,
      run.bytes ?? null,
      JSON.stringify(run.layout),
      timestampText(run.createdAt),
      run.createdBy,
      run.createdByName,
    ],
  );
}

export interface RunStart {
  readonly id: string;
  readonly choices: unknown;
  readonly period?: string;
  readonly periodFrom?: Instant;
  readonly periodTo?: Instant;
  readonly asOf: Instant;
}

/** A run that was staged, or that failed, is begun; false where it runs or is done already. */
export async function startRun(tx: Executor, start: RunStart): Promise<boolean> {
  const { periodFrom, periodTo } = start;
  const rows = await tx.query(
    `update reconciliation_run set state = 'running', choices = $2, period = $3, period_from = $4, period_to = $5, as_of = $6,
       failure = null, ended_at = null
     where id = $1 and state in ('staged', 'failed') returning id`,
    [
      start.id,
      JSON.stringify(start.choices),
      start.period ?? null,
      periodFrom === undefined ? null : timestampText(periodFrom),
      periodTo === undefined ? null : timestampText(periodTo),
      timestampText(start.asOf),
    ],
  );
  return rows.length > 0;
}

/** Ends a run within the transaction that stored its cases; gives the run that it is compared with. */
export async function finishRun(
  tx: Executor,
  end: { readonly id: string; readonly knownAt: Instant; readonly endedAt: Instant; readonly counts: unknown },
): Promise<string | undefined> {
  const rows = await tx.query<{ previousId: string | null }>(
    `update reconciliation_run r set state = 'done', known_at = $2, ended_at = $3, counts = $4, failure = null, previous_id = (
       select p.id from reconciliation_run p
       where p.state = 'done' and p.id <> r.id and p.period is not distinct from r.period
       order by p.ended_at desc, p.id desc limit 1)
     where r.id = $1 returning r.previous_id as "previousId"`,
    [end.id, timestampText(end.knownAt), timestampText(end.endedAt), JSON.stringify(end.counts)],
  );
  return rows[0]?.previousId ?? undefined;
}

export async function failRun(tx: Executor, id: string, endedAt: Instant, failure: string): Promise<void> {
  await tx.query(
    `update reconciliation_run set state = 'failed', ended_at = $2, failure = $3 where id = $1 and state <> 'done'`,
    [id, timestampText(endedAt), failure],
  );
}

/** The content of its file is gone from the store. */
export async function forgetRunFile(tx: Executor, id: string): Promise<void> {
  await tx.query('update reconciliation_run set sha256 = null where id = $1', [id]);
}

export async function findRun(db: Executor, id: string): Promise<StoredRun | undefined> {
  const rows = await db.query<Nulls<StoredRun>>(`select ${COLUMNS} from reconciliation_run where id = $1`, [id]);
  return rows.map(runOf)[0];
}

/** Newest first. */
export async function readRuns(db: Executor, limit: number): Promise<readonly StoredRun[]> {
  const rows = await db.query<Nulls<StoredRun>>(
    `select ${COLUMNS} from reconciliation_run order by created_at desc, id desc limit $1`,
    [limit],
  );
  return rows.map(runOf);
}

/** Runs with a file that was brought before an instant. */
export async function readRunsWithFile(db: Executor, before: Instant): Promise<readonly StoredRun[]> {
  const rows = await db.query<Nulls<StoredRun>>(
    `select ${COLUMNS} from reconciliation_run where sha256 is not null and created_at < $1`,
    [timestampText(before)],
  );
  return rows.map(runOf);
}
