import { Readable } from 'node:stream';
import type { AppContext } from '@dunghen/app/context';
import {
  checkImport,
  discardImport,
  listImports,
  loadImport,
  MOST_IMPORT_BYTES,
  openImportList,
  readImport,
  refuseImporting,
  stageImport,
} from '@dunghen/app/import-stage';
import type { TaskControl } from '@dunghen/app/task';
import multipart from '@fastify/multipart';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { dispositionOf, sendFileRefusal } from '../file-answers.ts';
import { exactText } from '../instants.ts';
import { presentImport, presentSummary } from '../present-import.ts';
import { sendProblem, sendRefusal } from '../problem.ts';
import { ref } from '../schema/common.ts';
import { Choices, ImportList, ImportView } from '../schema/import.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
const AROUND_BYTES = 64 * 1_024;
const BODY_LIMIT = 256 * 1_024;

const ById = Type.Object({ id: Type.String({ format: 'uuid', description: 'Đợt nạp' }) });

/** Files exported from another system: brought, looked at, checked, loaded (spec: import). */
export function addImportRoutes(api: Api, context: AppContext, control: TaskControl): void {
  const desk = { ...context, ...control };
  addReading(api, context);
  api.register(async (scope) => {
    // One byte more than is taken, so that a file that is too large is seen to be.
    await scope.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: MOST_IMPORT_BYTES + 1 } });
    addStaging(scope.withTypeProvider<TypeBoxTypeProvider>(), context);
  });
  addWork(api, desk);
  addLists(api, context);
}

function addReading(api: Api, context: AppContext): void {
  api.get(
    '/imports',
    {
      schema: {
        operationId: 'listImports',
        summary: 'Các đợt nạp tệp và sổ những tệp đã nạp',
        querystring: Type.Object({}, strict),
        response: { 200: ref(ImportList), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listImports(context, request.principal);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { stages, files } = outcome.value;
      return {
        stages: stages.map(presentSummary),
        files: files.map(({ recordedAt, options: _options, ...file }) => ({
          ...file,
          recordedAt: exactText(recordedAt),
        })),
      };
    },
  );
  api.get(
    '/imports/:id',
    {
      schema: {
        operationId: 'readImport',
        summary: 'Một đợt nạp: các cột, kết quả kiểm tra, tiến độ, kết quả nạp',
        params: ById,
        response: { 200: ref(ImportView), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await readImport(context, request.principal, request.params.id);
      return outcome.ok ? presentImport(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.delete(
    '/imports/:id',
    {
      schema: {
        operationId: 'discardImport',
        summary: 'Xóa nội dung tệp đã đưa lên; sổ nạp giữ lại tên tệp và các con số',
        params: ById,
        response: { 200: ref(ImportView), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await discardImport(context, request.principal, request.params.id, factsOf(request));
      return outcome.ok ? presentImport(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

const UploadBody = Type.Unsafe<unknown>({
  type: ['object', 'null'],
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', description: 'Tệp XLSX, CSV hoặc JSON lines' } },
});

function addStaging(api: Api, context: AppContext): void {
  api.post(
    '/imports',
    {
      bodyLimit: MOST_IMPORT_BYTES + AROUND_BYTES,
      schema: {
        operationId: 'stageImport',
        summary: 'Đưa một tệp lên để xem và kiểm tra; chưa nạp gì',
        body: { content: { 'multipart/form-data': { schema: UploadBody } } },
        response: { 201: ref(ImportView), ...problems(400, 401, 403, 413, 415, 422, 503) },
      },
    },
    async (request, reply) => {
      // Before the file is taken in: what may not be loaded is not even read.
      const refused = await refuseImporting(context, request.principal);
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
      const outcome = await stageImport(context, request.principal, upload, factsOf(request));
      if (outcome.ok) return reply.code(201).send(presentImport(outcome.value));
      return sendFileRefusal(request, reply.header('connection', 'close'), outcome);
    },
  );
}

function addWork(api: Api, desk: AppContext & TaskControl): void {
  api.post(
    '/imports/:id/check',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'checkImport',
        summary: 'Ghi cách hiểu các cột và kiểm tra cả tệp; chưa nạp gì',
        params: ById,
        body: Choices,
        response: { 202: ref(ImportView), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const input = { id: request.params.id, choices: request.body };
      const outcome = await checkImport(desk, request.principal, input, factsOf(request));
      return outcome.ok ? reply.code(202).send(presentImport(outcome.value)) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/imports/:id/load',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'loadImport',
        summary: 'Nạp tệp đã kiểm tra; chạy trên máy chủ, rời trang vẫn chạy',
        params: ById,
        body: Type.Object(
          { keepGood: Type.Boolean({ description: 'Chỉ nạp các dòng đúng, để lại các dòng sai' }) },
          strict,
        ),
        response: { 202: ref(ImportView), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const input = { id: request.params.id, keepGood: request.body.keepGood };
      const outcome = await loadImport(desk, request.principal, input, factsOf(request));
      return outcome.ok ? reply.code(202).send(presentImport(outcome.value)) : sendRefusal(request, reply, outcome);
    },
  );
}

function addLists(api: Api, context: AppContext): void {
  api.get(
    '/imports/:id/lists/:list',
    {
      schema: {
        operationId: 'downloadImportList',
        summary: 'Danh sách đầy đủ của lần kiểm tra hoặc nạp gần nhất, CSV; mỗi lần tải được ghi nhật ký',
        params: Type.Object({
          ...ById.properties,
          list: Type.Enum(['issues', 'conflicts', 'differences'], {
            description: 'Dòng lỗi, dòng mâu thuẫn, ngày hẹn khác cách tính',
          }),
        }),
        response: {
          200: {
            description: 'Tệp CSV (JSON lines với dòng lỗi của tệp JSON lines)',
            content: { 'application/octet-stream': { schema: Type.Any() } },
          },
          ...problems(400, 401, 403, 404, 503),
        },
      },
    },
    async (request, reply) => {
      const outcome = await openImportList(context, request.principal, request.params, factsOf(request));
      if (!outcome.ok) return sendFileRefusal(request, reply, outcome);
      const { name, bytes, contentType, content } = outcome.value;
      reply
        .type(contentType)
        .header('content-length', String(bytes))
        .header('content-disposition', dispositionOf('attachment', name));
      return reply.send(Readable.from(content));
    },
  );
}
