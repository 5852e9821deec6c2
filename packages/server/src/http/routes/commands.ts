import { executeCommand } from '@dunghen/app/command';
import type { AppContext } from '@dunghen/app/context';
import { listEvents, previewDue, receiveDossier } from '@dunghen/app/dossier';
import type { Outcome, Refused } from '@dunghen/app/outcome';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { readCommand, readDocuments, readInstant, readTimes } from '../command/read-command.ts';
import { presentAnswer, presentEvent, presentPreview } from '../present-record.ts';
import { sendProblem, sendRefusal } from '../problem.ts';
import { Command } from '../schema/command/commands.ts';
import { DuePreview, NewDossier } from '../schema/command/intake.ts';
import { ref } from '../schema/common.ts';
import { CommandAnswer, DuePreviewAnswer } from '../schema/record.ts';
import { type Api, problems } from './api.ts';

/** Free texts are up to 4 000 letters; a dossier has tens of documents. */
export const BODY_LIMIT = 256 * 1_024;

const IdempotencyKey = Type.String({
  minLength: 1,
  maxLength: 255,
  description: 'Khóa do bên gửi đặt, mới cho mỗi việc; gửi lại cùng khóa thì nhận lại trả lời đầu tiên',
});
const keyed = Type.Object({ 'idempotency-key': IdempotencyKey });
export const versioned = Type.Object({
  'idempotency-key': IdempotencyKey,
  'if-match': Type.Optional(Type.String({ description: 'ETag của hồ sơ đang thấy; thiếu thì bị từ chối (428)' })),
});

/** What changes dossiers: intake and commands; and the due date tried before. */
export function addCommandRoutes(api: Api, context: AppContext): void {
  addIntake(api, context);
  addCommands(api, context);
  addPreview(api, context);
}

function addIntake(api: Api, context: AppContext): void {
  api.post(
    '/dossiers',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'receiveDossier',
        summary: 'Ghi hồ sơ mới: soạn, nộp, hoặc tiếp nhận ngay',
        headers: keyed,
        body: ref(NewDossier),
        response: { 201: ref(CommandAnswer), ...problems(400, 401, 403, 404, 409, 413, 415, 422, 503) },
      },
    },
    async (request, reply) => {
      const { documents: given, occurredAt: _at, lateEntryReason: _why, ...rest } = request.body;
      const times = readTimes(request.body);
      if (!times.ok) return sendRefusal(request, reply, times);
      const documents = readDocuments(given);
      if (!documents.ok) return sendRefusal(request, reply, documents);
      const idempotencyKey = request.headers['idempotency-key'];
      const input = { ...rest, ...documents.value, ...times.value, idempotencyKey };
      const outcome = await receiveDossier(context, request.principal, input, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { code, version } = outcome.value;
      reply.code(201).headers({ etag: `"${version}"`, location: `/api/v1/dossiers/${encodeURIComponent(code)}` });
      return presentAnswer(outcome.value);
    },
  );
}

function addCommands(api: Api, context: AppContext): void {
  api.post(
    '/dossiers/:code/commands',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'executeCommand',
        summary: 'Thực hiện một việc trên hồ sơ',
        params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 100 }) }),
        headers: versioned,
        body: ref(Command),
        response: {
          200: ref(CommandAnswer),
          ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503),
        },
      },
    },
    async (request, reply) => {
      const version = readVersion(request.headers['if-match']);
      if (!version.ok) return sendRefusal(request, reply, version);
      const command = readCommand(request.body);
      if (!command.ok) return sendRefusal(request, reply, command);
      const times = readTimes(request.body);
      if (!times.ok) return sendRefusal(request, reply, times);
      const input = {
        ...times.value,
        ...version.value,
        code: request.params.code,
        command: command.value,
        idempotencyKey: request.headers['idempotency-key'],
      };
      const outcome = await executeCommand(context, request.principal, input, factsOf(request));
      if (!outcome.ok) return sendCommandRefusal(context, request, reply, request.params.code, outcome);
      reply.header('etag', `"${outcome.value.version}"`);
      return presentAnswer(outcome.value);
    },
  );
}

/** The version in `If-Match`: `"5"`. One that is missing is told by the door, which knows the present one. */
export function readVersion(header: string | undefined): Outcome<{ readonly expectedVersion?: number }> {
  if (header === undefined) return { ok: true, value: {} };
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version !== undefined) return { ok: true, value: { expectedVersion: Number(version) } };
  const message = 'Tiêu đề If-Match phải là ETag của hồ sơ, một số trong dấu nháy kép, ví dụ "5".';
  return { ok: false, code: 'invalid-etag', facts: { header: 'If-Match' }, message };
}

/** With a conflict goes what happened since, in words; a version that never was is another mistake (412). */
export async function sendCommandRefusal(
  context: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  code: string,
  refused: Refused,
): Promise<FastifyReply> {
  if (refused.code !== 'version-conflict') return sendRefusal(request, reply, refused);
  const { expected, current } = refused.facts;
  reply.header('etag', `"${Number(current)}"`);
  if (Number(expected) > Number(current)) {
    const detail = `Hồ sơ chưa có phiên bản ${Number(expected)}; phiên bản hiện nay là ${Number(current)}. Tải lại hồ sơ.`;
    return sendProblem(request, reply, { status: 412, code: 'version-unknown', detail, facts: { expected, current } });
  }
  const events = await listEvents(context, request.principal, { code }, factsOf(request));
  const since = events.ok ? events.value.filter((event) => event.seq > Number(expected)).map(presentEvent) : [];
  return sendRefusal(request, reply, { ...refused, facts: { expected, current, since } });
}

function addPreview(api: Api, context: AppContext): void {
  api.post(
    '/due-dates/preview',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'previewDueDate',
        summary: 'Tính thử ngày hẹn trả trước khi tiếp nhận, có giải thích',
        body: ref(DuePreview),
        response: { 200: ref(DuePreviewAnswer), ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const { acceptedAt: text, ...rest } = request.body;
      const acceptedAt = text === undefined ? undefined : readInstant(text, 'acceptedAt');
      if (acceptedAt?.ok === false) return sendRefusal(request, reply, acceptedAt);
      const input = { ...rest, ...(acceptedAt === undefined ? {} : { acceptedAt: acceptedAt.value }) };
      const outcome = await previewDue(context, request.principal, input);
      return outcome.ok ? presentPreview(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}
