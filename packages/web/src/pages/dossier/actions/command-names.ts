import type { components } from '../../../api/generated/schema.d.ts';

type Schemas = components['schemas'];

/** What is sent to do something with a dossier. */
export type CommandBody = Schemas['Command'];
/** What can be done on the page of a dossier: not drafting, which begins one, and not the applicant's rating. */
export type CommandName = Exclude<CommandBody['type'], 'rate'>;

export type ActionGroup = 'process' | 'waiting' | 'move' | 'papers' | 'end' | 'record';

/** Every action with the group that it stands in, in the order of the lifecycle. */
const GROUP_OF: Readonly<Record<CommandName, ActionGroup>> = {
  submit: 'process',
  accept: 'process',
  refuse: 'end',
  'start-step': 'process',
  'finish-step': 'process',
  assign: 'move',
  'hand-over': 'move',
  forward: 'move',
  'take-back': 'move',
  'ask-opinion': 'move',
  'give-opinion': 'move',
  'request-supplement': 'waiting',
  'receive-supplement': 'waiting',
  'request-payment': 'waiting',
  'receive-payment': 'waiting',
  suspend: 'waiting',
  resume: 'waiting',
  'propose-reschedule': 'waiting',
  'approve-reschedule': 'waiting',
  'decline-reschedule': 'waiting',
  complete: 'end',
  reject: 'end',
  stop: 'end',
  withdraw: 'end',
  'return-result': 'end',
  reopen: 'end',
  'record-document': 'papers',
  'assess-fee': 'papers',
  'pay-fee': 'papers',
  'refund-fee': 'papers',
  'issue-result': 'papers',
  'revoke-result': 'papers',
  note: 'record',
  correct: 'record',
};

const namesOf = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] => {
  const names: K[] = [];
  for (const name in record) names.push(name);
  return names;
};

export const COMMANDS: readonly CommandName[] = namesOf(GROUP_OF);

const GROUPS: readonly ActionGroup[] = ['process', 'waiting', 'move', 'papers', 'end', 'record'];

/** What ends a dossier or takes something back for good: said so before, and on the button. */
const DANGEROUS: ReadonlySet<CommandName> = new Set<CommandName>([
  'refuse',
  'reject',
  'stop',
  'withdraw',
  'revoke-result',
  'reopen',
]);

export const isDangerous = (name: CommandName): boolean => DANGEROUS.has(name);

/** What comes next in the process goes before what may be done besides. */
const NEXT: readonly CommandName[] = [
  'approve-reschedule',
  'accept',
  'submit',
  'receive-supplement',
  'receive-payment',
  'resume',
  'finish-step',
  'start-step',
  'complete',
  'return-result',
  'take-back',
  'give-opinion',
  'assign',
  'hand-over',
];

/** Where a dossier stands, as far as it decides what comes next. */
export interface Waiting {
  /** There is a step that was not begun yet. */
  readonly stepsLeft: boolean;
  /** The clock stands still: it waits for the applicant or the law, and for nobody here. */
  readonly paused: boolean;
}

/** Of what is allowed now, the action that the process waits for; undefined where it waits for none of this person's. */
export function primaryOf(allowed: readonly string[], { stepsLeft, paused }: Waiting): CommandName | undefined {
  return NEXT.find((name) => {
    if (!allowed.includes(name)) return false;
    if (name === 'start-step') return stepsLeft;
    return !paused || (name !== 'hand-over' && name !== 'assign');
  });
}

export interface GroupedActions {
  readonly group: ActionGroup;
  readonly names: readonly CommandName[];
}

/** What is allowed besides the primary action, by group; groups without any are left out. */
export function groupsOf(allowed: readonly string[], primary: CommandName | undefined): readonly GroupedActions[] {
  const names = COMMANDS.filter((name) => name !== primary && allowed.includes(name));
  return GROUPS.map((group) => ({ group, names: names.filter((name) => GROUP_OF[name] === group) })).filter(
    (one) => one.names.length > 0,
  );
}
