import type { DossierEvent } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import { storableJson } from '../dossier/canonical-json.ts';
import { type DossierKey, readEvents } from '../dossier/index.ts';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { type MadeMessage, QUEUE_STATE } from './queue.ts';

/** A dossier of which messages are to be made. */
export interface DossierToTell extends DossierKey {
  readonly code: string;
  /** All of them, in order. */
  readonly events: readonly DossierEvent[];
  /** Events up to this one were told before. */
  readonly madeSeq: number;
}

/** Makes the messages of a dossier's events after `madeSeq`, in the order in which they are to be sent. */
export type MakeMessages = (dossier: DossierToTell) => readonly MadeMessage[];

/** Looks up what the messages of these dossiers need (names, procedures), then makes them. */
export type PrepareMessages = (dossiers: readonly DossierToTell[]) => Promise<MakeMessages>;

const AT_ONCE = 500;
/** One relay at a time; the order of a dossier's messages does not depend on it, but two would wait for each other. */
const RELAY_LOCK = 738_220;

/**
 * Makes messages of what the outbox says has happened: each event once, whatever dies in between, since the mark of a
 * dossier (`made_seq`) moves in the transaction that stores its messages. A dossier that was never told is told from its
 * beginning. Returns how many rows of the outbox were looked at; 0 too where another process is at it.
 */
export async function relayToPortal(
  db: Database,
  prepare: PrepareMessages,
  now: () => Instant,
  isStopping: () => boolean = () => false,
): Promise<number> {
  let total = 0;
  for (;;) {
    const taken = await db.transaction((tx) => relaySome(tx, prepare, now()));
    total += taken;
    if (taken < AT_ONCE || isStopping()) return total;
  }
}

async function relaySome(tx: Executor, prepare: PrepareMessages, now: Instant): Promise<number> {
  const [lock] = await tx.query<{ taken: boolean }>('select pg_try_advisory_xact_lock($1) as taken', [RELAY_LOCK]);
  if (lock?.taken !== true) return 0;
  const rows = await tx.query<{ homeAgencyId: string; dossierId: string | null }>(
    `with taken as (
       select o.home_agency_id, o.id from outbox o where o.portal_at is null order by o.recorded_at, o.id limit $1 for update
     )
     update outbox o set portal_at = $2 from taken t where o.home_agency_id = t.home_agency_id and o.id = t.id
     returning o.home_agency_id as "homeAgencyId", case when o.topic = 'dossier' then o.dossier_id end as "dossierId"`,
    [AT_ONCE, timestampText(now)],
  );
  await tellDossiers(
    tx,
    rows.flatMap(({ homeAgencyId, dossierId }) => (dossierId === null ? [] : [{ homeAgencyId, dossierId }])),
    prepare,
    now,
  );
  return rows.length;
}

/** Makes the messages of what these dossiers have not told yet, within the caller's transaction. Returns how many. */
export async function tellDossiers(
  tx: Executor,
  dossiers: readonly { readonly homeAgencyId: string; readonly dossierId: string }[],
  prepare: PrepareMessages,
  now: Instant,
): Promise<number> {
  if (dossiers.length === 0) return 0;
  const heads = await lockQueues(tx, dossiers, now);
  const events = await readEvents(tx, heads);
  const untold = heads
    .map((head) => ({ ...head, events: events.get(head.dossierId) ?? [] }))
    .filter((head) => (head.events.at(-1)?.seq ?? 0) > head.madeSeq);
  const make = await prepare(untold);
  const told = untold.map((head) => ({ head, last: head.events.at(-1)?.seq ?? 0, messages: make(head) }));
  const rows = told.flatMap(({ head, messages }) => messages.map((message) => rowOf(head, message)));
  await insertMessages(tx, rows, now);
  await tx.query(
    `update portal_dossier d set made_seq = x.last, waiting = d.waiting + x.waiting, state = ${QUEUE_STATE},
       newest_at = case when x.added > 0 then $2::timestamptz else d.newest_at end,
       next_attempt_at = case when d.state = 'idle' then greatest(d.next_attempt_at, $2::timestamptz)
         else d.next_attempt_at end
     from json_to_recordset($1::json) as x (home text, dossier uuid, last int, waiting int, added int)
     where d.home_agency_id = x.home and d.dossier_id = x.dossier`,
    [
      JSON.stringify(
        told.map(({ head, last, messages }) => ({
          home: head.homeAgencyId,
          dossier: head.dossierId,
          last,
          waiting: messages.filter(({ refused }) => refused === undefined).length,
          added: messages.length,
        })),
      ),
      timestampText(now),
    ],
  );
  return rows.length;
}

interface QueueHead extends DossierKey {
  readonly code: string;
  readonly madeSeq: number;
}

/** The queues of dossiers, made where there are none, held until the transaction ends; in the order of their keys. */
function lockQueues(
  tx: Executor,
  dossiers: readonly { readonly homeAgencyId: string; readonly dossierId: string }[],
  now: Instant,
): Promise<readonly QueueHead[]> {
  return tx.query<QueueHead>(
    `insert into portal_dossier (home_agency_id, dossier_id, intake_month, code, next_attempt_at)
     select d.home_agency_id, d.dossier_id, d.intake_month, d.code, $3
     from (select distinct * from unnest($1::text[], $2::uuid[]) as k (home, id)) k
     join dossier d on d.home_agency_id = k.home and d.dossier_id = k.id
     order by d.home_agency_id, d.dossier_id
     on conflict (home_agency_id, dossier_id) do update set code = excluded.code
     returning home_agency_id as "homeAgencyId", dossier_id as "dossierId", intake_month as "intakeMonth", code,
       made_seq as "madeSeq"`,
    [dossiers.map(({ homeAgencyId }) => homeAgencyId), dossiers.map(({ dossierId }) => dossierId), timestampText(now)],
  );
}

interface MessageRow {
  readonly home: string;
  readonly dossier: string;
  readonly revision: number;
  readonly message: MadeMessage;
}

function rowOf({ homeAgencyId, dossierId }: DossierKey, message: MadeMessage): MessageRow {
  return { home: homeAgencyId, dossier: dossierId, revision: 0, message };
}

/** Stores messages; one that is there already is left as it is. */
export async function insertMessages(tx: Executor, rows: readonly MessageRow[], now: Instant): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map(({ home, dossier, revision, message: { refused, ...message } }) => ({
    ...message,
    home,
    dossier,
    revision,
    code: refused?.code,
    words: refused?.words,
  }));
  await tx.query(
    `insert into portal_message (home_agency_id, dossier_id, seq, part, revision, service, kind, body, mapping, state,
       error_code, words, refused_by, made_at, ended_at)
     select x.home, x.dossier, x.seq, x.part, x.revision, x.service, x.kind, x.body, x.mapping,
       case when x.words is null then 'waiting' else 'refused' end, x.code, x.words,
       case when x.words is null then null else 'here' end, $2::timestamptz,
       case when x.words is null then null else $2::timestamptz end
     from json_to_recordset($1::json) as x (home text, dossier uuid, seq int, part int, revision int, service text,
       kind text, body json, mapping text, code text, words text)
     on conflict do nothing`,
    [storableJson(values), timestampText(now)],
  );
}

/**
 * Rows of the outbox that neither receivers nor the portal wait for, handed on before an instant. Where a line to the portal
 * was ever used, by whichever process, what was not told yet is kept however old.
 */
export async function deleteToldBefore(db: Executor, before: Instant): Promise<number> {
  const gone = await db.query(
    `delete from outbox where dispatched_at < $1
       and (portal_at is not null or not exists (select from portal_connection)) returning id`,
    [timestampText(before)],
  );
  return gone.length;
}
