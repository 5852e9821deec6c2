import type { WaitingCommand } from './command.ts';
import { checkDocument, payments } from './decide-papers.ts';
import { happens, invalid, isBlank, isBreach, type Matter, missingText, type Ruling } from './ruling.ts';

export function decideWaiting(matter: Matter<WaitingCommand>): Ruling {
  const { record, command, context } = matter;
  switch (command.type) {
    case 'request-supplement':
      return requestSupplement({ ...matter, command });
    case 'receive-supplement': {
      const { reason, documents = [] } = command;
      const breach = documents.map(checkDocument).find(isBreach);
      if (breach !== undefined) return breach;
      const recorded = documents.map((data) => ({ type: 'DocumentRecorded', data }) as const);
      return happens(...recorded, { type: 'SupplementReceived', data: reason === undefined ? {} : { reason } });
    }
    case 'request-payment': {
      const kinds = [
        ...context.ruleSet.stoppingKinds,
        ...(context.procedure?.stoppingKinds ?? []).map(({ kind }) => kind),
      ];
      return happens({ type: 'PaymentRequested', data: { stopsClock: kinds.includes('payment') } });
    }
    case 'receive-payment': {
      const paid = payments(record, command.payments ?? []);
      return isBreach(paid) ? paid : happens(...paid.events, { type: 'PaymentReceived', data: {} });
    }
    case 'suspend':
      return suspend({ ...matter, command });
    case 'resume':
      return happens({ type: 'Resumed', data: {} });
  }
}

type Of<Type extends WaitingCommand['type']> = Extract<WaitingCommand, { readonly type: Type }>;

/** Once, completely; a second time only as a leader approved (Decree 61/2018, article 15.3; spec: `maxSupplements`). */
function requestSupplement({ record, command, context }: Matter<Of<'request-supplement'>>): Ruling {
  const { reason, missing, approvedBy } = command;
  const breach = missingText({ reason }, 'supplement-reason');
  if (breach !== undefined) return breach;
  if (missing.length === 0 || missing.some(isBlank)) {
    return { code: 'field-missing', field: 'missing', rule: 'supplement-once' };
  }
  const asked = Math.max(record.supplements.length, record.history.supplementRequests ?? 0);
  const data = { reason, missing };
  if (asked < context.ruleSet.maxSupplements) return happens({ type: 'SupplementRequested', data });
  if (approvedBy === undefined || isBlank(approvedBy)) {
    return { code: 'supplement-needs-approval', field: 'approvedBy', amount: asked, rule: 'supplement-once' };
  }
  const approver = approvedBy.trim();
  if (approver === context.actor.id || approver === context.actor.name) {
    return { code: 'approval-by-self', field: 'approvedBy', rule: 'separation' };
  }
  return happens({ type: 'SupplementRequested', data: { ...data, approvedBy: approver } });
}

/** Only with its legal basis, the decision and an expected end (spec: states, `suspended`). */
function suspend({ command, at }: Matter<Of<'suspend'>>): Ruling {
  const { legalBasis, decision, expectedUntil } = command;
  const breach = missingText({ legalBasis, decision }, 'suspension');
  if (breach !== undefined) return breach;
  if (!Number.isSafeInteger(expectedUntil) || expectedUntil <= at) {
    return { ...invalid('expectedUntil'), at, rule: 'suspension' };
  }
  return happens({ type: 'Suspended', data: { legalBasis, decision, expectedUntil } });
}
