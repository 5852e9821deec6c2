import type { Principal } from '@dunghen/domain/access';
import type { Channel } from '@dunghen/domain/dossier';
import { type DossierCommand, decide, recordEvents, refusalText } from '@dunghen/domain/lifecycle';
import type { Area } from '@dunghen/domain/procedure';
import { dayOf, type Instant } from '@dunghen/domain/time';
import { newId } from '@dunghen/store/dossier';
import { allow, NOWHERE, notAllowed } from '../access/index.ts';
import { calendarOf, unknownAgency } from '../catalogue/index.ts';
import { piecesOf } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { findProcedureVersion } from '../procedure/index.ts';
import { describeDossier } from './describe.ts';
import type { DueExplanation } from './get-dossier.ts';

export interface DuePreviewInput {
  readonly agencyId: string;
  readonly procedureCode: string;
  readonly channel: Channel;
  readonly caseKey?: string;
  readonly area?: Area;
  /** Default: now. */
  readonly acceptedAt?: Instant;
}

/** What the receipt would promise. */
export interface DuePreview extends Omit<DueExplanation, 'code'> {
  readonly procedureName: string;
  /** By when it would have to be with the unit that resolves it. */
  readonly handOverDueAt?: Instant;
}

/**
 * When would it be due if it were accepted so, and why: decided as an acceptance is and then thrown away, so that it is
 * what the acceptance will say. Nothing of an applicant is asked.
 */
export async function previewDue(
  context: AppContext,
  principal: Principal,
  input: DuePreviewInput,
): Promise<Outcome<DuePreview>> {
  const pieces = await piecesOf(context);
  const now = context.now();
  const { register } = pieces.catalogue;
  const permission = allow(principal, 'procedure:read', NOWHERE, { register, day: dayOf(now) });
  if (!permission.ok) return notAllowed(permission);
  const { agencyId, acceptedAt = now } = input;
  if (register.findById(agencyId) === undefined) return unknownAgency(agencyId);
  const procedure = await findProcedureVersion(context, input.procedureCode, dayOf(acceptedAt), now);
  const ruleSet = pieces.ruleSetAt(acceptedAt);
  if (ruleSet === undefined) return noRules();
  const decision = decide(undefined, commandOf(input), {
    now: Math.max(now, acceptedAt),
    occurredAt: acceptedAt,
    lateEntryReason: 'tính thử',
    actor: { id: '', name: '' },
    calendar: calendarOf(pieces.catalogue, agencyId),
    ruleSet,
    ...(procedure === undefined ? {} : { procedure }),
    newId,
  });
  if (!decision.ok)
    return { ok: false, code: decision.code, facts: { ...decision.facts }, message: refusalText(decision) };
  const events = recordEvents(decision.events, { version: 0, recordedAt: acceptedAt });
  const head = {
    homeAgencyId: agencyId,
    intakeMonth: '',
    dossierId: '',
    code: '',
    seq: events.length,
    hash: '',
    events,
  };
  const view = describeDossier(head, pieces.catalogue, acceptedAt);
  const accepted = events.find((event) => event.type === 'Accepted');
  if (view === undefined || accepted?.type !== 'Accepted') throw new Error('an acceptance without an acceptance');
  const { dueAt, originalDueAt, limitText, legalLimitText, explanation } = view;
  return {
    ok: true,
    value: {
      procedureName: procedure?.name ?? '',
      explanation,
      ...(dueAt === undefined ? {} : { dueAt }),
      ...(originalDueAt === undefined ? {} : { originalDueAt }),
      ...(limitText === undefined ? {} : { limitText }),
      ...(legalLimitText === undefined ? {} : { legalLimitText }),
      ...(accepted.data.handOverDueAt === undefined ? {} : { handOverDueAt: accepted.data.handOverDueAt }),
    },
  };
}

function commandOf({ agencyId, procedureCode, channel, caseKey, area }: DuePreviewInput): DossierCommand {
  return {
    type: 'accept',
    intake: { code: '-', agencyId, procedureCode, channel },
    ...(caseKey === undefined ? {} : { caseKey }),
    ...(area === undefined ? {} : { area }),
  };
}

function noRules(): Refused {
  const message = 'Không có quy định về thời hạn cho ngày này: hệ thống có quy tắc từ ngày 21/6/2018.';
  return { ok: false, code: 'rule-set-missing', facts: {}, message };
}
