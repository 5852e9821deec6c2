import type { Principal } from '@dunghen/domain/access';
import type { AppContext } from '../context/index.ts';
import type { InstallationKey } from './key.ts';

/** How signing in behaves. Times in milliseconds. */
export interface SignInPolicy {
  /** A session that is not used ends after this. */
  readonly idleMs: number;
  /** A session ends after this, used or not. */
  readonly absoluteMs: number;
  /** How long an account is locked after one, two, … failures in a row; the last holds for all further ones. */
  readonly lockMs: readonly number[];
  /** Failures of one address within `addressWindowMs` from which it has to wait; offices share addresses. */
  readonly addressFailures: number;
  readonly addressWindowMs: number;
  /** Longest life of a machine's token, in days. */
  readonly tokenDays: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export const SIGN_IN_POLICY: SignInPolicy = {
  idleMs: 30 * MINUTE,
  absoluteMs: 12 * HOUR,
  lockMs: [0, 0, 0, 0, MINUTE, 2 * MINUTE, 4 * MINUTE, 8 * MINUTE, 15 * MINUTE, 30 * MINUTE],
  addressFailures: 50,
  addressWindowMs: 15 * MINUTE,
  tokenDays: 366,
};

/** What the use cases of users and sign-in work with besides the rest. */
export interface AccountContext extends AppContext {
  readonly policy: SignInPolicy;
  /** Seals second factors and citizens' sessions; without it those are refused, the rest works. */
  readonly key?: InstallationKey;
}

export function accountContextOf(
  context: AppContext,
  options: { readonly key?: InstallationKey | undefined; readonly policy?: Partial<SignInPolicy> } = {},
): AccountContext {
  return {
    db: context.db,
    now: context.now,
    catalogueAt: context.catalogueAt,
    policy: { ...SIGN_IN_POLICY, ...options.policy },
    ...(options.key === undefined ? {} : { key: options.key }),
  };
}

/** Whoever runs the machine: the command line, and what happens when a server starts. */
export const OPERATOR: Extract<Principal, { readonly kind: 'system' }> = Object.freeze({
  kind: 'system',
  id: 'may-chu',
  name: 'Người vận hành máy chủ',
});
