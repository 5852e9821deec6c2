import type { IntakeFacts } from '@dunghen/domain/dossier';
import type { DecisionContext } from '@dunghen/domain/lifecycle';
import type { ProcedureVersion } from '@dunghen/domain/procedure';
import { dayOf } from '@dunghen/domain/time';
import { newId } from '@dunghen/store/dossier';
import { calendarOf } from '../catalogue/index.ts';
import { findProcedureVersion, findVersionByNumber } from '../procedure/index.ts';
import type { Asked } from './asked.ts';

/** What the law and the catalogues say to this command; undefined where no rule set holds on the day. */
export function decisionContext(
  { principal, input, pieces, now, record }: Asked,
  intake: IntakeFacts,
  procedure: ProcedureVersion | undefined,
): DecisionContext | undefined {
  // A dossier keeps the rules of the day on which it was accepted.
  const ruleSet = pieces.ruleSetAt(record?.acceptance?.at.at ?? input.occurredAt ?? now);
  if (ruleSet === undefined) return undefined;
  return {
    now,
    ...(input.occurredAt === undefined ? {} : { occurredAt: input.occurredAt }),
    ...(input.lateEntryReason === undefined ? {} : { lateEntryReason: input.lateEntryReason }),
    actor: input.signedBy ?? { id: principal.id, name: principal.name },
    calendar: calendarOf(pieces.catalogue, record?.resolvingAgencyId ?? intake.agencyId),
    ruleSet,
    ...(procedure === undefined ? {} : { procedure }),
    newId,
  };
}

/** The version that the dossier runs under; of one not accepted yet, the version of the day. */
export async function findProcedure(
  { context, input, now, record }: Asked,
  intake: IntakeFacts,
): Promise<ProcedureVersion | undefined> {
  const running = record?.acceptance?.procedure;
  if (running !== undefined) return findVersionByNumber(context, running, now);
  // Accepted without a version (imported): none is put under it afterwards.
  if (intake.procedureCode === undefined || record?.acceptance !== undefined) return undefined;
  return findProcedureVersion(context, intake.procedureCode, dayOf(input.occurredAt ?? now), now);
}
