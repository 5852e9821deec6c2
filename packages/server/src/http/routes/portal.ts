import {
  type AgainFilter,
  getPortalStanding,
  listPortalIntakes,
  listPortalMessages,
  listPortalMessagesOfDossier,
  type PortalContext,
  previewSendAgain,
  sendAgain,
  tryLine,
} from '@dunghen/app/portal-delivery';
import { type Static, Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { presentPortal, presentPortalIntake, presentPortalMessage } from '../present-portal.ts';
import { sendRefusal } from '../problem.ts';
import { Count, list, ref } from '../schema/common.ts';
import {
  PortalAgain,
  PortalAgainPreview,
  PortalIntake,
  PortalMessages,
  PortalMessagesOfDossier,
  PortalStanding,
} from '../schema/portal.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
const BODY_LIMIT = 96 * 1_024;

/** The line to the National Portal: how it stands, what waits, was sent, was refused, and sending again. */
export function addPortalRoutes(api: Api, context: PortalContext): void {
  addStanding(api, context);
  addLists(api, context);
  addSendAgain(api, context);
}

function addStanding(api: Api, context: PortalContext): void {
  api.get(
    '/portal',
    {
      schema: {
        operationId: 'getPortal',
        summary: 'Liên thông Cổng: tình trạng kết nối, tin chờ gửi, tin bị từ chối',
        querystring: Type.Object({}, strict),
        response: { 200: ref(PortalStanding), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await getPortalStanding(context, request.principal, {}, factsOf(request));
      return outcome.ok ? presentPortal(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/portal/try',
    {
      schema: {
        operationId: 'tryPortal',
        summary: 'Thử kết nối lại ngay khi đang ngừng gửi',
        response: { 202: Type.Object({ tried: Type.Literal(true) }), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await tryLine(context, request.principal, {}, factsOf(request));
      return outcome.ok ? reply.code(202).send(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

const MessageQuery = Type.Object(
  {
    state: Type.Enum(['waiting', 'sent', 'refused'], { description: 'Chờ gửi, Cổng đã nhận, bị từ chối' }),
    service: Type.Optional(Type.String({ maxLength: 100, description: 'Chỉ tin của dịch vụ này' })),
    errorCode: Type.Optional(Type.String({ maxLength: 200, description: 'Chỉ tin có mã trả lời này' })),
    code: Type.Optional(Type.String({ maxLength: 100, description: 'Chỉ tin của hồ sơ này' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
    after: Type.Optional(Type.String({ maxLength: 200, description: 'Khóa của trang trước' })),
  },
  strict,
);

function addLists(api: Api, context: PortalContext): void {
  api.get(
    '/portal/messages',
    {
      schema: {
        operationId: 'listPortalMessages',
        summary: 'Tin gửi Cổng theo tình trạng; không có nội dung tin',
        querystring: MessageQuery,
        response: { 200: ref(PortalMessages), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const { limit, after, ...query } = request.query;
      const page = { limit, ...(after === undefined ? {} : { after }) };
      const outcome = await listPortalMessages(context, request.principal, { ...query, page }, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { rows, next } = outcome.value;
      return { rows: rows.map(presentPortalMessage), ...(next === undefined ? {} : { next }) };
    },
  );
  api.get(
    '/portal/intakes',
    {
      schema: {
        operationId: 'listPortalIntakes',
        summary: 'Hồ sơ nộp trên Cổng: đã nhận, chưa vào được và vì sao',
        querystring: Type.Object({ state: Type.Optional(Type.Enum(['received', 'refused'])) }, strict),
        response: { 200: list(ref(PortalIntake)), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listPortalIntakes(context, request.principal, request.query, factsOf(request));
      return outcome.ok ? outcome.value.map(presentPortalIntake) : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/portal/dossiers/:code/messages',
    {
      schema: {
        operationId: 'listPortalMessagesOfDossier',
        summary: 'Tin của một hồ sơ gửi Cổng và kết quả, mới nhất trước',
        params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 100, description: 'Mã hồ sơ' }) }),
        response: { 200: ref(PortalMessagesOfDossier), ...problems(400, 401, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await listPortalMessagesOfDossier(context, request.principal, request.params);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return { ...outcome.value, rows: outcome.value.rows.map(presentPortalMessage) };
    },
  );
}

function addSendAgain(api: Api, context: PortalContext): void {
  api.post(
    '/portal/send-again/preview',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'previewPortalSendAgain',
        summary: 'Xem trước việc gửi lại: bao nhiêu tin, của bao nhiêu hồ sơ',
        body: ref(PortalAgain),
        response: { 200: ref(PortalAgainPreview), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await previewSendAgain(context, request.principal, filterOf(request.body), factsOf(request));
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/portal/send-again',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'portalSendAgain',
        summary: 'Gửi lại tin bị từ chối, hoặc mọi tin của một hồ sơ',
        body: ref(PortalAgain),
        response: { 202: Type.Object({ messages: Count }), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await sendAgain(context, request.principal, filterOf(request.body), factsOf(request));
      return outcome.ok ? reply.code(202).send(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function filterOf(body: Static<typeof PortalAgain>): AgainFilter {
  return body.kind === 'refusal' ? { ...body, errorCode: body.errorCode ?? null } : body;
}
