import type { JudgementPolicy } from '@dunghen/domain/judgement';
import { type Entry, effectiveEnd } from '@dunghen/domain/report';
import { OVERDUE_STEP } from '../dossier/group-code.ts';
import { keysOf } from '../dossier/judging.ts';
import { LONG_RUNNING_MS } from '../dossier/standing.ts';
import { timestampText } from '../server/types.ts';
import type { FigureQuery } from './count.ts';

/**
 * The common table expression `counted`: one row per dossier that can count in the window, by what the projection
 * has cached. Columns of `dossier` and besides
 *   entry   0 carried over, else the channel (ENTRIES)
 *   grp     the column at the end of the window, timeliness and flags (group-code.ts)
 *   replay  true: the cache does not decide; entry and grp say nothing, its events have to be read
 *
 * Two searches find the candidates, each by an index, so that the cost goes with the size of the window and not of the
 * store: those that ended in it or, accepted before its end, in the 62 days after; those open today or, having taken
 * longer than 62 days, ended later still. Dossiers of which something was learnt after `knownAt` form a third search and are
 * always read again.
 */
export interface Candidates {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** By the number of `entry`. A reopened dossier is never counted from the cache. */
export const ENTRIES: readonly Entry[] = ['carried-over', 'online', 'direct', 'postal'];

export function candidatesOf(query: FigureQuery): Candidates {
  const end = effectiveEnd(query.window);
  const keys = keysOf(query);
  const values = [
    timestampText(query.window.from),
    timestampText(end),
    timestampText(end + LONG_RUNNING_MS),
    timestampText(query.knownAt),
    keys.general,
    JSON.stringify(Object.fromEntries(keys.byAgency)),
    query.agencyIds ?? null,
  ];
  const judgedBy = keys.byAgency.size === 0 ? '$5::text' : 'coalesce($6::jsonb ->> d.agency_id, $5::text)';
  const sql = `
with candidate as (
  ${searches(query.policy).join('\n  union all\n  ')}
), counted as (
  select d.*,
    case when d.accepted_at < $1::timestamptz then 0
      when d.channel = 'online' then 1 when d.channel = 'direct' then 2 else 3 end as entry,
    case when d.ended_at < $2::timestamptz then d.ended_group
      when d.overdue_from <= $2::timestamptz then d.open_group + ${OVERDUE_STEP}
      else d.open_group end as grp,
    not (d.regular and d.judged_by = ${judgedBy} and d.last_recorded_at <= $4::timestamptz
      and (coalesce(d.ended_at < $2::timestamptz, false) or d.open_from < $2::timestamptz)) as replay
  from candidate d
  where $6::jsonb is not null and ($7::text[] is null or d.agency_id = any($7::text[]) or not d.regular)
)`;
  return { sql, values };
}

/** Known at the time, and not learnt more about since. */
const SETTLED = 'd.first_recorded_at <= $4::timestamptz and d.last_recorded_at <= $4::timestamptz';
const LEARNT_LATER = `select d.* from dossier d
  where d.last_recorded_at > $4::timestamptz and d.last_recorded_at > d.first_recorded_at and d.first_recorded_at <= $4::timestamptz`;
const ENDED = `select d.* from dossier d
  where d.ended_at >= $1::timestamptz and d.ended_at < $3::timestamptz and d.accepted_at < $2::timestamptz and ${SETTLED}`;
const LONG_RUNNING = `select d.* from dossier d
  where d.long_running and (d.ended_at >= $3::timestamptz or d.ended_at is null) and d.accepted_at < $2::timestamptz and ${SETTLED}`;
/** Under a policy that ends dossiers by other events than the cache, the cached end tells nothing. */
const EVERY = `select d.* from dossier d
  where d.accepted_at < $2::timestamptz and $3::timestamptz is not null and ${SETTLED}`;

function searches(policy: JudgementPolicy): readonly string[] {
  return hasCachedEnds(policy) ? [ENDED, LONG_RUNNING, LEARNT_LATER] : [EVERY, LEARNT_LATER];
}

/** The cached end is a completion, else a return, else another end: the rule of both presets. */
export function hasCachedEnds(policy: JudgementPolicy): boolean {
  switch (policy.endEvent) {
    case 'completed-else-returned':
    case 'completed-else-returned-else-ended':
      return true;
    case 'completed':
    case 'returned':
      return false;
  }
}
