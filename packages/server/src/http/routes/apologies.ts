import {
  draftLetters,
  listApologies,
  previewLetters,
  printLetters,
  readDossierApology,
  takeStep,
} from '@dunghen/app/apology';
import type { AppContext } from '@dunghen/app/context';
import { findDay } from '@dunghen/domain/time';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { presentApologies, presentDossierApology, presentDrafts, presentSteps } from '../present-apology.ts';
import { sendRefusal } from '../problem.ts';
import {
  ApologyDrafts,
  ApologyList,
  ApologySteps,
  ApologyTab,
  Capacity,
  Cause,
  Channel,
  DossierApology,
} from '../schema/apology.ts';
import { Day, ref, TwoTimes } from '../schema/common.ts';
import { sendFile } from '../send-file.ts';
import { type Api, problems } from './api.ts';
import { findTimes } from './times.ts';

const strict = { additionalProperties: false } as const;
const BODY_LIMIT = 256 * 1_024;
const MOST = 500;

const Code = Type.String({ minLength: 1, maxLength: 64 });
const Ids = Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: MOST });

const PrintFormat = Type.Enum(['pdf', 'pdf-zip', 'docx-zip'], {
  description: 'Một tệp PDF chung; hoặc ZIP gồm từng tệp PDF, từng tệp DOCX (nhiều nhất 100 văn bản)',
});

const Draft = Type.Object(
  {
    codes: Type.Array(Code, { minItems: 1, maxItems: MOST, description: 'Mã hồ sơ' }),
    cause: Cause,
    reason: Type.String({ minLength: 1, maxLength: 2_000, description: 'Lý do quá hạn ghi trong văn bản' }),
    workingDays: Type.Integer({ minimum: 1, maximum: 60, description: 'Số ngày làm việc xin thêm' }),
  },
  strict,
);

const Step = Type.Object(
  {
    ids: Ids,
    act: Type.Enum(['submit', 'sign', 'decline', 'send', 'redate'], {
      description: 'Trình, ký, trả lại, lấy số và gửi, đổi ngày hẹn theo văn bản',
    }),
    capacity: Type.Optional(Capacity),
    channel: Type.Optional(Channel),
    reason: Type.Optional(Type.String({ maxLength: 2_000, description: 'Lý do trả lại' })),
  },
  strict,
);

/** Letters of apology with a new date, from the task to the changed date (Decree 61/2018, article 19.9). */
export function addApologyRoutes(api: Api, context: AppContext): void {
  addLists(api, context);
  addDrafts(api, context);
  addSteps(api, context);
}

function addLists(api: Api, context: AppContext): void {
  api.get(
    '/apologies',
    {
      schema: {
        operationId: 'listApologies',
        summary: 'Văn bản xin lỗi, hẹn lại: cần chuẩn bị, chờ ký, chờ gửi, đã gửi; đến hạn trước đứng trước',
        querystring: Type.Object(
          {
            tab: ApologyTab,
            agency: Type.Optional(Type.String({ maxLength: 100, description: 'Cơ quan giải quyết' })),
            children: Type.Optional(Type.Boolean({ description: 'Gồm cả các đơn vị trực thuộc' })),
            procedure: Type.Optional(Type.String({ maxLength: 100, description: 'Mã thủ tục' })),
            dueFrom: Type.Optional(Day),
            dueTo: Type.Optional(Day),
            asOf: TwoTimes.asOf,
            after: Type.Optional(Type.String({ maxLength: 200 })),
            limit: Type.Integer({ minimum: 1, maximum: MOST, default: 50 }),
          },
          strict,
        ),
        response: { 200: ref(ApologyList), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { tab, limit, agency, children, procedure, after, asOf, ...days } = request.query;
      const times = findTimes(asOf === undefined ? {} : { asOf });
      if (!times.ok) return sendRefusal(request, reply, times);
      const [dueFrom, dueTo] = [days.dueFrom, days.dueTo].map((day) => (day === undefined ? undefined : findDay(day)));
      const outcome = await listApologies(context, request.principal, {
        tab,
        limit,
        ...(agency === undefined ? {} : { agencyId: agency }),
        ...(children === undefined ? {} : { includeChildren: children }),
        ...(procedure === undefined ? {} : { procedureCode: procedure }),
        ...(dueFrom === undefined ? {} : { dueFrom }),
        ...(dueTo === undefined ? {} : { dueTo }),
        ...times.value,
        ...(after === undefined ? {} : { after }),
      });
      return outcome.ok ? presentApologies(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/dossiers/:code/apology',
    {
      schema: {
        operationId: 'getDossierApology',
        summary: 'Hồ sơ có phải xin lỗi không, việc xin lỗi đến đâu',
        params: Type.Object({ code: Code }),
        response: { 200: ref(DossierApology), ...problems(400, 401, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await readDossierApology(context, request.principal, request.params);
      return outcome.ok ? presentDossierApology(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addDrafts(api: Api, context: AppContext): void {
  api.post(
    '/apologies/preview',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'previewApologies',
        summary: 'Xem trước ngày hẹn lại của từng hồ sơ; không ghi gì',
        body: Draft,
        response: { 200: ref(ApologyDrafts), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await previewLetters(context, request.principal, request.body);
      return outcome.ok ? presentDrafts(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/apologies/drafts',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'draftApologies',
        summary: 'Soạn văn bản xin lỗi cho nhiều hồ sơ; hồ sơ nào không soạn được thì nêu lý do',
        body: Draft,
        response: { 200: ref(ApologyDrafts), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await draftLetters(context, request.principal, request.body, factsOf(request));
      return outcome.ok ? presentDrafts(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addSteps(api: Api, context: AppContext): void {
  api.post(
    '/apologies/steps',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'stepApologies',
        summary: 'Trình, ký, trả lại, gửi, đổi ngày hẹn nhiều văn bản xin lỗi; văn bản nào không được thì nêu lý do',
        body: Step,
        response: { 200: ref(ApologySteps), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const { ids, act, capacity = 'head', channel = 'post', reason = '' } = request.body;
      const step = { act, capacity, channel, reason };
      const outcome = await takeStep(context, request.principal, ids, step, factsOf(request));
      return outcome.ok ? presentSteps(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/apologies/print',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'printApologies',
        summary:
          'In văn bản xin lỗi: một tệp PDF, hoặc mỗi văn bản một tệp trong một tệp ZIP; việc xem dữ liệu cá nhân được ghi lại',
        body: Type.Object({ ids: Ids, format: Type.Optional(PrintFormat) }, strict),
        response: {
          200: {
            description: 'Tệp PDF hoặc ZIP',
            content: { 'application/pdf': { schema: Type.Any() }, 'application/zip': { schema: Type.Any() } },
          },
          ...problems(400, 401, 403, 404, 422),
        },
      },
    },
    async (request, reply) => {
      const { ids, format } = request.body;
      const outcome = await printLetters(context, request.principal, ids, factsOf(request), format);
      return outcome.ok ? sendFile(reply, outcome.value, 'attachment') : sendRefusal(request, reply, outcome);
    },
  );
}
