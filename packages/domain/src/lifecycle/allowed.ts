import { type CommandType, SYSTEM_COMMANDS } from './command.ts';
import { openStepOf } from './decide-step.ts';
import type { DecisionContext } from './decision.ts';
import { dueOf } from './due.ts';
import type { DossierRecord } from './record.ts';
import { commandsIn } from './states.ts';

/**
 * The commands that the dossier stands ready for, for screens and API: by its state, and by what can be told without the
 * command's own facts. Rights are not asked. `decide` may still refuse for what the command says.
 */
export function allowedCommands(
  record: DossierRecord | undefined,
  context: Pick<DecisionContext, 'actor' | 'calendar' | 'ruleSet'>,
): readonly CommandType[] {
  const standing = record?.state ?? 'none';
  const commands = commandsIn(standing, record?.acceptance !== undefined).filter((type) => !SYSTEM_COMMANDS.has(type));
  return record === undefined ? commands : commands.filter((command) => isReadyFor(record, command, context));
}

function isReadyFor(
  record: DossierRecord,
  command: CommandType,
  context: Pick<DecisionContext, 'actor' | 'calendar' | 'ruleSet'>,
): boolean {
  switch (command) {
    case 'start-step':
      return openStepOf(record) === undefined;
    case 'finish-step':
      return openStepOf(record) !== undefined;
    case 'take-back':
      return record.holdingAgencyId !== record.resolvingAgencyId;
    case 'give-opinion':
      return record.opinions.some(({ givenAt }) => givenAt === undefined);
    case 'propose-reschedule':
      return record.proposal === undefined && canReschedule(record, context);
    case 'approve-reschedule':
      return record.proposal !== undefined && record.proposal.by !== context.actor.id && canReschedule(record, context);
    case 'decline-reschedule':
      return record.proposal !== undefined;
    case 'rate':
      return record.rating === undefined;
    case 'pay-fee':
      return record.fees.some(({ open }) => open > 0);
    case 'refund-fee':
      return record.fees.some(({ paid, refunded }) => paid > refunded);
    case 'return-result':
      return record.fees.every(({ open }) => open <= 0);
    case 'revoke-result':
      return record.results.some(({ revoked }) => revoked === undefined);
    default:
      return true;
  }
}

function canReschedule(
  { history }: DossierRecord,
  { calendar, ruleSet }: Pick<DecisionContext, 'calendar' | 'ruleSet'>,
): boolean {
  if (history.reschedules.length >= ruleSet.maxReschedules) return false;
  const due = dueOf(history, calendar);
  return due.ok && due.dueAt !== undefined;
}
