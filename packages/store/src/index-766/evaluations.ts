import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** An answer of the portal as it was recorded. */
export interface StoredEvaluation {
  readonly id: string;
  /** When the system learnt of it. */
  readonly recordedAt: Instant;
  readonly data: Readonly<Record<string, unknown>>;
  readonly source: string;
}

/** The answers about a period that were known at an instant, the newest recorded first. Ids begin with the period's key. */
export function readEvaluations(
  db: Executor,
  periodKey: string,
  knownAt: Instant,
): Promise<readonly StoredEvaluation[]> {
  return db.query<StoredEvaluation>(
    `select c.id, c.recorded_at as "recordedAt", c.data, c.source from catalogue_record c
     where c.kind = 'portal-evaluation' and starts_with(c.id, $1) and c.recorded_at <= $2::timestamptz
     order by c.recorded_at desc, c.id`,
    [`${periodKey}/`, timestampText(knownAt)],
  );
}
