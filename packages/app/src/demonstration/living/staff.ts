import type { Principal, Role } from '@dunghen/domain/access';
import { listAccounts } from '@dunghen/store/account';
import type { Database } from '@dunghen/store/server';
import { inventPerson } from '../persons.ts';
import type { Random } from '../random.ts';

type Officer = Extract<Principal, { readonly kind: 'officer' }>;

/** Who works on the living dossiers of one agency. */
export interface Staff {
  readonly agencyId: string;
  readonly counter: Officer;
  readonly division: Officer;
  readonly head: Officer;
  /** The first is the demonstration's own user where there is one; the others are colleagues without an account. */
  readonly specialists: readonly [Officer, ...Officer[]];
}

/** The demonstration's users where they hold the role at the agency, else invented people. */
export async function staffOf(
  db: Database,
  agencyId: string,
  { validFrom, random }: { readonly validFrom: string; readonly random: Random },
): Promise<Staff> {
  const users = (await listAccounts(db)).filter(({ demonstration }) => demonstration);
  const of = (role: Role): Officer => {
    const user = users.find(({ grants }) => grants.some((grant) => grant.role === role && grant.agencyId === agencyId));
    if (user !== undefined) return { kind: 'officer', id: user.id, name: user.name, grants: user.grants };
    return invented(role);
  };
  const invented = (role: Role): Officer => {
    const name = `${inventPerson(random)} (giả định)`;
    return { kind: 'officer', id: name, name, grants: [{ role, agencyId, validFrom }] };
  };
  return {
    agencyId,
    counter: of('counter'),
    division: of('head-of-division'),
    head: of('head-of-agency'),
    specialists: [of('specialist'), invented('specialist'), invented('specialist')],
  };
}

/** What begins by itself: steps of counter and clerk, and what came in through the portal. */
export const SYSTEM: Principal = Object.freeze({ kind: 'system', id: 'he-thong', name: 'Hệ thống (minh họa)' });
