import type { LimitQuestion } from './find-limit.ts';
import type { ProcedureVersion, ProcessStep, StepBranch } from './procedure.ts';

/** Values of the dossier's form, by field. `case`, `channel` and `area` are the dossier's own (`processValues`). */
export type FormValues = Readonly<Record<string, string>>;

/**
 * What branches are decided by: the form's values and, as `case`, `channel` and `area`, what the dossier itself is,
 * whatever the form holds under these names.
 */
export function processValues(question: LimitQuestion, form: FormValues = {}): FormValues {
  const { case: _case, channel: _channel, area: _area, ...rest } = form;
  return {
    ...rest,
    ...(question.caseKey === undefined ? {} : { case: question.caseKey }),
    channel: question.channel,
    area: question.area ?? 'ordinary',
  };
}

/**
 * The steps that a dossier with these values goes through, from the first of the process on. Ends where a step leads
 * nowhere; `findProcedureProblems` sees to it that every step leads on and none comes twice.
 */
export function processFor(version: ProcedureVersion, values: FormValues): readonly ProcessStep[] {
  const route: ProcessStep[] = [];
  let step = version.process[0];
  while (step !== undefined && !route.includes(step)) {
    route.push(step);
    step = findNextStep(version, step, values);
  }
  return route;
}

/** The step after `step`, or undefined where it is the last. */
export function findNextStep(
  version: ProcedureVersion,
  step: ProcessStep,
  values: FormValues,
): ProcessStep | undefined {
  const { process } = version;
  if (step.next === undefined) return process[process.indexOf(step) + 1];
  const branch = step.next.find(({ when }) => when === undefined || values[when.field] === when.equals);
  return process.find(({ key }) => key === branch?.to);
}

/** The branches of a step as they are written or, where none are, the way to the next step in the list. */
export function branchesOf(process: readonly ProcessStep[], step: ProcessStep): readonly StepBranch[] {
  if (step.next !== undefined) return step.next;
  const following = process[process.indexOf(step) + 1];
  return following === undefined ? [] : [{ to: following.key }];
}

/** Whether steps of other agencies belong to it (thủ tục liên thông); they stay within the one limit. */
export function isJoinedUp(version: ProcedureVersion): boolean {
  return version.process.some(({ agencyId }) => agencyId !== undefined);
}
