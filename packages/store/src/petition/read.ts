import {
  foldPetition,
  type Petition,
  type PetitionEvent,
  type PetitionKind,
  type PetitionState,
} from '@dunghen/domain/petition';
import { searchKey } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import { inScope } from '../dossier/scope.ts';
import type { SearchScope } from '../dossier/search-query.ts';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { type EventRow, eventOf, PETITION_EVENT_SELECT } from './event-row.ts';
import type { PetitionSender } from './write.ts';

/** A petition with its events; nothing of the sender. */
export interface StoredPetition {
  readonly homeAgencyId: string;
  readonly id: string;
  readonly code: string;
  readonly accusedAgencyIds: readonly string[];
  readonly events: readonly PetitionEvent[];
  readonly petition: Petition;
}

export interface PetitionQuery {
  readonly id?: string;
  readonly code?: string;
  readonly states?: readonly PetitionState[];
  readonly kind?: PetitionKind;
  /** The agency that is to answer, or that it is about. */
  readonly agencyId?: string;
  /** Within the number and the words that an agency reads. */
  readonly text?: string;
  /** Received in [from, to). */
  readonly from?: Instant;
  readonly to?: Instant;
  /** Not ended before this instant. */
  readonly openSince?: Instant;
  readonly limit: number;
}

interface Row {
  readonly homeAgencyId: string;
  readonly id: string;
  readonly code: string;
  readonly accusedAgencyIds: readonly string[];
}

const SELECT = `
select p.home_agency_id as "homeAgencyId", p.id, p.code, p.accused_agency_ids as "accusedAgencyIds"
from petition p
where ($1::uuid is null or p.id = $1) and ($2::text is null or p.code = $2)
  and ($3::text[] is null or p.state = any($3)) and ($4::text is null or p.kind = $4)
  and ($5::text is null or p.handling_agency_id = $5 or p.agency_id = $5)
  and ($6::text is null or p.search_key like '%' || $6 || '%')
  and ($7::timestamptz is null or p.received_at >= $7) and ($8::timestamptz is null or p.received_at < $8)
  and ($9::timestamptz is null or p.ended_at is null or p.ended_at >= $9)
  and ($10::text[] is null or p.home_agency_id = any($10) or p.handling_agency_id = any($10))
order by p.received_at desc, p.id limit $11`;

/** Petitions within a scope, received last first: the scope stands in the statement, and the reading role behind it. */
export async function readPetitions(
  db: Database,
  scope: SearchScope,
  query: PetitionQuery,
): Promise<readonly StoredPetition[]> {
  if (scope.kind !== 'all' && scope.kind !== 'agencies') return [];
  const { id, code, states, kind, agencyId, text, from, to, openSince, limit } = query;
  const stamp = (at: Instant | undefined) => (at === undefined ? null : timestampText(at));
  return inScope(db, scope, async (tx) => {
    const rows = await tx.query<Row>(SELECT, [
      id ?? null,
      code ?? null,
      states ?? null,
      kind ?? null,
      agencyId ?? null,
      text === undefined ? null : searchKey(text).replace(/[\\%_]/g, '\\$&'),
      stamp(from),
      stamp(to),
      stamp(openSince),
      scope.kind === 'all' ? null : scope.ids,
      limit,
    ]);
    return withEvents(tx, rows);
  });
}

async function withEvents(tx: Executor, rows: readonly Row[]): Promise<readonly StoredPetition[]> {
  const events = await readPetitionEvents(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const own = events.get(row.id) ?? [];
    const petition = foldPetition(own);
    return petition === undefined ? [] : [{ ...row, events: own, petition }];
  });
}

export async function readPetitionEvents(
  db: Executor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly PetitionEvent[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.query<EventRow>(
    `select ${PETITION_EVENT_SELECT}
     from petition_event e
     where (e.home_agency_id, e.petition_id) in (select p.home_agency_id, p.id from petition p where p.id = any($1::uuid[]))
     order by e.petition_id, e.seq`,
    [ids],
  );
  const byPetition = Map.groupBy(rows, (row) => row.petitionId);
  return new Map([...byPetition].map(([id, own]) => [id, own.map(eventOf)] as const));
}

/** Who sent it. The one statement that reads this table; whoever calls it has asked the statute. */
export async function readSender(
  db: Executor,
  { homeAgencyId, id }: Pick<StoredPetition, 'homeAgencyId' | 'id'>,
): Promise<PetitionSender | undefined> {
  const [row] = await db.query<{
    readonly name: string | null;
    readonly contact: string | null;
    readonly content: string;
  }>('select name, contact, content from petition_sender where home_agency_id = $1 and petition_id = $2', [
    homeAgencyId,
    id,
  ]);
  if (row === undefined) return undefined;
  const { name, contact, content } = row;
  return { content, ...(name === null ? {} : { name }), ...(contact === null ? {} : { contact }) };
}

export interface PublishedPetition {
  readonly id: string;
  readonly code: string;
  readonly kind: PetitionKind;
  readonly agencyId?: string;
  readonly question: string;
  readonly answer: string;
  readonly publishedAt: Instant;
}

/** What is published, the newest first; only what was written for publication. */
export async function readPublished(
  db: Database,
  { before, limit }: { readonly before?: string; readonly limit: number },
): Promise<readonly PublishedPetition[]> {
  return db.snapshot(async (tx) => {
    const rows = await tx.query<Row>(
      `select p.home_agency_id as "homeAgencyId", p.id, p.code, p.accused_agency_ids as "accusedAgencyIds"
       from petition p
       where p.published_at is not null and ($1::uuid is null or (p.published_at, p.id) <
         (select q.published_at, q.id from petition q where q.id = $1))
       order by p.published_at desc, p.id desc limit $2`,
      [before ?? null, limit],
    );
    return (await withEvents(tx, rows)).flatMap(({ id, code, petition }) => {
      const { publication, kind, handlingAgencyId } = petition;
      if (publication === undefined) return [];
      const { question, answer, at } = publication;
      const agency = handlingAgencyId === undefined ? {} : { agencyId: handlingAgencyId };
      return [{ id, code, kind, ...agency, question, answer, publishedAt: at }];
    });
  });
}

/** Whether anybody kept this register here by an instant: without a petition its figures are unknown, not 0. */
export async function hasPetitions(db: Executor, knownAt?: Instant): Promise<boolean> {
  const rows = await db.query('select from petition where $1::timestamptz is null or recorded_at <= $1 limit 1', [
    knownAt === undefined ? null : timestampText(knownAt),
  ]);
  return rows.length > 0;
}
