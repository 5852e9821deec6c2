import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/**
 * Which of some dossiers have been explained in a confirmed explanation, and when it was confirmed, by what had happened by
 * `asOf` (all by default) and was known at an instant.
 */
export async function readExplained(
  db: Executor,
  codes: readonly string[],
  knownAt: Instant,
  asOf: Instant = knownAt,
): Promise<ReadonlyMap<string, Instant>> {
  if (codes.length === 0) return new Map();
  const rows = await db.query<{ readonly code: string; readonly at: Instant }>(
    `select d.code, max(date_trunc('milliseconds', l.occurred_at)) as at
     from explanation_dossier d
     cross join lateral (
       select v.type, v.occurred_at from explanation_event v
       where v.explanation_id = d.explanation_id and v.type <> 'reminded' and v.recorded_at <= $2 and v.occurred_at <= $3
       order by v.seq desc limit 1) l
     where d.code = any($1::text[]) and l.type = 'confirmed' group by d.code`,
    [codes, timestampText(knownAt), timestampText(asOf)],
  );
  return new Map(rows.map(({ code, at }) => [code, at] as const));
}

/** The confirmed explanations, as known at an instant, on whose lists some of these dossiers stand. */
export async function readConfirmedTasks(
  db: Executor,
  codes: readonly string[],
  knownAt: Instant,
): Promise<readonly string[]> {
  if (codes.length === 0) return [];
  const rows = await db.query<{ readonly id: string }>(
    `select t.id from (select distinct explanation_id as id from explanation_dossier where code = any($1::text[])) t
     cross join lateral (
       select v.type from explanation_event v
       where v.explanation_id = t.id and v.type <> 'reminded' and v.recorded_at <= $2
       order by v.seq desc limit 1) l
     where l.type = 'confirmed' order by t.id`,
    [codes, timestampText(knownAt)],
  );
  return rows.map(({ id }) => id);
}

/** Reports frozen since an instant, not replaced drafts: those from which agencies are asked. */
export async function readFrozenSince(
  db: Executor,
  since: Instant,
): Promise<
  readonly {
    readonly id: string;
    readonly period: string;
    readonly scheme: string;
    readonly policyId: string;
    readonly asOf: Instant;
    readonly knownAt: Instant;
  }[]
> {
  return db.query(
    `select id, period, scheme, policy_id as "policyId", as_of as "asOf", known_at as "knownAt" from report_issue
     where state <> 'draft' and recorded_at >= $1 order by recorded_at, id`,
    [timestampText(since)],
  );
}
