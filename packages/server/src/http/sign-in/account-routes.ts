import {
  addAccount,
  disableAccount,
  enableAccount,
  grantRole,
  listAccounts,
  resetPassword,
  revokeGrant,
} from '@dunghen/app/account';
import type { RequestFacts } from '@dunghen/app/audit';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Api } from '../routes/api.ts';
import { Day, list, ref } from '../schema/common.ts';
import { sendAccountRefusal } from './answer.ts';
import type { SignInParts } from './options.ts';
import { presentAccount, registerOf } from './present.ts';
import { requestFacts } from './request.ts';
import { AccountView, ByLogin, GrantBody, NewAccountBody, refusals, WithOneTimePassword } from './schema.ts';

const BODY_LIMIT = 16_384;

/** A request with the reason that its sender gave. */
function withReason(request: FastifyRequest, reason: string | undefined): RequestFacts {
  return { ...requestFacts(request), ...(reason === undefined ? {} : { reason }) };
}

/** Users of the system, for whoever manages them. */
export function addAccountRoutes(api: Api, parts: SignInParts): void {
  addList(api, parts);
  addOpening(api, parts);
  addPasswordReset(api, parts);
  addGrantRoutes(api, parts);
}

function addList(api: Api, parts: SignInParts): void {
  api.get(
    '/accounts',
    {
      schema: {
        operationId: 'listAccounts',
        summary: 'Người dùng và vai trò của họ',
        response: { 200: list(ref(AccountView)), ...refusals(401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listAccounts(parts.accounts, request.principal);
      if (!outcome.ok) return sendAccountRefusal(request, reply, outcome);
      const register = await registerOf(parts.accounts);
      return outcome.value.map((account) => presentAccount(account, register));
    },
  );
  api.post(
    '/accounts',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'addAccount',
        summary: 'Lập tài khoản; mật khẩu dùng một lần chỉ hiện trong câu trả lời này',
        body: NewAccountBody,
        response: { 201: ref(WithOneTimePassword), ...refusals(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { reason, grants = [], ...user } = request.body;
      const facts = withReason(request, reason);
      const outcome = await addAccount(parts.accounts, request.principal, { ...user, grants }, facts);
      if (!outcome.ok) return sendAccountRefusal(request, reply, outcome);
      const register = await registerOf(parts.accounts);
      return reply.code(201).send({ ...outcome.value, account: presentAccount(outcome.value.account, register) });
    },
  );
}

function addOpening(api: Api, parts: SignInParts): void {
  const ways = [
    ['disable', 'disableAccount', 'Khóa tài khoản; các phiên đăng nhập kết thúc ngay', disableAccount],
    ['enable', 'enableAccount', 'Mở lại tài khoản', enableAccount],
  ] as const;
  for (const [path, operationId, summary, change] of ways) {
    api.post(
      `/accounts/:login/${path}`,
      {
        schema: {
          operationId,
          summary,
          params: ByLogin,
          response: { 200: ref(AccountView), ...refusals(400, 401, 403, 404) },
        },
      },
      async (request, reply) => {
        const outcome = await change(parts.accounts, request.principal, request.params.login, requestFacts(request));
        parts.lookUp.forget();
        if (!outcome.ok) return sendAccountRefusal(request, reply, outcome);
        return presentAccount(outcome.value, await registerOf(parts.accounts));
      },
    );
  }
}

function addPasswordReset(api: Api, parts: SignInParts): void {
  api.post(
    '/accounts/:login/reset-password',
    {
      schema: {
        operationId: 'resetPassword',
        summary: 'Đặt lại mật khẩu và xác thực hai lớp; mật khẩu dùng một lần chỉ hiện trong câu trả lời này',
        params: ByLogin,
        response: { 200: ref(WithOneTimePassword), ...refusals(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { login } = request.params;
      const outcome = await resetPassword(parts.accounts, request.principal, login, requestFacts(request));
      parts.lookUp.forget();
      if (!outcome.ok) return sendAccountRefusal(request, reply, outcome);
      const { account, oneTimePassword } = outcome.value;
      return { account: presentAccount(account, await registerOf(parts.accounts)), oneTimePassword };
    },
  );
}

const Granted = Type.Object({ grantId: Type.String() });
const Ended = Type.Object({ endsOn: Day });

function addGrantRoutes(api: Api, parts: SignInParts): void {
  api.post(
    '/accounts/:login/grants',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'grantRole',
        summary: 'Giao vai trò tại một cơ quan, có thời hạn',
        params: ByLogin,
        body: GrantBody,
        response: { 201: Granted, ...refusals(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { reason, ...grant } = request.body;
      const input = { account: request.params.login, grant };
      const outcome = await grantRole(parts.accounts, request.principal, input, withReason(request, reason));
      parts.lookUp.forget();
      return outcome.ok ? reply.code(201).send(outcome.value) : sendAccountRefusal(request, reply, outcome);
    },
  );
  api.delete(
    '/accounts/:login/grants/:grantId',
    {
      schema: {
        operationId: 'revokeGrant',
        summary: 'Thu hồi vai trò từ hôm nay hoặc từ một ngày',
        params: Type.Object({ ...ByLogin.properties, grantId: Type.String({ format: 'uuid' }) }),
        querystring: Type.Object({ endsOn: Type.Optional(Day) }, { additionalProperties: false }),
        response: { 200: Ended, ...refusals(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { login, grantId } = request.params;
      const { endsOn } = request.query;
      const input = { account: login, grantId, ...(endsOn === undefined ? {} : { endsOn }) };
      const outcome = await revokeGrant(parts.accounts, request.principal, input, requestFacts(request));
      parts.lookUp.forget();
      return outcome.ok ? outcome.value : sendAccountRefusal(request, reply, outcome);
    },
  );
}
