import { type NotificationContext, previewLadder, recordLadder, showLadder } from '@dunghen/app/notification';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { sendRefusal } from '../problem.ts';
import { Day, ref } from '../schema/common.ts';
import { AgencyLadder, BeforeRungs, HeadFrom, LadderPreview } from '../schema/notification.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
const BODY_LIMIT = 8 * 1_024;
const params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100, description: 'Cơ quan' }) });
const ladder = { before: BeforeRungs, headFrom: HeadFrom };

/** When agencies have their people reminded. */
export function addReminderRoutes(api: Api, context: NotificationContext): void {
  api.get(
    '/agencies/:id/reminders',
    {
      schema: {
        operationId: 'getAgencyReminders',
        summary: 'Mốc nhắc hạn của một cơ quan, của chính cơ quan hoặc cấp trên gần nhất đã đặt',
        params,
        querystring: Type.Object({}, strict),
        response: { 200: ref(AgencyLadder), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await showLadder(context, request.principal, { agencyId: request.params.id });
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/agencies/:id/reminders/preview',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'previewAgencyReminders',
        summary: 'Nếu đặt các mốc này thì bây giờ nhắc những hồ sơ nào; không ghi gì',
        params,
        body: Type.Object(ladder, strict),
        response: { 200: ref(LadderPreview), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, agencyId: request.params.id };
      const outcome = await previewLadder(context, request.principal, input);
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/agencies/:id/reminders',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'recordAgencyReminders',
        summary: 'Đặt mốc nhắc hạn của cơ quan, có hiệu lực từ một ngày',
        params,
        body: Type.Object(
          { ...ladder, from: Day, source: Type.String({ minLength: 1, maxLength: 500, description: 'Căn cứ' }) },
          strict,
        ),
        response: { 200: ref(AgencyLadder), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, agencyId: request.params.id };
      const outcome = await recordLadder(context, request.principal, input, factsOf(request));
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
}
