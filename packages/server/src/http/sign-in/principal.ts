import type { SessionFacts } from '@dunghen/app/account';
import type { Principal } from '@dunghen/domain/access';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../problem.ts';
import { isLoopbackHost } from '../security.ts';
import { findCookie, sessionCookie } from './cookie.ts';
import { findForgery } from './forgery.ts';
import type { SignInParts } from './options.ts';

const ANONYMOUS: Principal = Object.freeze({ kind: 'anonymous' });
const VISITOR: Principal = Object.freeze({ kind: 'anonymous', demonstration: true });

interface Known {
  readonly principal: Principal;
  readonly session?: SessionFacts;
}

const known = new WeakMap<FastifyRequest, Known>();

/** Who asks is known to every route as `request.principal`, and to none before this has run. */
export function decoratePrincipal(app: FastifyInstance): void {
  app.decorateRequest('principal', {
    getter(this: FastifyRequest) {
      return known.get(this)?.principal ?? ANONYMOUS;
    },
  });
  app.decorateRequest('session', {
    getter(this: FastifyRequest) {
      return known.get(this)?.session;
    },
  });
}

export interface Doorkeeper {
  /** Absent: nobody can sign in (a server over figures alone). */
  readonly parts?: SignInParts;
  readonly isDemonstration: () => Promise<boolean>;
}

/**
 * Who asked, as it is by now: of an answer that goes on for hours. Undefined where the session ended or the token was taken
 * back meanwhile. Asking is no use of the session.
 */
export function decorateStanding(app: FastifyInstance, { parts }: Doorkeeper): void {
  app.decorate('principalNow', async (request: FastifyRequest): Promise<Principal | undefined> => {
    const { authorization } = request.headers;
    if (parts === undefined || request.principal.kind === 'anonymous') return request.principal;
    if (authorization !== undefined) return parts.lookUp.bearer(authorization.replace(/^Bearer /i, ''));
    const token = findCookie(request, sessionCookie(parts.secure));
    return token === undefined ? undefined : (await parts.lookUp.watch(token))?.principal;
  });
}

/**
 * Finds out who asks, before anything else is done with the request. Without sign-in only open routes answer, and, at a
 * demonstration on the own machine, what its visitors may read.
 */
export function addDoorkeeper(app: FastifyInstance, { parts, isDemonstration }: Doorkeeper): void {
  app.addHook('onRequest', async (request, reply) => {
    // Whoever loads a page, or watches the server (which may have a token of its own), is not looked up.
    const asked = parts === undefined || !isAboutPersons(request) ? undefined : await find(parts, request);
    if (asked === 'bad-token') return sendBadToken(request, reply);
    if (asked !== undefined) {
      known.set(request, asked);
      return checkSession(request, reply, asked.session, parts);
    }
    if (!isApi(request) || request.routeOptions.config.open === true) return;
    if (isReading(request) && isAtHome(request) && (await isDemonstration())) {
      known.set(request, { principal: VISITOR });
      return;
    }
    return sendProblem(request, reply, {
      status: 401,
      code: 'sign-in-required',
      detail: 'Phải đăng nhập mới dùng được chức năng này.',
    });
  });
}

async function find(parts: SignInParts, request: FastifyRequest): Promise<Known | 'bad-token' | undefined> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1];
    const machine = token === undefined ? undefined : await parts.lookUp.bearer(token);
    return machine === undefined ? 'bad-token' : { principal: machine };
  }
  const token = findCookie(request, sessionCookie(parts.secure));
  const session = token === undefined ? undefined : await parts.lookUp.session(token);
  return session && { principal: session.principal, session };
}

function sendBadToken(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('www-authenticate', 'Bearer error="invalid_token"');
  return sendProblem(request, reply, {
    status: 401,
    code: 'token-invalid',
    detail: 'Mã truy cập không đúng, đã hết hạn hoặc đã thu hồi. Đề nghị quản trị hệ thống cấp mã mới.',
  });
}

/** What a session may not: change something on behalf of another site, or anything before its password is its own. */
function checkSession(
  request: FastifyRequest,
  reply: FastifyReply,
  session: SessionFacts | undefined,
  parts: SignInParts | undefined,
): FastifyReply | undefined {
  if (session === undefined || parts === undefined || !isApi(request)) return undefined;
  const forgery = isReading(request) ? undefined : findForgery(parts, request, session);
  if (forgery !== undefined) return sendProblem(request, reply, { status: 403, ...forgery });
  const { open, beforePasswordChange } = request.routeOptions.config;
  if (!session.mustChange || open === true || beforePasswordChange === true) return undefined;
  return sendProblem(request, reply, {
    status: 403,
    code: 'password-change-required',
    detail: 'Đây là mật khẩu dùng một lần. Đổi mật khẩu trước khi làm việc khác.',
  });
}

const isReading = ({ method }: FastifyRequest): boolean =>
  method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** Whether it matters who asks: in the interface, and on the pages that say so. */
const isAboutPersons = (request: FastifyRequest): boolean =>
  isApi(request) || request.routeOptions.config.asksWho === true;

/** A route of the interface; what does not exist is not there for anybody, signed in or not. */
const isApi = (request: FastifyRequest): boolean => request.routeOptions.url?.startsWith('/api/') ?? false;

/** From this machine, and under one of its own names. */
export const isAtHome = (request: FastifyRequest): boolean =>
  isLoopbackHost(request.hostname) && isLoopbackAddress(request.ip) && !isRelayed(request);

/** Brought by a proxy that nobody told this server of: it sits here, but who asks may be anywhere. */
const isRelayed = ({ headers, ips }: FastifyRequest): boolean =>
  ips === undefined && (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined);

const isLoopbackAddress = (address: string): boolean => isLoopbackHost(address.replace(/^::ffff:/, ''));
