import { fillPhrase, type ReportSettings } from '../settings/index.ts';
import { padCount, percentText, scaledPercent, scaledText } from '../text/index.ts';
import type { ComparedTotals, PortalFact, ReportTotals } from './model.ts';
import { type Period, periodSentenceText, previousPeriod, samePeriodLastYear } from './period.ts';
import type { ReportFacts } from './quarterly.ts';
import type { WordingPart } from './wording.ts';
import { printedScore } from './wording-score.ts';

/** Part 3: the province's totals, late rate and open overdue ones, and how they stand to the periods before. */
export function assessmentPart(facts: ReportFacts, settings: ReportSettings): WordingPart {
  const { phrases } = settings;
  const { period, totals, province } = facts;
  const paragraphs = [
    ...(facts.portal === undefined ? [] : [levelText(facts.portal, settings)]),
    `${totalsText(totals, settings)} ${openText(totals, settings)}`,
    comparisonText(totals, previousPeriod(period), facts.previous, settings),
    // Nine months and the year have the same period of last year as the one before.
    ...(period.kind === 'year' || period.kind === 'nine-months'
      ? []
      : [comparisonText(totals, samePeriodLastYear(period), facts.sameLastYear, settings)]),
    ...(totals.noDueDate === 0 ? [] : [fillPhrase(phrases.noDueDate, { count: padCount(totals.noDueDate) })]),
    ...(province.originalDueUnknown === 0
      ? []
      : [fillPhrase(phrases.originalDueUnknown, { count: padCount(province.originalDueUnknown) })]),
  ];
  return { id: 'assessment', heading: `3. ${phrases.assessmentHeading}`, paragraphs, items: [] };
}

function levelText(fact: PortalFact, settings: ReportSettings): string {
  const own = printedScore(fact.score, fact.max);
  const percent = Number(own.percentTenths) / 10;
  const level = settings.levels.toSorted((a, b) => b.from - a.from).find((word) => percent >= word.from);
  return fillPhrase(settings.phrases.assessmentLevel, {
    level: level?.word ?? settings.phrases.noData,
    percent: own.percent,
  });
}

function totalsText(totals: ReportTotals, { phrases, table }: ReportSettings): string {
  const rate = percentText(totals.late, totals.resolved, table.rateDecimals);
  if (rate === null) return phrases.assessmentNothing;
  return fillPhrase(totals.late === 0 ? phrases.assessmentNoneLate : phrases.assessmentTotals, {
    resolved: padCount(totals.resolved),
    inTime: padCount(totals.early + totals.onTime),
    late: padCount(totals.late),
    rate,
  });
}

function openText(totals: ReportTotals, { phrases }: ReportSettings): string {
  if (totals.openOverdue === 0) return phrases.assessmentOpenNone;
  return fillPhrase(phrases.assessmentOpenSome, { count: padCount(totals.openOverdue) });
}

function comparisonText(
  now: ReportTotals,
  period: Period,
  then: ComparedTotals | undefined,
  settings: ReportSettings,
): string {
  const { phrases, table } = settings;
  const texts = { period: periodSentenceText(period), noData: phrases.noData };
  if (then === undefined) return fillPhrase(phrases.comparisonMissing, texts);
  const rate = percentText(then.totals.late, then.totals.resolved, table.rateDecimals);
  return fillPhrase(phrases.comparison, {
    ...texts,
    late: padCount(then.totals.late),
    rate: rate === null ? phrases.noData : `${rate}%`,
    countChange: countChangeText(now.late - then.totals.late, settings),
    rateChange: rateChangeText(now, then.totals, settings),
  });
}

function countChangeText(change: number, { phrases }: ReportSettings): string {
  if (change === 0) return phrases.countSame;
  return fillPhrase(change > 0 ? phrases.countUp : phrases.countDown, { count: padCount(Math.abs(change)) });
}

/** The difference of the printed rates, so that a reader who subtracts them finds it. */
function rateChangeText(now: ReportTotals, then: ReportTotals, { phrases, table }: ReportSettings): string {
  if (now.resolved === 0 || then.resolved === 0) return fillPhrase(phrases.rateUnknown, { noData: phrases.noData });
  const decimals = table.rateDecimals;
  const change = scaledPercent(now.late, now.resolved, decimals) - scaledPercent(then.late, then.resolved, decimals);
  if (change === 0n) return phrases.rateSame;
  const points = scaledText(change < 0n ? -change : change, decimals);
  return fillPhrase(change > 0n ? phrases.rateUp : phrases.rateDown, { points });
}
