import type { DossierEvent, DossierEventType } from '../dossier/index.ts';
import { dayOf, type Instant, startOfDay } from '../time/index.ts';

/** Whether an event moves the dossier: its state, its clock or who has it. What is only noted down orders nothing. */
const MOVES: Readonly<Record<DossierEventType, boolean>> = {
  Registered: true,
  Submitted: true,
  Accepted: true,
  Refused: true,
  SupplementRequested: true,
  SupplementReceived: true,
  PaymentRequested: true,
  PaymentReceived: true,
  Suspended: true,
  Resumed: true,
  Rescheduled: true,
  Completed: true,
  Rejected: true,
  Stopped: true,
  Withdrawn: true,
  Returned: true,
  Reopened: true,
  Assigned: true,
  StepStarted: true,
  StepFinished: true,
  HandedOver: true,
  Forwarded: true,
  TakenBack: true,
  Succeeded: true,
  RescheduleProposed: true,
  RescheduleDeclined: true,
  OpinionAsked: false,
  OpinionGiven: false,
  DocumentRecorded: false,
  FeeAssessed: false,
  FeePaid: false,
  FeeRefunded: false,
  ResultIssued: false,
  ResultRevoked: false,
  DueDateRecomputed: false,
  DueDateRestated: false,
  Rated: false,
  Noted: false,
  Corrected: false,
};

/** When the dossier last moved; what is known by its date only leaves that whole day. */
export function lastChangeOf(effective: readonly DossierEvent[]): Instant {
  let last = Number.NEGATIVE_INFINITY;
  for (const event of effective) {
    if (!MOVES[event.type]) continue;
    const at = event.dateOnly === true ? startOfDay(dayOf(event.occurredAt)) : event.occurredAt;
    if (at > last) last = at;
  }
  return last;
}
