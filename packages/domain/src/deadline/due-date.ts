import type { Calendar } from '../calendar/index.ts';
import type { DayNumber, Instant } from '../time/index.ts';
import type { ClockTerms, Reschedule, Stop, TimeLimit } from './limit.ts';

/** What the clock needs to know of a dossier. Instants in UTC milliseconds; seconds are dropped by the clock. */
export interface DeadlineInput {
  readonly acceptedAt: Instant;
  readonly limit: TimeLimit;
  readonly terms: ClockTerms;
  readonly stops: readonly Stop[];
  readonly reschedules: readonly Reschedule[];
}

export interface DueDate {
  readonly ok: true;
  /** Absent while a stop is open. */
  readonly dueAt?: Instant;
  /** Before any reschedule; absent while a stop is open. */
  readonly originalDueAt?: Instant;
  /** The other possible `dueAt`, where proposed calendar rows make it differ. */
  readonly provisional?: Instant;
  /** Start of the stop that is open. */
  readonly pausedSince?: Instant;
  /** The reschedule that `dueAt` rests on. */
  readonly reschedule?: Reschedule;
}

/** The clock would have to look into a year without calendar rows. */
export interface CalendarGap {
  readonly ok: false;
  readonly code: 'calendar-year-missing';
  readonly year: number;
}

export type DueOutcome = DueDate | CalendarGap;

/** When is it due? Pure; see the deadlines specification. */
export function dueDate(_calendar: Calendar, _input: DeadlineInput): DueOutcome {
  throw new Error('not yet');
}

/** As `dueDate`, open stops taken to end at `resumedAt` ("nếu tiếp tục hôm nay"). */
export function dueDateIfResumed(_calendar: Calendar, _input: DeadlineInput, _resumedAt: Instant): DueOutcome {
  throw new Error('not yet');
}

/** One row of the explanation, in order of time. */
export interface ExplanationStep {
  readonly kind: ExplanationStepKind;
  /** The day that the step speaks of; for `due` the due day. */
  readonly day: DayNumber;
  /** The instant of a step that has one: acceptance, stop, resumption, reschedule, due. */
  readonly at?: Instant;
  /** Working days (`days`) or office minutes (`hours`) that the step adds to what is used. */
  readonly counted?: number;
  /** Used of the limit after this step, same unit. */
  readonly total?: number;
  /** Vietnamese: why ("Thứ Bảy", "Tết Nguyên đán", "chờ bổ sung hồ sơ"). */
  readonly reason?: string;
  /** Legal source of the reason. */
  readonly source?: string;
}

export type ExplanationStepKind =
  | 'accepted'
  | 'day-zero'
  | 'counted'
  | 'skipped'
  | 'last-day'
  | 'stopped'
  | 'restarted'
  | 'resumed'
  | 'stop-ignored'
  | 'rescheduled'
  | 'reschedule-ignored'
  | 'paused'
  | 'due';

export interface Explanation {
  readonly ok: true;
  readonly unit: 'working-days' | 'office-minutes' | 'calendar';
  readonly steps: readonly ExplanationStep[];
  readonly due: DueDate;
}

/** The steps from acceptance to due date; the last equals `dueAt` (or says that the clock stands still). */
export function explain(_calendar: Calendar, _input: DeadlineInput): Explanation | CalendarGap {
  throw new Error('not yet');
}

/** The Vietnamese lines of an explanation, one per step. */
export function explanationLines(_explanation: Explanation): readonly string[] {
  throw new Error('not yet');
}
