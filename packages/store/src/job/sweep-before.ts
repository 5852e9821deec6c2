import type { RungKind } from '@dunghen/domain/rung';
import type { Instant } from '@dunghen/domain/time';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { type Candidate, fire } from './sweep.ts';

/** An open dossier before its due date, whose agency has rungs of its own. */
export interface BeforeDue {
  readonly acceptedAt: Instant;
  readonly dueAt: Instant;
  readonly agencyId: string;
}

const AT_ONCE = 5_000;

const OPEN = `
select d.home_agency_id as "homeAgencyId", d.dossier_id as "dossierId", d.code, d.agency_id as "agencyId", d.seq,
  d.due_at as "dueAt", d.accepted_at as "acceptedAt"
from dossier d
where d.agency_id = any($1::text[]) and d.ended_at is null and d.accepted_at is not null and d.due_at is not null
  and coalesce(d.due_at, 'infinity'::timestamptz) > $2::timestamptz and d.judged_by = any($3::text[])
order by d.home_agency_id, d.dossier_id`;

/** Those that have a rung are in the ledger with the same due date. */
const FIRED = `
select r.dossier_id as "dossierId", r.kind, r.due_at as "dueAt" from rung r
join unnest($1::text[], $2::uuid[], $3::text[], $4::timestamptz[]) as k (home, id, kind, due)
  on r.home_agency_id = k.home and r.dossier_id = k.id and r.kind = k.kind and r.due_at = k.due`;

export interface BeforeQuestion {
  readonly agencyIds: readonly string[];
  /** Keys of the verdicts that count as current. */
  readonly judgedBy: readonly string[];
  readonly now: Instant;
}

/** The open dossiers of agencies that are not due yet. */
export function readBeforeDue(
  db: Executor,
  { agencyIds, judgedBy, now }: BeforeQuestion,
): Promise<readonly (Omit<Candidate, 'kind'> & BeforeDue)[]> {
  return db.query<Omit<Candidate, 'kind'> & BeforeDue>(OPEN, [agencyIds, timestampText(now), judgedBy]);
}

/**
 * Fires the rungs before the due date that agencies have set for themselves, each once for a dossier and its due date, as
 * `sweepRungs` does those of the province. `rungOf` says on which a dossier stands now.
 */
export async function sweepBefore(
  db: Database,
  question: BeforeQuestion,
  rungOf: (dossier: BeforeDue) => RungKind | undefined,
): Promise<Readonly<Record<string, number>>> {
  const { agencyIds, now } = question;
  if (agencyIds.length === 0) return {};
  const open = await readBeforeDue(db, question);
  const standing = open.flatMap(({ acceptedAt, ...dossier }): readonly Candidate[] => {
    const kind = rungOf({ acceptedAt, dueAt: dossier.dueAt, agencyId: dossier.agencyId });
    return kind === undefined ? [] : [{ ...dossier, kind }];
  });
  const fired: Record<string, number> = {};
  for (let from = 0; from < standing.length; from += AT_ONCE) {
    const some = standing.slice(from, from + AT_ONCE);
    const left = await withoutFired(db, some);
    const written = left.length === 0 ? [] : await db.transaction((tx) => fire(tx, left, now));
    for (const { kind } of written) fired[kind] = (fired[kind] ?? 0) + 1;
  }
  return fired;
}

async function withoutFired(db: Database, rows: readonly Candidate[]): Promise<readonly Candidate[]> {
  const there = await db.query<Pick<Candidate, 'dossierId' | 'kind' | 'dueAt'>>(FIRED, [
    rows.map((row) => row.homeAgencyId),
    rows.map((row) => row.dossierId),
    rows.map((row) => row.kind),
    rows.map((row) => timestampText(row.dueAt)),
  ]);
  const keyOf = (row: Pick<Candidate, 'dossierId' | 'kind' | 'dueAt'>) => `${row.dossierId} ${row.kind} ${row.dueAt}`;
  const keys = new Set(there.map(keyOf));
  return rows.filter((row) => !keys.has(keyOf(row)));
}
