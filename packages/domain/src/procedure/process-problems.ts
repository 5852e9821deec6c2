import { errorAt, type ProcedureProblem } from './problem.ts';
import type { ProcedureVersion, ProcessStep, StepBranch, StepRole } from './procedure.ts';
import { branchesOf } from './process.ts';
import { AREAS, CHANNELS } from './reference-limit.ts';
import { keyedProblems } from './requirement-problems.ts';

const ROLES: ReadonlySet<StepRole> = new Set(['counter', 'specialist', 'head-of-division', 'head-of-agency', 'clerk']);

/** Steps and branches: every branch leads to a step, every step can be reached, none leads back. */
export function processProblems(version: ProcedureVersion): readonly ProcedureProblem[] {
  const { process } = version;
  return [
    ...keyedProblems('process', process),
    ...process.flatMap((step, index) => [
      ...roleProblems(step, `process[${index}]`),
      ...branchProblems(version, step, `process[${index}]`),
    ]),
    ...unreachableProblems(process),
    ...cycleProblems(process),
  ];
}

function roleProblems({ role }: ProcessStep, at: string): readonly ProcedureProblem[] {
  if (ROLES.has(role)) return [];
  return [
    errorAt(`${at}.role`, 'unknown-role', `Vai trò "${role}" không có. Chọn một trong: ${[...ROLES].join(', ')}.`),
  ];
}

function branchProblems(version: ProcedureVersion, step: ProcessStep, at: string): readonly ProcedureProblem[] {
  const branches = step.next ?? [];
  const otherwise = branches.findIndex(({ when }) => when === undefined);
  const problems = branches.flatMap((branch, index) => [
    ...targetProblems(version, branch, `${at}.next[${index}]`),
    ...valueProblems(version, branch, `${at}.next[${index}]`),
  ]);
  const repeated = branches.findIndex((branch, index) =>
    branches.slice(0, index).some((earlier) => isCovered(branch, earlier)),
  );
  if (repeated >= 0) {
    const message = 'Nhánh này không bao giờ được chọn vì nhánh trước đã gồm nó.';
    problems.push(errorAt(`${at}.next[${repeated}]`, 'branch-never-taken', message));
  }
  if (branches.length > 0 && otherwise < 0) {
    const message = `Bước "${step.name}" chưa có nhánh cho các giá trị còn lại. Thêm một nhánh không điều kiện ở cuối.`;
    problems.push(errorAt(`${at}.next`, 'no-way-on', message));
  }
  return problems;
}

function targetProblems({ process }: ProcedureVersion, { to }: StepBranch, at: string): readonly ProcedureProblem[] {
  if (process.some(({ key }) => key === to)) return [];
  return [errorAt(`${at}.to`, 'unknown-step', `Nhánh dẫn tới bước "${to}" không có trong quy trình.`)];
}

/** A branch on the dossier's own case, channel or area asks for one that there is. */
function valueProblems(version: ProcedureVersion, { when }: StepBranch, at: string): readonly ProcedureProblem[] {
  if (when === undefined) return [];
  if (when.field.trim() === '')
    return [errorAt(`${at}.when`, 'missing-text', 'Chưa ghi trường của mẫu đơn để rẽ nhánh.')];
  const known: Readonly<Record<string, readonly string[]>> = {
    case: version.cases.map(({ key }) => key),
    channel: CHANNELS,
    area: AREAS,
  };
  const values = known[when.field];
  if (values === undefined || values.includes(when.equals)) return [];
  const message = `Nhánh hỏi ${when.field} = "${when.equals}", giá trị không có. Các giá trị: ${values.join(', ') || '(không có)'}.`;
  return [errorAt(`${at}.when`, 'unknown-value', message)];
}

function isCovered({ when }: StepBranch, earlier: StepBranch): boolean {
  if (earlier.when === undefined) return true;
  return when !== undefined && when.field === earlier.when.field && when.equals === earlier.when.equals;
}

function unreachableProblems(process: readonly ProcessStep[]): readonly ProcedureProblem[] {
  const first = process[0];
  if (first === undefined) return [];
  const reached = new Set([first.key]);
  const waiting = [first];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    for (const next of followers(process, step)) {
      if (reached.has(next.key)) continue;
      reached.add(next.key);
      waiting.push(next);
    }
  }
  return process.flatMap((step, index) =>
    reached.has(step.key)
      ? []
      : [errorAt(`process[${index}]`, 'unreachable-step', `Không có đường nào dẫn tới bước "${step.name}".`)],
  );
}

/** One problem for each step that leads back to itself or to one before it. */
function cycleProblems(process: readonly ProcessStep[]): readonly ProcedureProblem[] {
  const done = new Set<string>();
  const under = new Set<string>();
  const problems: ProcedureProblem[] = [];
  const visit = (step: ProcessStep): void => {
    under.add(step.key);
    for (const next of followers(process, step)) {
      if (under.has(next.key)) {
        const message = `Bước "${step.name}" quay lại bước "${next.name}": quy trình không được vòng lại.`;
        problems.push(errorAt(`process[${process.indexOf(step)}]`, 'cycle', message));
      } else if (!done.has(next.key)) visit(next);
    }
    under.delete(step.key);
    done.add(step.key);
  };
  for (const step of process) if (!done.has(step.key)) visit(step);
  return problems;
}

function followers(process: readonly ProcessStep[], step: ProcessStep): readonly ProcessStep[] {
  return branchesOf(process, step).flatMap(({ to }) => process.filter(({ key }) => key === to));
}
