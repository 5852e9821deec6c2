import type { StopKind } from '../deadline/index.ts';
import type { Instant } from '../time/index.ts';
import { effectiveEvents } from './effective.ts';
import type { DossierEvent, IntakeFacts } from './event.ts';

/** States of a dossier (spec: states and the national portal's codes). */
export type DossierState =
  | 'draft'
  | 'submitted'
  | 'accepted'
  | 'refused'
  | 'in-process'
  | 'awaiting-supplement'
  | 'awaiting-payment'
  | 'suspended'
  | 'withdrawn'
  | 'rejected'
  | 'stopped'
  | 'completed'
  | 'returned';

/** Code of the national portal; a draft is not known there. */
export const PORTAL_STATUS: Readonly<Record<DossierState, number | undefined>> = Object.freeze({
  draft: undefined,
  submitted: 1,
  accepted: 2,
  refused: 3,
  'in-process': 4,
  'awaiting-supplement': 5,
  'awaiting-payment': 6,
  suspended: 4,
  withdrawn: 7,
  rejected: 8,
  stopped: 8,
  completed: 9,
  returned: 10,
});

/** What is known of a dossier besides its clock, as of two times. */
export interface DossierFacts {
  readonly intake: IntakeFacts;
  readonly state: DossierState;
  /** 1 to 10; absent for a draft. */
  readonly portalStatus?: number;
  /** The resolving agency: of the intake, or the last successor. */
  readonly agencyId: string;
  readonly officer?: string;
  readonly note?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

interface Gathered {
  intake?: IntakeFacts;
  /** The state but for what is waited for. */
  state: DossierState;
  agencyId?: string;
  /** Null where it was handed to a unit or an agency and nobody there has taken it up. */
  officer?: string | null;
  /** Where it is forwarded to, and who had it at the resolving agency. */
  before?: { readonly holder: string; readonly officer: string | null | undefined };
  note?: string;
  extra?: Readonly<Record<string, string>>;
  /** Kinds of waiting that are under way; the last to begin gives the state. */
  waiting: StopKind[];
}

const WAITING_STATES: Readonly<Record<StopKind, DossierState>> = {
  supplement: 'awaiting-supplement',
  payment: 'awaiting-payment',
  suspension: 'suspended',
};

/** As `foldHistory`, for what is shown and searched. Undefined where nothing of the dossier exists at the two times. */
export function foldFacts(
  events: readonly DossierEvent[],
  asOf?: Instant,
  knownAt?: Instant,
): DossierFacts | undefined {
  return factsOf(effectiveEvents(events, asOf, knownAt));
}

/** As `foldFacts`, of events to which corrections and the two times are applied already (`effectiveEvents`). */
export function factsOf(events: readonly DossierEvent[]): DossierFacts | undefined {
  const gathered: Gathered = { state: 'draft', waiting: [] };
  for (const event of events) gather(gathered, event);
  const { intake } = gathered;
  if (intake === undefined) return undefined;
  const waiting = gathered.waiting.at(-1);
  const state = waiting === undefined ? gathered.state : WAITING_STATES[waiting];
  const portalStatus = PORTAL_STATUS[state];
  const officer = gathered.officer === undefined ? intake.officer : (gathered.officer ?? undefined);
  const note = gathered.note ?? intake.note;
  const extra = gathered.extra ?? intake.extra;
  return {
    intake,
    state,
    ...(portalStatus === undefined ? undefined : { portalStatus }),
    agencyId: gathered.agencyId ?? intake.agencyId,
    ...(officer === undefined ? undefined : { officer }),
    ...(note === undefined ? undefined : { note }),
    ...(extra === undefined ? undefined : { extra }),
  };
}

function gather(gathered: Gathered, event: DossierEvent): void {
  switch (event.type) {
    case 'Registered':
      gathered.intake = event.data;
      return;
    case 'Assigned':
    case 'StepStarted':
    case 'HandedOver':
    case 'Forwarded':
    case 'TakenBack':
      gatherHolder(gathered, event);
      return;
    case 'StepFinished':
    case 'OpinionAsked':
      beginWork(gathered);
      return;
    case 'Noted':
      gathered.note = event.data.note;
      if (event.data.extra !== undefined) gathered.extra = { ...gathered.extra, ...event.data.extra };
      return;
    case 'Succeeded':
      gathered.agencyId = event.data.agencyId;
      // Whoever it was forwarded to resolves it by now: it comes back from nowhere.
      if (gathered.before?.holder === event.data.agencyId) delete gathered.before;
      return;
    case 'SupplementRequested':
    case 'PaymentRequested':
    case 'Suspended':
      beginWaiting(gathered, WAITS[event.type]);
      return;
    case 'SupplementReceived':
    case 'PaymentReceived':
      endWaiting(gathered, WAITS[event.type]);
      return;
    case 'Resumed':
      endWaiting(gathered, event.data.kind ?? 'suspension');
      return;
    case 'Rescheduled':
    case 'DueDateRestated':
    case 'Corrected':
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
    case 'Submitted':
    case 'Accepted':
    case 'Refused':
    case 'Completed':
    case 'Returned':
    case 'Rejected':
    case 'Stopped':
    case 'Withdrawn':
    case 'Reopened':
      gathered.state = STATES[event.type];
      gathered.waiting = [];
  }
}

const WAITS = {
  SupplementRequested: 'supplement',
  SupplementReceived: 'supplement',
  PaymentRequested: 'payment',
  PaymentReceived: 'payment',
  Suspended: 'suspension',
} as const satisfies Readonly<Record<string, StopKind>>;

const STATES = {
  Submitted: 'submitted',
  Accepted: 'accepted',
  Refused: 'refused',
  Completed: 'completed',
  Returned: 'returned',
  Rejected: 'rejected',
  Stopped: 'stopped',
  Withdrawn: 'withdrawn',
  Reopened: 'in-process',
} as const satisfies Readonly<Record<string, DossierState>>;

type HolderEvent = Extract<
  DossierEvent,
  { readonly type: 'Assigned' | 'StepStarted' | 'HandedOver' | 'Forwarded' | 'TakenBack' }
>;

/** Who works on it; whoever begins to brings an accepted dossier into process. */
function gatherHolder(gathered: Gathered, event: HolderEvent): void {
  beginWork(gathered);
  switch (event.type) {
    case 'Assigned':
      gathered.officer = event.data.officer;
      return;
    case 'StepStarted':
      if (event.data.officer !== undefined) gathered.officer = event.data.officer;
      return;
    case 'HandedOver':
      gathered.officer = event.data.officer ?? null;
      return;
    case 'Forwarded':
      forward(gathered, event.data.agencyId);
      return;
    case 'TakenBack':
      takeBack(gathered);
  }
}

/** Forwarded on from there, it still comes back to whoever had it first; to the resolving agency it does come back. */
function forward(gathered: Gathered, holder: string): void {
  if (holder === (gathered.agencyId ?? gathered.intake?.agencyId)) {
    takeBack(gathered);
    return;
  }
  gathered.before = { holder, officer: gathered.before === undefined ? gathered.officer : gathered.before.officer };
  gathered.officer = null;
}

function takeBack(gathered: Gathered): void {
  const officer = gathered.before?.officer;
  delete gathered.before;
  if (officer === undefined) delete gathered.officer;
  else gathered.officer = officer;
}

function beginWork(gathered: Gathered): void {
  if (gathered.state === 'accepted') gathered.state = 'in-process';
}

function beginWaiting(gathered: Gathered, kind: StopKind): void {
  gathered.waiting.push(kind);
  beginWork(gathered);
}

function endWaiting(gathered: Gathered, kind: StopKind): void {
  const index = gathered.waiting.lastIndexOf(kind);
  if (index >= 0) gathered.waiting.splice(index, 1);
}
