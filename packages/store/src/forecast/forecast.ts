import type { Instant } from '@dunghen/domain/time';
import { keyArrays } from '../dossier/event-row.ts';
import type { DossierKey, SearchScope } from '../dossier/index.ts';
import { inScope } from '../dossier/scope.ts';
import { makeBinder, scopeCondition } from '../dossier/search-conditions.ts';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** An ended dossier, as forecasts learn from it. */
export interface EndedCourse extends DossierKey {
  readonly agencyId: string;
  readonly procedureCode: string | null;
  readonly field: string | null;
  readonly acceptedAt: Instant;
  readonly dueAt: Instant;
  readonly endedAt: Instant;
  readonly isLate: boolean;
  /** Steps in order of their beginning. */
  readonly steps: readonly { readonly step: string; readonly at: Instant }[];
}

const ENDED = `
select d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth", d.dossier_id as "dossierId",
  d.agency_id as "agencyId", d.procedure_code as "procedureCode", d.field, d.accepted_at as "acceptedAt",
  d.due_at as "dueAt", d.ended_at as "endedAt", d.verdict = 'late' as "isLate"
from dossier d
where d.ended_at >= $1 and d.ended_at < $2 and d.accepted_at is not null and d.due_at > d.accepted_at
  and d.state in ('completed', 'returned', 'rejected')
order by d.ended_at desc, d.dossier_id limit $3`;

/** OFFSET 0 keeps the planner from joining all months: each dossier is one look-up in the one partition of its month. */
const STEPS = `
select k.id as "dossierId", e.step, e.at
from unnest($1::text[], $2::date[], $3::uuid[]) as k (home, month, id)
cross join lateral (
  select x.data ->> 'step' as step, x.occurred_at as at from dossier_event x
  where x.home_agency_id = k.home and x.intake_month = k.month and x.dossier_id = k.id and x.type = 'StepStarted'
  order by x.seq offset 0
) e`;

/** The newest ended dossiers that have a due date, the newest first, with when each of their steps was begun. */
export async function readEndedCourses(
  db: Executor,
  { from, to, limit }: { readonly from: Instant; readonly to: Instant; readonly limit: number },
): Promise<readonly EndedCourse[]> {
  const rows = await db.query<Omit<EndedCourse, 'steps'>>(ENDED, [timestampText(from), timestampText(to), limit]);
  const steps = await db.query<{ dossierId: string; step: string; at: Instant }>(STEPS, [...keyArrays(rows)]);
  const byDossier = Map.groupBy(steps, ({ dossierId }) => dossierId);
  return rows.map((row) => ({ ...row, steps: byDossier.get(row.dossierId) ?? [] }));
}

const CLOCK_MOVES = `
select k.id as "dossierId", e.at
from unnest($1::text[], $2::date[], $3::uuid[]) as k (home, month, id)
cross join lateral (
  select max(x.occurred_at) as at from (
    select y.occurred_at from dossier_event y
    where y.home_agency_id = k.home and y.intake_month = k.month and y.dossier_id = k.id
      and y.type in ('SupplementReceived', 'PaymentReceived', 'Resumed', 'Rescheduled', 'DueDateRestated', 'DueDateRecomputed', 'Corrected')
    offset 0
  ) x
) e
where e.at is not null`;

/** Since when the due date of each stood as it was at the end, of those where it ever moved. */
export async function readClockMoves(
  db: Executor,
  dossiers: readonly DossierKey[],
): Promise<ReadonlyMap<string, Instant>> {
  const rows = await db.query<{ dossierId: string; at: Instant }>(CLOCK_MOVES, [...keyArrays(dossiers)]);
  return new Map(rows.map(({ dossierId, at }) => [dossierId, at]));
}

/** An open dossier that is not due yet. */
export interface OpenDossierCourse {
  readonly code: string;
  readonly agencyId: string;
  readonly procedureCode: string | null;
  readonly procedureName: string | null;
  readonly field: string | null;
  readonly step: string | null;
  readonly officer: string | null;
  readonly acceptedAt: Instant;
  readonly dueAt: Instant;
}

export interface OpenCourseQuestion {
  readonly scope: SearchScope;
  /** Resolving agencies; absent: all in scope. */
  readonly agencyIds?: readonly string[];
  /** Account to which they are assigned. */
  readonly officer?: string;
  readonly now: Instant;
}

/** Open dossiers in time within a scope, as the list of the verdict `open-in-time` has them but for those without a date. */
export async function readOpenCourses(
  db: Database,
  { scope, agencyIds, officer, now }: OpenCourseQuestion,
): Promise<readonly OpenDossierCourse[]> {
  if (scope.kind === 'none') return [];
  const { values, bind } = makeBinder();
  const conditions = [
    'd.ended_at is null and d.accepted_at is not null and d.due_at > d.accepted_at',
    `coalesce(d.due_at, 'infinity'::timestamptz) > ${bind(timestampText(now), 'timestamptz')}`,
    `(d.overdue_from is null or d.overdue_from > ${bind(timestampText(now), 'timestamptz')})`,
    scopeCondition(scope, bind),
    ...(agencyIds === undefined ? [] : [`d.agency_id = any(${bind(agencyIds, 'text[]')})`]),
    ...(officer === undefined ? [] : [`d.officer = ${bind(officer, 'text')}`]),
  ];
  return inScope(db, scope, (tx) =>
    tx.query<OpenDossierCourse>(
      `select d.code, d.agency_id as "agencyId", d.procedure_code as "procedureCode", d.procedure_name as "procedureName",
         d.field, d.step, d.officer, d.accepted_at as "acceptedAt", d.due_at as "dueAt"
       from dossier d where ${conditions.join('\n         and ')}`,
      values,
    ),
  );
}

/** What one officer has open at an agency, and has finished since. */
export interface OfficerLoad {
  readonly officer: string;
  readonly agencyId: string;
  readonly open: number;
  readonly overdue: number;
  readonly finished: number;
}

/** By officer and resolving agency; `since`: what ended from then on counts as finished. */
export async function readOfficerLoads(
  db: Database,
  question: {
    readonly scope: SearchScope;
    readonly agencyIds?: readonly string[];
    readonly now: Instant;
    readonly since: Instant;
  },
): Promise<readonly OfficerLoad[]> {
  const { scope, agencyIds, now, since } = question;
  if (scope.kind === 'none') return [];
  const { values, bind } = makeBinder();
  const at = bind(timestampText(now), 'timestamptz');
  const from = bind(timestampText(since), 'timestamptz');
  const within = [
    'd.officer is not null and d.accepted_at is not null',
    scopeCondition(scope, bind),
    ...(agencyIds === undefined ? [] : [`d.agency_id = any(${bind(agencyIds, 'text[]')})`]),
  ].join(' and ');
  return inScope(db, scope, (tx) =>
    tx.query<OfficerLoad>(
      `select officer, agency_id as "agencyId", sum(open)::int as open, sum(overdue)::int as overdue, sum(finished)::int as finished
       from (
         select d.officer, d.agency_id, count(*) as open, count(*) filter (where d.overdue_from <= ${at}) as overdue, 0 as finished
         from dossier d where d.ended_at is null and ${within} group by 1, 2
         union all
         select d.officer, d.agency_id, 0, 0, count(*) from dossier d
         where d.ended_at >= ${from} and d.ended_at <= ${at} and ${within} group by 1, 2
       ) x group by 1, 2 order by 1, 2`,
      values,
    ),
  );
}
