import type { Principal } from '@dunghen/domain/access';
import type { AgencyRegister } from '@dunghen/domain/agency';
import type { DayNumber } from '@dunghen/domain/time';
import type { Action } from './action.ts';
import { type Right, rightsTo } from './grants.ts';
import { findProhibition } from './prohibition.ts';
import { CITIZEN_MAY, DEMONSTRATION_VISITOR_MAY, PERSONS_ALONE, RECEIPT_HOLDER_MAY, SYSTEM_ALONE } from './statute.ts';
import { type TreeOfDay, treeOf } from './tree.ts';
import type { Where } from './where.ts';

/** What rights are read by: the agencies as they are known, and the local day on which something is done. */
export interface AccessWorld {
  readonly register: AgencyRegister;
  readonly day: DayNumber;
}

export type Permission = { readonly ok: true } | NotAllowed;

export interface NotAllowed {
  readonly ok: false;
  readonly code: 'not-allowed';
  /** `action`; `rule` where a separation of duties forbids what the role would allow. Never anything of the dossier. */
  readonly facts: Readonly<Record<string, unknown>>;
}

const ALLOWED: Permission = Object.freeze({ ok: true });

/**
 * Whether somebody may do something there, on that day. The first statement of each use case. What no article of the
 * statute grants is refused, and what a separation of duties forbids is refused whatever the role.
 */
export function allow(principal: Principal, action: Action, where: Where, world: AccessWorld): Permission {
  if (principal.kind === 'anonymous') {
    const visits = principal.demonstration === true && DEMONSTRATION_VISITOR_MAY.includes(action);
    return visits ? ALLOWED : refused(action);
  }
  const prohibition = findProhibition(principal, action, where);
  if (prohibition !== undefined) return refused(action, { rule: prohibition.rule });
  return isGranted(principal, action, where, world) ? ALLOWED : refused(action);
}

function refused(action: Action, more: Readonly<Record<string, unknown>> = {}): NotAllowed {
  return { ok: false, code: 'not-allowed', facts: { action, ...more } };
}

type Known = Exclude<Principal, { readonly kind: 'anonymous' }>;

function isGranted(principal: Known, action: Action, where: Where, world: AccessWorld): boolean {
  switch (principal.kind) {
    case 'system':
      return !PERSONS_ALONE.includes(action);
    case 'citizen':
      if (principal.receiptOf !== undefined)
        return RECEIPT_HOLDER_MAY.includes(action) && where.code === principal.receiptOf;
      return CITIZEN_MAY.includes(action) && where.applicantIdentity === principal.identity;
    case 'officer':
    case 'machine': {
      if (SYSTEM_ALONE.includes(action)) return false;
      const tree = treeOf(world.register, world.day);
      const rights = rightsTo(principal, action, world.day);
      return rights.some((right) => reaches(right, principal.id, where, tree));
    }
  }
}

/** Whether a right reaches a place. A right at an agency that does not exist on the day reaches nothing. */
function reaches({ article, agencyId }: Right, holderId: string, where: Where, tree: TreeOfDay): boolean {
  const own = tree.findOwn(agencyId);
  if (own === undefined) return false;
  const isAt = (ids: readonly string[], agencies = own) => ids.some((id) => agencies.has(id));
  switch (article.reach) {
    case 'everywhere':
      return true;
    case 'province':
      return tree.isProvince(agencyId);
    case 'subtree':
      return isAt(where.agencyIds, tree.findSubtree(agencyId) ?? own);
    case 'agency':
      return isAt(where.agencyIds);
    case 'deciding':
      return isAt(where.decidingIds ?? where.agencyIds);
    case 'consulted':
      return isAt(where.consultedIds ?? []);
    case 'assigned':
      return where.officerId === holderId && isAt(where.agencyIds);
    case 'entrusted':
      return where.officerId === holderId && isAt(where.decidingIds ?? where.agencyIds);
  }
}
