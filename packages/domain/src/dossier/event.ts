import type { ClockTerms, StopKind, TimeLimit } from '../deadline/index.ts';
import type { Instant } from '../time/index.ts';
import type { Channel, DueDateMeaning } from './history.ts';
import type { DocumentPart, FeeLine, FeePayment, ResultFacts } from './records.ts';

/** Where an imported event came from. `row` is the sheet's or file's own row number, 1 for its first line. */
export interface EventSource {
  readonly file: string;
  readonly row: number;
}

/** How the applicant wants the result: at the counter, by post, online. */
export type ResultDelivery = 'counter' | 'post' | 'online';

/** Facts of the intake, kept with the first event of the dossier. */
export interface IntakeFacts {
  /** National code; of a draft a provisional one, until `Submitted` or `Accepted` gives the code. */
  readonly code: string;
  /** The resolving agency (cơ quan có thẩm quyền giải quyết). */
  readonly agencyId: string;
  /** The agency that took it in, where it is another one (tiếp nhận phi địa giới). */
  readonly receivingAgencyId?: string;
  readonly channel: Channel;
  readonly procedureCode?: string;
  readonly procedureName?: string;
  readonly field?: string;
  readonly applicant?: string;
  readonly phone?: string;
  readonly identity?: string;
  readonly email?: string;
  readonly address?: string;
  /** Who hands the dossier in for the applicant, where another. */
  readonly submitter?: string;
  readonly officer?: string;
  readonly note?: string;
  /** What is asked for, in the applicant's words (nội dung yêu cầu giải quyết). */
  readonly subject?: string;
  readonly resultDelivery?: ResultDelivery;
  /** Number of sets handed in (số bộ hồ sơ); from 1. */
  readonly sets?: number;
  /** Holder by whom the result is found again: a national identity or enterprise number. */
  readonly holder?: string;
  /** Columns of an imported file that the system does not know, by their header. */
  readonly extra?: Readonly<Record<string, string>>;
}

/** Which version of a procedure a dossier runs under; it keeps it whatever is published later. */
export interface ProcedureVersionRef {
  readonly code: string;
  readonly version: number;
  /** Key of the case (trường hợp) by which the limit was chosen. */
  readonly caseKey?: string;
  readonly area?: 'ordinary' | 'difficult';
}

export interface AcceptanceFacts {
  readonly terms: ClockTerms;
  readonly ruleSetId: string;
  /** The dossier's code, where the registration had a provisional one. */
  readonly code?: string;
  readonly procedure?: ProcedureVersionRef;
  /** By when the dossier has to be with the resolving unit (spec: `handOver`). */
  readonly handOverDueAt?: Instant;
  readonly limit?: TimeLimit;
  readonly legalLimit?: TimeLimit;
  /** The due date promised on the receipt, where it was given rather than computed here. */
  readonly due?: { readonly at: Instant; readonly dateOnly: boolean; readonly means: DueDateMeaning };
}

/** What each kind of event says. Every dossier begins with `Registered`, which holds the facts of its intake. */
export type DossierEventBody =
  | { readonly type: 'Registered'; readonly data: IntakeFacts }
  | { readonly type: 'Submitted'; readonly data: { readonly code?: string } }
  | { readonly type: 'Accepted'; readonly data: AcceptanceFacts }
  | { readonly type: 'Refused'; readonly data: { readonly reason?: string; readonly missing?: readonly string[] } }
  | {
      readonly type: 'SupplementRequested';
      readonly data: {
        readonly reason?: string;
        /** Everything that is missing; one letter lists it all (Decree 61/2018, article 15.3). */
        readonly missing?: readonly string[];
        /** The leader who approved a second request. */
        readonly approvedBy?: string;
      };
    }
  | { readonly type: 'SupplementReceived'; readonly data: { readonly reason?: string } }
  | { readonly type: 'PaymentRequested'; readonly data: { readonly stopsClock: boolean } }
  | { readonly type: 'PaymentReceived'; readonly data: Readonly<Record<string, never>> }
  | {
      readonly type: 'Suspended';
      readonly data: { readonly legalBasis: string; readonly decision?: string; readonly expectedUntil?: Instant };
    }
  | { readonly type: 'Resumed'; readonly data: { readonly kind?: StopKind } }
  | {
      readonly type: 'RescheduleProposed';
      readonly data: { readonly dueAt: Instant; readonly reason: string; readonly cause: RescheduleCause };
    }
  | { readonly type: 'RescheduleDeclined'; readonly data: { readonly reason: string } }
  | {
      readonly type: 'Rescheduled';
      readonly data: {
        readonly dueAt: Instant;
        readonly dateOnly?: boolean;
        readonly reason?: string;
        readonly apologyLetter?: string;
        readonly cause?: RescheduleCause;
        /** Who asked; never the one who approved (separation of duties). */
        readonly requestedBy?: string;
      };
    }
  /** A decision on the calendar moved the due date of an open dossier; the clock itself reads the calendar. */
  | {
      readonly type: 'DueDateRecomputed';
      readonly data: { readonly cause: string; readonly before?: Instant; readonly after?: Instant };
    }
  /** The due date as another system has it by now (meaning `current`): from here on it is what was promised (spec: import). */
  | { readonly type: 'DueDateRestated'; readonly data: { readonly dueAt: Instant; readonly dateOnly: boolean } }
  | {
      readonly type: 'Completed';
      /** With a signed result, or the reason why it is on paper; neither is known of imported ones. */
      readonly data: { readonly resultId?: string; readonly paperReason?: string };
    }
  | { readonly type: 'Rejected'; readonly data: { readonly reason?: string; readonly letter?: string } }
  | { readonly type: 'Stopped'; readonly data: { readonly reason?: string; readonly notice?: string } }
  | { readonly type: 'Withdrawn'; readonly data: { readonly reason?: string } }
  | {
      readonly type: 'Returned';
      readonly data: { readonly way?: ResultDelivery; readonly receivedBy?: string };
    }
  | { readonly type: 'Reopened'; readonly data: { readonly reason?: string } }
  | { readonly type: 'Assigned'; readonly data: { readonly officer: string } }
  | {
      readonly type: 'StepStarted';
      readonly data: { readonly step: string; readonly officer?: string; readonly dueAt?: Instant };
    }
  | { readonly type: 'StepFinished'; readonly data: { readonly step: string; readonly outcome?: string } }
  /** To another officer or unit of the agency that holds it. */
  | {
      readonly type: 'HandedOver';
      readonly data: { readonly officer?: string; readonly unit?: string; readonly note?: string };
    }
  /** To another agency for its share of a joined-up procedure (liên thông); it holds the dossier, the clock goes on. */
  | {
      readonly type: 'Forwarded';
      readonly data: { readonly agencyId: string; readonly reason: string; readonly dueAt?: Instant };
    }
  | { readonly type: 'TakenBack'; readonly data: { readonly agencyId: string; readonly note?: string } }
  /** Asked of another agency, with a limit of its own (Decree 61/2018, article 19.5); the clock goes on. */
  | {
      readonly type: 'OpinionAsked';
      readonly data: {
        readonly id: string;
        readonly agencyId: string;
        readonly question: string;
        readonly dueAt: Instant;
      };
    }
  | { readonly type: 'OpinionGiven'; readonly data: { readonly id: string; readonly answer: string } }
  /** One document part as it is from now on; a later one with the same id replaces it. */
  | { readonly type: 'DocumentRecorded'; readonly data: DocumentPart }
  /** A fee line as it is from now on; a later one with the same id replaces it. */
  | { readonly type: 'FeeAssessed'; readonly data: FeeLine }
  | { readonly type: 'FeePaid'; readonly data: FeePayment }
  | {
      readonly type: 'FeeRefunded';
      readonly data: { readonly feeId: string; readonly amount: number; readonly reason: string };
    }
  | { readonly type: 'ResultIssued'; readonly data: ResultFacts }
  | {
      readonly type: 'ResultRevoked';
      readonly data: { readonly resultId: string; readonly reason: string; readonly replacedBy?: string };
    }
  | { readonly type: 'Rated'; readonly data: { readonly score: number; readonly comment?: string } }
  | {
      readonly type: 'Noted';
      readonly data: { readonly note: string; readonly extra?: Readonly<Record<string, string>> };
    }
  | { readonly type: 'Succeeded'; readonly data: { readonly agencyId: string } }
  /** Puts the event with number `seq` right: `replacement` is what should have been recorded (null: it never happened). */
  | {
      readonly type: 'Corrected';
      readonly data: { readonly seq: number; readonly replacement: CorrectedFact | null; readonly reason: string };
    };

/** Whose delay makes a new date necessary; the letter names it (form of apology). */
export type RescheduleCause = 'own-agency' | 'consulted-agency' | 'receiving-agency' | 'system';

export interface CorrectedFact {
  readonly occurredAt: Instant;
  readonly dateOnly?: boolean;
  readonly data?: Readonly<Record<string, unknown>>;
}

export type DossierEventType = DossierEventBody['type'];

/** One event of a dossier. `seq` counts from 1 within the dossier. Append-only (spec: lifecycle). */
export type DossierEvent = DossierEventBody & {
  readonly seq: number;
  /** When it happened. */
  readonly occurredAt: Instant;
  /** True where only the date of the happening is known. */
  readonly dateOnly?: boolean;
  /** When the system learnt of it. */
  readonly recordedAt: Instant;
  readonly actor?: string;
  readonly source?: EventSource;
};
