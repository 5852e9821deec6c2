/** One forecast of the past with what came of it. */
export interface Told {
  readonly risk: number;
  readonly isLate: boolean;
}

export interface CalibrationBin {
  /** Risks from this on, below the next. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly late: number;
  /** What was said on the average. */
  readonly meanRisk: number;
}

const EDGES = [0, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 1] as const;

/** Of those that were told about as much, how many were late. */
export function calibrationOf(told: readonly Told[]): readonly CalibrationBin[] {
  return EDGES.slice(0, -1).map((from, index) => {
    const to = EDGES[index + 1] ?? 1;
    const rows = told.filter(({ risk }) => risk >= from && (risk < to || to === 1));
    const sum = rows.reduce((total, { risk }) => total + risk, 0);
    return {
      from,
      to,
      count: rows.length,
      late: rows.filter(({ isLate }) => isLate).length,
      meanRisk: rows.length === 0 ? 0 : sum / rows.length,
    };
  });
}
