import type { Principal } from '@dunghen/domain/access';
import type { PetitionCommandType } from '@dunghen/domain/petition';
import type { StoredPetition } from '@dunghen/store/petition';
import { type AccessWorld, type Action, allow, type Where } from '../access/index.ts';
import { treeOf } from '../access/tree.ts';

/** The place of a petition: who received it, who is to answer, and who must not learn who sent it. */
export function whereOfPetition(stored: StoredPetition, world: AccessWorld): Where {
  const { handlingAgencyId, officer } = stored.petition;
  return {
    code: stored.code,
    agencyIds: [stored.homeAgencyId, ...(handlingAgencyId === undefined ? [] : [handlingAgencyId])],
    decidingIds: handlingAgencyId === undefined ? [] : [handlingAgencyId],
    ...(officer === undefined ? {} : { accountId: officer }),
    accusedIds: withBearers(stored.accusedAgencyIds, world),
  };
}

/** Of the sender: only where it was received, whoever answers it. */
export function whereOfSender(stored: StoredPetition, world: AccessWorld): Where {
  return { ...whereOfPetition(stored, world), agencyIds: [stored.homeAgencyId], decidingIds: [] };
}

/** With the agencies of today that bear the tasks of ended ones: a merger tells nobody who complained. */
function withBearers(ids: readonly string[], { register, day }: AccessWorld): readonly string[] {
  if (ids.length === 0) return [];
  const tree = treeOf(register, day);
  const bearers = register.atDate(day).filter(({ id }) => ids.some((one) => tree.findOwn(id)?.has(one)));
  return [...new Set([...ids, ...bearers.map(({ id }) => id)])];
}

/** Whether somebody is the one complained of, or serves at the unit: nothing that tells the sender is shown to them. */
export function isAccused(principal: Principal, { accusedIds = [], accountId }: Where): boolean {
  if (principal.kind !== 'officer' && principal.kind !== 'machine') return false;
  return accountId === principal.id || principal.grants.some(({ agencyId }) => accusedIds.includes(agencyId));
}

const ACTION_OF: Readonly<Record<PetitionCommandType, Action>> = {
  classify: 'petition:classify',
  refuse: 'petition:classify',
  forward: 'petition:classify',
  'take-up': 'petition:work',
  answer: 'petition:answer',
  explain: 'petition:answer',
  publish: 'petition:publish',
  unpublish: 'petition:publish',
  rate: 'petition:rate',
};

export const actionOf = (type: PetitionCommandType): Action => ACTION_OF[type];

export function mayDo(principal: Principal, type: PetitionCommandType, stored: StoredPetition, world: AccessWorld) {
  return allow(principal, actionOf(type), whereOfPetition(stored, world), world);
}
