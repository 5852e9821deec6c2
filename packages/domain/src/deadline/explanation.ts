import type { DayNumber, Instant } from '../time/index.ts';
import type { DueDate } from './due-date.ts';

export type ExplanationStepKind =
  /** The acceptance, with its instant. */
  | 'accepted'
  /** The day that is not counted (Civil Code 2015, article 147): of acceptance, or of resumption. */
  | 'day-zero'
  | 'counted'
  | 'skipped'
  /** The last day, where a rule moves it or nothing was left: the reason says which. */
  | 'last-day'
  | 'stopped'
  /** A completed supplement: the full limit starts again. */
  | 'restarted'
  /** The end of a stop: what was left at its beginning is left now. */
  | 'resumed'
  | 'stop-ignored'
  /** A due date that was given on the receipt rather than counted here. */
  | 'promised'
  | 'rescheduled'
  | 'reschedule-ignored'
  /** Last step while a stop is open. */
  | 'paused'
  /** Last step without limit and promise. */
  | 'no-limit'
  /** Last step: the due date. */
  | 'due';

/** One row of the explanation, in order of time. */
export interface ExplanationStep {
  readonly kind: ExplanationStepKind;
  /** The day that the step speaks of; for `due` the due day. */
  readonly day: DayNumber;
  /** The instant of a step that has one: acceptance, stop, end of a stop, reschedule, due. */
  readonly at?: Instant;
  /** What the day adds: working days, office minutes or calendar days (`Explanation.unit`). */
  readonly counted?: number;
  /** Used of the limit after this step, same unit. */
  readonly total?: number;
  /** Vietnamese: why ("Thứ Bảy", "Tết Nguyên đán", "chờ bổ sung, hoàn thiện hồ sơ"). */
  readonly reason?: string;
  /** Legal source of the reason. */
  readonly source?: string;
  /** The new date of a reschedule. */
  readonly newDueAt?: Instant;
}

export type ExplanationUnit = 'working-days' | 'office-minutes' | 'calendar-days';

export interface Explanation {
  readonly ok: true;
  readonly unit: ExplanationUnit;
  readonly steps: readonly ExplanationStep[];
  readonly due: DueDate;
}
