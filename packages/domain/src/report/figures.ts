import type { Instant } from '../time/index.ts';

/** The window of a tally. `to` is exclusive; `asOf` is not after it and replaces it where earlier (spec: tally). */
export interface TallyWindow {
  readonly from: Instant;
  readonly to: Instant;
  readonly asOf: Instant;
}

/**
 * Ends outside the resolved ones; total = early + onTime + afterDue + noDueDate. `afterDue` is printed as "trong đó kết
 * thúc sau ngày hẹn"; the others are needed by form II.06a, which counts these ends in column 7 by verdict.
 */
export interface ApartFigures {
  readonly total: number;
  readonly afterDue: number;
  readonly early: number;
  readonly onTime: number;
  readonly noDueDate: number;
}

/**
 * How the dossiers with a due date that an agency has at the end of the window, or ended in it, came in: columns 4, 5
 * and 6 of form II.06a. Counted at the agency where they are at the end, so that 3 = 7 + 11 holds under succession too.
 */
export interface Form06aEntries {
  readonly online: number;
  readonly direct: number;
  readonly postal: number;
  readonly carriedOver: number;
  readonly reopened: number;
}

/**
 * Counts of one agency over a window (spec: tally of an agency over a period), by one policy.
 * Held: carriedOver + received + reopened + movedIn = early + onTime + late + noDueDate + rejected + withdrawn + stopped
 * + open + movedOut. "Resolved" in print is early + onTime + late; `noDueDate` is a figure of its own.
 */
export interface AgencyFigures {
  readonly agencyId: string;
  readonly carriedOver: number;
  readonly reopened: number;
  readonly received: { readonly online: number; readonly direct: number; readonly postal: number };
  /** Succession in the window: moved in from a predecessor, moved out to a successor (chuyển đến, chuyển đi). */
  readonly movedIn: number;
  readonly movedOut: number;
  /** Resolved before the due date; not in `onTime`. */
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  /** Resolved without a due date; in none of the three above. */
  readonly noDueDate: number;
  /** Rejections where the policy keeps them apart; under the province's they are among the resolved and this is 0. */
  readonly rejected: ApartFigures;
  readonly withdrawn: ApartFigures;
  readonly stopped: ApartFigures;
  readonly open: {
    readonly inTime: number;
    readonly paused: number;
    readonly overdue: number;
    readonly noLimit: number;
  };
  /** Among `late`: apologised and resolved by the rescheduled date (trả đúng ngày hẹn lại). */
  readonly lateButMetReschedule: number;
  /** Among the judged: the original due date is unknown. */
  readonly originalDueUnknown: number;
  /** Among the resolved: judged by the instant of return. */
  readonly endByReturn: number;
  readonly form06aEntries: Form06aEntries;
}
