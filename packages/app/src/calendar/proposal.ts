import type { Principal } from '@dunghen/domain/access';
import type { Instant } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import { lockCatalogueItem, readCatalogue, readCatalogueItem, recordCatalogue } from '@dunghen/store/catalogue';
import { newId } from '@dunghen/store/dossier';
import type { Transaction } from '@dunghen/store/server';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import { type CalendarDecision, recordDecisionIn, refuseProposal } from '../job/calendar-decision.ts';
import { findDecisionProblem } from '../job/decision-problems.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { END_OF_TIME } from '../procedure/end-of-time.ts';
import { type NamedDay, nameDays } from './named-days.ts';

/** `waiting` for somebody else's approval; `withdrawn` by who proposed it. */
export type ProposalState = 'waiting' | 'approved' | 'declined' | 'withdrawn';

interface Person {
  readonly id: string;
  readonly name: string;
}

/** A decision on the calendar that somebody put before those who may record it. */
export interface CalendarProposal extends CalendarDecision {
  readonly id: string;
  readonly state: ProposalState;
  /** Why, in the words of who proposes: "Nước lũ ngập trụ sở từ 5 giờ sáng". */
  readonly note?: string;
  readonly proposedBy: Person;
  readonly proposedAt: Instant;
  readonly decidedBy?: Person;
  readonly decidedAt?: Instant;
  /** Why it was declined. */
  readonly answer?: string;
  /** The recomputation that its approval ordered. */
  readonly runId?: string;
}

export interface NewProposal extends CalendarDecision {
  readonly note?: string;
}

/** Puts a decision before those who may record it: nothing of the calendar changes. */
export async function proposeCalendarDecision(
  context: AppContext,
  principal: Principal,
  { note, source, days }: NewProposal,
  request: RequestFacts,
): Promise<Outcome<CalendarProposal>> {
  const refused = await refuseProposal(context, principal, { source, days });
  if (refused !== undefined) return refused;
  const proposal: CalendarProposal = {
    id: newId(),
    state: 'waiting',
    source: source.trim(),
    days,
    proposedBy: personOf(principal),
    proposedAt: context.now(),
    ...(note === undefined || note.trim() === '' ? {} : { note: note.trim() }),
  };
  await context.db.transaction((tx) =>
    record(tx, { proposal, recordedAt: proposal.proposedAt, principal, request, action: 'calendar:propose' }),
  );
  return { ok: true, value: proposal };
}

/** A proposal as lists show it. */
export interface ListedProposal extends CalendarProposal {
  readonly days: readonly NamedDay[];
}

/** Every proposal, those that wait first, then the newest. */
export async function listCalendarProposals(
  context: AppContext,
  principal: Principal,
): Promise<Outcome<readonly ListedProposal[]>> {
  const world = await accessWorld(context);
  const permission = allow(principal, 'calendar:read', NOWHERE, world);
  if (!permission.ok) return notAllowed(permission);
  const records = await readCatalogue(context.db, 'calendar-proposal', END_OF_TIME);
  const rank = ({ state }: CalendarProposal): number => (state === 'waiting' ? 0 : 1);
  const rows = records.map(({ data }): ListedProposal => {
    const proposal = data as unknown as CalendarProposal;
    return { ...proposal, days: nameDays(world.register, proposal.days) };
  });
  return { ok: true, value: rows.toSorted((a, b) => rank(a) - rank(b) || b.proposedAt - a.proposedAt) };
}

export interface ProposalAnswer {
  readonly id: string;
  readonly verdict: 'approve' | 'decline' | 'withdraw';
  /** Needed to decline. */
  readonly answer?: string;
}

/**
 * Approves a proposal, which records its decision and orders the recomputation; declines it, with a reason; or takes it
 * back. Who proposed it does not approve it, and nobody else takes it back.
 */
export async function answerCalendarProposal(
  context: AppContext,
  principal: Principal,
  { id, verdict, answer = '' }: ProposalAnswer,
  request: RequestFacts,
): Promise<Outcome<CalendarProposal>> {
  const world = await accessWorld(context);
  return context.db.transaction(async (tx): Promise<Outcome<CalendarProposal>> => {
    await lockCatalogueItem(tx, 'calendar-proposal', id);
    const [stored] = await readCatalogueItem(tx, 'calendar-proposal', id, END_OF_TIME);
    const proposal = stored?.data as unknown as CalendarProposal | undefined;
    const requestedBy = proposal?.proposedBy.id;
    const where = { agencyIds: [], ...(requestedBy === undefined || verdict !== 'approve' ? {} : { requestedBy }) };
    const own = verdict === 'withdraw';
    const permission = allow(principal, own ? 'calendar:read' : 'calendar:edit', where, world);
    if (!permission.ok) return notAllowed(permission);
    if (proposal === undefined || stored === undefined) return unknownProposal(id);
    const refused =
      refuseAnswer(proposal, { id, verdict, answer }, principal) ??
      (verdict === 'approve' ? findDecisionProblem(proposal, world.register) : undefined);
    if (refused !== undefined) return refused;
    const { source, days } = proposal;
    const decision = { source, days };
    const run =
      verdict === 'approve' ? await recordDecisionIn(tx, { context, principal, decision, request }) : undefined;
    const recordedAt = Math.max(context.now(), stored.recordedAt + 1);
    const answered: CalendarProposal = {
      ...proposal,
      state: STATES[verdict],
      decidedBy: personOf(principal),
      decidedAt: recordedAt,
      ...(answer.trim() === '' ? {} : { answer: answer.trim() }),
      ...(run === undefined ? {} : { runId: run.runId }),
    };
    const action = own ? 'calendar:propose' : 'calendar:edit';
    await record(tx, { proposal: answered, recordedAt, principal, request, action });
    return { ok: true, value: answered };
  });
}

const STATES = { approve: 'approved', decline: 'declined', withdraw: 'withdrawn' } as const;

function refuseAnswer(
  { id, state, proposedBy }: CalendarProposal,
  { verdict, answer = '' }: ProposalAnswer,
  principal: Principal,
): Refused | undefined {
  if (state !== 'waiting') {
    const message = `Đề nghị này ${STATE_TEXTS[state]}, không xử lý lại được. Cần thay đổi thì lập đề nghị mới.`;
    return { ok: false, code: 'proposal-answered', facts: { id, state }, message };
  }
  if (verdict === 'withdraw' && personOf(principal).id !== proposedBy.id) {
    const message = 'Chỉ người đã lập đề nghị được rút lại. Người khác có quyền thì phê duyệt hoặc từ chối.';
    return { ok: false, code: 'not-allowed', facts: { id }, message };
  }
  if (verdict !== 'decline' || answer.trim() !== '') return undefined;
  const message = 'Ghi lý do từ chối để người đề nghị biết cần sửa gì.';
  return { ok: false, code: 'proposal-answer-missing', facts: { at: 'answer' }, message };
}

const STATE_TEXTS = {
  waiting: 'đang chờ',
  approved: 'đã được phê duyệt',
  declined: 'đã bị từ chối',
  withdrawn: 'đã được rút lại',
} as const satisfies Readonly<Record<ProposalState, string>>;

function unknownProposal(id: string): Refused {
  const message = 'Không có đề nghị này. Mở lại danh sách đề nghị về lịch.';
  return { ok: false, code: 'unknown-proposal', facts: { id }, message };
}

const personOf = (principal: Principal): Person =>
  principal.kind === 'anonymous' ? { id: '', name: '' } : { id: principal.id, name: principal.name };

interface ToRecord {
  readonly proposal: CalendarProposal;
  readonly recordedAt: Instant;
  readonly principal: Principal;
  readonly request: RequestFacts;
  readonly action: 'calendar:propose' | 'calendar:edit';
}

async function record(tx: Transaction, { proposal, recordedAt, principal, request, action }: ToRecord): Promise<void> {
  const { id, source, state } = proposal;
  const data = { ...proposal };
  await recordCatalogue(tx, [{ kind: 'calendar-proposal', id, validFrom: '1970-01-01', recordedAt, data, source }]);
  const subject = { kind: 'calendar-proposal', id };
  await recordAudit(tx, actOf(principal, request, { action, subject, outcome: 'done', facts: { state, source } }));
}
