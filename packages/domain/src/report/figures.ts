import type { Instant } from '../time/index.ts';

/** The window of a tally. `to` is exclusive; `asOf` is not after it and replaces it where earlier (spec: tally). */
export interface TallyWindow {
  readonly from: Instant;
  readonly to: Instant;
  readonly asOf: Instant;
}

/** An end outside the resolved ones, with how many of them ended after their due date. */
export interface ApartFigures {
  readonly total: number;
  readonly afterDue: number;
}

/**
 * Counts of one agency over a window (spec: tally of an agency over a period), by one policy.
 * Held: carriedOver + received + reopened = resolved + withdrawn + stopped + open, where
 * resolved = early + onTime + late + noDueDate.
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
}
