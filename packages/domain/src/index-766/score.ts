import { GROUPS, type GroupKey, type Indicator } from './indicator.ts';

/** What was counted for one indicator. */
export interface Counted {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * A score, never rounded. `computed`: by the indicator's formula; `imported`: the portal's, or typed in;
 * `unresolved`: nobody says how, or what it needs is not known; `not-applicable`: nothing was there to be counted.
 */
export type Score =
  | { readonly state: 'computed' | 'imported'; readonly value: number }
  | { readonly state: 'unresolved' | 'not-applicable' };

const UNRESOLVED: Score = Object.freeze({ state: 'unresolved' });
const NOT_APPLICABLE: Score = Object.freeze({ state: 'not-applicable' });

/** Points of one indicator; a zero denominator follows the indicator's own rule (spec: index-766). */
export function scoreOf(indicator: Indicator, counted: Counted | undefined): Score {
  const { formula, max, zero } = indicator;
  if (counted === undefined || formula.kind === 'unresolved' || max === null) return UNRESOLVED;
  const { numerator, denominator } = counted;
  if (denominator === 0) return zero === 'null' ? NOT_APPLICABLE : computed(zero === 'full' ? max : 0);
  switch (formula.kind) {
    case 'proportional':
      return computed((max * numerator) / denominator);
    case 'threshold':
      return computed(Math.min((max * numerator) / (denominator * formula.full), max));
    case 'term':
      return computed(Math.min((formula.factor * numerator) / denominator, formula.most ?? Number.POSITIVE_INFINITY));
  }
}

const computed = (value: number): Score => ({ state: 'computed', value });

/** An indicator with its score and what it was counted from. */
export interface Scored {
  readonly indicator: Indicator;
  readonly score: Score;
  readonly counted?: Counted;
}

export interface GroupScore {
  readonly key: GroupKey;
  readonly max: number;
  readonly score: Score;
  /** Indicators that say nothing: the group's score is without them. */
  readonly missing: readonly string[];
}

/**
 * Points of a group: the sum of its indicators, at most the group's maximum. Where one of them is unresolved so is the
 * group, unless the portal's own total is given (`imported`); where nothing was counted at all, it is not applicable.
 */
export function groupScore(key: GroupKey, scored: readonly Scored[], imported?: number): GroupScore {
  const max = GROUPS.find((group) => group.key === key)?.max ?? 0;
  const own = scored.filter(({ indicator }) => indicator.group === key);
  const missing = own.filter(({ score }) => !('value' in score)).map(({ indicator }) => indicator.code);
  const sum = own.reduce((total, { score }) => total + ('value' in score ? score.value : 0), 0);
  const isAllZero = own.length > 0 && own.every(({ counted }) => counted?.denominator === 0);
  if (imported !== undefined && missing.length > 0)
    return { key, max, missing, score: { state: 'imported', value: imported } };
  // Points that an empty denominator gives are no achievement where there was nothing at all.
  if (own.every(({ score }) => score.state === 'not-applicable') || (isAllZero && hasTerms(own)))
    return { key, max, missing, score: NOT_APPLICABLE };
  if (own.some(({ score }) => score.state === 'unresolved')) return { key, max, missing, score: UNRESOLVED };
  return { key, max, missing, score: computed(Math.min(sum, max)) };
}

/** A single payment term of 0/0 counts 0 when another term has a denominator; with none the group says nothing. */
const hasTerms = (own: readonly Scored[]): boolean => own.every(({ indicator }) => indicator.formula.kind === 'term');

/** The total of 100; unresolved while a group is. Groups that are not applicable are named and count nothing. */
export function totalScore(groups: readonly GroupScore[]): Score {
  if (groups.every(({ score }) => score.state === 'not-applicable')) return NOT_APPLICABLE;
  if (groups.some(({ score }) => score.state === 'unresolved')) return UNRESOLVED;
  const isImported = groups.some(({ score }) => score.state === 'imported');
  const value = groups.reduce((sum, { score }) => sum + ('value' in score ? score.value : 0), 0);
  return { state: isImported ? 'imported' : 'computed', value };
}

export type Rating = 'Xuất sắc' | 'Tốt' | 'Khá' | 'Trung bình' | 'Yếu';

const BANDS: readonly (readonly [from: number, rating: Rating])[] = [
  [90, 'Xuất sắc'],
  [80, 'Tốt'],
  [70, 'Khá'],
  [50, 'Trung bình'],
  [0, 'Yếu'],
];

/** The class of a total of 100 points; never of a single group (spec: index-766). */
export function ratingOf(total: number): Rating {
  return BANDS.find(([from]) => total >= from)?.[1] ?? 'Yếu';
}

/** Ranks from the best on; equal printed scores share a rank, and who has no score has none. */
export function ranksOf<T>(all: readonly T[], scoreFor: (one: T) => number | undefined): ReadonlyMap<T, number> {
  const known = all.flatMap((one) => {
    const score = scoreFor(one);
    return score === undefined ? [] : [{ one, score: Math.round(score * 100) }];
  });
  return new Map(known.map(({ one, score }) => [one, 1 + known.filter((other) => other.score > score).length]));
}
