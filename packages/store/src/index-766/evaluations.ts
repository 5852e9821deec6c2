import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** Which answer of the portal was recorded when; its text, of up to some megabytes, is read on its own. */
export interface EvaluationHead {
  readonly id: string;
  /** When the system learnt of it. */
  readonly recordedAt: Instant;
  readonly source: string;
}

/** The answers about a period that were known at an instant, the newest recorded first. Ids begin with the period's key. */
export function listEvaluations(db: Executor, periodKey: string, knownAt: Instant): Promise<readonly EvaluationHead[]> {
  return db.query<EvaluationHead>(
    `select c.id, c.recorded_at as "recordedAt", c.source from catalogue_record c
     where c.kind = 'portal-evaluation' and starts_with(c.id, $1) and c.recorded_at <= $2::timestamptz
     order by c.recorded_at desc, c.id`,
    [`${periodKey}/`, timestampText(knownAt)],
  );
}

/** What was recorded of one answer; undefined where there is no such record. */
export async function findEvaluation(
  db: Executor,
  { id, recordedAt }: EvaluationHead,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const [row] = await db.query<{ readonly data: Readonly<Record<string, unknown>> }>(
    `select c.data from catalogue_record c
     where c.kind = 'portal-evaluation' and c.id = $1 and c.recorded_at = $2::timestamptz`,
    [id, timestampText(recordedAt)],
  );
  return row?.data;
}
