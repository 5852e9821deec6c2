import type { Instant } from '../time/index.ts';
import type { StopKind } from './limit.ts';
import { ruleSetAt, TEXT_NOT_VERIFIED } from './rule-set.ts';

/** The first day of a limit is not counted. */
export const FIRST_DAY_RULE = 'Khoản 2 Điều 147 Bộ luật Dân sự 2015';
/** A last day that is a day off moves to the next working day. */
export const LAST_DAY_RULE = 'Khoản 5 Điều 148 Bộ luật Dân sự 2015';

export const STOP_REASONS: Readonly<Record<StopKind, string>> = {
  supplement: 'chờ bổ sung, hoàn thiện hồ sơ',
  payment: 'chờ thực hiện nghĩa vụ tài chính',
  suspension: 'tạm dừng theo quy định của pháp luật chuyên ngành',
};

const DECREE_61 = 'nd61-2018';

/** What a supplement does to the limit: Decree 61/2018, article 19.4; later the rule set in force at acceptance. */
export function supplementSource(acceptedAt: Instant): string {
  return articleOr(acceptedAt, 'Khoản 4 Điều 19 Nghị định số 61/2018/NĐ-CP');
}

/** Once, with an apology, before the due date: Decree 61/2018, article 19.9. */
export function rescheduleSource(acceptedAt: Instant): string {
  return articleOr(acceptedAt, 'Khoản 9 Điều 19 Nghị định số 61/2018/NĐ-CP');
}

function articleOr(acceptedAt: Instant, article: string): string {
  const rules = ruleSetAt(acceptedAt);
  if (rules === undefined || rules.id === DECREE_61) return article;
  return `${rules.citations[0] ?? ''}${rules.textVerified ? '' : ` (${TEXT_NOT_VERIFIED})`}`;
}
