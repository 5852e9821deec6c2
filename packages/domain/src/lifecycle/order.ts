import type { DossierEvent, DossierEventType } from '../dossier/index.ts';
import type { CommandType } from './command.ts';
import { foldRecord } from './fold-record.ts';
import type { DossierRecord } from './record.ts';
import { isAllowedIn } from './states.ts';

/** By which command an event comes about; none for what only imports, calendars and corrections record. */
const COMMAND_OF: Readonly<Record<DossierEventType, CommandType | undefined>> = {
  Registered: 'draft',
  Submitted: 'submit',
  Accepted: 'accept',
  Refused: 'refuse',
  SupplementRequested: 'request-supplement',
  SupplementReceived: 'receive-supplement',
  PaymentRequested: 'request-payment',
  PaymentReceived: 'receive-payment',
  Suspended: 'suspend',
  Resumed: 'resume',
  RescheduleProposed: 'propose-reschedule',
  RescheduleDeclined: 'decline-reschedule',
  Rescheduled: 'approve-reschedule',
  Completed: 'complete',
  Rejected: 'reject',
  Stopped: 'stop',
  Withdrawn: 'withdraw',
  Returned: 'return-result',
  Reopened: 'reopen',
  Assigned: 'assign',
  StepStarted: 'start-step',
  StepFinished: 'finish-step',
  HandedOver: 'hand-over',
  Forwarded: 'forward',
  TakenBack: 'take-back',
  Succeeded: 'succeed',
  OpinionAsked: 'ask-opinion',
  OpinionGiven: 'give-opinion',
  DocumentRecorded: undefined,
  FeeAssessed: undefined,
  FeePaid: undefined,
  FeeRefunded: undefined,
  ResultIssued: undefined,
  ResultRevoked: undefined,
  Rated: 'rate',
  DueDateRecomputed: undefined,
  DueDateRestated: undefined,
  Noted: undefined,
  Corrected: undefined,
};

/**
 * The events (by number) that stand where they could not have happened: an acceptance before its submission, an end
 * before acceptance, a payment of a fee that was never assessed. Events as `effectiveEvents` gives them; what was
 * imported may well have some, so that a correction is measured by those that it adds.
 */
export function disorderOf(effective: readonly DossierEvent[]): ReadonlySet<number> {
  const disorder = new Set<number>();
  for (const [index, event] of effective.entries()) {
    const before = index === 0 ? undefined : foldRecord(effective.slice(0, index));
    if (!isPlaced(before, event)) disorder.add(event.seq);
  }
  return disorder;
}

/** The first event that stands where it could not have happened and did not before. */
export function addedDisorder(before: readonly DossierEvent[], after: readonly DossierEvent[]): number | undefined {
  const known = disorderOf(before);
  return [...disorderOf(after)].find((seq) => !known.has(seq));
}

function isPlaced(before: DossierRecord | undefined, event: DossierEvent): boolean {
  if (before === undefined) return event.type === 'Registered';
  if (event.type === 'Registered') return false;
  const command = COMMAND_OF[event.type];
  const allowed = command === undefined || isAllowedIn(before.state, before.acceptance !== undefined, command);
  return allowed && refersToWhatIsThere(before, event);
}

/** What it speaks of is there, and as the command would have to find it. */
function refersToWhatIsThere(before: DossierRecord, event: DossierEvent): boolean {
  const isStanding = (resultId: string): boolean =>
    before.results.some(({ id, revoked }) => id === resultId && revoked === undefined);
  switch (event.type) {
    case 'StepFinished':
      return before.steps.some(({ step, finishedAt }) => step === event.data.step && finishedAt === undefined);
    case 'OpinionGiven':
      return before.opinions.some(({ id, givenAt }) => id === event.data.id && givenAt === undefined);
    case 'FeePaid':
      return before.fees.some(({ id, open }) => id === event.data.feeId && event.data.amount <= open);
    case 'FeeRefunded':
      return before.fees.some(
        ({ id, paid, refunded }) => id === event.data.feeId && event.data.amount <= paid - refunded,
      );
    case 'ResultRevoked':
      return isStanding(event.data.resultId);
    case 'Completed':
      return event.data.resultId === undefined || isStanding(event.data.resultId);
    case 'Rated':
      return before.rating === undefined;
    default:
      return true;
  }
}
