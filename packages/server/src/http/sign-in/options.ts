import type { AccountContext, LookUp } from '@dunghen/app/account';
import type { FastifyRequest } from 'fastify';
import type { OpenIdProvider } from './oidc/provider.ts';

/** How people and machines are known to this server. */
export interface SignInOptions {
  readonly accounts: AccountContext;
  /**
   * True where the server is reached by https (itself, or through a proxy in front): cookies are then `Secure` and bear
   * the prefix `__Host-`.
   */
  readonly secure: boolean;
  /** Where browsers reach the server, "https://motcua.example.gov.vn"; default: what the request says. */
  readonly origin?: string;
  /** Other systems that know the officials, and the national e-ID for citizens. */
  readonly providers?: readonly OpenIdProvider[];
}

/** The options with what is made of them once. */
export interface SignInParts extends SignInOptions {
  readonly lookUp: LookUp;
}

/** Scheme, host and port under which the browser knows this server. */
export function originOf(options: Pick<SignInOptions, 'origin' | 'secure'>, request: FastifyRequest): string {
  return options.origin ?? `${options.secure ? 'https' : 'http'}://${request.host}`;
}
