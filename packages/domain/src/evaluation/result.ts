import type { Instant } from '../time/index.ts';
import { type PetitionAnswers, petitionPoints } from './petitions.ts';
import type { DossierPoints } from './points.ts';
import { onlinePoints } from './points.ts';
import {
  DOSSIER_INDICES,
  type EvaluationClass,
  type EvaluationIndex,
  type EvaluationRule,
  indicesOf,
  isDossierIndex,
  MOST_POINTS,
  type SubjectKind,
} from './rule.ts';

/** Dossiers of a subject by their points in one index. */
export interface PointCounts {
  readonly two: number;
  readonly one: number;
  readonly zero: number;
  readonly none: number;
}

/** What was counted of a subject; sums of two are that of both. */
export interface EvaluationCounts {
  readonly dossiers: number;
  readonly online: number;
  readonly lateOnline: number;
  readonly points: Readonly<Record<1 | 2 | 3 | 4 | 7, PointCounts>>;
}

type Counting = { -readonly [K in keyof PointCounts]: PointCounts[K] };

export function startEvaluationCounts() {
  const points = { 1: counting(), 2: counting(), 3: counting(), 4: counting(), 7: counting() };
  let [dossiers, online, lateOnline] = [0, 0, 0];
  return {
    add(own: DossierPoints, { isOnline, isLate }: { readonly isOnline: boolean; readonly isLate: boolean }): void {
      dossiers++;
      if (isOnline) online++;
      if (isOnline && isLate) lateOnline++;
      for (const index of DOSSIER_INDICES) points[index][keyOf(own[index])]++;
    },
    counts: (): EvaluationCounts => ({ dossiers, online, lateOnline, points }),
  };
}

const counting = (): Counting => ({ two: 0, one: 0, zero: 0, none: 0 });

export function keyOf(points: 0 | 1 | 2 | null): keyof PointCounts {
  if (points === null) return 'none';
  return points === 2 ? 'two' : points === 1 ? 'one' : 'zero';
}

/** An index that somebody stated with its basis, where no dossier tells it. */
export type StatedIndices = ReadonlyMap<EvaluationIndex, StatedIndex>;

export interface StatedIndex {
  readonly value: number;
  readonly basis: string;
  /** Who stated it, by the name that they had then. */
  readonly by?: string;
  readonly at?: Instant;
}

export interface IndexResult {
  readonly index: EvaluationIndex;
  /** 0 to 2, one decimal (article 15); absent: no data. */
  readonly value?: number;
  readonly origin: 'dossiers' | 'register' | 'stated' | 'none';
  /** Of a dossier index. */
  readonly counts?: PointCounts;
  /** Of a stated one. */
  readonly basis?: string;
  readonly by?: string;
  readonly at?: Instant;
  /** Of index 8 from the register. */
  readonly petitions?: PetitionAnswers;
}

export interface EvaluationResult {
  readonly kind: SubjectKind;
  readonly dossiers: number;
  readonly indices: readonly IndexResult[];
  /** Sum of the indices with data, one decimal. */
  readonly total: number;
  /** What the indices with data can reach at most. */
  readonly most: number;
  readonly missing: readonly EvaluationIndex[];
  /** Where what is missing decides between several: lowest and highest that are possible. */
  readonly classes: { readonly lowest: EvaluationClass; readonly highest: EvaluationClass };
  /** Only where what is missing cannot change it (decision 0230). */
  readonly class?: EvaluationClass;
}

/**
 * A subject's result (article 15): each index is the mean over its dossiers with data, rounded half up to one decimal; the
 * total is their sum. Undefined where it resolved nothing.
 */
export function evaluationResult(
  kind: SubjectKind,
  counts: EvaluationCounts,
  rule: EvaluationRule,
  stated: StatedIndices = new Map(),
  petitions?: PetitionAnswers,
): EvaluationResult | undefined {
  if (counts.dossiers === 0) return undefined;
  const indices = indicesOf(kind).map((index) => indexResult(index, counts, stated, petitions));
  const known = indices.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const missing = indices.filter(({ value }) => value === undefined).map(({ index }) => index);
  const total = tenths(known.reduce((sum, value) => sum + value, 0));
  const lowest = classOf(rule, kind, total);
  const highest = classOf(rule, kind, tenths(total + missing.length * MOST_POINTS));
  return {
    kind,
    dossiers: counts.dossiers,
    indices,
    total,
    most: known.length * MOST_POINTS,
    missing,
    classes: { lowest, highest },
    ...(lowest.key === highest.key ? { class: lowest } : {}),
  };
}

function indexResult(
  index: EvaluationIndex,
  counts: EvaluationCounts,
  stated: StatedIndices,
  petitions: PetitionAnswers | undefined,
): IndexResult {
  const own = isDossierIndex(index) ? counts.points[index] : undefined;
  const points = own === undefined ? {} : { counts: own };
  const value = own === undefined ? (index === 9 ? (onlinePoints(counts) ?? undefined) : undefined) : meanOf(own);
  if (value !== undefined) return { index, value, origin: 'dossiers', ...points };
  const answered = index === 8 && petitions !== undefined ? petitionPoints(petitions) : null;
  if (answered !== null && petitions !== undefined) return { index, value: answered, origin: 'register', petitions };
  const said = stated.get(index);
  if (said === undefined) return { index, origin: 'none', ...points };
  return { ...points, ...said, index, value: tenths(said.value), origin: 'stated' };
}

/** Over the dossiers with data; in whole tenths, so that no binary fraction decides the rounding. */
function meanOf({ two, one, zero }: PointCounts): number | undefined {
  const dossiers = two + one + zero;
  return dossiers === 0 ? undefined : Math.floor((20 * (2 * two + one) + dossiers) / (2 * dossiers)) / 10;
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

function classOf({ classes }: EvaluationRule, kind: SubjectKind, total: number): EvaluationClass {
  const found = classes[kind].find(({ from }) => total >= from) ?? classes[kind].at(-1);
  if (found === undefined) throw new Error(`a rule without classes of ${kind}`);
  return found;
}

/** As printed: the class, or the two between which what is missing decides. */
export function classText({ class: own, classes }: Pick<EvaluationResult, 'class' | 'classes'>): string {
  if (own !== undefined) return own.name;
  return `Chưa đủ dữ liệu (từ “${classes.lowest.name}” đến “${classes.highest.name}”)`;
}
