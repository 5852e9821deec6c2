import type { Principal } from '@dunghen/domain/access';
import { INDEX_NAMES, isDossierIndex, isEvaluationIndex } from '@dunghen/domain/evaluation';
import { recordAudit } from '@dunghen/store/audit';
import { newId } from '@dunghen/store/dossier';
import {
  insertAppeal,
  insertAppealDecision,
  lockAppeals,
  readAppeals,
  type StoredAppeal,
} from '@dunghen/store/evaluation';
import type { Executor } from '@dunghen/store/server';
import { type AccessWorld, accessWorld, allow, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import { officerNames } from '../dossier/names.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { actorOf, emptyText } from './actor.ts';
import { dossiersOf, isPoints, type Subject, subjectKey } from './evaluate.ts';
import { readEvaluationQuestion } from './question.ts';
import { recountWithin } from './run.ts';
import { isOwn, type Sight, sightOf } from './sight.ts';
import { findSubject } from './view.ts';

export interface AppealInput {
  readonly period: string;
  /** Key of the subject. */
  readonly subject: string;
  readonly index: number;
  readonly code: string;
  readonly wanted: number;
  readonly reason: string;
}

export interface AppealView extends Omit<StoredAppeal, 'officer'> {
  readonly subject: string;
  readonly indexName: string;
  readonly agencyName: string;
  readonly officerName?: string;
  readonly mayDecide: boolean;
}

/** Appeals of a period: all for who sees all results, else those of the agencies headed and one's own. */
export async function listAppeals(
  context: AppContext,
  principal: Principal,
  input: { readonly period: string; readonly after?: string; readonly limit: number },
): Promise<Outcome<{ readonly rows: readonly AppealView[]; readonly next?: string }>> {
  const world = await accessWorld(context);
  const sight = sightOf(principal, world);
  if (!sight.ok) return sight;
  const found = await readAppeals(context.db, {
    period: input.period,
    ...narrow(sight.value),
    ...(input.after === undefined ? {} : { after: input.after }),
    limit: input.limit + 1,
  });
  const shown = found.slice(0, input.limit);
  const last = shown.at(-1);
  const rows = await viewsOf(context, principal, world, shown);
  return { ok: true, value: { rows, ...(found.length > input.limit && last ? { next: last.id } : {}) } };
}

function narrow({ isWhole, agencyIds, officer }: Sight) {
  if (isWhole) return {};
  return { agencyIds, ...(officer === undefined ? {} : { account: officer }) };
}

/** Objects to the points of one dossier. Filing the very same again while it is open changes nothing. */
export async function fileAppeal(
  context: AppContext,
  principal: Principal,
  input: AppealInput,
  request: RequestFacts,
): Promise<Outcome<AppealView>> {
  const world = await accessWorld(context);
  const read = await readEvaluationQuestion(context, { period: input.period });
  if (!read.ok) return read;
  const found = await findSubject(context, principal, read.value, input.subject);
  if (!found.ok) return found;
  const { sight, ...subject } = found.value;
  const permission = allow(principal, 'evaluation:appeal', { agencyIds: [subject.agencyId] }, world);
  if (!permission.ok) return notAllowed(permission);
  if (!isOwn(sight, subject) && !sight.agencyIds.includes(subject.agencyId)) return notOwn();
  const problem = findProblem(input) ?? (await findWrongDossier(context, read.value, subject, input));
  if (problem !== undefined) return problem;
  const filing: StoredAppeal = {
    ...subject,
    id: newId(),
    period: read.value.period,
    index: input.index,
    code: input.code,
    wanted: input.wanted,
    reason: input.reason.trim(),
    at: context.now(),
    by: actorOf(principal),
  };
  const appeal = await context.db.transaction(async (tx) => {
    // Looked for behind the lock: of two that are filed at once the second sees the first.
    await lockAppeals(tx, filing.period, subject.agencyId);
    const open = await openAppeals(tx, filing.period, subject, input);
    const same = open.find(({ by, wanted }) => wanted === filing.wanted && by.id === filing.by.id);
    if (same !== undefined || open.length > 0) return same;
    await insertAppeal(tx, filing);
    const about = { kind: 'evaluation-appeal', id: filing.id, code: input.code };
    const facts = { agency: subject.agencyId, index: input.index, wanted: input.wanted };
    const act = { action: 'evaluation:appeal', subject: about, outcome: 'done', facts } as const;
    await recordAudit(tx, actOf(principal, request, act));
    return filing;
  });
  if (appeal === undefined) return appealedBefore(input.code);
  return { ok: true, value: await viewOf(context, principal, world, appeal) };
}

export interface DecisionInput {
  readonly id: string;
  /** Absent: the appeal is turned down. */
  readonly points?: number;
  readonly reason: string;
}

/** Decides an appeal, once; never whoever filed it and never whoever it is about. */
export async function decideAppeal(
  context: AppContext,
  principal: Principal,
  input: DecisionInput,
  request: RequestFacts,
): Promise<Outcome<AppealView>> {
  const world = await accessWorld(context);
  const sight = sightOf(principal, world);
  if (!sight.ok) return sight;
  const [appeal] = await readAppeals(context.db, { id: input.id, ...narrow(sight.value), limit: 1 });
  if (appeal === undefined) return unknownAppeal();
  const permission = allow(principal, 'evaluation:decide', whereOf(appeal), world);
  if (!permission.ok) return notAllowed(permission);
  const reason = input.reason.trim();
  if (reason === '') return emptyText('reason', 'Lý do quyết định còn trống. Ghi vì sao chấp nhận hoặc không.');
  const { points } = input;
  if (points !== undefined && !isPoints(points)) return invalidPoints();
  const decision = { reason, at: context.now(), by: actorOf(principal), ...(points === undefined ? {} : { points }) };
  const done = await context.db.transaction(async (tx) => {
    if (!(await insertAppealDecision(tx, appeal.id, decision))) return false;
    const about = { kind: 'evaluation-appeal', id: appeal.id, code: appeal.code };
    const facts = { accepted: points !== undefined, ...(points === undefined ? {} : { points }) };
    const act = { action: 'evaluation:decide', subject: about, outcome: 'done', facts, reason } as const;
    await recordAudit(tx, actOf(principal, request, act));
    // Of a large period the count is kept: accepted points are in it with the next one.
    if (points !== undefined) await recountWithin(tx, context, principal, appeal.period);
    return true;
  });
  const [standing] = await readAppeals(context.db, { id: appeal.id, limit: 1 });
  const isSame = standing?.decision?.reason === reason && standing.decision.points === points;
  if (standing === undefined || (!done && !isSame)) return decidedBefore();
  return { ok: true, value: await viewOf(context, principal, world, standing) };
}

const whereOf = ({ agencyId, officer, by }: StoredAppeal) => ({
  agencyIds: [agencyId],
  requestedBy: by.id,
  ...(officer === '' ? {} : { accountId: officer }),
});

async function viewOf(context: AppContext, principal: Principal, world: AccessWorld, appeal: StoredAppeal) {
  const [view] = await viewsOf(context, principal, world, [appeal]);
  if (view === undefined) throw new Error('no view of an appeal');
  return view;
}

async function viewsOf(
  context: AppContext,
  principal: Principal,
  world: AccessWorld,
  appeals: readonly StoredAppeal[],
): Promise<readonly AppealView[]> {
  const nameOf = await officerNames(
    context,
    appeals.map(({ officer }) => (officer === '' ? undefined : officer)),
  );
  return appeals.map((appeal) => {
    const { officer, ...rest } = appeal;
    return {
      ...rest,
      subject: subjectKey(appeal),
      indexName: isEvaluationIndex(appeal.index) ? INDEX_NAMES[appeal.index] : '',
      agencyName: world.register.findById(appeal.agencyId)?.name ?? appeal.agencyId,
      ...(officer === '' ? {} : { officerName: nameOf(officer) }),
      mayDecide: appeal.decision === undefined && allow(principal, 'evaluation:decide', whereOf(appeal), world).ok,
    };
  });
}

const MOST_APPEALS = 10_000;

async function openAppeals(
  db: Executor,
  period: string,
  { agencyId, officer }: Subject,
  { code, index }: AppealInput,
): Promise<readonly StoredAppeal[]> {
  const all = await readAppeals(db, { period, agencyIds: [agencyId], limit: MOST_APPEALS });
  return all.filter(
    (one) => one.decision === undefined && one.code === code && one.index === index && one.officer === officer,
  );
}

function findProblem({ index, wanted, reason }: AppealInput): Refused | undefined {
  if (reason.trim() === '') return emptyText('reason', 'Lý do kiến nghị còn trống. Ghi vì sao điểm chưa đúng.');
  if (!isEvaluationIndex(index) || !isDossierIndex(index)) {
    const message = `Chỉ số ${index} không tính theo từng hồ sơ. Kiến nghị được với các chỉ số 1, 2, 3, 4, 7.`;
    return { ok: false, code: 'not-of-dossiers', facts: { index }, message };
  }
  return isPoints(wanted) ? undefined : invalidPoints();
}

async function findWrongDossier(
  context: AppContext,
  request: Parameters<typeof dossiersOf>[1],
  subject: Subject,
  { code, index, wanted }: AppealInput,
): Promise<Refused | undefined> {
  const dossier = (await dossiersOf(context, request, subject)).find((one) => one.code === code);
  if (dossier === undefined) {
    const message = `Hồ sơ ${code} không nằm trong kết quả này. Chọn hồ sơ trong danh sách của chỉ số.`;
    return { ok: false, code: 'unknown-dossier-of-evaluation', facts: {}, message };
  }
  if (!isEvaluationIndex(index) || !isDossierIndex(index) || dossier.points[index] !== wanted) return undefined;
  const message = `Hồ sơ ${code} đang có ${wanted} điểm ở chỉ số ${index}, đúng như đề nghị.`;
  return { ok: false, code: 'same-points', facts: { wanted }, message };
}

function invalidPoints(): Refused {
  return { ok: false, code: 'invalid-points', facts: {}, message: 'Điểm của một hồ sơ là 0, 1 hoặc 2.' };
}

function notOwn(): Refused {
  const message = 'Chỉ kiến nghị được về kết quả của mình, hoặc của cơ quan mình phụ trách.';
  return { ok: false, code: 'not-allowed', facts: { action: 'evaluation:appeal' }, message };
}

function appealedBefore(code: string): Refused {
  const message = `Đã có kiến nghị chưa quyết định về điểm này của hồ sơ ${code}. Chờ quyết định rồi kiến nghị tiếp nếu cần.`;
  return { ok: false, code: 'appealed-before', facts: {}, message };
}

function decidedBefore(): Refused {
  const message = 'Kiến nghị này đã có quyết định. Tải lại trang để xem.';
  return { ok: false, code: 'decided-before', facts: {}, message };
}

function unknownAppeal(): Refused {
  return { ok: false, code: 'unknown-appeal', facts: {}, message: 'Không có kiến nghị này. Mở lại từ danh sách.' };
}
