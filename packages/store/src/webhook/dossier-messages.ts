import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';

/** One message of a dossier to one receiver. */
export interface MessageDelivery {
  /** Name of the receiver, as it was registered. */
  readonly receiver: string;
  readonly receiverState: 'active' | 'paused' | 'revoked';
  readonly state: 'pending' | 'sent' | 'dead';
  readonly attempts: number;
  readonly nextAttemptAt: Instant;
  /** HTTP status of the last attempt. */
  readonly status: number | null;
  /** What went wrong at the last attempt, in words. */
  readonly error: string | null;
  readonly endedAt: Instant | null;
}

/** A message that a dossier's event gave rise to, and what became of it. */
export interface DossierMessage {
  readonly id: string;
  readonly seq: number | null;
  readonly topic: string;
  readonly type: string;
  readonly recordedAt: Instant;
  /** Handed on to the receivers that want it; null while it waits. */
  readonly dispatchedAt: Instant | null;
  readonly deliveries: readonly MessageDelivery[];
}

interface Row extends Omit<DossierMessage, 'deliveries'> {
  readonly deliveries: readonly MessageDelivery[] | null;
}

/**
 * Outgoing messages of one dossier, newest first. Those that were handed on are cleaned up after a time: of a dossier of
 * long ago there are none. Instants in the JSON are milliseconds.
 */
const MESSAGES = `
select o.id, o.seq, o.topic, o.type, o.recorded_at as "recordedAt", o.dispatched_at as "dispatchedAt", x.deliveries
from outbox o
left join lateral (
  select json_agg(json_build_object('receiver', w.name, 'receiverState', w.state, 'state', d.state, 'attempts', d.attempts,
    'nextAttemptAt', floor(extract(epoch from d.next_attempt_at) * 1000), 'status', d.status, 'error', d.error,
    'endedAt', floor(extract(epoch from d.ended_at) * 1000)) order by w.name, w.id) as deliveries
  from webhook_delivery d join webhook w on w.id = d.webhook_id
  where d.home_agency_id = o.home_agency_id and d.message_id = o.id
) x on true
where o.home_agency_id = $1 and o.dossier_id = $2
order by o.seq desc nulls first, o.recorded_at desc, o.id desc
limit $3`;

export async function messagesOfDossier(
  db: Executor,
  dossier: { readonly homeAgencyId: string; readonly dossierId: string },
  limit: number,
): Promise<readonly DossierMessage[]> {
  const rows = await db.query<Row>(MESSAGES, [dossier.homeAgencyId, dossier.dossierId, limit]);
  return rows.map((row) => ({ ...row, deliveries: row.deliveries ?? [] }));
}
