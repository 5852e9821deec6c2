import { createHash } from 'node:crypto';
import { type DayNumber, getDay, startOfDay } from '@dunghen/domain/time';
import type { PoolClient } from 'pg';
import { waitForOpenTransactions } from '../figures/wait.ts';
import { type Database, StoreRefusal } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { readBatches } from './cursor.ts';

export interface DailyRoot {
  /** 64 hexadecimal digits. */
  readonly root: string;
  readonly heads: number;
  /** Chains of the audit that belong to no dossier: of readings, of administrative acts. */
  readonly auditHeads: number;
}

/** The head of each dossier as it stood at the end of a day: of the projection, unless something came later. */
const HEADS = `
select d.dossier_id as id, encode(case when d.last_recorded_at < $1::timestamptz then d.hash else (
    select e.hash from dossier_event e
    where e.home_agency_id = d.home_agency_id and e.intake_month = d.intake_month and e.dossier_id = d.dossier_id
      and e.recorded_at < $1::timestamptz
    order by e.seq desc limit 1) end, 'hex') as hash
from dossier d where d.first_recorded_at < $1::timestamptz
order by d.dossier_id`;

/** The head of each audit chain at the end of a day; an entry of a dossier's command lies in the dossier's chain. */
const AUDIT_HEADS = `
select c.id, c.number, encode(c.hash, 'hex') as hash from audit_chain c where c.updated_at < $1::timestamptz and c.number > 0
union all
(select distinct on (a.chain_id) a.chain_id, a.number, encode(a.hash, 'hex')
 from audit_entry a join audit_chain c on c.id = a.chain_id and c.updated_at >= $1::timestamptz
 where a.recorded_at < $1::timestamptz order by a.chain_id, a.number desc)
order by id`;

/**
 * SHA-256 over the heads of all dossiers, one line each, in order of their ids, then of all audit chains; `day` is
 * included to its end (+07:00).
 */
export async function rootOf(client: PoolClient, day: DayNumber): Promise<DailyRoot> {
  const root = createHash('sha256');
  let heads = 0;
  const before = timestampText(startOfDay(day + 1));
  for await (const rows of readBatches<{ id: string; hash: string }>(client, HEADS, [before], 20_000)) {
    root.update(rows.map((row) => `${row.id} ${row.hash}\n`).join(''));
    heads += rows.length;
  }
  const chains = await client.query<{ id: string; number: number; hash: string }>(AUDIT_HEADS, [before]);
  for (const chain of chains.rows) root.update(`audit ${chain.id} ${chain.number} ${chain.hash}\n`);
  return { root: root.digest('hex'), heads, auditHeads: chains.rows.length };
}

/**
 * Writes the root of all heads for a local day (`yyyy-MM-dd`) that is over; the same day again returns the stored root.
 * Kept outside as well (printed, sent), it shows that nothing was rewritten since. Throws `StoreRefusal` for a day that
 * is not over: more could still be recorded on it.
 */
export async function sealDay(db: Database, day: string): Promise<DailyRoot> {
  const stored = await findRoot(db, day);
  if (stored !== undefined) return stored;
  // What began before the end of the day may still record on it.
  await waitForOpenTransactions(db, startOfDay(getDay(day) + 1));
  const made = await db.snapshot(async (tx) => {
    const over = await tx.query<{ over: boolean }>('select clock_timestamp() >= $1::timestamptz as over', [
      timestampText(startOfDay(getDay(day) + 1)),
    ]);
    if (over[0]?.over !== true) {
      throw new StoreRefusal('day-not-over', `Chưa niêm phong được ngày ${day}: ngày đó chưa hết.`, { day });
    }
    return rootOf(tx.client, getDay(day));
  });
  await db.query(
    "insert into daily_root (day, root, heads, audit_heads) values ($1, decode($2, 'hex'), $3, $4) on conflict (day) do nothing",
    [day, made.root, made.heads, made.auditHeads],
  );
  return (await findRoot(db, day)) ?? made;
}

async function findRoot(db: Database, day: string): Promise<DailyRoot | undefined> {
  const rows = await db.query<DailyRoot>(
    `select encode(root, 'hex') as root, heads, audit_heads as "auditHeads" from daily_root where day = $1`,
    [day],
  );
  return rows[0];
}
