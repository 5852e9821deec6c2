import type { Principal } from '@dunghen/domain/access';
import { type Period, parsePeriod, periodBounds, periodKey } from '@dunghen/domain/report';
import { findDay, type Instant, startOfDay } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import { newId } from '@dunghen/store/dossier';
import { failBrokenRuns, insertRun, type StoredRun, startRun } from '@dunghen/store/reconciliation';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { orderFor, type TaskControl } from '../task/order.ts';
import { refuseLacking } from './lacking.ts';
import { findPermittedRun, refuseUnless } from './permission.ts';
import { readRun } from './read.ts';
import type { ColumnChoices, ListLayout } from './source.ts';
import type { RunChoices, RunView } from './view.ts';

export interface StartInput {
  readonly columns?: ColumnChoices;
  /** "2024-Q1"; all dossiers where absent. */
  readonly period?: string;
  /** By the end of this local day (`yyyy-MM-dd`): when the portal's list was taken. Now where absent. */
  readonly asOf?: string;
  /** What the portal printed as late for the period, and where that stands. */
  readonly printed?: number;
  readonly printedSource?: string;
}

/** What a run is made by, from what was asked for; a refusal names what would be right. */
export interface RunPlan {
  readonly choices: RunChoices;
  readonly period?: string;
  readonly periodFrom?: Instant;
  readonly periodTo?: Instant;
  readonly asOf: Instant;
}

export function planRun(input: StartInput, now: Instant): Outcome<RunPlan> {
  const period = input.period === undefined || input.period === '' ? undefined : parsePeriod(input.period);
  if (input.period && period === undefined) {
    const message = `Kỳ "${input.period}" không đọc được. Ghi như 2024-Q1, 2024-03, 2024-H1, 2024.`;
    return { ok: false, code: 'bad-period', facts: { field: 'period' }, message };
  }
  const given = input.asOf === undefined || input.asOf === '' ? undefined : findDay(input.asOf);
  if (input.asOf && given === undefined) {
    const message = `Ngày "${input.asOf}" không đọc được. Ghi ngày dạng yyyy-MM-dd.`;
    return { ok: false, code: 'bad-day', facts: { field: 'asOf' }, message };
  }
  const asOf = given === undefined ? now : Math.min(now, startOfDay(given + 1));
  const choices: RunChoices = {
    columns: input.columns ?? {},
    ...(input.printed === undefined ? {} : { printed: input.printed }),
    ...(input.printedSource ? { printedSource: input.printedSource.trim() } : {}),
  };
  return period === undefined ? { ok: true, value: { choices, asOf } } : withPeriod(period, choices, asOf);
}

function withPeriod(period: Period, choices: RunChoices, asOf: Instant): Outcome<RunPlan> {
  const { from, to } = periodBounds(period);
  if (asOf <= from) {
    const message = 'Thời điểm của danh sách trước ngày đầu kỳ. Kiểm tra lại kỳ và ngày lấy danh sách.';
    return { ok: false, code: 'as-of-before-period', facts: { field: 'asOf' }, message };
  }
  const value = { choices, period: periodKey(period), periodFrom: from, periodTo: to, asOf };
  return { ok: true, value };
}

type Desk = AppContext & TaskControl;

/** Has a list that was brought compared; the work goes on when the page is left. */
export async function startReconciliation(
  context: Desk,
  principal: Principal,
  { id, ...input }: StartInput & { readonly id: string },
  request: RequestFacts,
): Promise<Outcome<RunView>> {
  const refused = await refuseUnless(context, principal, 'reconciliation:run');
  if (refused !== undefined) return refused;
  const found = await findPermittedRun(context, principal, id);
  if (!found.ok) return found;
  const { run } = found.value;
  if (run.state === 'running' || run.state === 'done') return begunBefore(run);
  if (run.source === 'file' && run.sha256 === undefined) return contentGone(run);
  const { columns: choices = {} } = input;
  const lacking = run.source === 'file' ? refuseLacking(run.layout as ListLayout, run.name, { choices }) : undefined;
  if (lacking !== undefined) return lacking;
  const plan = planRun(input, context.now());
  if (!plan.ok) return plan;
  return order(context, principal, run, plan.value, request);
}

/** Has the portal asked for its list through the protocol, and compared. */
export async function startByProtocol(
  context: Desk,
  principal: Principal,
  input: StartInput,
  request: RequestFacts,
): Promise<Outcome<RunView>> {
  const refused = await refuseUnless(context, principal, 'reconciliation:run');
  if (refused !== undefined) return refused;
  if (context.portalList === undefined) return notConnected();
  const plan = planRun(input, context.now());
  if (!plan.ok) return plan;
  const id = newId();
  const [createdBy, createdByName] = principal.kind === 'anonymous' ? ['', ''] : [principal.id, principal.name];
  const about = { id, source: 'protocol', name: PROTOCOL_NAME, layout: {} } as const;
  const run = { ...about, createdAt: context.now(), createdBy, createdByName };
  await insertRun(context.db, run);
  return order(context, principal, { ...run, state: 'staged', choices: {} }, plan.value, request);
}

export const PROTOCOL_NAME = 'Tra cứu qua kết nối với Cổng';

async function order(
  context: Desk,
  principal: Principal,
  run: StoredRun,
  plan: RunPlan,
  request: RequestFacts,
): Promise<Outcome<RunView>> {
  const { id } = run;
  const begun = await context.db.transaction(async (tx) => {
    await failBrokenRuns(tx, context.now());
    if (!(await startRun(tx, { id, ...plan }))) return false;
    await orderFor(tx, context, principal, { kind: 'reconcile', subject: id });
    const subject = { kind: 'reconciliation', id, code: run.name };
    const facts = { step: 'start', period: plan.period ?? null };
    await recordAudit(tx, actOf(principal, request, { action: 'reconciliation:run', subject, outcome: 'done', facts }));
    return true;
  });
  if (!begun) return begunBefore(run);
  await context.sendTasks();
  return readRun(context, principal, id);
}

function begunBefore({ id }: StoredRun): Refused {
  const message = 'Lần đối soát này đã chạy hoặc đang chạy. Đưa danh sách lên lại để đối soát lần nữa.';
  return { ok: false, code: 'run-begun', facts: { run: id }, message };
}

function contentGone({ id, name }: StoredRun): Refused {
  const message = `Nội dung tệp ${name} đã được xóa khỏi máy chủ. Đưa danh sách lên lại.`;
  return { ok: false, code: 'list-erased', facts: { run: id }, message };
}

export function notConnected(): Refused {
  const message =
    'Chưa đặt kết nối với Cổng Dịch vụ công quốc gia. Đối soát bằng tệp xuất từ Cổng, hoặc đề nghị quản trị hệ thống đặt kết nối.';
  return { ok: false, code: 'portal-not-connected', facts: {}, message };
}
