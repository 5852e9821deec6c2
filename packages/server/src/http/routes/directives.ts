import type { AppContext } from '@dunghen/app/context';
import {
  answerDirective,
  type DirectiveView,
  extendDirective,
  listDirectives,
  recordDirective,
  withdrawDirective,
} from '@dunghen/app/directive';
import { isoText } from '@dunghen/domain/text';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { sendRefusal } from '../problem.ts';
import { Day, ref } from '../schema/common.ts';
import { Directive, DirectiveList } from '../schema/directive.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
const BODY_LIMIT = 64 * 1_024;

const Id = Type.String({ format: 'uuid' });
const AgencyId = Type.String({ minLength: 1, maxLength: 100, description: 'Cơ quan, theo danh mục' });

const NewDirective = Type.Object(
  {
    number: Type.String({ minLength: 1, maxLength: 100, description: 'Số, ký hiệu: 125/UBND-KSTT' }),
    issuedOn: Day,
    dueOn: Day,
    content: Type.String({ minLength: 1, maxLength: 10_000 }),
    agencyIds: Type.Array(AgencyId, { minItems: 1, maxItems: 500 }),
  },
  strict,
);

const Answer = Type.Object(
  {
    agencyId: AgencyId,
    answer: Type.String({ minLength: 1, maxLength: 10_000 }),
    document: Type.Optional(Type.String({ maxLength: 200, description: 'Số, ngày văn bản trả lời' })),
  },
  strict,
);

const Extension = Type.Object({ dueOn: Day, reason: Type.String({ minLength: 1, maxLength: 1_000 }) }, strict);

const Withdrawal = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 1_000 }) }, strict);

/** Directives of the province's leader: recording, answering, more time, taking back. */
export function addDirectiveRoutes(api: Api, context: AppContext): void {
  api.get(
    '/directives',
    {
      schema: {
        operationId: 'listDirectives',
        summary: 'Văn bản chỉ đạo đã ghi, hoặc gửi đến cơ quan mình; mới ghi trước',
        querystring: Type.Object(
          { after: Type.Optional(Id), limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }) },
          strict,
        ),
        response: { 200: ref(DirectiveList), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listDirectives(context, request.principal, request.query);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return { ...outcome.value, rows: outcome.value.rows.map(presentDirective) };
    },
  );
  api.post(
    '/directives',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'recordDirective',
        summary: 'Ghi văn bản chỉ đạo; ghi lại đúng như cũ thì không đổi gì',
        body: NewDirective,
        response: { 201: ref(Directive), ...problems(400, 401, 403, 409, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await recordDirective(context, request.principal, request.body, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return reply.code(201).send(presentDirective(outcome.value));
    },
  );
  addReactions(api, context);
}

function addReactions(api: Api, context: AppContext): void {
  api.post(
    '/directives/:id/answers',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'answerDirective',
        summary: 'Trả lời văn bản chỉ đạo thay cho cơ quan mình, một lần',
        params: Type.Object({ id: Id }),
        body: Answer,
        response: { 200: ref(Directive), ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, ...request.params };
      const outcome = await answerDirective(context, request.principal, input, factsOf(request));
      return outcome.ok ? presentDirective(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/directives/:id/extensions',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'extendDirective',
        summary: 'Gia hạn trả lời văn bản chỉ đạo, kèm lý do; gia hạn lại đúng như cũ thì không đổi gì',
        params: Type.Object({ id: Id }),
        body: Extension,
        response: { 200: ref(Directive), ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, ...request.params };
      const outcome = await extendDirective(context, request.principal, input, factsOf(request));
      return outcome.ok ? presentDirective(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/directives/:id/withdrawal',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'withdrawDirective',
        summary: 'Thu hồi văn bản chỉ đạo đã ghi nhầm hoặc được thay',
        params: Type.Object({ id: Id }),
        body: Withdrawal,
        response: { 200: ref(Directive), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, ...request.params };
      const outcome = await withdrawDirective(context, request.principal, input, factsOf(request));
      return outcome.ok ? presentDirective(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function presentDirective({ recordedAt, addressees, withdrawn, extensions, ...directive }: DirectiveView) {
  return {
    ...directive,
    recordedAt: isoText(recordedAt),
    extensions: extensions.map(({ at, by, ...extension }) => ({ ...extension, at: isoText(at), by: by.name })),
    addressees: addressees.map(({ answer, ...addressee }) => ({
      ...addressee,
      ...(answer === undefined ? {} : { answer: { ...answer, at: isoText(answer.at), by: answer.by.name } }),
    })),
    ...(withdrawn === undefined
      ? {}
      : { withdrawn: { reason: withdrawn.reason, at: isoText(withdrawn.at), by: withdrawn.by.name } }),
  };
}
