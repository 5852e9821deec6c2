import {
  branchesOf,
  findNextStep,
  type ProcedureVersion,
  type ProcessStep,
  processFor,
  processValues,
  stepLimits,
} from '../procedure/index.ts';
import type { Instant } from '../time/index.ts';
import type { WorkCommand } from './command.ts';
import { stepDueFrom } from './due.ts';
import type { DossierRecord } from './record.ts';
import { type Breach, happens, isBreach, type Matter, missingText, type Ruling } from './ruling.ts';

type StepCommand = Extract<WorkCommand, { readonly type: 'start-step' | 'finish-step' }>;

/** Steps of the process, one at a time, in its order; a step that was done may be done again (sent back). */
export function decideStep(matter: Matter<StepCommand>): Ruling {
  const { command } = matter;
  return command.type === 'start-step' ? start({ ...matter, command }) : finish({ ...matter, command });
}

type Of<Type extends StepCommand['type']> = Extract<StepCommand, { readonly type: Type }>;

function start({ record, command, context, at }: Matter<Of<'start-step'>>): Ruling {
  const { step, officer } = command;
  const breach = missingText({ step });
  if (breach !== undefined) return breach;
  const open = openStepOf(record);
  if (open !== undefined) return { code: 'step-open', field: 'step', expected: [open.step], at: open.startedAt };
  const data = { step, ...(officer === undefined ? undefined : { officer }) };
  const version = context.procedure;
  // A dossier that was brought in from another system has no process here: its steps are names.
  if (version === undefined || version.process.length === 0) return happens({ type: 'StepStarted', data });
  const found = findStep(record, version, step);
  if (isBreach(found)) return found;
  const dueAt = stepDue({ record, context, at }, version, found);
  return happens({ type: 'StepStarted', data: { ...data, ...(dueAt === undefined ? undefined : { dueAt }) } });
}

function finish({ record, command, at }: Matter<Of<'finish-step'>>): Ruling {
  const { step, outcome } = command;
  const open = openStepOf(record);
  if (open === undefined || open.step !== step) {
    return { code: 'step-not-open', field: 'step', expected: open === undefined ? [] : [open.step] };
  }
  if (at < open.startedAt) return { code: 'time-before-last-change', at: open.startedAt };
  const result = outcome === undefined ? undefined : { outcome };
  return happens({ type: 'StepFinished', data: { step, ...result } });
}

export function openStepOf({ steps }: DossierRecord) {
  return steps.findLast(({ finishedAt }) => finishedAt === undefined);
}

function findStep(record: DossierRecord, version: ProcedureVersion, key: string): Breach | ProcessStep {
  const step = version.process.find((each) => each.key === key);
  if (step === undefined) {
    return {
      code: 'step-unknown',
      field: 'step',
      expected: version.process.map((each) => each.key),
      rule: 'process',
    };
  }
  const next = nextSteps(record, version);
  if (next.includes(key)) return ofOtherAgency(record, step) ?? step;
  return { code: 'step-out-of-order', field: 'step', expected: next, rule: 'process' };
}

/**
 * Joined-up procedures: a step that names another agency is done there, all others at the resolving one, so that its time
 * is told of the right one. Which of its successors the other agency is by now is not asked.
 */
function ofOtherAgency({ resolvingAgencyId, holdingAgencyId }: DossierRecord, step: ProcessStep): Breach | undefined {
  const agencyId = step.agencyId ?? resolvingAgencyId;
  const isElsewhere = agencyId !== resolvingAgencyId;
  if (isElsewhere === (holdingAgencyId !== resolvingAgencyId)) return undefined;
  return { code: 'step-of-other-agency', field: 'step', expected: [agencyId], rule: 'process' };
}

/** Steps that may start now: those after the last one that was done, on whatever branch, and those done before. */
export function nextSteps({ steps }: DossierRecord, version: ProcedureVersion): readonly string[] {
  const { process } = version;
  const done = [...new Set(steps.map(({ step }) => step))];
  const last = process.find(({ key }) => key === steps.at(-1)?.step);
  const first = process[0];
  const following =
    last === undefined ? (first === undefined ? [] : [first.key]) : branchesOf(process, last).map(({ to }) => to);
  return [...new Set([...following, ...done])];
}

/** When a step is due that starts at `at`; undefined where the dossier has no limit or the step no share of it. */
export function stepDue(
  { record, context, at }: Pick<Matter<unknown>, 'record' | 'context' | 'at'>,
  version: ProcedureVersion,
  step: ProcessStep,
): Instant | undefined {
  const limit = limitOf(record, version, step);
  return limit === undefined ? undefined : stepDueFrom(context.calendar, limit, at, record.history);
}

/** The step's part of the dossier's limit; on the way that the dossier goes, as far as it is known. */
function limitOf(record: DossierRecord, version: ProcedureVersion, step: ProcessStep) {
  const { acceptance, intake } = record;
  if (acceptance?.limit === undefined) return undefined;
  const { caseKey, area } = acceptance.procedure ?? {};
  const question = {
    channel: intake.channel,
    ...(caseKey === undefined ? undefined : { caseKey }),
    ...(area === undefined ? undefined : { area }),
  };
  const values = processValues(question);
  const usual = processFor(version, values);
  const route = usual.includes(step) ? usual : wayThrough(record, version, step, values);
  return stepLimits(route, acceptance.limit).find((each) => each.step === step)?.limit;
}

/** A branch on a form value that is not known here: what was done, this step, and the usual way on from it. */
function wayThrough(
  { steps }: DossierRecord,
  version: ProcedureVersion,
  step: ProcessStep,
  values: Readonly<Record<string, string>>,
): readonly ProcessStep[] {
  const done = new Set(steps.map((each) => each.step));
  const route = version.process.filter((each) => done.has(each.key) && each !== step);
  for (let next: ProcessStep | undefined = step; next !== undefined && !route.includes(next); ) {
    route.push(next);
    next = findNextStep(version, next, values);
  }
  return route;
}
