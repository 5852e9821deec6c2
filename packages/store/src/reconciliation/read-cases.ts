import type { CaseState, FindingCause, FindingKind, KindCount, RunChange } from '@dunghen/domain/reconciliation';
import type { Executor } from '../server/index.ts';
import type { CaseSide } from './cases.ts';

/** Which cases of a run are asked for; absent fields do not narrow. */
export interface CaseFilter {
  readonly runId: string;
  /** The run that "new" and "still" are told against. */
  readonly previousId?: string;
  /** Agencies that whoever asks may see; all where absent. Cases of no agency are of the province alone. */
  readonly scope?: readonly string[];
  readonly agencyId?: string;
  readonly kind?: FindingKind;
  readonly cause?: FindingCause;
  readonly state?: CaseState;
  readonly change?: Exclude<RunChange, 'gone'>;
  /** Only those that the difference of the late figures is made of, by the kind that makes it. */
  readonly gapOnly?: boolean;
  readonly code?: string;
  /** To be done by the day before this one (local, `yyyy-MM-dd`) and not closed. */
  readonly overdueOn?: string;
  readonly owner?: string;
}

export interface StoredCase {
  readonly code: string;
  readonly agencyId: string | null;
  readonly homeAgencyId: string | null;
  readonly kinds: readonly FindingKind[];
  readonly causes: readonly FindingCause[];
  readonly gaps: readonly number[];
  readonly behind: 'here' | 'portal' | null;
  readonly here: CaseSide | null;
  readonly there: CaseSide | null;
  readonly state: CaseState;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly letter: string | null;
  readonly steps: number;
  /** Kinds of it that the run before had too. */
  readonly before: readonly FindingKind[] | null;
}

const FROM = `from reconciliation_case x
  left join reconciliation_course c on c.code = x.code
  left join reconciliation_case b on b.run_id = $2::uuid and b.code = x.code`;

const SELECT = `select x.code, x.agency_id as "agencyId", x.home_agency_id as "homeAgencyId", x.kinds, x.causes, x.gaps, x.behind,
  x.here, x.there, coalesce(c.state, 'open') as state, c.owner, c.due_on as "dueOn", c.letter, coalesce(c.steps, 0) as steps,
  b.kinds as before ${FROM}`;

interface Conditions {
  readonly sql: string;
  readonly values: readonly unknown[];
}

function conditionsOf(filter: CaseFilter): Conditions {
  const values: unknown[] = [filter.runId, filter.previousId ?? null];
  const parts = ['x.run_id = $1'];
  const bind = (value: unknown): string => {
    values.push(value);
    return `$${values.length}`;
  };
  if (filter.scope !== undefined) parts.push(`x.agency_id = any(${bind(filter.scope)}::text[])`);
  if (filter.agencyId !== undefined) {
    parts.push(filter.agencyId === '' ? 'x.agency_id is null' : `x.agency_id = ${bind(filter.agencyId)}`);
  }
  if (filter.kind !== undefined) {
    const kind = bind(filter.kind);
    parts.push(`${kind}::text = any(x.kinds)`);
    if (filter.gapOnly === true) parts.push(`x.gaps[array_position(x.kinds, ${kind}::text)] <> 0`);
  } else if (filter.gapOnly === true) {
    parts.push('exists (select from unnest(x.gaps) g where g <> 0)');
  }
  if (filter.cause !== undefined) parts.push(`${bind(filter.cause)}::text = any(x.causes)`);
  if (filter.state !== undefined) parts.push(`coalesce(c.state, 'open') = ${bind(filter.state)}`);
  if (filter.change === 'still') parts.push('b.kinds && x.kinds');
  if (filter.change === 'new') parts.push('(b.kinds is null or not x.kinds <@ b.kinds)');
  if (filter.code !== undefined) parts.push(`x.code = ${bind(filter.code)}`);
  if (filter.owner !== undefined) parts.push(`c.owner = ${bind(filter.owner)}`);
  if (filter.overdueOn !== undefined) {
    parts.push(`c.due_on < ${bind(filter.overdueOn)}::date and c.state <> 'closed'`);
  }
  return { sql: parts.join(' and '), values };
}

/** In the order of codes, by code point; `after` is the last code of the page before. */
export function readCases(
  db: Executor,
  filter: CaseFilter,
  page: { readonly after?: string; readonly limit: number },
): Promise<readonly StoredCase[]> {
  const { sql, values } = conditionsOf(filter);
  const last = values.length;
  return db.query<StoredCase>(
    `${SELECT} where ${sql} and ($${last + 1}::text is null or x.code collate "C" > $${last + 1})
     order by x.code collate "C" limit $${last + 2}`,
    [...values, page.after ?? null, page.limit],
  );
}

export async function countCases(db: Executor, filter: CaseFilter): Promise<number> {
  const { sql, values } = conditionsOf(filter);
  const rows = await db.query<{ count: number }>(`select count(*) as count ${FROM} where ${sql}`, values);
  return rows[0]?.count ?? 0;
}

export interface AgencyKindCount extends KindCount {
  readonly agencyId: string | null;
}

/** By agency and kind, of the cases within the filter. */
export function countByAgency(db: Executor, filter: CaseFilter): Promise<readonly AgencyKindCount[]> {
  const { sql, values } = conditionsOf(filter);
  return db.query<AgencyKindCount>(
    `select x.agency_id as "agencyId", k.kind, count(*) as cases, sum(k.gap)::int as gap
     ${FROM} cross join lateral unnest(x.kinds, x.gaps) k (kind, gap) where ${sql} group by 1, 2`,
    values,
  );
}

export interface CauseCount {
  readonly kind: FindingKind;
  readonly cause: FindingCause;
  readonly cases: number;
}

export function countByCause(db: Executor, filter: CaseFilter): Promise<readonly CauseCount[]> {
  const { sql, values } = conditionsOf(filter);
  return db.query<CauseCount>(
    `select k.kind, k.cause, count(*) as cases
     ${FROM} cross join lateral unnest(x.kinds, x.causes) k (kind, cause) where ${sql} group by 1, 2`,
    values,
  );
}

export interface StateCount {
  readonly state: CaseState;
  readonly cases: number;
}

export function countByState(db: Executor, filter: CaseFilter): Promise<readonly StateCount[]> {
  const { sql, values } = conditionsOf(filter);
  return db.query<StateCount>(
    `select coalesce(c.state, 'open') as state, count(*) as cases ${FROM} where ${sql} group by 1`,
    values,
  );
}

export interface ChangeCount {
  readonly kind: FindingKind;
  readonly change: RunChange;
  readonly cases: number;
}

/** Findings of a run against those of another, on (dossier, kind). */
export function compareRuns(
  db: Executor,
  filter: Pick<CaseFilter, 'runId' | 'scope'> & { readonly previousId: string },
): Promise<readonly ChangeCount[]> {
  const scope = '($3::text[] is null or x.agency_id = any($3::text[]))';
  return db.query<ChangeCount>(
    `select coalesce(n.kind, p.kind) as kind,
       case when p.code is null then 'new' when n.code is null then 'gone' else 'still' end as change, count(*) as cases
     from (select x.code, k.kind from reconciliation_case x cross join lateral unnest(x.kinds) k (kind) where x.run_id = $1 and ${scope}) n
     full join (select x.code, k.kind from reconciliation_case x cross join lateral unnest(x.kinds) k (kind) where x.run_id = $2 and ${scope}) p
       on p.code = n.code and p.kind = n.kind
     group by 1, 2`,
    [filter.runId, filter.previousId, filter.scope ?? null],
  );
}
