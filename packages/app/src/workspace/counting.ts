import { policyText, type QuarterlyReport } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';

/** How numbers were counted; every list and table says it. */
export interface Counting {
  readonly policyId: string;
  /** The rule in one Vietnamese sentence, as the report prints it. */
  readonly ruleText: string;
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
  readonly asOf: Instant;
  readonly knownAt: Instant;
}

export function countingOf(counted: Pick<QuarterlyReport, 'policy' | 'bounds' | 'asOf' | 'knownAt'>): Counting {
  const { policy, bounds, asOf, knownAt } = counted;
  return { policyId: policy.id, ruleText: policyText(policy), from: bounds.from, to: bounds.to, asOf, knownAt };
}
