import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';

/** Between which acceptances the dossiers lie; instants absent while there are none. */
export interface DossierSpan {
  readonly first?: Instant;
  readonly last?: Instant;
}

/**
 * The first and the last instant at which a dossier was accepted: found at the ends of the index by intake, where an
 * accepted dossier stands by its acceptance, so that the cost does not grow with the store.
 */
export async function dossierSpan(db: Executor): Promise<DossierSpan> {
  const [row] = await db.query<{ first: Instant | null; last: Instant | null }>(
    `select
      (select accepted_at from dossier where accepted_at is not null order by intake_at limit 1) as first,
      (select accepted_at from dossier where accepted_at is not null order by intake_at desc limit 1) as last`,
  );
  return {
    ...(row?.first == null ? {} : { first: row.first }),
    ...(row?.last == null ? {} : { last: row.last }),
  };
}

/** The local days, `yyyy-MM-dd`, on which a dossier was accepted or ended; visits all of them. */
export async function busyDays(db: Executor): Promise<readonly string[]> {
  const rows = await db.query<{ readonly day: string }>(
    `select distinct to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day
     from dossier cross join lateral (values (accepted_at), (ended_at)) moments (at) where at is not null order by 1`,
  );
  return rows.map(({ day }) => day);
}

/** How many dossiers there are; visits all of them. */
export async function countDossiers(db: Executor): Promise<number> {
  const [row] = await db.query<{ dossiers: number }>('select count(*) as dossiers from dossier');
  return row?.dossiers ?? 0;
}
