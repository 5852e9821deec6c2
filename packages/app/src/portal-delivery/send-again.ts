import type { Principal } from '@dunghen/domain/access';
import { recordAudit } from '@dunghen/store/audit';
import { findDossier } from '@dunghen/store/dossier';
import {
  type AgainFilter,
  countAgain,
  findQueue,
  findRefused,
  hastenTrial,
  type RefusedKey,
  repeatDossier,
  replaceRefused,
  tellDossiers,
} from '@dunghen/store/portal-delivery';
import type { Executor } from '@dunghen/store/server';
import { actOf, type RequestFacts } from '../audit/index.ts';
import { unknownDossier } from '../dossier/get-dossier.ts';
import type { Outcome } from '../outcome/index.ts';
import type { PortalContext, PortalLine } from './line.ts';
import { prepareMessages, tellsWholeState } from './make.ts';
import { lineIsOpen, notConnected, nothingToSend, stillWaiting } from './refusals.ts';
import { refusePortal } from './view.ts';

/** What would be sent again. */
export interface AgainPreview {
  /** Refused messages that are made anew by the mapping of today. */
  readonly messages: number;
  readonly dossiers: number;
  /** Messages behind them, which go when they are through. */
  readonly behind: number;
  /** Of one dossier with nothing refused: all its steps and its present state go once more. */
  readonly isRepeat: boolean;
}

/** Says what sending again would do, and does nothing. */
export async function previewSendAgain(
  context: PortalContext,
  principal: Principal,
  filter: AgainFilter,
  _request: RequestFacts,
): Promise<Outcome<AgainPreview>> {
  const refused = await refusePortal(context, principal, 'portal:send-again');
  if (refused !== undefined) return refused;
  const counts = await countAgain(context.db, filter);
  if (counts.messages > 0 || filter.kind !== 'dossier') return { ok: true, value: { ...counts, isRepeat: false } };
  if ((await findDossier(context.db, filter.code)) === undefined) return unknownDossier(filter.code);
  return { ok: true, value: { ...counts, dossiers: 1, isRepeat: true } };
}

/** How many messages wait to be sent because of it. */
export interface SentAgain {
  readonly messages: number;
}

const AT_ONCE = 500;

/**
 * Has refused messages made anew and sent, or a dossier told once more. Written down with who did it. What the portal has
 * already it says it has; nothing is doubled there.
 */
export async function sendAgain(
  context: PortalContext,
  principal: Principal,
  filter: AgainFilter,
  request: RequestFacts,
): Promise<Outcome<SentAgain>> {
  const refused = await refusePortal(context, principal, 'portal:send-again');
  if (refused !== undefined) return refused;
  const { portal } = context;
  if (portal === undefined) return notConnected();
  const write = (tx: Executor, messages: number) => recordAudit(tx, actOf(principal, request, actOn(filter, messages)));
  let messages = 0;
  let found = 0;
  let after: RefusedKey | undefined;
  for (;;) {
    const keys: readonly RefusedKey[] = await findRefused(context.db, filter, AT_ONCE, after);
    if (keys.length === 0) break;
    found += keys.length;
    messages += await context.db.transaction(async (tx) => {
      const made = await replaceRefused(tx, keys, (list) => prepareMessages(context, portal, list), {
        now: context.now(),
        tellsState: tellsWholeState,
      });
      await write(tx, made);
      return made;
    });
    after = keys.at(-1);
  }
  if (found > 0) return { ok: true, value: { messages } };
  return filter.kind === 'dossier' ? repeat(context, portal, filter.code, write) : nothingToSend();
}

/** Nothing of it was refused: the whole dossier once more, or for the first time. */
async function repeat(
  context: PortalContext,
  line: PortalLine,
  code: string,
  write: (tx: Executor, messages: number) => Promise<void>,
): Promise<Outcome<SentAgain>> {
  const dossier = await findDossier(context.db, code);
  if (dossier === undefined) return unknownDossier(code);
  const prepare = (list: Parameters<typeof prepareMessages>[2]) => prepareMessages(context, line, list);
  const now = context.now();
  const messages = await context.db.transaction(async (tx) => {
    const queue = await findQueue(tx, code);
    const made =
      queue === undefined || queue.madeSeq === 0
        ? await tellDossiers(tx, [dossier], prepare, now)
        : await repeatDossier(tx, queue, prepare, { now, tellsState: tellsWholeState });
    if (made > 0) await write(tx, made);
    return made;
  });
  return messages === 0 ? stillWaiting(code) : { ok: true, value: { messages } };
}

function actOn(filter: AgainFilter, messages: number) {
  const subject =
    filter.kind === 'dossier' || filter.kind === 'message'
      ? { kind: 'portal-message', id: filter.code, code: filter.code }
      : { kind: 'portal-message', id: filter.kind };
  const { kind } = filter;
  const facts = { kind, messages, ...(kind === 'message' ? { seq: filter.seq, part: filter.part } : {}) };
  return { action: 'portal:send-again', subject, outcome: 'done', facts } as const;
}

/** Tries a line that is open at once, without waiting for its time. */
export async function tryLine(
  context: PortalContext,
  principal: Principal,
  _input: Readonly<Record<string, never>>,
  request: RequestFacts,
): Promise<Outcome<{ readonly tried: true }>> {
  const refused = await refusePortal(context, principal, 'portal:send-again');
  if (refused !== undefined) return refused;
  const { portal } = context;
  if (portal === undefined) return notConnected();
  const subject = { kind: 'portal-line', id: portal.endpoint };
  const hastened = await context.db.transaction(async (tx) => {
    const is = await hastenTrial(tx, portal.endpoint, context.now());
    if (is) await recordAudit(tx, actOf(principal, request, { action: 'portal:try-line', subject, outcome: 'done' }));
    return is;
  });
  return hastened ? { ok: true, value: { tried: true } } : lineIsOpen();
}
