import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/**
 * `open`: each open dossier is looked at, its move recorded. `stragglers`: those that another process recorded meanwhile
 * by the calendar it still knew. `ended`: nothing of these moves, only what is cached is marked anew.
 */
export type RecomputePhase = 'open' | 'stragglers' | 'ended' | 'done';

/** One recomputation after a decision on the calendar, and how far it is. */
export interface RecomputeRun {
  readonly id: string;
  /** When the system learnt of the decision. */
  readonly recordedAt: Instant;
  readonly cause: string;
  /** Id of who recorded the decision; the events name them. */
  readonly decidedBy: string;
  readonly phase: RecomputePhase;
  /** Open dossiers looked at. */
  readonly examined: number;
  /** Open dossiers whose due date is another. */
  readonly moved: number;
  /** Rows of the projection that were judged again. */
  readonly judgedAgain: number;
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
}

export interface RunRow extends Omit<RecomputeRun, 'startedAt' | 'endedAt'> {
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly afterHome: string | null;
  readonly afterId: string | null;
}

export const RUN_SELECT = `r.id, r.recorded_at as "recordedAt", r.cause, r.decided_by as "decidedBy", r.phase, r.examined, r.moved,
  r.judged_again as "judgedAgain", r.started_at as "startedAt", r.ended_at as "endedAt",
  r.after_home_agency_id as "afterHome", r.after_dossier_id as "afterId"`;

export function runOf({ startedAt, endedAt, afterHome: _1, afterId: _2, ...rest }: RunRow): RecomputeRun {
  return {
    ...rest,
    ...(startedAt === null ? {} : { startedAt }),
    ...(endedAt === null ? {} : { endedAt }),
  };
}

/** Orders a recomputation, in the transaction that records the decision. */
export async function orderRecompute(
  tx: Executor,
  run: Pick<RecomputeRun, 'id' | 'recordedAt' | 'cause' | 'decidedBy'>,
): Promise<void> {
  await tx.query(
    `insert into recompute_run (id, recorded_at, cause, decided_by, phase) values ($1, $2, $3, $4, 'open')`,
    [run.id, timestampText(run.recordedAt), run.cause, run.decidedBy],
  );
}

/** The oldest recomputation that is not done: decisions take effect in the order in which they were recorded. */
export async function findUnfinishedRun(db: Executor): Promise<RecomputeRun | undefined> {
  const rows = await db.query<RunRow>(
    `select ${RUN_SELECT} from recompute_run r where r.phase <> 'done' order by r.recorded_at, r.id limit 1`,
  );
  return rows.map(runOf)[0];
}

/** The newest recomputations. */
export async function readRecomputeRuns(db: Executor, limit: number): Promise<readonly RecomputeRun[]> {
  const rows = await db.query<RunRow>(
    `select ${RUN_SELECT} from recompute_run r order by r.recorded_at desc, r.id desc limit $1`,
    [limit],
  );
  return rows.map(runOf);
}

/** What a recomputation did to one dossier. */
export interface RecomputeLine {
  readonly code: string;
  /** Number of the event in the dossier. */
  readonly seq: number;
  readonly originalBefore: Instant | null;
  readonly originalAfter: Instant | null;
  readonly dueBefore: Instant | null;
  readonly dueAfter: Instant | null;
}

/** The journal of a recomputation in order of code, from after a code on. */
export function readRecomputeLines(
  db: Executor,
  runId: string,
  { after = '', limit }: { readonly after?: string; readonly limit: number },
): Promise<readonly RecomputeLine[]> {
  return db.query<RecomputeLine>(
    `select l.code, l.seq, l.original_before as "originalBefore", l.original_after as "originalAfter",
       l.due_before as "dueBefore", l.due_after as "dueAfter"
     from recompute_line l where l.run_id = $1 and l.code collate "C" > $2 order by l.code collate "C" limit $3`,
    [runId, after, limit],
  );
}
