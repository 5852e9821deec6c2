import type { DossierState } from '../dossier/index.ts';
import { COMMAND_TYPES, type CommandType } from './command.ts';

/** Where a command can be given: a state, or `none` where there is no dossier yet. */
export type Standing = DossierState | 'none';

/** States of an accepted dossier that has not ended. */
const RUNNING = ['accepted', 'in-process'] as const;
const OPEN = [...RUNNING, 'awaiting-supplement', 'awaiting-payment', 'suspended'] as const;
/** Ended after acceptance. */
const ENDED = ['withdrawn', 'rejected', 'stopped', 'completed', 'returned'] as const;

/**
 * The states that allow a command (spec: lifecycle). What more a command asks for, its own rules say: a supplement that
 * is open, a proposal, a step of the process. `awaiting-supplement` may be before acceptance (an online dossier that is
 * incomplete, Decree 61/2018, article 17): then only what `BEFORE_ACCEPTANCE` names goes.
 */
const ALLOWED_IN: Readonly<Record<CommandType, readonly Standing[]>> = {
  draft: ['none'],
  submit: ['none', 'draft'],
  accept: ['none', 'draft', 'submitted'],
  refuse: ['none', 'draft', 'submitted', 'awaiting-supplement'],
  // The clock waits for the applicant: nothing new is begun, what is under way may be finished.
  'start-step': [...RUNNING, 'awaiting-payment'],
  'finish-step': OPEN,
  assign: ['submitted', ...OPEN],
  // After the end as well: the result goes from the unit that made it to the counter.
  'hand-over': [...OPEN, 'completed', 'rejected', 'stopped'],
  forward: [...RUNNING, 'awaiting-payment'],
  'take-back': [...OPEN, 'completed', 'rejected', 'stopped'],
  'ask-opinion': OPEN,
  // An opinion that comes too late is recorded all the same, against the agency that was asked (article 19.5).
  'give-opinion': [...OPEN, ...ENDED],
  'request-supplement': ['submitted', ...RUNNING],
  'receive-supplement': ['awaiting-supplement'],
  'request-payment': RUNNING,
  'receive-payment': ['awaiting-payment'],
  suspend: RUNNING,
  resume: ['suspended'],
  // While the clock stands still there is no due date that could be moved.
  'propose-reschedule': [...RUNNING, 'awaiting-payment'],
  'approve-reschedule': [...RUNNING, 'awaiting-payment'],
  'decline-reschedule': OPEN,
  complete: RUNNING,
  reject: [...RUNNING, 'awaiting-payment'],
  stop: ['awaiting-supplement'],
  withdraw: ['draft', 'submitted', ...OPEN],
  'return-result': ['completed'],
  rate: ['refused', ...ENDED],
  reopen: ['completed', 'returned'],
  'record-document': ['draft', 'submitted', ...OPEN, 'completed'],
  'assess-fee': ['draft', 'submitted', ...OPEN, 'completed'],
  'pay-fee': ['submitted', ...OPEN, 'completed'],
  'refund-fee': ['submitted', ...OPEN, 'refused', ...ENDED],
  'issue-result': [...RUNNING, 'awaiting-payment', 'rejected', 'completed', 'returned'],
  'revoke-result': [...OPEN, ...ENDED],
  note: ['draft', 'submitted', 'refused', ...OPEN, ...ENDED],
  correct: ['draft', 'submitted', 'refused', ...OPEN, ...ENDED],
  'recompute-due': OPEN,
  succeed: ['draft', 'submitted', ...OPEN],
};

const BEFORE_ACCEPTANCE: ReadonlySet<CommandType> = new Set<CommandType>([
  'refuse',
  'assign',
  'receive-supplement',
  'withdraw',
  'record-document',
  'assess-fee',
  'pay-fee',
  'refund-fee',
  'note',
  'correct',
  'succeed',
]);

/** What a refusal at intake is no longer after acceptance: the dossier is rejected or stopped instead. */
const ONLY_BEFORE_ACCEPTANCE: ReadonlySet<CommandType> = new Set<CommandType>(['refuse']);

/** Whether the state allows a command; `accepted` tells whether the dossier was ever accepted. */
export function isAllowedIn(standing: Standing, accepted: boolean, command: CommandType): boolean {
  if (!ALLOWED_IN[command].includes(standing)) return false;
  if (standing !== 'awaiting-supplement') return true;
  return accepted ? !ONLY_BEFORE_ACCEPTANCE.has(command) : BEFORE_ACCEPTANCE.has(command);
}

/** The commands that a state allows, in the order of the lifecycle. */
export function commandsIn(standing: Standing, accepted: boolean): readonly CommandType[] {
  return COMMAND_TYPES.filter((command) => isAllowedIn(standing, accepted, command));
}
