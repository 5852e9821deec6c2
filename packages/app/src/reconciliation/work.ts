import type { Principal } from '@dunghen/domain/access';
import { type CaseStep, stateAfter } from '@dunghen/domain/reconciliation';
import { findDay } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import { newId } from '@dunghen/store/dossier';
import { lockCourses, type NewStep, readCases, recordSteps, type StoredCase } from '@dunghen/store/reconciliation';
import type { Transaction } from '@dunghen/store/server';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { findPermittedRun } from './permission.ts';
import { filterFor, unknownCase } from './read.ts';

export interface StepInput {
  readonly runId: string;
  /** Cases with the number of steps that whoever does this has seen of each (`CaseView.steps`). */
  readonly cases: readonly { readonly code: string; readonly steps: number }[];
  readonly step: CaseStep;
}

/**
 * Records one step on one case or on many, all or none. The department that runs the system records what it found and
 * did; everything else is the agency's and procedure control's.
 */
export async function recordStep(
  context: AppContext,
  principal: Principal,
  { runId, cases, step }: StepInput,
  request: RequestFacts,
): Promise<Outcome<{ readonly cases: number }>> {
  const found = await findPermittedRun(context, principal, runId);
  if (!found.ok) return found;
  const problem = problemOf(step);
  if (problem !== undefined) return problem;
  const codes = [...new Set(cases.map(({ code }) => code))];
  const rows = await readAll(context, filterFor({ runId }, found.value), codes);
  const missing = codes.find((code) => !rows.has(code));
  if (missing !== undefined) return unknownCase(missing);
  const refused = await refuseOn(context, principal, step, [...rows.values()]);
  if (refused !== undefined) return refused;
  const seen = new Map(cases.map(({ code, steps }) => [code, steps]));
  return context.db.transaction((tx) => write(tx, context, principal, { runId, codes, seen, step }, request));
}

async function readAll(
  { db }: AppContext,
  filter: ReturnType<typeof filterFor>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, StoredCase>> {
  const rows = new Map<string, StoredCase>();
  for (const code of codes) {
    const [row] = await readCases(db, { ...filter, code }, { limit: 1 });
    if (row !== undefined) rows.set(code, row);
  }
  return rows;
}

async function refuseOn(
  context: AppContext,
  principal: Principal,
  step: CaseStep,
  rows: readonly StoredCase[],
): Promise<Refused | undefined> {
  const world = await accessWorld(context);
  const action = step.kind === 'record-fix' ? 'reconciliation:fix' : 'reconciliation:work';
  for (const agencyId of new Set(rows.map((row) => row.agencyId))) {
    const where = agencyId === null ? NOWHERE : { agencyIds: [agencyId] };
    const permission = allow(principal, action, where, world);
    if (!permission.ok) return notAllowed(permission);
  }
  return undefined;
}

interface Writing {
  readonly runId: string;
  readonly codes: readonly string[];
  readonly seen: ReadonlyMap<string, number>;
  readonly step: CaseStep;
}

async function write(
  tx: Transaction,
  context: AppContext,
  principal: Principal,
  { runId, codes, seen, step }: Writing,
  request: RequestFacts,
): Promise<Outcome<{ readonly cases: number }>> {
  const courses = new Map((await lockCourses(tx, codes)).map((course) => [course.code, course]));
  const steps: NewStep[] = [];
  for (const code of codes) {
    const course = courses.get(code);
    if ((course?.steps ?? 0) !== seen.get(code)) return changedMeanwhile(code);
    const state = stateAfter(course?.state ?? 'open', step.kind);
    if (state === undefined) return wrongState(code, course?.state === 'closed');
    steps.push({ id: newId(), code, runId, step, state });
  }
  const by = principal.kind === 'anonymous' ? { id: '', name: '' } : { id: principal.id, name: principal.name };
  await recordSteps(tx, steps, context.now(), by);
  const action = step.kind === 'record-fix' ? 'reconciliation:fix' : 'reconciliation:work';
  const subject = { kind: 'reconciliation', id: runId, code: codes.length === 1 ? (codes[0] ?? '') : '' };
  const facts = { step: step.kind, cases: codes.length };
  await recordAudit(tx, actOf(principal, request, { action, subject, outcome: 'done', facts }));
  return { ok: true, value: { cases: codes.length } };
}

function changedMeanwhile(code: string): Refused {
  const message = `Hồ sơ ${code} vừa được người khác cập nhật. Xem lại rồi ghi tiếp; nội dung anh/chị vừa nhập vẫn còn.`;
  return { ok: false, code: 'case-changed', facts: { case: code }, message };
}

function wrongState(code: string, closed: boolean): Refused {
  const message = closed
    ? `Hồ sơ ${code} đã đóng. Mở lại trước khi ghi tiếp.`
    : `Hồ sơ ${code} đang được xử lý, không cần mở lại.`;
  return { ok: false, code: 'case-state', facts: { case: code }, message };
}

function problemOf(step: CaseStep): Refused | undefined {
  switch (step.kind) {
    case 'assign':
      return blank('owner', step.owner, 'Ghi người theo dõi.') ?? badDay('dueOn', step.dueOn);
    case 'explain':
      return blank('text', step.text, 'Ghi nội dung giải trình.');
    case 'write-letter':
      return blank('letter', step.letter, 'Ghi số, ký hiệu, ngày văn bản.');
    case 'record-fix':
      return (
        blank('cause', step.cause, 'Ghi nguyên nhân đã tìm ra.') ??
        blank('fix', step.fix, 'Ghi việc đã làm để khắc phục.') ??
        badDay('fixedOn', step.fixedOn)
      );
    case 'close':
      return blank('text', step.text, 'Ghi lý do đóng.');
    case 'reopen':
      return blank('text', step.text, 'Ghi lý do mở lại.');
    case 'send-again':
    case 'confirm':
      return undefined;
  }
}

function blank(field: string, text: string, message: string): Refused | undefined {
  return text.trim() === '' ? { ok: false, code: 'step-incomplete', facts: { field }, message } : undefined;
}

function badDay(field: string, day: string | undefined): Refused | undefined {
  if (day === undefined || findDay(day) !== undefined) return undefined;
  return { ok: false, code: 'bad-day', facts: { field }, message: `Ngày "${day}" không có thật.` };
}
