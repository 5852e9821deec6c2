import type { Principal } from '@dunghen/domain/access';
import type { CorrectedFact } from '@dunghen/domain/dossier';
import type { Objection } from '@dunghen/domain/issue';
import { findDossier } from '@dunghen/store/dossier';
import { actOf, type RequestFacts } from '../audit/index.ts';
import { executeCommand } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { appendToDraft } from './append.ts';
import * as refusals from './refusals.ts';
import { actorOf, findDraft } from './sight.ts';

export interface DecisionInput {
  readonly id: string;
  readonly objectionId: string;
  readonly reason: string;
  /** What puts the record right; absent, and not `corrected`: the objection is rejected. */
  readonly correction?: { readonly seq: number; readonly replacement: CorrectedFact | null };
  /** Accepted because of a correction that was made on the dossier itself since: of a fact other than a time, say. */
  readonly corrected?: true;
}

/**
 * Procedure control accepts an objection, which corrects the dossier through the one door of commands, or rejects it with
 * its reason. A second try after a failure between the two corrects nothing twice.
 */
export async function decideObjection(
  context: AppContext,
  principal: Principal,
  input: DecisionInput,
  request: RequestFacts,
): Promise<Outcome<undefined>> {
  const { id, objectionId, reason } = input;
  const found = await findDraft(context, principal, id);
  if (!found.ok) return found;
  const objection = found.value.course.objections.find((entry) => entry.id === objectionId);
  if (objection === undefined) return refusals.unknownObjection();
  if (objection.state !== 'open') return refusals.objectionDecided();
  if (reason.trim() === '') return refusals.fieldMissing('reason', 'Ghi lý do tiếp thu hoặc không tiếp thu ý kiến.');
  const corrected = await correctionOf(context, principal, input, objection, request);
  if (corrected?.ok === false) return corrected;
  const { agencyId } = objection;
  const said = { agencyId, objectionId, reason: reason.trim() };
  const events = await appendToDraft(context, found.value.issue, {
    actor: actorOf(principal),
    decide: (course) => {
      const now = course.objections.find((entry) => entry.id === objectionId);
      if (now?.state !== 'open') return refusals.objectionDecided();
      const data =
        corrected === undefined
          ? ({ type: 'rejected', ...said } as const)
          : ({ type: 'accepted', ...said, correctedAs: corrected.value } as const);
      return { ok: true, value: [{ data }] };
    },
    audit: actOf(principal, request, {
      action: 'report:issue',
      subject: { kind: 'report', id, code: found.value.issue.period },
      outcome: 'done',
      facts: { step: corrected === undefined ? 'reject' : 'accept', objectionId, agencyId, dossier: objection.code },
    }),
  });
  return events.ok ? { ok: true, value: undefined } : events;
}

/** The version of the dossier as corrected; undefined where the objection is rejected. */
async function correctionOf(
  context: AppContext,
  principal: Principal,
  input: DecisionInput,
  objection: Objection,
  request: RequestFacts,
): Promise<Outcome<number> | undefined> {
  if (input.correction !== undefined) return correct(context, principal, input, objection, request);
  if (input.corrected === undefined) return undefined;
  const head = await findDossier(context.db, objection.code);
  if (head === undefined) return refusals.unknownObjection();
  const isCorrected = head.events.some(({ type, recordedAt }) => type === 'Corrected' && recordedAt >= objection.at);
  return isCorrected ? { ok: true, value: head.seq } : refusals.notCorrectedYet(objection.code);
}

/** Answers the version of the dossier after its correction; of one that an earlier try made, what it is by now. */
async function correct(
  context: AppContext,
  principal: Principal,
  { correction, reason }: DecisionInput,
  { id, code, at }: Objection,
  request: RequestFacts,
): Promise<Outcome<number>> {
  const head = await findDossier(context.db, code);
  if (head === undefined || correction === undefined) return refusals.unknownObjection();
  const isDone = head.events.some(
    (event) =>
      event.type === 'Corrected' &&
      event.recordedAt >= at &&
      event.data.seq === correction.seq &&
      event.data.reason === reason.trim(),
  );
  if (isDone) return { ok: true, value: head.seq };
  const outcome = await executeCommand(
    context,
    principal,
    {
      code,
      command: { type: 'correct', ...correction, reason: reason.trim() },
      expectedVersion: head.seq,
      idempotencyKey: `report-objection:${id}:${head.seq}`,
    },
    request,
  );
  return outcome.ok ? { ok: true, value: outcome.value.version } : outcome;
}
