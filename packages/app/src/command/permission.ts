import type { IntakeFacts } from '@dunghen/domain/dossier';
import { type DossierCommand, type DossierRecord, findCorrectedFact } from '@dunghen/domain/lifecycle';
import { dayOf } from '@dunghen/domain/time';
import { allow, type Where, whereOf } from '../access/index.ts';
import { recordAct } from '../audit/index.ts';
import type { Refused } from '../outcome/index.ts';
import { findApproverFault } from './approver.ts';
import type { Asked } from './asked.ts';
import { notAllowed, unknownDossier } from './refusals.ts';

/** Whether somebody may not give this command; the attempt is written down then. Undefined where they may. */
export async function notPermitted(asked: Asked): Promise<Refused | undefined> {
  const { context, principal, input, pieces, now, request } = asked;
  const world = { register: pieces.catalogue.register, day: dayOf(now) };
  const where = findWhere(asked);
  if (where === undefined) return unknownDossier(input.code ?? '');
  const action = input.signedBy === undefined ? (`dossier:${input.command.type}` as const) : 'apology:redate';
  const permission = allow(principal, action, where, world);
  if (permission.ok) return findApproverFault(asked, where, world);
  const subject = { kind: 'dossier', id: asked.head?.dossierId ?? '', code: input.code ?? '' };
  await recordAct(
    context,
    principal,
    { action, subject, outcome: 'refused', homeAgencyId: asked.head?.homeAgencyId ?? '' },
    request,
  );
  const mayKnow = input.code === undefined || allow(principal, 'dossier:read', where, world).ok;
  return mayKnow ? notAllowed(permission.facts) : unknownDossier(input.code ?? '');
}

/** Where it is done: at the dossier, or where the dossier will be; undefined where there is neither. */
function findWhere({ input: { code, command }, record, principal }: Asked): Where | undefined {
  if (record !== undefined) {
    const where = whereOf(record);
    if (command.type !== 'correct') return where;
    const accountId = enteredBy(record, command.seq, principal.id);
    return accountId === undefined ? where : { ...where, accountId };
  }
  // A code that leads to no dossier does not begin one.
  if (code !== undefined) return undefined;
  const intake = intakeOf(command);
  if (intake === undefined) return undefined;
  // Taking in is the business of the agency that does it, whichever will resolve it.
  const agencyId = intake.receivingAgencyId ?? intake.agencyId;
  return whereOf({ resolvingAgencyId: agencyId, receivingAgencyId: agencyId, holdingAgencyId: agencyId, intake });
}

/** Who entered what is to be put right, of a correction the fact behind it too: `self` if any of it is theirs. */
function enteredBy({ events }: DossierRecord, seq: number, self: string): string | undefined {
  const entry = events.find((event) => event.seq === seq);
  const fact = findCorrectedFact(events, seq);
  return fact?.actor === self ? self : entry?.actor;
}

/** The facts of the intake, of a command that begins a dossier. */
export function intakeOf(command: DossierCommand): IntakeFacts | undefined {
  return 'intake' in command ? command.intake : undefined;
}
