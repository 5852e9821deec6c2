import type { Principal } from '@dunghen/domain/access';
import { type DossierRecord, foldRecord } from '@dunghen/domain/lifecycle';
import { type DossierHead, findDossier } from '@dunghen/store/dossier';
import { type Action, accessWorld, allow, notAllowed, whereOf } from '../access/index.ts';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { unknownDossier } from './refusals.ts';

/** A dossier with which somebody may do what they asked. */
export interface PermittedDossier {
  readonly head: DossierHead;
  readonly record: DossierRecord;
}

/** The dossier, where the principal may do `action` with it; an attempt without the right is written down. */
export async function findPermitted(
  context: AppContext,
  principal: Principal,
  asked: { readonly code: string; readonly action: Action },
  request: RequestFacts,
): Promise<Outcome<PermittedDossier>> {
  const { code, action } = asked;
  const world = await accessWorld(context);
  const head = await findDossier(context.db, code);
  const record = head === undefined ? undefined : foldRecord(head.events);
  if (head === undefined || record === undefined) return unknownDossier(code);
  const where = whereOf(record);
  const permission = allow(principal, action, where, world);
  if (permission.ok) return { ok: true, value: { head, record } };
  const subject = { kind: 'dossier', id: head.dossierId, code };
  await recordAct(
    context,
    principal,
    { action, subject, homeAgencyId: head.homeAgencyId, outcome: 'refused' },
    request,
  );
  return allow(principal, 'dossier:read', where, world).ok ? notAllowed(permission) : unknownDossier(code);
}
