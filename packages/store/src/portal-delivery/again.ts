import type { Instant } from '@dunghen/domain/time';
import { type DossierKey, readEvents } from '../dossier/index.ts';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { type MadeMessage, QUEUE_STATE } from './queue.ts';
import { insertMessages, type PrepareMessages } from './relay.ts';

/** Which messages are to go again. */
export type AgainFilter =
  /** Everything of one dossier: what was refused, and where nothing waits its present state too. */
  | { readonly kind: 'dossier'; readonly code: string }
  /** One refused message. */
  | { readonly kind: 'message'; readonly code: string; readonly seq: number; readonly part: number }
  /** All refused with the same code and words. */
  | { readonly kind: 'refusal'; readonly errorCode: string | null; readonly words: string }
  | { readonly kind: 'all-refused' };

export interface RefusedKey extends DossierKey {
  readonly code: string;
  readonly seq: number;
  readonly part: number;
  readonly revision: number;
}

/** The refused messages that a filter names, oldest dossiers first; at most `limit`, after the key `after`. */
export function findRefused(
  db: Executor,
  filter: AgainFilter,
  limit: number,
  after?: RefusedKey,
): Promise<readonly RefusedKey[]> {
  const code = filter.kind === 'dossier' || filter.kind === 'message' ? filter.code : null;
  const one = filter.kind === 'message' ? filter : undefined;
  const kind = filter.kind === 'refusal' ? filter : undefined;
  return db.query<RefusedKey>(
    `select d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth", d.dossier_id as "dossierId", d.code, m.seq,
       m.part, m.revision
     from portal_message m
     join portal_dossier d on d.home_agency_id = m.home_agency_id and d.dossier_id = m.dossier_id
     where m.state = 'refused' and ($1::text is null or d.code = $1)
       and ($2::int is null or (m.seq = $2 and m.part = $3))
       and (not $4::boolean or (m.error_code is not distinct from $5 and coalesce(m.words, '') = $6))
       and ($7::uuid is null or (m.dossier_id, m.seq, m.part) > ($7, $8::int, $9::int))
     order by m.dossier_id, m.seq, m.part limit $10`,
    [
      code,
      one?.seq ?? null,
      one?.part ?? null,
      kind !== undefined,
      kind?.errorCode ?? null,
      kind?.words ?? '',
      after?.dossierId ?? null,
      after?.seq ?? null,
      after?.part ?? null,
      limit,
    ],
  );
}

/** How many messages a filter names, of how many dossiers, and how many wait behind them. */
export async function countAgain(
  db: Executor,
  filter: AgainFilter,
): Promise<{ readonly messages: number; readonly dossiers: number; readonly behind: number }> {
  const code = filter.kind === 'dossier' || filter.kind === 'message' ? filter.code : null;
  const one = filter.kind === 'message' ? filter : undefined;
  const kind = filter.kind === 'refusal' ? filter : undefined;
  const rows = await db.query<{ messages: number; dossiers: number; behind: number }>(
    `select coalesce(sum(x.messages), 0)::bigint as messages, count(*) as dossiers, coalesce(sum(x.waiting), 0)::bigint as behind
     from (select d.waiting, count(*) as messages from portal_message m
       join portal_dossier d on d.home_agency_id = m.home_agency_id and d.dossier_id = m.dossier_id
       where m.state = 'refused' and ($1::text is null or d.code = $1) and ($2::int is null or (m.seq = $2 and m.part = $3))
         and (not $4::boolean or (m.error_code is not distinct from $5 and coalesce(m.words, '') = $6))
       group by d.home_agency_id, d.dossier_id) x`,
    [code, one?.seq ?? null, one?.part ?? null, kind !== undefined, kind?.errorCode ?? null, kind?.words ?? ''],
  );
  return rows[0] ?? { messages: 0, dossiers: 0, behind: 0 };
}

/**
 * Makes the named messages anew from the dossier's events by the mapping of today and has them sent; the refused ones stay,
 * marked as replaced. One whose making says nothing any more is dropped. Returns how many wait now.
 */
export async function replaceRefused(
  tx: Executor,
  refused: readonly RefusedKey[],
  prepare: PrepareMessages,
  now: Instant,
): Promise<number> {
  if (refused.length === 0) return 0;
  const dossiers = [...new Map(refused.map((key) => [key.dossierId, key])).values()];
  await holdQueues(tx, dossiers);
  const events = await readEvents(tx, dossiers);
  const whole = dossiers.map((key) => ({ ...key, events: events.get(key.dossierId) ?? [], madeSeq: 0 }));
  const make = await prepare(whole);
  const made = new Map(whole.map((one) => [one.dossierId, make(one)]));
  const replaced = await tx.query<{ dossier: string; seq: number; part: number }>(
    `update portal_message m set state = 'replaced', ended_at = $2
     from json_to_recordset($1::json) as x (home text, dossier uuid, seq int, part int, revision int)
     where m.home_agency_id = x.home and m.dossier_id = x.dossier and m.seq = x.seq and m.part = x.part
       and m.revision = x.revision and m.state = 'refused' returning m.dossier_id as dossier, m.seq, m.part`,
    [
      JSON.stringify(
        refused.map(({ homeAgencyId, dossierId, seq, part, revision }) => ({
          home: homeAgencyId,
          dossier: dossierId,
          seq,
          part,
          revision,
        })),
      ),
      timestampText(now),
    ],
  );
  const done = new Set(replaced.map(({ dossier, seq, part }) => `${dossier}/${seq}/${part}`));
  const rows = refused.flatMap(({ homeAgencyId, dossierId, seq, part, revision }) => {
    if (!done.has(`${dossierId}/${seq}/${part}`)) return [];
    const message = made.get(dossierId)?.find((one) => one.seq === seq && one.part === part);
    return message === undefined ? [] : [{ home: homeAgencyId, dossier: dossierId, revision: revision + 1, message }];
  });
  await insertMessages(tx, rows, now);
  await wakeQueues(tx, dossiers, now);
  return rows.filter(({ message }) => message.refused === undefined).length;
}

/**
 * Has a dossier that the portal should know already sent once more: every step, and its state as it is now. Steps that the
 * portal has it says it has; an earlier state is never sent over a later one. Nothing while something of it waits.
 */
export async function repeatDossier(
  tx: Executor,
  dossier: DossierKey & { readonly code: string },
  prepare: PrepareMessages,
  { now, stateService }: { readonly now: Instant; readonly stateService: (message: MadeMessage) => boolean },
): Promise<number> {
  await holdQueues(tx, [dossier]);
  const unsettled = await tx.query(
    `select from portal_message where home_agency_id = $1 and dossier_id = $2 and state in ('waiting', 'refused') limit 1`,
    [dossier.homeAgencyId, dossier.dossierId],
  );
  if (unsettled.length > 0) return 0;
  const events = (await readEvents(tx, [dossier])).get(dossier.dossierId) ?? [];
  const whole = { ...dossier, events, madeSeq: 0 };
  const messages = (await prepare([whole]))(whole);
  const last = messages.findLast(stateService);
  const chosen = messages.filter((message) => message === last || !stateService(message));
  const revisions = await tx.query<{ seq: number; part: number; revision: number }>(
    `select seq, part, max(revision) as revision from portal_message where home_agency_id = $1 and dossier_id = $2 group by 1, 2`,
    [dossier.homeAgencyId, dossier.dossierId],
  );
  const next = new Map(revisions.map(({ seq, part, revision }) => [`${seq}/${part}`, revision + 1]));
  const rows = chosen.map((message) => ({
    home: dossier.homeAgencyId,
    dossier: dossier.dossierId,
    revision: next.get(`${message.seq}/${message.part}`) ?? 0,
    message,
  }));
  await insertMessages(tx, rows, now);
  await wakeQueues(tx, [dossier], now);
  return rows.length;
}

async function holdQueues(tx: Executor, dossiers: readonly DossierKey[]): Promise<void> {
  await tx.query(
    `select from portal_dossier d join unnest($1::text[], $2::uuid[]) as x (home, dossier)
       on d.home_agency_id = x.home and d.dossier_id = x.dossier
     order by d.home_agency_id, d.dossier_id for update of d`,
    [dossiers.map((key) => key.homeAgencyId), dossiers.map((key) => key.dossierId)],
  );
}

async function wakeQueues(tx: Executor, dossiers: readonly DossierKey[], now: Instant): Promise<void> {
  await tx.query(
    `update portal_dossier d set state = ${QUEUE_STATE}, failures = 0, newest_at = $3,
       next_attempt_at = case when d.lease is null then $3 else d.next_attempt_at end,
       waiting = (select count(*) from portal_message m where m.home_agency_id = d.home_agency_id
         and m.dossier_id = d.dossier_id and m.state = 'waiting')
     from unnest($1::text[], $2::uuid[]) as x (home, dossier)
     where d.home_agency_id = x.home and d.dossier_id = x.dossier`,
    [dossiers.map((key) => key.homeAgencyId), dossiers.map((key) => key.dossierId), timestampText(now)],
  );
}

/** The queue of a dossier by its code; undefined where nothing of it was ever told. */
export async function findQueue(
  db: Executor,
  code: string,
): Promise<(DossierKey & { readonly code: string; readonly madeSeq: number; readonly state: string }) | undefined> {
  const rows = await db.query<DossierKey & { readonly code: string; readonly madeSeq: number; readonly state: string }>(
    `select q.home_agency_id as "homeAgencyId", q.dossier_id as "dossierId", q.intake_month as "intakeMonth", q.code,
       q.made_seq as "madeSeq", q.state
     from dossier_code c
     join portal_dossier q on q.home_agency_id = c.home_agency_id and q.dossier_id = c.dossier_id where c.code = $1`,
    [code],
  );
  return rows[0];
}
