import type { Calendar } from '../calendar/index.ts';
import type { DossierHistory } from '../dossier/index.ts';
import type { Instant } from '../time/index.ts';
import type { JudgementPolicy } from './policy.ts';
import type { Judgement } from './verdict.ts';

/**
 * The one verdict on a dossier as of an instant, under an explicit policy (spec: judgement). What happened after `asOf`
 * does not exist. `withdrawn` and `stopped` ends carry their verdict by date too; a policy with `apart` has them counted
 * in columns of their own by `end.kind`.
 */
export function judge(
  _history: DossierHistory,
  _asOf: Instant,
  _policy: JudgementPolicy,
  _calendar: Calendar,
): Judgement {
  throw new Error('not yet');
}

/** A short key of all that `judge` depends on besides the history, for caches. */
export function policyKey(_policy: JudgementPolicy, _calendar: Calendar): string {
  throw new Error('not yet');
}
