import type { Principal, Role } from '@dunghen/domain/access';
import { formatDay } from '@dunghen/domain/time';
import { type Account, listAccounts } from '@dunghen/store/account';
import { type AccessWorld, type Action, allow, type Where } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { findSeen } from './get-dossier.ts';

/** Somebody to whom a dossier may be given, or who may approve what is asked for it. */
export interface DossierOfficer {
  readonly id: string;
  readonly name: string;
  /** Roles held today at the agencies of the dossier. */
  readonly roles: readonly Role[];
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  /** Could work on it, were it assigned to them. */
  readonly mayWork: boolean;
  readonly mayApproveSupplement: boolean;
}

/** Whoever may give one of these names somebody. */
const NAMING: readonly Action[] = [
  'dossier:assign',
  'dossier:hand-over',
  'dossier:start-step',
  'dossier:request-supplement',
  'dossier:accept',
];

/** What the holder of a dossier does with it: in the agency that decides, or at the counter and the seal. */
const WORK: readonly Action[] = ['dossier:finish-step', 'dossier:return-result', 'dossier:receive-supplement'];

/**
 * The officers at the agencies of a dossier, for who names one of them in a command: by the statute as it would hold were
 * the dossier theirs. Empty for who names nobody.
 */
export async function listOfficers(
  context: AppContext,
  principal: Principal,
  { code }: { readonly code: string },
): Promise<Outcome<readonly DossierOfficer[]>> {
  const seen = await findSeen(context, principal, code);
  if (!seen.ok) return seen;
  const { where, world } = seen.value;
  if (!NAMING.some((action) => allow(principal, action, where, world).ok)) return { ok: true, value: [] };
  const today = formatDay(world.day);
  const accounts = (await listAccounts(context.db)).filter(
    ({ activeFrom, activeTo }) => activeFrom <= today && (activeTo === undefined || today < activeTo),
  );
  const officers = accounts.flatMap((account) => officerOf(account, { where, world, today, asking: principal }));
  return { ok: true, value: officers };
}

interface Asking {
  readonly where: Where;
  readonly world: AccessWorld;
  readonly today: string;
  readonly asking: Principal;
}

function officerOf({ id, name, grants }: Account, { where, world, today, asking }: Asking): readonly DossierOfficer[] {
  const officer = { kind: 'officer', id, name, grants } as const;
  const own: Where = { ...where, officerId: id };
  const mayWork = WORK.some((action) => allow(officer, action, own, world).ok);
  const asked: Where = asking.kind === 'anonymous' ? where : { ...where, requestedBy: asking.id };
  const mayApproveSupplement = allow(officer, 'dossier:approve-supplement', asked, world).ok;
  if (!mayWork && !mayApproveSupplement) return [];
  const held = grants.filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === undefined || today < validTo),
  );
  const here = held.filter((grant) => allow({ ...officer, grants: [grant] }, 'dossier:read', own, world).ok);
  const agencies = [...new Set(here.map(({ agencyId }) => agencyId))];
  const agencyName = (agencyId: string) => world.register.findById(agencyId)?.name ?? agencyId;
  return [
    {
      id,
      name,
      mayWork,
      mayApproveSupplement,
      roles: [...new Set(here.map(({ role }) => role))],
      agencies: agencies.map((agencyId) => ({ id: agencyId, name: agencyName(agencyId) })),
    },
  ];
}
