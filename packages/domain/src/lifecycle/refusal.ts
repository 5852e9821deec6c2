import type { DossierState } from '../dossier/index.ts';
import type { Instant } from '../time/index.ts';
import type { CommandType } from './command.ts';

/** Why a command was refused. Stable: part of the API. Vietnamese texts: `refusalText`. */
export type RefusalCode =
  // The dossier and its state
  | 'dossier-missing'
  | 'dossier-exists'
  | 'state-not-allowed'
  // What the command says
  | 'field-missing'
  | 'field-invalid'
  // Times
  | 'time-in-future'
  | 'time-before-last-change'
  | 'time-needs-reason'
  | 'lateness-undone'
  | 'calendar-year-missing'
  // Acceptance
  | 'procedure-missing'
  | 'procedure-inactive'
  | 'case-unknown'
  | 'limit-missing'
  // Steps, holders, opinions
  | 'step-unknown'
  | 'step-open'
  | 'step-not-open'
  | 'step-out-of-order'
  | 'step-of-other-agency'
  | 'agency-same'
  | 'agency-not-forwarded'
  | 'opinion-unknown'
  | 'opinion-given'
  // Waiting
  | 'supplement-needs-approval'
  | 'approval-by-self'
  // Reschedule
  | 'reschedule-used'
  | 'reschedule-due-missing'
  | 'reschedule-too-late'
  | 'reschedule-not-later'
  | 'reschedule-not-working-time'
  | 'reschedule-proposed'
  | 'reschedule-not-proposed'
  // Documents, fees, results
  | 'fee-unknown'
  | 'fee-overpaid'
  | 'fee-refund-too-high'
  | 'fees-unpaid'
  | 'result-missing'
  | 'result-unknown'
  | 'result-revoked'
  | 'result-unsigned'
  | 'result-exists'
  // After the end
  | 'already-rated'
  | 'due-unchanged'
  // Corrections
  | 'correction-target-unknown'
  | 'correction-not-allowed'
  | 'correction-unfit'
  | 'correction-out-of-order';

/** What a refusal tells. No personal data. */
export interface RefusalFacts {
  readonly command: CommandType;
  /** Absent where there is no dossier. */
  readonly state?: DossierState;
  /** Commands that the state allows. */
  readonly allowed?: readonly CommandType[];
  /** The rule that was broken: article, or section of the specification; Vietnamese, as cited. */
  readonly rule?: string;
  /** Name of the field of the command, of the fact, or of the key that is wrong or missing. */
  readonly field?: string;
  /** What would be right, in the field's own terms: step keys, latest time, amount in đồng. */
  readonly expected?: readonly string[];
  /** A time that matters: the earliest, the latest, the due date. */
  readonly at?: Instant;
  readonly amount?: number;
  readonly year?: number;
}
