import { isSame, type SessionFacts } from '@dunghen/app/account';
import type { FastifyRequest } from 'fastify';
import { originOf, type SignInOptions } from './options.ts';

export const CSRF_HEADER = 'x-csrf-token';

interface Forgery {
  readonly code: 'origin-wrong' | 'csrf-token-wrong';
  readonly detail: string;
}

const WRONG_ORIGIN: Forgery = {
  code: 'origin-wrong',
  detail: 'Yêu cầu đến từ một trang khác nên không được thực hiện. Mở lại hệ thống ở đúng địa chỉ rồi làm lại.',
};

const WRONG_TOKEN: Forgery = {
  code: 'csrf-token-wrong',
  detail: `Thiếu hoặc sai mã chống giả mạo (tiêu đề ${CSRF_HEADER}). Tải lại trang rồi làm lại.`,
};

/**
 * What shows that a change was not asked for by a page of this server: the browser's own word (Origin), and the token of
 * the session, which other sites cannot read. Requests with a machine's token need neither: no browser adds it by itself.
 */
export function findForgery(
  options: SignInOptions,
  request: FastifyRequest,
  session: SessionFacts,
): Forgery | undefined {
  if (isForeign(options, request)) return WRONG_ORIGIN;
  const given = request.headers[CSRF_HEADER];
  return typeof given === 'string' && isSame(given, session.csrf) ? undefined : WRONG_TOKEN;
}

/** Whether the browser says that another site asks; of programs, which say nothing, false. */
export function isForeign(options: SignInOptions, request: FastifyRequest): boolean {
  const { origin } = request.headers;
  if (origin !== undefined) return !isOwn(options, request, origin);
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** Own by name and port; the scheme is the proxy's, and may be told wrongly where none is set. */
function isOwn(options: SignInOptions, request: FastifyRequest, origin: string): boolean {
  if (options.origin !== undefined) return origin === options.origin;
  const own = URL.parse(originOf(options, request));
  return own !== null && URL.parse(origin)?.host === own.host;
}
