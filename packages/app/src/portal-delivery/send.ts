import { randomUUID } from 'node:crypto';
import { CALL_TIMEOUTS, type ItemOutcome, type SendOptions } from '@dunghen/portal/client';
import type { PortalDossier, PortalStatusReport, PortalStep } from '@dunghen/portal/protocol';
import {
  type ClaimedMessage,
  claimMessages,
  type Finished,
  finishMessages,
  releaseMessages,
  type SendResult,
} from '@dunghen/store/portal-delivery';
import type { Breaker } from './breaker.ts';
import type { PortalContext, PortalLine } from './line.ts';

/** Part of each claim that goes to the dossiers with the newest messages, so that a backlog does not starve them. */
const NEWEST_SHARE = 0.25;
/** A trial of an open line risks no more than this. */
const TRIAL = 5;
/** From so many failures in a row on a message goes alone: it may be what makes the call fail. */
const ALONE_AFTER = 3;
/** From so many on it is tried seldom. */
const SELDOM_AFTER = 12;
const SELDOM_MS = 900_000;
/** What a claim may take of its lease, beside two calls' time: on a slow database it still leads to a call. */
const SLOW_CLAIM_MS = 5_000;

export interface SendCounts {
  readonly sent: number;
  /** Attempts that failed and will be made again. */
  readonly failed: number;
  readonly refused: number;
}

/**
 * Claims what is due, sends it, and writes down what became of it. Undefined: nothing was due. Of each dossier one message
 * goes at a time, and its fate is on disk before the next: whatever dies in between, the same message goes again, and
 * none goes before an earlier one of the dossier.
 */
export async function sendSome(
  context: PortalContext,
  line: PortalLine,
  breaker: Breaker,
  isTrial: boolean,
): Promise<SendCounts | undefined> {
  const lease = randomUUID();
  const begun = context.now();
  const most = isTrial ? TRIAL : line.batch;
  const newest = Math.ceil(most * NEWEST_SHARE);
  // Calls are made only while one more fits.
  const leaseUntil = begun + (CALL_TIMEOUTS + 2) * line.timeoutMs + SLOW_CLAIM_MS;
  const request = { now: begun, leaseUntil, lease, limit: most - newest, newest };
  const claimed = await claimMessages(context.db, request);
  if (claimed.length === 0) return undefined;
  const mayCall = () => context.now() + CALL_TIMEOUTS * line.timeoutMs < leaseUntil;
  // A process that stood still since then (a machine put to sleep) may have lost the lease by now.
  if (!mayCall()) {
    await releaseMessages(context.db, claimed, lease, context.now());
    return { sent: 0, failed: 0, refused: 0 };
  }
  const finished = (
    await Promise.all(groupsOf(claimed).map((group) => sendGroup(context, line, breaker, { ...group, mayCall })))
  ).flat();
  const settled = { lease, now: context.now(), settleMs: line.timeoutMs };
  await finishMessages(context.db, finished, settled);
  return countsOf(finished);
}

interface Group {
  readonly service: string;
  readonly updating: boolean;
  readonly messages: readonly ClaimedMessage[];
}

/** One call each: by service, inserts apart from updates, and alone what has failed often. */
function groupsOf(claimed: readonly ClaimedMessage[]): readonly Group[] {
  const groups = Map.groupBy(claimed, ({ service, isKnown, failures, dossierId }) =>
    failures >= ALONE_AFTER ? dossierId : `${service}/${isKnown}`,
  );
  return [...groups.values()].flatMap((messages) => {
    const [first] = messages;
    return first === undefined ? [] : [{ service: first.service, updating: first.isKnown, messages }];
  });
}

async function sendGroup(
  context: PortalContext,
  line: PortalLine,
  breaker: Breaker,
  group: Group & Required<SendOptions>,
): Promise<readonly Finished[]> {
  const outcomes = await call(line, group);
  const failures = outcomes.flatMap((outcome) => (outcome.kind === 'try-again' ? [outcome.failure] : []));
  // Where time ran out the line itself answered.
  const failure = failures.find(({ kind }) => kind !== 'no-time');
  const isFailed = failure !== undefined && failures.length === outcomes.length;
  await (isFailed ? breaker.failed(failure.message) : breaker.succeeded());
  return group.messages.map((message, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error(`the client gave no outcome for message ${index} of ${group.service}`);
    return { message, result: resultOf(context, line, message, outcome) };
  });
}

/** Bodies are what `makeMessages` stored for the service. */
async function call(
  { client }: PortalLine,
  { service, updating, messages, mayCall }: Group & Required<SendOptions>,
): Promise<readonly ItemOutcome[]> {
  switch (service) {
    case 'DongBoHoSoMC':
      return client.sendDossiers(
        messages.map(({ body }) => body as PortalDossier),
        { updating, mayCall },
      );
    case 'CapNhatTienDoHoSoMC':
      return client.sendSteps(
        messages.map(({ body }) => body as PortalStep),
        { mayCall },
      );
    case 'DongBoTrangThaiHoSo':
      return Promise.all(messages.map(({ body }) => client.sendStatus(body as PortalStatusReport)));
    default:
      throw new Error(`messages are stored for a service that is not sent: ${service}`);
  }
}

function resultOf(
  { now, chance }: PortalContext,
  { retry }: PortalLine,
  { failures }: ClaimedMessage,
  outcome: ItemOutcome,
): SendResult {
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'sent', code: outcome.as };
    case 'refused':
      return outcome.by === 'portal'
        ? { kind: 'refused', by: 'portal', code: outcome.code, words: outcome.words }
        : { kind: 'refused', by: 'here', words: outcome.problems.map(({ text }) => text).join('; ') };
    case 'try-again': {
      const { message, code, isUnsent } = outcome.failure;
      const most = failures >= SELDOM_AFTER ? SELDOM_MS : retry.mostMs;
      const whole = Math.min(most, retry.firstMs * 2 ** Math.min(failures, 20));
      const at = now() + Math.round(whole * (1 - chance() / 2));
      return {
        kind: 'again',
        at,
        words: message,
        // A gateway that gave up, or a broken connection, may still hand on what it took.
        uncertain: isUnsent !== true,
        ...(code === undefined ? {} : { code }),
      };
    }
  }
}

function countsOf(finished: readonly Finished[]): SendCounts {
  const count = (kind: SendResult['kind']) => finished.filter(({ result }) => result.kind === kind).length;
  return { sent: count('sent'), failed: count('again'), refused: count('refused') };
}
