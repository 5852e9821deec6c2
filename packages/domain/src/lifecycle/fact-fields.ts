import { type ClockTerms, isCountable } from '../deadline/index.ts';
import type {
  AcceptanceFacts,
  DocumentPart,
  DossierEventType,
  FeeLine,
  IntakeFacts,
  ProcedureVersionRef,
  ResultFacts,
  StoredFile,
} from '../dossier/index.ts';
import type { EventOf } from './events.ts';
import {
  amount,
  anyText,
  type FieldsOf,
  flag,
  instant,
  isFacts,
  map,
  object,
  oneOf,
  optional,
  score,
  someAmount,
  text,
  texts,
} from './fact-shape.ts';

type Part<Facts, Name extends keyof Facts> = NonNullable<Facts[Name]>;

const maybe = optional(anyText);
const LIMIT_UNITS = ['working-day', 'working-hour', 'calendar-day', 'month', 'same-day'] as const;

/** One that the clock can count. */
export function isLimit(value: unknown): boolean {
  if (!isFacts(value) || typeof value.amount !== 'number' || !Number.isFinite(value.amount)) return false;
  const unit = LIMIT_UNITS.find((each) => each === value.unit);
  return unit !== undefined && Object.keys(value).length === 2 && isCountable({ amount: value.amount, unit });
}

const limit = optional(isLimit);
const cause = oneOf('own-agency', 'consulted-agency', 'receiving-agency', 'system');
const file = optional(object<StoredFile>({ sha256: text, name: text, contentType: text, bytes: amount }));

const INTAKE: FieldsOf<IntakeFacts> = {
  code: text,
  agencyId: text,
  channel: oneOf('online', 'direct', 'postal'),
  receivingAgencyId: maybe,
  procedureCode: maybe,
  procedureName: maybe,
  field: maybe,
  applicant: maybe,
  phone: maybe,
  identity: maybe,
  email: maybe,
  address: maybe,
  submitter: maybe,
  officer: maybe,
  note: maybe,
  subject: maybe,
  resultDelivery: optional(oneOf('counter', 'post', 'online')),
  sets: optional(amount),
  holder: maybe,
  extra: optional(map),
};

const ACCEPTANCE: FieldsOf<AcceptanceFacts> = {
  terms: object<ClockTerms>({
    way: oneOf('days', 'hours'),
    afterHours: oneOf('same-day', 'next-day'),
    sameDayCutoff: amount,
    supplementEffect: oneOf('restart', 'subtract'),
    supplementNoticeDays: optional(amount),
  }),
  ruleSetId: text,
  code: maybe,
  procedure: optional(
    object<ProcedureVersionRef>({
      code: text,
      version: amount,
      caseKey: maybe,
      area: optional(oneOf('ordinary', 'difficult')),
    }),
  ),
  handOverDueAt: optional(instant),
  limit,
  legalLimit: limit,
  due: optional(
    object<Part<AcceptanceFacts, 'due'>>({ at: instant, dateOnly: flag, means: oneOf('receipt', 'current') }),
  ),
};

const DOCUMENT: FieldsOf<DocumentPart> = {
  id: text,
  name: text,
  form: oneOf('paper', 'electronic'),
  documentKey: maybe,
  copies: optional(object<Part<DocumentPart, 'copies'>>({ original: amount, certified: amount, plain: amount })),
  digitised: optional(object<Part<DocumentPart, 'digitised'>>({ at: instant, by: text })),
  reused: optional(flag),
  fromCitizenStore: optional(flag),
  digitallySigned: optional(flag),
  nationalCode: maybe,
  file,
};

const RESULT: FieldsOf<ResultFacts> = {
  id: text,
  name: text,
  nationalCode: maybe,
  number: maybe,
  holder: maybe,
  file,
  signature: optional(
    object<Part<ResultFacts, 'signature'>>({ signer: text, signedAt: optional(instant), verifiedAt: instant }),
  ),
  paperReason: maybe,
  sentToCitizenStore: optional(flag),
};

/** What the data of each kind of event have to hold; a correction that leaves a fact without it is refused. */
export const FACT_FIELDS: {
  readonly [Type in Exclude<DossierEventType, 'Corrected'>]: FieldsOf<EventOf<Type>['data']>;
} = {
  Registered: INTAKE,
  Submitted: { code: maybe },
  Accepted: ACCEPTANCE,
  Refused: { reason: maybe, missing: optional(texts) },
  SupplementRequested: { reason: maybe, missing: optional(texts), approvedBy: maybe },
  SupplementReceived: { reason: maybe },
  PaymentRequested: { stopsClock: flag },
  PaymentReceived: {},
  Suspended: { legalBasis: text, decision: maybe, expectedUntil: optional(instant) },
  Resumed: { kind: optional(oneOf('supplement', 'payment', 'suspension')) },
  RescheduleProposed: { dueAt: instant, reason: text, cause },
  RescheduleDeclined: { reason: text },
  Rescheduled: {
    dueAt: instant,
    dateOnly: optional(flag),
    reason: maybe,
    apologyLetter: maybe,
    cause: optional(cause),
    requestedBy: maybe,
  },
  DueDateRecomputed: { cause: text, before: optional(instant), after: optional(instant) },
  DueDateRestated: { dueAt: instant, dateOnly: flag },
  Completed: { resultId: maybe, paperReason: maybe },
  Rejected: { reason: maybe, letter: maybe },
  Stopped: { reason: maybe, notice: maybe },
  Withdrawn: { reason: maybe },
  Returned: { way: optional(oneOf('counter', 'post', 'online')), receivedBy: maybe },
  Reopened: { reason: maybe },
  Assigned: { officer: text },
  StepStarted: { step: text, officer: maybe, dueAt: optional(instant) },
  StepFinished: { step: text, outcome: maybe },
  HandedOver: { officer: maybe, unit: maybe, note: maybe },
  Forwarded: { agencyId: text, reason: text, dueAt: optional(instant) },
  TakenBack: { agencyId: text, note: maybe },
  OpinionAsked: { id: text, agencyId: text, question: text, dueAt: instant },
  OpinionGiven: { id: text, answer: text },
  DocumentRecorded: DOCUMENT,
  FeeAssessed: {
    id: text,
    name: text,
    due: amount,
    exemption: optional(object<Part<FeeLine, 'exemption'>>({ amount, basis: text })),
  },
  FeePaid: {
    feeId: text,
    amount: someAmount,
    channel: oneOf('counter', 'portal', 'provincial-gateway'),
    receiptNumber: text,
  },
  FeeRefunded: { feeId: text, amount: someAmount, reason: text },
  ResultIssued: RESULT,
  ResultRevoked: { resultId: text, reason: text, replacedBy: maybe },
  Rated: { score, comment: maybe },
  Noted: { note: anyText, extra: optional(map) },
  Succeeded: { agencyId: text },
};
