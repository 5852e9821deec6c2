import { type DecidedEvent, type DossierCommand, decide, refusalText } from '@dunghen/domain/lifecycle';
import type { ProcedureVersion } from '@dunghen/domain/procedure';
import { dayOf } from '@dunghen/domain/time';
import type { Outcome } from '../outcome/index.ts';
import { vetCommand } from '../result/vet-command.ts';
import type { Asked } from './asked.ts';
import { decisionContext, findProcedure } from './decision-context.ts';
import { type CodedCommand, giveCode } from './numbering.ts';
import { intakeOf } from './permission.ts';
import { findReceptionFault } from './reception.ts';
import * as refusals from './refusals.ts';

/** What a command comes to; nothing of it is recorded yet. */
export interface DecidedCommand {
  readonly coded: CodedCommand;
  readonly events: readonly DecidedEvent[];
  /** Where a dossier that begins with it has its home. */
  readonly homeAgencyId: string;
}

/** Files and signatures are what was taken in and verified, never what a command claims. */
export async function decideAsked(asked: Asked): Promise<Outcome<DecidedCommand>> {
  const { context, input, head, record } = asked;
  const dossier = head === undefined || record === undefined ? undefined : { owner: head, record };
  const vetted = await vetCommand(context, dossier, input.command);
  return vetted.ok ? decideVetted({ ...asked, input: { ...input, command: vetted.value } }) : vetted;
}

async function decideVetted(asked: Asked): Promise<Outcome<DecidedCommand>> {
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
  const homeAgencyId = intake.receivingAgencyId ?? intake.agencyId;
  return { ok: true, value: { coded: coded.value, events: decision.events, homeAgencyId } };
}

/** Name and field of the procedure are those of the catalogue, whatever the caller says. */
function named(command: DossierCommand, procedure: ProcedureVersion | undefined): DossierCommand {
  if (procedure === undefined || !('intake' in command) || command.intake === undefined) return command;
  const { name: procedureName, field } = procedure;
  return { ...command, intake: { ...command.intake, procedureName, field } };
}
