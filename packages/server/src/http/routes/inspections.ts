import type { AppContext } from '@dunghen/app/context';
import {
  concludeCase,
  listCases,
  orderSearch,
  readCase,
  readThresholds,
  recordThresholds,
  revokeThresholds,
} from '@dunghen/app/inspection';
import type { TaskControl } from '@dunghen/app/task';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { presentCase, presentCases, presentThresholds } from '../present-inspection.ts';
import { sendRefusal } from '../problem.ts';
import { Day, PeriodKey, ref } from '../schema/common.ts';
import { SubjectKey } from '../schema/evaluation.ts';
import {
  InspectionCase,
  InspectionConclusion,
  InspectionKindName,
  InspectionList,
  InspectionSort,
  InspectionState,
  InspectionThresholds,
  Thresholds,
} from '../schema/inspection.ts';
import { TaskOrdered } from '../schema/task.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
const BODY_LIMIT = 16 * 1_024;
const Id = Type.String({ format: 'uuid' });

/** Cases to inspect: found by rules, concluded by people, never published. */
export function addInspectionRoutes(api: Api, context: AppContext, control: TaskControl): void {
  addThresholds(api, context);
  api.get(
    '/periods/:period/inspections',
    {
      schema: {
        operationId: 'listInspectionCases',
        summary: 'Hồ sơ cần kiểm tra của một quý, với số theo cơ quan, cán bộ và loại; lưu hành nội bộ',
        params: Type.Object({ period: PeriodKey }),
        querystring: Type.Object(
          {
            kind: Type.Optional(InspectionKindName),
            state: Type.Optional(InspectionState),
            agency: Type.Optional(Type.String({ maxLength: 100 })),
            officer: Type.Optional(SubjectKey),
            sort: Type.Optional(InspectionSort),
            desc: Type.Boolean({ default: false }),
            after: Type.Optional(Id),
            limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          },
          strict,
        ),
        response: { 200: ref(InspectionList), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const { agency, officer, ...query } = request.query;
      const question = {
        ...query,
        quarter: request.params.period,
        ...(agency === undefined ? {} : { agencyId: agency }),
        ...(officer === undefined ? {} : { officerKey: officer }),
      };
      const outcome = await listCases(context, request.principal, question);
      return outcome.ok ? presentCases(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/inspections/:id',
    {
      schema: {
        operationId: 'getInspectionCase',
        summary: 'Một hồ sơ cần kiểm tra với sự việc làm chứng và kết luận',
        params: Type.Object({ id: Id }),
        response: { 200: ref(InspectionCase), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await readCase(context, request.principal, request.params);
      return outcome.ok ? presentCase(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  addWork(api, { ...context, ...control });
}

function addWork(api: Api, context: AppContext & TaskControl): void {
  api.post(
    '/periods/:period/inspections/search',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'searchInspectionCases',
        summary: 'Rà soát một quý, chạy trên máy chủ; trường hợp đã tìm thấy trước đó giữ nguyên',
        params: Type.Object({ period: PeriodKey }),
        response: { 202: ref(TaskOrdered), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const input = { quarter: request.params.period };
      const outcome = await orderSearch(context, request.principal, input, factsOf(request));
      return outcome.ok ? reply.code(202).send(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/inspections/:id/conclusions',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'concludeInspectionCase',
        summary: 'Kết luận một hồ sơ cần kiểm tra',
        params: Type.Object({ id: Id }),
        body: Type.Object(
          {
            conclusion: InspectionConclusion,
            note: Type.String({ minLength: 1, maxLength: 4_000 }),
            version: Type.Integer({ minimum: 0, description: 'Số kết luận mà người ghi đã thấy' }),
          },
          strict,
        ),
        response: { 200: ref(InspectionCase), ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, ...request.params };
      const outcome = await concludeCase(context, request.principal, input, factsOf(request));
      return outcome.ok ? presentCase(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addThresholds(api: Api, context: AppContext): void {
  api.get(
    '/inspection-thresholds',
    {
      schema: {
        operationId: 'getInspectionThresholds',
        summary: 'Ngưỡng rà soát hồ sơ cần kiểm tra, với các dòng làm nên chúng',
        querystring: Type.Object({}, strict),
        response: { 200: ref(InspectionThresholds), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await readThresholds(context, request.principal);
      return outcome.ok ? presentThresholds(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.put(
    '/inspection-thresholds/:from',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'recordInspectionThresholds',
        summary: 'Đặt các ngưỡng từ một ngày; trường hợp đã tìm thấy giữ nguyên',
        params: Type.Object({ from: Day }),
        body: Type.Object({ thresholds: Thresholds, source: Type.String({ minLength: 1, maxLength: 500 }) }, strict),
        response: { 200: ref(InspectionThresholds), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, ...request.params };
      const outcome = await recordThresholds(context, request.principal, input, factsOf(request));
      return outcome.ok ? presentThresholds(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.delete(
    '/inspection-thresholds/:from',
    {
      schema: {
        operationId: 'revokeInspectionThresholds',
        summary: 'Bỏ dòng ngưỡng do tỉnh đặt từ một ngày',
        params: Type.Object({ from: Day }),
        response: { 200: ref(InspectionThresholds), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await revokeThresholds(context, request.principal, request.params, factsOf(request));
      return outcome.ok ? presentThresholds(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}
