import type { DossierHistory } from '../dossier/index.ts';
import type { Instant } from '../time/index.ts';

/** A dossier that passed from one resolving agency to its successor (chuyển đi, chuyển đến). */
export interface Move {
  readonly fromAgencyId: string;
  readonly toAgencyId: string;
}

const NO_MOVES: readonly Move[] = Object.freeze([]);

/** The resolving agency at an instant, a succession at that very instant included. */
export function agencyAt(history: DossierHistory, at: Instant): string {
  const { agencies } = history;
  if (agencies === undefined) return history.agencyId;
  let found = agencies[0]?.agencyId ?? history.agencyId;
  for (const tenure of agencies) {
    if (tenure.from > at) break;
    found = tenure.agencyId;
  }
  return found;
}

/** The successions after one instant and not after another, in order. */
export function movesBetween(history: DossierHistory, after: Instant, until: Instant): readonly Move[] {
  const { agencies } = history;
  if (agencies === undefined) return NO_MOVES;
  const moves: Move[] = [];
  let current = agencyAt(history, after);
  for (const tenure of agencies) {
    if (tenure.from <= after || tenure.from > until || tenure.agencyId === current) continue;
    moves.push({ fromAgencyId: current, toAgencyId: tenure.agencyId });
    current = tenure.agencyId;
  }
  return moves.length === 0 ? NO_MOVES : moves;
}
