import type { Channel, DossierEvent, DossierPause, DossierState } from '@dunghen/domain/dossier';
import type { JudgedEnd, JudgementFlag, Verdict } from '@dunghen/domain/judgement';
import type { Instant } from '@dunghen/domain/time';

/** Key of a dossier in the store. `homeAgencyId` is the agency that accepted it first; it never changes. */
export interface DossierKey {
  readonly homeAgencyId: string;
  /** First day of the month of the intake, `yyyy-MM-01`; it never changes. */
  readonly intakeMonth: string;
  /** UUID v7. */
  readonly dossierId: string;
}

/** A stored dossier with its events; what an addition is made against. */
export interface DossierHead extends DossierKey {
  readonly code: string;
  readonly seq: number;
  /** Hash of the last event, 64 hexadecimal digits. */
  readonly hash: string;
  readonly events: readonly DossierEvent[];
}

/** The current row of a dossier: projection of its events. Instants in ms. */
export interface DossierRow extends DossierKey {
  readonly code: string;
  /** The resolving agency. */
  readonly agencyId: string;
  readonly channel: Channel;
  readonly state: DossierState;
  readonly procedureCode?: string;
  readonly procedureName?: string;
  readonly field?: string;
  readonly officer?: string;
  readonly applicant?: string;
  readonly submittedAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly endedAt?: Instant;
  /** How it ended, where the row was judged as of two times (`rowAsOf`); a withdrawn one may be `returned` since. */
  readonly endKind?: JudgedEnd['kind'];
  /** The stop by which the clock stands still, where the row was judged as of two times and is `paused`. */
  readonly pause?: DossierPause;
  /** Due date that the cached verdict was judged against. */
  readonly dueAt?: Instant;
  /** Verdict as of `judgedAsOf`, by the policy of `judgedBy`. */
  readonly verdict: Verdict;
  readonly lateMinutes: number;
  readonly flags: readonly JudgementFlag[];
  readonly lastOccurredAt: Instant;
  readonly lastRecordedAt: Instant;
}
