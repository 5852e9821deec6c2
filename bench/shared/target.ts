import { table } from './markdown.ts';

/** One thing to reach (docs: issue of the bench), and what came out. Smaller is better. */
export interface Target {
  readonly name: string;
  readonly most: number;
  readonly measured: number;
  readonly unit: string;
  /** Why it is missed, where it is. */
  readonly whyMissed: string;
}

export function isReached(target: Target): boolean {
  return target.measured <= target.most;
}

/** A table of targets, and below it why those missed were missed. */
export function targetTable(targets: readonly Target[]): string {
  const rows = targets.map((target) => [
    target.name,
    `≤ ${written(target.most, target.unit)}`,
    written(target.measured, target.unit),
    isReached(target) ? 'reached' : `**missed** by ${Math.round((target.measured / target.most - 1) * 100)} %`,
  ]);
  const reasons = targets
    .filter((target) => !isReached(target))
    .map((target) => `- Missed, ${target.name}: ${target.whyMissed}`);
  return [table(['target', 'wanted', 'measured', ''], rows), ...(reasons.length === 0 ? [] : ['', ...reasons])].join(
    '\n',
  );
}

function written(value: number, unit: string): string {
  const digits = value < 10 ? 2 : 0;
  return `${value.toFixed(digits)}${unit === '×' ? '×' : ` ${unit}`}`;
}
