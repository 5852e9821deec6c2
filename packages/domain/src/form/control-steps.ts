import { type DossierRecord, type HoldingRecord, type StepRecord, stepDueOf } from '../lifecycle/index.ts';
import { dayOf, type Instant } from '../time/index.ts';
import { type FormContext, named } from './context.ts';
import type { ControlStep } from './input.ts';

const APPLICANT = 'Người nộp hồ sơ';
const COUNTER = 'Bộ phận tiếp nhận và trả kết quả';

/** Each handing over of a dossier, from the applicant's to the counter until the result is given back. */
export function controlStepsOf(record: DossierRecord, context: FormContext): readonly ControlStep[] {
  const { acceptance, holdings } = record;
  if (acceptance === undefined) return [];
  const { at, dateOnly } = acceptance.at;
  const received: ControlStep = { at, ...(dateOnly ? { dateOnly } : {}), from: APPLICANT, to: COUNTER };
  const handedOver = holdings.slice(1).map((holding, index) => {
    const giver = holdings[index];
    const from = giver === undefined || index === 0 ? COUNTER : holderName(giver, context);
    return handingOver(record, context, giver, { from, to: holderName(holding, context), at: holding.from });
  });
  return [received, ...handedOver, ...closing(record, context)];
}

function holderName({ officer, unit, agencyId }: HoldingRecord, context: FormContext): string {
  return [named(context, officer), unit, context.agencyName(agencyId)].filter((part) => part !== undefined).join(', ');
}

/** Whether the giver was in time: with its last step done since it took the dossier, or with what it was given in all. */
function handingOver(
  record: DossierRecord,
  { calendar, stepName }: FormContext,
  giver: HoldingRecord | undefined,
  handed: { readonly from: string; readonly to: string; readonly at: Instant },
): ControlStep {
  const since = giver?.from ?? handed.at;
  const step = lastStep(record.steps, since, handed.at);
  const dueAt = step === undefined ? giver?.dueAt : stepDueOf(record, step, calendar);
  const doneAt = step?.finishedAt ?? handed.at;
  return {
    ...handed,
    ...(step === undefined ? {} : { step: stepName?.(step.step) ?? step.step }),
    ...(dueAt === undefined ? {} : { dueAt, outcome: outcomeOf(doneAt, dueAt) }),
    ...(giver?.reason === undefined ? {} : { note: giver.reason }),
  };
}

function lastStep(steps: readonly StepRecord[], since: Instant, until: Instant): StepRecord | undefined {
  return steps.findLast(
    ({ startedAt, finishedAt }) => startedAt >= since && finishedAt !== undefined && finishedAt <= until,
  );
}

/** A step may be a part of a day, so that its time of day counts; before its day is early (Circular 01/2018, article 13). */
function outcomeOf(at: Instant, dueAt: Instant): 'early' | 'on-time' | 'late' {
  if (at > dueAt) return 'late';
  return dayOf(at) < dayOf(dueAt) ? 'early' : 'on-time';
}

/** What was resolved goes back to the counter, and from there to the applicant. */
function closing(record: DossierRecord, context: FormContext): readonly ControlStep[] {
  const { holdings, history } = record;
  const resolved = history.ends.findLast(({ kind }) => kind !== 'returned' && kind !== 'refused');
  const returned = history.ends.findLast(({ kind }) => kind === 'returned');
  const giver = holdings.at(-1);
  const steps: ControlStep[] = [];
  if (resolved !== undefined && giver !== undefined && holdings.length > 1) {
    const { at, dateOnly } = resolved.moment;
    const back = handingOver(record, context, giver, { from: holderName(giver, context), to: COUNTER, at });
    steps.push({ ...back, ...(dateOnly ? { dateOnly } : {}) });
  }
  if (returned !== undefined) {
    const { at, dateOnly } = returned.moment;
    steps.push({ at, ...(dateOnly ? { dateOnly } : {}), from: COUNTER, to: APPLICANT });
  }
  return steps;
}
