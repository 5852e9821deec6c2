import type { CaseState, CaseStep, CaseStepKind } from '@dunghen/domain/reconciliation';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import type { RunActor } from './run.ts';

/** Where a case stands by all that was done. */
export interface StoredCourse {
  readonly code: string;
  readonly state: CaseState;
  readonly owner: string | null;
  /** Local day. */
  readonly dueOn: string | null;
  readonly letter: string | null;
  readonly cause: string | null;
  readonly fix: string | null;
  readonly fixedOn: string | null;
  readonly confirmed: boolean | null;
  readonly steps: number;
  readonly updatedAt: Instant;
}

export interface StoredStep {
  readonly id: string;
  readonly code: string;
  readonly runId: string;
  readonly kind: CaseStepKind;
  readonly data: Readonly<Record<string, unknown>>;
  readonly recordedAt: Instant;
  readonly recordedByName: string;
}

const COURSE = `code, state, owner, due_on as "dueOn", letter, cause, fix, fixed_on as "fixedOn", confirmed, steps,
  updated_at as "updatedAt"`;

/** Locked until the transaction ends, so that nobody writes over somebody else's step. */
export function lockCourses(tx: Executor, codes: readonly string[]): Promise<readonly StoredCourse[]> {
  return tx.query<StoredCourse>(
    `select ${COURSE} from reconciliation_course where code = any($1) order by code for update`,
    [codes],
  );
}

export interface NewStep {
  readonly id: string;
  readonly code: string;
  readonly runId: string;
  readonly step: CaseStep;
  /** The state after it. */
  readonly state: CaseState;
}

/** Records steps and what they make of their cases. */
export async function recordSteps(tx: Executor, steps: readonly NewStep[], at: Instant, by: RunActor): Promise<void> {
  const rows = steps.map(({ id, code, runId, step, state }) => {
    const { kind, ...data } = step;
    return { id, code, run_id: runId, kind, data, state };
  });
  await tx.query(
    `insert into reconciliation_step (id, code, run_id, kind, data, recorded_at, recorded_by, recorded_by_name)
     select s.id, s.code, s.run_id, s.kind, s.data, $2, $3, $4
     from jsonb_to_recordset($1) s (id uuid, code text, run_id uuid, kind text, data jsonb)`,
    [JSON.stringify(rows), timestampText(at), by.id, by.name],
  );
  await tx.query(
    `insert into reconciliation_course as c (code, state, owner, due_on, letter, cause, fix, fixed_on, confirmed, steps, updated_at)
     select s.code, s.state, s.data ->> 'owner', (s.data ->> 'dueOn')::date, s.data ->> 'letter', s.data ->> 'cause',
       s.data ->> 'fix', (s.data ->> 'fixedOn')::date, (s.data ->> 'same')::boolean, 1, $2
     from jsonb_to_recordset($1) s (code text, state text, data jsonb)
     on conflict (code) do update set state = excluded.state, owner = coalesce(excluded.owner, c.owner),
       due_on = coalesce(excluded.due_on, c.due_on), letter = coalesce(excluded.letter, c.letter),
       cause = coalesce(excluded.cause, c.cause), fix = coalesce(excluded.fix, c.fix),
       fixed_on = coalesce(excluded.fixed_on, c.fixed_on), confirmed = coalesce(excluded.confirmed, c.confirmed),
       steps = c.steps + 1, updated_at = excluded.updated_at`,
    [JSON.stringify(rows), timestampText(at)],
  );
}

/** Cases of a run that were closed before its end are open again, and it is written down; gives how many. */
export async function reopenFound(tx: Executor, runId: string, at: Instant): Promise<number> {
  const rows = await tx.query<{ code: string }>(
    `with found as (
       update reconciliation_course c set state = 'open', confirmed = null, steps = c.steps + 1, updated_at = $2
       from reconciliation_case x join reconciliation_run r on r.id = x.run_id
       where x.run_id = $1 and x.code = c.code and c.state = 'closed' and c.updated_at <= r.ended_at
       returning c.code)
     insert into reconciliation_step (id, code, run_id, kind, data, recorded_at, recorded_by, recorded_by_name)
     select gen_random_uuid(), f.code, $1, 'found-again', '{}', $2, '', '' from found f returning code`,
    [runId, timestampText(at)],
  );
  return rows.length;
}

export function readSteps(db: Executor, code: string): Promise<readonly StoredStep[]> {
  return db.query<StoredStep>(
    `select id, code, run_id as "runId", kind, data, recorded_at as "recordedAt", recorded_by_name as "recordedByName"
     from reconciliation_step where code = $1 order by recorded_at, id`,
    [code],
  );
}

export async function findCourse(db: Executor, code: string): Promise<StoredCourse | undefined> {
  const rows = await db.query<StoredCourse>(`select ${COURSE} from reconciliation_course where code = $1`, [code]);
  return rows[0];
}
