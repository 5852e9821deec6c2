import type { ClockTerms, Reschedule, Stop, TimeLimit } from '../deadline/index.ts';
import type { Instant, Moment } from '../time/index.ts';

export type Channel = 'online' | 'direct' | 'postal';

/** How a dossier ended; `completed` is state 9 and `returned` state 10 of the national portal. */
export type EndKind = 'completed' | 'returned' | 'refused' | 'rejected' | 'withdrawn' | 'stopped';

export interface DossierEnd {
  readonly kind: EndKind;
  readonly moment: Moment;
}

/**
 * What the date on an imported due date means (spec: `dueAtMeans`). `receipt`: as promised on the receipt, before stops.
 * `current`: as it stands in the other system, stops already in it; the original is then unknown.
 */
export type DueDateMeaning = 'receipt' | 'current';

/** A due date that was promised to the applicant, as distinct from one that we compute. */
export interface PromisedDueDate {
  readonly moment: Moment;
  readonly means: DueDateMeaning;
}

/**
 * What happened to one dossier, as far as deadlines and figures are concerned: the fold of its events up to two times.
 * `judge` and `tally` take their whole knowledge from it. Lists are in order of time.
 */
export interface DossierHistory {
  readonly code: string;
  /** The resolving agency of today's knowledge; where it changed by succession, `agencies` has the sequence. */
  readonly agencyId: string;
  readonly agencies?: readonly { readonly agencyId: string; readonly from: Instant }[];
  readonly channel: Channel;
  readonly submittedAt?: Moment;
  /** Absent while the dossier was never accepted. */
  readonly acceptedAt?: Moment;
  /** The limit that was promised (the shortened one where the province shortened it). */
  readonly limit?: TimeLimit;
  /** The limit of the law, where it differs from the promised one. */
  readonly legalLimit?: TimeLimit;
  readonly terms: ClockTerms;
  readonly promisedDue?: PromisedDueDate;
  readonly stops: readonly Stop[];
  readonly reschedules: readonly Reschedule[];
  readonly ends: readonly DossierEnd[];
  readonly reopenedAt: readonly Instant[];
  /** Number of supplement requests where the single ones are not known (imported); else the stops are counted. */
  readonly supplementRequests?: number;
}
