import type { Principal } from '@dunghen/domain/access';
import { NOTIFICATION_KINDS, type NotificationKind } from '@dunghen/domain/notification';
import { recordAudit } from '@dunghen/store/audit';
import { readPreferences, writePreference } from '@dunghen/store/notification';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { findEmail } from './contact.ts';
import type { NotificationContext } from './context.ts';
import { listOwnMessages, type OwnMessage } from './manage-messages.ts';

export interface OwnNotifications {
  readonly email?: string;
  readonly kinds: readonly {
    readonly kind: NotificationKind;
    readonly title: string;
    readonly mandatory: boolean;
    readonly isStopped: boolean;
  }[];
  /** Whether e-mail is connected at all. */
  readonly canMail: boolean;
  readonly messages: readonly OwnMessage[];
}

/** Where one's own reminders go, which of them, and the newest. An officer's own business: no other right is asked. */
export async function ownNotifications(
  context: NotificationContext,
  principal: Principal,
): Promise<Outcome<OwnNotifications>> {
  if (principal.kind !== 'officer') return notAnOfficer();
  const preference = (await readPreferences(context.db, [principal.id])).get(principal.id);
  const kinds = NOTIFICATION_KINDS.filter(({ audience }) => audience === 'officer');
  return {
    ok: true,
    value: {
      ...(preference?.email === undefined ? {} : { email: preference.email }),
      kinds: kinds.map(({ kind, title, mandatory }) => ({
        kind,
        title,
        mandatory,
        isStopped: !mandatory && preference?.stopped.includes(kind) === true,
      })),
      canMail: context.notifications?.adapters.some(({ kind }) => kind === 'email') === true,
      messages: await listOwnMessages(context, principal),
    },
  };
}

export interface OwnNotificationChange {
  /** '' for none: messages are shown in the workspace alone. */
  readonly email: string;
  readonly stopped: readonly string[];
}

export async function changeOwnNotifications(
  context: NotificationContext,
  principal: Principal,
  change: OwnNotificationChange,
  request: RequestFacts,
): Promise<Outcome<OwnNotifications>> {
  if (principal.kind !== 'officer') return notAnOfficer();
  const email = findEmail(change.email);
  if (change.email.trim() !== '' && email === undefined) {
    const message = 'Địa chỉ thư chưa đúng. Ghi một địa chỉ như ten@tinh.gov.vn, hoặc bỏ trống.';
    return { ok: false, code: 'wrong-email', facts: { field: 'email' }, message };
  }
  const mandatory = NOTIFICATION_KINDS.find((facts) => facts.mandatory && change.stopped.includes(facts.kind));
  if (mandatory !== undefined) {
    const message = `Không thôi nhận được “${mandatory.title}”: tin này bắt buộc với người đứng đầu cơ quan.`;
    return { ok: false, code: 'mandatory-notification', facts: { field: 'stopped' }, message };
  }
  await context.db.transaction(async (tx) => {
    const stopped = NOTIFICATION_KINDS.map(({ kind }) => kind).filter((kind) => change.stopped.includes(kind));
    const preference = { accountId: principal.id, stopped, ...(email === undefined ? {} : { email }) };
    await writePreference(tx, preference, context.now());
    const subject = { kind: 'account', id: principal.id };
    const facts = { stopped, hasAddress: email !== undefined };
    const act = { action: 'notification:own', subject, outcome: 'done', facts } as const;
    await recordAudit(tx, actOf(principal, request, act));
  });
  return ownNotifications(context, principal);
}

function notAnOfficer(): Refused {
  const message = 'Chỉ cán bộ đã đăng nhập mới đặt được nơi nhận thông báo của mình.';
  return { ok: false, code: 'not-allowed', facts: {}, message };
}
