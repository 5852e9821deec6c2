import type { Principal } from '@dunghen/domain/access';
import type { DossierEventType, DossierState } from '@dunghen/domain/dossier';
import type { DossierChange } from '@dunghen/store/dossier';
import { type AccessWorld, allow, notAllowed, scopeOf, whereOf } from '../access/index.ts';
import type { Refused } from '../outcome/index.ts';

/** What a page hears of a dossier: that it changed, and by what. Nothing of any person. */
export interface ToldChange {
  readonly code: string;
  readonly version: number;
  readonly state: DossierState;
  readonly type: DossierEventType;
}

/** Why somebody may not listen at all; undefined where they may. */
export function refuseListening(principal: Principal, world: AccessWorld): Refused | undefined {
  if (scopeOf(principal, 'dossier:list', world).kind !== 'none') return undefined;
  return notAllowed({ ok: false, code: 'not-allowed', facts: { action: 'dossier:list' } });
}

/**
 * Of what changed, that which somebody may list, as the dossier stands by now: each change is asked for by itself, by the
 * same statute as every use case.
 */
export function toldTo(
  principal: Principal,
  changes: readonly DossierChange[],
  world: AccessWorld,
): readonly ToldChange[] {
  return changes
    .filter((change) => allow(principal, 'dossier:list', placeOf(change), world).ok)
    .map(({ code, version, state, type }) => ({ code, version, state, type }));
}

function placeOf({ agencyId, receivingAgencyId, holdingAgencyId, officer, applicantIdentity }: DossierChange) {
  return whereOf({
    resolvingAgencyId: agencyId,
    receivingAgencyId,
    holdingAgencyId,
    ...(officer === undefined ? {} : { officer }),
    ...(applicantIdentity === undefined ? {} : { intake: { identity: applicantIdentity } }),
  });
}
