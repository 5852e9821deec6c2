import type { AppContext } from '@dunghen/app/context';
import {
  checkSignedFile,
  checkUpload,
  collectSigned,
  internalFile,
  issueReport,
  reportFile,
  storedFile,
} from '@dunghen/app/issue';
import multipart from '@fastify/multipart';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { takeFormFile } from '../multipart.ts';
import { presentFindings } from '../present-report.ts';
import { sendProblem, sendRefusal } from '../problem.ts';
import { Day, PeriodKey, ref } from '../schema/common.ts';
import { CheckFindings, SignedCheck } from '../schema/report-issue.ts';
import { sendFile } from '../send-file.ts';
import { type Api, problems } from './api.ts';
import { ReportId } from './report-issues.ts';

const strict = { additionalProperties: false } as const;
const params = Type.Object({ id: ReportId });
const MOST_MEBIBYTES = 20;
const MOST_BYTES = MOST_MEBIBYTES * 1_048_576;
const AROUND_BYTES = 65_536;
const disposition = Type.Enum(['attachment', 'inline'], { default: 'attachment' });

const file = {
  200: { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
};

/** A report's files; what was signed, checked and registered; published annexes verified. */
export function addReportFileRoutes(api: Api, context: AppContext): void {
  addDownloads(api, context);
  addCollection(api, context);
  api.register(async (scope) => {
    await scope.register(multipart, { limits: { files: 1, fields: 6, parts: 7, fileSize: MOST_BYTES } });
    const forms = scope.withTypeProvider<TypeBoxTypeProvider>();
    addSignedFiles(forms, context);
    addCheck(forms, context);
  });
}

function addDownloads(api: Api, context: AppContext): void {
  api.get(
    '/reports/:id/file',
    {
      schema: {
        operationId: 'downloadReport',
        summary: 'Báo cáo ở một định dạng: dự thảo như sẽ in, báo cáo đã chốt đúng từng byte',
        params,
        querystring: Type.Object(
          { format: Type.Enum(['docx', 'xlsx', 'pdf', 'html', 'csv', 'json']), disposition },
          strict,
        ),
        response: { ...file, ...problems(400, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.params, format: request.query.format };
      const outcome = await reportFile(context, request.principal, input);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return sendFile(reply, outcome.value, request.query.disposition);
    },
  );
  api.get(
    '/reports/:id/internal',
    {
      schema: {
        operationId: 'downloadInternalList',
        summary: 'Danh sách hồ sơ quá hạn lưu hành nội bộ',
        params,
        querystring: Type.Object({ format: Type.Enum(['docx', 'xlsx', 'pdf']) }, strict),
        response: { ...file, ...problems(400, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.params, format: request.query.format };
      const outcome = await internalFile(context, request.principal, input);
      return outcome.ok ? sendFile(reply, outcome.value, 'attachment') : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/reports/:id/files/:sha256',
    {
      schema: {
        operationId: 'downloadStoredReport',
        summary: 'Một tệp đã lưu của báo cáo, gồm bản đã ký, đúng từng byte',
        params: Type.Object({ id: ReportId, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
        querystring: Type.Object({ disposition }, strict),
        response: { ...file, ...problems(400, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await storedFile(context, request.principal, request.params);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return sendFile(reply, outcome.value, request.query.disposition);
    },
  );
}

const File = { type: 'string', format: 'binary', description: 'Tệp PDF đã ký' };
const SignedBody = Type.Unsafe<unknown>({
  type: ['object', 'null'],
  required: ['file'],
  properties: { file: File },
});

const IssueBody = Type.Unsafe<unknown>({
  type: ['object', 'null'],
  required: ['number', 'issuedOn', 'signer', 'file'],
  properties: {
    number: { type: 'string', description: 'Số, ký hiệu: 15/BC-VPUB; auto: số tiếp theo của sổ văn bản đi' },
    issuedOn: { type: 'string', description: 'Ngày ban hành, yyyy-MM-dd' },
    signer: { type: 'string', description: 'Người ký' },
    isCompared: { type: 'string', description: 'true: đã đối chiếu số liệu bằng mắt, khi chương trình không đọc được' },
    file: File,
  },
});

function addCollection(api: Api, context: AppContext): void {
  api.get(
    '/reports/:id/signed-file',
    {
      schema: {
        operationId: 'collectSignedReport',
        summary: 'Tệp đã ký mà chương trình ký số trả về, để kiểm tra rồi ban hành',
        params,
        response: { ...file, ...problems(400, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await collectSigned(context, request.principal, request.params);
      return outcome.ok ? sendFile(reply, outcome.value, 'attachment') : sendRefusal(request, reply, outcome);
    },
  );
}

function addSignedFiles(api: Api, context: AppContext): void {
  api.post(
    '/reports/:id/signed-file/check',
    {
      bodyLimit: MOST_BYTES + AROUND_BYTES,
      schema: {
        operationId: 'checkSignedReport',
        summary: 'Kiểm tra bản đã ký trước khi ban hành: chữ ký số, số liệu so với bản đã chốt; không lưu gì',
        params,
        body: { content: { 'multipart/form-data': { schema: SignedBody } } },
        response: { 200: ref(SignedCheck), ...problems(400, 403, 404, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const given = await takeFormFile(request, reply, MOST_MEBIBYTES);
      if (given === undefined) return reply;
      const input = { ...request.params, file: given };
      const outcome = await checkSignedFile(context, request.principal, input);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { signature, figures } = outcome.value;
      return { signature, figures: { kind: figures.kind, message: figures.message } };
    },
  );
  api.post(
    '/reports/:id/issue',
    {
      bodyLimit: MOST_BYTES + AROUND_BYTES,
      schema: {
        operationId: 'issueReport',
        summary: 'Ban hành: số, ngày, người ký và bản đã ký. Các phần văn bản đứng trước phần tệp',
        params,
        body: { content: { 'multipart/form-data': { schema: IssueBody } } },
        response: {
          200: Type.Object({ state: Type.Literal('issued') }),
          ...problems(400, 403, 404, 409, 413, 415, 422),
        },
      },
    },
    async (request, reply) => {
      const given = await takeFormFile(request, reply, MOST_MEBIBYTES);
      if (given === undefined) return reply;
      const { number = '', issuedOn = '', signer = '', isCompared = '' } = given.fields;
      const input = { ...request.params, number, issuedOn, signer, isCompared: isCompared === 'true', file: given };
      const outcome = await issueReport(context, request.principal, input, factsOf(request));
      return outcome.ok ? { state: 'issued' as const } : sendRefusal(request, reply, outcome);
    },
  );
}

const AnnexBody = Type.Unsafe<unknown>({
  type: ['object', 'null'],
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', description: 'XLSX, CSV hoặc DOCX' } },
});

function addCheck(api: Api, context: AppContext): void {
  api.post(
    '/reports/check',
    {
      bodyLimit: MOST_BYTES + AROUND_BYTES,
      schema: {
        operationId: 'checkPublishedAnnex',
        summary: 'Kiểm tra phụ lục đã công bố; không lưu gì',
        querystring: Type.Object(
          {
            period: Type.Optional(PeriodKey),
            date: Type.Optional(Day),
          },
          strict,
        ),
        body: { content: { 'multipart/form-data': { schema: AnnexBody } } },
        response: { 200: ref(CheckFindings), ...problems(400, 403, 404, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const given = await takeFormFile(request, reply, MOST_MEBIBYTES);
      if (given === undefined) return reply;
      if (given.bytes.length === 0) {
        const detail = 'Tệp rỗng. Hãy chọn lại tệp phụ lục.';
        return sendProblem(request, reply, { status: 422, code: 'empty-file', detail });
      }
      const annex = { name: given.name, bytes: given.bytes, ...request.query };
      const outcome = await checkUpload(context, request.principal, annex);
      return outcome.ok ? presentFindings(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}
