import type {
  AcceptanceFacts,
  DocumentPart,
  DossierEvent,
  DossierHistory,
  DossierState,
  FeeLine,
  FeePayment,
  IntakeFacts,
  RescheduleCause,
  ResultDelivery,
  ResultFacts,
} from '../dossier/index.ts';
import type { Instant, Moment } from '../time/index.ts';

/** One doing of one step. A step that was sent back is done again and stands here again. */
export interface StepRecord {
  readonly step: string;
  readonly startedAt: Instant;
  /** As given when it started; stops since then move it (`stepDueOf`). */
  readonly dueAt?: Instant;
  readonly finishedAt?: Instant;
  readonly officer?: string;
  readonly outcome?: string;
  /** The agency that held the dossier when the step started: its time is that agency's. */
  readonly agencyId: string;
}

/** Time with one agency, officer or unit; the last has no end while the dossier is open. */
export interface HoldingRecord {
  readonly agencyId: string;
  readonly officer?: string;
  readonly unit?: string;
  readonly from: Instant;
  readonly to?: Instant;
  /** Of a forwarding: by when the agency is to be done. */
  readonly dueAt?: Instant;
  readonly reason?: string;
}

export interface OpinionRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly question: string;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  readonly givenAt?: Instant;
  readonly answer?: string;
}

export interface SupplementRecord {
  readonly requestedAt: Instant;
  readonly reason?: string;
  readonly missing: readonly string[];
  readonly approvedBy?: string;
  readonly receivedAt?: Instant;
}

export interface SuspensionRecord {
  readonly from: Instant;
  readonly to?: Instant;
  readonly legalBasis: string;
  readonly decision?: string;
  readonly expectedUntil?: Instant;
}

/** A fee line with what was paid. Whole đồng; `open` is due − exemption − paid + refunded. */
export interface FeeRecord extends FeeLine {
  readonly payments: readonly (FeePayment & { readonly at: Instant })[];
  readonly refunds: readonly { readonly amount: number; readonly reason: string; readonly at: Instant }[];
  readonly paid: number;
  readonly refunded: number;
  readonly open: number;
}

export interface ResultRecord extends ResultFacts {
  readonly issuedAt: Instant;
  readonly revoked?: { readonly at: Instant; readonly reason: string; readonly replacedBy?: string };
}

export interface RescheduleProposal {
  readonly at: Instant;
  readonly dueAt: Instant;
  readonly reason: string;
  readonly cause: RescheduleCause;
  /** The account that asked, as the event's `actor` names it. */
  readonly by?: string;
}

/** A new date that was given to the applicant. */
export interface RescheduleRecord {
  readonly at: Instant;
  readonly dueAt: Instant;
  readonly reason?: string;
  readonly cause?: RescheduleCause;
  readonly apologyLetter?: string;
  readonly requestedBy?: string;
}

/**
 * The whole current picture of a dossier as of two times: what `decide` decides by and screens and forms show. Personal
 * data is in it; whoever hands it on masks it. Lists are in order of time.
 */
export interface DossierRecord {
  /** Number of the last event: what a caller saw (HTTP: If-Match). Counts all events that were known. */
  readonly version: number;
  readonly code: string;
  readonly state: DossierState;
  /** State 1 to 10 of the national portal; absent for a draft. */
  readonly portalStatus?: number;
  readonly intake: IntakeFacts;
  /** Three agencies of a dossier (spec: lifecycle). */
  readonly resolvingAgencyId: string;
  readonly receivingAgencyId: string;
  readonly holdingAgencyId: string;
  readonly officer?: string;
  readonly unit?: string;
  readonly acceptance?: AcceptanceFacts & { readonly at: Moment };
  /** What clock, judgement and figures are counted from. */
  readonly history: DossierHistory;
  readonly steps: readonly StepRecord[];
  readonly holdings: readonly HoldingRecord[];
  readonly opinions: readonly OpinionRecord[];
  readonly supplements: readonly SupplementRecord[];
  readonly suspensions: readonly SuspensionRecord[];
  readonly documents: readonly DocumentPart[];
  readonly fees: readonly FeeRecord[];
  readonly results: readonly ResultRecord[];
  /** The proposal that waits for a leader. */
  readonly proposal?: RescheduleProposal;
  readonly reschedules: readonly RescheduleRecord[];
  readonly refusal?: { readonly reason?: string; readonly missing?: readonly string[] };
  readonly rejection?: { readonly reason?: string; readonly letter?: string };
  readonly stopping?: { readonly reason?: string; readonly notice?: string };
  readonly completion?: { readonly resultId?: string; readonly paperReason?: string };
  readonly returning?: { readonly at: Instant; readonly way?: ResultDelivery; readonly receivedBy?: string };
  readonly rating?: { readonly score: number; readonly comment?: string; readonly at: Instant };
  readonly note?: string;
  readonly extra?: Readonly<Record<string, string>>;
  /** When the dossier last moved; nothing that moves it may happen before. A day known by its date counts from 00:00. */
  readonly lastChangeAt: Instant;
  /** All events of the dossier that were known, as they were recorded (corrections not applied). */
  readonly events: readonly DossierEvent[];
}
