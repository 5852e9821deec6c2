import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { AppContext } from '@dunghen/app/context';
import {
  caseListFile,
  letterFile,
  listCases,
  listRuns,
  MOST_LIST_BYTES,
  readCase,
  readRun,
  recordStep,
  refuseReconciling,
  stageList,
  startByProtocol,
  startReconciliation,
  summaryFile,
} from '@dunghen/app/reconciliation';
import type { TaskControl } from '@dunghen/app/task';
import { PORTAL_FIELDS } from '@dunghen/domain/reconciliation';
import multipart from '@fastify/multipart';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { dispositionOf, sendFileRefusal } from '../file-answers.ts';
import { presentCase, presentDetail, presentRun, presentRunSummary } from '../present-reconciliation.ts';
import { sendProblem, sendRefusal } from '../problem.ts';
import { Day, PeriodKey, ref } from '../schema/common.ts';
import { Field } from '../schema/import.ts';
import {
  CaseDetail,
  CasePage,
  CaseState,
  CaseStepBody,
  Cause,
  Kind,
  RunList,
  RunView,
  StepsRecorded,
} from '../schema/reconciliation.ts';
import { sendFile } from '../send-file.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
const AROUND_BYTES = 64 * 1_024;
const BODY_LIMIT = 256 * 1_024;

const ById = Type.Object({ id: Type.String({ format: 'uuid', description: 'Lần đối soát' }) });
const Code = Type.String({ minLength: 1, maxLength: 200, description: 'Mã hồ sơ' });
const file = {
  200: { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
};

/** Reconciliation with the National Portal: runs, what differs, what is done about it, letters (spec: portal). */
export function addReconciliationRoutes(api: Api, context: AppContext, control: TaskControl): void {
  const desk = { ...context, ...control };
  addRuns(api, context);
  api.register(async (scope) => {
    // One byte more than is taken, so that a file that is too large is seen to be.
    await scope.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: MOST_LIST_BYTES + 1 } });
    addStaging(scope.withTypeProvider<TypeBoxTypeProvider>(), context);
  });
  addStarts(api, desk);
  addCases(api, context);
  addFiles(api, context);
}

function addRuns(api: Api, context: AppContext): void {
  api.get(
    '/reconciliations',
    {
      schema: {
        operationId: 'listReconciliations',
        summary: 'Các lần đối soát với Cổng, mới trước',
        querystring: Type.Object({}, strict),
        response: { 200: ref(RunList), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listRuns(context, request.principal);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return { rows: outcome.value.map(presentRunSummary) };
    },
  );
  api.get(
    '/reconciliations/:id',
    {
      schema: {
        operationId: 'readReconciliation',
        summary: 'Một lần đối soát: các cột, tiến độ, cầu nối hai số quá hạn, số liệu, so với lần trước',
        params: ById,
        response: { 200: ref(RunView), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await readRun(context, request.principal, request.params.id);
      return outcome.ok ? presentRun(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

const UploadBody = Type.Unsafe<unknown>({
  type: ['object', 'null'],
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', description: 'Danh sách của Cổng: XLSX, CSV, JSON lines' } },
});

function addStaging(api: Api, context: AppContext): void {
  api.post(
    '/reconciliations',
    {
      bodyLimit: MOST_LIST_BYTES + AROUND_BYTES,
      schema: {
        operationId: 'stageReconciliation',
        summary: 'Đưa danh sách của Cổng lên để xem các cột; chưa đối soát',
        body: { content: { 'multipart/form-data': { schema: UploadBody } } },
        response: { 201: ref(RunView), ...problems(400, 401, 403, 413, 415, 422, 503) },
      },
    },
    async (request, reply) => {
      // Before the file is taken in: what may not be compared is not even read.
      const refused = await refuseReconciling(context, request.principal);
      if (refused !== undefined) return sendRefusal(request, reply.header('connection', 'close'), refused);
      if (!request.isMultipart()) {
        const detail = 'Tệp phải được gửi dạng multipart/form-data với một phần tên là "file".';
        return sendProblem(request, reply, { status: 415, code: 'not-multipart', detail });
      }
      const part = await request.file().catch(() => undefined);
      if (part === undefined) {
        const detail = 'Chưa có tệp. Hãy gửi nội dung dạng multipart/form-data với một phần tên là "file".';
        return sendProblem(request, reply, { status: 400, code: 'file-missing', detail });
      }
      const upload = { name: part.filename, content: part.file };
      const outcome = await stageList(context, request.principal, upload, factsOf(request));
      if (outcome.ok) return reply.code(201).send(presentRun(outcome.value));
      return sendFileRefusal(request, reply.header('connection', 'close'), outcome);
    },
  );
}

const Start = Type.Object(
  {
    columns: Type.Optional(
      Type.Record(Type.String({ maxLength: 300 }), Type.Union([Field, Type.Null()]), {
        description: `Cột nào là trường nào (${PORTAL_FIELDS.join(', ')}), khác với cách nhận tự động; null: không đọc`,
      }),
    ),
    period: Type.Optional(PeriodKey),
    asOf: Type.Optional(Day),
    printed: Type.Optional(Type.Integer({ minimum: 0, description: 'Số quá hạn Cổng công bố cho kỳ' })),
    printedSource: Type.Optional(Type.String({ maxLength: 300, description: 'Số công bố lấy ở đâu, ngày nào' })),
  },
  strict,
);

function addStarts(api: Api, desk: AppContext & TaskControl): void {
  api.post(
    '/reconciliations/:id/start',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'startReconciliation',
        summary: 'Đối soát danh sách đã đưa lên; chạy trên máy chủ, rời trang vẫn chạy',
        params: ById,
        body: Start,
        response: { 202: ref(RunView), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, id: request.params.id };
      const outcome = await startReconciliation(desk, request.principal, input, factsOf(request));
      return outcome.ok ? reply.code(202).send(presentRun(outcome.value)) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/reconciliations/by-protocol',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'startReconciliationByProtocol',
        summary: 'Lấy danh sách qua kết nối với Cổng và đối soát; chạy trên máy chủ',
        body: Start,
        response: { 202: ref(RunView), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await startByProtocol(desk, request.principal, request.body, factsOf(request));
      return outcome.ok ? reply.code(202).send(presentRun(outcome.value)) : sendRefusal(request, reply, outcome);
    },
  );
}

const Filter = {
  agencyId: Type.Optional(Type.String({ maxLength: 100, description: 'Cơ quan; rỗng: chưa rõ cơ quan' })),
  kind: Type.Optional(Kind),
  cause: Type.Optional(Cause),
  state: Type.Optional(CaseState),
  change: Type.Optional(Type.Enum(['new', 'still'], { description: 'So với lần đối soát trước' })),
  gapOnly: Type.Optional(Type.Boolean({ description: 'Chỉ hồ sơ làm nên hiệu số quá hạn' })),
  code: Type.Optional(Code),
  owner: Type.Optional(Type.String({ maxLength: 200 })),
  overdueOn: Type.Optional(Day),
};

function addCases(api: Api, context: AppContext): void {
  api.get(
    '/reconciliations/:id/cases',
    {
      schema: {
        operationId: 'listReconciliationCases',
        summary: 'Hồ sơ chênh lệch của một lần đối soát, theo mã',
        params: ById,
        querystring: Type.Object(
          {
            ...Filter,
            after: Type.Optional(Code),
            limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          },
          strict,
        ),
        response: { 200: ref(CasePage), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const question = { ...request.query, runId: request.params.id };
      const outcome = await listCases(context, request.principal, question);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return { ...outcome.value, rows: outcome.value.rows.map(presentCase) };
    },
  );
  api.get(
    '/reconciliations/:id/cases/:code',
    {
      schema: {
        operationId: 'readReconciliationCase',
        summary: 'Một hồ sơ chênh lệch: giá trị hai bên và quá trình xử lý qua các lần đối soát',
        params: Type.Object({ ...ById.properties, code: Code }),
        response: { 200: ref(CaseDetail), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { id: runId, code } = request.params;
      const outcome = await readCase(context, request.principal, { runId, code });
      return outcome.ok ? presentDetail(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/reconciliations/:id/steps',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'recordReconciliationStep',
        summary: 'Ghi một việc cho một hoặc nhiều hồ sơ chênh lệch: tất cả hoặc không hồ sơ nào',
        params: ById,
        body: Type.Object(
          {
            cases: Type.Array(Type.Object({ code: Code, steps: Type.Integer({ minimum: 0 }) }, strict), {
              minItems: 1,
              maxItems: 200,
            }),
            step: CaseStepBody,
          },
          strict,
        ),
        response: { 200: ref(StepsRecorded), ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, runId: request.params.id };
      const outcome = await recordStep(context, request.principal, input, factsOf(request));
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
}

function addFiles(api: Api, context: AppContext): void {
  api.get(
    '/reconciliations/:id/cases.xlsx',
    {
      schema: {
        operationId: 'downloadReconciliationCases',
        summary: 'Danh sách hồ sơ chênh lệch, XLSX, theo bộ lọc; mỗi lần tải được ghi nhật ký',
        params: ById,
        querystring: Type.Object(Filter, strict),
        response: { ...file, ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const asked = { ...request.query, runId: request.params.id };
      const outcome = await caseListFile(context, request.principal, asked, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { fileName, contentType, content } = outcome.value;
      reply.type(contentType).header('content-disposition', dispositionOf('attachment', fileName));
      return reply.send(Readable.fromWeb(content as NodeReadableStream));
    },
  );
  api.get(
    '/reconciliations/:id/letter',
    {
      schema: {
        operationId: 'downloadReconciliationLetter',
        summary: 'Công văn của một cơ quan gửi đơn vị vận hành hệ thống, kèm danh sách của mình, DOCX',
        params: ById,
        querystring: Type.Object({ agencyId: Type.String({ minLength: 1, maxLength: 100 }) }, strict),
        response: { ...file, ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const asked = { ...request.query, runId: request.params.id };
      const outcome = await letterFile(context, request.principal, asked, factsOf(request));
      return outcome.ok ? sendFile(reply, outcome.value, 'attachment') : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/reconciliations/:id/summary',
    {
      schema: {
        operationId: 'downloadReconciliationSummary',
        summary: 'Tổng hợp kết quả đối soát cho đơn vị kiểm soát thủ tục hành chính, DOCX',
        params: ById,
        querystring: Type.Object({}, strict),
        response: { ...file, ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await summaryFile(context, request.principal, request.params.id, factsOf(request));
      return outcome.ok ? sendFile(reply, outcome.value, 'attachment') : sendRefusal(request, reply, outcome);
    },
  );
}
