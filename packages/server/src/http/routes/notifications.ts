import {
  changeOwnNotifications,
  listMessages,
  listTemplates,
  type MessageView,
  type NotificationContext,
  type OwnNotifications as Own,
  ownNotifications,
  previewTemplate,
  recordTemplate,
  sendAgain,
} from '@dunghen/app/notification';
import { isoText } from '@dunghen/domain/text';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { sendRefusal } from '../problem.ts';
import { Day, ref } from '../schema/common.ts';
import {
  Channel,
  Kind,
  NotificationList,
  NotificationTemplates,
  OwnNotifications,
  ShownChannel,
  State,
  TemplatePreview,
} from '../schema/notification.ts';
import { type Api, problems } from './api.ts';
import { addReminderRoutes } from './reminders.ts';

const strict = { additionalProperties: false } as const;
const BODY_LIMIT = 32 * 1_024;

const template = {
  kind: Kind,
  channel: Channel,
  subject: Type.String({ maxLength: 500 }),
  body: Type.String({ maxLength: 12_000 }),
};

/** Templates of messages, what became of each, and where an officer's own go. */
export function addNotificationRoutes(api: Api, context: NotificationContext): void {
  addTemplates(api, context);
  addMessages(api, context);
  addOwn(api, context);
  addReminderRoutes(api, context);
}

function addTemplates(api: Api, context: NotificationContext): void {
  api.get(
    '/notifications/templates',
    {
      schema: {
        operationId: 'listNotificationTemplates',
        summary: 'Mẫu tin gửi cán bộ và người nộp hồ sơ, kèm bản xem thử bằng dữ liệu giả định',
        querystring: Type.Object({}, strict),
        response: { 200: ref(NotificationTemplates), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listTemplates(context, request.principal);
      return outcome.ok ? { rows: outcome.value } : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/notifications/templates/preview',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'previewNotificationTemplate',
        summary: 'Xem thử một mẫu tin bằng dữ liệu giả định; không ghi gì',
        body: Type.Object(template, strict),
        response: { 200: ref(TemplatePreview), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await previewTemplate(context, request.principal, request.body);
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/notifications/templates',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'recordNotificationTemplate',
        summary: 'Ghi mẫu tin có hiệu lực từ một ngày; mẫu trước đó giữ nguyên',
        body: Type.Object(
          { ...template, from: Day, source: Type.String({ minLength: 1, maxLength: 500, description: 'Căn cứ' }) },
          strict,
        ),
        response: { 200: ref(TemplatePreview), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await recordTemplate(context, request.principal, request.body, factsOf(request));
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
}

function addMessages(api: Api, context: NotificationContext): void {
  const Id = Type.String({ format: 'uuid' });
  api.get(
    '/notifications',
    {
      schema: {
        operationId: 'listNotifications',
        summary: 'Tin đã lập và tình trạng gửi, mới trước; không có địa chỉ người nhận',
        querystring: Type.Object(
          {
            state: Type.Optional(State),
            channel: Type.Optional(ShownChannel),
            after: Type.Optional(Id),
            limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          },
          strict,
        ),
        response: { 200: ref(NotificationList), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listMessages(context, request.principal, request.query);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return { ...outcome.value, rows: outcome.value.rows.map(presentMessage) };
    },
  );
  api.post(
    '/notifications/:id/retry',
    {
      schema: {
        operationId: 'retryNotification',
        summary: 'Gửi lại một tin bị từ chối hoặc đã thôi gửi',
        params: Type.Object({ id: Id }),
        response: { 200: Type.Object({ id: Type.String() }), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await sendAgain(context, request.principal, request.params, factsOf(request));
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
}

function presentMessage({ nextAttemptAt, createdAt, sentAt: _sentAt, endedAt, ...message }: MessageView) {
  return {
    ...message,
    createdAt: isoText(createdAt),
    ...(message.state === 'queued' ? { nextAttemptAt: isoText(nextAttemptAt) } : {}),
    ...(endedAt === undefined ? {} : { endedAt: isoText(endedAt) }),
  };
}

function addOwn(api: Api, context: NotificationContext): void {
  api.get(
    '/session/notifications',
    {
      schema: {
        operationId: 'getOwnNotifications',
        summary: 'Thông báo của tôi: gửi đến đâu, loại nào, các tin gần đây',
        querystring: Type.Object({}, strict),
        response: { 200: ref(OwnNotifications), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await ownNotifications(context, request.principal);
      return outcome.ok ? presentOwn(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.put(
    '/session/notifications',
    {
      schema: {
        operationId: 'changeOwnNotifications',
        summary: 'Đổi nơi nhận thông báo của tôi và các loại không nhận',
        body: Type.Object(
          { email: Type.String({ maxLength: 254 }), stopped: Type.Array(Kind, { maxItems: 10 }) },
          strict,
        ),
        response: { 200: ref(OwnNotifications), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await changeOwnNotifications(context, request.principal, request.body, factsOf(request));
      return outcome.ok ? presentOwn(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function presentOwn({ messages, ...own }: Own) {
  return { ...own, messages: messages.map((message) => ({ ...message, createdAt: isoText(message.createdAt) })) };
}
