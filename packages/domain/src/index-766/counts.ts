import { DOSSIER_COUNTS, type DossierCount, type DossierMarks, hasMark } from './dossier-counts.ts';
import type { Indicator } from './indicator.ts';
import type { Counted } from './score.ts';

/** Numbers by the name of the query that counts them; a name that is absent could not be counted, which is not 0. */
export type NamedCounts = Readonly<Partial<Record<string, number>>>;

/** How many dossiers of one agency and one procedure are in each set. */
export type DossierCounts = Readonly<Record<DossierCount, number>>;

export const NO_DOSSIERS: DossierCounts = countsOf(() => 0);

export function countsOf(count: (name: DossierCount) => number): DossierCounts {
  return {
    'dossiers-received': count('dossiers-received'),
    'dossiers-on-time': count('dossiers-on-time'),
    'dossiers-without-complaint': count('dossiers-without-complaint'),
    'dossiers-recorded': count('dossiers-recorded'),
    'dossiers-online': count('dossiers-online'),
    'dossiers-with-fee': count('dossiers-with-fee'),
    'dossiers-paid-online': count('dossiers-paid-online'),
    'dossiers-with-electronic-result': count('dossiers-with-electronic-result'),
    'dossiers-digitised': count('dossiers-digitised'),
    'dossiers-reusing-data': count('dossiers-reusing-data'),
    'dossiers-in-citizen-store': count('dossiers-in-citizen-store'),
    'dossiers-synchronised': count('dossiers-synchronised'),
  };
}

/** Adds up cells: a province is the sum of its agencies, an agency that of its procedures. */
export function sumCounts(all: readonly DossierCounts[]): DossierCounts {
  return countsOf((name) => all.reduce((sum, counts) => sum + counts[name], 0));
}

/** Counts marks as they come. */
export function startCountingMarks(): {
  readonly add: (marks: DossierMarks) => void;
  readonly counts: () => DossierCounts;
} {
  const numbers = DOSSIER_COUNTS.map(() => 0);
  return {
    add: (marks) => {
      for (const [index, name] of DOSSIER_COUNTS.entries()) {
        if (hasMark(marks, name)) numbers[index] = (numbers[index] ?? 0) + 1;
      }
    },
    counts: () => countsOf((name) => numbers[DOSSIER_COUNTS.indexOf(name)] ?? 0),
  };
}

/**
 * What an indicator is counted from; undefined where one of its two numbers is not known. Papers, fees and results that
 * nobody recorded here are unknown and not missing: where no dossier was worked on here they tell nothing.
 */
export function countedFor(indicator: Indicator, counts: NamedCounts): Counted | undefined {
  if (indicator.counts === undefined) return undefined;
  const numerator = counts[indicator.counts.numerator];
  const denominator = counts[indicator.counts.denominator];
  if (numerator === undefined || denominator === undefined) return undefined;
  if (isUnrecorded(indicator.counts.numerator, counts)) return undefined;
  return { numerator, denominator };
}

/** Numerators that only who works with the dossier here records. */
const OF_THE_RECORD: readonly string[] = [
  'dossiers-paid-online',
  'dossiers-with-electronic-result',
  'dossiers-digitised',
  'dossiers-reusing-data',
  'dossiers-in-citizen-store',
  'procedures-paid-online',
];

function isUnrecorded(numerator: string, counts: NamedCounts): boolean {
  return (
    OF_THE_RECORD.includes(numerator) && (counts['dossiers-received'] ?? 0) > 0 && counts['dossiers-recorded'] === 0
  );
}
