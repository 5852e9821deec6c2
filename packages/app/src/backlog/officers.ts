import type { Principal } from '@dunghen/domain/access';
import { dayOf, findDay, formatDay } from '@dunghen/domain/time';
import { readGrantsAt } from '@dunghen/store/account';
import { type Action, accessWorld, allow, notAllowed, STATUTE } from '../access/index.ts';
import { unknownAgency } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';

/** Somebody who can be made responsible for a dossier of the backlog. */
export interface BacklogOfficer {
  readonly id: string;
  readonly name: string;
}

/** Whoever works on dossiers at an agency, or plans their work, can see to one. */
const WORK: readonly Action[] = ['dossier:finish-step', 'dossier:return-result', 'backlog:promise'];
const ROLES = new Set<string>(
  STATUTE.filter(({ may }) => WORK.some((action) => may.includes(action))).map(({ role }) => role),
);

/** The officers of an agency, or of the one that bears its tasks, on a day (`yyyy-MM-dd`, today by default), by name. */
export async function listBacklogOfficers(
  context: AppContext,
  principal: Principal,
  { agencyId, on }: { readonly agencyId: string; readonly on?: string },
): Promise<Outcome<readonly BacklogOfficer[]>> {
  const world = await accessWorld(context);
  const permission = allow(principal, 'backlog:promise', { agencyIds: [agencyId] }, world);
  if (!permission.ok) return notAllowed(permission);
  if (world.register.findById(agencyId) === undefined) return unknownAgency(agencyId);
  return { ok: true, value: await officersOn(context, agencyId, on) };
}

export async function officersOn(
  context: AppContext,
  agencyId: string,
  on: string | undefined,
): Promise<readonly BacklogOfficer[]> {
  const day = (on === undefined ? undefined : findDay(on)) ?? dayOf(context.now());
  const { register } = await context.catalogueAt(context.now());
  const ids = register.bearersAt(agencyId, day).map(({ id }) => id);
  const held = await readGrantsAt(context.db, ids, formatDay(day));
  const named = held.filter(({ role }) => ROLES.has(role)).map(({ accountId, name }) => [accountId, name] as const);
  return [...new Map(named)].map(([id, name]) => ({ id, name }));
}
