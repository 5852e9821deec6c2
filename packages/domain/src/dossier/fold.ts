import { DEFAULT_TERMS, type Reschedule, type Stop, type StopKind } from '../deadline/index.ts';
import type { Instant, Moment } from '../time/index.ts';
import { effectiveEvents } from './effective.ts';
import type { AcceptanceFacts, DossierEvent, IntakeFacts } from './event.ts';
import type { DossierEnd, DossierHistory, EndKind, PromisedDueDate } from './history.ts';

/** What is gathered while the events are read. */
interface Gathered {
  intake?: IntakeFacts;
  /** The code that took the place of the provisional one. */
  code?: string;
  submittedAt?: Moment;
  acceptedAt?: Moment;
  acceptance?: AcceptanceFacts;
  restatedDue?: PromisedDueDate;
  agencyId?: string;
  readonly agencies: { readonly agencyId: string; readonly from: Instant }[];
  readonly stops: Stop[];
  readonly reschedules: Reschedule[];
  readonly ends: DossierEnd[];
  readonly reopenedAt: Instant[];
}

/**
 * The history of one dossier from its events (in order of `seq`), as of `asOf` and as known at `knownAt`, both
 * inclusive and both all by default. Undefined where nothing of the dossier exists at the two times.
 */
export function foldHistory(
  events: readonly DossierEvent[],
  asOf?: Instant,
  knownAt?: Instant,
): DossierHistory | undefined {
  return historyOf(effectiveEvents(events, asOf, knownAt));
}

/** As `foldHistory`, of events to which corrections and the two times are applied already (`effectiveEvents`). */
export function historyOf(facts: readonly DossierEvent[]): DossierHistory | undefined {
  const gathered: Gathered = { agencies: [], stops: [], reschedules: [], ends: [], reopenedAt: [] };
  for (const event of facts) gather(gathered, event);
  const { intake, acceptance, submittedAt, acceptedAt, agencies } = gathered;
  if (intake === undefined) return undefined;
  const promisedDue = gathered.restatedDue ?? (acceptance === undefined ? undefined : promisedDueOf(acceptance));
  return {
    code: gathered.code ?? intake.code,
    agencyId: gathered.agencyId ?? intake.agencyId,
    ...(agencies.length > 1 ? { agencies } : undefined),
    channel: intake.channel,
    ...(submittedAt === undefined ? undefined : { submittedAt }),
    ...(acceptedAt === undefined ? undefined : { acceptedAt }),
    ...(acceptance?.limit === undefined ? undefined : { limit: acceptance.limit }),
    ...(acceptance?.legalLimit === undefined ? undefined : { legalLimit: acceptance.legalLimit }),
    terms: acceptance?.terms ?? DEFAULT_TERMS,
    ...(promisedDue === undefined ? undefined : { promisedDue }),
    stops: gathered.stops,
    reschedules: gathered.reschedules,
    ends: gathered.ends,
    reopenedAt: gathered.reopenedAt,
  };
}

function promisedDueOf(acceptance: AcceptanceFacts): PromisedDueDate | undefined {
  const { due } = acceptance;
  if (due === undefined) return undefined;
  return { moment: { at: due.at, dateOnly: due.dateOnly }, means: due.means };
}

function restatedDueOf({
  dueAt: at,
  dateOnly,
}: {
  readonly dueAt: Instant;
  readonly dateOnly: boolean;
}): PromisedDueDate {
  return { moment: { at, dateOnly }, means: 'current' };
}

function gather(gathered: Gathered, event: DossierEvent): void {
  switch (event.type) {
    case 'Registered':
      gathered.intake = event.data;
      gathered.agencies.push({ agencyId: event.data.agencyId, from: event.occurredAt });
      return;
    case 'Submitted':
      gathered.submittedAt = momentOf(event);
      if (event.data.code !== undefined) gathered.code = event.data.code;
      return;
    case 'Accepted':
      gathered.acceptedAt = momentOf(event);
      gathered.acceptance = event.data;
      if (event.data.code !== undefined) gathered.code = event.data.code;
      return;
    case 'Succeeded':
      gathered.agencyId = event.data.agencyId;
      gathered.agencies.push({ agencyId: event.data.agencyId, from: event.occurredAt });
      return;
    case 'Rescheduled':
      gathered.reschedules.push(rescheduleOf(event, event.data));
      return;
    case 'DueDateRestated':
      gathered.restatedDue = restatedDueOf(event.data);
      return;
    case 'Reopened':
      closeStops(gathered.stops, gathered.ends.at(-1));
      gathered.reopenedAt.push(event.occurredAt);
      return;
    case 'SupplementRequested':
    case 'PaymentRequested':
    case 'Suspended':
    case 'SupplementReceived':
    case 'PaymentReceived':
    case 'Resumed':
      gatherStop(gathered.stops, event);
      return;
    case 'Completed':
    case 'Returned':
    case 'Refused':
    case 'Rejected':
    case 'Withdrawn':
    case 'Stopped':
      gathered.ends.push({ kind: END_KINDS[event.type], moment: momentOf(event) });
      return;
    case 'Assigned':
    case 'Noted':
    case 'Corrected':
    case 'StepStarted':
    case 'StepFinished':
    case 'HandedOver':
    case 'Forwarded':
    case 'TakenBack':
    case 'OpinionAsked':
    case 'OpinionGiven':
    case 'DocumentRecorded':
    case 'FeeAssessed':
    case 'FeePaid':
    case 'FeeRefunded':
    case 'ResultIssued':
    case 'ResultRevoked':
    case 'Rated':
    case 'RescheduleProposed':
    case 'RescheduleDeclined':
    case 'DueDateRecomputed':
      return;
  }
}

type StopEvent = Extract<
  DossierEvent,
  {
    readonly type:
      | 'SupplementRequested'
      | 'PaymentRequested'
      | 'Suspended'
      | 'SupplementReceived'
      | 'PaymentReceived'
      | 'Resumed';
  }
>;

function gatherStop(stops: Stop[], event: StopEvent): void {
  switch (event.type) {
    case 'SupplementRequested':
    case 'PaymentRequested':
    case 'Suspended':
      stops.push(stopOf(event));
      return;
    case 'SupplementReceived':
      endStop(stops, 'supplement', event);
      return;
    case 'PaymentReceived':
      endStop(stops, 'payment', event);
      return;
    case 'Resumed':
      endStop(stops, event.data.kind ?? 'suspension', event);
  }
}

const END_KINDS = {
  Completed: 'completed',
  Returned: 'returned',
  Refused: 'refused',
  Rejected: 'rejected',
  Withdrawn: 'withdrawn',
  Stopped: 'stopped',
} as const satisfies Readonly<Record<string, EndKind>>;

function momentOf(event: DossierEvent): Moment {
  return { at: event.occurredAt, dateOnly: event.dateOnly === true };
}

function rescheduleOf(event: DossierEvent, data: { readonly dueAt: Instant; readonly dateOnly?: boolean }): Reschedule {
  return {
    at: event.occurredAt,
    ...(event.dateOnly === true ? { atDateOnly: true } : undefined),
    dueAt: data.dueAt,
    ...(data.dateOnly === true ? { dateOnly: true } : undefined),
  };
}

function stopOf(event: DossierEvent): Stop {
  const from = event.occurredAt;
  const dated = event.dateOnly === true ? { fromDateOnly: true } : undefined;
  if (event.type === 'PaymentRequested') {
    return { kind: 'payment', from, ...dated, stopsClock: event.data.stopsClock };
  }
  return { kind: event.type === 'Suspended' ? 'suspension' : 'supplement', from, ...dated };
}

/** What was still waited for at the end before a reopening ended with it: nobody has asked for it again. */
function closeStops(stops: Stop[], end: DossierEnd | undefined): void {
  if (end === undefined) return;
  const { at } = end.moment;
  for (const [index, stop] of stops.entries()) {
    if (stop.from > at || (stop.to !== undefined && stop.to <= at)) continue;
    const { toDateOnly: _dateOnly, ...rest } = stop;
    stops[index] = { ...rest, to: at, endedWithDossier: true };
  }
}

/** Ends the last stop of a kind that is open; an end without a beginning says nothing of the clock. */
function endStop(stops: Stop[], kind: StopKind, event: DossierEvent): void {
  const index = stops.findLastIndex((stop) => stop.kind === kind && stop.to === undefined);
  const open = stops[index];
  if (open === undefined) return;
  const dated = event.dateOnly === true ? { toDateOnly: true } : undefined;
  stops[index] = { ...open, to: event.occurredAt, ...dated };
}
