import { dayOf, type Instant } from '../time/index.ts';
import type { CorrectedFact, DossierEvent, DossierEventType } from './event.ts';

/**
 * The facts of a dossier as of `asOf` and as known at `knownAt`, in order of time: corrections applied, events that
 * happened later or were learnt later left out. A correction speaks of the time of the fact that it corrects, so that a
 * question about the past sees the corrected fact, and sees it only if it asks with a knowledge that had the correction
 * (spec: lifecycle, two times).
 */
export function effectiveEvents(
  events: readonly DossierEvent[],
  asOf: Instant = Number.POSITIVE_INFINITY,
  knownAt: Instant = Number.POSITIVE_INFINITY,
): readonly DossierEvent[] {
  const known = hasCorrections(events) ? corrected(events, knownAt) : events;
  const facts = known.filter((event) => event.recordedAt <= knownAt && event.occurredAt <= asOf);
  return isInOrder(facts) ? facts : inOrderOfTime(facts);
}

function hasCorrections(events: readonly DossierEvent[]): boolean {
  for (const event of events) if (event.type === 'Corrected') return true;
  return false;
}

/** Newest correction first: one that was itself taken back has no effect, and one that was corrected again is replaced. */
function corrected(events: readonly DossierEvent[], knownAt: Instant): readonly DossierEvent[] {
  const known = events.filter((event) => event.recordedAt <= knownAt);
  const bySeq = new Map(known.map((event) => [event.seq, event]));
  const replaced = new Map<number, CorrectedFact | null>();
  for (const event of known.toSorted((a, b) => b.seq - a.seq)) {
    if (event.type !== 'Corrected' || replaced.get(event.seq) === null) continue;
    const target = event.data.seq;
    const replacement = event.data.replacement;
    const corrects = bySeq.get(target);
    // A correction of a correction that says something new speaks of the fact at the root of both.
    const root = corrects?.type === 'Corrected' && replacement !== null ? corrects.data.seq : target;
    if (!replaced.has(root)) replaced.set(root, replacement);
  }
  const facts: DossierEvent[] = [];
  for (const event of known) {
    if (event.type === 'Corrected') continue;
    const replacement = replaced.get(event.seq);
    if (replacement === undefined) facts.push(event);
    else if (replacement !== null) facts.push(asReplaced(event, replacement));
  }
  return facts;
}

/** What should have been recorded: the new instant, and of the data what the correction names (null takes a field out). */
function asReplaced(event: DossierEvent, fact: CorrectedFact): DossierEvent {
  const { dateOnly: _dateOnly, ...rest } = event;
  const merged = Object.entries({ ...event.data, ...fact.data }).filter(([, value]) => value !== null);
  const replaced = {
    ...rest,
    occurredAt: fact.occurredAt,
    ...(fact.dateOnly === true ? { dateOnly: true } : undefined),
    data: Object.fromEntries(merged),
  };
  return isSameKind(replaced, event) ? replaced : event;
}

/** The replacement was checked against its event's kind when it was recorded (`decide`); here it is taken at its word. */
function isSameKind(replaced: { readonly type: DossierEventType }, event: DossierEvent): replaced is DossierEvent {
  return replaced.type === event.type;
}

/** The order of the lifecycle: which of two events of one day comes first where a time is not known. */
const RANK: Readonly<Record<DossierEventType, number>> = {
  Registered: 0,
  Submitted: 1,
  Accepted: 2,
  Succeeded: 3,
  Assigned: 4,
  StepStarted: 4,
  HandedOver: 4,
  Forwarded: 4,
  TakenBack: 4,
  OpinionAsked: 4,
  OpinionGiven: 4,
  DocumentRecorded: 4,
  FeeAssessed: 4,
  FeePaid: 4,
  FeeRefunded: 4,
  RescheduleProposed: 10,
  RescheduleDeclined: 10,
  DueDateRecomputed: 11,
  StepFinished: 12,
  ResultIssued: 12,
  ResultRevoked: 16,
  Rated: 16,
  SupplementRequested: 5,
  SupplementReceived: 6,
  PaymentRequested: 7,
  PaymentReceived: 8,
  Suspended: 9,
  Resumed: 10,
  Rescheduled: 11,
  DueDateRestated: 11,
  Refused: 12,
  Withdrawn: 12,
  Rejected: 12,
  Stopped: 12,
  Completed: 13,
  Returned: 14,
  Reopened: 15,
  Noted: 16,
  Corrected: 17,
};

function isInOrder(events: readonly DossierEvent[]): boolean {
  for (let index = 1; index < events.length; index++) {
    const [before, event] = [events[index - 1], events[index]];
    if (before === undefined || event === undefined) return true;
    if (before.occurredAt > event.occurredAt) return false;
    if (before.occurredAt === event.occurredAt && before.seq > event.seq) return false;
    const byDate = before.dateOnly === true || event.dateOnly === true;
    if (byDate && RANK[before.type] > RANK[event.type] && sameDay(before, event)) return false;
  }
  return true;
}

const sameDay = (a: DossierEvent, b: DossierEvent): boolean => dayOf(a.occurredAt) === dayOf(b.occurredAt);

/** By time; on a day on which some event is known by its date only, in the order of the lifecycle. */
function inOrderOfTime(events: readonly DossierEvent[]): readonly DossierEvent[] {
  const dated = new Set(events.filter((event) => event.dateOnly === true).map((event) => dayOf(event.occurredAt)));
  return events.toSorted((a, b) => {
    const byDay = dayOf(a.occurredAt) - dayOf(b.occurredAt);
    if (byDay !== 0) return byDay;
    const byRank = dated.has(dayOf(a.occurredAt)) ? RANK[a.type] - RANK[b.type] : 0;
    return byRank || a.occurredAt - b.occurredAt || a.seq - b.seq;
  });
}
