import type { Principal } from '@dunghen/domain/access';
import type { Action } from './action.ts';
import type { Where } from './where.ts';

/** Separation of duties (law.md 10: who enters does not approve). Holds against every right. */
export interface Prohibition {
  readonly of: readonly Action[];
  readonly where: (principal: Known, where: Where) => boolean;
  /** Goes into the facts of the refusal. */
  readonly rule: 'own-request' | 'own-entry' | 'own-account' | 'own-case' | 'own-statement' | 'accused';
  readonly because: string;
}

type Known = Exclude<Principal, { readonly kind: 'anonymous' }>;

export const PROHIBITIONS: readonly Prohibition[] = [
  {
    of: ['dossier:approve-reschedule', 'dossier:approve-supplement'],
    where: (principal, { requestedBy }) => requestedBy === principal.id,
    rule: 'own-request',
    because: 'Who asks for a new date, or for a second supplement, does not approve it (spec: lifecycle, Commands).',
  },
  {
    of: ['calendar:edit'],
    where: (principal, { requestedBy }) => requestedBy === principal.id,
    rule: 'own-request',
    because: 'Who proposes a day off does not approve it (law.md 10: who enters does not approve).',
  },
  {
    of: ['publication:approve'],
    where: (principal, { requestedBy }) => requestedBy === principal.id,
    rule: 'own-request',
    because: 'Who proposes a publication does not approve it (law.md 10: who enters does not approve).',
  },
  {
    of: ['dossier:correct'],
    where: (principal, { accountId }) => accountId === principal.id,
    rule: 'own-entry',
    because: 'Who entered a fact does not put it right themselves (law.md 10: who enters does not approve).',
  },
  {
    of: ['evaluation:decide', 'inspection:work'],
    where: (principal, { requestedBy, accountId }) => requestedBy === principal.id || accountId === principal.id,
    rule: 'own-case',
    because: 'Nobody decides about what they asked for or did themselves (separation of duties).',
  },
  {
    of: ['explanation:confirm'],
    where: (principal, { requestedBy }) => requestedBy === principal.id,
    rule: 'own-statement',
    because: 'Who typed an explanation does not confirm it, where anybody else could have typed it (decision 0226).',
  },
  {
    of: ['petition:read-sender'],
    where: (principal, { accountId, accusedIds = [] }) =>
      accountId === principal.id ||
      ('grants' in principal && principal.grants.some(({ agencyId }) => accusedIds.includes(agencyId))),
    rule: 'accused',
    because: 'The official complained of and the unit never see who sent it (spec: feedback; decision 0241).',
  },
  {
    of: ['petition:classify', 'petition:work', 'petition:answer', 'petition:publish'],
    where: (principal, { accountId }) => accountId === principal.id,
    rule: 'own-case',
    because: 'Nobody sees to a complaint about themselves (separation of duties).',
  },
  {
    of: ['account:manage'],
    where: (principal, { accountId }) => accountId === principal.id,
    rule: 'own-account',
    because: 'Nobody gives themselves rights.',
  },
];

export function findProhibition(principal: Known, action: Action, where: Where): Prohibition | undefined {
  return PROHIBITIONS.find((entry) => entry.of.includes(action) && entry.where(principal, where));
}
