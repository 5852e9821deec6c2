import type { ProcessStep, StepBranch } from '@dunghen/domain/procedure';

// Steps without branches of their own lead to the next in the list, so that moving one changes the way by itself.

/** A step as it is when it is added: somebody names it and gives it its share. */
export function newStep(process: readonly ProcessStep[]): ProcessStep {
  return { key: freeKey(process), name: '', role: 'specialist', share: 0 };
}

function freeKey(process: readonly ProcessStep[]): string {
  const taken = new Set(process.map(({ key }) => key));
  for (let number = process.length + 1; ; number++) {
    const key = `buoc-${number}`;
    if (!taken.has(key)) return key;
  }
}

/** The step stands at `index` afterwards. */
export function insertStep(process: readonly ProcessStep[], index: number, step: ProcessStep): readonly ProcessStep[] {
  return process.toSpliced(index, 0, step);
}

/** Takes a step away; branches that led to it lead to where it led first. */
export function removeStep(process: readonly ProcessStep[], key: string): readonly ProcessStep[] {
  const index = process.findIndex((step) => step.key === key);
  const removed = process[index];
  if (removed === undefined) return process;
  const onward = removed.next?.find(({ when }) => when === undefined)?.to ?? process[index + 1]?.key;
  return process
    .toSpliced(index, 1)
    .map((step) => (step.next === undefined ? step : withBranches(step, redirected(step.next, key, onward))));
}

function redirected(branches: readonly StepBranch[], from: string, to: string | undefined): readonly StepBranch[] {
  return branches.flatMap((branch): readonly StepBranch[] => {
    if (branch.to !== from) return [branch];
    return to === undefined ? [] : [{ ...branch, to }];
  });
}

/** One place earlier (-1) or later (1); unchanged at the ends. */
export function moveStep(process: readonly ProcessStep[], key: string, by: -1 | 1): readonly ProcessStep[] {
  const index = process.findIndex((step) => step.key === key);
  const step = process[index];
  const target = index + by;
  if (step === undefined || target < 0 || target >= process.length) return process;
  return process.toSpliced(index, 1).toSpliced(target, 0, step);
}

export function changeStep(
  process: readonly ProcessStep[],
  key: string,
  change: (step: ProcessStep) => ProcessStep,
): readonly ProcessStep[] {
  return process.map((step) => (step.key === key ? change(step) : step));
}

/** With these branches; with none it leads to the next in the list again. */
export function withBranches(step: ProcessStep, branches: readonly StepBranch[]): ProcessStep {
  const { next: _next, ...plain } = step;
  return branches.length === 0 ? plain : { ...plain, next: branches };
}

/**
 * A first branch on a value, beside the way that the step leads anyway; a further one before that way, which holds for all
 * other values and so stands last.
 */
export function addBranch(process: readonly ProcessStep[], key: string, field: string): readonly ProcessStep[] {
  const index = process.findIndex((step) => step.key === key);
  const following = process[index + 1]?.key ?? process[0]?.key ?? '';
  const beyond = process[index + 2]?.key ?? following;
  return changeStep(process, key, (step) => {
    const before = step.next ?? [{ to: following }];
    const conditional = before.filter(({ when }) => when !== undefined);
    const otherwise = before.filter(({ when }) => when === undefined);
    return withBranches(step, [...conditional, { to: beyond, when: { field, equals: '' } }, ...otherwise]);
  });
}

export function changeBranch(step: ProcessStep, index: number, branch: StepBranch): ProcessStep {
  return withBranches(step, (step.next ?? []).with(index, branch));
}

/** Without its last condition a step leads to the next in the list. */
export function removeBranch(step: ProcessStep, index: number): ProcessStep {
  const left = (step.next ?? []).toSpliced(index, 1);
  return withBranches(step, left.some(({ when }) => when !== undefined) ? left : []);
}
