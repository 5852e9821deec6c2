import type { RowFacts } from './row-facts.ts';
import type { ImportStatus } from './status.ts';

/** Where the file says nothing of the state, the dates do; a blank acceptance is then a fault, as in any accepted state. */
export function inferStatus(facts: Partial<RowFacts>): ImportStatus {
  if (facts.returnedAt !== undefined) return 'returned';
  if (facts.completedAt !== undefined) return 'completed';
  if (facts.supplementRequestedAt !== undefined && facts.supplementReceivedAt === undefined)
    return 'awaiting-supplement';
  return 'in-process';
}

/** Whether the dossier was accepted: states 1 and 3 never were, whatever stands in the column of acceptance. */
export function isAccepted(facts: RowFacts): boolean {
  return facts.status !== 'submitted' && facts.status !== 'refused' && facts.acceptedAt !== undefined;
}

/** States that a row can be in without a date of acceptance (spec: 1, 3 or an unaccepted 7). */
export function needsAcceptance(status: ImportStatus): boolean {
  return status !== 'submitted' && status !== 'refused' && status !== 'withdrawn';
}

export function isOpen(status: ImportStatus): boolean {
  switch (status) {
    case 'submitted':
    case 'accepted':
    case 'in-process':
    case 'awaiting-supplement':
    case 'awaiting-payment':
    case 'suspended':
      return true;
    case 'refused':
    case 'withdrawn':
    case 'rejected':
    case 'stopped':
    case 'completed':
    case 'returned':
      return false;
  }
}
