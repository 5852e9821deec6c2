import { type EvaluationRule, findEvaluationRule } from '@dunghen/domain/evaluation';
import { lastDayOf, periodBounds, periodKey } from '@dunghen/domain/report';
import { formatDay, type Instant } from '@dunghen/domain/time';
import { type Catalogue, judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { type ReportRequest, readReportQuestion } from '../report/request.ts';
import { type Counting, countingOf } from '../workspace/counting.ts';

/** An evaluation as it is asked for: texts of a command line or an address. */
export interface EvaluationQuestion {
  readonly period: string;
  readonly asOf?: Instant;
  readonly knownAt?: Instant;
  /** Count at once, however many dossiers there are: not from within a request. */
  readonly isPatient?: boolean;
}

export interface EvaluationRequest {
  readonly request: ReportRequest;
  /** "2024" */
  readonly period: string;
  readonly catalogue: Catalogue;
  readonly rule: EvaluationRule;
  readonly counting: Counting;
  /** By all that is known, not by what was known at a time. */
  readonly asksNow: boolean;
  /** The two times that were asked for, as a key; empty: none was. */
  readonly times: string;
  readonly isPatient: boolean;
}

const MINUTE_MS = 60_000;

/** The rule set of the period's last day applies; before the first one nothing can be evaluated. */
export async function readEvaluationQuestion(
  context: AppContext,
  question: EvaluationQuestion,
): Promise<Outcome<EvaluationRequest>> {
  const read = await readReportQuestion(context, question);
  if (!read.ok) return read;
  const { period, policy, knownAt } = read.value;
  const rule = findEvaluationRule(formatDay(lastDayOf(period)));
  if (rule === undefined) {
    const message = `Chưa có quy định đánh giá cho kỳ ${question.period}: Thông tư số 01/2018/TT-VPCP có hiệu lực từ ngày 06/01/2019.`;
    return { ok: false, code: 'no-evaluation-rule', facts: { period: question.period }, message };
  }
  const bounds = periodBounds(period);
  // A period under way is counted as of the last full minute, so that what was counted can be used again.
  const isUnderWay = question.asOf === undefined && read.value.asOf < bounds.to;
  const asOf = isUnderWay
    ? Math.max(bounds.from + 1, Math.floor(read.value.asOf / MINUTE_MS) * MINUTE_MS)
    : read.value.asOf;
  const catalogue = await context.catalogueAt(knownAt);
  return {
    ok: true,
    value: {
      request: { ...read.value, asOf },
      period: periodKey(period),
      catalogue,
      rule,
      counting: countingOf({ policy, bounds, asOf, knownAt }),
      asksNow: question.knownAt === undefined,
      times: timesKey(question),
      isPatient: question.isPatient === true,
    },
  };
}

const timesKey = ({ asOf, knownAt }: EvaluationQuestion): string =>
  asOf === undefined && knownAt === undefined ? '' : `${asOf ?? ''}/${knownAt ?? ''}`;

/** What the store looks through the resolved dossiers with. */
export function evaluationQuery({ request, catalogue }: EvaluationRequest, agencyIds?: readonly string[]) {
  return {
    ...judgingOf(catalogue, request.policy),
    window: { ...periodBounds(request.period), asOf: request.asOf },
    knownAt: request.knownAt,
    ...(agencyIds === undefined ? {} : { agencyIds }),
  };
}
