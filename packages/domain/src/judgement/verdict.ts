import type { EndKind } from '../dossier/index.ts';
import type { Instant, Moment } from '../time/index.ts';

export type Verdict =
  | 'early'
  | 'on-time'
  | 'late'
  | 'open-in-time'
  | 'open-overdue'
  | 'paused'
  | 'no-limit'
  | 'out-of-scope';

export type JudgementFlag =
  /** Judged by the instant of return, since the completion was not recorded. */
  | 'end-by-return'
  /** The original due date is unknown; judged by the one given as current. */
  | 'original-due-unknown'
  /** More than one supplement was asked (late under index 766). */
  | 'second-supplement'
  /** The supplement was asked later than the rule set's notice allows (yêu cầu bổ sung quá 03 ngày làm việc). */
  | 'supplement-asked-late'
  /** A reschedule was recorded after the due instant and is no due basis. */
  | 'rescheduled-after-due'
  /** Resolved by the rescheduled date, though after the original one. */
  | 'met-reschedule'
  /** Open, in time, and little is left (spec: due-soon). */
  | 'due-soon'
  /** Supplement dates without a known limit: the given due date was left as it is. */
  | 'due-not-moved';

/** The end that was judged; under index 766 a first supplement that is still open ends the dossier at its request. */
export interface JudgedEnd {
  readonly kind: EndKind | 'supplement-requested';
  readonly moment: Moment;
}

/** The verdict on one dossier and what it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The end that was judged; absent while open. */
  readonly end?: JudgedEnd;
  /** The due instant that was judged against; absent while stopped or without a limit. */
  readonly dueAt?: Instant;
  /** Office minutes between due instant and end (or `asOf`); 0 unless late or open overdue. */
  readonly lateMinutes: number;
  readonly flags: readonly JudgementFlag[];
  /** The due date, or the lateness after it, could not be computed for want of this year's calendar rows. */
  readonly missingYear?: number;
}
