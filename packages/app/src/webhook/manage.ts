import type { Principal } from '@dunghen/domain/access';
import { recordAudit } from '@dunghen/store/audit';
import { newId } from '@dunghen/store/dossier';
import type { Executor } from '@dunghen/store/server';
import {
  type Delivery,
  findWebhook,
  insertWebhook,
  readDeliveries,
  readWebhooks,
  setWebhookSecret,
  setWebhookState,
  type Webhook,
} from '@dunghen/store/webhook';
import { accessWorld, allow, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { SEAL_PURPOSE, type WebhookContext } from './context.ts';
import { findProblem, keyMissing, unknownWebhook } from './refusals.ts';
import { newSigningSecret } from './signature.ts';

/** A receiver as somebody registers it. */
export interface WebhookInput {
  readonly name: string;
  readonly url: string;
  /** Types of messages, whole or by their beginning: 'dossier.completed', 'rung'. Empty or absent: all. */
  readonly types?: readonly string[];
  /** Messages of this agency and those below it. */
  readonly agencyId?: string;
}

/** The secret is shown this once; what is kept is sealed. */
export interface WebhookWithSecret {
  readonly webhook: Webhook;
  readonly secret: string;
}

export async function listWebhooks(
  context: WebhookContext,
  principal: Principal,
  _input: Readonly<Record<string, never>>,
  _request: RequestFacts,
): Promise<Outcome<readonly Webhook[]>> {
  const refused = await refuse(context, principal);
  return refused ?? { ok: true, value: await readWebhooks(context.db) };
}

export async function createWebhook(
  context: WebhookContext,
  principal: Principal,
  input: WebhookInput,
  request: RequestFacts,
): Promise<Outcome<WebhookWithSecret>> {
  const refused = await refuse(context, principal);
  if (refused !== undefined) return refused;
  const { key } = context;
  if (key === undefined) return keyMissing();
  const { register } = await context.catalogueAt(context.now());
  const problem = findProblem(input, register, context.allowPrivateTargets);
  if (problem !== undefined) return problem;
  const [id, secret] = [newId(), newSigningSecret()];
  const { name, url, types = [], agencyId } = input;
  await context.db.transaction(async (tx) => {
    await insertWebhook(tx, {
      id,
      name,
      url,
      types,
      ...(agencyId === undefined ? {} : { agencyId }),
      createdAt: context.now(),
      createdBy: principal.kind === 'anonymous' ? '' : principal.id,
      secret: key.seal(SEAL_PURPOSE, secret),
    });
    await audit(tx, principal, request, { id, code: name }, { done: 'create', host: new URL(url).host });
  });
  const webhook = await findWebhook(context.db, id);
  return webhook === undefined ? unknownWebhook(id) : { ok: true, value: { webhook, secret } };
}

/** What somebody does with a receiver. */
export type WebhookAct = 'pause' | 'resume' | 'revoke';

const STATES = { pause: 'paused', resume: 'active', revoke: 'revoked' } as const;

/** A receiver that was revoked is gone from the list; what waited for it is given up. */
export async function changeWebhook(
  context: WebhookContext,
  principal: Principal,
  { id, act }: { readonly id: string; readonly act: WebhookAct },
  request: RequestFacts,
): Promise<Outcome<Webhook>> {
  const found = await find(context, principal, id);
  if (!found.ok) return found;
  const { name } = found.value;
  await context.db.transaction(async (tx) => {
    const reason = act === 'pause' ? { reason: 'Người quản trị tạm dừng.' } : {};
    await setWebhookState(tx, id, STATES[act], { ...reason, now: context.now() });
    await audit(tx, principal, request, { id, code: name }, { done: act });
  });
  const changed = await findWebhook(context.db, id);
  return { ok: true, value: changed ?? { ...found.value, state: 'revoked' } };
}

/** A new secret; the old one signs nothing from now on. */
export async function rotateSecret(
  context: WebhookContext,
  principal: Principal,
  { id }: { readonly id: string },
  request: RequestFacts,
): Promise<Outcome<WebhookWithSecret>> {
  const found = await find(context, principal, id);
  if (!found.ok) return found;
  const { key } = context;
  if (key === undefined) return keyMissing();
  const secret = newSigningSecret();
  await context.db.transaction(async (tx) => {
    await setWebhookSecret(tx, id, key.seal(SEAL_PURPOSE, secret));
    await audit(tx, principal, request, { id, code: found.value.name }, { done: 'rotate-secret' });
  });
  return { ok: true, value: { webhook: found.value, secret } };
}

const MOST_DELIVERIES = 100;

/** The newest deliveries to a receiver with what became of them; never what was sent. */
export async function listDeliveries(
  context: WebhookContext,
  principal: Principal,
  { id, state }: { readonly id: string; readonly state?: Delivery['state'] },
  _request: RequestFacts,
): Promise<Outcome<readonly Delivery[]>> {
  const found = await find(context, principal, id);
  if (!found.ok) return found;
  const query = { webhookId: id, limit: MOST_DELIVERIES, ...(state === undefined ? {} : { state }) };
  return { ok: true, value: await readDeliveries(context.db, query) };
}

async function find(context: WebhookContext, principal: Principal, id: string): Promise<Outcome<Webhook>> {
  const refused = await refuse(context, principal);
  if (refused !== undefined) return refused;
  const webhook = await findWebhook(context.db, id);
  return webhook === undefined ? unknownWebhook(id) : { ok: true, value: webhook };
}

async function refuse(context: WebhookContext, principal: Principal): Promise<Refused | undefined> {
  const permission = allow(principal, 'webhook:manage', { agencyIds: [] }, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}

function audit(
  tx: Executor,
  principal: Principal,
  request: RequestFacts,
  { id, code }: { readonly id: string; readonly code: string },
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  const subject = { kind: 'webhook', id, code };
  return recordAudit(tx, actOf(principal, request, { action: 'webhook:manage', subject, outcome: 'done', facts }));
}
