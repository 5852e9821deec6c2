import type { ProcedureVersion, ProcessStep } from './procedure.ts';
import { branchesOf, type FormValues } from './process.ts';
import type { Admits } from './reference-limit.ts';

/** One way through a process, and which values of a field lead along it. */
export interface Way {
  readonly steps: readonly ProcessStep[];
  readonly admits: Admits;
}

/** More ways than anybody draws; past it a process is a mistake. */
export const MOST_WAYS = 500;

interface Path {
  readonly steps: readonly ProcessStep[];
  /** Values on which it branched, by field. */
  readonly fixed: FormValues;
  /** Values that a branch not taken rules out, by field. */
  readonly excluded: ReadonlyMap<string, readonly string[]>;
}

/**
 * Every way through a process without cycles, at most `MOST_WAYS` + 1 of them. A field keeps its value along the way, so
 * that a second question about it has only one answer.
 */
export function waysThrough({ process }: ProcedureVersion): readonly Way[] {
  const first = process[0];
  if (first === undefined) return [];
  const ways: Way[] = [];
  const open: Path[] = [{ steps: [first], fixed: {}, excluded: new Map() }];
  for (let path = open.pop(); path !== undefined && ways.length <= MOST_WAYS; path = open.pop()) {
    const onward = continuations(process, path);
    if (onward === 'end') ways.push(wayOf(path));
    else open.push(...onward.toReversed());
  }
  return ways;
}

function wayOf({ steps, fixed, excluded }: Path): Way {
  const admits: Admits = (field, value) =>
    fixed[field] === undefined ? excluded.get(field)?.includes(value) !== true : fixed[field] === value;
  return { steps, admits };
}

function continuations(process: readonly ProcessStep[], path: Path): readonly Path[] | 'end' {
  const step = path.steps.at(-1);
  const branches = step === undefined ? [] : branchesOf(process, step);
  if (branches.length === 0) return 'end';
  const found: Path[] = [];
  let rest: Path = path;
  for (const { to, when } of branches) {
    const next = process.find(({ key }) => key === to);
    if (next === undefined) continue;
    const steps = [...path.steps, next];
    if (when === undefined) return [...found, { ...rest, steps }];
    const value = rest.fixed[when.field];
    if (value === when.equals) return [...found, { ...rest, steps }];
    if (value !== undefined || rest.excluded.get(when.field)?.includes(when.equals)) continue;
    found.push({ ...rest, steps, fixed: { ...rest.fixed, [when.field]: when.equals } });
    const values = [...(rest.excluded.get(when.field) ?? []), when.equals];
    rest = { ...rest, excluded: new Map([...rest.excluded, [when.field, values]]) };
  }
  return found;
}
