import type { Principal } from '@dunghen/domain/access';
import { type AccessWorld, allow, NOWHERE, notAllowed, scopeOf } from '../access/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { Subject } from './evaluate.ts';

/** Whose results somebody sees: everybody's, or those of agencies that they head and their own. */
export interface Sight {
  readonly isWhole: boolean;
  /** Agencies that they head. */
  readonly agencyIds: readonly string[];
  /** Their account, where they have results of their own. */
  readonly officer?: string;
}

/** The first question of every reading of an evaluation. */
export function sightOf(principal: Principal, world: AccessWorld): Outcome<Sight> {
  const whole = allow(principal, 'evaluation:read', NOWHERE, world);
  const headed = scopeOf(principal, 'evaluation:read-agency', world);
  const own = scopeOf(principal, 'evaluation:read-own', world);
  const agencyIds = headed.kind === 'agencies' ? headed.ids : [];
  const officer = principal.kind === 'officer' && own.kind === 'agencies' ? { officer: principal.id } : {};
  if (!whole.ok && agencyIds.length === 0 && officer.officer === undefined) return notAllowed(whole);
  return { ok: true, value: { isWhole: whole.ok, agencyIds, ...officer } };
}

export function sees({ isWhole, agencyIds, officer }: Sight, subject: Subject): boolean {
  return isWhole || agencyIds.includes(subject.agencyId) || isOwn({ officer }, subject);
}

/** By account alone: two people may bear one name. */
export const isOwn = ({ officer }: Pick<Sight, 'officer'> | { readonly officer: undefined }, subject: Subject) =>
  officer !== undefined && subject.officer === officer;
