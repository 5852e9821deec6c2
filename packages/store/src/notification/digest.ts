import type { RungKind } from '@dunghen/domain/rung';
import type { Instant } from '@dunghen/domain/time';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { insertNotifications, type NewNotification } from './message.ts';

/** A rung that fired for a dossier that is still open and due at the same instant, for a petition at the same stage, or for a directive that is owed an answer. */
export interface FiredRung {
  readonly subject: 'dossier' | 'petition-to-classify' | 'petition-to-answer' | 'directive';
  readonly homeAgencyId: string;
  /** Of a petition or a directive: its own. */
  readonly dossierId: string;
  readonly code: string;
  readonly kind: RungKind;
  readonly dueAt: Instant;
  /** Account to which it is assigned, of imported ones a name, or nothing; whom a petition complains of. */
  readonly officer: string | null;
  /** Resolving, and holding; of a petition who classifies or answers it, and who received it; of a directive the addressee. */
  readonly agencyId: string;
  readonly holdingAgencyId: string;
}

const FIRED = `
select 'dossier' as subject, r.home_agency_id as "homeAgencyId", r.dossier_id as "dossierId", d.code, r.kind, r.due_at as "dueAt", d.officer,
  d.agency_id as "agencyId", d.holding_agency_id as "holdingAgencyId"
from rung r join dossier d on d.home_agency_id = r.home_agency_id and d.dossier_id = r.dossier_id
where r.fired_at >= $1 and r.fired_at <= $2 and d.ended_at is null and d.due_at = r.due_at
union all
select 'petition-to-' || r.stage, r.home_agency_id, r.petition_id, p.code, r.kind, r.due_at, p.officer,
  case r.stage when 'answer' then p.handling_agency_id else p.home_agency_id end, p.home_agency_id
from petition_rung r join petition p on p.home_agency_id = r.home_agency_id and p.id = r.petition_id
where r.fired_at >= $1 and r.fired_at <= $2 and p.ended_at is null
  and (p.state in ('received', 'classified')) = (r.stage = 'classify')
union all
select 'directive', r.agency_id, r.directive_id, d.number || to_char(d.issued_on, '" ngày "DD/MM/YYYY'), r.kind,
  (r.due_on + time '23:59') at time zone 'Asia/Ho_Chi_Minh', null, r.agency_id, r.agency_id
from directive_rung r join directive d on d.id = r.directive_id
where r.fired_at >= $1 and r.fired_at <= $2
  and not exists (select from directive_withdrawal w where w.directive_id = d.id)
  and not exists (select from directive_answer a where a.directive_id = d.id and a.agency_id = r.agency_id)
  and r.due_on = coalesce((select e.due_on from directive_extension e where e.directive_id = d.id
    order by e.extended_at desc, e.id desc limit 1), d.due_on)
order by "dueAt", code`;

export function readFiredRungs(
  db: Executor,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Promise<readonly FiredRung[]> {
  return db.query<FiredRung>(FIRED, [timestampText(from), timestampText(to)]);
}

type RungKey = Pick<FiredRung, 'homeAgencyId' | 'dossierId' | 'kind' | 'dueAt'>;

/** Which of these somebody has been told of: who, and which, as `rungKeyText`. */
export async function readToldRungs(db: Executor, rungs: readonly RungKey[]): Promise<ReadonlySet<string>> {
  const rows = await db.query<RungKey & { readonly accountId: string }>(
    `select l.home_agency_id as "homeAgencyId", l.dossier_id as "dossierId", l.kind, l.due_at as "dueAt", l.account_id as "accountId"
     from notification_digest_line l
     join (select distinct * from unnest($1::text[], $2::uuid[]) as x (home, id)) x on x.home = l.home_agency_id and x.id = l.dossier_id`,
    [rungs.map((rung) => rung.homeAgencyId), rungs.map((rung) => rung.dossierId)],
  );
  return new Set(rows.map((row) => rungKeyText(row.accountId, row)));
}

export function rungKeyText(accountId: string, { dossierId, kind, dueAt }: RungKey): string {
  return `${accountId} ${dossierId} ${kind} ${dueAt}`;
}

/**
 * Records one person's digest of a day with the rungs that it tells, in one transaction. Undefined where that day's digest
 * is there already: of two processes one writes it. `compose` gets the lines that nobody wrote before.
 */
export function recordDigest<Line extends RungKey>(
  db: Database,
  message: Omit<NewNotification, 'fields'> & { readonly accountId: string },
  lines: readonly Line[],
  compose: (lines: readonly Line[]) => NewNotification['fields'],
): Promise<number | undefined> {
  return db.transaction(async (tx) => {
    // Its unique key lets one process through; the lines are then nobody else's.
    const made = await insertNotifications(tx, [{ ...message, fields: compose(lines) }]);
    if (!made.has(message.id)) return undefined;
    const written = await tx.query<RungKey>(
      `insert into notification_digest_line (home_agency_id, dossier_id, kind, due_at, account_id, notification_id)
       select k.home, k.id, k.kind, k.due, $5, $6
       from unnest($1::text[], $2::uuid[], $3::text[], $4::timestamptz[]) as k (home, id, kind, due)
       order by k.home, k.id, k.kind, k.due
       on conflict do nothing returning home_agency_id as "homeAgencyId", dossier_id as "dossierId", kind, due_at as "dueAt"`,
      [
        lines.map((line) => line.homeAgencyId),
        lines.map((line) => line.dossierId),
        lines.map((line) => line.kind),
        lines.map((line) => timestampText(line.dueAt)),
        message.accountId,
        message.id,
      ],
    );
    if (written.length === lines.length) return written.length;
    const keys = new Set(written.map((row) => rungKeyText(message.accountId, row)));
    const own = lines.filter((line) => keys.has(rungKeyText(message.accountId, line)));
    const where = 'home_agency_id = $1 and id = $2';
    const values = [message.homeAgencyId, message.id];
    if (own.length === 0) await tx.query(`delete from notification where ${where}`, values);
    else
      await tx.query(`update notification set fields = $3 where ${where}`, [...values, JSON.stringify(compose(own))]);
    return own.length;
  });
}
