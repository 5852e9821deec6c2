import { createHash } from 'node:crypto';
import { type DayNumber, getDay, startOfDay } from '@dunghen/domain/time';
import type { PoolClient } from 'pg';
import { type Database, StoreRefusal } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { readBatches } from './cursor.ts';

export interface DailyRoot {
  /** 64 hexadecimal digits. */
  readonly root: string;
  readonly heads: number;
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

/** SHA-256 over the heads of all dossiers, one line each, in order of their ids; `day` is included to its end (+07:00). */
export async function rootOf(client: PoolClient, day: DayNumber): Promise<DailyRoot> {
  const root = createHash('sha256');
  let heads = 0;
  const before = timestampText(startOfDay(day + 1));
  for await (const rows of readBatches<{ id: string; hash: string }>(client, HEADS, [before], 20_000)) {
    root.update(rows.map((row) => `${row.id} ${row.hash}\n`).join(''));
    heads += rows.length;
  }
  return { root: root.digest('hex'), heads };
}

/**
 * Writes the root of all heads for a local day (`yyyy-MM-dd`) that is over; the same day again returns the stored root.
 * Kept outside as well (printed, sent), it shows that nothing was rewritten since. Throws `StoreRefusal` for a day that
 * is not over: more could still be recorded on it.
 */
export async function sealDay(db: Database, day: string): Promise<DailyRoot> {
  const stored = await findRoot(db, day);
  if (stored !== undefined) return stored;
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
    "insert into daily_root (day, root, heads) values ($1, decode($2, 'hex'), $3) on conflict (day) do nothing",
    [day, made.root, made.heads],
  );
  return (await findRoot(db, day)) ?? made;
}

async function findRoot(db: Database, day: string): Promise<DailyRoot | undefined> {
  const rows = await db.query<{ root: string; heads: number }>(
    "select encode(root, 'hex') as root, heads from daily_root where day = $1",
    [day],
  );
  return rows[0];
}
