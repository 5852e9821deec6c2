import {
  accusedAgencies,
  foldPetition,
  type Petition,
  type PetitionEvent,
  type PetitionEventData,
} from '@dunghen/domain/petition';
import { searchKey } from '@dunghen/domain/text';
import { dateOf, dayOf, type Instant } from '@dunghen/domain/time';
import { type AuditAct, recordAudit } from '../audit/index.ts';
import { storableJson } from '../dossier/canonical-json.ts';
import { NO_HASH } from '../dossier/chain.ts';
import type { Database, Executor, Transaction } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { hashPetitionEvent, type PetitionKey } from './chain.ts';
import { readPetitionEvents } from './read.ts';

export interface PetitionActor {
  readonly id: string;
  readonly name: string;
}

/** Who sent it, and in which words. */
export interface PetitionSender {
  readonly name?: string;
  readonly contact?: string;
  readonly content: string;
}

export interface NewPetition {
  readonly homeAgencyId: string;
  /** UUID v7. */
  readonly id: string;
  /** The same key of the same agency never makes two. */
  readonly requestKey: string;
  readonly sender: PetitionSender;
  readonly received: Extract<PetitionEventData, { readonly type: 'received' }>;
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  readonly by: PetitionActor;
  readonly audit: (code: string) => AuditAct;
}

/** Records a petition with its number, sender, first event and audit; false where one of its key is there. */
export async function insertPetition(tx: Executor, input: NewPetition): Promise<boolean> {
  const { homeAgencyId, id, requestKey, sender, received, receivedAt, recordedAt, by, audit } = input;
  if ((await findByKey(tx, homeAgencyId, requestKey)) !== undefined) return false;
  const event: PetitionEvent = {
    ...received,
    seq: 1,
    occurredAt: receivedAt,
    recordedAt,
    actorId: by.id,
    actorName: by.name,
  };
  const petition = foldPetition([event]);
  if (petition === undefined) throw new Error('a petition without its first event');
  const hash = hashPetitionEvent({ homeAgencyId, id }, event, NO_HASH);
  const code = await nextCode(tx, dateOf(dayOf(receivedAt)).year);
  const made = await tx.query(
    `insert into petition (home_agency_id, id, code, request_key, received_at, recorded_at, channel, kind, state, agency_id,
       officer, dossier_code, accused_agency_ids, version, search_key, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14, decode($15, 'hex'))
     on conflict (home_agency_id, request_key) do nothing returning id`,
    [
      homeAgencyId,
      id,
      code,
      requestKey,
      timestampText(receivedAt),
      timestampText(recordedAt),
      petition.channel,
      petition.kind,
      petition.state,
      petition.agencyId ?? null,
      petition.officer ?? null,
      petition.dossierCode ?? null,
      accusedAgencies(petition),
      searchKey(code),
      hash,
    ],
  );
  if (made.length === 0) return false;
  await tx.query(
    'insert into petition_sender (home_agency_id, petition_id, name, contact, content) values ($1, $2, $3, $4, $5)',
    [homeAgencyId, id, sender.name ?? null, sender.contact ?? null, sender.content],
  );
  await insertEvent(tx, { homeAgencyId, id }, event, hash);
  await recordAudit(tx, audit(code));
  return true;
}

export async function findByKey(tx: Executor, homeAgencyId: string, requestKey: string): Promise<string | undefined> {
  const [row] = await tx.query<{ readonly id: string }>(
    'select id from petition where home_agency_id = $1 and request_key = $2',
    [homeAgencyId, requestKey],
  );
  return row?.id;
}

async function nextCode(tx: Executor, year: number): Promise<string> {
  const [row] = await tx.query<{ readonly last: number }>(
    `insert into petition_number (year, last) values ($1, 1)
     on conflict (year) do update set last = petition_number.last + 1 returning last`,
    [year],
  );
  return `PA-${year}-${String(row?.last ?? 0).padStart(5, '0')}`;
}

async function insertEvent(
  tx: Executor,
  { homeAgencyId, id }: PetitionKey,
  event: PetitionEvent,
  hash: string,
): Promise<void> {
  const { seq, type, occurredAt, recordedAt, actorId, actorName, ...data } = event;
  await tx.query(
    `insert into petition_event (home_agency_id, petition_id, seq, type, data, occurred_at, recorded_at, actor_id, actor_name, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, decode($10, 'hex'))`,
    [
      homeAgencyId,
      id,
      seq,
      type,
      storableJson(data),
      timestampText(occurredAt),
      timestampText(recordedAt),
      actorId,
      actorName,
      hash,
    ],
  );
}

export interface AppendToPetition extends PetitionKey {
  readonly code: string;
  readonly by: PetitionActor;
  readonly at: Instant;
  /** Decides behind the petition's lock, by what is recorded by then; undefined: nothing is written. */
  readonly decide: (petition: Petition) => PetitionEventData | undefined;
  readonly audit: (data: PetitionEventData) => AuditAct;
  /** What else belongs to it, in the same transaction. */
  readonly also?: (tx: Transaction, data: PetitionEventData) => Promise<void>;
}

/** Appends one event, one writer at a time, with the projection and its entry of the audit. */
export function appendToPetition(db: Database, input: AppendToPetition): Promise<boolean> {
  const { homeAgencyId, id, code, by, at, decide, audit, also } = input;
  return db.transaction(async (tx) => {
    const [head] = await tx.query<{ readonly hash: string | null }>(
      `select encode(hash, 'hex') as hash from petition where home_agency_id = $1 and id = $2 for update`,
      [homeAgencyId, id],
    );
    const before = (await readPetitionEvents(tx, [id])).get(id) ?? [];
    const petition = foldPetition(before);
    const data = petition && decide(petition);
    if (data === undefined) return false;
    const seq = (before.at(-1)?.seq ?? 0) + 1;
    const event = { ...data, seq, occurredAt: at, recordedAt: at, actorId: by.id, actorName: by.name };
    const hash = hashPetitionEvent({ homeAgencyId, id }, event, head?.hash ?? NO_HASH);
    await insertEvent(tx, { homeAgencyId, id }, event, hash);
    const after = foldPetition([...before, event]);
    if (after !== undefined) await updateProjection(tx, { homeAgencyId, id }, code, after, hash);
    await recordAudit(tx, audit(data));
    await also?.(tx, data);
    return true;
  });
}

async function updateProjection(
  tx: Executor,
  { homeAgencyId, id }: PetitionKey,
  code: string,
  petition: Petition,
  hash: string,
): Promise<void> {
  const ended = petition.refusedAt ?? petition.answeredAt;
  await tx.query(
    `update petition set state = $3, kind = $4, agency_id = $5, officer = $6, dossier_code = $7, handling_agency_id = $8,
       accused_agency_ids = $9, version = $10, search_key = $11, ended_at = $12, published_at = $13,
       hash = decode($14, 'hex')
     where home_agency_id = $1 and id = $2`,
    [
      homeAgencyId,
      id,
      petition.state,
      petition.kind,
      petition.agencyId ?? null,
      petition.officer ?? null,
      petition.dossierCode ?? null,
      petition.handlingAgencyId ?? null,
      accusedAgencies(petition),
      petition.version,
      searchKey(`${code} ${petition.summary ?? ''}`),
      ended === undefined ? null : timestampText(ended),
      petition.publication === undefined ? null : timestampText(petition.publication.at),
      hash,
    ],
  );
}
