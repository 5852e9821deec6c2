import type { EndCommand } from './command.ts';
import { checkStandingResult, unpaidOf } from './decide-papers.ts';
import { happens, invalid, isBlank, type Matter, missingText, type Ruling } from './ruling.ts';

export function decideEnd(matter: Matter<EndCommand>): Ruling {
  const { command } = matter;
  switch (command.type) {
    case 'complete':
      return complete({ ...matter, command });
    case 'reject': {
      const { reason, letter } = command;
      return missingText({ reason, letter }, 'rejection') ?? happens({ type: 'Rejected', data: { reason, letter } });
    }
    case 'stop':
      return stop({ ...matter, command });
    case 'withdraw': {
      const { reason } = command;
      return happens({ type: 'Withdrawn', data: reason === undefined ? {} : { reason } });
    }
    case 'return-result':
      return returnResult({ ...matter, command });
    case 'rate':
      return rate({ ...matter, command });
    case 'reopen': {
      const { reason } = command;
      return missingText({ reason }) ?? happens({ type: 'Reopened', data: { reason } });
    }
  }
}

type Of<Type extends EndCommand['type']> = Extract<EndCommand, { readonly type: Type }>;

/** With an issued result that stands, or the reason why it is on paper (spec: commands). */
function complete({ record, command }: Matter<Of<'complete'>>): Ruling {
  const { resultId, paperReason } = command;
  const paper = paperReason === undefined || isBlank(paperReason) ? undefined : { paperReason };
  if (resultId === undefined) {
    if (paper === undefined) return { code: 'result-missing', field: 'resultId', rule: 'result' };
    return happens({ type: 'Completed', data: paper });
  }
  const breach = checkStandingResult(record.results, resultId);
  return breach ?? happens({ type: 'Completed', data: { resultId, ...paper } });
}

/** The applicant did not supplement: only a request that is still open can be given up on. */
function stop({ record, command }: Matter<Of<'stop'>>): Ruling {
  const { reason, notice } = command;
  const isWaiting = record.history.stops.some(({ kind, to }) => kind === 'supplement' && to === undefined);
  if (!isWaiting) return { code: 'state-not-allowed', rule: 'stopping' };
  return missingText({ reason, notice }, 'stopping') ?? happens({ type: 'Stopped', data: { reason, notice } });
}

/** What is handed over is a result that stands, and paid for (decision 0102). */
function returnResult({ record, command }: Matter<Of<'return-result'>>): Ruling {
  const { way, receivedBy } = command;
  const resultId = record.completion?.resultId;
  const breach = resultId === undefined ? undefined : checkStandingResult(record.results, replacedBy(record, resultId));
  if (breach !== undefined) return breach;
  const amount = unpaidOf(record.fees);
  if (amount > 0) return { code: 'fees-unpaid', amount, rule: 'fee' };
  const receiver = receivedBy === undefined ? undefined : { receivedBy };
  return happens({ type: 'Returned', data: { way, ...receiver } });
}

/** The result that took the place of a revoked one, as far as it was replaced. */
function replacedBy({ results }: Matter<EndCommand>['record'], resultId: string): string {
  let current = resultId;
  for (let left = results.length; left > 0; left--) {
    const next = results.find(({ id }) => id === current)?.revoked?.replacedBy;
    if (next === undefined) return current;
    current = next;
  }
  return current;
}

/** By the applicant (the use case sees to that), once per dossier. */
function rate({ record, command }: Matter<Of<'rate'>>): Ruling {
  const { score, comment } = command;
  if (record.rating !== undefined) return { code: 'already-rated', at: record.rating.at };
  if (!Number.isInteger(score) || score < 1 || score > 5) return invalid('score', ['1', '2', '3', '4', '5']);
  return happens({ type: 'Rated', data: { score, ...(comment === undefined ? undefined : { comment }) } });
}
