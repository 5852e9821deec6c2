import { calendarYear, listAgencies, listRuleSets } from '@dunghen/app/catalogue';
import type { AppContext } from '@dunghen/app/context';
import { findDay } from '@dunghen/domain/time';
import { Type } from 'typebox';
import { sendRefusal } from '../problem.ts';
import { ref } from '../schema/common.ts';
import { AgencyList, CalendarYear, RuleSets } from '../schema/record.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;

const AgencyQuery = Type.Object(
  {
    day: Type.Optional(Type.String({ format: 'date', description: 'Ngày của danh mục; mặc định hôm nay' })),
    under: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: 'Chỉ cơ quan này và các đơn vị trực thuộc' }),
    ),
    q: Type.Optional(Type.String({ maxLength: 200, description: 'Tìm theo tên, tên tắt, mã; không cần dấu' })),
    kind: Type.Optional(Type.Enum(['province', 'department', 'district', 'commune', 'sector'])),
  },
  strict,
);

/** Agencies, calendar and rules, as they hold on a day. */
export function addCatalogueRoutes(api: Api, context: AppContext): void {
  api.get(
    '/agencies',
    {
      schema: {
        operationId: 'listAgencies',
        summary: 'Danh mục cơ quan tại một ngày',
        querystring: AgencyQuery,
        response: { 200: ref(AgencyList), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { day: text, under, q, kind } = request.query;
      const day = text === undefined ? undefined : findDay(text);
      if (text !== undefined && day === undefined) return sendRefusal(request, reply, noDay(text));
      const outcome = await listAgencies(context, request.principal, {
        ...(day === undefined ? {} : { day }),
        ...(under === undefined ? {} : { under }),
        ...(q === undefined ? {} : { words: q }),
        ...(kind === undefined ? {} : { kind }),
      });
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
  addCalendar(api, context);
  api.get(
    '/rule-sets',
    {
      schema: {
        operationId: 'listRuleSets',
        summary: 'Các bộ quy tắc tính thời hạn theo nghị định',
        querystring: Type.Object({}, strict),
        response: { 200: ref(RuleSets), ...problems(401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listRuleSets(context, request.principal);
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
}

function addCalendar(api: Api, context: AppContext): void {
  api.get(
    '/calendar/:year',
    {
      schema: {
        operationId: 'getCalendarYear',
        summary: 'Lịch làm việc của một năm: ngày nghỉ, ngày làm bù, ngày nghỉ cục bộ',
        params: Type.Object({ year: Type.Integer({ minimum: 1970, maximum: 2200 }) }),
        querystring: Type.Object(
          {
            agency: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Lịch riêng của cơ quan' })),
          },
          strict,
        ),
        response: { 200: ref(CalendarYear), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { agency } = request.query;
      const question = { year: request.params.year, ...(agency === undefined ? {} : { agencyId: agency }) };
      const outcome = await calendarYear(context, request.principal, question);
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
}

function noDay(text: string) {
  const message = `Tham số "day" là "${text}", không phải ngày có thật. Viết như 2024-03-29.`;
  return { ok: false, code: 'invalid-time', facts: { parameter: 'day', text }, message } as const;
}
