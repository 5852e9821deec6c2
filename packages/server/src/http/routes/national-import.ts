import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AppContext } from '@dunghen/app/context';
import { type NationalLoad as Load, loadNationalCatalogue, refuseEditing } from '@dunghen/app/procedure';
import multipart, { type MultipartFile } from '@fastify/multipart';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { sendProblem, sendRefusal } from '../problem.ts';
import { ref } from '../schema/common.ts';
import { NationalLoad } from '../schema/national-procedure.ts';
import { type Api, problems } from './api.ts';

/** The whole national catalogue is about 20 MB as JSON. */
const MOST_BYTES = 32 * 1_024 * 1_024;
const AROUND_BYTES = 64 * 1_024;

const UploadBody = Type.Unsafe<unknown>({
  type: ['object', 'null'],
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', description: 'Tệp XLSX, CSV, JSON hoặc JSON lines' } },
});

const ImportQuery = Type.Object(
  {
    apply: Type.Optional(
      Type.String({
        pattern: '^[0-9a-f]{64}$',
        description: '"fingerprint" của lần xem trước; thiếu thì chỉ xem trước',
      }),
    ),
  },
  { additionalProperties: false },
);

/** The export of the national database: a preview and, with the preview's fingerprint, its loading. */
export function addNationalImport(api: Api, context: AppContext): void {
  api.register(async (scope) => {
    await scope.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: MOST_BYTES } });
    addImport(scope.withTypeProvider<TypeBoxTypeProvider>(), context);
  });
}

function addImport(api: Api, context: AppContext): void {
  api.post(
    '/procedures/national-import',
    {
      bodyLimit: MOST_BYTES + AROUND_BYTES,
      schema: {
        operationId: 'importNationalProcedures',
        summary: 'Xem trước và nạp danh mục xuất từ Cơ sở dữ liệu quốc gia về thủ tục hành chính',
        querystring: ImportQuery,
        body: { content: { 'multipart/form-data': { schema: UploadBody } } },
        response: { 200: ref(NationalLoad), ...problems(400, 401, 403, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      // Before the file is taken in: what may not be loaded is not even read.
      const refused = await refuseEditing(context, request.principal);
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
      return withUpload(part, async (path) => {
        if (part.file.truncated) {
          const detail = `Tệp lớn hơn ${MOST_BYTES / 1_024 / 1_024} MB. Chia thành nhiều tệp.`;
          return sendProblem(request, reply, { status: 413, code: 'file-too-large', detail });
        }
        const { apply } = request.query;
        const input = { file: { path, name: part.filename }, ...(apply === undefined ? {} : { apply }) };
        const outcome = await loadNationalCatalogue(context, request.principal, input, factsOf(request));
        return outcome.ok ? present(outcome.value) : sendRefusal(request, reply, outcome);
      });
    },
  );
}

/** The uploaded file on disk for as long as `use` takes: the reader of spreadsheets reads files. */
async function withUpload<T>(part: MultipartFile, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dunghen-danh-muc-'));
  try {
    const path = join(folder, 'tep');
    await pipeline(part.file, createWriteStream(path));
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function present({ changes, ...rest }: Load) {
  return {
    ...rest,
    changes: changes.map(({ row, kind, differences, procedure: { code, name, field } }) => ({
      row,
      kind,
      code,
      name,
      field,
      differences,
    })),
  };
}
