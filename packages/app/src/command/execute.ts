import { hash } from 'node:crypto';
import type { Principal } from '@dunghen/domain/access';
import { foldRecord } from '@dunghen/domain/lifecycle';
import { type CommandKey, commitCommand, loadForCommand } from '@dunghen/store/command';
import { canonicalJson } from '@dunghen/store/dossier';
import { auditPrincipalOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import type { Asked } from './asked.ts';
import type { CommandAnswer, CommandInput } from './command-input.ts';
import { type DecidedCommand, decideAsked } from './decide-asked.ts';
import { tellOf } from './messages.ts';
import { notPermitted } from './permission.ts';
import { piecesOf } from './pieces.ts';
import * as refusals from './refusals.ts';

/**
 * The one door through which dossiers change: may this person, is it the version they saw, does the law allow it, and
 * then events, projection, number, messages, audit entry and answer in one transaction. The same key again gives the first
 * answer, byte for byte. A refusal changes nothing; one for want of rights is written down. Throws what the database
 * fails with (`findLater`): whether the command was recorded is told by sending it again under its key.
 */
export async function executeCommand(
  context: AppContext,
  principal: Principal,
  input: CommandInput,
  request: RequestFacts,
): Promise<Outcome<CommandAnswer>> {
  if (principal.kind === 'anonymous') return refusals.notAllowed({ action: `dossier:${input.command.type}` });
  if (input.idempotencyKey === '' || input.idempotencyKey.length > 255) return refusals.keyMissing();
  return execute(context, principal, input, request);
}

async function execute(
  context: AppContext,
  principal: Asked['principal'],
  input: CommandInput,
  request: RequestFacts,
): Promise<Outcome<CommandAnswer>> {
  const key = keyOf(principal, input);
  const pieces = await piecesOf(context);
  // Of a dossier that is to be there is nothing to load: the key is looked at when it is recorded.
  const loaded = input.code === undefined ? undefined : await loadForCommand(context.db, key, input.code);
  if (loaded?.isKeyReused === true) return refusals.keyReused();
  if (loaded?.answer !== undefined) return answered(loaded.answer);
  const head = loaded?.head;
  const record = head === undefined ? undefined : foldRecord(head.events);
  const asked: Asked = { context, principal, input, request, key, pieces, now: context.now(), head, record };
  const refused = (await notPermitted(asked)) ?? staleVersion(asked);
  const outcome = refused ?? (await decideAndRecord(asked));
  // What was new at the first time may be refused at the second, after it was done: the first answer comes first.
  if (outcome.ok || input.code !== undefined) return outcome;
  const before = await loadForCommand(context.db, key, undefined);
  if (before.isKeyReused) return refusals.keyReused();
  return before.answer === undefined ? outcome : answered(before.answer);
}

function keyOf(principal: Asked['principal'], input: CommandInput): CommandKey {
  const requestHash = hash('sha256', canonicalJson(input), 'hex');
  return { principalId: `${principal.kind}:${principal.id}`, key: input.idempotencyKey, requestHash };
}

/** Answers are stored by `tellOf` alone. */
function answered(answer: string): Outcome<CommandAnswer> {
  return { ok: true, value: JSON.parse(answer) as CommandAnswer };
}

export function staleVersion({ head, input }: Asked): Refused | undefined {
  if (head === undefined) return undefined;
  if (input.expectedVersion === undefined) return refusals.versionMissing(head.seq);
  if (input.expectedVersion === head.seq) return undefined;
  return refusals.versionConflict(input.expectedVersion, head.seq, head.events);
}

async function decideAndRecord(asked: Asked): Promise<Outcome<CommandAnswer>> {
  const decided = await decideAsked(asked);
  return decided.ok ? recordCommand(asked, decided.value) : decided;
}

async function recordCommand(
  asked: Asked,
  { coded, events, homeAgencyId }: DecidedCommand,
): Promise<Outcome<CommandAnswer>> {
  const { context, principal, input, request, head, key, pieces, now } = asked;
  const reason = input.lateEntryReason ?? request.reason;
  const outcome = await commitCommand(
    context.db,
    pieces.judging,
    {
      key,
      homeAgencyId: head?.homeAgencyId ?? homeAgencyId,
      ...(head === undefined ? {} : { head }),
      ...(coded.numbering === undefined ? {} : { numbering: coded.numbering }),
      codes: coded.codes,
      code: coded.codes[0] ?? head?.code ?? '',
      events,
      actor: principal.id,
      audit: {
        principal: auditPrincipalOf(principal),
        requestId: request.id,
        action: `dossier:${input.command.type}`,
        ...(request.address === undefined ? {} : { address: request.address }),
        ...(reason === undefined ? {} : { reason }),
        facts: { events: events.map(({ type }) => type) },
      },
      tell: tellOf,
    },
    now,
  );
  switch (outcome.kind) {
    case 'done':
    case 'repeated':
      return answered(outcome.answer);
    case 'key-reused':
      return refusals.keyReused();
    case 'conflict':
      return refusals.versionConflict(input.expectedVersion ?? 0, outcome.version);
  }
}
