import type { StopKind } from '../deadline/index.ts';
import type { Instant } from '../time/index.ts';
import type { DossierHistory } from './history.ts';

/** By what the clock of a dossier stands still, and since when. */
export interface DossierPause {
  readonly since: Instant;
  readonly kind: StopKind;
}

/**
 * The first of the stops of the clock that are open in the history; whether the dossier is paused by it is the verdict's
 * to say (a stop after the due date holds nothing).
 */
export function findPause({ stops }: DossierHistory): DossierPause | undefined {
  const open = stops.filter(
    ({ to, kind, stopsClock }) => to === undefined && (kind !== 'payment' || stopsClock === true),
  );
  const [first] = open.toSorted((a, b) => a.from - b.from);
  return first === undefined ? undefined : { since: first.from, kind: first.kind };
}
