import type { AppContext } from '@dunghen/app/context';
import { previewCalendarDecision, recordCalendarDecision } from '@dunghen/app/job';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { exactText } from '../instants.ts';
import { presentDecision } from '../present-job.ts';
import { sendRefusal } from '../problem.ts';
import { Day, ref } from '../schema/common.ts';
import { CalendarDecided, CalendarPreview } from '../schema/job.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
export const BODY_LIMIT = 128 * 1_024;

const Minute = Type.Integer({ minimum: 0, maximum: 1_440, description: 'Phút trong ngày, giờ Việt Nam' });

/** Days of a decision with their basis. */
export const Decision = Type.Object(
  {
    source: Type.String({ minLength: 1, maxLength: 500, description: 'Căn cứ: số, ngày, cơ quan ban hành' }),
    days: Type.Array(
      Type.Object(
        {
          day: Day,
          kind: Type.Enum(['off', 'makeup', 'local'], { description: 'Ngày nghỉ, ngày làm bù, nghỉ cục bộ' }),
          name: Type.String({ minLength: 1, maxLength: 200, description: 'Như người dân thấy: "Nghỉ do mưa lũ"' }),
          status: Type.Enum(['official', 'proposed'], { default: 'official' }),
          agencyId: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Cơ quan nghỉ cục bộ' })),
          half: Type.Optional(Type.Boolean({ description: 'Nửa ngày' })),
          swapId: Type.Optional(Type.String({ maxLength: 100, description: 'Ngày nghỉ và ngày làm bù cùng một mã' })),
          sessions: Type.Optional(Type.Array(Type.Object({ open: Minute, close: Minute }, strict), { maxItems: 6 })),
          revoked: Type.Optional(Type.Boolean({ description: 'Bãi bỏ dòng cùng ngày, loại, cơ quan' })),
        },
        strict,
      ),
      { minItems: 1, maxItems: 400 },
    ),
  },
  strict,
);

/** Decisions on the calendar: what they would move, and recording them. */
export function addCalendarDecisionRoutes(api: Api, context: AppContext): void {
  api.post(
    '/calendar/decisions/preview',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'previewCalendarDecision',
        summary: 'Xem trước: quyết định làm đổi hạn bao nhiêu hồ sơ; chưa ghi gì',
        body: Decision,
        response: { 200: ref(CalendarPreview), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await previewCalendarDecision(context, request.principal, request.body, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { examples, ...counts } = outcome.value;
      return { ...counts, examples: examples.map(presentExample) };
    },
  );
  api.post(
    '/calendar/decisions',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'recordCalendarDecision',
        summary: 'Ghi quyết định về lịch làm việc; hạn của hồ sơ chưa kết thúc được tính lại ngay sau đó',
        body: Decision,
        response: { 202: ref(CalendarDecided), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await recordCalendarDecision(context, request.principal, request.body, factsOf(request));
      return outcome.ok ? reply.code(202).send(presentDecision(outcome.value)) : sendRefusal(request, reply, outcome);
    },
  );
}

interface Example {
  readonly code: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly before?: number;
  readonly after?: number;
}

function presentExample({ before, after, ...rest }: Example) {
  return {
    ...rest,
    ...(before === undefined ? {} : { before: exactText(before) }),
    ...(after === undefined ? {} : { after: exactText(after) }),
  };
}
