import type { JudgementPolicy } from '@dunghen/domain/judgement';
import { effectiveEnd } from '@dunghen/domain/report';
import { keysOf } from '../dossier/judging.ts';
import { LONG_RUNNING_MS } from '../dossier/standing.ts';
import { timestampText } from '../server/types.ts';
import type { FigureQuery } from './count.ts';

/**
 * The common table expression `counted`: one row per dossier that can count in the window, by what the projection
 * has cached. Columns of `dossier` and besides
 *   entry       carried-over or the channel                                  (contribution.ts of the domain)
 *   exit        the column at the end of the window
 *   timeliness  of ended ones
 *   replay      true: the cache does not decide; entry, exit and timeliness say nothing, its events have to be read
 *
 * Three searches find the candidates, each by an index, so that the cost goes with the size of the window and not of
 * the store: those that ended in it; those alive at its end that were accepted in the 62 days before; those alive at its
 * end that were accepted earlier, which are the long-running ones. Dossiers of which something was learnt after
 * `knownAt` form a fourth search and are always read again.
 */
export interface Candidates {
  readonly sql: string;
  readonly values: readonly unknown[];
}

export function candidatesOf(query: FigureQuery): Candidates {
  const end = effectiveEnd(query.window);
  const keys = keysOf(query);
  const values = [
    timestampText(query.window.from),
    timestampText(end),
    timestampText(end - LONG_RUNNING_MS),
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
    case when d.accepted_at >= $1::timestamptz then d.channel else 'carried-over' end as entry,
    case
      when d.ended_at < $2::timestamptz then d.ended_exit
      when d.open_exit is not null then d.open_exit
      when d.overdue_from <= $2::timestamptz then 'open-overdue'
      else 'open-in-time'
    end as exit,
    case when d.ended_at < $2::timestamptz then d.ended_timeliness end as timeliness,
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
  where d.ended_at >= $1::timestamptz and d.ended_at < $2::timestamptz and d.accepted_at < $2::timestamptz and ${SETTLED}`;
const ALIVE = '(d.ended_at >= $2::timestamptz or d.ended_at is null)';
const RECENT = `select d.* from dossier d
  where d.intake_at >= $3::timestamptz and d.intake_at < $2::timestamptz and d.accepted_at is not null and ${ALIVE} and ${SETTLED}`;
const LONG_RUNNING = `select d.* from dossier d
  where d.long_running and d.accepted_at < $3::timestamptz and ${ALIVE} and ${SETTLED}`;
/** Under a policy that ends dossiers by other events than the cache, the cached end tells nothing. */
const EVERY = `select d.* from dossier d
  where d.accepted_at < $2::timestamptz and $3::timestamptz is not null and ${SETTLED}`;

function searches(policy: JudgementPolicy): readonly string[] {
  return hasCachedEnds(policy) ? [ENDED, RECENT, LONG_RUNNING, LEARNT_LATER] : [EVERY, LEARNT_LATER];
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
