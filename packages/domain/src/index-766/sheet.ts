import { countedFor, type NamedCounts } from './counts.ts';
import { GROUPS, type GroupKey, type Indicator, TOTAL_MAX } from './indicator.ts';
import type { PortalMetric, PortalScore, PortalScores } from './portal-answer.ts';
import { type Counted, groupScore, type Rating, ratingOf, type Score, scoreOf, totalScore } from './score.ts';

/**
 * `no-formula`: no source says how the points follow. `no-data`: our data do not tell it. `not-recorded`: the dossiers came
 * from another system's file, with whose papers, fees and results nobody worked here.
 */
export type WhyUnresolved = 'no-formula' | 'no-data' | 'not-recorded';

/** One indicator of a scope: ours, and the portal's beside it. */
export interface IndicatorLine {
  readonly indicator: Indicator;
  readonly counted?: Counted;
  readonly score: Score;
  /** Of an unresolved score: what is missing for it. */
  readonly why?: WhyUnresolved;
  /** Points that are missing to the maximum; absent without a score or a maximum. */
  readonly lost?: number;
  readonly portal?: PortalMetric;
}

export interface GroupLine {
  readonly key: GroupKey;
  readonly name: string;
  readonly max: number;
  /** By our own data alone. */
  readonly own: Score;
  /** What is known of an unresolved score: points of the indicators that have one, and their maxima. */
  readonly known: { readonly points: number; readonly max: number };
  readonly portal?: PortalScore;
  /** What the total counts: the portal's own where there is one, else ours. */
  readonly standing: Score;
  readonly indicators: readonly IndicatorLine[];
}

/** Index 766 of one scope and period. */
export interface IndexSheet {
  readonly groups: readonly GroupLine[];
  readonly total: {
    readonly max: number;
    readonly own: Score;
    readonly standing: Score;
    readonly portal?: PortalScore;
    readonly known: { readonly points: number; readonly max: number };
    /** Of the portal's total, else of a total whose groups are all known; never of a part (law.md 2.2). */
    readonly rating?: Rating;
  };
  /** False: nothing was received, "không phát sinh hồ sơ". */
  readonly hasDossiers: boolean;
}

/** Groups that are about dossiers: without any they say nothing, whatever their empty denominators give. */
const OF_DOSSIERS: ReadonlySet<GroupKey> = new Set(['TDGQ', 'CLGQ', 'TTTT', 'MDSH', 'MDHL']);
const NOT_APPLICABLE: Score = Object.freeze({ state: 'not-applicable' });

export function indexSheet(
  indicators: readonly Indicator[],
  counts: NamedCounts,
  portal: PortalScores = {},
): IndexSheet {
  const hasDossiers = counts['dossiers-received'] !== 0;
  const groups = GROUPS.map((group): GroupLine => {
    const isEmpty = !hasDossiers && OF_DOSSIERS.has(group.key);
    const lines = indicators
      .filter((indicator) => indicator.group === group.key)
      .map((indicator) => lineOf(indicator, counts, portal[group.key], isEmpty));
    const own = isEmpty ? NOT_APPLICABLE : groupScore(group.key, lines).score;
    const imported = portal[group.key];
    return {
      ...group,
      own,
      known: knownOf(lines),
      ...(imported === undefined ? {} : { portal: imported }),
      standing: imported === undefined ? own : { state: 'imported', value: imported.score },
      indicators: lines,
    };
  });
  return { groups, total: totalOf(groups, portal.total), hasDossiers };
}

function lineOf(
  indicator: Indicator,
  counts: NamedCounts,
  group: PortalScore | undefined,
  isEmpty: boolean,
): IndicatorLine {
  const counted = countedFor(indicator, counts);
  const score = isEmpty ? NOT_APPLICABLE : scoreOf(indicator, counted);
  const portal = group?.metrics.find(({ code }) => code === indicator.code);
  return {
    indicator,
    ...(counted === undefined ? {} : { counted }),
    score,
    ...(score.state === 'unresolved' ? { why: whyUnresolved(indicator, counts) } : {}),
    ...('value' in score && indicator.max !== null ? { lost: Math.max(0, indicator.max - score.value) } : {}),
    ...(portal === undefined ? {} : { portal }),
  };
}

function whyUnresolved(indicator: Indicator, counts: NamedCounts): WhyUnresolved {
  if (indicator.formula.kind === 'unresolved' || indicator.max === null) return 'no-formula';
  const names = indicator.counts === undefined ? [] : [indicator.counts.numerator, indicator.counts.denominator];
  return names.length > 0 && names.every((name) => counts[name] !== undefined) ? 'not-recorded' : 'no-data';
}

function knownOf(lines: readonly IndicatorLine[]): GroupLine['known'] {
  const known = lines.filter(({ score }) => 'value' in score);
  return {
    points: known.reduce((sum, { score }) => sum + ('value' in score ? score.value : 0), 0),
    max: known.reduce((sum, { indicator }) => sum + (indicator.max ?? 0), 0),
  };
}

function totalOf(groups: readonly GroupLine[], portal: PortalScore | undefined): IndexSheet['total'] {
  const scored = (scoreFor: (group: GroupLine) => Score) =>
    totalScore(groups.map((group) => ({ key: group.key, max: group.max, missing: [], score: scoreFor(group) })));
  const standing = scored((group) => group.standing);
  const value = portal?.score ?? ('value' in standing ? standing.value : undefined);
  return {
    max: TOTAL_MAX,
    own: scored((group) => group.own),
    standing,
    ...(portal === undefined ? {} : { portal }),
    known: {
      points: groups.reduce((sum, { known }) => sum + known.points, 0),
      max: groups.reduce((sum, { known }) => sum + known.max, 0),
    },
    ...(value === undefined ? {} : { rating: ratingOf(value) }),
  };
}

/** The mean of known scores; who received nothing is not averaged in as 0 (spec: index-766). */
export function meanOf(scores: readonly (number | undefined)[]): number | undefined {
  const known = scores.filter((score) => score !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, score) => sum + score, 0) / known.length;
}
