import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import type { Instant } from '@dunghen/domain/time';
import type { Judging } from '@dunghen/store/dossier';
import { findUnfinishedRun, type RecomputeJudgings, type RecomputeRun, recomputeStep } from '@dunghen/store/job';
import { judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';

export interface RecomputeReport {
  /** Recomputations that came to their end. */
  readonly finished: number;
  /** Pieces of work that were done. */
  readonly steps: number;
}

/**
 * Goes on with the recomputations that are ordered, the oldest first, until none is left, another worker is at it, or
 * `isStopping`. Killed in between, the next call goes on where this one was.
 */
export async function runRecomputes(
  context: AppContext,
  isStopping: () => boolean = () => false,
): Promise<RecomputeReport> {
  let [finished, steps] = [0, 0];
  for (;;) {
    const run = await findUnfinishedRun(context.db);
    if (run === undefined) return { finished, steps };
    const judgings = await judgingsOf(context, run);
    for (;;) {
      if (isStopping()) return { finished, steps };
      const outcome = await recomputeStep(context.db, run.id, judgings);
      if (outcome === 'busy') return { finished, steps };
      steps += 1;
      if (outcome === 'done') break;
    }
    finished += 1;
  }
}

/** A decision that comes while a run is under way is judged by its own run, after this one. */
async function judgingsOf(context: AppContext, run: RecomputeRun): Promise<RecomputeJudgings> {
  const at = async (knownAt: Instant): Promise<Judging> =>
    judgingOf(await context.catalogueAt(knownAt), PROVINCE_POLICY);
  return {
    before: await at(run.recordedAt - 1),
    after: await at(run.recordedAt),
    now: await at(Math.max(context.now(), run.recordedAt)),
  };
}
