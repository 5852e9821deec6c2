import type { Principal } from '@dunghen/domain/access';
import { type Channel, factsOfKind, type NotificationState, renderTemplate } from '@dunghen/domain/notification';
import { dayOf } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import {
  countNotifications,
  type NotificationCount,
  readNotifications,
  reviveNotification,
  type StoredNotification,
} from '@dunghen/store/notification';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import type { NotificationContext } from './context.ts';
import { readTemplateRows, templateOn } from './templates.ts';

/** One message as whoever runs the system sees it: what it is about and what became of it, to whom it went not. */
export interface MessageView
  extends Pick<
    StoredNotification,
    | 'id'
    | 'kind'
    | 'channel'
    | 'audience'
    | 'state'
    | 'attempts'
    | 'nextAttemptAt'
    | 'status'
    | 'createdAt'
    | 'sentAt'
    | 'endedAt'
  > {
  readonly title: string;
  /** Of a message about a dossier. */
  readonly code?: string;
  readonly agency?: { readonly id: string; readonly name: string };
}

export interface MessagePage {
  readonly rows: readonly MessageView[];
  readonly next?: string;
  readonly counts: readonly NotificationCount[];
  /** What is connected: channel and what stands behind it. */
  readonly channels: readonly { readonly channel: Channel; readonly name: string; readonly perMinute: number }[];
}

export interface MessageQuestion {
  readonly state?: NotificationState;
  readonly channel?: Channel | 'workspace';
  readonly after?: string;
  readonly limit: number;
}

export async function listMessages(
  context: NotificationContext,
  principal: Principal,
  question: MessageQuestion,
): Promise<Outcome<MessagePage>> {
  const permission = allow(principal, 'notification:read', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const found = await readNotifications(context.db, { ...question, limit: question.limit + 1 });
  const shown = found.slice(0, question.limit);
  const last = shown.at(-1);
  const { register } = await context.catalogueAt(context.now());
  const nameOf = (agencyId: string): string => register.findById(agencyId)?.name ?? agencyId;
  return {
    ok: true,
    value: {
      rows: shown.map((message) => viewOf(message, nameOf)),
      ...(found.length > question.limit && last !== undefined ? { next: last.id } : {}),
      counts: await countNotifications(context.db),
      channels: (context.notifications?.adapters ?? []).map(({ kind, name, perMinute }) => ({
        channel: kind,
        name,
        perMinute,
      })),
    },
  };
}

function viewOf(message: StoredNotification, nameOf: (agencyId: string) => string): MessageView {
  const { id, kind, channel, audience, state, attempts, nextAttemptAt, status, createdAt, sentAt, endedAt } = message;
  const { fields, agencyId } = message;
  return {
    id,
    kind,
    title: factsOfKind(kind).title,
    channel,
    audience,
    state,
    attempts,
    nextAttemptAt,
    createdAt,
    ...(status === undefined ? {} : { status }),
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(fields.code === undefined ? {} : { code: fields.code }),
    ...(agencyId === undefined ? {} : { agency: { id: agencyId, name: nameOf(agencyId) } }),
  };
}

/** Has one that was given up or refused sent again. */
export async function sendAgain(
  context: NotificationContext,
  principal: Principal,
  { id }: { readonly id: string },
  request: RequestFacts,
): Promise<Outcome<{ readonly id: string }>> {
  const permission = allow(principal, 'notification:edit', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const done = await context.db.transaction(async (tx) => {
    if (!(await reviveNotification(tx, id, context.now()))) return false;
    const subject = { kind: 'notification', id };
    await recordAudit(tx, actOf(principal, request, { action: 'notification:edit', subject, outcome: 'done' }));
    return true;
  });
  return done ? { ok: true, value: { id } } : unknownMessage();
}

/** One of one's own messages, as it was sent or stands in the workspace. */
export interface OwnMessage {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly body: string;
  readonly channel: Channel | 'workspace';
  readonly state: NotificationState;
  readonly createdAt: number;
}

const OWN_SHOWN = 20;

/** The newest messages to whoever asks. */
export async function listOwnMessages(
  context: NotificationContext,
  principal: Extract<Principal, { readonly kind: 'officer' }>,
): Promise<readonly OwnMessage[]> {
  const found = await readNotifications(context.db, { accountId: principal.id, limit: OWN_SHOWN });
  const rows = await readTemplateRows(context.db, context.now());
  const address = context.notifications?.address ?? '';
  return found.map(({ id, kind, channel, state, createdAt, fields }) => {
    const template = templateOn(rows, kind, 'email', dayOf(createdAt));
    const text = renderTemplate(template, { ...fields, name: principal.name, address });
    return { id, title: factsOfKind(kind).title, channel, state, createdAt, ...text };
  });
}

function unknownMessage(): Refused {
  const message = 'Không có tin này, hoặc tin chưa bị từ chối hay thôi gửi.';
  return { ok: false, code: 'unknown-notification', facts: {}, message };
}
