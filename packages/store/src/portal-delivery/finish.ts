import type { Instant } from '@dunghen/domain/time';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import type { ClaimedMessage } from './claim.ts';
import { QUEUE_STATE } from './queue.ts';

/** What became of one claimed message. */
export type SendResult =
  /** `at`: not before then anything more of the dossier, where an earlier attempt may still arrive. */
  | { readonly kind: 'sent'; readonly code: string }
  /** To be tried again. `uncertain`: the portal may have it all the same. */
  | {
      readonly kind: 'again';
      readonly at: Instant;
      readonly words: string;
      readonly code?: string;
      readonly uncertain: boolean;
    }
  | { readonly kind: 'refused'; readonly words: string; readonly code?: string; readonly by: 'portal' | 'here' };

export interface Finished {
  readonly message: ClaimedMessage;
  readonly result: SendResult;
}

export interface FinishRules {
  readonly lease: string;
  readonly now: Instant;
  /** How long after an attempt of unknown fate the next message of the dossier waits: until then the lost one may arrive. */
  readonly settleMs: number;
}

/**
 * Writes down what became of the messages of one claim. Of a dossier whose lease was lost meanwhile nothing is written:
 * another sender has it, and sends the same message again.
 */
export function finishMessages(db: Database, finished: readonly Finished[], rules: FinishRules): Promise<number> {
  if (finished.length === 0) return Promise.resolve(0);
  const rows = JSON.stringify(finished.map(rowOf));
  return db.transaction(async (tx) => {
    const held = await tx.query<{ dossier: string }>(
      `select d.dossier_id as dossier from portal_dossier d
       join json_to_recordset($1::json) as x (home text, dossier uuid)
         on d.home_agency_id = x.home and d.dossier_id = x.dossier
       where d.lease = $2 order by d.home_agency_id, d.dossier_id for update of d`,
      [rows, rules.lease],
      'portal_finish_hold',
    );
    if (held.length === 0) return 0;
    const mine = new Set(held.map(({ dossier }) => dossier));
    const kept = finished.filter(({ message }) => mine.has(message.dossierId));
    const values = kept.length === finished.length ? rows : JSON.stringify(kept.map(rowOf));
    await writeMessages(tx, values, rules);
    await writeQueues(tx, values, rules);
    return kept.length;
  });
}

function rowOf({ message, result }: Finished) {
  return {
    home: message.homeAgencyId,
    dossier: message.dossierId,
    seq: message.seq,
    part: message.part,
    revision: message.revision,
    kind: result.kind,
    code: result.code ?? null,
    words: result.kind === 'sent' ? null : result.words,
    by: result.kind === 'refused' ? result.by : null,
    at: result.kind === 'again' ? timestampText(result.at) : null,
    uncertain: result.kind === 'again' && result.uncertain,
  };
}

async function writeMessages(tx: Executor, values: string, { now }: FinishRules): Promise<void> {
  await tx.query(
    `update portal_message m set attempts = m.attempts + 1, error_code = x.code, words = x.words, refused_by = x.by,
       state = case x.kind when 'again' then 'waiting' else x.kind end,
       ended_at = case x.kind when 'again' then null else $2::timestamptz end
     from json_to_recordset($1::json) as x (home text, dossier uuid, seq int, part int, revision int, kind text, code text,
       words text, by text)
     where m.home_agency_id = x.home and m.dossier_id = x.dossier and m.seq = x.seq and m.part = x.part
       and m.revision = x.revision and m.state = 'waiting'`,
    [values, timestampText(now)],
    'portal_finish_messages',
  );
}

async function writeQueues(tx: Executor, values: string, { now, settleMs }: FinishRules): Promise<void> {
  await tx.query(
    `update portal_dossier d set lease = null, state = ${QUEUE_STATE},
       waiting = d.waiting - (case x.kind when 'again' then 0 else 1 end),
       failures = case x.kind when 'again' then d.failures + 1 else 0 end,
       uncertain_at = case when x.kind = 'again' then case when x.uncertain then $2::timestamptz else d.uncertain_at end end,
       next_attempt_at = case when x.kind = 'again' then x.at
         else greatest($2::timestamptz, d.uncertain_at + $3 * interval '1 millisecond') end
     from json_to_recordset($1::json) as x (home text, dossier uuid, kind text, at timestamptz, uncertain boolean)
     where d.home_agency_id = x.home and d.dossier_id = x.dossier`,
    [values, timestampText(now), settleMs],
    'portal_finish_queues',
  );
}

/** Gives dossiers back that were claimed and not tried, as when the sender is told to stop. */
export async function releaseMessages(
  db: Executor,
  messages: readonly ClaimedMessage[],
  lease: string,
  now: Instant,
): Promise<void> {
  if (messages.length === 0) return;
  await db.query(
    `update portal_dossier d set lease = null, next_attempt_at = $4
     from unnest($1::text[], $2::uuid[]) as x (home, dossier)
     where d.home_agency_id = x.home and d.dossier_id = x.dossier and d.lease = $3`,
    [messages.map((m) => m.homeAgencyId), messages.map((m) => m.dossierId), lease, timestampText(now)],
  );
}
