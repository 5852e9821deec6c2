import type { ClockTerms } from '../deadline/index.ts';
import type {
  AcceptanceFacts,
  DossierEvent,
  DossierEventBody,
  DueDateMeaning,
  EventSource,
  IntakeFacts,
} from '../dossier/index.ts';
import type { Instant, Moment } from '../time/index.ts';
import { dayOf } from '../time/index.ts';
import { shownMoment } from './check-row.ts';
import { fieldLabel } from './field.ts';
import type { RowFacts } from './row-facts.ts';
import { isAccepted } from './row-status.ts';
import { settle, yieldToAnchors } from './settle.ts';
import { UNKNOWN_INSTANT } from './unknown-instant.ts';

/** What is known of a row besides what stands in it. */
export interface RowContext {
  readonly agencyId: string;
  /** Rules of the day of acceptance. */
  readonly terms: ClockTerms;
  readonly ruleSetId: string;
  readonly dueAtMeans: DueDateMeaning;
  readonly source: EventSource;
  readonly recordedAt: Instant;
}

type Step = DossierEventBody & { readonly moment: Moment };

const NOTHING = Object.freeze({});
const UNKNOWN = Object.freeze({ reason: UNKNOWN_INSTANT });

/**
 * The events that a row tells of, in the order of the lifecycle, which also orders those of one day (spec: import,
 * dates). The row must have passed `checkRow`.
 */
export function rowEvents(facts: RowFacts, context: RowContext): readonly DossierEvent[] {
  const steps = lifecycle(facts, context).toSorted((a, b) => dayOf(a.moment.at) - dayOf(b.moment.at));
  const first = steps[0]?.moment ?? { at: context.recordedAt, dateOnly: false };
  const moments = settle(yieldToAnchors(steps));
  const { source, recordedAt } = context;
  const registered = eventOf({ type: 'Registered', data: intakeOf(facts, context.agencyId) }, first, 1);
  return [registered, ...steps.map(({ moment, ...body }, index) => eventOf(body, moments[index] ?? moment, index + 2))];

  function eventOf(body: DossierEventBody, moment: Moment, seq: number): DossierEvent {
    const event = { ...body, seq, occurredAt: moment.at, recordedAt, source };
    return moment.dateOnly ? { ...event, dateOnly: true } : event;
  }
}

/** The steps in the order of the lifecycle; the sort by days that follows keeps it within a day. */
function lifecycle(facts: RowFacts, context: RowContext): readonly Step[] {
  const steps: Step[] = [];
  const { submittedAt, supplementRequestedAt, supplementReceivedAt } = facts;
  if (submittedAt !== undefined) steps.push({ type: 'Submitted', data: NOTHING, moment: submittedAt });
  if (facts.acceptedAt !== undefined && isAccepted(facts)) {
    steps.push({ type: 'Accepted', data: acceptanceOf(facts, context), moment: facts.acceptedAt });
  }
  if (supplementRequestedAt !== undefined)
    steps.push({ type: 'SupplementRequested', data: NOTHING, moment: supplementRequestedAt });
  if (supplementReceivedAt !== undefined)
    steps.push({ type: 'SupplementReceived', data: NOTHING, moment: supplementReceivedAt });
  const received = receivedOf(facts, context);
  if (received !== undefined) steps.push(received);
  if (facts.status === 'in-process' && facts.officer !== undefined && facts.acceptedAt !== undefined) {
    // State 4 in distinction from 2: somebody works on it, since some time of the day of acceptance or later.
    const moment = { at: facts.acceptedAt.at, dateOnly: true };
    steps.push({ type: 'Assigned', data: { officer: facts.officer }, moment });
  }
  const waiting = waitingOf(facts, lastOf(steps));
  if (waiting !== undefined) steps.push(waiting);
  const reschedule = rescheduleOf(facts, context.recordedAt);
  if (reschedule !== undefined) steps.push(reschedule);
  steps.push(...endsOf(facts, lastOf(steps) ?? { at: context.recordedAt, dateOnly: true }));
  return steps;
}

function lastOf(steps: readonly Step[]): Moment | undefined {
  return steps.at(-1)?.moment;
}

function intakeOf(facts: RowFacts, agencyId: string): IntakeFacts {
  const { procedureCode, procedureName, field, applicant, phone, identity, officer, note } = facts;
  const extra = extraOf(facts);
  return {
    code: facts.code,
    agencyId,
    channel: facts.channel,
    ...(procedureCode === undefined ? undefined : { procedureCode }),
    ...(procedureName === undefined ? undefined : { procedureName }),
    ...(field === undefined ? undefined : { field }),
    ...(applicant === undefined ? undefined : { applicant }),
    ...(phone === undefined ? undefined : { phone }),
    ...(identity === undefined ? undefined : { identity }),
    ...(officer === undefined ? undefined : { officer }),
    ...(note === undefined ? undefined : { note }),
    ...(extra === undefined ? undefined : { extra }),
  };
}

/** Dates of a dossier that was never accepted start nothing; they are kept as they stood. */
function extraOf(facts: RowFacts): Readonly<Record<string, string>> | undefined {
  if (isAccepted(facts)) return facts.extra;
  const idle = (['acceptedAt', 'dueAt', 'rescheduledDueAt'] as const).flatMap((field) => {
    const moment = facts[field];
    return moment === undefined ? [] : [[fieldLabel(field), shownMoment(moment)] as const];
  });
  return idle.length === 0 ? facts.extra : { ...facts.extra, ...Object.fromEntries(idle) };
}

function acceptanceOf(facts: RowFacts, context: RowContext): AcceptanceFacts {
  const { limit, dueAt } = facts;
  const base = { terms: context.terms, ruleSetId: context.ruleSetId };
  const due = dueAt === undefined ? undefined : { at: dueAt.at, dateOnly: dueAt.dateOnly, means: context.dueAtMeans };
  return { ...base, ...(limit === undefined ? undefined : { limit }), ...(due === undefined ? undefined : { due }) };
}

/**
 * A state of waiting whose beginning the file does not tell: payment and suspension have no column, and a supplement's
 * may be blank. It is put on the day of the last thing known and marked, so that the dossier is not shown as overdue
 * while it waits; a newer export takes it back or puts it right (decision 0042).
 */
function waitingOf(facts: RowFacts, last: Moment | undefined): Step | undefined {
  if (last === undefined) return undefined;
  const moment = { at: last.at, dateOnly: true };
  switch (facts.status) {
    case 'awaiting-supplement':
      if (facts.supplementRequestedAt !== undefined && facts.supplementReceivedAt === undefined) return undefined;
      return { type: 'SupplementRequested', data: UNKNOWN, moment };
    case 'awaiting-payment':
      return { type: 'PaymentRequested', data: { stopsClock: false }, moment };
    case 'suspended':
      return { type: 'Suspended', data: { legalBasis: UNKNOWN_INSTANT }, moment };
    case 'submitted':
    case 'accepted':
    case 'refused':
    case 'in-process':
    case 'withdrawn':
    case 'rejected':
    case 'stopped':
    case 'completed':
    case 'returned':
      return undefined;
  }
}

/**
 * A supplement that was asked and whose receipt the file does not tell, in a dossier that has gone on since: it had come
 * by then (decision 0042). Where the dossier was completed and its limit is known the clock needs no guess: what was left
 * is given back at the end. Without a limit the promised date is left and flagged, as for any supplement (spec: import).
 */
function receivedOf(facts: RowFacts, context: RowContext): Step | undefined {
  const { supplementRequestedAt: asked, supplementReceivedAt, limit, dueAt, toldStatus } = facts;
  if (asked === undefined || supplementReceivedAt !== undefined) return undefined;
  if (toldStatus === 'in-process') {
    return { type: 'SupplementReceived', data: UNKNOWN, moment: { at: asked.at, dateOnly: true } };
  }
  const end = facts.completedAt ?? facts.returnedAt;
  const isDone = facts.status === 'completed' || facts.status === 'returned';
  if (!isDone || end === undefined || limit !== undefined || dueAt === undefined) return undefined;
  if (context.dueAtMeans === 'current') return undefined;
  return { type: 'SupplementReceived', data: UNKNOWN, moment: { at: end.at, dateOnly: true } };
}

/**
 * Files tell the new due date but not when it was given. The latest instant that changes no verdict is taken: the due
 * instant itself, or the end of a stop that outlasts it; never after the dossier's end, nor after the loading, since it
 * was known by then (decision 0043).
 */
function rescheduleOf(facts: RowFacts, recordedAt: Instant): Step | undefined {
  const { rescheduledDueAt, dueAt, acceptedAt } = facts;
  if (rescheduledDueAt === undefined || acceptedAt === undefined || !isAccepted(facts)) return undefined;
  const stop = facts.supplementReceivedAt ?? facts.supplementRequestedAt;
  const end = facts.completedAt ?? facts.returnedAt;
  const due = Math.min(dueAt?.at ?? acceptedAt.at, recordedAt);
  const latest = Math.max(due, stop?.at ?? acceptedAt.at, acceptedAt.at);
  const at = end === undefined ? latest : Math.min(latest, end.at);
  const { dateOnly } = rescheduledDueAt;
  const data = { dueAt: rescheduledDueAt.at, ...(dateOnly ? { dateOnly } : undefined) };
  return { type: 'Rescheduled', data, moment: { at, dateOnly: true } };
}

function endsOf(facts: RowFacts, last: Moment): readonly Step[] {
  const { completedAt, returnedAt, status } = facts;
  switch (status) {
    case 'refused':
    case 'withdrawn':
    case 'rejected':
    case 'stopped':
      return endedOf(status, completedAt ?? returnedAt, last);
    case 'submitted':
    case 'accepted':
    case 'in-process':
    case 'awaiting-supplement':
    case 'awaiting-payment':
    case 'suspended':
      return [];
    case 'completed':
    case 'returned': {
      const completed: readonly Step[] =
        completedAt === undefined ? [] : [{ type: 'Completed', data: NOTHING, moment: completedAt }];
      const returned: readonly Step[] =
        returnedAt === undefined ? [] : [{ type: 'Returned', data: NOTHING, moment: returnedAt }];
      return [...completed, ...returned];
    }
  }
}

const END_EVENTS = { refused: 'Refused', withdrawn: 'Withdrawn', rejected: 'Rejected', stopped: 'Stopped' } as const;

/** With status 3, 7 or 8 the column of completion is the instant of that end. An unaccepted one may lack it. */
function endedOf(status: keyof typeof END_EVENTS, end: Moment | undefined, last: Moment): readonly Step[] {
  const type = END_EVENTS[status];
  if (end !== undefined) return [{ type, data: NOTHING, moment: end }];
  return [{ type, data: UNKNOWN, moment: { at: last.at, dateOnly: true } }];
}
