import type { RungKind } from '@dunghen/domain/rung';
import type { Instant } from '@dunghen/domain/time';
import { type MessageToRecord, recordMessages } from '../command/index.ts';
import { readBatches } from '../dossier/cursor.ts';
import type { Database, Transaction } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { type Question, type SweepBands, standingStatement } from './standing-statement.ts';
import { markSweep, planSweep } from './sweep-mark.ts';

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

interface RungKey {
  readonly dossierId: string;
  readonly kind: RungKind;
  readonly dueAt: Instant;
}

export interface Candidate extends RungKey {
  readonly homeAgencyId: string;
  readonly code: string;
  readonly agencyId: string;
  readonly seq: number;
}

/** Returns those that had not fired: of two workers one writes the line. */
export async function fire(
  tx: Transaction,
  candidates: readonly Candidate[],
  now: Instant,
): Promise<readonly Candidate[]> {
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

/** Those that stand on a rung that has not fired, read once; the firing of each piece is a transaction of its own. */
async function* standing(db: Database, question: Question): AsyncGenerator<readonly Candidate[]> {
  const client = await db.pool.connect();
  let isDone = false;
  try {
    await client.query('begin isolation level repeatable read read only');
    // All of it is wanted, not the first rows soon.
    await client.query('set local cursor_tuple_fraction = 1');
    const { text, values } = standingStatement(question);
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
