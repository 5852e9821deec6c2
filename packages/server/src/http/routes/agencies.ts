import { getAgencyDetail, listAgencyChanges, previewAgencyChange, recordAgencyChange } from '@dunghen/app/agency';
import type { AppContext } from '@dunghen/app/context';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { exactText } from '../instants.ts';
import { sendRefusal } from '../problem.ts';
import { AgencyChange, AgencyChanged, AgencyChangePreview, AgencyChanges, AgencyDetail } from '../schema/catalogue.ts';
import { ref } from '../schema/common.ts';
import { type Api, problems } from './api.ts';

const BODY_LIMIT = 256 * 1_024;

/** One agency with its history, and decisions that change the agencies. */
export function addAgencyRoutes(api: Api, context: AppContext): void {
  addReading(api, context);
  addChanging(api, context);
}

function addReading(api: Api, context: AppContext): void {
  api.get(
    '/agencies/:id',
    {
      schema: {
        operationId: 'getAgency',
        summary: 'Một cơ quan: tiền thân, kế thừa, người đứng đầu, hồ sơ đang giải quyết, các lần ghi',
        params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 120, description: 'Định danh cơ quan' }) }),
        response: { 200: ref(AgencyDetail), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await getAgencyDetail(context, request.principal, request.params);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { recordings, ...rest } = outcome.value;
      return { ...rest, recordings: recordings.map(withTime) };
    },
  );
  api.get(
    '/agencies/changes',
    {
      schema: {
        operationId: 'listAgencyChanges',
        summary: 'Các quyết định về tổ chức đã ghi và việc chuyển hồ sơ theo từng quyết định',
        response: { 200: ref(AgencyChanges), ...problems(401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listAgencyChanges(context, request.principal);
      return outcome.ok ? { rows: outcome.value.map(withTime) } : sendRefusal(request, reply, outcome);
    },
  );
}

function addChanging(api: Api, context: AppContext): void {
  api.post(
    '/agencies/changes/preview',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'previewAgencyChange',
        summary:
          'Xem trước quyết định về tổ chức: cơ quan mới, cơ quan kết thúc, số hồ sơ chưa kết thúc sẽ chuyển; chưa ghi gì',
        body: ref(AgencyChange),
        response: { 200: ref(AgencyChangePreview), ...problems(400, 401, 403, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await previewAgencyChange(context, request.principal, request.body);
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/agencies/changes',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'recordAgencyChange',
        summary: 'Ghi quyết định về tổ chức; hồ sơ chưa kết thúc chuyển sang cơ quan kế thừa từ ngày có hiệu lực',
        body: ref(AgencyChange),
        response: { 201: ref(AgencyChanged), ...problems(400, 401, 403, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await recordAgencyChange(context, request.principal, request.body, factsOf(request));
      return outcome.ok ? reply.code(201).send(withTime(outcome.value)) : sendRefusal(request, reply, outcome);
    },
  );
}

function withTime<Row extends { readonly recordedAt: number }>({ recordedAt, ...rest }: Row) {
  return { ...rest, recordedAt: exactText(recordedAt) };
}
