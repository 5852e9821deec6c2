import type { AppContext } from '@dunghen/app/context';
import {
  type ControlQuestion,
  controlFile,
  readDifference,
  readForecast,
  readLate,
  readLateOfficials,
  readTrend,
  readWeeks,
} from '@dunghen/app/control';
import type { Outcome } from '@dunghen/app/outcome';
import { type Static, Type } from 'typebox';
import {
  presentCounted,
  presentDifference,
  presentForecast,
  presentLate,
  presentOfficials,
} from '../present-control.ts';
import { sendRefusal } from '../problem.ts';
import { PeriodKey, Policy, ref, Scheme, TimesQuery } from '../schema/common.ts';
import { Difference, Forecast, LateList, LateOfficials, Trend, WeekTable } from '../schema/control.ts';
import { sendFile } from '../send-file.ts';
import { type Api, problems } from './api.ts';
import { findTimes } from './times.ts';

const strict = { additionalProperties: false } as const;

const ofAgency = {
  agency: Type.Optional(
    Type.String({ maxLength: 100, description: 'Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh' }),
  ),
  children: Type.Optional(Type.Boolean({ description: 'Gồm cả các đơn vị trực thuộc' })),
};

const question = { ...TimesQuery, ...ofAgency };
const WithoutApology = Type.Optional(
  Type.Boolean({ description: 'Chỉ hồ sơ chưa xin lỗi: danh sách ngoại lệ của từng cơ quan' }),
);
const ControlQuery = Type.Object(question, strict);
const params = Type.Object({ period: PeriodKey });

/** A query of one of the routes below as the use cases ask it. */
function readQuestion(period: string, query: Static<typeof ControlQuery>): Outcome<ControlQuestion> {
  const times = findTimes(query);
  if (!times.ok) return times;
  const { agency, children } = query;
  return {
    ok: true,
    value: {
      period,
      ...times.value,
      ...(agency === undefined ? {} : { agencyId: agency }),
      ...(children === undefined ? {} : { includeChildren: children }),
    },
  };
}

const answers = problems(400, 401, 403, 404, 422);

/** What the control room looks at: trend, weeks, what comes due, who is late, and what another rule would say. */
export function addControlRoutes(api: Api, context: AppContext): void {
  addTrend(api, context);
  addLate(api, context);
  addDifference(api, context);
  addForecast(api, context);
  addFile(api, context);
}

function addTrend(api: Api, context: AppContext): void {
  api.get(
    '/periods/:period/trend',
    {
      schema: {
        operationId: 'getTrend',
        summary: 'Số liệu của kỳ và các kỳ cùng loại trước đó',
        params,
        querystring: Type.Object(
          { ...question, count: Type.Integer({ minimum: 1, maximum: 24, default: 8, description: 'Số kỳ' }) },
          strict,
        ),
        response: { 200: ref(Trend), ...answers },
      },
    },
    async (request, reply) => {
      const { count, ...query } = request.query;
      const asked = readQuestion(request.params.period, query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await readTrend(context, request.principal, { ...asked.value, count });
      return outcome.ok ? presentCounted(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/periods/:period/weeks',
    {
      schema: {
        operationId: 'getWeeks',
        summary: 'Hồ sơ quá hạn của từng cơ quan theo từng tuần trong kỳ',
        params,
        querystring: ControlQuery,
        response: { 200: ref(WeekTable), ...answers },
      },
    },
    async (request, reply) => {
      const asked = readQuestion(request.params.period, request.query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await readWeeks(context, request.principal, asked.value);
      return outcome.ok ? presentCounted(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addLate(api: Api, context: AppContext): void {
  api.get(
    '/periods/:period/late',
    {
      schema: {
        operationId: 'listLate',
        summary: 'Hồ sơ quá hạn trong phạm vi được xem, với việc xin lỗi và giải trình',
        params,
        querystring: Type.Object(
          {
            ...question,
            withoutApology: WithoutApology,
            limit: Type.Integer({ minimum: 1, maximum: 1_000, default: 200 }),
          },
          strict,
        ),
        response: { 200: ref(LateList), ...answers },
      },
    },
    async (request, reply) => {
      const { limit, withoutApology = false, ...query } = request.query;
      const asked = readQuestion(request.params.period, query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await readLate(context, request.principal, { ...asked.value, limit, withoutApology });
      return outcome.ok ? presentLate(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/periods/:period/officials',
    {
      schema: {
        operationId: 'listLateOfficials',
        summary: 'Cán bộ có hồ sơ quá hạn; lưu hành nội bộ',
        params,
        querystring: ControlQuery,
        response: { 200: ref(LateOfficials), ...answers },
      },
    },
    async (request, reply) => {
      const asked = readQuestion(request.params.period, request.query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await readLateOfficials(context, request.principal, asked.value);
      return outcome.ok ? presentOfficials(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addDifference(api: Api, context: AppContext): void {
  api.get(
    '/periods/:period/difference',
    {
      schema: {
        operationId: 'getDifference',
        summary: 'Cùng một kỳ theo hai cách tính: cơ quan nào đổi số liệu, vì những hồ sơ nào',
        params,
        querystring: Type.Object(
          {
            ...question,
            otherScheme: Type.Optional(Scheme),
            otherPolicy: Type.Optional(Policy),
            after: Type.Optional(Type.String({ maxLength: 200 })),
            limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
          },
          strict,
        ),
        response: { 200: ref(Difference), ...answers },
      },
    },
    async (request, reply) => {
      const { otherScheme, otherPolicy, after, limit, ...query } = request.query;
      const asked = readQuestion(request.params.period, query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await readDifference(context, request.principal, {
        ...asked.value,
        limit,
        ...(otherScheme === undefined ? {} : { otherScheme }),
        ...(otherPolicy === undefined ? {} : { otherPolicy }),
        ...(after === undefined ? {} : { after }),
      });
      return outcome.ok ? presentDifference(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addForecast(api: Api, context: AppContext): void {
  api.get(
    '/forecast',
    {
      schema: {
        operationId: 'getForecast',
        summary: 'Hồ sơ đang giải quyết đến hạn trong các ngày làm việc tới, theo ngày và cơ quan',
        querystring: Type.Object(
          {
            ...ofAgency,
            days: Type.Integer({ minimum: 1, maximum: 30, default: 10, description: 'Số ngày làm việc' }),
          },
          strict,
        ),
        response: { 200: ref(Forecast), ...answers },
      },
    },
    async (request, reply) => {
      const { agency, children, days } = request.query;
      const outcome = await readForecast(context, request.principal, {
        days,
        ...(agency === undefined ? {} : { agencyId: agency }),
        ...(children === undefined ? {} : { includeChildren: children }),
      });
      return outcome.ok ? presentForecast(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addFile(api: Api, context: AppContext): void {
  api.get(
    '/periods/:period/tables/:table',
    {
      schema: {
        operationId: 'downloadControlTable',
        summary: 'Bảng của trang điều hành dưới dạng tệp CSV, XLSX',
        params: Type.Object({
          period: PeriodKey,
          table: Type.Enum(['trend', 'weeks', 'officials', 'late', 'forecast']),
        }),
        querystring: Type.Object(
          { ...question, withoutApology: WithoutApology, format: Type.Enum(['csv', 'xlsx']) },
          strict,
        ),
        response: {
          200: { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
          ...answers,
        },
      },
    },
    async (request, reply) => {
      const { format, withoutApology = false, ...query } = request.query;
      const { period, table } = request.params;
      const asked = readQuestion(period, query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const wanted = { ...asked.value, table, format, withoutApology };
      const outcome = await controlFile(context, request.principal, wanted);
      return outcome.ok ? sendFile(reply, outcome.value, 'attachment') : sendRefusal(request, reply, outcome);
    },
  );
}
