import type { Instant } from '@dunghen/domain/time';
import { type Page, type PageRequest, pageLimit } from '../dossier/index.ts';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import type { MessageState, QueueCounts, QueueKey } from './queue.ts';

/** A message as it is shown: never what it says of persons. */
export interface PortalMessage {
  readonly code: string;
  readonly seq: number;
  readonly part: number;
  readonly revision: number;
  readonly service: string;
  readonly kind: string;
  readonly mapping: string;
  readonly state: MessageState;
  readonly attempts: number;
  readonly errorCode: string | null;
  /** The portal's words, or this system's, of the last attempt. */
  readonly words: string | null;
  readonly refusedBy: 'portal' | 'here' | null;
  readonly madeAt: Instant;
  readonly endedAt: Instant | null;
  /** Of one that waits: not before then. */
  readonly nextAttemptAt: Instant | null;
  /** Of one that waits behind a refused one of the same dossier. */
  readonly isHeld: boolean;
}

const COLUMNS = `d.code, m.seq, m.part, m.revision, m.service, m.kind, m.mapping, m.state, m.attempts,
  m.error_code as "errorCode", m.words, m.refused_by as "refusedBy", m.made_at as "madeAt", m.ended_at as "endedAt",
  case when m.state = 'waiting' then d.next_attempt_at end as "nextAttemptAt",
  m.state = 'waiting' and d.state = 'held' as "isHeld"`;

const FROM = `portal_message m
join portal_dossier d on d.home_agency_id = m.home_agency_id and d.dossier_id = m.dossier_id`;

export interface MessageQuery {
  readonly state: Exclude<MessageState, 'replaced'>;
  readonly service?: string;
  readonly errorCode?: string;
  readonly code?: string;
}

/** Messages in one state: those that wait oldest first, the others newest first. */
export async function searchPortalMessages(
  db: Executor,
  query: MessageQuery,
  page: PageRequest = {},
): Promise<Page<PortalMessage>> {
  const limit = pageLimit(page);
  const waits = query.state === 'waiting';
  const at = waits ? 'm.made_at' : 'm.ended_at';
  const key = `(${at}, m.dossier_id, m.seq, m.part, m.revision)`;
  const after = readCursor(page.after);
  const rows = await db.query<PortalMessage & { readonly dossierId: string }>(
    `select ${COLUMNS}, m.dossier_id as "dossierId" from ${FROM}
     where m.state = $1 and ($2::text is null or m.service = $2) and ($3::text is null or m.error_code = $3)
       and ($4::text is null or d.code = $4)
       and ($5::timestamptz is null or ${key} ${waits ? '>' : '<'} ($5, $6::uuid, $7::int, $8::int, $9::int))
     order by ${at} ${waits ? '' : 'desc'}, m.dossier_id ${waits ? '' : 'desc'}, m.seq ${waits ? '' : 'desc'},
       m.part ${waits ? '' : 'desc'}, m.revision ${waits ? '' : 'desc'} limit $10`,
    [query.state, query.service ?? null, query.errorCode ?? null, query.code ?? null, ...after, limit + 1],
  );
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(({ dossierId: _, ...row }) => row),
    ...(last === undefined ? {} : { next: cursorOf(last, waits) }),
  };
}

type Cursor = readonly [string | null, string | null, number | null, number | null, number | null];
const FROM_THE_BEGINNING: Cursor = [null, null, null, null, null];

function cursorOf(row: PortalMessage & { readonly dossierId: string }, waits: boolean): string {
  const at = (waits ? row.madeAt : row.endedAt) ?? 0;
  return [at, row.dossierId, row.seq, row.part, row.revision].join('_');
}

const CURSOR = /^(\d{1,13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(\d{1,9})_(\d{1,9})_(\d{1,9})$/;

/** What cannot be a cursor of ours begins at the beginning. */
function readCursor(text: string | undefined): Cursor {
  const match = CURSOR.exec(text ?? '');
  if (match === null) return FROM_THE_BEGINNING;
  const [, at, id, seq, part, revision] = match;
  return [timestampText(Number(at)), id ?? null, Number(seq), Number(part), Number(revision)];
}

/** All messages of one dossier, in the order in which they go, the newest revision of each first. */
export function portalMessagesOfDossier(
  db: Executor,
  { homeAgencyId, dossierId }: QueueKey,
  limit: number,
): Promise<readonly PortalMessage[]> {
  return db.query<PortalMessage>(
    `select ${COLUMNS} from ${FROM} where m.home_agency_id = $1 and m.dossier_id = $2
     order by m.seq desc, m.part desc, m.revision desc limit $3`,
    [homeAgencyId, dossierId, limit],
  );
}

/** Refused messages by what was said of them: the same words have the same remedy. */
export interface RefusalKind {
  readonly errorCode: string | null;
  readonly words: string;
  readonly refusedBy: 'portal' | 'here';
  readonly messages: number;
  readonly newest: Instant;
}

export function countRefusals(db: Executor, limit: number): Promise<readonly RefusalKind[]> {
  return db.query<RefusalKind>(
    `select error_code as "errorCode", coalesce(words, '') as words, refused_by as "refusedBy", count(*) as messages,
       max(ended_at) as newest
     from portal_message where state = 'refused' group by 1, 2, 3 order by count(*) desc, 2 limit $1`,
    [limit],
  );
}

const DAY_MS = 86_400_000;

export async function countQueue(db: Executor, now: Instant): Promise<QueueCounts> {
  const rows = await db.query<QueueCounts>(
    `select coalesce(q.waiting, 0)::bigint as waiting, q."waitingDossiers", q."heldDossiers", r.refused,
       (select min(made_at) from portal_message where state = 'waiting') as oldest,
       (select count(*) from outbox where portal_at is null) as unmade,
       (select count(*) from portal_message where state = 'sent' and ended_at > $1) as "sentOfDay"
     from (select sum(waiting) as waiting, count(*) filter (where state = 'waiting') as "waitingDossiers",
         count(*) filter (where state = 'held') as "heldDossiers" from portal_dossier where state <> 'idle') q,
       (select count(*) as refused from portal_message where state = 'refused') r`,
    [timestampText(now - DAY_MS)],
  );
  const none = { waiting: 0, waitingDossiers: 0, refused: 0, heldDossiers: 0, oldest: null, unmade: 0, sentOfDay: 0 };
  return rows[0] ?? none;
}

/** The bodies of messages sent long ago are forgotten with them; the last of each dossier stays, whoever asks later. */
export async function deleteMessagesBefore(db: Executor, before: Instant): Promise<number> {
  const gone = await db.query(
    `delete from portal_message m where m.state in ('sent', 'replaced') and m.ended_at < $1
       and exists (select from portal_message n where n.home_agency_id = m.home_agency_id and n.dossier_id = m.dossier_id
         and n.service = m.service and (n.seq, n.part, n.revision) > (m.seq, m.part, m.revision))
     returning m.seq`,
    [timestampText(before)],
  );
  return gone.length;
}
