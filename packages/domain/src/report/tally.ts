import type { Calendar } from '../calendar/index.ts';
import type { DossierHistory } from '../dossier/index.ts';
import { type JudgementPolicy, judge } from '../judgement/index.ts';
import { type Contribution, compileContribution, type JudgeAt } from './contribution.ts';
import { startFigureCounter } from './count.ts';
import type { AgencyFigures, TallyWindow } from './figures.ts';

/**
 * The figures of every agency over a window, its own only (see `rollUp`), by one policy and one judging function.
 * Agencies without a dossier in the window are absent.
 */
export function tallyWith(
  dossiers: Iterable<DossierHistory>,
  window: TallyWindow,
  policy: JudgementPolicy,
  judgeAt: JudgeAt,
): ReadonlyMap<string, AgencyFigures> {
  const contribute = compileContribution(window, policy, judgeAt);
  const counter = startFigureCounter();
  for (const dossier of dossiers) {
    const contribution = contribute(dossier);
    if (contribution !== undefined) counter.add(contribution);
  }
  return counter.figures();
}

/**
 * As `tallyWith`, by the domain's own judge. Where agencies have closures of their own, compile with `compileContribution`
 * and a judge that takes each agency's calendar.
 */
export function tally(
  dossiers: Iterable<DossierHistory>,
  window: TallyWindow,
  policy: JudgementPolicy,
  calendar: Calendar,
): ReadonlyMap<string, AgencyFigures> {
  return tallyWith(dossiers, window, policy, (history, asOf) => judge(history, asOf, policy, calendar));
}

/**
 * What one dossier adds to a window; undefined where it counts in nothing. For many dossiers compile once with
 * `compileContribution`.
 */
export function contributionOf(
  history: DossierHistory,
  window: TallyWindow,
  policy: JudgementPolicy,
  calendar: Calendar,
): Contribution | undefined {
  return compileContribution(window, policy, (known, asOf) => judge(known, asOf, policy, calendar))(history);
}
