import type { Grant } from '@dunghen/domain/access';
import type { Executor } from '../server/index.ts';

/** A right that somebody holds at an agency. Local dates, `validTo` exclusive. */
export interface HeldGrant extends Omit<Grant, 'validTo'> {
  readonly accountId: string;
  readonly name: string;
  readonly validTo: string | null;
}

/** The rights held at agencies on a local day by accounts that are in use then, in order of name. */
export function readGrantsAt(db: Executor, agencyIds: readonly string[], day: string): Promise<readonly HeldGrant[]> {
  return db.query<HeldGrant>(
    `select g.account_id as "accountId", a.name, g.role, g.agency_id as "agencyId", g.valid_from as "validFrom",
       least(g.valid_to, e.ends_on) as "validTo"
     from account_grant g
     join account a on a.id = g.account_id
     left join lateral (select min(x.ends_on) as ends_on from account_grant_end x where x.grant_id = g.id) e on true
     where g.agency_id = any($1::text[]) and g.valid_from <= $2::date
       and (g.valid_to is null or g.valid_to > $2::date) and (e.ends_on is null or e.ends_on > $2::date)
       and a.active_from <= $2::date and (a.active_to is null or a.active_to > $2::date)
     order by a.name, g.recorded_at, g.id`,
    [agencyIds, day],
  );
}
