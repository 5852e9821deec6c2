import type { DossierText } from '../../../text/dossier/index.ts';
import type { WorkedDossier } from '../dossier-queries.ts';
import type { CommandName } from './command-names.ts';
import type { Draft } from './draft.ts';

export type FieldName = keyof DossierText['dossierPage']['fields']['names'];

/** Choices of a fixed list; the catalogue holds their words under the same name. */
export type ChoiceList = 'causes' | 'areas' | 'ways' | 'channels' | 'hows';

/** One field of a form; `required` only where the command says so itself. */
export type Field =
  | {
      readonly kind:
        | 'text'
        | 'area'
        | 'lines'
        | 'amount'
        | 'moment'
        | 'limit'
        | 'officer'
        | 'approver'
        | 'agency'
        | 'next-step'
        | 'case'
        | 'opinion'
        | 'open-fee'
        | 'paid-fee'
        | 'result'
        | 'result-code';
      readonly name: FieldName;
      readonly required?: true;
    }
  | { readonly kind: 'choice'; readonly name: FieldName; readonly list: ChoiceList; readonly required?: true }
  | { readonly kind: 'flag'; readonly name: FieldName }
  | { readonly kind: 'documents'; readonly name: 'documents' | 'document'; readonly one: boolean }
  | { readonly kind: 'file'; readonly name: FieldName; readonly purpose: 'part' | 'result'; readonly required?: true }
  | { readonly kind: 'payments'; readonly name: 'payments' };

type Maker = (dossier: WorkedDossier, draft: Draft) => readonly Field[];

const need = <K extends string>(kind: K, name: FieldName) => ({ kind, name, required: true }) as const;
const may = <K extends string>(kind: K, name: FieldName) => ({ kind, name }) as const;
const choose = (list: ChoiceList, name: FieldName): Field => ({ kind: 'choice', list, name, required: true });
const only =
  (...fields: readonly Field[]): Maker =>
  () =>
    fields;

/** A letter of apology after the due date is told as what it is (spec: stops and changes). */
const afterDue: Maker = ({ verdict }) => (verdict === 'open-overdue' ? [may('flag', 'afterDue')] : []);

const RESULT: readonly Field[] = [
  need('text', 'result.name'),
  may('text', 'result.number'),
  may('result-code', 'result.nationalCode'),
  may('text', 'result.holder'),
];

const FORMS: Readonly<Record<Exclude<CommandName, 'correct'>, Maker>> = {
  submit: only(),
  accept: ({ record }) => [
    may('case', 'caseKey'),
    { kind: 'choice', list: 'areas', name: 'area' },
    may('officer', 'officer'),
    ...(record.documents.length === 0 ? [{ kind: 'documents', name: 'documents', one: false } as const] : []),
  ],
  refuse: only(need('area', 'reason'), need('lines', 'missing')),
  'start-step': only(need('next-step', 'step'), may('officer', 'officer')),
  'finish-step': only(may('area', 'outcome')),
  assign: only(need('officer', 'officer')),
  'hand-over': only(may('officer', 'officer'), may('text', 'unit'), may('area', 'note')),
  forward: only(need('agency', 'agencyId'), need('area', 'reason'), may('limit', 'limit')),
  'take-back': only(may('area', 'note')),
  'ask-opinion': only(need('agency', 'agencyId'), need('area', 'question'), need('limit', 'limit')),
  'give-opinion': only(need('opinion', 'id'), need('area', 'answer')),
  'request-supplement': ({ record }) => [
    need('lines', 'missing'),
    need('area', 'reason'),
    ...(record.supplements.length > 0 ? [need('approver', 'approvedBy')] : []),
  ],
  'receive-supplement': only({ kind: 'documents', name: 'documents', one: false }, may('area', 'reason')),
  'request-payment': only(),
  'receive-payment': ({ record }) =>
    record.fees.some(({ open }) => open > 0) ? [{ kind: 'payments', name: 'payments' }] : [],
  suspend: only(need('area', 'legalBasis'), need('text', 'decision'), need('moment', 'expectedUntil')),
  resume: only(),
  'propose-reschedule': (dossier, draft) => [
    need('moment', 'dueAt'),
    choose('causes', 'cause'),
    need('area', 'reason'),
    ...afterDue(dossier, draft),
  ],
  'approve-reschedule': (dossier, draft) => [need('text', 'apologyLetter'), ...afterDue(dossier, draft)],
  'decline-reschedule': only(need('area', 'reason')),
  complete: (dossier, draft) => [choose('hows', 'how'), ...completing(howOf(dossier, draft))],
  reject: only(need('area', 'reason'), need('text', 'letter')),
  stop: only(need('area', 'reason'), need('text', 'notice')),
  withdraw: only(may('area', 'reason')),
  'return-result': only(choose('ways', 'way'), may('text', 'receivedBy')),
  reopen: only(need('area', 'reason')),
  'record-document': only({ kind: 'documents', name: 'document', one: true }),
  'assess-fee': only(
    need('text', 'fee.name'),
    need('amount', 'fee.due'),
    may('amount', 'fee.exemption.amount'),
    may('text', 'fee.exemption.basis'),
  ),
  'pay-fee': only(
    need('open-fee', 'payment.feeId'),
    need('amount', 'payment.amount'),
    choose('channels', 'payment.channel'),
    need('text', 'payment.receiptNumber'),
  ),
  'refund-fee': only(need('paid-fee', 'feeId'), need('amount', 'amount'), need('area', 'reason')),
  'issue-result': only(
    ...RESULT,
    { kind: 'file', name: 'result.file', purpose: 'result' },
    may('area', 'result.paperReason'),
  ),
  'revoke-result': ({ record }) => [
    need('result', 'resultId'),
    need('area', 'reason'),
    ...(record.results.length > 1 ? [may('result', 'replacedBy')] : []),
  ],
  note: only(need('area', 'note')),
};

export const formOf = (name: Exclude<CommandName, 'correct'>, dossier: WorkedDossier, draft: Draft): readonly Field[] =>
  FORMS[name](dossier, draft);

export type How = 'issued' | 'signed' | 'paper';

/** How it is completed: by the result that stands, where there is one and nothing else was chosen. */
export function howOf({ record }: WorkedDossier, { texts }: Draft): How {
  const { how } = texts;
  if (how === 'issued' || how === 'signed' || how === 'paper') return how;
  return record.results.some(({ revoked }) => revoked === undefined) ? 'issued' : 'signed';
}

function completing(how: How): readonly Field[] {
  switch (how) {
    case 'issued':
      return [need('result', 'resultId')];
    case 'signed':
      return [...RESULT, { kind: 'file', name: 'result.file', purpose: 'result', required: true }];
    case 'paper':
      return [need('area', 'paperReason')];
  }
}
