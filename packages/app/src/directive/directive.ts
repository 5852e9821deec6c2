import type { Principal } from '@dunghen/domain/access';
import { dayText } from '@dunghen/domain/text';
import { dayOf, findDay } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import {
  insertDirective,
  insertDirectiveAnswer,
  insertDirectiveWithdrawal,
  readDirectives,
  type StoredDirective,
} from '@dunghen/store/directive';
import { newId } from '@dunghen/store/dossier';
import { accessWorld, allow, NOWHERE, notAllowed, scopeOf } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { findDayProblem } from './days.ts';
import { type DirectiveView, directiveView } from './view.ts';

export interface DirectiveInput {
  /** "125/UBND-KSTT" */
  readonly number: string;
  /** Local days, `yyyy-MM-dd`. */
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly content: string;
  readonly agencyIds: readonly string[];
}

export interface DirectivePage {
  readonly rows: readonly DirectiveView[];
  readonly next?: string;
}

/** Directives that whoever asks gave or watches, or that went to their agencies; the one recorded last first. */
export async function listDirectives(
  context: AppContext,
  principal: Principal,
  input: { readonly after?: string; readonly limit: number },
): Promise<Outcome<DirectivePage>> {
  const world = await accessWorld(context);
  const scope = scopeOf(principal, 'directive:read', world);
  if (scope.kind !== 'all' && scope.kind !== 'agencies') return notAllowed(refusal('directive:read'));
  const found = await readDirectives(context.db, {
    ...(scope.kind === 'all' ? {} : { agencyIds: scope.ids }),
    ...(input.after === undefined ? {} : { after: input.after }),
    limit: input.limit + 1,
  });
  const shown = found.slice(0, input.limit);
  const last = shown.at(-1);
  const rows = await viewsOf(context, principal, shown);
  return { ok: true, value: { rows, ...(found.length > input.limit && last ? { next: last.id } : {}) } };
}

/** Records a directive of the province's leader. Recording the very same one again changes nothing and gives it back. */
export async function recordDirective(
  context: AppContext,
  principal: Principal,
  input: DirectiveInput,
  request: RequestFacts,
): Promise<Outcome<DirectiveView>> {
  const permission = allow(principal, 'directive:record', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const problem = await findProblem(context, input);
  if (problem !== undefined) return problem;
  const now = context.now();
  const number = input.number.trim();
  const directive = { ...input, number, content: input.content.trim(), id: newId(), recordedAt: now };
  const made = await context.db.transaction(async (tx) => {
    if (!(await insertDirective(tx, { ...directive, by: actorOf(principal) }))) return false;
    const subject = { kind: 'directive', id: directive.id, code: number };
    const facts = { issuedOn: input.issuedOn, dueOn: input.dueOn, agencies: input.agencyIds };
    await recordAudit(tx, actOf(principal, request, { action: 'directive:record', subject, outcome: 'done', facts }));
    return true;
  });
  const stored = await findDirective(context, made ? { id: directive.id } : { number, issuedOn: input.issuedOn });
  if (stored === undefined) throw new Error('a directive that was recorded is not there');
  if (!made && !isSame(stored, directive)) return alreadyThere(number, input.issuedOn);
  return { ok: true, value: await viewOf(context, principal, stored) };
}

/** An agency's answer, once; its head gives it. */
export async function answerDirective(
  context: AppContext,
  principal: Principal,
  input: { readonly id: string; readonly agencyId: string; readonly answer: string; readonly document?: string },
  request: RequestFacts,
): Promise<Outcome<DirectiveView>> {
  const permission = allow(principal, 'directive:answer', { agencyIds: [input.agencyId] }, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const stored = await findDirective(context, { id: input.id });
  if (stored === undefined || stored.addressees.every(({ agencyId }) => agencyId !== input.agencyId)) return unknown();
  if (stored.withdrawn !== undefined) return withdrawnBefore(stored);
  const document = input.document?.trim();
  const answer = {
    answer: input.answer.trim(),
    ...(document === undefined || document === '' ? {} : { document }),
    at: context.now(),
    by: actorOf(principal),
  };
  if (answer.answer === '') return emptyText('answer', 'Nội dung trả lời còn trống. Ghi việc đã làm và kết quả.');
  const done = await context.db.transaction(async (tx) => {
    if (!(await insertDirectiveAnswer(tx, stored.id, input.agencyId, answer))) return false;
    const subject = { kind: 'directive', id: stored.id, code: stored.number };
    const facts = { agency: input.agencyId };
    await recordAudit(tx, actOf(principal, request, { action: 'directive:answer', subject, outcome: 'done', facts }));
    return true;
  });
  if (!done) return answeredBefore(stored, input.agencyId, input.answer.trim(), context, principal);
  return { ok: true, value: await viewOf(context, principal, await getDirective(context, stored.id)) };
}

/** Takes a directive back that was recorded wrongly or is replaced; it stays in the list as withdrawn. */
export async function withdrawDirective(
  context: AppContext,
  principal: Principal,
  input: { readonly id: string; readonly reason: string },
  request: RequestFacts,
): Promise<Outcome<DirectiveView>> {
  const permission = allow(principal, 'directive:record', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const stored = await findDirective(context, { id: input.id });
  if (stored === undefined) return unknown();
  const reason = input.reason.trim();
  if (reason === '') return emptyText('reason', 'Lý do thu hồi còn trống. Ghi vì sao văn bản được thu hồi.');
  await context.db.transaction(async (tx) => {
    const by = actorOf(principal);
    if (!(await insertDirectiveWithdrawal(tx, stored.id, { reason, at: context.now(), by }))) return;
    const subject = { kind: 'directive', id: stored.id, code: stored.number };
    const act = { action: 'directive:withdraw', subject, outcome: 'done', reason } as const;
    await recordAudit(tx, actOf(principal, request, act));
  });
  return { ok: true, value: await viewOf(context, principal, await getDirective(context, stored.id)) };
}

export async function findDirective(
  { db }: AppContext,
  by: { readonly id: string } | { readonly number: string; readonly issuedOn: string },
): Promise<StoredDirective | undefined> {
  const [found] = await readDirectives(db, { ...by, limit: 1 });
  return found;
}

export async function getDirective(context: AppContext, id: string): Promise<StoredDirective> {
  const found = await findDirective(context, { id });
  if (found === undefined) throw new Error(`no directive ${id}`);
  return found;
}

export async function viewOf(
  context: AppContext,
  principal: Principal,
  directive: StoredDirective,
): Promise<DirectiveView> {
  const [view] = await viewsOf(context, principal, [directive]);
  if (view === undefined) throw new Error('no view of a directive');
  return view;
}

async function viewsOf(
  context: AppContext,
  principal: Principal,
  directives: readonly StoredDirective[],
): Promise<readonly DirectiveView[]> {
  const world = await accessWorld(context);
  const rights = {
    mayAnswer: (agencyId: string) => allow(principal, 'directive:answer', { agencyIds: [agencyId] }, world).ok,
    mayWithdraw: allow(principal, 'directive:record', NOWHERE, world).ok,
  };
  return directives.map((directive) => directiveView(directive, world, world.day, rights));
}

export const actorOf = (principal: Principal) =>
  principal.kind === 'anonymous' ? { id: '', name: '' } : { id: principal.id, name: principal.name };

function isSame(stored: StoredDirective, { content, dueOn, agencyIds }: DirectiveInput): boolean {
  const sent = stored.addressees.map(({ agencyId }) => agencyId).join(' ');
  return stored.content === content && stored.dueOn === dueOn && sent === agencyIds.join(' ');
}

async function findProblem(context: AppContext, input: DirectiveInput): Promise<Refused | undefined> {
  const { number, content, agencyIds } = input;
  const today = dayOf(context.now());
  if (number.trim() === '') return emptyText('number', 'Số, ký hiệu còn trống. Ghi như trên văn bản: 125/UBND-KSTT.');
  if (content.trim() === '') return emptyText('content', 'Nội dung chỉ đạo còn trống.');
  const wrong = findDayProblem(input, today);
  if (wrong !== undefined) return wrong;
  const { register } = await context.catalogueAt(context.now());
  const missing = agencyIds.find((id) => register.atDate(today).every((agency) => agency.id !== id));
  if (missing !== undefined) {
    const message = `Cơ quan “${register.findById(missing)?.name ?? missing}” không còn trong danh mục hôm nay. Chọn cơ quan đang hoạt động.`;
    return { ok: false, code: 'directive-agency', facts: { field: 'agencyIds', agencyId: missing }, message };
  }
  if (agencyIds.length !== new Set(agencyIds).size) {
    const message = 'Một cơ quan được chọn hai lần. Mỗi nơi nhận chỉ ghi một lần.';
    return { ok: false, code: 'directive-agency', facts: { field: 'agencyIds' }, message };
  }
  return undefined;
}

const refusal = (action: string) => ({ ok: false, code: 'not-allowed', facts: { action } }) as const;

export const emptyText = (field: string, message: string): Refused => ({
  ok: false,
  code: 'directive-incomplete',
  facts: { field },
  message,
});

export function unknown(): Refused {
  const message = 'Không có văn bản chỉ đạo này, hoặc cơ quan không thuộc nơi nhận.';
  return { ok: false, code: 'unknown-directive', facts: {}, message };
}

function alreadyThere(number: string, issuedOn: string): Refused {
  const message = `Văn bản ${number} ngày ${dayText(findDay(issuedOn) ?? 0)} đã được ghi với nội dung khác. Kiểm tra số và ngày, hoặc thu hồi bản đã ghi trước.`;
  return { ok: false, code: 'directive-exists', facts: { field: 'number', number, issuedOn }, message };
}

export function withdrawnBefore({ number }: StoredDirective): Refused {
  const message = `Văn bản ${number} đã được thu hồi, không cần trả lời.`;
  return { ok: false, code: 'directive-withdrawn', facts: {}, message };
}

/** Sent again after a lost answer of ours, the same text is no mistake. */
async function answeredBefore(
  stored: StoredDirective,
  agencyId: string,
  answer: string,
  context: AppContext,
  principal: Principal,
): Promise<Outcome<DirectiveView>> {
  const now = await getDirective(context, stored.id);
  const given = now.addressees.find((addressee) => addressee.agencyId === agencyId)?.answer;
  if (given?.answer === answer) return { ok: true, value: await viewOf(context, principal, now) };
  const message = `${given?.by.name ?? 'Người khác'} đã trả lời văn bản ${stored.number} thay cho cơ quan. Nội dung anh/chị nhập chưa được ghi.`;
  return { ok: false, code: 'directive-answered', facts: {}, message };
}
