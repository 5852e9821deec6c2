import type { DossierHistory } from '../dossier/index.ts';
import type { JudgementPolicy } from '../judgement/index.ts';
import { compileContribution, type JudgeAt } from './contribution.ts';
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
