export { type DueBasis, dueBasisOf } from './due-basis.ts';
export { dueSoonFrom } from './due-soon-from.ts';
export { isApart } from './end.ts';
export { judge, judgeAgainst, judgeByLaw } from './judge.ts';
export { dueIfResumed, explainJudged } from './judged-due.ts';
export { deadlineInputOf } from './known.ts';
export * from './policy.ts';
export { policyKey } from './policy-key.ts';
export * from './verdict.ts';
