import { createToken, listTokens, revokeToken } from '@dunghen/app/account';
import { getDay, startOfDay } from '@dunghen/domain/time';
import { Type } from 'typebox';
import type { Api } from '../routes/api.ts';
import { list, ref } from '../schema/common.ts';
import { sendAccountRefusal } from './answer.ts';
import type { SignInParts } from './options.ts';
import { presentToken } from './present.ts';
import { requestFacts } from './request.ts';
import { ById, NewTokenBody, refusals, TokenView } from './schema.ts';

const Created = Type.Object({
  id: Type.String(),
  token: Type.String({ description: 'Chỉ hiện một lần; gửi trong tiêu đề Authorization: Bearer' }),
});

/** Tokens of other systems, for whoever manages them. */
export function addTokenRoutes(api: Api, parts: SignInParts): void {
  api.get(
    '/tokens',
    {
      schema: {
        operationId: 'listTokens',
        summary: 'Mã truy cập của các hệ thống khác',
        response: { 200: list(ref(TokenView)), ...refusals(401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listTokens(parts.accounts, request.principal);
      return outcome.ok ? outcome.value.map(presentToken) : sendAccountRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/tokens',
    {
      bodyLimit: 16_384,
      schema: {
        operationId: 'createToken',
        summary: 'Cấp mã truy cập cho hệ thống khác',
        body: NewTokenBody,
        response: { 201: Created, ...refusals(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { reason, expiresOn, ...rest } = request.body;
      const facts = { ...requestFacts(request), ...(reason === undefined ? {} : { reason }) };
      // The token is good to the end of the day that is named.
      const input = { ...rest, expiresAt: startOfDay(getDay(expiresOn) + 1) };
      const outcome = await createToken(parts.accounts, request.principal, input, facts);
      return outcome.ok ? reply.code(201).send(outcome.value) : sendAccountRefusal(request, reply, outcome);
    },
  );
  api.delete(
    '/tokens/:id',
    {
      schema: {
        operationId: 'revokeToken',
        summary: 'Thu hồi mã truy cập',
        params: ById,
        response: { 204: Type.Null({ description: 'Đã thực hiện' }), ...refusals(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await revokeToken(parts.accounts, request.principal, request.params.id, requestFacts(request));
      parts.lookUp.forget();
      return outcome.ok ? reply.code(204).send(null) : sendAccountRefusal(request, reply, outcome);
    },
  );
}
