import {
  changeWebhook,
  createWebhook,
  listDeliveries,
  listWebhooks,
  rotateSecret,
  type WebhookAct,
  type WebhookContext,
} from '@dunghen/app/webhook';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { presentDelivery } from '../present-job.ts';
import { presentWebhook, presentWithSecret } from '../present-webhook.ts';
import { sendRefusal } from '../problem.ts';
import { list, ref } from '../schema/common.ts';
import { Delivery, Webhook, WebhookWithSecret } from '../schema/job.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
const BODY_LIMIT = 16 * 1_024;

const ById = Type.Object({ id: Type.String({ format: 'uuid', description: 'Nơi nhận' }) });

const NewWebhook = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200, description: 'Tên hệ thống nhận' }),
    url: Type.String({ minLength: 1, maxLength: 2_000, description: 'https; http chỉ với chính máy chủ này' }),
    types: Type.Optional(
      Type.Array(Type.String({ maxLength: 100 }), {
        maxItems: 50,
        description: 'Loại tin: dossier.completed, dossier, rung, …; bỏ trống là mọi loại',
      }),
    ),
    agencyId: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: 'Chỉ tin của cơ quan này và cấp dưới' }),
    ),
  },
  strict,
);

/** Receivers of outgoing messages (CloudEvents 1.0, signed as Standard Webhooks has it). */
export function addWebhookRoutes(api: Api, context: WebhookContext): void {
  addRegistration(api, context);
  addSecret(api, context);
  addDeliveries(api, context);
  for (const act of ['pause', 'resume'] as const) addAct(api, context, act);
}

function addRegistration(api: Api, context: WebhookContext): void {
  api.get(
    '/webhooks',
    {
      schema: {
        operationId: 'listWebhooks',
        summary: 'Các nơi nhận tin gửi ra',
        querystring: Type.Object({}, strict),
        response: { 200: list(ref(Webhook)), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listWebhooks(context, request.principal, {}, factsOf(request));
      return outcome.ok ? outcome.value.map(presentWebhook) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/webhooks',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'createWebhook',
        summary: 'Đăng ký nơi nhận tin; khóa ký tin chỉ hiện lần này',
        body: NewWebhook,
        response: { 201: ref(WebhookWithSecret), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await createWebhook(context, request.principal, request.body, factsOf(request));
      return outcome.ok ? reply.code(201).send(presentWithSecret(outcome.value)) : sendRefusal(request, reply, outcome);
    },
  );
  api.delete(
    '/webhooks/:id',
    {
      schema: {
        operationId: 'revokeWebhook',
        summary: 'Hủy đăng ký nơi nhận; tin đang chờ không gửi nữa',
        params: ById,
        response: { 204: Type.Null({ description: 'Đã thực hiện' }), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const input = { id: request.params.id, act: 'revoke' } as const;
      const outcome = await changeWebhook(context, request.principal, input, factsOf(request));
      return outcome.ok ? reply.code(204).send(null) : sendRefusal(request, reply, outcome);
    },
  );
}

const ACTS = {
  pause: { operationId: 'pauseWebhook', summary: 'Tạm dừng gửi đến nơi nhận; tin được giữ lại' },
  resume: { operationId: 'resumeWebhook', summary: 'Gửi lại đến nơi nhận, kể cả tin đã giữ' },
} as const satisfies Readonly<Partial<Record<WebhookAct, object>>>;

function addAct(api: Api, context: WebhookContext, act: keyof typeof ACTS): void {
  api.post(
    `/webhooks/:id/${act}`,
    { schema: { ...ACTS[act], params: ById, response: { 200: ref(Webhook), ...problems(400, 401, 403, 404) } } },
    async (request, reply) => {
      const outcome = await changeWebhook(context, request.principal, { id: request.params.id, act }, factsOf(request));
      return outcome.ok ? presentWebhook(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addSecret(api: Api, context: WebhookContext): void {
  api.post(
    '/webhooks/:id/secret',
    {
      schema: {
        operationId: 'rotateWebhookSecret',
        summary: 'Cấp khóa ký tin mới; khóa cũ thôi dùng ngay',
        params: ById,
        response: { 200: ref(WebhookWithSecret), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await rotateSecret(context, request.principal, request.params, factsOf(request));
      return outcome.ok ? presentWithSecret(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addDeliveries(api: Api, context: WebhookContext): void {
  api.get(
    '/webhooks/:id/deliveries',
    {
      schema: {
        operationId: 'listWebhookDeliveries',
        summary: 'Các tin mới nhất gửi đến nơi nhận và kết quả',
        params: ById,
        querystring: Type.Object({ state: Type.Optional(Type.Enum(['pending', 'sent', 'dead'])) }, strict),
        response: { 200: list(ref(Delivery)), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { state } = request.query;
      const input = { id: request.params.id, ...(state === undefined ? {} : { state }) };
      const outcome = await listDeliveries(context, request.principal, input, factsOf(request));
      return outcome.ok ? outcome.value.map(presentDelivery) : sendRefusal(request, reply, outcome);
    },
  );
}
