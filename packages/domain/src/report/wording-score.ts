import { fillPhrase, type ReportSettings } from '../settings/index.ts';
import { dateText, formatInteger, scaledByDigits, scaledPercent, scaledText } from '../text/index.ts';
import type { PortalFact, ScoreEstimate } from './model.ts';
import type { ReportFacts } from './quarterly.ts';
import type { WordingPart } from './wording.ts';

/** A score in the form that is printed: tenths of a point, and its share of the maximum in tenths of a percent. */
export interface PrintedScore {
  /** "18,8". */
  readonly points: string;
  /** "94%", "88,5%": the share of the printed points, so that reader and writer divide alike (reference: 11.4, 3). */
  readonly percent: string;
  readonly percentTenths: bigint;
}

/** Part 1: the progress score of the province and the national mean, and the difference in percentage points. */
export function scorePart(facts: ReportFacts, settings: ReportSettings): WordingPart {
  const { phrases } = settings;
  return {
    id: 'score',
    heading: `1. ${phrases.scoreHeading}`,
    paragraphs: [
      facts.portal === undefined
        ? fillPhrase(phrases.scoreMissing, { noData: phrases.noData })
        : scoreText(facts.portal, settings),
      ...(facts.estimate === undefined ? [] : [estimateText(facts.estimate, settings)]),
    ],
    items: [],
  };
}

function scoreText(fact: PortalFact, settings: ReportSettings): string {
  const { phrases } = settings;
  const own = printedScore(fact.score, fact.max);
  const texts = {
    score: own.points,
    percent: own.percent,
    max: String(fact.max),
    source: fact.source,
    date: dateText(fact.capturedAt),
    noData: phrases.noData,
  };
  if (fact.nationalMean === undefined) return fillPhrase(phrases.scoreWithoutMean, texts);
  const mean = printedScore(fact.nationalMean, fact.max);
  return fillPhrase(phrases.score, {
    ...texts,
    mean: mean.points,
    meanPercent: mean.percent,
    difference: differenceText(own.percentTenths - mean.percentTenths, settings),
  });
}

/** Points of the group progress (Decision 766/QĐ-TTg). */
const PROGRESS_MAX = 20;

/** Ours stands after the portal's, and is called what it is (spec: index-766). */
function estimateText({ onTime, received }: ScoreEstimate, { phrases, system }: ReportSettings): string {
  const own = printedScore((PROGRESS_MAX * onTime) / received, PROGRESS_MAX);
  return fillPhrase(phrases.scoreEstimate, {
    system: system.name,
    score: own.points,
    max: String(PROGRESS_MAX),
    count: formatInteger(onTime),
    total: formatInteger(received),
  });
}

function differenceText(tenths: bigint, { phrases }: ReportSettings): string {
  if (tenths === 0n) return phrases.scoreEqual;
  const phrase = tenths > 0n ? phrases.scoreAbove : phrases.scoreBelow;
  return fillPhrase(phrase, { points: trimmed(scaledText(tenths < 0n ? -tenths : tenths, 1)) });
}

export function printedScore(score: number, max: number): PrintedScore {
  const tenths = scaledByDigits(score, 1);
  const percentTenths = scaledPercent(Number(tenths), max * 10, 1);
  return {
    points: scaledText(tenths, 1),
    percent: `${trimmed(scaledText(percentTenths, 1))}%`,
    percentTenths,
  };
}

/** Shares of a score go without a decimal where it is zero: "94%" beside "88,5%". */
function trimmed(text: string): string {
  return text.replace(/,0$/, '');
}
