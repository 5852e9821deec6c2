/** What is wrong with a procedure version. */
export type ProcedureProblemCode =
  | 'bad-code'
  | 'bad-version'
  | 'missing-text'
  | 'bad-date'
  | 'dates-reversed'
  | 'duplicate-key'
  | 'unknown-case'
  | 'no-limits'
  | 'uncountable-limit'
  | 'duplicate-limit'
  | 'ambiguous-limits'
  | 'limit-missing'
  | 'promised-longer'
  | 'bad-count'
  | 'bad-amount'
  | 'bad-cutoff'
  | 'no-results'
  | 'no-process'
  | 'unknown-role'
  | 'unknown-step'
  | 'unreachable-step'
  | 'cycle'
  | 'no-way-on'
  | 'branch-never-taken'
  | 'unknown-value'
  | 'too-many-ways'
  | 'bad-share'
  | 'shares-do-not-add-up'
  | 'unknown-agency'
  | 'not-approved'
  | 'approved-later';

export interface ProcedureProblem {
  readonly code: ProcedureProblemCode;
  /** Where in the version: `limits[1].promised`, `process[2].next[0]`. */
  readonly at: string;
  /** A version with an `error` is not stored; one with a `hindrance` is, but does not come into force. */
  readonly weight: 'error' | 'hindrance';
  /** Vietnamese: what is wrong and what would be right. */
  readonly message: string;
}

export function errorAt(at: string, code: ProcedureProblemCode, message: string): ProcedureProblem {
  return { code, at, weight: 'error', message };
}

export function hindranceAt(at: string, code: ProcedureProblemCode, message: string): ProcedureProblem {
  return { code, at, weight: 'hindrance', message };
}
