import type { RungBand, RungKind } from '@dunghen/domain/rung';
import type { Instant } from '@dunghen/domain/time';
import { type MessageToRecord, recordMessages } from '../command/index.ts';
import { readBatches } from '../dossier/cursor.ts';
import type { Database, Transaction } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { boundText } from './bounds.ts';
import { markSweep, planSweep, type SweptUntil } from './sweep-mark.ts';

/** The bands of one calendar; `judgedBy` is the key of the verdicts that were computed with it. */
export interface SweepBands {
  readonly judgedBy: string;
  readonly bands: readonly RungBand[];
}

export interface SweepReport {
  /** Rungs that fired, by kind. */
  readonly fired: Readonly<Record<string, number>>;
  readonly total: number;
  readonly isWhole: boolean;
}

/** How many fire in one transaction: small enough that a list or a command never waits long for it. */
const AT_ONCE = 5_000;

/**
 * Fires every rung on which an open dossier stands and that has not fired for it and its due date: the line in the ledger
 * and its outgoing message are written in one transaction. Workers may do it at once, and any of them may be killed: who
 * writes the line first sends the message. Dossiers judged by another calendar are left until they are judged again.
 * Most sweeps look only at what can have changed since the last one (`planSweep`); `isWhole` has it look at everything.
 */
export async function sweepRungs(
  db: Database,
  sets: readonly SweepBands[],
  now: Instant,
  isWhole = false,
): Promise<SweepReport> {
  const plan = await planSweep(db, { now, judgedBy: sets.map((set) => set.judgedBy), isWhole });
  const fired: Record<string, number> = {};
  let total = 0;
  for await (const candidates of standing(db, { sets, now, since: plan.since })) {
    const written = await db.transaction((tx) => fire(tx, candidates, now));
    for (const { kind } of written) fired[kind] = (fired[kind] ?? 0) + 1;
    total += written.length;
  }
  await markSweep(db, plan);
  return { fired, total, isWhole: plan.since === undefined };
}

interface Question {
  readonly sets: readonly SweepBands[];
  readonly now: Instant;
  readonly since: SweptUntil | undefined;
}

interface RungKey {
  readonly dossierId: string;
  readonly kind: RungKind;
  readonly dueAt: Instant;
}

interface Candidate extends RungKey {
  readonly homeAgencyId: string;
  readonly code: string;
  readonly agencyId: string;
  readonly seq: number;
}

/** Returns those that had not fired: of two workers one writes the line. */
async function fire(tx: Transaction, candidates: readonly Candidate[], now: Instant): Promise<readonly Candidate[]> {
  const written = await tx.query<RungKey>(WRITE, [
    candidates.map((row) => row.homeAgencyId),
    candidates.map((row) => row.dossierId),
    candidates.map((row) => row.kind),
    candidates.map((row) => timestampText(row.dueAt)),
    timestampText(now),
  ]);
  const keys = new Set(written.map(textOf));
  const fired = candidates.filter((row) => keys.has(textOf(row)));
  await recordMessages(tx, fired.map(messageOf));
  return fired;
}

function textOf({ dossierId, kind, dueAt }: RungKey): string {
  return `${dossierId} ${kind} ${dueAt}`;
}

// In one order, so that two workers wait for each other instead of blocking each other for good.
const WRITE = `
insert into rung (home_agency_id, dossier_id, kind, due_at, fired_at)
select k.home, k.id, k.kind, k.due, $5::timestamptz
from unnest($1::text[], $2::uuid[], $3::text[], $4::timestamptz[]) as k (home, id, kind, due)
order by k.home, k.id, k.kind, k.due
on conflict do nothing
returning dossier_id as "dossierId", kind, due_at as "dueAt"`;

/** Served by the index of open dossiers by due date. */
const STANDING = `
select d.home_agency_id as "homeAgencyId", d.dossier_id as "dossierId", d.code, d.agency_id as "agencyId", d.seq,
  d.due_at as "dueAt", b.kind
from unnest($1::text[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[], $7::bool[])
  as b (judged_by, kind, due_from, due_to, accepted_from, accepted_to, soon_only)
join dossier d on d.ended_at is null
  and coalesce(d.due_at, 'infinity'::timestamptz) >= b.due_from and coalesce(d.due_at, 'infinity'::timestamptz) < b.due_to
  and d.accepted_at >= b.accepted_from and d.accepted_at < b.accepted_to
  and d.judged_by = b.judged_by
  and (not b.soon_only or d.due_soon_from <= $8::timestamptz)
where not exists (select from rung r where r.home_agency_id = d.home_agency_id and r.dossier_id = d.dossier_id
  and r.kind = b.kind and r.due_at = d.due_at)`;

/** Within a day a dossier comes onto a rung by being due soon from now on, or by something that was recorded of it. */
const CHANGED = 'and (d.due_soon_from > $9::timestamptz or d.last_recorded_at > $10::timestamptz)';

/** Those that stand on a rung that has not fired, read once; the firing of each piece is a transaction of its own. */
async function* standing(db: Database, { sets, now, since }: Question): AsyncGenerator<readonly Candidate[]> {
  const rows = sets.flatMap(({ judgedBy, bands }) => bands.map((band) => ({ judgedBy, band })));
  const values = [
    rows.map((row) => row.judgedBy),
    rows.map(({ band }) => band.kind),
    rows.map(({ band }) => boundText(band.dueFrom)),
    rows.map(({ band }) => boundText(band.dueTo)),
    rows.map(({ band }) => boundText(band.acceptedFrom)),
    rows.map(({ band }) => boundText(band.acceptedTo)),
    rows.map(({ band }) => band.soonOnly),
    timestampText(now),
    ...(since === undefined ? [] : [timestampText(since.sweptAt), timestampText(since.seenAt)]),
  ];
  const client = await db.pool.connect();
  let isDone = false;
  try {
    await client.query('begin isolation level repeatable read read only');
    // All of it is wanted, not the first rows soon.
    await client.query('set local cursor_tuple_fraction = 1');
    const text = `${STANDING} ${since === undefined ? '' : CHANGED}`;
    for await (const candidates of readBatches<Candidate>(client, text, values, AT_ONCE)) yield candidates;
    await client.query('commit');
    isDone = true;
  } finally {
    // A reader that was left half way, or broke, is not used again: its transaction ends with it.
    client.release(!isDone);
  }
}

function messageOf({ homeAgencyId, dossierId, code, agencyId, seq, dueAt, kind }: Candidate): MessageToRecord {
  const payload = { code, agencyId, rung: kind, dueAt: timestampText(dueAt) };
  return { homeAgencyId, dossierId, seq, topic: 'rung', type: `rung.${kind}`, payload };
}
