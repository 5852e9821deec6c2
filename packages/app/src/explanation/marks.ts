import { foldHistory } from '@dunghen/domain/dossier';
import type { ExplainedLine, LineMark } from '@dunghen/domain/explanation';
import { type JudgementPolicy, judge, PORTAL_766_POLICY, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { type DossierHead, findByCodes } from '@dunghen/store/dossier';
import type { Explanation } from '@dunghen/store/explanation';
import { type Catalogue, calendarOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { FollowedTask, Times } from './find.ts';

const PAGE = 500;

export const policyOf = (id: string): JudgementPolicy =>
  id === PORTAL_766_POLICY.id ? PORTAL_766_POLICY : PROVINCE_POLICY;

/**
 * What has become of the dossiers of lists, as known at an instant: by the same question and the same verdict as the list
 * was made, only with what was recorded since.
 */
export async function marksOf(
  context: AppContext,
  tasks: readonly FollowedTask[],
  { asOf, knownAt }: Times,
): Promise<(task: Explanation, line: ExplainedLine) => LineMark> {
  const codes = tasks.flatMap(({ lines }) => lines.map(({ code }) => code));
  const heads = new Map<string, DossierHead>();
  for (let from = 0; from < codes.length; from += PAGE) {
    for (const [code, head] of await findByCodes(context.db, codes.slice(from, from + PAGE))) heads.set(code, head);
  }
  const catalogue = await context.catalogueAt(knownAt);
  return (task, line) => {
    const head = heads.get(line.code);
    return head === undefined ? { kind: 'none' } : markOf(head, catalogue, task, line, { asOf, knownAt });
  };
}

function markOf(
  { events }: DossierHead,
  catalogue: Catalogue,
  task: Explanation,
  line: ExplainedLine,
  { asOf, knownAt }: Times,
): LineMark {
  const judgedAt = (instant: number) => {
    const history = foldHistory(events, instant, knownAt);
    if (history === undefined) return undefined;
    return judge(history, instant, policyOf(task.policyId), calendarOf(catalogue, history.agencyId));
  };
  const then = judgedAt(task.asOf)?.verdict;
  if (then !== 'late' && then !== 'open-overdue') return { kind: 'put-right' };
  const end = line.state === 'open-overdue' ? judgedAt(asOf)?.end : undefined;
  return end === undefined ? { kind: 'none' } : { kind: 'finished', at: end.moment.at };
}
