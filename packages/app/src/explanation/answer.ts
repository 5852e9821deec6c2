import type { Principal } from '@dunghen/domain/access';
import {
  type Cause,
  type ExplanationCourse,
  type ExplanationEventData,
  foldExplanation,
  typistsOf,
  unstatedOf,
} from '@dunghen/domain/explanation';
import { dayOf, formatDay } from '@dunghen/domain/time';
import { readGrantsAt } from '@dunghen/store/account';
import { appendToExplanation } from '@dunghen/store/explanation';
import { type Action, accessWorld, allow, notAllowed, STATUTE } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import { actorOf } from '../issue/sight.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { dueInstant } from './ask.ts';
import { type FollowedTask, findTask } from './find.ts';
import { messagesOfEvent } from './message.ts';
import * as refusals from './refusals.ts';

export interface StatementInput {
  readonly id: string;
  /** Dossiers of the list to which the same cause and measure apply. */
  readonly codes: readonly string[];
  readonly cause: Cause;
  readonly causeText?: string;
  readonly measure: string;
}

/** States one cause and one measure for dossiers of the list; the last statement on a dossier counts. */
export async function stateCauses(
  context: AppContext,
  principal: Principal,
  { id, codes, cause, ...typed }: StatementInput,
  request: RequestFacts,
): Promise<Outcome<undefined>> {
  const found = await findTask(context, principal, id);
  if (!found.ok) return found;
  const { task, lines } = found.value;
  const permission = allow(principal, 'explanation:state', { agencyIds: [task.agencyId] }, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const [causeText, measure] = [typed.causeText?.trim() ?? '', typed.measure.trim()];
  const known = new Set(lines.map(({ code }) => code));
  const foreign = codes.find((code) => !known.has(code));
  if (foreign !== undefined) return refusals.notOnTheList(foreign);
  if (codes.length === 0) return refusals.incomplete('codes', 'Chưa chọn hồ sơ nào. Chọn hồ sơ rồi nêu nguyên nhân.');
  if (cause === 'other' && causeText === '')
    return refusals.incomplete('causeText', 'Nguyên nhân khác cần ghi rõ là nguyên nhân gì.');
  if (measure === '')
    return refusals.incomplete('measure', 'Ghi biện pháp khắc phục: việc gì, ai làm, đến khi nào xong.');
  const data = {
    type: 'stated',
    codes: [...new Set(codes)],
    cause,
    measure,
    ...(causeText === '' ? {} : { causeText }),
  } as const;
  return append(context, principal, found.value, request, 'explanation:state', (course) => {
    if (course.state === 'confirmed') return refusals.alreadyConfirmed();
    return isSaid(course, data) ? undefined : data;
  });
}

/** Sent again after a lost answer of ours, the same words are no new statement; after a return they are. */
function isSaid(course: ExplanationCourse, data: Extract<ExplanationEventData, { readonly type: 'stated' }>): boolean {
  if (course.state === 'returned') return false;
  return data.codes.every((code) => {
    const said = course.statements.get(code);
    return said?.cause === data.cause && said.measure === data.measure && said.causeText === data.causeText;
  });
}

/** The head confirms what was typed; not their own words, unless nobody else at the agency could type (decision 0226). */
export async function confirmExplanation(
  context: AppContext,
  principal: Principal,
  { id, version }: { readonly id: string; readonly version: number },
  request: RequestFacts,
): Promise<Outcome<undefined>> {
  const found = await findTask(context, principal, id);
  if (!found.ok) return found;
  const { task, lines, course } = found.value;
  const { id: own } = actorOf(principal);
  const typed = typistsOf(course).has(own);
  const alone = typed && (await isAlone(context, task.agencyId, own));
  const where = { agencyIds: [task.agencyId], ...(typed && !alone ? { requestedBy: own } : {}) };
  const permission = allow(principal, 'explanation:confirm', where, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const codes = lines.map(({ code }) => code);
  return append(context, principal, found.value, request, 'explanation:confirm', (now) => {
    if (now.state === 'confirmed') return undefined;
    const unstated = unstatedOf(now, codes);
    if (unstated.length > 0) return refusals.stillUnstated(unstated);
    if (now.state === 'returned') return refusals.notReworked();
    if (now.version !== version) return refusals.changedMeanwhile();
    return alone ? { type: 'confirmed', alone: true } : { type: 'confirmed' };
  });
}

const STATING_ROLES = new Set(STATUTE.filter(({ may }) => may.includes('explanation:state')).map(({ role }) => role));

/** Whether nobody else at the agency, or at the one that bears its tasks today, could type an explanation. */
async function isAlone(context: AppContext, agencyId: string, own: string): Promise<boolean> {
  const today = dayOf(context.now());
  const { register } = await context.catalogueAt(context.now());
  const ids = register.bearersAt(agencyId, today).map((agency) => agency.id);
  const grants = await readGrantsAt(context.db, ids, formatDay(today));
  return grants.every(({ accountId, role }) => accountId === own || !STATING_ROLES.has(role));
}

export interface ReturnInput {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  /** A new day for the answer; absent: the date stays. */
  readonly dueOn?: string;
}

/** Gives it back for rework: the head what was typed, procedure control what was confirmed. */
export async function returnExplanation(
  context: AppContext,
  principal: Principal,
  { id, version, reason, dueOn }: ReturnInput,
  request: RequestFacts,
): Promise<Outcome<undefined>> {
  const found = await findTask(context, principal, id);
  if (!found.ok) return found;
  const { task, course } = found.value;
  const action: Action = course.state === 'confirmed' ? 'explanation:ask' : 'explanation:confirm';
  const permission = allow(principal, action, { agencyIds: [task.agencyId] }, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  if (reason.trim() === '')
    return refusals.incomplete('reason', 'Ghi lý do trả lại để cơ quan biết cần sửa, bổ sung nội dung gì.');
  const due = dueOn === undefined ? undefined : await dueInstant(context, dueOn);
  if (due?.ok === false) return due;
  return append(context, principal, found.value, request, action, (now) => {
    if (now.state === 'returned' && now.returned?.reason === reason.trim()) return undefined;
    if (now.version !== version) return refusals.changedMeanwhile();
    if (now.statements.size === 0) return refusals.nothingToReturn();
    const data = { type: 'returned', reason: reason.trim() } as const;
    return due === undefined ? data : { ...data, dueAt: due.value };
  });
}

async function append(
  context: AppContext,
  principal: Principal,
  { task, lines }: FollowedTask,
  request: RequestFacts,
  action: Action,
  decide: (course: ExplanationCourse) => ExplanationEventData | Refused | undefined,
): Promise<Outcome<undefined>> {
  const codes = lines.map(({ code }) => code);
  const late: { refused: Refused | undefined } = { refused: undefined };
  await appendToExplanation(context.db, {
    id: task.id,
    actor: actorOf(principal),
    at: context.now(),
    decide: (events) => {
      const decided = decide(foldExplanation(events, codes));
      if (decided === undefined || 'type' in decided) return decided;
      late.refused = decided;
      return undefined;
    },
    messages: (data, before) => messagesOfEvent({ ...task, count: lines.length }, data, before),
    audit: actOf(principal, request, {
      action,
      subject: { kind: 'explanation', id: task.id, code: task.period },
      outcome: 'done',
      facts: { agency: task.agencyId },
    }),
  });
  return late.refused ?? { ok: true, value: undefined };
}
