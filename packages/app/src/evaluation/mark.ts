import type { Principal } from '@dunghen/domain/access';
import { INDEX_NAMES, indicesOf, isEvaluationIndex, MOST_POINTS } from '@dunghen/domain/evaluation';
import { recordAudit } from '@dunghen/store/audit';
import { newId } from '@dunghen/store/dossier';
import { insertMark } from '@dunghen/store/evaluation';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { actorOf, emptyText } from './actor.ts';
import { type Evaluated, evaluateAll, subjectKey } from './evaluate.ts';
import { readEvaluationQuestion } from './question.ts';
import { unknownSubject } from './view.ts';

export interface MarkInput {
  readonly period: string;
  /** Key of the subject. */
  readonly subject: string;
  readonly index: number;
  /** 0 to 2, one decimal. */
  readonly value: number;
  readonly basis: string;
}

/** States an index that no dossier tells, with its basis; what dossiers tell is never stated over. */
export async function recordMark(
  context: AppContext,
  principal: Principal,
  input: MarkInput,
  request: RequestFacts,
): Promise<Outcome<Evaluated>> {
  const permission = allow(principal, 'evaluation:manage', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const basis = input.basis.trim();
  if (basis === '') return emptyText('basis', 'Căn cứ còn trống. Ghi số, ngày văn bản hoặc kết quả khảo sát.');
  const read = await readEvaluationQuestion(context, { period: input.period });
  if (!read.ok) return read;
  const subject = await findEvaluated(context, read.value, input.subject);
  if (subject === undefined) return unknownSubject();
  const problem = findProblem(input, subject);
  if (problem !== undefined) return problem;
  const { agencyId, officer } = subject;
  const mark = {
    id: newId(),
    period: read.value.period,
    agencyId,
    officer,
    index: input.index,
    value: input.value,
    basis,
    at: context.now(),
    by: actorOf(principal),
  };
  await context.db.transaction(async (tx) => {
    await insertMark(tx, mark);
    const facts = { agency: agencyId, index: input.index, value: input.value, subject: input.subject };
    const about = { kind: 'evaluation', id: mark.id, code: mark.period };
    await recordAudit(
      tx,
      actOf(principal, request, { action: 'evaluation:mark', subject: about, outcome: 'done', facts }),
    );
  });
  const after = await readEvaluationQuestion(context, { period: input.period });
  if (!after.ok) return after;
  const standing = await findEvaluated(context, after.value, input.subject);
  return standing === undefined ? unknownSubject() : { ok: true, value: standing };
}

async function findEvaluated(
  context: AppContext,
  request: Parameters<typeof evaluateAll>[1],
  key: string,
): Promise<Evaluated | undefined> {
  return (await evaluateAll(context, request))?.evaluated.find((one) => subjectKey(one) === key);
}

function findProblem({ index, value }: MarkInput, { result }: Evaluated): Refused | undefined {
  const own = result.indices.find((line) => line.index === index);
  if (!isEvaluationIndex(index) || own === undefined) {
    const message = `Không có chỉ số ${index}. Chọn một trong: ${indicesOf(result.kind).join(', ')}.`;
    return { ok: false, code: 'unknown-index', facts: { index }, message };
  }
  if (!(value >= 0 && value <= MOST_POINTS) || Math.abs(value * 10 - Math.round(value * 10)) > 1e-9) {
    const message = `Điểm phải từ 0 đến ${MOST_POINTS}, một chữ số thập phân; nhận được ${String(value).replace('.', ',')}.`;
    return { ok: false, code: 'invalid-points', facts: { value }, message };
  }
  if (own.origin === 'dossiers' || own.origin === 'register') {
    const from = own.origin === 'dossiers' ? 'hồ sơ' : 'sổ phản ánh, kiến nghị';
    const message = `Chỉ số ${index} (${INDEX_NAMES[index]}) đã tính từ ${from}, không ghi điểm thay. Nếu thấy sai, kiến nghị theo từng hồ sơ.`;
    return { ok: false, code: 'counted-index', facts: { index }, message };
  }
  return undefined;
}
