import type { TimeLimit } from '../deadline/index.ts';
import type {
  CorrectedFact,
  DocumentPart,
  FeeLine,
  FeePayment,
  IntakeFacts,
  RescheduleCause,
  ResultDelivery,
  ResultFacts,
} from '../dossier/index.ts';
import type { Area } from '../procedure/index.ts';
import type { Instant } from '../time/index.ts';

/**
 * What can be asked of a dossier (spec: lifecycle, commands). Codes of dossiers come from outside, with the command:
 * `intake.code` of a draft may be provisional, `code` of `submit` and `accept` takes its place. A person is named as
 * events name officers. Times are not here: when it happened stands in the `DecisionContext`.
 */
export type DossierCommand =
  | IntakeCommand
  | WorkCommand
  | WaitingCommand
  | RescheduleCommand
  | EndCommand
  | RecordCommand;

/** Begins a dossier, or decides on taking it in. `intake` is given exactly where there is no dossier yet. */
export type IntakeCommand =
  | { readonly type: 'draft'; readonly intake: IntakeFacts }
  | { readonly type: 'submit'; readonly code?: string; readonly intake?: IntakeFacts }
  | AcceptCommand
  | {
      readonly type: 'refuse';
      readonly reason: string;
      readonly missing: readonly string[];
      readonly code?: string;
      readonly intake?: IntakeFacts;
    };

/** Starts the clock and gives code and receipt; without a dossier it is the intake at the counter. */
export interface AcceptCommand {
  readonly type: 'accept';
  readonly code?: string;
  readonly intake?: IntakeFacts;
  /** Case and area by which the limit is chosen among those of the procedure version. */
  readonly caseKey?: string;
  readonly area?: Area;
  readonly documents?: readonly DocumentPart[];
  readonly fees?: readonly FeeLine[];
}

export type WorkCommand =
  /** `step` is the key of a step of the dossier's procedure version. */
  | { readonly type: 'start-step'; readonly step: string; readonly officer?: string }
  | { readonly type: 'finish-step'; readonly step: string; readonly outcome?: string }
  | { readonly type: 'assign'; readonly officer: string }
  /** To another officer or unit of the agency that holds it; at least one of the two. */
  | { readonly type: 'hand-over'; readonly officer?: string; readonly unit?: string; readonly note?: string }
  | { readonly type: 'forward'; readonly agencyId: string; readonly reason: string; readonly limit?: TimeLimit }
  /** Back to the resolving agency. */
  | { readonly type: 'take-back'; readonly note?: string }
  | { readonly type: 'ask-opinion'; readonly agencyId: string; readonly question: string; readonly limit: TimeLimit }
  | { readonly type: 'give-opinion'; readonly id: string; readonly answer: string };

export type WaitingCommand =
  | {
      readonly type: 'request-supplement';
      readonly reason: string;
      /** Everything that is missing, in one letter. */
      readonly missing: readonly string[];
      /** The leader who approved a second request, by account. */
      readonly approvedBy?: string;
    }
  | {
      readonly type: 'receive-supplement';
      readonly reason?: string;
      readonly documents?: readonly DocumentPart[];
    }
  | { readonly type: 'request-payment' }
  | { readonly type: 'receive-payment'; readonly payments?: readonly FeePayment[] }
  /** `decision`: number of the decision; `legalBasis`: document and article of the sector law. */
  | {
      readonly type: 'suspend';
      readonly legalBasis: string;
      readonly decision: string;
      readonly expectedUntil: Instant;
    }
  | { readonly type: 'resume' };

/**
 * `afterDue`: said by whoever knows that the due date has passed. The letter is then printed and counted, but is no due
 * basis: the dossier is late and stays so (spec: stops and changes). Without it a date that has passed is refused.
 */
export type RescheduleCommand =
  | {
      readonly type: 'propose-reschedule';
      readonly dueAt: Instant;
      readonly reason: string;
      readonly cause: RescheduleCause;
      readonly afterDue?: boolean;
    }
  /** `apologyLetter`: number of the letter that goes with it. */
  | { readonly type: 'approve-reschedule'; readonly apologyLetter: string; readonly afterDue?: boolean }
  | { readonly type: 'decline-reschedule'; readonly reason: string };

export type EndCommand =
  /** One of the two: an issued result that stands, or why it is on paper. */
  | { readonly type: 'complete'; readonly resultId?: string; readonly paperReason?: string }
  | { readonly type: 'reject'; readonly reason: string; readonly letter: string }
  | { readonly type: 'stop'; readonly reason: string; readonly notice: string }
  | { readonly type: 'withdraw'; readonly reason?: string }
  | { readonly type: 'return-result'; readonly way: ResultDelivery; readonly receivedBy?: string }
  /** 1 (very dissatisfied) to 5 (very satisfied). */
  | { readonly type: 'rate'; readonly score: number; readonly comment?: string }
  | { readonly type: 'reopen'; readonly reason: string };

export type RecordCommand =
  | { readonly type: 'record-document'; readonly document: DocumentPart }
  | { readonly type: 'assess-fee'; readonly fee: FeeLine }
  | { readonly type: 'pay-fee'; readonly payment: FeePayment }
  | { readonly type: 'refund-fee'; readonly feeId: string; readonly amount: number; readonly reason: string }
  /** The signature was verified by the caller; `decide` takes its word. */
  | { readonly type: 'issue-result'; readonly result: ResultFacts }
  | { readonly type: 'revoke-result'; readonly resultId: string; readonly reason: string; readonly replacedBy?: string }
  | { readonly type: 'note'; readonly note: string; readonly extra?: Readonly<Record<string, string>> }
  | {
      readonly type: 'correct';
      readonly seq: number;
      readonly replacement: CorrectedFact | null;
      readonly reason: string;
    }
  /** System: a calendar decision moved the due date; `before` is the due date under the calendar until now. */
  | { readonly type: 'recompute-due'; readonly cause: string; readonly before?: Instant }
  /** System: the agency was succeeded by another. */
  | { readonly type: 'succeed'; readonly agencyId: string };

export type CommandType = DossierCommand['type'];

const TYPES: Readonly<Record<CommandType, true>> = {
  draft: true,
  submit: true,
  accept: true,
  refuse: true,
  'start-step': true,
  'finish-step': true,
  assign: true,
  'hand-over': true,
  forward: true,
  'take-back': true,
  'ask-opinion': true,
  'give-opinion': true,
  'request-supplement': true,
  'receive-supplement': true,
  'request-payment': true,
  'receive-payment': true,
  suspend: true,
  resume: true,
  'propose-reschedule': true,
  'approve-reschedule': true,
  'decline-reschedule': true,
  complete: true,
  reject: true,
  stop: true,
  withdraw: true,
  'return-result': true,
  rate: true,
  reopen: true,
  'record-document': true,
  'assess-fee': true,
  'pay-fee': true,
  'refund-fee': true,
  'issue-result': true,
  'revoke-result': true,
  note: true,
  correct: true,
  'recompute-due': true,
  succeed: true,
};

/** Every command, in the order of the lifecycle. */
export const COMMAND_TYPES: readonly CommandType[] = Object.keys(TYPES).filter(isCommandType);

/** Given by jobs of the system, never by a person. */
export const SYSTEM_COMMANDS: ReadonlySet<CommandType> = new Set<CommandType>(['recompute-due', 'succeed']);

export function isCommandType(text: string): text is CommandType {
  return Object.hasOwn(TYPES, text);
}
