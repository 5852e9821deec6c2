import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import type { EvaluationActor, EvaluationSubject } from './mark.ts';

export interface NewAppeal extends EvaluationSubject {
  /** UUID v7. */
  readonly id: string;
  readonly period: string;
  readonly index: number;
  /** Code of the dossier whose points are in question. */
  readonly code: string;
  readonly wanted: number;
  readonly reason: string;
  readonly at: Instant;
  readonly by: EvaluationActor;
}

export interface AppealDecision {
  /** Absent where it was turned down. */
  readonly points?: number;
  readonly reason: string;
  readonly at: Instant;
  readonly by: EvaluationActor;
}

export interface StoredAppeal extends NewAppeal {
  readonly decision?: AppealDecision;
}

export async function insertAppeal(tx: Executor, appeal: NewAppeal): Promise<void> {
  const { id, period, agencyId, officer, index, code, wanted, reason, at, by } = appeal;
  await tx.query(
    `insert into evaluation_appeal
       (id, period, agency_id, officer, index_number, code, wanted, reason, filed_at, filed_by, filed_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, period, agencyId, officer, index, code, wanted, reason, timestampText(at), by.id, by.name],
  );
}

/** Until the end of the transaction nobody else files about the results of this agency in this period. */
export async function lockAppeals(tx: Executor, period: string, agencyId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`evaluation-appeal/${period}/${agencyId}`]);
}

/** False where it was decided before. */
export async function insertAppealDecision(
  tx: Executor,
  appealId: string,
  { points, reason, at, by }: AppealDecision,
): Promise<boolean> {
  const made = await tx.query(
    `insert into evaluation_appeal_decision (appeal_id, points, reason, decided_at, decided_by, decided_by_name)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning appeal_id`,
    [appealId, points ?? null, reason, timestampText(at), by.id, by.name],
  );
  return made.length > 0;
}

export interface AppealQuery {
  readonly id?: string;
  readonly period?: string;
  /** Of these agencies, or (with `account`) of that account; neither: all. */
  readonly agencyIds?: readonly string[];
  /** Filed by this account, or about it. */
  readonly account?: string;
  readonly after?: string;
  readonly limit: number;
}

interface Row extends Omit<NewAppeal, 'by'> {
  readonly byId: string;
  readonly byName: string;
  readonly points: number | null;
  readonly decidedReason: string | null;
  readonly decidedAt: Instant | null;
  readonly deciderId: string | null;
  readonly deciderName: string | null;
}

const SELECT = `
select a.id, a.period, a.agency_id as "agencyId", a.officer, a.index_number as "index", a.code, a.wanted, a.reason,
  a.filed_at as at, a.filed_by as "byId", a.filed_by_name as "byName", d.points, d.reason as "decidedReason",
  d.decided_at as "decidedAt", d.decided_by as "deciderId", d.decided_by_name as "deciderName"
from evaluation_appeal a left join evaluation_appeal_decision d on d.appeal_id = a.id`;

/** Appeals, the one filed last first. */
export async function readAppeals(db: Executor, query: AppealQuery): Promise<readonly StoredAppeal[]> {
  const { id, period, agencyIds, account, after, limit } = query;
  const rows = await db.query<Row>(
    `${SELECT}
     where ($1::uuid is null or a.id = $1) and ($2::text is null or a.period = $2)
       and ($3::text[] is null and $4::text is null or a.agency_id = any($3) or a.filed_by = $4 or a.officer = $4)
       and ($5::uuid is null or a.id < $5)
     order by a.id desc limit $6`,
    [id ?? null, period ?? null, agencyIds ?? null, account ?? null, after ?? null, limit],
  );
  return rows.map(appealOf);
}

/** Those of a period that were accepted by an instant, in the order in which they were. */
export async function readAccepted(db: Executor, period: string, knownAt: Instant): Promise<readonly StoredAppeal[]> {
  const rows = await db.query<Row>(
    `${SELECT} where a.period = $1 and d.points is not null and d.decided_at <= $2::timestamptz
     order by d.decided_at, a.id`,
    [period, timestampText(knownAt)],
  );
  return rows.map(appealOf);
}

function appealOf({
  byId,
  byName,
  points,
  decidedReason,
  decidedAt,
  deciderId,
  deciderName,
  ...row
}: Row): StoredAppeal {
  const appeal = { ...row, by: { id: byId, name: byName } };
  if (decidedReason === null || decidedAt === null) return appeal;
  const decision: AppealDecision = {
    reason: decidedReason,
    at: decidedAt,
    by: { id: deciderId ?? '', name: deciderName ?? '' },
    ...(points === null ? {} : { points }),
  };
  return { ...appeal, decision };
}
