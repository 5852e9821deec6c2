import type { Principal } from '@dunghen/domain/access';
import { settledNow } from '@dunghen/store/figures';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { type ExplainedDifference, explainBetween, type ReportRequest } from '../report/index.ts';
import { questionOf } from './count.ts';
import { unknownReport } from './refusals.ts';
import { findSeen, sightOf } from './sight.ts';

/** Why two countings of a period differ, with the questions that were compared. */
export interface Comparison extends ExplainedDifference {
  readonly then: ReportRequest;
  readonly now: ReportRequest;
}

/**
 * Why a period gives other numbers than a report says: against another report of the period, else against all that is
 * known now. Names dossiers, so it is for those who make reports or check them.
 */
export async function compareReport(
  context: AppContext,
  principal: Principal,
  { id, withId }: { readonly id: string; readonly withId?: string },
): Promise<Outcome<Comparison>> {
  if ((await sightOf(context, principal)) !== 'all') return unknownReport();
  const found = await findSeen(context, principal, id);
  if (!found.ok) return found;
  const one = questionOf(found.value);
  const other = withId === undefined ? undefined : await findSeen(context, principal, withId);
  if (other?.ok === false) return other;
  const two = other === undefined ? { ...one, knownAt: await settledNow(context.db) } : questionOf(other.value);
  const isSamePeriod = JSON.stringify(one.period) === JSON.stringify(two.period);
  if (!isSamePeriod || one.policy.id !== two.policy.id) return otherPeriod();
  const [then, now] = one.knownAt <= two.knownAt ? [one, two] : [two, one];
  return { ok: true, value: { ...(await explainBetween(context, then, now)), then, now } };
}

function otherPeriod(): Refused {
  const message =
    'Chỉ so sánh được hai báo cáo của cùng kỳ và cùng cách đánh giá. So sánh giữa các kỳ có ở phần đánh giá của báo cáo.';
  return { ok: false, code: 'other-period', facts: {}, message };
}
