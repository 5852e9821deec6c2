/** Exit codes (spec: command line). */
export const EXIT = {
  done: 0,
  /** `check`, `reconcile`, rows of an import that contradict recorded history. */
  findings: 1,
  /** Bad usage or bad input; nothing was changed. */
  badInput: 2,
  failure: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
