import type { AppContext } from '@dunghen/app/context';
import {
  type EvaluationQuestion,
  evaluationFiles,
  freezeEvaluation,
  listBehindPoints,
  orderEvaluation,
  readEvaluation,
  recordMark,
} from '@dunghen/app/evaluation';
import type { Outcome } from '@dunghen/app/outcome';
import type { TaskControl } from '@dunghen/app/task';
import { type Static, Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { presentBehind, presentEvaluation, presentFreeze } from '../present-evaluation.ts';
import { sendRefusal } from '../problem.ts';
import { PeriodKey, ref, TwoTimes } from '../schema/common.ts';
import {
  EvaluationDossiers,
  EvaluationFreeze,
  EvaluationIndexNumber,
  EvaluationSort,
  EvaluationView,
  PointKey,
  SubjectKey,
} from '../schema/evaluation.ts';
import { TaskOrdered } from '../schema/task.ts';
import { sendFile } from '../send-file.ts';
import { type Api, problems } from './api.ts';
import { addEvaluationAppealRoutes } from './evaluation-appeals.ts';
import { findTimes } from './times.ts';

const strict = { additionalProperties: false } as const;
const BODY_LIMIT = 16 * 1_024;
const params = Type.Object({ period: PeriodKey });
const Frozen = Type.Optional(Type.String({ format: 'uuid', description: 'Bản đã chốt thay cho số liệu hiện nay' }));
const Limit = Type.Integer({ minimum: 1, maximum: 500, default: 100 });
const Times = Type.Object(TwoTimes, strict);

function readTimes(period: string, query: Static<typeof Times>): Outcome<EvaluationQuestion> {
  const times = findTimes(query);
  if (!times.ok) return times;
  const { asOf, knownAt } = times.value;
  const value = {
    period,
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
  };
  return { ok: true, value };
}

/** Evaluation of agencies and officials (Circular 01/2018/TT-VPCP, articles 13 to 16); internal throughout. */
export function addEvaluationRoutes(api: Api, context: AppContext, control: TaskControl): void {
  addView(api, context);
  addDossiers(api, context);
  addFile(api, context);
  addWriting(api, context);
  addCounting(api, { ...context, ...control });
  addEvaluationAppealRoutes(api, context);
}

const ViewQuery = Type.Object(
  {
    ...TwoTimes,
    of: Type.Enum(['agencies', 'officials', 'own'], { default: 'agencies' }),
    agency: Type.Optional(Type.String({ maxLength: 100, description: 'Mã cơ quan trong danh mục' })),
    sort: EvaluationSort,
    desc: Type.Boolean({ default: false }),
    frozen: Frozen,
    after: Type.Optional(SubjectKey),
    limit: Limit,
  },
  strict,
);

function addView(api: Api, context: AppContext): void {
  api.get(
    '/periods/:period/evaluation',
    {
      schema: {
        operationId: 'getEvaluation',
        summary: 'Kết quả đánh giá cơ quan, cán bộ trong kỳ, trong phạm vi người xem',
        params,
        querystring: ViewQuery,
        response: { 200: ref(EvaluationView), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { agency, after, frozen, of, sort, desc, limit, ...times } = request.query;
      const asked = readTimes(request.params.period, times);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await readEvaluation(context, request.principal, {
        ...asked.value,
        of,
        sort,
        desc,
        limit,
        ...(agency === undefined ? {} : { agencyId: agency }),
        ...(frozen === undefined ? {} : { frozen }),
        ...(after === undefined ? {} : { after }),
      });
      return outcome.ok ? presentEvaluation(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addDossiers(api: Api, context: AppContext): void {
  api.get(
    '/periods/:period/evaluation/:subject/dossiers',
    {
      schema: {
        operationId: 'listDossiersOfEvaluation',
        summary: 'Các hồ sơ làm nên điểm của một chỉ số; không có dữ liệu của người nộp',
        params: Type.Object({ period: PeriodKey, subject: SubjectKey }),
        querystring: Type.Object(
          {
            ...TwoTimes,
            index: EvaluationIndexNumber,
            points: Type.Optional(PointKey),
            sort: Type.Optional(Type.Enum(['code', 'procedure', 'accepted', 'due', 'ended', 'points'])),
            desc: Type.Boolean({ default: false }),
            after: Type.Optional(Type.String({ maxLength: 200 })),
            limit: Limit,
          },
          strict,
        ),
        response: { 200: ref(EvaluationDossiers), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { index, points, sort, desc, after, limit, ...times } = request.query;
      const asked = readTimes(request.params.period, times);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await listBehindPoints(context, request.principal, {
        ...asked.value,
        subject: request.params.subject,
        index,
        desc,
        limit,
        ...(sort === undefined ? {} : { sort }),
        ...(points === undefined ? {} : { points }),
        ...(after === undefined ? {} : { after }),
      });
      return outcome.ok ? presentBehind(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addFile(api: Api, context: AppContext): void {
  api.get(
    '/periods/:period/evaluation/file',
    {
      schema: {
        operationId: 'downloadEvaluation',
        summary: 'Kết quả đánh giá cho xét cuối năm, lưu hành nội bộ: XLSX, CSV, DOCX, PDF',
        params,
        querystring: Type.Object(
          {
            ...TwoTimes,
            frozen: Frozen,
            of: Type.Optional(Type.Enum(['agency', 'official'])),
            format: Type.Enum(['xlsx', 'csv', 'docx', 'pdf']),
          },
          strict,
        ),
        response: {
          200: { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
          ...problems(400, 401, 403, 404, 422),
        },
      },
    },
    async (request, reply) => {
      const { frozen, of, format, ...times } = request.query;
      const asked = readTimes(request.params.period, times);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const question = {
        ...asked.value,
        ...(frozen === undefined ? {} : { frozen }),
        ...(of === undefined ? {} : { kinds: [of] }),
      };
      const outcome = await evaluationFiles(context, request.principal, question, [format]);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const [file] = outcome.value;
      if (file === undefined) throw new Error('no file was made');
      return sendFile(reply, file, 'attachment');
    },
  );
}

function addWriting(api: Api, context: AppContext): void {
  api.post(
    '/periods/:period/evaluation/:subject/marks',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'recordEvaluationMark',
        summary: 'Ghi điểm của chỉ số mà hồ sơ không cho biết, kèm căn cứ',
        params: Type.Object({ period: PeriodKey, subject: SubjectKey }),
        body: Type.Object(
          {
            index: EvaluationIndexNumber,
            value: Type.Number({ minimum: 0, maximum: 2 }),
            basis: Type.String({ minLength: 1, maxLength: 1_000 }),
          },
          strict,
        ),
        response: { 204: Type.Null({ description: 'Đã ghi' }), ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, ...request.params };
      const outcome = await recordMark(context, request.principal, input, factsOf(request));
      return outcome.ok ? reply.code(204).send(null) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/periods/:period/evaluation/freezes',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'freezeEvaluation',
        summary: 'Chốt kết quả đánh giá của kỳ đã kết thúc; chốt lại thì nêu lý do',
        params,
        body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 1_000 }) }, strict),
        response: { 201: ref(EvaluationFreeze), ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, ...request.params };
      const outcome = await freezeEvaluation(context, request.principal, input, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return reply.code(201).send(presentFreeze(outcome.value));
    },
  );
}

function addCounting(api: Api, desk: AppContext & TaskControl): void {
  api.post(
    '/periods/:period/evaluation/count',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'countEvaluation',
        summary: 'Đếm lại kết quả của một kỳ; chạy trên máy chủ, rời trang vẫn chạy',
        params,
        querystring: Times,
        response: { 202: ref(TaskOrdered), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const asked = readTimes(request.params.period, request.query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await orderEvaluation(desk, request.principal, asked.value, factsOf(request));
      return outcome.ok ? reply.code(202).send(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}
