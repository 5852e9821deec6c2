import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problem.ts';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

export const isLoopbackHost = (host: string): boolean => LOOPBACK_NAMES.has(host) || /^127(\.\d{1,3}){3}$/.test(host);

/** A value for one page's own styles; the component library writes its style elements at run time. */
export const createNonce = (): string => randomBytes(18).toString('base64url');

/** The policy of the pages: everything from this server; style elements only with the page's nonce. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // Scans of a dossier are looked at in its page.
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** For data and everything that is no page. */
const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** For a report shown as a page: its own styles, no scripts, no way to the rest of this server. */
export const DOCUMENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

/**
 * For a scan that a page of ours shows in a frame. Its type was found in its bytes, so that it is no page; a sandbox
 * would keep the browser's viewer of PDF from opening it.
 */
export const PREVIEW_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; object-src 'self'; frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
} as const;

/**
 * Headers of every answer and, while the server has no public address, the check of the Host header: a page of another
 * site that lets its own name point to 127.0.0.1 (DNS rebinding) must not be able to read the demonstration's figures.
 */
export function addSecurity(app: FastifyInstance, options: { readonly anyHost: boolean }): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': CLOSED_POLICY,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      'x-request-id': request.id,
    });
    if (options.anyHost || isLoopbackHost(request.hostname)) return;
    return sendProblem(request, reply, {
      status: 421,
      code: 'host-not-allowed',
      detail: 'Máy chủ này chỉ trả lời tại 127.0.0.1 hoặc localhost. Muốn mở ra mạng, đặt DUNGHEN_PUBLIC_URL.',
    });
  });
}
