import type { Principal } from '@dunghen/domain/access';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import type { PublicationKind } from '@dunghen/domain/publication';
import { type Period, parsePeriod, periodBounds, periodKey } from '@dunghen/domain/report';
import { recordAudit } from '@dunghen/store/audit';
import { newId } from '@dunghen/store/dossier';
import { findStandingIssue } from '@dunghen/store/issue';
import {
  currentPublications,
  insertPublication,
  listPublications,
  lockPublications,
  type NewPublication,
  readPublicationContent,
} from '@dunghen/store/publication';
import type { Executor } from '@dunghen/store/server';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import type { ReportIssue } from '../report/index.ts';
import { type FreezeQuestion, freezeContent } from './freeze.ts';
import {
  correctionNeeded,
  notAQuarter,
  notEnded,
  nothingChanged,
  nothingToCorrect,
  proposedAlready,
  reportNeeded,
  textMissing,
} from './refusals.ts';
import { filesOf } from './tables.ts';
import { stateOf } from './view.ts';

export interface ProposalInput {
  /** UUID of whoever proposes: sent again with the same one, nothing is proposed twice. */
  readonly id?: string;
  readonly kind: PublicationKind;
  /** "2024-Q1" */
  readonly period: string;
  /** The published one that it corrects: what was wrong in it, and why. */
  readonly corrects?: { readonly id: string; readonly change: string; readonly reason: string };
}

/**
 * Proposes something for publication: freezes what the public would see, byte for byte. Figures and ranking are those of the
 * report that stands for the quarter. Answers its id.
 */
export async function proposePublication(
  context: AppContext,
  principal: Principal,
  input: ProposalInput,
  request: RequestFacts,
): Promise<Outcome<{ readonly id: string }>> {
  const permission = allow(principal, 'publication:propose', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const asked = await readQuestion(context, input);
  if (!asked.ok) return asked;
  return freezeProposal(context, principal, { input, question: asked.value }, request);
}

async function readQuestion(
  context: AppContext,
  { kind, period: key, corrects }: ProposalInput,
): Promise<Outcome<FreezeQuestion>> {
  const period = parsePeriod(key);
  if (period?.kind !== 'quarter') return notAQuarter(key);
  if (periodBounds(period).to > context.now()) return notEnded(key);
  if (corrects?.change.trim() === '') return textMissing('change', 'Chưa ghi đính chính điều gì.');
  if (corrects?.reason.trim() === '') return textMissing('reason', 'Chưa ghi vì sao phải đính chính.');
  if (kind === 'apologies') return { ok: true, value: { kind, period } };
  const issue = await findPublishableIssue(context, period);
  return issue === undefined ? reportNeeded(key) : { ok: true, value: { kind, period, issue } };
}

/** The report that stands for a quarter, where its figures are judged as the province judges. */
export async function findPublishableIssue(
  { db }: Pick<AppContext, 'db'>,
  period: Period,
): Promise<ReportIssue | undefined> {
  const standing = await findStandingIssue(db, { period: periodKey(period), scheme: period.scheme });
  return standing?.policyId === PROVINCE_POLICY.id ? standing : undefined;
}

/** Freezes and records a proposal that was allowed. */
export async function freezeProposal(
  context: AppContext,
  principal: Principal,
  { input, question }: { readonly input: ProposalInput; readonly question: FreezeQuestion },
  request: RequestFacts,
): Promise<Outcome<{ readonly id: string }>> {
  const { content, ...times } = await freezeContent(context, question);
  const { kind, corrects, id = newId() } = input;
  const period = periodKey(question.period);
  const publication: NewPublication = {
    id,
    kind,
    period,
    ...times,
    content: JSON.stringify(content),
    files: filesOf(content),
    by: principal.kind === 'anonymous' ? { id: '', name: '' } : { id: principal.id, name: principal.name },
    ...(question.issue === undefined ? {} : { issueId: question.issue.id }),
    ...(corrects === undefined
      ? {}
      : { corrects: { id: corrects.id, change: corrects.change.trim(), reason: corrects.reason.trim() } }),
  };
  const subject = { kind: 'publication', id, code: `${kind} ${period}` };
  const facts = corrects === undefined ? {} : { corrects: corrects.id };
  const act = { action: 'publication:propose', subject, outcome: 'done', facts } as const;
  const misplaced = await context.db.transaction(async (tx) => {
    await lockPublications(tx, kind, period);
    const problem = await findMisplaced(tx, publication);
    if (problem !== undefined) return problem;
    if (await insertPublication(tx, publication)) await recordAudit(tx, actOf(principal, request, act));
    return undefined;
  });
  return misplaced ?? { ok: true, value: { id } };
}

/** Why it cannot stand beside what there is of its kind and period. One proposal at a time; a later one corrects. */
async function findMisplaced(tx: Executor, publication: NewPublication): Promise<Refused | undefined> {
  const { id, kind, period, corrects, content } = publication;
  const others = await listPublications(tx, { kind, period, limit: 1_000 });
  if (others.some((other) => other.id === id)) return undefined;
  const open = others.find((other) => ['proposed', 'approved'].includes(stateOf(other)));
  if (open !== undefined) return proposedAlready(open.id, open.by.name);
  const current = (await currentPublications(tx)).find((one) => one.kind === kind && one.period === period);
  if (corrects === undefined) return current === undefined ? undefined : correctionNeeded(current.id);
  if (current?.id !== corrects.id) return nothingToCorrect();
  return (await readPublicationContent(tx, current.id)) === content ? nothingChanged() : undefined;
}
