import { dayOf } from '@dunghen/domain/time';
import type { StoredMessage } from '@dunghen/store/command';
import {
  type Claimed,
  claimDeliveries,
  type DeliveryResult,
  finishDelivery,
  type PauseRule,
  type Receiver,
  relayMessages,
} from '@dunghen/store/webhook';
import { RETRY_POLICY, waitAfter } from './backoff.ts';
import { CLOUD_EVENT_TYPE, cloudEventOf } from './cloud-event.ts';
import { SEAL_PURPOSE, type WebhookContext } from './context.ts';
import type { PostAnswer } from './post.ts';
import { signatureHeaders } from './signature.ts';

const TIMEOUT_MS = 10_000;
/** Longer than an attempt can take: only a process that died is overtaken. */
const LEASE_MS = 60_000;
const AT_ONCE = 32;

const PAUSE: PauseRule = {
  failures: 20,
  forMs: 3_600_000,
  reason: 'Nơi nhận hỏng liên tục hơn một giờ. Kiểm tra nơi nhận rồi bấm gửi lại.',
};

export interface DeliveryReport {
  /** Messages that were handed on to the queues of receivers. */
  readonly relayed: number;
  readonly sent: number;
  /** Attempts that failed and will be made again. */
  readonly failed: number;
  readonly dead: number;
}

/** Hands waiting messages to the queues of their receivers, without sending any. */
export async function relayWaiting(context: WebhookContext): Promise<number> {
  const now = context.now();
  const { register, settingsOn } = await context.catalogueAt(now);
  const day = dayOf(now);
  const source = `/dunghen/${settingsOn(day).province.code}`;
  const subtrees = new Map<string, ReadonlySet<string>>();
  const isWithin = (agencyId: unknown, root: string): boolean => {
    const known = subtrees.get(root) ?? new Set(register.subtreeOf(root, day).map(({ id }) => id));
    subtrees.set(root, known);
    return typeof agencyId === 'string' && known.has(agencyId);
  };
  const wants = ({ types, agencyId }: Receiver, { type, payload }: StoredMessage): boolean => {
    const isWanted = types.length === 0 || types.some((wanted) => type === wanted || type.startsWith(`${wanted}.`));
    return isWanted && (agencyId === undefined || isWithin(payload.agencyId, agencyId));
  };
  const { alsoHandedOn: also } = context;
  const eventOf = (message: StoredMessage) => cloudEventOf(message, source);
  return relayMessages(context.db, { wants, eventOf, ...(also === undefined ? {} : { also }) }, now);
}

/** Hands on what waits and sends what is due, until nothing more is due or `isStopping`. */
export async function deliverMessages(
  context: WebhookContext,
  isStopping: () => boolean = () => false,
): Promise<DeliveryReport> {
  const report = { relayed: await relayWaiting(context), sent: 0, failed: 0, dead: 0 };
  while (!isStopping()) {
    const now = context.now();
    const claimed = await claimDeliveries(context.db, { now, leaseUntil: now + LEASE_MS, limit: AT_ONCE });
    if (claimed.length === 0) break;
    const results = await Promise.all(claimed.map((one) => attempt(context, one)));
    for (const { kind } of results) report[kind === 'again' ? 'failed' : kind] += 1;
  }
  return report;
}

async function attempt(context: WebhookContext, claimed: Claimed): Promise<DeliveryResult> {
  const answer = await send(context, claimed);
  const now = context.now();
  const result = resultOf(context, claimed, answer, now);
  await finishDelivery(context.db, claimed, result, { now, pause: PAUSE });
  return result;
}

async function send(context: WebhookContext, claimed: Claimed): Promise<PostAnswer> {
  const secret = context.key?.open(SEAL_PURPOSE, claimed.secret);
  if (secret === undefined) {
    return {
      ok: false,
      error: 'Không mở được khóa ký tin: khóa hệ thống (DUNGHEN_KEY) đã đổi. Cấp lại khóa cho nơi nhận.',
    };
  }
  const { url, event: body, messageId: id } = claimed;
  const timestamp = Math.floor(context.now() / 1_000);
  return context.post({
    url,
    body,
    timeoutMs: TIMEOUT_MS,
    allowPrivate: context.allowPrivateTargets,
    headers: {
      'content-type': CLOUD_EVENT_TYPE,
      'user-agent': 'dunghen-webhook/1',
      ...signatureHeaders(secret, { id, timestamp, body }),
    },
  });
}

function resultOf(context: WebhookContext, claimed: Claimed, answer: PostAnswer, now: number): DeliveryResult {
  if (answer.ok && answer.status >= 200 && answer.status < 300) return { kind: 'sent', status: answer.status };
  const status = answer.ok ? { status: answer.status } : {};
  const error = answer.ok ? `Nơi nhận trả lời ${answer.status}.` : answer.error;
  if (claimed.attempts >= RETRY_POLICY.attempts) return { kind: 'dead', ...status, error };
  const asked = answer.ok ? (answer.retryAfter ?? 0) * 1_000 : 0;
  const at = now + waitAfter(claimed.attempts, RETRY_POLICY, context.chance(), asked);
  return { kind: 'again', ...status, error, at };
}
