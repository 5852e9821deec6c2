import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** Who did something: the account and the name that it had then. */
export interface EvaluationActor {
  readonly id: string;
  readonly name: string;
}

/** Whom it is about; `officer` is empty where the agency itself is. */
export interface EvaluationSubject {
  readonly agencyId: string;
  readonly officer: string;
}

export interface EvaluationMark extends EvaluationSubject {
  readonly id: string;
  readonly period: string;
  readonly index: number;
  readonly value: number;
  readonly basis: string;
  readonly at: Instant;
  readonly by: EvaluationActor;
}

export async function insertMark(tx: Executor, mark: EvaluationMark): Promise<void> {
  const { id, period, agencyId, officer, index, value, basis, at, by } = mark;
  await tx.query(
    `insert into evaluation_mark
       (id, period, agency_id, officer, index_number, value, basis, recorded_at, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, period, agencyId, officer, index, value, basis, timestampText(at), by.id, by.name],
  );
}

interface Row extends Omit<EvaluationMark, 'by'> {
  readonly byId: string;
  readonly byName: string;
}

/** What stands of a period as known at an instant: of each subject and index the mark recorded last. */
export async function readMarks(db: Executor, period: string, knownAt: Instant): Promise<readonly EvaluationMark[]> {
  const rows = await db.query<Row>(
    `select distinct on (agency_id, officer, index_number) id, period, agency_id as "agencyId", officer,
       index_number as "index", value::float8 as value, basis, recorded_at as at,
       recorded_by as "byId", recorded_by_name as "byName"
     from evaluation_mark where period = $1 and recorded_at <= $2::timestamptz
     order by agency_id, officer, index_number, recorded_at desc, id desc`,
    [period, timestampText(knownAt)],
  );
  return rows.map(({ byId, byName, ...row }) => ({ ...row, by: { id: byId, name: byName } }));
}
