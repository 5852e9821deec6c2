import type { IntakeFacts } from '../dossier/index.ts';
import type { Instant } from '../time/index.ts';
import type { EventOf } from './events.ts';
import type { HoldingRecord, OpinionRecord, StepRecord } from './record.ts';

/** Who has it and what was done, gathered while events are read. */
export interface WorkParts {
  readonly steps: StepRecord[];
  readonly holdings: HoldingRecord[];
  readonly opinions: OpinionRecord[];
  /** The agency to which a forwarded dossier comes back. */
  resolving: string;
  /** How it was held there, while it is forwarded. */
  before?: HoldingRecord | undefined;
}

export function startWork(intake: IntakeFacts): WorkParts {
  return { steps: [], holdings: [], opinions: [], resolving: intake.agencyId };
}

type WorkEvent = EventOf<
  | 'Accepted'
  | 'Succeeded'
  | 'Assigned'
  | 'StepStarted'
  | 'StepFinished'
  | 'HandedOver'
  | 'Forwarded'
  | 'TakenBack'
  | 'OpinionAsked'
  | 'OpinionGiven'
>;

export function gatherWork(work: WorkParts, event: WorkEvent): void {
  const at = event.occurredAt;
  switch (event.type) {
    case 'Accepted':
      pass(work, { agencyId: work.resolving, ...workerOf(work.holdings.at(-1)), from: at });
      return;
    case 'Assigned':
      pass(work, { agencyId: holderOf(work), officer: event.data.officer, ...unitOf(work), from: at });
      return;
    case 'HandedOver': {
      const { officer, unit } = event.data;
      const to = {
        ...(officer === undefined ? undefined : { officer }),
        ...(unit === undefined ? unitOf(work) : { unit }),
      };
      pass(work, { agencyId: holderOf(work), ...to, from: at });
      return;
    }
    case 'Forwarded': {
      const { agencyId, reason, dueAt } = event.data;
      if (agencyId === work.resolving) {
        comeBack(work, agencyId, at);
        return;
      }
      work.before ??= work.holdings.at(-1);
      pass(work, { agencyId, from: at, reason, ...(dueAt === undefined ? undefined : { dueAt }) });
      return;
    }
    case 'TakenBack':
      comeBack(work, event.data.agencyId, at);
      return;
    case 'Succeeded':
      gatherSuccession(work, event);
      return;
    case 'StepStarted':
    case 'StepFinished':
      gatherStep(work, event);
      return;
    case 'OpinionAsked':
      work.opinions.push({ ...event.data, askedAt: at });
      return;
    case 'OpinionGiven':
      answer(work.opinions, event);
  }
}

const holderOf = ({ holdings, resolving }: WorkParts): string => holdings.at(-1)?.agencyId ?? resolving;

function unitOf({ holdings }: WorkParts): Pick<HoldingRecord, 'unit'> | undefined {
  const unit = holdings.at(-1)?.unit;
  return unit === undefined ? undefined : { unit };
}

function workerOf(holding: HoldingRecord | undefined): Pick<HoldingRecord, 'officer' | 'unit'> {
  const { officer, unit } = holding ?? {};
  return { ...(officer === undefined ? undefined : { officer }), ...(unit === undefined ? undefined : { unit }) };
}

/** Whoever had it before it was forwarded has it again. */
function comeBack(work: WorkParts, agencyId: string, from: Instant): void {
  pass(work, { agencyId, ...workerOf(work.before), from });
  delete work.before;
}

function pass(work: WorkParts, next: HoldingRecord): void {
  const index = work.holdings.length - 1;
  const last = work.holdings[index];
  if (last !== undefined) work.holdings[index] = { ...last, to: next.from };
  work.holdings.push(next);
}

/** The successor has what its predecessor had; what is with another agency stays there. */
function gatherSuccession(work: WorkParts, event: EventOf<'Succeeded'>): void {
  const last = work.holdings.at(-1);
  if (last !== undefined && last.agencyId === work.resolving) {
    pass(work, { ...last, agencyId: event.data.agencyId, from: event.occurredAt });
  }
  // Whoever it was forwarded to resolves it by now: it comes back from nowhere.
  if (last?.agencyId === event.data.agencyId) delete work.before;
  work.resolving = event.data.agencyId;
}

function gatherStep(work: WorkParts, event: EventOf<'StepStarted' | 'StepFinished'>): void {
  const { steps } = work;
  if (event.type === 'StepStarted') {
    steps.push({ ...event.data, startedAt: event.occurredAt, agencyId: holderOf(work) });
    return;
  }
  const { step, outcome } = event.data;
  const index = steps.findLastIndex((each) => each.step === step && each.finishedAt === undefined);
  const open = steps[index];
  const result = outcome === undefined ? undefined : { outcome };
  if (open !== undefined) steps[index] = { ...open, finishedAt: event.occurredAt, ...result };
}

function answer(opinions: OpinionRecord[], event: EventOf<'OpinionGiven'>): void {
  const index = opinions.findIndex(({ id }) => id === event.data.id);
  const asked = opinions[index];
  if (asked !== undefined) opinions[index] = { ...asked, givenAt: event.occurredAt, answer: event.data.answer };
}
