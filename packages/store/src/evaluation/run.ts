import type { EvaluationCounts } from '@dunghen/domain/evaluation';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import type { EvaluationSubject } from './mark.ts';

export interface CountedSubject extends EvaluationSubject {
  readonly counts: EvaluationCounts;
}

/** What was counted of a period last; a newer count takes its place. */
export interface EvaluationRun {
  readonly period: string;
  /** The two times that were asked for; empty: by what was known then. */
  readonly times: string;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  /** State of the records that it was counted from. */
  readonly revision: string;
  readonly dossiers: number;
  readonly counted: readonly CountedSubject[];
  readonly endedAt: Instant;
}

export async function putEvaluationRun(tx: Executor, run: EvaluationRun): Promise<void> {
  const { period, times, asOf, knownAt, revision, dossiers, counted, endedAt } = run;
  const [asked, known, ended] = [timestampText(asOf), timestampText(knownAt), timestampText(endedAt)];
  await tx.query(
    `insert into evaluation_run (period, times, as_of, known_at, revision, dossiers, counted, ended_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (period, times) do update set as_of = excluded.as_of, known_at = excluded.known_at,
       revision = excluded.revision, dossiers = excluded.dossiers, counted = excluded.counted,
       ended_at = excluded.ended_at
     where evaluation_run.known_at <= excluded.known_at`,
    [period, times, asked, known, revision, dossiers, JSON.stringify(counted), ended],
  );
}

export async function findEvaluationRun(
  db: Executor,
  { period, times }: Pick<EvaluationRun, 'period' | 'times'>,
): Promise<EvaluationRun | undefined> {
  const [run] = await db.query<EvaluationRun>(
    `select period, times, as_of as "asOf", known_at as "knownAt", revision, dossiers, counted, ended_at as "endedAt"
     from evaluation_run where period = $1 and times = $2`,
    [period, times],
  );
  return run;
}
