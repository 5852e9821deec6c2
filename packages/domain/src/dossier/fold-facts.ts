import type { Instant } from '../time/index.ts';
import type { DossierEvent, IntakeFacts } from './event.ts';

/** States of a dossier (spec: states and the national portal's codes). */
export type DossierState =
  | 'draft'
  | 'submitted'
  | 'accepted'
  | 'refused'
  | 'in-process'
  | 'awaiting-supplement'
  | 'awaiting-payment'
  | 'suspended'
  | 'withdrawn'
  | 'rejected'
  | 'stopped'
  | 'completed'
  | 'returned';

/** What is known of a dossier besides its clock, as of two times. */
export interface DossierFacts {
  readonly intake: IntakeFacts;
  readonly state: DossierState;
  /** 1 to 10; absent for a draft. */
  readonly portalStatus?: number;
  readonly agencyId: string;
  readonly officer?: string;
  readonly note?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

export function foldFacts(
  _events: readonly DossierEvent[],
  _asOf?: Instant,
  _knownAt?: Instant,
): DossierFacts | undefined {
  throw new Error('not yet');
}
