import { type JudgementPolicy, PORTAL_766_POLICY, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { type Period, type PeriodScheme, parsePeriod, periodBounds } from '@dunghen/domain/report';
import { instantText } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import { settledNow, waitForOpenTransactions } from '@dunghen/store/figures';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../workspace/workspace.ts';

/** A report as it is asked for: texts of a command line or an address. */
export interface ReportQuestion {
  readonly period: string;
  readonly scheme?: PeriodScheme;
  readonly policy?: string;
  readonly asOf?: Instant;
  readonly knownAt?: Instant;
}

/** A report that can be counted. `asOf` is not after the end of the period; `knownAt` is not in the future. */
export interface ReportRequest {
  readonly period: Period;
  readonly policy: JudgementPolicy;
  readonly asOf: Instant;
  readonly knownAt: Instant;
}

const POLICIES: Readonly<Record<string, JudgementPolicy>> = { province: PROVINCE_POLICY, portal766: PORTAL_766_POLICY };

/**
 * Reads a question. Without `knownAt` it is asked by all that is known already (`settledNow`); a `knownAt` of its own
 * waits for what was being recorded then (spec: lifecycle, two times).
 */
export async function readReportQuestion(
  context: Pick<AppContext, 'db' | 'now'>,
  question: ReportQuestion,
): Promise<Outcome<ReportRequest>> {
  const settled = await settledNow(context.db);
  if (question.knownAt !== undefined) await waitForOpenTransactions(context.db, question.knownAt);
  return requestOf(question, context.now(), settled);
}

function requestOf(question: ReportQuestion, now: Instant, settled: Instant): Outcome<ReportRequest> {
  const period = parsePeriod(question.period, question.scheme ?? 'calendar');
  if (period === undefined) {
    const message = `Không hiểu kỳ báo cáo “${question.period}”. Hãy viết 2024-Q1 (quý), 2024-01 (tháng), 2024-H1 (6 tháng), 2024-9M hoặc 2024.`;
    return { ok: false, code: 'unknown-period', facts: { period: question.period }, message };
  }
  const policy = POLICIES[question.policy ?? 'province'];
  if (policy === undefined) {
    const message = `Không có chính sách đánh giá “${question.policy}”. Chọn một trong: ${Object.keys(POLICIES).join(', ')}.`;
    return { ok: false, code: 'unknown-policy', facts: { policy: question.policy }, message };
  }
  const { from, to } = periodBounds(period);
  const latest = Math.max(now, settled);
  if (from > latest)
    return refusedTime('period-not-begun', `Kỳ ${question.period} chưa bắt đầu (từ ${instantText(from)}).`);
  if (question.asOf !== undefined && (question.asOf > to || question.asOf <= from)) {
    const message = `Thời điểm tình trạng ${instantText(question.asOf)} phải nằm trong kỳ, muộn nhất là ${instantText(to)}.`;
    return refusedTime('as-of-outside-period', message);
  }
  if (question.knownAt !== undefined && question.knownAt > latest + DAY_MS) {
    return refusedTime('known-at-in-future', `Thời điểm ghi nhận ${instantText(question.knownAt)} ở tương lai.`);
  }
  const knownAt = Math.min(question.knownAt ?? settled, latest);
  return { ok: true, value: { period, policy, asOf: Math.min(question.asOf ?? to, now), knownAt } };
}

/** A date in `--known-at` means its end, which today is still to come. */
const DAY_MS = 86_400_000;

function refusedTime(code: string, message: string): Refused {
  return { ok: false, code, facts: {}, message };
}
