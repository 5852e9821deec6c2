/** One forecast of the past with what came of it. */
export interface Told {
  /** 0 to 1. */
  readonly risk: number;
  readonly isLate: boolean;
  /** Which dossier it was told of; the same one is asked about on several days. */
  readonly dossier: string;
}

export interface CalibrationBin {
  /** Risks from this on, below the next; the last one includes its end. */
  readonly from: number;
  readonly to: number;
  /** How often it was told. */
  readonly count: number;
  /** Of how many dossiers. */
  readonly dossiers: number;
  /** How often the dossier came to be late. */
  readonly late: number;
  /** What was said on the average. */
  readonly meanRisk: number;
}

/** Reliability of forecasts: by what was told, and whether it was worth telling. */
export interface Calibration {
  readonly bins: readonly CalibrationBin[];
  /** All that were told "80 % and more". */
  readonly likely: CalibrationBin;
  readonly count: number;
  readonly dossiers: number;
  readonly late: number;
  /** Mean square of told less come; 0 is perfect. */
  readonly brier: number;
  /** The same where everybody is told the share of late ones: a forecast has to be below. */
  readonly brierOfShare: number;
}

/** Around tens, so that "told 80 %" is what was told 75 to 85. */
const EDGES = [0, 0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95, 1] as const;
const LIKELY = 0.8;

/** Of those that were told about as much, how many came to be late. */
export function calibrationOf(told: readonly Told[]): Calibration {
  const late = told.filter(({ isLate }) => isLate).length;
  const share = told.length === 0 ? 0 : late / told.length;
  return {
    bins: EDGES.slice(0, -1).map((from, index) => binOf(told, from, EDGES[index + 1] ?? 1)),
    likely: binOf(told, LIKELY, 1),
    count: told.length,
    dossiers: distinct(told),
    late,
    brier: meanSquare(told, ({ risk }) => risk),
    brierOfShare: meanSquare(told, () => share),
  };
}

function binOf(told: readonly Told[], from: number, to: number): CalibrationBin {
  const rows = told.filter(({ risk }) => risk >= from && (risk < to || to === 1));
  const sum = rows.reduce((total, { risk }) => total + risk, 0);
  return {
    from,
    to,
    count: rows.length,
    dossiers: distinct(rows),
    late: rows.filter(({ isLate }) => isLate).length,
    meanRisk: rows.length === 0 ? 0 : sum / rows.length,
  };
}

const distinct = (told: readonly Told[]): number => new Set(told.map(({ dossier }) => dossier)).size;

function meanSquare(told: readonly Told[], saidOf: (one: Told) => number): number {
  if (told.length === 0) return 0;
  const sum = told.reduce((total, one) => total + (saidOf(one) - (one.isLate ? 1 : 0)) ** 2, 0);
  return sum / told.length;
}
