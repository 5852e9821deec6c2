import type { Instant } from '@dunghen/domain/time';
import { type StoredMessage, takeMessages } from '../command/index.ts';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { type Receiver, readReceivers } from './webhook.ts';

/** What to do with a message; made by the caller, who knows agencies and formats. */
export interface RelayRules {
  readonly wants: (receiver: Receiver, message: StoredMessage) => boolean;
  /** The event as it is sent, the same bytes at every attempt. */
  readonly eventOf: (message: StoredMessage) => string;
  /** What else is made of the messages that are handed on, in the same transaction. */
  readonly also?: (tx: Executor, messages: readonly StoredMessage[]) => Promise<unknown>;
}

const AT_ONCE = 500;
/** One relay at a time keeps the messages of a dossier in their order. */
const RELAY_LOCK = 738_210;

/**
 * Hands waiting messages on: each is put once into the queue of every receiver that wants it, and marked, in one
 * transaction. Returns how many messages were handed on; 0 too where another process is at it.
 */
export async function relayMessages(db: Database, rules: RelayRules, now: Instant): Promise<number> {
  let total = 0;
  for (;;) {
    const taken = await db.transaction((tx) => relaySome(tx, rules, now));
    total += taken;
    if (taken < AT_ONCE) return total;
  }
}

async function relaySome(tx: Executor, { wants, eventOf, also }: RelayRules, now: Instant): Promise<number> {
  const [lock] = await tx.query<{ taken: boolean }>('select pg_try_advisory_xact_lock($1) as taken', [RELAY_LOCK]);
  if (lock?.taken !== true) return 0;
  const messages = await takeMessages(tx, AT_ONCE);
  if (messages.length === 0) return 0;
  await also?.(tx, messages);
  const receivers = await readReceivers(tx);
  const rows = messages.flatMap((message) => {
    const wanting = receivers.filter((receiver) => wants(receiver, message));
    if (wanting.length === 0) return [];
    const event = eventOf(message);
    const { id, homeAgencyId: home, dossierId: dossier = null, seq = 0 } = message;
    return wanting.map((receiver) => ({ home, webhook: receiver.id, id, dossier, seq, event }));
  });
  await tx.query(
    `insert into webhook_delivery (home_agency_id, webhook_id, message_id, dossier_id, seq, event, next_attempt_at, created_at)
     select x.home, x.webhook, x.id, x.dossier, x.seq, x.event, $2, $2
     from json_to_recordset($1::json) as x (home text, webhook uuid, id uuid, dossier uuid, seq int, event text)
     on conflict do nothing`,
    [JSON.stringify(rows), timestampText(now)],
  );
  return messages.length;
}
