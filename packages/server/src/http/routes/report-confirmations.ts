import type { AppContext } from '@dunghen/app/context';
import {
  agencyListFile,
  answerConfirmation,
  decideObjection,
  listOwnConfirmations,
  MOST_EVIDENCE_BYTES,
  readConfirmation,
  readEvidence,
  uploadEvidence,
} from '@dunghen/app/issue';
import multipart from '@fastify/multipart';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { sendFileRefusal } from '../file-answers.ts';
import { findInstant } from '../instants.ts';
import { takeFormFile } from '../multipart.ts';
import { presentConfirmation, presentOwn } from '../present-report.ts';
import { sendProblem, sendRefusal } from '../problem.ts';
import { list, ref } from '../schema/common.ts';
import { ConfirmationDetail, EvidenceFile, OwnConfirmations } from '../schema/report-issue.ts';
import { sendFile } from '../send-file.ts';
import { type Api, problems } from './api.ts';
import { ReportId } from './report-issues.ts';

const strict = { additionalProperties: false } as const;
const AgencyId = Type.String({ minLength: 1, maxLength: 100, description: 'Cơ quan' });
const params = Type.Object({ id: ReportId, agencyId: AgencyId });
const BODY_LIMIT = 262_144;
const MEBIBYTES = MOST_EVIDENCE_BYTES / 1_048_576;
const AROUND_BYTES = 65_536;

/** Confirmation of a report's figures by the agencies (đối chiếu số liệu), and what is decided on their objections. */
export function addReportConfirmationRoutes(api: Api, context: AppContext): void {
  addReading(api, context);
  addOwnFiles(api, context);
  addAnswer(api, context);
  addDecision(api, context);
  api.register(async (scope) => {
    await scope.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: MOST_EVIDENCE_BYTES } });
    addEvidence(scope.withTypeProvider<TypeBoxTypeProvider>(), context);
  });
}

function addReading(api: Api, context: AppContext): void {
  api.get(
    '/report-confirmations',
    {
      schema: {
        operationId: 'listOwnConfirmations',
        summary: 'Số liệu gửi cơ quan mình đối chiếu',
        response: { 200: ref(OwnConfirmations), ...problems(400, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listOwnConfirmations(context, request.principal);
      return outcome.ok ? { rows: outcome.value.map(presentOwn) } : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/reports/:id/confirmations/:agencyId',
    {
      schema: {
        operationId: 'getConfirmation',
        summary: 'Danh sách hồ sơ gửi một cơ quan đối chiếu, ý kiến và kết quả xử lý',
        params,
        response: { 200: ref(ConfirmationDetail), ...problems(400, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await readConfirmation(context, request.principal, request.params);
      return outcome.ok ? presentConfirmation(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addOwnFiles(api: Api, context: AppContext): void {
  api.get(
    '/reports/:id/confirmations/:agencyId/file',
    {
      schema: {
        operationId: 'downloadAgencyList',
        summary: 'Danh sách hồ sơ quá hạn của riêng một cơ quan, lưu hành nội bộ',
        params,
        querystring: Type.Object({ format: Type.Enum(['docx', 'xlsx', 'pdf', 'csv']) }, strict),
        response: {
          200: { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
          ...problems(400, 403, 404),
        },
      },
    },
    async (request, reply) => {
      const input = { ...request.params, format: request.query.format };
      const outcome = await agencyListFile(context, request.principal, input);
      return outcome.ok ? sendFile(reply, outcome.value, 'attachment') : sendRefusal(request, reply, outcome);
    },
  );
}

const Answer = Type.Object(
  {
    note: Type.Optional(Type.String({ maxLength: 2000 })),
    objections: list(
      Type.Object(
        {
          code: Type.String({ minLength: 1, maxLength: 100 }),
          reason: Type.String({ maxLength: 2000 }),
          evidenceId: Type.Optional(Type.String({ maxLength: 100 })),
        },
        strict,
      ),
    ),
  },
  { ...strict, description: 'Không có ý kiến nào trong "objections" là xác nhận số liệu' },
);

function addAnswer(api: Api, context: AppContext): void {
  api.post(
    '/reports/:id/confirmations/:agencyId',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'answerConfirmation',
        summary: 'Lãnh đạo cơ quan xác nhận số liệu, hoặc không thống nhất từng hồ sơ',
        params,
        body: Answer,
        response: { 200: ref(ConfirmationDetail), ...problems(400, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { objections, note } = request.body;
      const evidence = Object.fromEntries(
        objections.flatMap(({ code, evidenceId }) => (evidenceId === undefined ? [] : [[code, evidenceId] as const])),
      );
      const input = {
        ...request.params,
        objections: objections.map(({ code, reason }) => ({ code, reason })),
        evidence,
        ...(note === undefined ? {} : { note }),
      };
      const outcome = await answerConfirmation(context, request.principal, input, factsOf(request));
      return outcome.ok ? presentConfirmation(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

const Correction = Type.Object(
  {
    seq: Type.Integer({ minimum: 1, description: 'Số thứ tự việc ghi sai trong hồ sơ' }),
    occurredAt: Type.String({ maxLength: 40, description: 'Thời điểm đúng của việc đó' }),
  },
  strict,
);

function addDecision(api: Api, context: AppContext): void {
  api.post(
    '/reports/:id/objections/:objectionId',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'decideObjection',
        summary: 'Tiếp thu ý kiến (đính chính hồ sơ) hoặc không tiếp thu, có lý do',
        params: Type.Object({ id: ReportId, objectionId: Type.String({ minLength: 1, maxLength: 100 }) }),
        body: Type.Object(
          {
            reason: Type.String({ minLength: 1, maxLength: 2000 }),
            correction: Type.Optional(Correction),
            corrected: Type.Optional(Type.Literal(true, { description: 'Hồ sơ đã được đính chính từ sau ý kiến' })),
          },
          { ...strict, description: 'Có "correction" hoặc "corrected" là tiếp thu' },
        ),
        response: { 204: Type.Null({ description: 'Đã ghi' }), ...problems(400, 403, 404, 409, 412, 422) },
      },
    },
    async (request, reply) => {
      const { reason, correction, corrected } = request.body;
      const occurredAt = correction === undefined ? undefined : findInstant(correction.occurredAt);
      if (correction !== undefined && occurredAt === undefined) {
        const detail = `"${correction.occurredAt}" không phải thời điểm có thật. Viết như 2024-01-18T17:30.`;
        return sendProblem(request, reply, { status: 422, code: 'invalid-time', detail });
      }
      const input = {
        ...request.params,
        reason,
        ...(corrected === undefined ? {} : { corrected }),
        ...(correction === undefined || occurredAt === undefined
          ? {}
          : { correction: { seq: correction.seq, replacement: { occurredAt } } }),
      };
      const outcome = await decideObjection(context, request.principal, input, factsOf(request));
      return outcome.ok ? reply.code(204).send(null) : sendRefusal(request, reply, outcome);
    },
  );
}

const EvidenceBody = Type.Unsafe<unknown>({
  type: ['object', 'null'],
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary', description: 'PDF, ảnh hoặc tệp văn phòng' } },
});

function addEvidence(api: Api, context: AppContext): void {
  api.post(
    '/reports/:id/confirmations/:agencyId/evidence',
    {
      bodyLimit: MOST_EVIDENCE_BYTES + AROUND_BYTES,
      schema: {
        operationId: 'uploadEvidence',
        summary: 'Tải lên tệp minh chứng kèm ý kiến',
        params,
        body: { content: { 'multipart/form-data': { schema: EvidenceBody } } },
        response: { 201: ref(EvidenceFile), ...problems(400, 403, 404, 409, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const file = await takeFormFile(request, reply, MEBIBYTES);
      if (file === undefined) return reply;
      const input = { ...request.params, name: file.name, contentType: file.contentType, bytes: file.bytes };
      const outcome = await uploadEvidence(context, request.principal, input, factsOf(request));
      return outcome.ok ? reply.code(201).send(outcome.value) : sendFileRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/reports/:id/confirmations/:agencyId/evidence/:evidenceId',
    {
      schema: {
        operationId: 'downloadEvidence',
        summary: 'Mở tệp minh chứng; mỗi lần mở được ghi nhật ký',
        params: Type.Object({
          id: ReportId,
          agencyId: AgencyId,
          evidenceId: Type.String({ format: 'uuid' }),
        }),
        response: {
          200: { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
          ...problems(400, 403, 404),
        },
      },
    },
    async (request, reply) => {
      const outcome = await readEvidence(context, request.principal, request.params, factsOf(request));
      return outcome.ok ? sendFile(reply, outcome.value, 'attachment') : sendRefusal(request, reply, outcome);
    },
  );
}
