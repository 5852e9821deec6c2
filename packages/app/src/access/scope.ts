import type { Principal } from '@dunghen/domain/access';
import type { SearchScope } from '@dunghen/store/dossier';
import type { Action } from './action.ts';
import type { AccessWorld } from './allow.ts';
import { rightsTo } from './grants.ts';
import { CITIZEN_MAY, DEMONSTRATION_VISITOR_MAY, PERSONS_ALONE, SYSTEM_ALONE } from './statute.ts';
import { type TreeOfDay, treeOf } from './tree.ts';

/** The dossiers with which somebody may do something, as a list's statement asks for them. */
export type Scope = SearchScope;

const ALL: Scope = Object.freeze({ kind: 'all' });
const NONE: Scope = Object.freeze({ kind: 'none' });

/**
 * The scope of an action on dossiers; agrees with `allow` for every dossier, but for two things that a list has no
 * columns for: opinions asked of other agencies, and duties that are separate (`PROHIBITIONS`).
 */
export function scopeOf(principal: Principal, action: Action, world: AccessWorld): Scope {
  switch (principal.kind) {
    case 'anonymous':
      return principal.demonstration === true && DEMONSTRATION_VISITOR_MAY.includes(action) ? ALL : NONE;
    case 'system':
      return PERSONS_ALONE.includes(action) ? NONE : ALL;
    case 'citizen':
      // A receipt opens one dossier and no list.
      if (principal.receiptOf !== undefined) return NONE;
      return CITIZEN_MAY.includes(action) ? { kind: 'own', identity: principal.identity } : NONE;
    case 'officer':
    case 'machine':
      return SYSTEM_ALONE.includes(action) ? NONE : scopeOfHolder(principal, action, world);
  }
}

type Holder = Extract<Principal, { readonly kind: 'officer' | 'machine' }>;

function scopeOfHolder(holder: Holder, action: Action, world: AccessWorld): Scope {
  const tree = treeOf(world.register, world.day);
  const ids = new Set<string>();
  const assigned = new Set<string>();
  for (const { article, agencyId } of rightsTo(holder, action, world.day)) {
    if (article.reach === 'everywhere' || article.reach === 'province') {
      if (article.reach === 'province' ? tree.isProvince(agencyId) : tree.findOwn(agencyId) !== undefined) return ALL;
    } else if (article.reach !== 'consulted') {
      const isPersonal = article.reach === 'assigned' || article.reach === 'entrusted';
      const into = isPersonal ? assigned : ids;
      for (const id of agenciesOf(tree, agencyId, article.reach === 'subtree')) into.add(id);
    }
  }
  return scopeFrom(holder.id, ids, assigned);
}

function agenciesOf(tree: TreeOfDay, agencyId: string, below: boolean): Iterable<string> {
  return (below ? tree.findSubtree(agencyId) : tree.findOwn(agencyId)) ?? [];
}

function scopeFrom(officerId: string, ids: ReadonlySet<string>, assigned: ReadonlySet<string>): Scope {
  const further = [...assigned].filter((id) => !ids.has(id));
  if (ids.size === 0 && further.length === 0) return NONE;
  return {
    kind: 'agencies',
    ids: [...ids],
    ...(further.length === 0 ? {} : { assigned: { officerId, ids: further } }),
  };
}
