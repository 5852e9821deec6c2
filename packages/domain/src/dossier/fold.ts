import type { Instant } from '../time/index.ts';
import type { DossierEvent } from './event.ts';
import type { DossierHistory } from './history.ts';

/**
 * The history of one dossier from its events, as of `asOf` and as known at `knownAt` (defaults: all). Undefined where
 * nothing of the dossier exists at the two times.
 */
export function foldHistory(
  _events: readonly DossierEvent[],
  _asOf?: Instant,
  _knownAt?: Instant,
): DossierHistory | undefined {
  throw new Error('not yet');
}
