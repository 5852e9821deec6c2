import type { DocumentPart, DossierEventBody, FeeLine, FeePayment } from '../dossier/index.ts';
import type { RecordCommand } from './command.ts';
import type { DossierRecord, FeeRecord, ResultRecord } from './record.ts';
import { type Breach, happens, invalid, isBlank, isBreach, type Matter, missingText, type Ruling } from './ruling.ts';

/** Documents, fees and results (spec: what a dossier records besides). */
export type PaperCommand = Extract<
  RecordCommand,
  {
    readonly type: 'record-document' | 'assess-fee' | 'pay-fee' | 'refund-fee' | 'issue-result' | 'revoke-result';
  }
>;

export function decidePapers({ record, command }: Matter<PaperCommand>): Ruling {
  switch (command.type) {
    case 'record-document':
      return checkDocument(command.document) ?? happens({ type: 'DocumentRecorded', data: command.document });
    case 'assess-fee':
      return checkFee(command.fee) ?? happens({ type: 'FeeAssessed', data: command.fee });
    case 'pay-fee': {
      const paid = payments(record, [command.payment]);
      return isBreach(paid) ? paid : happens(...paid.events);
    }
    case 'refund-fee':
      return refund(record, command);
    case 'issue-result':
      return issue(record, command);
    case 'revoke-result':
      return revoke(record, command);
  }
}

export function checkDocument({ id, name, copies }: DocumentPart): Breach | undefined {
  const counts = copies === undefined ? [] : [copies.original, copies.certified, copies.plain];
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) return invalid('document.copies');
  return missingText({ 'document.id': id, 'document.name': name });
}

/** Amounts are whole đồng; an exemption names its basis and is no more than what is due. */
export function checkFee({ id, name, due, exemption }: FeeLine): Breach | undefined {
  const breach = missingText({ 'fee.id': id, 'fee.name': name });
  if (breach !== undefined) return breach;
  if (!isAmount(due)) return invalid('fee.due');
  if (exemption === undefined) return undefined;
  if (!isAmount(exemption.amount) || exemption.amount > due) return invalid('fee.exemption.amount', [`0–${due}`]);
  return missingText({ 'fee.exemption.basis': exemption.basis });
}

const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;

/** Payments one after another, none above what is left open of its line. */
export function payments(
  { fees }: DossierRecord,
  list: readonly FeePayment[],
): Breach | { readonly events: readonly DossierEventBody[] } {
  const open = new Map(fees.map((fee) => [fee.id, fee.open]));
  for (const { feeId, amount, receiptNumber } of list) {
    const left = open.get(feeId);
    if (left === undefined) return { code: 'fee-unknown', field: 'payment.feeId', expected: fees.map(({ id }) => id) };
    if (!isAmount(amount) || amount === 0) return invalid('payment.amount');
    if (amount > left) return { code: 'fee-overpaid', field: 'payment.amount', amount: Math.max(0, left) };
    const breach = missingText({ 'payment.receiptNumber': receiptNumber });
    if (breach !== undefined) return breach;
    open.set(feeId, left - amount);
  }
  return { events: list.map((data) => ({ type: 'FeePaid', data })) };
}

/** What is still to be paid of all lines, exemptions and refunds counted; whole đồng. */
export function unpaidOf(fees: readonly FeeRecord[]): number {
  return fees.reduce((sum, { open }) => sum + Math.max(0, open), 0);
}

function refund({ fees }: DossierRecord, command: Extract<PaperCommand, { readonly type: 'refund-fee' }>): Ruling {
  const { feeId, amount, reason } = command;
  const fee = fees.find(({ id }) => id === feeId);
  if (fee === undefined) return { code: 'fee-unknown', field: 'feeId', expected: fees.map(({ id }) => id) };
  if (!isAmount(amount) || amount === 0) return invalid('amount');
  const most = fee.paid - fee.refunded;
  if (amount > most) return { code: 'fee-refund-too-high', field: 'amount', amount: most };
  return missingText({ reason }) ?? happens({ type: 'FeeRefunded', data: { feeId, amount, reason } });
}

function issue(
  { results }: DossierRecord,
  { result }: Extract<PaperCommand, { readonly type: 'issue-result' }>,
): Ruling {
  const breach = missingText({ 'result.id': result.id, 'result.name': result.name });
  if (breach !== undefined) return breach;
  if (results.some(({ id }) => id === result.id)) return { code: 'result-exists', field: 'result.id' };
  const signed = result.file !== undefined && result.signature !== undefined;
  if (!signed && isBlank(result.paperReason)) return { code: 'result-unsigned', field: 'result', rule: 'result' };
  return happens({ type: 'ResultIssued', data: result });
}

function revoke(
  { results }: DossierRecord,
  command: Extract<PaperCommand, { readonly type: 'revoke-result' }>,
): Ruling {
  const { resultId, reason, replacedBy } = command;
  const standing = results.filter(({ revoked }) => revoked === undefined).map(({ id }) => id);
  const breach = checkStandingResult(results, resultId);
  if (breach !== undefined) return breach;
  if (replacedBy !== undefined && (replacedBy === resultId || !standing.includes(replacedBy))) {
    return { code: 'result-unknown', field: 'replacedBy', expected: standing.filter((id) => id !== resultId) };
  }
  const data = { resultId, reason, ...(replacedBy === undefined ? undefined : { replacedBy }) };
  return missingText({ reason }) ?? happens({ type: 'ResultRevoked', data });
}

/** A result that was issued and stands. */
export function checkStandingResult(results: readonly ResultRecord[], resultId: string): Breach | undefined {
  const result = results.find(({ id }) => id === resultId);
  if (result === undefined) return { code: 'result-unknown', field: 'resultId', expected: results.map(({ id }) => id) };
  if (result.revoked !== undefined) return { code: 'result-revoked', field: 'resultId', at: result.revoked.at };
  return undefined;
}
