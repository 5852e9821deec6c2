import type { SessionFacts, SignInRequest } from '@dunghen/app/account';
import type { Principal } from '@dunghen/domain/access';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; anonymous until a session or token says otherwise. */
    readonly principal: Principal;
    /** The session in use; absent for machines and where nobody is signed in. */
    readonly session: SessionFacts | undefined;
  }
  interface FastifyInstance {
    /** Who asked, by now; undefined where they may no longer be answered. */
    readonly principalNow: (request: FastifyRequest) => Promise<Principal | undefined>;
  }
  interface FastifyContextConfig {
    /** Answers without sign-in: signing in itself, health, the public look-up. */
    readonly open?: boolean;
    /** A page that is told who is signed in; it looks after its forms itself. */
    readonly asksWho?: boolean;
    /** Answers somebody who still has to choose a password. */
    readonly beforePasswordChange?: boolean;
  }
}

/** What a request says of itself, for the audit. */
export function requestFacts(request: FastifyRequest): SignInRequest {
  const agent = request.headers['user-agent'];
  return { id: request.id, address: request.ip, ...(agent === undefined ? {} : { agent }) };
}
