import { formatLimit, type TimeLimit } from '@dunghen/domain/deadline';
import { type DossierRecord, nextSteps } from '@dunghen/domain/lifecycle';
import {
  type ProcedureVersion,
  type ProcessStep,
  processFor,
  processValues,
  stepLimits,
} from '@dunghen/domain/procedure';
import type { AppContext } from '../context/index.ts';
import { findVersionByNumber } from '../procedure/index.ts';

/** A step of the process that a dossier runs under. */
export interface StepView extends Pick<ProcessStep, 'key' | 'name' | 'role' | 'agencyId' | 'unit'> {
  /** Its part of the limit, in words, and in office minutes where the limit is of working time. */
  readonly limitText?: string;
  readonly limitMinutes?: number;
  /** Not on the way that this dossier goes. */
  readonly aside?: true;
}

export interface ProcessView {
  readonly steps: readonly StepView[];
  /** Keys of the steps that may start now. */
  readonly next: readonly string[];
}

/** Of a working day, as the limits count it. */
const DAY_MINUTES = 8 * 60;

/** The process of the version that a dossier was accepted under, with each step's part of the dossier's own limit. */
export async function processOf(
  context: Pick<AppContext, 'db' | 'now'>,
  record: DossierRecord,
): Promise<ProcessView | undefined> {
  const running = record.acceptance?.procedure;
  const version = running === undefined ? undefined : await findVersionByNumber(context, running, context.now());
  if (version === undefined || version.process.length === 0) return undefined;
  const route = routeOf(record, version);
  const limit = record.acceptance?.limit;
  const limits = limit === undefined ? [] : stepLimits(route, limit);
  const steps = version.process.map((step): StepView => {
    const { key, name, role, agencyId, unit } = step;
    return {
      key,
      name,
      role,
      ...(agencyId === undefined ? {} : { agencyId }),
      ...(unit === undefined ? {} : { unit }),
      ...partOf(limits.find((each) => each.step === step)?.limit),
      ...(route.includes(step) ? {} : { aside: true }),
    };
  });
  return { steps, next: nextSteps(record, version) };
}

function routeOf({ acceptance, intake }: DossierRecord, version: ProcedureVersion): readonly ProcessStep[] {
  const { caseKey, area } = acceptance?.procedure ?? {};
  const values = processValues({
    channel: intake.channel,
    ...(caseKey === undefined ? {} : { caseKey }),
    ...(area === undefined ? {} : { area }),
  });
  return processFor(version, values);
}

function partOf(limit: TimeLimit | undefined): Pick<StepView, 'limitText' | 'limitMinutes'> {
  if (limit === undefined) return {};
  const text = { limitText: formatLimit(limit) };
  switch (limit.unit) {
    case 'working-day':
      return { ...text, limitMinutes: Math.round(limit.amount * DAY_MINUTES) };
    case 'working-hour':
      return { ...text, limitMinutes: Math.round(limit.amount * 60) };
    default:
      return text;
  }
}

/** Names of steps; a key that the process does not know stays as it is. */
export function stepNameOf(process: ProcessView | undefined): (step: string) => string {
  const names = new Map(process?.steps.map(({ key, name }) => [key, name]));
  return (step) => names.get(step) ?? step;
}
