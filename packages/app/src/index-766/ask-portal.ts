import type { Principal } from '@dunghen/domain/access';
import { parsePeriod } from '@dunghen/domain/report';
import { askEvaluation, ENDPOINTS, isEvaluationPeriod } from '@dunghen/portal/evaluation';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { RequestFacts } from '../audit/index.ts';
import type { AppContext, EvaluationSource } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { type PortalFigurePreview, previewPortalFigure, recordPortalFigure } from './record-portal.ts';

/** What came of asking the portal: of each group either what was recorded (or would be), or why not. */
export interface AskedPortal {
  readonly figures: readonly PortalFigurePreview[];
  readonly failures: readonly { readonly endpoint: string; readonly code: string; readonly message: string }[];
}

/** Asks the portal's public evaluation interface for a period and records what it answers; `preview` records nothing. */
export async function askPortal(
  context: AppContext,
  principal: Principal,
  question: { readonly period: string; readonly preview?: boolean; readonly source?: EvaluationSource },
  request: RequestFacts,
): Promise<Outcome<AskedPortal>> {
  const permission = allow(principal, 'portal-fact:record', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const source = question.source ?? context.evaluation;
  if (source === undefined) return notSet();
  const period = parsePeriod(question.period);
  if (period === undefined || !isEvaluationPeriod(period)) return badPeriod(question.period);
  const figures: PortalFigurePreview[] = [];
  const failures: AskedPortal['failures'][number][] = [];
  // One after the other: a public interface is not to be pressed.
  for (const { endpoint } of ENDPOINTS) {
    const asked = await askEvaluation(endpoint, period, source);
    if (!asked.ok) {
      failures.push({ endpoint, code: asked.code, message: asked.message });
      continue;
    }
    const figure = {
      period: question.period,
      source: `Cổng Dịch vụ công quốc gia (${new URL(source.address).host})`,
      capturedAt: context.now(),
      origin: 'http',
      answer: { raw: asked.raw, endpoint },
    } as const;
    const outcome = question.preview
      ? await previewPortalFigure(context, principal, figure)
      : await recordPortalFigure(context, principal, figure, request);
    if (outcome.ok) figures.push(outcome.value);
    else failures.push({ endpoint, code: outcome.code, message: outcome.message });
  }
  return { ok: true, value: { figures, failures } };
}

function notSet(): Refused {
  const message =
    'Chưa đặt địa chỉ giao diện đánh giá của Cổng (DUNGHEN_EVALUATION_ADDRESS). Có thể nạp câu trả lời đã lưu thành tệp, hoặc nhập tay.';
  return { ok: false, code: 'evaluation-not-set', facts: {}, message };
}

function badPeriod(period: string): Refused {
  const message = `Cổng chỉ có số liệu theo tháng, quý, năm; “${period}” không phải.`;
  return { ok: false, code: 'unknown-period', facts: { period }, message };
}
