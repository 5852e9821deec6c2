import type { DossierEvent } from '../dossier/index.ts';
import { foldFacts } from '../dossier/index.ts';
import { type FactDifference, shownValue } from './compare-facts.ts';
import { statusName } from './status.ts';

const WAITS: ReadonlySet<string> = new Set(['SupplementRequested', 'PaymentRequested', 'Suspended']);

/**
 * Whether this very row (its file and number) was loaded before the dossier began to wait: loaded again it says nothing
 * new, and that it tells no wait is no news.
 */
export function isToldBefore(recorded: readonly DossierEvent[], row: readonly DossierEvent[]): boolean {
  const source = row[0]?.source;
  const wait = recorded.findLast(({ type }) => WAITS.has(type));
  if (source === undefined || wait === undefined) return false;
  return recorded.some(
    (event) =>
      event.recordedAt < wait.recordedAt && event.source?.file === source.file && event.source.row === source.row,
  );
}

/**
 * The wait in which the recorded history leaves a dossier that the row says is in process. Where its beginning is known
 * and the row tells nothing of it, the row may be newer or older: it is listed, and never passed over (decision 0044).
 */
export function findWaiting(events: readonly DossierEvent[]): FactDifference | undefined {
  const state = foldFacts(events)?.state;
  if (state !== 'awaiting-supplement' && state !== 'awaiting-payment' && state !== 'suspended') return undefined;
  const wait = events.findLast(({ type }) => WAITS.has(type));
  const since = wait === undefined ? '' : ` (từ ${shownValue(wait)})`;
  return { field: 'status', stored: `${statusName(state)}${since}`, given: statusName('in-process') };
}
