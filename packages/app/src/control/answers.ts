import { findApology, type GivenApology, isNoteOn } from '@dunghen/domain/apology';
import type { DossierEvent } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';

/** What was recorded of a late dossier towards the applicant and towards the province (decision 0156). */
export interface LateAnswers {
  readonly apology?: GivenApology;
  /** A note that begins with "Giải trình". */
  readonly explanation?: { readonly at: Instant };
}

/** By the events known at an instant, where asked for only by those that had happened by another. */
export function answersOf(
  events: readonly DossierEvent[],
  knownAt: Instant,
  asOf: Instant = Number.POSITIVE_INFINITY,
): LateAnswers {
  const known = events.filter((event) => event.recordedAt <= knownAt && event.occurredAt <= asOf);
  const apology = findApology(known);
  const explanation = known.findLast((event) => isNoteOn(event, 'giai trinh'));
  return {
    ...(apology === undefined ? {} : { apology }),
    ...(explanation === undefined ? {} : { explanation: { at: explanation.occurredAt } }),
  };
}
