import { searchKey } from '../text/index.ts';

/**
 * The course of one ended dossier, as forecasts learn from it. Times are shares of its limit: 1 is its due instant, in
 * office time from acceptance.
 */
export interface PastCourse {
  readonly procedure: string;
  readonly field: string;
  /** When it ended. */
  readonly end: number;
  /** By the verdict that lists and reports have. */
  readonly isLate: boolean;
  /** Steps in order (`stepWord`), with the share at which each was begun; empty where none was recorded. */
  readonly steps: readonly { readonly step: string; readonly from: number }[];
}

/** How close to the question the past dossiers are from which a forecast was made. */
export type PoolLevel = 'procedure' | 'field' | 'province';

/** Past dossiers by how far they are pooled. */
export interface ForecastTable {
  readonly pools: Readonly<Record<PoolLevel, ReadonlyMap<string, readonly PastCourse[]>>>;
  /** The steps that enough courses have to compare by. */
  readonly steps: ReadonlySet<string>;
}

/** The past dossiers of a pool that were open at a share of their limit, and in one step where one is asked about. */
export interface Comparable {
  readonly count: number;
  readonly late: number;
  /** When they ended, ascending. */
  readonly ends: Float64Array;
}

/** The newest first: what is beyond these adds nothing but time. */
const MOST: Readonly<Record<PoolLevel, number>> = { procedure: 2_000, field: 5_000, province: 10_000 };
const WHOLE = '';

/** `courses`: the newest first. */
export function forecastTable(courses: readonly PastCourse[]): ForecastTable {
  const grouped = (level: PoolLevel, keyOf: (course: PastCourse) => string) =>
    new Map([...Map.groupBy(courses, keyOf)].map(([key, rows]) => [key, rows.slice(0, MOST[level])] as const));
  return {
    pools: {
      procedure: grouped('procedure', ({ procedure }) => procedure),
      field: grouped('field', ({ field }) => field),
      province: grouped('province', () => WHOLE),
    },
    steps: commonSteps(courses),
  };
}

/** A step that a handful went through says less of a dossier than what it used of its limit. */
const COMMON = 20;

function commonSteps(courses: readonly PastCourse[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { steps } of courses) for (const { step } of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= COMMON).map(([step]) => step));
}

/** A step by which courses are compared: dossiers of other systems have names of steps for keys ("Thẩm định"). */
export function stepWord(step: string): string {
  return searchKey(step).replaceAll(/[^a-z0-9]+/g, '-');
}

/** The step in which a dossier was at a share of its limit; undefined before its first. */
export function stepAt({ steps }: Pick<PastCourse, 'steps'>, share: number): string | undefined {
  return steps.findLast(({ from }) => from <= share)?.step;
}

export interface ComparedAt {
  readonly level: PoolLevel;
  /** Code of the procedure, or field. */
  readonly key: string;
  readonly share: number;
  readonly step?: string;
}

/** Those of a pool that were open at `share`, in `step` where one is given. */
export function comparable({ pools }: ForecastTable, { level, key, share, step }: ComparedAt): Comparable {
  const pool = pools[level].get(level === 'province' ? WHOLE : key) ?? [];
  const rows = pool.filter((course) => course.end > share && (step === undefined || stepAt(course, share) === step));
  return {
    count: rows.length,
    late: rows.filter(({ isLate }) => isLate).length,
    ends: Float64Array.from(rows, ({ end }) => end).sort(),
  };
}
