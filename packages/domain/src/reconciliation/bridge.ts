import { FINDING_KINDS, type FindingKind } from './finding.ts';

/** How many dossiers of a kind there are, and what they add to the gap between the two late figures. */
export interface KindCount {
  readonly kind: FindingKind;
  readonly cases: number;
  readonly gap: number;
}

/** From the province's late figure to the portal's, step by step. */
export interface Bridge {
  /** Resolved late and open overdue, as the province's report counts them. */
  readonly lateHere: number;
  /** Late rows of the portal's list. */
  readonly lateOnPortal: number;
  /** The kinds that make the difference; `lateHere` minus the sum of their gaps and `untold` is `lateOnPortal`. */
  readonly steps: readonly KindCount[];
  /** Late here, listed by the portal, but its list does not tell whether they are late; absent where there are none. */
  readonly untold?: number;
  /** Printed by the portal for the period, where it was typed in or imported; a dated fact beside its own list. */
  readonly printed?: number;
  /** `printed` minus `lateOnPortal`: another period or another instant (kind `period-effect`, counts only). */
  readonly printedDifference?: number;
}

/**
 * The bridge of a run. Throws where the steps do not make the difference: then a dossier was lost on the way, which is a
 * fault of this program and never of the data.
 */
export function bridgeOf(
  lateHere: number,
  lateOnPortal: number,
  counts: readonly KindCount[],
  { printed, untold = 0 }: Pick<Bridge, 'printed' | 'untold'> = {},
): Bridge {
  const gap = counts.reduce((sum, count) => sum + count.gap, untold);
  if (lateHere - lateOnPortal !== gap) {
    throw new Error(`late here ${lateHere} - late on the portal ${lateOnPortal} is not the sum of the kinds, ${gap}`);
  }
  const steps = FINDING_KINDS.flatMap((kind) => counts.filter((count) => count.kind === kind && count.gap !== 0));
  return {
    lateHere,
    lateOnPortal,
    steps,
    ...(untold === 0 ? {} : { untold }),
    ...(printed === undefined ? {} : { printed, printedDifference: printed - lateOnPortal }),
  };
}
