import type { AppContext } from '@dunghen/app/context';
import { concludeCase, listCases, readCase, searchCases } from '@dunghen/app/inspection';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { presentCase, presentCases } from '../present-inspection.ts';
import { sendRefusal } from '../problem.ts';
import { PeriodKey, ref } from '../schema/common.ts';
import {
  InspectionCase,
  InspectionConclusion,
  InspectionKindName,
  InspectionList,
  InspectionSearch,
  InspectionState,
} from '../schema/inspection.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
const BODY_LIMIT = 16 * 1_024;
const Id = Type.String({ format: 'uuid' });

/** Cases to inspect: found by rules, concluded by people, never published. */
export function addInspectionRoutes(api: Api, context: AppContext): void {
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
            after: Type.Optional(Id),
            limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          },
          strict,
        ),
        response: { 200: ref(InspectionList), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const { agency, ...query } = request.query;
      const question = {
        ...query,
        quarter: request.params.period,
        ...(agency === undefined ? {} : { agencyId: agency }),
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
  addWork(api, context);
}

function addWork(api: Api, context: AppContext): void {
  api.post(
    '/periods/:period/inspections/search',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'searchInspectionCases',
        summary: 'Rà soát một quý; trường hợp đã tìm thấy trước đó giữ nguyên',
        params: Type.Object({ period: PeriodKey }),
        response: { 200: ref(InspectionSearch), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const input = { quarter: request.params.period };
      const outcome = await searchCases(context, request.principal, input, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { quarter, found, added } = outcome.value;
      return { quarter, found, added };
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
