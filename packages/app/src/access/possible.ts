import type { Principal } from '@dunghen/domain/access';
import { ACTIONS, type Action } from './action.ts';
import type { AccessWorld } from './allow.ts';
import { rightsTo } from './grants.ts';
import { CITIZEN_MAY, DEMONSTRATION_VISITOR_MAY, PERSONS_ALONE, RECEIPT_HOLDER_MAY, SYSTEM_ALONE } from './statute.ts';
import { treeOf } from './tree.ts';

/** What somebody may do at some place that day: for menus, which show what is worth trying. `allow` decides. */
export function possibleActions(principal: Principal, world: AccessWorld): readonly Action[] {
  switch (principal.kind) {
    case 'anonymous':
      return principal.demonstration === true ? DEMONSTRATION_VISITOR_MAY : [];
    case 'citizen':
      return principal.receiptOf === undefined ? CITIZEN_MAY : RECEIPT_HOLDER_MAY;
    case 'system':
      return ACTIONS.filter((action) => !PERSONS_ALONE.includes(action));
    case 'officer':
    case 'machine': {
      const tree = treeOf(world.register, world.day);
      const reachesSomething = (action: Action) =>
        rightsTo(principal, action, world.day).some(({ article, agencyId }) =>
          article.reach === 'province' ? tree.isProvince(agencyId) : tree.findOwn(agencyId) !== undefined,
        );
      return ACTIONS.filter((action) => !SYSTEM_ALONE.includes(action) && reachesSomething(action));
    }
  }
}
