import type { Principal } from '@dunghen/domain/access';
import type { IntakeFacts } from '@dunghen/domain/dossier';
import type { DecisionContext, DossierRecord } from '@dunghen/domain/lifecycle';
import { findVersionAt, type ProcedureVersion } from '@dunghen/domain/procedure';
import { dayOf, type Instant } from '@dunghen/domain/time';
import { newId } from '@dunghen/store/dossier';
import { calendarOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { procedureCatalogueAt } from '../procedure/index.ts';
import type { CommandInput } from './command-input.ts';
import type { Pieces } from './pieces.ts';

export interface DecisionInput {
  readonly context: AppContext;
  readonly principal: Exclude<Principal, { readonly kind: 'anonymous' }>;
  readonly input: CommandInput;
  readonly pieces: Pieces;
  readonly now: Instant;
  readonly record: DossierRecord | undefined;
}

/** What the law and the catalogues say to this command; undefined where no rule set holds on the day. */
export async function decisionContext(
  { context, principal, input, pieces, now, record }: DecisionInput,
  intake: IntakeFacts,
): Promise<DecisionContext | undefined> {
  const at = input.occurredAt ?? now;
  // A dossier keeps the rules of the day on which it was accepted.
  const ruleSet = pieces.ruleSetAt(record?.acceptance?.at.at ?? at);
  if (ruleSet === undefined) return undefined;
  const procedure = await findProcedure(context, intake, record, at);
  return {
    now,
    ...(input.occurredAt === undefined ? {} : { occurredAt: input.occurredAt }),
    ...(input.lateEntryReason === undefined ? {} : { lateEntryReason: input.lateEntryReason }),
    actor: { id: principal.id, name: principal.name },
    calendar: calendarOf(pieces.catalogue, record?.resolvingAgencyId ?? intake.agencyId),
    ruleSet,
    ...(procedure === undefined ? {} : { procedure }),
    newId,
  };
}

/** The version that the dossier runs under; of one not accepted yet, the version of the day. */
async function findProcedure(
  context: AppContext,
  intake: IntakeFacts,
  record: DossierRecord | undefined,
  at: Instant,
): Promise<ProcedureVersion | undefined> {
  const running = record?.acceptance?.procedure;
  const code = running?.code ?? intake.procedureCode;
  // Accepted without a version (imported): none is put under it afterwards.
  if (code === undefined || (record?.acceptance !== undefined && running === undefined)) return undefined;
  const catalogue = await procedureCatalogueAt(context, context.now());
  const versions = await catalogue.versionsOf(code);
  if (running !== undefined) return versions.find(({ version }) => version === running.version);
  return findVersionAt(versions, code, dayOf(at));
}
