import type { Executor } from '../server/index.ts';

/** One outgoing message; it is written in the transaction of what it tells. No personal data. */
export interface NewMessage {
  /** UUID v7 by `newId()`; stays the same however often the message is sent. */
  readonly id: string;
  readonly homeAgencyId: string;
  readonly dossierId: string;
  /** Of the dossier's last event; messages of one dossier go out in this order. */
  readonly seq: number;
  readonly topic: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

const INSERT = `
insert into outbox (home_agency_id, id, dossier_id, seq, topic, type, payload, recorded_at)
select x.home, x.id, x.dossier, x.seq, x.topic, x.type, x.payload, clock_timestamp()
from json_to_recordset($1::json) as x (home text, id uuid, dossier uuid, seq int, topic text, type text, payload json)`;

export async function insertMessages(tx: Executor, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map(({ homeAgencyId: home, dossierId: dossier, ...rest }) => ({ home, dossier, ...rest }));
  await tx.query(INSERT, [JSON.stringify(rows)]);
}
