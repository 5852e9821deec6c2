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

/** Told by looking at each event once; false where `inOrderOfTime` has to look closer. */
function isInOrder(events: readonly DossierEvent[]): boolean {
  let before: DossierEvent | undefined;
  let highest = 0;
  let lastSeq = 0;
  let falls = false;
  let dated = false;
  for (const event of events) {
    if (before !== undefined && !isAfter(event, before)) return false;
    if (before === undefined || !sameDay(before, event)) {
      highest = 0;
      lastSeq = 0;
      falls = false;
      dated = false;
    }
    const rank = RANK[event.type];
    falls ||= rank < highest || event.seq < lastSeq;
    dated ||= isDated(event);
    if (falls && dated) return false;
    highest = Math.max(highest, rank);
    lastSeq = event.seq;
    before = event;
  }
  return true;
}

const sameDay = (a: DossierEvent, b: DossierEvent): boolean => dayOf(a.occurredAt) === dayOf(b.occurredAt);

const isAfter = (event: DossierEvent, before: DossierEvent): boolean =>
  event.occurredAt > before.occurredAt || (event.occurredAt === before.occurredAt && event.seq > before.seq);

/**
 * By time. On a day on which some event is known by its date only, that one and what was brought in from another system
 * (whose clocks differ by minutes) stand in the order of the lifecycle. What was done here keeps its own order beside
 * them: a dossier may be completed, reopened and completed again on one day.
 */
function inOrderOfTime(events: readonly DossierEvent[]): readonly DossierEvent[] {
  const days = new Map<number, DossierEvent[]>();
  for (const event of events.toSorted((a, b) => a.occurredAt - b.occurredAt || a.seq - b.seq)) {
    const day = dayOf(event.occurredAt);
    const own = days.get(day);
    if (own === undefined) days.set(day, [event]);
    else own.push(event);
  }
  return [...days.values()].flatMap((day) => (day.some(isDated) ? inOrderOfLifecycle(day) : day));
}

const isDated = ({ dateOnly }: DossierEvent): boolean => dateOnly === true;

function inOrderOfLifecycle(day: readonly DossierEvent[]): readonly DossierEvent[] {
  const placed = day.filter((event) => !isLoose(event));
  for (const event of day.filter(isLoose).toSorted((a, b) => RANK[a.type] - RANK[b.type])) {
    placed.splice(placeAmong(placed, event), 0, event);
  }
  return placed;
}

const isLoose = (event: DossierEvent): boolean => isDated(event) || event.source !== undefined;

/**
 * Where the fewest events stand on the wrong side by the order of the lifecycle, the last such place. What was decided
 * here when the event was known already came after it, whatever that order says.
 */
function placeAmong(events: readonly DossierEvent[], { type, seq }: DossierEvent): number {
  let place = 0;
  let best = 0;
  let wrong = 0;
  for (const [index, event] of events.entries()) {
    if (!isLoose(event) && event.seq > seq) break;
    wrong += Math.sign(RANK[event.type] - RANK[type]);
    if (wrong > best) continue;
    place = index + 1;
    best = wrong;
  }
  return place;
}
