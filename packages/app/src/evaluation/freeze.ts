import type { Principal } from '@dunghen/domain/access';
import type { EvaluationRule } from '@dunghen/domain/evaluation';
import { periodBounds } from '@dunghen/domain/report';
import { dateText } from '@dunghen/domain/text';
import { recordAudit } from '@dunghen/store/audit';
import { canonicalJson, newId } from '@dunghen/store/dossier';
import { type FreezeHead, insertFreeze, listFreezes } from '@dunghen/store/evaluation';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { actorOf, emptyText } from './actor.ts';
import { type Evaluated, evaluateAll, subjectKey } from './evaluate.ts';
import { type EvaluationQuestion, readEvaluationQuestion } from './question.ts';

interface FrozenModel {
  readonly rule: EvaluationRule;
  readonly evaluated: readonly Evaluated[];
}

/**
 * Keeps the results of a period that has ended, to the letter. A later freeze stands in the place of the one before and
 * says why; both stay.
 */
export async function freezeEvaluation(
  context: AppContext,
  principal: Principal,
  { reason: said, ...question }: EvaluationQuestion & { readonly reason: string },
  request: RequestFacts,
): Promise<Outcome<FreezeHead>> {
  const permission = allow(principal, 'evaluation:manage', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const reason = said.trim();
  if (reason === '') return emptyText('reason', 'Lý do chốt còn trống. Ghi căn cứ hoặc lý do chốt lại.');
  const read = await readEvaluationQuestion(context, question);
  if (!read.ok) return read;
  const { period, rule } = read.value;
  const set = await evaluateAll(context, read.value);
  if (set === undefined) return notCounted(period);
  const { evaluated, asOf, knownAt } = set;
  const { to } = periodBounds(read.value.request.period);
  if (asOf < to) {
    const message = `Kỳ ${period} chưa kết thúc; chốt được từ ngày ${dateText(to)}.`;
    return { ok: false, code: 'period-not-ended', facts: { period }, message };
  }
  const ordered = evaluated.toSorted((a, b) => (subjectKey(a) < subjectKey(b) ? -1 : 1));
  const frozen: FrozenModel = { rule, evaluated: ordered };
  const freeze = {
    id: newId(),
    period,
    asOf,
    knownAt,
    model: canonicalJson(frozen),
    reason,
    at: context.now(),
    by: actorOf(principal),
  };
  await context.db.transaction(async (tx) => {
    await insertFreeze(tx, freeze);
    const subject = { kind: 'evaluation', id: freeze.id, code: period };
    await recordAudit(
      tx,
      actOf(principal, request, { action: 'evaluation:freeze', subject, outcome: 'done', facts: { period }, reason }),
    );
  });
  const [head] = await listFreezes(context.db, period);
  if (head === undefined) throw new Error('a freeze that was recorded is not there');
  return { ok: true, value: head };
}

export function notCounted(period: string): Refused {
  const message = `Kết quả kỳ ${period} chưa được đếm. Ở trang Đánh giá bấm “Đếm lại”, đợi xong rồi làm tiếp.`;
  return { ok: false, code: 'not-counted', facts: { period }, message };
}

/** Only what `freezeEvaluation` wrote is ever read. */
export function readFrozenModel(model: string): FrozenModel {
  return JSON.parse(model);
}
