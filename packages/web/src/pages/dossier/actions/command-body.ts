import type { WorkedDossier } from '../dossier-queries.ts';
import type { CommandBody, CommandName } from './command-names.ts';
import type { DocumentDraft, Draft } from './draft.ts';
import { type FieldName, howOf } from './form-fields.ts';
import { amountOf, type DraftReader, readerOf } from './read-draft.ts';

/** What is to be sent, one after the other; or which fields are still missing. */
export type Built =
  | { readonly ok: true; readonly bodies: readonly CommandBody[] }
  | { readonly ok: false; readonly missing: readonly FieldName[] };

/** Whose form it is, and what it was typed in. */
export interface Source {
  readonly dossier: WorkedDossier;
  readonly draft: Draft;
  /** Names what the command creates (a fee, a result), the same for every try. */
  readonly id: string;
  /** Name of who is signed in. */
  readonly who: string;
}

type Formed = Exclude<CommandName, 'correct'>;
type Reading = Source & { readonly read: DraftReader };
type BodyOf<T> = Extract<CommandBody, { readonly type: T }>;

/** The commands that a form says. */
export function buildCommands(name: Formed, source: Source): Built {
  const read = readerOf(source.draft);
  const bodies = bodiesOf(name, { ...source, read });
  const late = lateEntry(read);
  const missing = read.missing();
  if (missing.length > 0) return { ok: false, missing };
  return { ok: true, bodies: bodies.map((body) => ({ ...body, ...late })) };
}

/** When it happened, where that was before it is recorded. */
export function lateEntry(read: DraftReader): { readonly occurredAt?: string; readonly lateEntryReason?: string } {
  const occurredAt = read.findMoment('occurredAt');
  if (occurredAt === undefined) return {};
  return { occurredAt, ...optional('lateEntryReason', read.find('lateEntryReason')) };
}

function bodiesOf(name: Formed, reading: Reading): readonly CommandBody[] {
  if (name === 'complete') return completion(reading);
  return [BODIES[name](reading)];
}

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } => {
  const made: { [P in K]?: V } = {};
  if (value !== undefined) made[key] = value;
  return made;
};

const BODIES: { readonly [T in Exclude<Formed, 'complete'>]: (reading: Reading) => BodyOf<T> } = {
  submit: () => ({ type: 'submit' }),
  accept: (reading) => ({ type: 'accept', ...accepting(reading.read), ...documentsOf(reading) }),
  refuse: ({ read }) => ({ type: 'refuse', reason: read.need('reason'), missing: read.lines('missing') }),
  'start-step': ({ read }) => ({
    type: 'start-step',
    step: read.need('step'),
    ...optional('officer', read.find('officer')),
  }),
  'finish-step': ({ dossier, read }) => ({
    type: 'finish-step',
    step: openStep(dossier),
    ...optional('outcome', read.find('outcome')),
  }),
  assign: ({ read }) => ({ type: 'assign', officer: read.need('officer') }),
  'hand-over': ({ read }) => handingOver(read),
  forward: ({ read }) => ({
    type: 'forward',
    agencyId: read.need('agencyId'),
    reason: read.need('reason'),
    ...optional('limit', read.findLimit('limit')),
  }),
  'take-back': ({ read }) => ({ type: 'take-back', ...optional('note', read.find('note')) }),
  'ask-opinion': ({ read }) => ({
    type: 'ask-opinion',
    agencyId: read.need('agencyId'),
    question: read.need('question'),
    limit: read.limit('limit'),
  }),
  'give-opinion': ({ read }) => ({ type: 'give-opinion', id: read.need('id'), answer: read.need('answer') }),
  'request-supplement': ({ dossier, read }) => ({
    type: 'request-supplement',
    missing: read.lines('missing'),
    reason: read.need('reason'),
    ...(dossier.record.supplements.length > 0 ? { approvedBy: read.need('approvedBy') } : {}),
  }),
  'receive-supplement': (reading) => ({
    type: 'receive-supplement',
    ...optional('reason', reading.read.find('reason')),
    ...documentsOf(reading),
  }),
  'request-payment': () => ({ type: 'request-payment' }),
  'receive-payment': ({ dossier, read }) => ({ type: 'receive-payment', ...paymentsOf(dossier, read) }),
  suspend: ({ read }) => ({
    type: 'suspend',
    legalBasis: read.need('legalBasis'),
    decision: read.need('decision'),
    expectedUntil: read.moment('expectedUntil'),
  }),
  resume: () => ({ type: 'resume' }),
  'propose-reschedule': ({ draft, read }) => ({
    type: 'propose-reschedule',
    dueAt: read.moment('dueAt'),
    reason: read.need('reason'),
    cause: oneOf(read, 'cause', ['own-agency', 'consulted-agency', 'receiving-agency', 'system']),
    ...afterDue(draft),
  }),
  'approve-reschedule': ({ draft, read }) => ({
    type: 'approve-reschedule',
    apologyLetter: read.need('apologyLetter'),
    ...afterDue(draft),
  }),
  'decline-reschedule': ({ read }) => ({ type: 'decline-reschedule', reason: read.need('reason') }),
  reject: ({ read }) => ({ type: 'reject', reason: read.need('reason'), letter: read.need('letter') }),
  stop: ({ read }) => ({ type: 'stop', reason: read.need('reason'), notice: read.need('notice') }),
  withdraw: ({ read }) => ({ type: 'withdraw', ...optional('reason', read.find('reason')) }),
  'return-result': ({ read }) => ({
    type: 'return-result',
    way: oneOf(read, 'way', ['counter', 'post', 'online']),
    ...optional('receivedBy', read.find('receivedBy')),
  }),
  reopen: ({ read }) => ({ type: 'reopen', reason: read.need('reason') }),
  'record-document': (reading) => ({ type: 'record-document', document: theDocument(reading) }),
  'assess-fee': ({ read, id }) => ({
    type: 'assess-fee',
    fee: { id, name: read.need('fee.name'), due: read.amount('fee.due'), ...exemptionOf(read) },
  }),
  'pay-fee': ({ read }) => ({
    type: 'pay-fee',
    payment: {
      feeId: read.need('payment.feeId'),
      amount: read.amount('payment.amount'),
      channel: oneOf(read, 'payment.channel', ['counter', 'portal', 'provincial-gateway']),
      receiptNumber: read.need('payment.receiptNumber'),
    },
  }),
  'refund-fee': ({ read }) => ({
    type: 'refund-fee',
    feeId: read.need('feeId'),
    amount: read.amount('amount'),
    reason: read.need('reason'),
  }),
  'issue-result': (reading) => issuing(reading),
  'revoke-result': ({ read }) => ({
    type: 'revoke-result',
    resultId: read.need('resultId'),
    reason: read.need('reason'),
    ...optional('replacedBy', read.find('replacedBy')),
  }),
  note: ({ read }) => ({ type: 'note', note: read.need('note') }),
};

function oneOf<T extends string>(read: DraftReader, name: FieldName, values: readonly [T, ...T[]]): T {
  const value = values.find((one) => one === read.find(name));
  if (value === undefined) read.miss(name);
  return value ?? values[0];
}

const afterDue = ({ flags }: Draft): { readonly afterDue?: boolean } =>
  flags.afterDue === true ? { afterDue: true } : {};

function accepting(read: DraftReader) {
  const area = (['ordinary', 'difficult'] as const).find((one) => one === read.find('area'));
  return {
    ...optional('caseKey', read.find('caseKey')),
    ...optional('area', area),
    ...optional('officer', read.find('officer')),
  };
}

/** To an officer or to a unit: one of the two at least. */
function handingOver(read: DraftReader): BodyOf<'hand-over'> {
  const officer = read.find('officer');
  const unit = read.find('unit');
  if (officer === undefined && unit === undefined) read.miss('officer');
  return {
    type: 'hand-over',
    ...optional('officer', officer),
    ...optional('unit', unit),
    ...optional('note', read.find('note')),
  };
}

const openStep = ({ record }: WorkedDossier): string =>
  record.steps.findLast(({ finishedAt }) => finishedAt === undefined)?.step ?? '';

function exemptionOf(read: DraftReader) {
  const amount = read.findAmount('fee.exemption.amount');
  return amount === undefined ? {} : { exemption: { amount, basis: read.need('fee.exemption.basis') } };
}

/** One line for each fee that is open; a line without an amount is not sent. */
function paymentsOf({ record }: WorkedDossier, read: DraftReader) {
  const payments = record.fees.flatMap(({ id: feeId, open }) => {
    const amount = amountOf(read.findOf('payments', feeId, 'amount'));
    if (open <= 0 || amount === undefined || amount === 0) return [];
    const receiptNumber = read.findOf('payments', feeId, 'receipt');
    if (receiptNumber === undefined) read.miss('payments');
    return [{ feeId, amount, channel: 'counter' as const, receiptNumber: receiptNumber ?? '' }];
  });
  return payments.length === 0 ? {} : { payments };
}

function documentOf(document: DocumentDraft, who: string) {
  const { id, name, form, documentKey, digitisedAt, original, certified, plain, file } = document;
  return {
    id,
    name: name.trim(),
    form,
    ...optional('documentKey', documentKey),
    ...(original + certified + plain > 0 ? { copies: { original, certified, plain } } : {}),
    ...(digitisedAt === undefined ? {} : { digitised: { at: digitisedAt, by: who } }),
    ...(file === undefined ? {} : { file: { sha256: file.sha256 } }),
  };
}

const named = ({ documents }: Draft): readonly DocumentDraft[] => documents.filter(({ name }) => name.trim() !== '');

function documentsOf({ draft, who }: Reading) {
  const documents = named(draft).map((document) => documentOf(document, who));
  return documents.length === 0 ? {} : { documents };
}

function theDocument({ draft, read, who }: Reading) {
  const [document] = named(draft);
  if (document !== undefined) return documentOf(document, who);
  read.miss('document');
  return { id: '', name: '', form: 'paper' as const };
}

function issuing({ draft, read, id }: Reading): BodyOf<'issue-result'> {
  const paperReason = read.find('result.paperReason');
  const { file } = draft;
  if (file === undefined && paperReason === undefined) read.miss('result.file');
  return {
    type: 'issue-result',
    result: {
      id,
      name: read.need('result.name'),
      ...optional('number', read.find('result.number')),
      ...optional('nationalCode', read.find('result.nationalCode')),
      ...optional('holder', read.find('result.holder')),
      ...(file === undefined ? optional('paperReason', paperReason) : { file: { sha256: file.sha256 } }),
    },
  };
}

/** By a result that stands, by a signed file that is issued with it, or on paper with the reason. */
function completion(reading: Reading): readonly CommandBody[] {
  const { dossier, draft, read, id } = reading;
  switch (howOf(dossier, draft)) {
    case 'issued':
      return [{ type: 'complete', resultId: read.need('resultId') }];
    case 'paper':
      return [{ type: 'complete', paperReason: read.need('paperReason') }];
    case 'signed':
      if (draft.file === undefined) read.miss('result.file');
      return [issuing(reading), { type: 'complete', resultId: id }];
  }
}
