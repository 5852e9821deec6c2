import type { DayNumber } from '@dunghen/domain/time';
import { getDay } from '@dunghen/domain/time';

/** A quarter of the demonstration. */
export interface DemonstrationQuarter {
  /** "2024-Q1". */
  readonly key: string;
  readonly from: DayNumber;
  /** Exclusive. */
  readonly to: DayNumber;
  /** Dossiers of a unit against those of Q1/2024. */
  readonly volume: number;
  /** Dossiers resolved late in the quarter, besides those that stood open and overdue when it began. */
  readonly late: number;
  /** Dossiers open and overdue at the end of the quarter and resolved in the next. */
  readonly openOverdue: number;
  /** Dossiers taken in and still in time at the end, against those resolved; where no quarter follows to hold them. */
  readonly tail: number;
  /** Among the late ones: with an apology and a new date that was kept; with one that was not. */
  readonly apologised: { readonly kept: number; readonly missed: number };
}

const quarter = (
  key: string,
  from: string,
  to: string,
  plan: Omit<DemonstrationQuarter, 'key' | 'from' | 'to'>,
): DemonstrationQuarter => ({
  key,
  from: getDay(from),
  to: getDay(to),
  ...plan,
});

/** The quarter whose figures are the published ones. */
export const PUBLISHED_QUARTER = '2024-Q1';

/**
 * The quarters that the demonstration has dossiers for. Q1/2024 takes its late and open overdue ones from the published
 * annex, which knows nothing of kept apologies, so its notes stay as published; the numbers of the others are invented.
 */
export const QUARTERS: readonly DemonstrationQuarter[] = [
  quarter('2023-Q1', '2023-01-01', '2023-04-01', {
    volume: 0.45,
    late: 57,
    openOverdue: 3,
    tail: 0.07,
    apologised: { kept: 0.3, missed: 0.1 },
  }),
  quarter('2023-Q4', '2023-10-01', '2024-01-01', {
    volume: 0.52,
    late: 49,
    openOverdue: 0,
    tail: 0,
    apologised: { kept: 0.35, missed: 0.1 },
  }),
  quarter(PUBLISHED_QUARTER, '2024-01-01', '2024-04-01', {
    volume: 1,
    late: 0,
    openOverdue: 0,
    tail: 0,
    apologised: { kept: 0, missed: 0.4 },
  }),
  quarter('2024-Q2', '2024-04-01', '2024-07-01', {
    volume: 0.6,
    late: 33,
    openOverdue: 4,
    tail: 0.07,
    apologised: { kept: 0.4, missed: 0.1 },
  }),
];

/** Days of which the calendar is needed: from well before the first quarter to the last return of a result. */
export const HORIZON = { from: getDay('2022-06-01'), to: getDay('2024-12-31') };
