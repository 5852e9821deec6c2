import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-`: browsers take it only over https, from this very host, for all of it; no neighbour can set it. */
export const sessionCookie = (secure: boolean): string => (secure ? '__Host-dunghen' : 'dunghen');
export const oidcCookie = (secure: boolean): string => `${sessionCookie(secure)}-oidc`;

/**
 * Not readable by scripts, not sent along from other sites but for plain links, gone with the browser. The way back from
 * an OpenID provider is such a link, so `Strict` would lose it.
 */
export function cookieAttributes(secure: boolean): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure };
}

/** Read where it is wanted, so that requests without a session cost nothing. */
export function findCookie(request: FastifyRequest, name: string): string | undefined {
  const header = request.headers.cookie;
  const value = header === undefined ? undefined : request.server.parseCookie(header)[name];
  return value === undefined || value === '' ? undefined : value;
}

export function setSessionCookie(reply: FastifyReply, secure: boolean, token: string): void {
  reply.setCookie(sessionCookie(secure), token, cookieAttributes(secure));
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(sessionCookie(secure), cookieAttributes(secure));
}
