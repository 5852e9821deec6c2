import type { Grant } from '@dunghen/domain/access';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** A grant as it is stored: until its own end or the day from which it was taken back, whichever comes first. */
export interface StoredGrant extends Grant {
  readonly id: string;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly reason?: string;
}

/** Who wrote it down, when and why. */
export interface Recorded {
  readonly at: Instant;
  readonly by: string;
  readonly reason?: string;
}

/**
 * The grants of account `a` as JSON, in order of recording; the roles' names are checked where they are written.
 */
export const GRANTS_OF_ACCOUNT = `
coalesce((
  select json_agg(json_build_object('id', g.id, 'role', g.role, 'agencyId', g.agency_id, 'validFrom', g.valid_from,
    'validTo', least(g.valid_to, (select min(e.ends_on) from account_grant_end e where e.grant_id = g.id)),
    'recordedAt', floor(extract(epoch from g.recorded_at) * 1000), 'recordedBy', g.recorded_by, 'reason', g.reason)
    order by g.recorded_at, g.id)
  from account_grant g where g.account_id = a.id), '[]'::json)`;

/** A grant as JSON holds it. */
export interface GrantRow extends Omit<StoredGrant, 'validTo' | 'reason'> {
  readonly validTo: string | null;
  readonly reason: string | null;
}

export function grantOf({ validTo, reason, ...row }: GrantRow): StoredGrant {
  return { ...row, ...(validTo === null ? {} : { validTo }), ...(reason === null ? {} : { reason }) };
}

/** What is needed of a stored grant to decide rights. */
export function rightOf({ role, agencyId, validFrom, validTo }: GrantRow): Grant {
  return { role, agencyId, validFrom, ...(validTo === null ? {} : { validTo }) };
}

export async function insertGrant(
  db: Executor,
  accountId: string,
  grant: Grant & { readonly id: string },
  recorded: Recorded,
): Promise<void> {
  await db.query(
    `insert into account_grant (id, account_id, role, agency_id, valid_from, valid_to, recorded_at, recorded_by, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      grant.id,
      accountId,
      grant.role,
      grant.agencyId,
      grant.validFrom,
      grant.validTo ?? null,
      timestampText(recorded.at),
      recorded.by,
      recorded.reason ?? null,
    ],
  );
}

/** Takes a grant back from a day (`yyyy-MM-dd`) on; false where the account has no such grant. */
export async function insertGrantEnd(
  db: Executor,
  accountId: string,
  grantId: string,
  endsOn: string,
  recorded: Recorded,
): Promise<boolean> {
  const rows = await db.query(
    `insert into account_grant_end (grant_id, ends_on, recorded_at, recorded_by, reason)
     select id, $3, $4, $5, $6 from account_grant where id = $2 and account_id = $1
     on conflict (grant_id, recorded_at) do nothing returning grant_id`,
    [accountId, grantId, endsOn, timestampText(recorded.at), recorded.by, recorded.reason ?? null],
  );
  return rows.length > 0;
}
