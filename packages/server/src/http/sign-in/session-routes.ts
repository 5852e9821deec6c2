import {
  changePassword,
  endOwnSession,
  finishTotp,
  ownSessions,
  type SessionFacts,
  signIn,
  signOut,
  startTotp,
  stopTotp,
} from '@dunghen/app/account';
import type { Principal } from '@dunghen/domain/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { sendProblem } from '../problem.ts';
import type { Api } from '../routes/api.ts';
import { list, ref } from '../schema/common.ts';
import { sendAccountRefusal } from './answer.ts';
import { clearSessionCookie, setSessionCookie } from './cookie.ts';
import { isForeign } from './forgery.ts';
import type { SignInParts } from './options.ts';
import { presentOpenSession, presentSession } from './present.ts';
import { requestFacts } from './request.ts';
import { ById, CodeBody, ConfirmBody, OpenSession, PasswordBody, refusals, Session, SignInBody } from './schema.ts';

type IsDemonstration = () => Promise<boolean>;

const OPEN = { open: true } as const;
const EARLY = { beforePasswordChange: true } as const;
/** Passwords may be sentences; the rest of the server takes less. */
const BODY_LIMIT = 8_192;
const nothing = { 204: Type.Null({ description: 'Đã thực hiện' }) };

/** Signing in and out, and what one does with one's own account. */
export function addSessionRoutes(api: Api, parts: SignInParts, isDemonstration: IsDemonstration): void {
  addSignInOut(api, parts, isDemonstration);
  addOwnPassword(api, parts);
  addOwnSessions(api, parts);
  addSecondFactor(api, parts);
}

function addSignInOut(api: Api, parts: SignInParts, isDemonstration: IsDemonstration): void {
  api.get(
    '/session',
    {
      config: OPEN,
      schema: {
        operationId: 'getSession',
        summary: 'Ai đang đăng nhập, vai trò và các cách đăng nhập',
        response: { 200: ref(Session), ...refusals() },
      },
    },
    async (request) => presentSession(parts, request, await isDemonstration()),
  );
  api.post(
    '/session',
    {
      config: OPEN,
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'signIn',
        summary: 'Đăng nhập bằng mật khẩu',
        body: SignInBody,
        response: { 200: ref(Session), ...refusals(400, 401, 403, 429, 503) },
      },
    },
    async (request, reply) => {
      if (isForeign(parts, request)) return sendForeign(request, reply);
      const outcome = await signIn(parts.accounts, request.body, requestFacts(request));
      if (!outcome.ok) return sendAccountRefusal(request, reply, outcome);
      const { token } = outcome.value;
      const session = await parts.lookUp.session(token);
      if (session === undefined) throw new Error('the session just opened is gone');
      setSessionCookie(reply, parts.secure, token);
      return presentSession(parts, { principal: session.principal, session }, await isDemonstration());
    },
  );
  api.delete(
    '/session',
    {
      config: EARLY,
      schema: { operationId: 'signOut', summary: 'Đăng xuất', response: { ...nothing, ...refusals(401, 403) } },
    },
    async (request, reply) => {
      const { principal, session } = request;
      if (session !== undefined) await signOut(parts.accounts, principal, session.sessionId, requestFacts(request));
      parts.lookUp.forget();
      clearSessionCookie(reply, parts.secure);
      return reply.code(204).send(null);
    },
  );
}

function sendForeign(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const detail = 'Chỉ đăng nhập được từ trang của chính hệ thống này.';
  return sendProblem(request, reply, { status: 403, code: 'origin-wrong', detail });
}

interface OwnAccount {
  readonly officer: Extract<Principal, { readonly kind: 'officer' }>;
  readonly session: SessionFacts;
  readonly login: string;
}

/** The account of whoever is signed in; machines and citizens have none here. */
function findOwn({ principal, session }: FastifyRequest): OwnAccount | undefined {
  if (principal.kind !== 'officer' || session?.login === undefined) return undefined;
  return { officer: principal, session, login: session.login };
}

function sendNoAccount(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const detail = 'Chức năng này dành cho cán bộ đã đăng nhập bằng tài khoản của mình.';
  return sendProblem(request, reply, { status: 403, code: 'not-allowed', detail });
}

function addOwnPassword(api: Api, parts: SignInParts): void {
  api.put(
    '/session/password',
    {
      config: EARLY,
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'changePassword',
        summary: 'Đổi mật khẩu của mình; các phiên đăng nhập khác kết thúc',
        body: PasswordBody,
        response: { ...nothing, ...refusals(400, 401, 403, 422, 429) },
      },
    },
    async (request, reply) => {
      const own = findOwn(request);
      if (own === undefined) return sendNoAccount(request, reply);
      const change = { ...request.body, sessionId: own.session.sessionId };
      const outcome = await changePassword(parts.accounts, own.officer, change, requestFacts(request));
      parts.lookUp.forget();
      return outcome.ok ? reply.code(204).send(null) : sendAccountRefusal(request, reply, outcome);
    },
  );
}

function addOwnSessions(api: Api, parts: SignInParts): void {
  api.get(
    '/sessions',
    {
      schema: {
        operationId: 'listOwnSessions',
        summary: 'Các phiên đăng nhập của mình',
        response: { 200: list(ref(OpenSession)), ...refusals(401, 403) },
      },
    },
    async (request, reply) => {
      const own = findOwn(request);
      if (own === undefined) return sendNoAccount(request, reply);
      const sessions = await ownSessions(parts.accounts, own.officer);
      return sessions.map((session) => presentOpenSession(session, own.session.sessionId));
    },
  );
  api.delete(
    '/sessions/:id',
    {
      schema: {
        operationId: 'endOwnSession',
        summary: 'Kết thúc một phiên đăng nhập của mình',
        params: ById,
        response: { ...nothing, ...refusals(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const own = findOwn(request);
      if (own === undefined) return sendNoAccount(request, reply);
      const outcome = await endOwnSession(parts.accounts, own.officer, request.params.id, requestFacts(request));
      parts.lookUp.forget();
      return outcome.ok ? reply.code(204).send(null) : sendAccountRefusal(request, reply, outcome);
    },
  );
}

const Started = Type.Object({
  secret: Type.String({ description: 'Khóa để nhập tay vào ứng dụng' }),
  address: Type.String({ description: 'Nội dung của mã QR (otpauth)' }),
});

const RecoveryCodes = Type.Object({ recoveryCodes: list(Type.String({ description: 'Chỉ hiện một lần' })) });

function addSecondFactor(api: Api, parts: SignInParts): void {
  const add = { bodyLimit: BODY_LIMIT } as const;
  api.post(
    '/session/second-factor',
    {
      ...add,
      schema: {
        operationId: 'startSecondFactor',
        summary: 'Bắt đầu bật xác thực hai lớp',
        body: ConfirmBody,
        response: { 200: Started, ...refusals(400, 401, 403, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const own = findOwn(request);
      if (own === undefined) return sendNoAccount(request, reply);
      const input = { login: own.login, password: request.body.password };
      const outcome = await startTotp(parts.accounts, own.officer, input);
      return outcome.ok ? outcome.value : sendAccountRefusal(request, reply, outcome);
    },
  );
  api.put(
    '/session/second-factor',
    {
      ...add,
      schema: {
        operationId: 'finishSecondFactor',
        summary: 'Bật xác thực hai lớp bằng mã đầu tiên; trả các mã khôi phục',
        body: CodeBody,
        response: { 200: RecoveryCodes, ...refusals(400, 401, 403, 422, 503) },
      },
    },
    async (request, reply) => {
      const own = findOwn(request);
      if (own === undefined) return sendNoAccount(request, reply);
      const outcome = await finishTotp(parts.accounts, own.officer, request.body, requestFacts(request));
      return outcome.ok ? outcome.value : sendAccountRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/session/second-factor/off',
    {
      ...add,
      schema: {
        operationId: 'stopSecondFactor',
        summary: 'Tắt xác thực hai lớp',
        body: ConfirmBody,
        response: { ...nothing, ...refusals(400, 401, 403, 422, 429) },
      },
    },
    async (request, reply) => {
      const own = findOwn(request);
      if (own === undefined) return sendNoAccount(request, reply);
      const input = { login: own.login, password: request.body.password };
      const outcome = await stopTotp(parts.accounts, own.officer, input, requestFacts(request));
      return outcome.ok ? reply.code(204).send(null) : sendAccountRefusal(request, reply, outcome);
    },
  );
}
