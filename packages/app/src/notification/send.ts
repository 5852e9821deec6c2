import { mayReach, renderTemplate, type TemplateValues } from '@dunghen/domain/notification';
import { dayOf, type Instant } from '@dunghen/domain/time';
import { accountNames } from '@dunghen/store/account';
import { findDossier } from '@dunghen/store/dossier';
import {
  type AttemptResult,
  claimNotifications,
  finishNotification,
  isStopped,
  readPreferences,
  type StoredNotification,
} from '@dunghen/store/notification';
import { waitAfter } from '../webhook/backoff.ts';
import type { NotificationAdapter, NotificationLine, SendResult } from './adapter.ts';
import { addressFor, contactOf } from './contact.ts';
import type { NotificationContext } from './context.ts';
import { addressHash, stopToken } from './stop-link.ts';
import { readTemplateRows, type TemplateRow, templateOn } from './templates.ts';

export interface SendReport {
  readonly sent: number;
  readonly refused: number;
  /** Attempts that failed and will be made again. */
  readonly later: number;
  readonly givenUp: number;
}

const AT_ONCE = 16;
/** Longer than an attempt can take: only a process that died is overtaken. */
const LEASE_MS = 120_000;
/** 1, 2, 4 … minutes, up to 3 hours: about a working day in all. */
const RETRY = { attempts: 10, firstMs: 60_000, mostMs: 3 * 3_600_000 };

/**
 * Sends what is due by each channel, within its limit of a minute and outside of quiet hours, until nothing more is due.
 * At least once: a process killed between sending and writing it down leaves the message to another, under the same id.
 */
export async function sendNotifications(
  context: NotificationContext,
  isStopping: () => boolean = () => false,
): Promise<SendReport> {
  const report = { sent: 0, refused: 0, later: 0, givenUp: 0 };
  const line = context.notifications;
  if (line === undefined) return report;
  for (const adapter of line.adapters) {
    while (!isStopping()) {
      const claimed = await claim(context, adapter);
      if (claimed.length === 0) break;
      const templates = await readTemplateRows(context.db, context.now());
      const results = await Promise.all(claimed.map((one) => attempt(context, { adapter, line, templates }, one)));
      for (const { kind } of results) {
        report[kind === 'given-up' ? 'givenUp' : kind === 'delivered' ? 'sent' : kind] += 1;
      }
    }
  }
  return report;
}

async function claim(
  { db, now, catalogueAt }: NotificationContext,
  { kind: channel, perMinute }: NotificationAdapter,
): Promise<readonly StoredNotification[]> {
  const at = now();
  const { calendar } = await catalogueAt(at);
  const audiences = (['officer', 'applicant'] as const).filter((audience) => mayReach(audience, calendar, at));
  if (audiences.length === 0) return [];
  return claimNotifications(db, {
    channel,
    audiences,
    now: at,
    leaseUntil: at + LEASE_MS,
    limit: AT_ONCE,
    perMinute,
  });
}

interface Way {
  readonly adapter: NotificationAdapter;
  readonly line: NotificationLine;
  readonly templates: readonly TemplateRow[];
}

async function attempt(context: NotificationContext, way: Way, message: StoredNotification): Promise<AttemptResult> {
  const answer = await deliver(context, way, message);
  const now = context.now();
  const result = resultOf(answer, message, now);
  await finishNotification(context.db, message, result, now);
  return result;
}

async function deliver(
  context: NotificationContext,
  { adapter, line, templates }: Way,
  message: StoredNotification,
): Promise<SendResult> {
  const { id, kind, audience, fields } = message;
  const to = audience === 'officer' ? await findOfficer(context, message) : await findApplicant(context, line, message);
  if ('kind' in to) return to;
  const address =
    audience === 'officer' ? line.address : `${line.address}/tra-cuu/${encodeURIComponent(fields.code ?? '')}`;
  const template = templateOn(templates, kind, adapter.kind, dayOf(context.now()));
  const values: TemplateValues = { ...fields, ...to.values, address };
  return adapter.send({ id, to: to.address, ...renderTemplate(template, values) });
}

interface Recipient {
  readonly address: string;
  readonly values: TemplateValues;
}

const refused = (words: string): SendResult => ({ kind: 'refused', words });

async function findOfficer(
  { db }: NotificationContext,
  { accountId = '' }: StoredNotification,
): Promise<Recipient | SendResult> {
  const preference = (await readPreferences(db, [accountId])).get(accountId);
  if (preference?.email === undefined)
    return refused('Cán bộ không còn đăng ký địa chỉ thư; tin vẫn hiện trong hệ thống.');
  const name = (await accountNames(db, [accountId])).get(accountId) ?? '';
  return { address: preference.email, values: { name } };
}

async function findApplicant(
  { db, key }: NotificationContext,
  line: NotificationLine,
  { fields, channel }: StoredNotification,
): Promise<Recipient | SendResult> {
  if (key === undefined || channel === 'workspace')
    return refused('Chưa có khóa hệ thống để ký đường dẫn thôi nhận tin.');
  const head = await findDossier(db, fields.code ?? '');
  const address = head && addressFor(channel, contactOf(head));
  if (address === undefined) return refused('Hồ sơ không còn địa chỉ nhận tin qua kênh này.');
  if (await isStopped(db, addressHash(key, channel, address))) return refused('Người nhận đã xin thôi nhận tin.');
  return { address, values: { stop: `${line.address}/thoi-nhan-tin?m=${stopToken(key, channel, address)}` } };
}

function resultOf(answer: SendResult, { attempts, id }: StoredNotification, now: Instant): AttemptResult {
  switch (answer.kind) {
    case 'sent':
      return { kind: answer.isDelivered === true ? 'delivered' : 'sent' };
    case 'refused':
      return { kind: 'refused', status: answer.words };
    case 'later': {
      if (attempts >= RETRY.attempts) return { kind: 'given-up', status: answer.words };
      return { kind: 'later', status: answer.words, at: now + waitAfter(attempts, RETRY, spreadOf(id), answer.waitMs) };
    }
  }
}

/** 0 to 1 by the message: what failed together does not come back together. */
const spreadOf = (id: string): number => Number.parseInt(id.slice(-4), 16) / 0xffff;
