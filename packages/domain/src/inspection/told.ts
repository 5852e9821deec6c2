import type { DossierEvent } from '../dossier/index.ts';
import type { Instant } from '../time/index.ts';

/** What the portal was told of a dossier last, where nothing else waits to be told. Whole seconds. */
export interface ToldDates {
  /** Number of the event that was told. */
  readonly seq: number;
  /** When the portal took it. */
  readonly sentAt: Instant;
  readonly acceptedAt?: Instant;
  readonly finishedAt?: Instant;
  readonly returnedAt?: Instant;
}

/** A date of which the portal was told another than the history has. */
export interface ToldOtherwise {
  /** The event that the history has; absent where it has none. */
  readonly event?: DossierEvent;
  /** What the portal was told; absent where it was told nothing. */
  readonly toldAt?: Instant;
}

/**
 * Acceptance, end and return as the portal has them and as the events have them. Due dates are left to the reconciliation:
 * a decision on the calendar moves them without an event. `facts`: corrections applied.
 */
export function toldOtherwise(facts: readonly DossierEvent[], told: ToldDates): readonly ToldOtherwise[] {
  const reopened = facts.findLast(({ type }) => type === 'Reopened')?.seq ?? 0;
  const since = facts.filter(({ seq }) => seq > reopened);
  const pairs = [
    [facts.findLast(({ type }) => type === 'Accepted'), told.acceptedAt],
    [since.findLast(({ type }) => type === 'Completed' || type === 'Rejected'), told.finishedAt],
    [since.findLast(({ type }) => type === 'Returned'), told.returnedAt],
  ] as const;
  return pairs
    .filter(([event, at]) => secondsOf(event?.occurredAt) !== secondsOf(at))
    .map(([event, at]) => ({
      ...(event === undefined ? {} : { event }),
      ...(at === undefined ? {} : { toldAt: at }),
    }));
}

const secondsOf = (at: Instant | undefined): number | undefined =>
  at === undefined ? undefined : Math.floor(at / 1_000);
