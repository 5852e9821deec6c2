import type { Instant } from '@dunghen/domain/time';
import { storableJson } from '../dossier/canonical-json.ts';
import { newId } from '../dossier/new-id.ts';
import type { Executor } from '../server/index.ts';
import type { OutgoingMessage } from './work.ts';

/** A message that is recorded outside of a command: of a rung that fired, of a job. */
export interface MessageToRecord extends OutgoingMessage {
  /** Its id where the caller has one already (UUID v7). */
  readonly id?: string;
  /** Of its dossier; absent for what belongs to none. */
  readonly homeAgencyId?: string;
  readonly dossierId?: string;
}

export interface StoredMessage extends OutgoingMessage {
  readonly id: string;
  readonly homeAgencyId: string;
  readonly dossierId?: string;
  readonly recordedAt: Instant;
}

/** Adds messages within the caller's transaction; one with an id that is there already is left out. */
export async function recordMessages(tx: Executor, messages: readonly MessageToRecord[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map((message) => ({ homeAgencyId: '', ...message, id: message.id ?? newId() }));
  await tx.query(
    `insert into outbox (home_agency_id, id, dossier_id, seq, topic, type, payload, recorded_at)
     select m."homeAgencyId", m.id, m."dossierId", m.seq, m.topic, m.type, m.payload, date_trunc('milliseconds', clock_timestamp())
     from json_to_recordset($1::json) m ("homeAgencyId" text, id uuid, "dossierId" uuid, seq int, topic text, type text, payload json)
     on conflict do nothing`,
    [storableJson(rows)],
  );
}

interface MessageRow {
  readonly id: string;
  readonly homeAgencyId: string;
  readonly dossierId: string | null;
  readonly seq: number | null;
  readonly topic: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly recordedAt: Instant;
}

/**
 * Takes messages that wait, oldest first, and marks them as handed on; they wait again if the caller's transaction fails.
 * Several takers do not get the same ones. For the order of one dossier's messages let one taker run at a time.
 */
export async function takeMessages(tx: Executor, limit: number): Promise<readonly StoredMessage[]> {
  const rows = await tx.query<MessageRow>(
    `with taken as (
       select o.home_agency_id, o.id from outbox o where o.dispatched_at is null order by o.recorded_at, o.id limit $1 for update skip locked
     )
     update outbox o set dispatched_at = clock_timestamp() from taken t
     where o.home_agency_id = t.home_agency_id and o.id = t.id
     returning o.id, o.home_agency_id as "homeAgencyId", o.dossier_id as "dossierId", o.seq, o.topic, o.type, o.payload,
       o.recorded_at as "recordedAt"`,
    [limit],
  );
  return rows.map(messageOf).toSorted(byOrder);
}

/** The order in which messages are handed on: a dossier's events are recorded one after another, never at one instant earlier. */
function byOrder(a: StoredMessage, b: StoredMessage): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt - b.recordedAt;
  if (a.dossierId !== b.dossierId) return (a.dossierId ?? '') < (b.dossierId ?? '') ? -1 : 1;
  return (a.seq ?? 0) - (b.seq ?? 0);
}

function messageOf({ dossierId, seq, ...row }: MessageRow): StoredMessage {
  return { ...row, ...(dossierId === null ? {} : { dossierId }), ...(seq === null ? {} : { seq }) };
}
