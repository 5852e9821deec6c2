import type { DossierEnd, DossierHistory, EndKind } from '../dossier/index.ts';
import type { Instant } from '../time/index.ts';
import type { JudgementPolicy } from './policy.ts';

/** The end that a policy judges by. */
export interface FoundEnd {
  readonly end: DossierEnd;
  /** Judged by the return, since the completion was not recorded. */
  readonly byReturn: boolean;
}

/**
 * The end as of an instant, or undefined while the dossier is open. Ends before the last reopening count no more: the
 * dossier is judged by its last completion, and is open until it has one.
 */
export function findEnd(history: DossierHistory, asOf: Instant, policy: JudgementPolicy): FoundEnd | undefined {
  const { ends } = history;
  if (ends.length === 0) return undefined;
  const reopenedAt = lastReopening(history.reopenedAt, asOf);
  let completed: DossierEnd | undefined;
  let returned: DossierEnd | undefined;
  let other: DossierEnd | undefined;
  for (const end of ends) {
    const { at } = end.moment;
    if (at > asOf || (reopenedAt !== undefined && at <= reopenedAt)) continue;
    if (end.kind === 'completed') completed = end;
    else if (end.kind === 'returned') returned = end;
    else other = end;
  }
  return chosen(completed, returned, other, policy);
}

function lastReopening(reopenedAt: readonly Instant[], asOf: Instant): Instant | undefined {
  let last: Instant | undefined;
  for (const at of reopenedAt) if (at <= asOf && (last === undefined || at > last)) last = at;
  return last;
}

function chosen(
  completed: DossierEnd | undefined,
  returned: DossierEnd | undefined,
  other: DossierEnd | undefined,
  policy: JudgementPolicy,
): FoundEnd | undefined {
  switch (policy.endEvent) {
    case 'completed':
      return found(completed ?? other);
    case 'completed-else-returned':
      // A rejection is a result like a completion; withdrawn and stopped dossiers have ended whatever is handed back.
      return found(completed ?? other) ?? found(returned, true);
    case 'completed-else-returned-else-ended':
      // A refusal is never a result, whatever was returned with it.
      if (completed === undefined && other?.kind === 'refused') return found(other);
      return found(completed) ?? found(returned, true) ?? found(other);
    case 'returned':
      return found(other) ?? found(returned);
  }
}

function found(end: DossierEnd | undefined, byReturn = false): FoundEnd | undefined {
  return end === undefined ? undefined : { end, byReturn };
}

/** Whether an end stands in a column of its own under a policy instead of among the resolved. */
export function isApart(kind: EndKind, policy: JudgementPolicy): boolean {
  return (kind === 'rejected' || kind === 'withdrawn' || kind === 'stopped') && policy[kind] === 'apart';
}
