import type { Principal } from '@dunghen/domain/access';
import { recordAudit } from '@dunghen/store/audit';
import { type ImportStage, setStageChoices, setStageKeepGood } from '@dunghen/store/import-stage';
import { readTasks, type TaskKind } from '@dunghen/store/task';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { orderFor, type TaskControl } from '../task/order.ts';
import { eraseStage } from './erase.ts';
import type { ImportChoices } from './layout.ts';
import { outcomeOf } from './outcome.ts';
import { findPermittedStage, refuseDiscarded } from './permission.ts';
import { readImport } from './read.ts';
import { type StageView, viewOf } from './view.ts';

type Desk = AppContext & TaskControl;

export interface CheckInput {
  readonly id: string;
  readonly choices: ImportChoices;
}

/** Keeps what was said of the file and has it gone through, without storing anything. */
export async function checkImport(
  context: Desk,
  principal: Principal,
  { id, choices }: CheckInput,
  request: RequestFacts,
): Promise<Outcome<StageView>> {
  const found = await findReady(context, principal, id);
  if (!found.ok) return found;
  const stage = found.value;
  const { asksMeaning } = viewOf({ ...stage, choices: { ...choices } }, undefined);
  if (asksMeaning && choices.dueAtMeans === undefined) return meaningMissing();
  await setStageChoices(context.db, id, { ...choices });
  await order(context, principal, stage, { kind: 'import-check', step: 'check' }, request);
  return readImport(context, principal, id);
}

/** Has a checked file loaded. Its sound rows alone with `keepGood`; else it must have none that are not. */
export async function loadImport(
  context: Desk,
  principal: Principal,
  { id, keepGood }: { readonly id: string; readonly keepGood: boolean },
  request: RequestFacts,
): Promise<Outcome<StageView>> {
  const found = await findReady(context, principal, id);
  if (!found.ok) return found;
  const stage = found.value;
  const checked = outcomeOf(stage.checked);
  if (checked === undefined) return notChecked(stage);
  if (checked.refusal !== undefined) return { ok: false, ...checked.refusal, facts: {} };
  if (!keepGood && checked.issues.count > 0) return hasIssues(stage, checked.issues.count);
  await setStageKeepGood(context.db, id, keepGood);
  await order(context, principal, stage, { kind: 'import-load', step: 'load', keepGood }, request);
  return readImport(context, principal, id);
}

/** Erases the contents of a file that is not to be loaded, or was loaded; the record of it stays. */
export async function discardImport(
  context: AppContext,
  principal: Principal,
  id: string,
  request: RequestFacts,
): Promise<Outcome<StageView>> {
  const found = await findReady(context, principal, id);
  if (!found.ok) return found;
  await eraseStage(context, found.value);
  await context.db.transaction((tx) =>
    recordAudit(tx, [actOf(principal, request, actOn(found.value, { step: 'erase' }))]),
  );
  return readImport(context, principal, id);
}

/** An import whose contents are there and with which nothing is being done. */
async function findReady(context: AppContext, principal: Principal, id: string): Promise<Outcome<ImportStage>> {
  const found = await findPermittedStage(context, principal, id);
  if (!found.ok) return found;
  const refused = refuseDiscarded(found.value);
  if (refused !== undefined) return refused;
  const [task] = await readTasks(context.db, { kinds: ['import-check', 'import-load'], subject: id, limit: 1 });
  return task?.state === 'waiting' || task?.state === 'running' ? busy(found.value) : found;
}

interface Ordered {
  readonly kind: TaskKind;
  readonly step: string;
  readonly keepGood?: boolean;
}

async function order(
  context: Desk,
  principal: Principal,
  stage: ImportStage,
  { kind, ...facts }: Ordered,
  request: RequestFacts,
): Promise<void> {
  await context.db.transaction(async (tx) => {
    await orderFor(tx, context, principal, { kind, subject: stage.id });
    await recordAudit(tx, [actOf(principal, request, actOn(stage, facts))]);
  });
  await context.sendTasks();
}

const actOn = ({ id, name }: ImportStage, facts: Readonly<Record<string, unknown>>) =>
  ({ action: 'dossier:import', subject: { kind: 'import', id, code: name }, outcome: 'done', facts }) as const;

function meaningMissing(): Refused {
  const message =
    'Chưa chọn ý nghĩa của cột ngày hẹn trả: ngày ghi trên giấy tiếp nhận, hay hạn hiện tại đã cộng các lần dừng, gia hạn. Hai cách cho kết quả đánh giá khác nhau.';
  return { ok: false, code: 'due-meaning-unknown', facts: { field: 'dueAtMeans' }, message };
}

function notChecked({ name }: ImportStage): Refused {
  const message = `Tệp ${name} chưa được kiểm tra theo cách hiểu cột hiện tại. Bấm "Kiểm tra" trước khi nạp.`;
  return { ok: false, code: 'import-unchecked', facts: {}, message };
}

function hasIssues({ name }: ImportStage, count: number): Refused {
  const message = `Tệp ${name} còn ${count} lỗi nên không nạp cả tệp. Sửa tệp rồi đưa lên lại, hoặc chọn chỉ nạp các dòng đúng.`;
  return { ok: false, code: 'bad-rows', facts: { count }, message };
}

function busy({ name }: ImportStage): Refused {
  const message = `Tệp ${name} đang được kiểm tra hoặc nạp. Chờ xong rồi làm tiếp.`;
  return { ok: false, code: 'import-busy', facts: {}, message };
}
