import type { ClockTerms, StopKind, TimeLimit } from '../deadline/index.ts';
import type { Instant } from '../time/index.ts';
import type { Channel, DueDateMeaning } from './history.ts';

/** Where an imported event came from. `row` is the sheet's or file's own row number, 1 for its first line. */
export interface EventSource {
  readonly file: string;
  readonly row: number;
}

/** Facts of the intake, kept with the first event of the dossier. */
export interface IntakeFacts {
  readonly code: string;
  readonly agencyId: string;
  readonly channel: Channel;
  readonly procedureCode?: string;
  readonly procedureName?: string;
  readonly field?: string;
  readonly applicant?: string;
  readonly phone?: string;
  readonly identity?: string;
  readonly officer?: string;
  readonly note?: string;
  /** Columns of an imported file that the system does not know, by their header. */
  readonly extra?: Readonly<Record<string, string>>;
}

export interface AcceptanceFacts {
  readonly terms: ClockTerms;
  readonly ruleSetId: string;
  readonly limit?: TimeLimit;
  readonly legalLimit?: TimeLimit;
  /** The due date promised on the receipt, where it was given rather than computed here. */
  readonly due?: { readonly at: Instant; readonly dateOnly: boolean; readonly means: DueDateMeaning };
}

/** What each kind of event says. Every dossier begins with `Registered`, which holds the facts of its intake. */
export type DossierEventBody =
  | { readonly type: 'Registered'; readonly data: IntakeFacts }
  | { readonly type: 'Submitted'; readonly data: Readonly<Record<string, never>> }
  | { readonly type: 'Accepted'; readonly data: AcceptanceFacts }
  | { readonly type: 'Refused'; readonly data: { readonly reason?: string } }
  | { readonly type: 'SupplementRequested'; readonly data: { readonly reason?: string } }
  | { readonly type: 'SupplementReceived'; readonly data: { readonly reason?: string } }
  | { readonly type: 'PaymentRequested'; readonly data: { readonly stopsClock: boolean } }
  | { readonly type: 'PaymentReceived'; readonly data: Readonly<Record<string, never>> }
  | { readonly type: 'Suspended'; readonly data: { readonly legalBasis: string; readonly decision?: string } }
  | { readonly type: 'Resumed'; readonly data: { readonly kind?: StopKind } }
  | {
      readonly type: 'Rescheduled';
      readonly data: {
        readonly dueAt: Instant;
        readonly dateOnly?: boolean;
        readonly reason?: string;
        readonly apologyLetter?: string;
      };
    }
  /** The due date as another system has it by now (meaning `current`): from here on it is what was promised (spec: import). */
  | { readonly type: 'DueDateRestated'; readonly data: { readonly dueAt: Instant; readonly dateOnly: boolean } }
  | { readonly type: 'Completed'; readonly data: Readonly<Record<string, never>> }
  | { readonly type: 'Rejected'; readonly data: { readonly reason?: string } }
  | { readonly type: 'Stopped'; readonly data: { readonly reason?: string } }
  | { readonly type: 'Withdrawn'; readonly data: { readonly reason?: string } }
  | { readonly type: 'Returned'; readonly data: Readonly<Record<string, never>> }
  | { readonly type: 'Reopened'; readonly data: { readonly reason?: string } }
  | { readonly type: 'Assigned'; readonly data: { readonly officer: string } }
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
