/** How failed deliveries are tried again. */
export interface RetryPolicy {
  /** Attempts before a message is given up. */
  readonly attempts: number;
  readonly firstMs: number;
  readonly mostMs: number;
}

/** 5 s, 10 s, … 3 hours: about a day and a half in all. */
export const RETRY_POLICY: RetryPolicy = { attempts: 20, firstMs: 5_000, mostMs: 3 * 3_600_000 };

/**
 * How long to wait after the n-th attempt (from 1): twice as long each time, up to a bound, less up to a half by `chance`
 * (0 to 1), so that what failed together does not come back together. A receiver that asks for longer is given longer.
 */
export function waitAfter(attempt: number, policy: RetryPolicy, chance: number, retryAfterMs = 0): number {
  const whole = Math.min(policy.mostMs, policy.firstMs * 2 ** (attempt - 1));
  const spread = whole * (1 - chance / 2);
  return Math.round(Math.max(spread, Math.min(retryAfterMs, policy.mostMs)));
}
