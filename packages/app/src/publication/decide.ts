import type { Principal } from '@dunghen/domain/access';
import { type PublicationStep, stepsAfter } from '@dunghen/domain/publication';
import { parsePeriod } from '@dunghen/domain/report';
import { recordAudit } from '@dunghen/store/audit';
import {
  currentPublications,
  insertPublicationStep,
  listPublications,
  lockPublications,
  type StoredPublication,
} from '@dunghen/store/publication';
import type { Executor } from '@dunghen/store/server';
import { accessWorld, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { findPublishableIssue } from './propose.ts';
import {
  correctionNeeded,
  nothingToCorrect,
  overtaken,
  stepNotPossible,
  textMissing,
  unknownPublication,
} from './refusals.ts';
import { PUBLICATION_STATE_NAMES, permissionFor, stateOf } from './view.ts';

export interface DecisionInput {
  readonly id: string;
  readonly step: PublicationStep;
  /** With an approval: publishes at once, where whoever approves may. */
  readonly publish?: boolean;
  /** Of declining and of withdrawing. */
  readonly reason?: string;
}

/**
 * Approves, publishes, declines or withdraws. Nobody approves what they proposed; nothing is published that was not
 * approved, nor what a later report has overtaken. What was done by the same person before is done.
 */
export async function decidePublication(
  context: AppContext,
  principal: Principal,
  { id, step, publish = false, reason = '' }: DecisionInput,
  request: RequestFacts,
): Promise<Outcome<undefined>> {
  const world = await accessWorld(context);
  const [publication] = await listPublications(context.db, { id, limit: 1 });
  const steps: readonly PublicationStep[] = step === 'approved' && publish ? ['approved', 'published'] : [step];
  for (const one of steps) {
    const permission = permissionFor(principal, one, publication ?? { by: { id: '', name: '' } }, world);
    if (!permission.ok) return notAllowed(permission);
  }
  if (publication === undefined) return unknownPublication();
  const why = reason.trim();
  if (why === '' && step === 'declined') return textMissing('reason', 'Chưa ghi lý do trả lại.');
  if (why === '' && step === 'withdrawn') return textMissing('reason', 'Chưa ghi lý do thu hồi.');
  const refused = await context.db.transaction(async (tx) => {
    await lockPublications(tx, publication.kind, publication.period);
    for (const one of steps) {
      const problem = await takeStep(context, tx, { principal, id, step: one, reason: why, request });
      if (problem !== undefined) return problem;
    }
    return undefined;
  });
  return refused ?? { ok: true, value: undefined };
}

interface Taken {
  readonly principal: Principal;
  readonly id: string;
  readonly step: PublicationStep;
  readonly reason: string;
  readonly request: RequestFacts;
}

async function takeStep(
  context: AppContext,
  tx: Executor,
  { principal, id, step, reason, request }: Taken,
): Promise<Refused | undefined> {
  const by = principal.kind === 'anonymous' ? { id: '', name: '' } : { id: principal.id, name: principal.name };
  const [publication] = await listPublications(tx, { id, limit: 1 });
  if (publication === undefined) return unknownPublication();
  const done = publication.steps.find(({ kind }) => kind === step);
  if (done?.by.id === by.id) return undefined;
  const state = stateOf(publication);
  if (!stepsAfter(state).includes(step)) return stepNotPossible(PUBLICATION_STATE_NAMES[state]);
  const problem =
    step === 'approved' || step === 'published' ? await findOvertaken(context, tx, publication) : undefined;
  if (problem !== undefined) return problem;
  const told = reason === '' ? {} : { reason };
  await insertPublicationStep(tx, id, { kind: step, by, ...told });
  const subject = { kind: 'publication', id, code: `${publication.kind} ${publication.period}` };
  const act = { action: `publication:${step}`, subject, outcome: 'done', ...told } as const;
  await recordAudit(tx, actOf(principal, request, act));
  return undefined;
}

/** Why it can no longer take its place: its report, or what it corrects, is not the one that stands. */
async function findOvertaken(
  context: AppContext,
  tx: Executor,
  { kind, period, corrects, issueId }: StoredPublication,
): Promise<Refused | undefined> {
  const current = (await currentPublications(tx)).find((one) => one.kind === kind && one.period === period);
  if (current?.id !== corrects?.id) return current === undefined ? nothingToCorrect() : correctionNeeded(current.id);
  const parsed = parsePeriod(period);
  if (issueId === undefined || parsed === undefined) return undefined;
  const standing = await findPublishableIssue(context, parsed);
  return standing?.id === issueId ? undefined : overtaken();
}
