import type { Channel, NotificationKind, NotificationState, TemplateValues } from '@dunghen/domain/notification';
import type { Instant } from '@dunghen/domain/time';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

export interface NewNotification {
  /** UUID v7; stays the message's id at every attempt. */
  readonly id: string;
  /** '' for what belongs to no dossier. */
  readonly homeAgencyId: string;
  /** Of one key there is one message, ever. */
  readonly key: string;
  readonly kind: NotificationKind;
  /** `workspace`: shown there alone, and nothing is sent. */
  readonly channel: Channel | 'workspace';
  readonly audience: 'officer' | 'applicant';
  readonly accountId?: string;
  readonly dossierId?: string;
  readonly agencyId?: string;
  /** Codes, days and counts; nobody's data. */
  readonly fields: TemplateValues;
  readonly createdAt: Instant;
  /** Not to be tried before; default at once. */
  readonly notBefore?: Instant;
}

export interface StoredNotification extends Omit<NewNotification, 'notBefore'> {
  readonly state: NotificationState;
  readonly attempts: number;
  readonly nextAttemptAt: Instant;
  /** Why it is not there yet, or never will be, in Vietnamese. */
  readonly status?: string;
  readonly sentAt?: Instant;
  readonly endedAt?: Instant;
}

/** Adds messages within the caller's transaction and gives the ids of those that were not there. */
export async function insertNotifications(
  tx: Executor,
  messages: readonly NewNotification[],
): Promise<ReadonlySet<string>> {
  if (messages.length === 0) return new Set();
  const rows = messages.map(({ createdAt, notBefore, ...message }) => {
    const isShown = message.channel === 'workspace';
    const at = timestampText(createdAt);
    const ended = isShown ? { state: 'delivered', ended: at } : { state: 'queued' };
    return { ...message, ...ended, created: at, next: timestampText(notBefore ?? createdAt) };
  });
  const made = await tx.query<{ id: string }>(
    `insert into notification (home_agency_id, id, key, kind, channel, audience, account_id, dossier_id, agency_id, fields,
       state, next_attempt_at, created_at, ended_at)
     select m."homeAgencyId", m.id, m.key, m.kind, m.channel, m.audience, m."accountId", m."dossierId", m."agencyId", m.fields,
       m.state, m.next, m.created, m.ended
     from json_to_recordset($1::json) m ("homeAgencyId" text, id uuid, key text, kind text, channel text, audience text,
       "accountId" uuid, "dossierId" uuid, "agencyId" text, fields json, state text, next timestamptz, created timestamptz,
       ended timestamptz)
     order by m.key
     on conflict (home_agency_id, key) do nothing returning id`,
    [JSON.stringify(rows)],
  );
  return new Set(made.map(({ id }) => id));
}

interface Row extends Pick<StoredNotification, 'id' | 'homeAgencyId' | 'key' | 'kind' | 'channel' | 'audience'> {
  readonly accountId: string | null;
  readonly dossierId: string | null;
  readonly agencyId: string | null;
  readonly fields: TemplateValues;
  readonly state: NotificationState;
  readonly attempts: number;
  readonly nextAttemptAt: Instant;
  readonly status: string | null;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  readonly endedAt: Instant | null;
}

export const NOTIFICATION_COLUMNS = `n.home_agency_id as "homeAgencyId", n.id, n.key, n.kind, n.channel, n.audience,
  n.account_id as "accountId", n.dossier_id as "dossierId", n.agency_id as "agencyId", n.fields, n.state, n.attempts,
  n.next_attempt_at as "nextAttemptAt", n.status, n.created_at as "createdAt", n.sent_at as "sentAt", n.ended_at as "endedAt"`;

export function notificationOf(row: Row): StoredNotification {
  const { accountId, dossierId, agencyId, status, sentAt, endedAt, ...rest } = row;
  return {
    ...rest,
    ...(accountId === null ? {} : { accountId }),
    ...(dossierId === null ? {} : { dossierId }),
    ...(agencyId === null ? {} : { agencyId }),
    ...(status === null ? {} : { status }),
    ...(sentAt === null ? {} : { sentAt }),
    ...(endedAt === null ? {} : { endedAt }),
  };
}

export interface NotificationQuery {
  readonly id?: string;
  readonly state?: NotificationState;
  readonly channel?: Channel | 'workspace';
  readonly accountId?: string;
  /** `id` of the last one of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** The newest first. */
export async function readNotifications(
  db: Executor,
  query: NotificationQuery,
): Promise<readonly StoredNotification[]> {
  const { id, state, channel, accountId, after, limit } = query;
  const rows = await db.query<Row>(
    `select ${NOTIFICATION_COLUMNS} from notification n
     where ($1::uuid is null or n.id = $1) and ($2::text is null or n.state = $2) and ($3::text is null or n.channel = $3)
       and ($4::uuid is null or n.account_id = $4) and ($5::uuid is null or n.id < $5)
     order by n.id desc limit $6`,
    [id ?? null, state ?? null, channel ?? null, accountId ?? null, after ?? null, limit],
  );
  return rows.map(notificationOf);
}

export interface NotificationCount {
  readonly channel: Channel | 'workspace';
  readonly state: NotificationState;
  readonly count: number;
}

export function countNotifications(db: Executor): Promise<readonly NotificationCount[]> {
  return db.query<NotificationCount>(
    'select channel, state, count(*) as count from notification group by channel, state order by channel, state',
  );
}

/** Puts one that was given up or refused into the queue again; false where there is none such. */
export async function reviveNotification(tx: Executor, id: string, now: Instant): Promise<boolean> {
  const rows = await tx.query(
    `update notification set state = 'queued', attempts = 0, next_attempt_at = $2, ended_at = null, status = null
     where id = $1 and state in ('given-up', 'refused') returning id`,
    [id, timestampText(now)],
  );
  return rows.length > 0;
}

/** Messages that ended before an instant and need not be kept; the digests' ledger stays. */
export async function deleteNotificationsBefore(db: Executor, before: Instant): Promise<number> {
  const gone = await db.query("delete from notification where state <> 'queued' and ended_at < $1 returning id", [
    timestampText(before),
  ]);
  return gone.length;
}
