import type { PortalClient } from '@dunghen/portal/client';
import type { PortalMapping } from '@dunghen/portal/mapping';
import type { BreakerRule } from '@dunghen/store/portal-delivery';
import type { AppContext } from '../context/index.ts';

/** How what failed is tried again. */
export interface RetryRule {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** The line to the portal: whom to speak to, in which codes, how much at once. Holds no password that could be printed. */
export interface PortalLine {
  /** The address that messages go to, without user and password: names the line in the database and on the page. */
  readonly endpoint: string;
  readonly client: PortalClient;
  /** All versions of the mapping; each message is made by the one of its day. */
  readonly mappings: readonly PortalMapping[];
  /** Dossiers of one call at most. */
  readonly batch: number;
  /** Calls at the same time, of this process. */
  readonly parallel: number;
  readonly timeoutMs: number;
  readonly retry: RetryRule;
  readonly breaker: BreakerRule;
}

/** What delivery works with; without a line nothing is sent, and what happens waits. */
export interface PortalContext extends AppContext {
  readonly portal?: PortalLine;
  /** 0 to 1, for waiting times. */
  readonly chance: () => number;
}

/** Half a second, one, two … a minute: an outage is the breaker's matter, this is for single calls that fail. */
export const RETRY: RetryRule = { firstMs: 500, mostMs: 60_000 };

/** Five calls in a row that fail; then a trial after a second, two, … five minutes. */
export const BREAKER: BreakerRule = {
  failures: 5,
  waitMs: (openings) => Math.min(300_000, 1_000 * 2 ** Math.min(openings, 10)),
};

/** A context with a line, where there is one. */
export function portalContextOf(
  context: AppContext,
  portal: PortalLine | undefined,
  chance: () => number = Math.random,
): PortalContext {
  return { ...context, chance, ...(portal === undefined ? {} : { portal }) };
}
