import { hash } from 'node:crypto';
import type { Principal } from '@dunghen/domain/access';
import { type DossierCommand, decide, foldRecord, refusalText } from '@dunghen/domain/lifecycle';
import type { ProcedureVersion } from '@dunghen/domain/procedure';
import { dayOf } from '@dunghen/domain/time';
import { type CommandKey, commitCommand, loadForCommand } from '@dunghen/store/command';
import { canonicalJson } from '@dunghen/store/dossier';
import { auditPrincipalOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { vetCommand } from '../result/vet-command.ts';
import type { Asked } from './asked.ts';
import type { CommandAnswer, CommandInput } from './command-input.ts';
import { decisionContext, findProcedure } from './decision-context.ts';
import { tellOf } from './messages.ts';
import { type CodedCommand, giveCode } from './numbering.ts';
import { intakeOf, notPermitted } from './permission.ts';
import { piecesOf } from './pieces.ts';
import { findReceptionFault } from './reception.ts';
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
  const outcome = refused ?? (await vetAndDecide(asked));
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

function staleVersion({ head, input }: Asked): Refused | undefined {
  if (head === undefined) return undefined;
  if (input.expectedVersion === undefined) return refusals.versionMissing(head.seq);
  if (input.expectedVersion === head.seq) return undefined;
  return refusals.versionConflict(input.expectedVersion, head.seq, head.events);
}

/** Files and signatures are what was taken in and verified, never what a command claims. */
async function vetAndDecide(asked: Asked): Promise<Outcome<CommandAnswer>> {
  const { context, input, head, record } = asked;
  const dossier = head === undefined || record === undefined ? undefined : { owner: head, record };
  const vetted = await vetCommand(context, dossier, input.command);
  return vetted.ok ? decideAndRecord({ ...asked, input: { ...input, command: vetted.value } }) : vetted;
}

async function decideAndRecord(asked: Asked): Promise<Outcome<CommandAnswer>> {
  const { input, record, pieces, now } = asked;
  const intake = record?.intake ?? intakeOf(input.command);
  if (intake === undefined) return refusals.unknownDossier(input.code ?? '');
  const day = dayOf(input.occurredAt ?? now);
  const procedure = await findProcedure(asked, intake);
  const misplaced = record === undefined ? findReceptionFault(intake, procedure, pieces, day) : undefined;
  if (misplaced !== undefined) return misplaced;
  const coded = giveCode(named(input.command, procedure), { code: record?.code, intake }, pieces, day);
  if (!coded.ok) return coded;
  const decidedWith = decisionContext(asked, intake, procedure);
  if (decidedWith === undefined) return refusals.rulesMissing();
  const decision = decide(record, coded.value.command, decidedWith);
  if (!decision.ok)
    return { ok: false, code: decision.code, facts: { ...decision.facts }, message: refusalText(decision) };
  return recordCommand(asked, coded.value, decision.events, intake.receivingAgencyId ?? intake.agencyId);
}

/** Name and field of the procedure are those of the catalogue, whatever the caller says. */
function named(command: DossierCommand, procedure: ProcedureVersion | undefined): DossierCommand {
  if (procedure === undefined || !('intake' in command) || command.intake === undefined) return command;
  const { name: procedureName, field } = procedure;
  return { ...command, intake: { ...command.intake, procedureName, field } };
}

async function recordCommand(
  asked: Asked,
  coded: CodedCommand,
  events: Parameters<typeof commitCommand>[2]['events'],
  homeAgencyId: string,
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
