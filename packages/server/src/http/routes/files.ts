import { Readable } from 'node:stream';
import type { AppContext } from '@dunghen/app/context';
import { DEFAULT_FILE_LIMITS, downloadFile, type FileUse, listFiles, reuseFile, uploadFile } from '@dunghen/app/file';
import multipart, { type MultipartFile } from '@fastify/multipart';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { dispositionOf, findRange, sendFileRefusal } from '../file-answers.ts';
import { exactText } from '../instants.ts';
import { sendProblem } from '../problem.ts';
import { ref } from '../schema/common.ts';
import { DossierFile, DossierFiles } from '../schema/file.ts';
import { DOCUMENT_POLICY, PREVIEW_HEADERS } from '../security.ts';
import { type Api, problems } from './api.ts';
import { addSignatureRoute } from './signature.ts';

const code = Type.String({ minLength: 1, maxLength: 100 });
const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 của tệp' });

/** What stands around the file in the body: its name, its type and the lines between. */
const AROUND_BYTES = 64 * 1024;

/** Files of a dossier: papers and results. A file is found through its dossier alone; its hash opens nothing. */
export function addFileRoutes(api: Api, context: AppContext): void {
  const most = (context.files?.limits ?? DEFAULT_FILE_LIMITS).perFile;
  api.register(async (scope) => {
    // One byte more than is taken, so that a file that is too large is seen to be.
    await scope.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: most + 1 } });
    addUpload(scope.withTypeProvider<TypeBoxTypeProvider>(), context, most);
  });
  addList(api, context);
  addDownload(api, context);
  addReuse(api, context);
  addSignatureRoute(api, context);
}

function presentFile({ sha256: hash, name, contentType, bytes, purpose, recordedAt }: FileUse) {
  return { sha256: hash, name, contentType, bytes, purpose, recordedAt: exactText(recordedAt) };
}

const UploadBody = Type.Unsafe<unknown>({
  type: ['object', 'null'],
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', description: 'Tệp' } },
});

function addUpload(api: Api, context: AppContext, most: number): void {
  api.post(
    '/dossiers/:code/files',
    {
      bodyLimit: most + AROUND_BYTES,
      schema: {
        operationId: 'uploadFile',
        summary: 'Tải lên tệp của thành phần hồ sơ hoặc kết quả',
        params: Type.Object({ code }),
        querystring: Type.Object(
          { purpose: Type.Enum(['part', 'result'], { default: 'part', description: 'Thành phần hồ sơ hay kết quả' }) },
          { additionalProperties: false },
        ),
        body: { content: { 'multipart/form-data': { schema: UploadBody } } },
        response: { 201: ref(DossierFile), ...problems(400, 401, 403, 404, 413, 415, 422, 503) },
      },
    },
    async (request, reply) => {
      if (!request.isMultipart()) {
        const detail = 'Tệp phải được gửi dạng multipart/form-data với một phần tên là "file".';
        return sendProblem(request, reply, { status: 415, code: 'not-multipart', detail });
      }
      const part = await findPart(request);
      if (part === undefined) {
        const detail = 'Chưa có tệp. Hãy gửi nội dung dạng multipart/form-data với một phần tên là "file".';
        return sendProblem(request, reply, { status: 400, code: 'file-missing', detail });
      }
      const input = {
        code: request.params.code,
        purpose: request.query.purpose,
        name: part.filename,
        contentType: part.mimetype,
        content: part.file,
      };
      const outcome = await uploadFile(context, request.principal, input, factsOf(request));
      if (outcome.ok) return reply.code(201).send(presentFile(outcome.value));
      // The rest of what is refused is not read: the connection ends with the answer.
      reply.header('connection', 'close');
      return sendFileRefusal(request, reply, outcome);
    },
  );
}

/** The first file of the body; undefined where there is none, or where the body is not what it says it is. */
function findPart(request: FastifyRequest): Promise<MultipartFile | undefined> {
  // Whatever the parser finds wrong before the first file, the sender made wrong.
  return request.file().catch(() => undefined);
}

function addList(api: Api, context: AppContext): void {
  api.get(
    '/dossiers/:code/files',
    {
      schema: {
        operationId: 'listFiles',
        summary: 'Các tệp của hồ sơ; mỗi lần xem được ghi nhật ký',
        params: Type.Object({ code }),
        response: { 200: ref(DossierFiles), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await listFiles(context, request.principal, request.params.code, factsOf(request));
      return outcome.ok ? { rows: outcome.value.map(presentFile) } : sendFileRefusal(request, reply, outcome);
    },
  );
}

function addDownload(api: Api, context: AppContext): void {
  api.get(
    '/dossiers/:code/files/:sha256',
    {
      schema: {
        operationId: 'downloadFile',
        summary: 'Mở một tệp của hồ sơ; mỗi lần mở được ghi nhật ký. Nhận tiêu đề Range',
        params: Type.Object({ code, sha256 }),
        querystring: Type.Object(
          { disposition: Type.Enum(['attachment', 'inline'], { default: 'attachment' }) },
          { additionalProperties: false },
        ),
        response: {
          200: { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
          206: { description: 'Một phần của tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
          ...problems(400, 401, 403, 404, 416, 503),
        },
      },
    },
    async (request, reply) => {
      const range = findRange(request.headers.range);
      const input = { ...request.params, ...(range === undefined ? {} : { range }) };
      const outcome = await downloadFile(context, request.principal, input, factsOf(request));
      if (!outcome.ok) return sendFileRefusal(request, reply, outcome);
      const { file, bytes, content, range: given } = outcome.value;
      reply.headers({
        'content-disposition': dispositionOf(request.query.disposition, file.name),
        'content-length': given === undefined ? bytes : given.to - given.from + 1,
        'accept-ranges': 'bytes',
        ...headersOf(request.query.disposition, file.contentType),
        ...(given === undefined ? {} : { 'content-range': `bytes ${given.from}-${given.to}/${bytes}` }),
      });
      return reply
        .code(given === undefined ? 200 : 206)
        .type(file.contentType)
        .send(Readable.from(content));
    },
  );
}

/** What the browser itself can show without running it. */
const SHOWN = /^(application\/pdf|image\/(png|jpeg|webp|gif|tiff))$/;

const headersOf = (disposition: string, contentType: string) =>
  disposition === 'inline' && SHOWN.test(contentType)
    ? PREVIEW_HEADERS
    : { 'content-security-policy': DOCUMENT_POLICY };

function addReuse(api: Api, context: AppContext): void {
  api.post(
    '/dossiers/:code/files/reuse',
    {
      schema: {
        operationId: 'reuseFile',
        summary: 'Dùng lại giấy tờ của hồ sơ trước, không yêu cầu nộp lại',
        params: Type.Object({ code }),
        body: Type.Object({ from: code, sha256 }, { additionalProperties: false }),
        response: { 201: ref(DossierFile), ...problems(400, 401, 403, 404, 413, 415, 422, 503) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, to: request.params.code };
      const outcome = await reuseFile(context, request.principal, input, factsOf(request));
      if (!outcome.ok) return sendFileRefusal(request, reply, outcome);
      return reply.code(201).send(presentFile(outcome.value));
    },
  );
}
