import type { AppContext } from '@dunghen/app/context';
import { replaceResult, sendToCitizenStore } from '@dunghen/app/result';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { sendFileRefusal } from '../file-answers.ts';
import { presentAnswer } from '../present-record.ts';
import { sendRefusal } from '../problem.ts';
import { Text, Word } from '../schema/command/shared.ts';
import { ref } from '../schema/common.ts';
import { CommandAnswer } from '../schema/record.ts';
import { type Api, problems } from './api.ts';
import { readVersion, sendCommandRefusal, versioned } from './commands.ts';

const params = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 100 }),
  resultId: Type.String({ minLength: 1, maxLength: 100 }),
});
const answers = { 200: ref(CommandAnswer), ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503) };
const word = (description: string) => Type.Optional(Word(description));
/** Names and reasons of up to 4 000 letters. */
const BODY_LIMIT = 64 * 1_024;

const Replacement = Type.Object(
  {
    name: Word('Tên kết quả mới'),
    reason: Text('Lý do thay thế'),
    sha256: Type.Optional(
      Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Tệp PDF đã ký số, đã tải lên hồ sơ' }),
    ),
    paperReason: Type.Optional(Text('Lý do bản giấy')),
    nationalCode: word('Mã kết quả trong danh mục quốc gia'),
    number: word('Số, ký hiệu'),
    holder: word('Số định danh của người được cấp'),
  },
  { additionalProperties: false },
);

/** What is done with a result that is issued, beyond one command: putting another in its place, and sending it. */
export function addResultCommands(api: Api, context: AppContext): void {
  addReplacement(api, context);
  addDelivery(api, context);
}

function addReplacement(api: Api, context: AppContext): void {
  api.post(
    '/dossiers/:code/results/:resultId/replacement',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'replaceResult',
        summary: 'Ban hành kết quả thay thế và thu hồi kết quả cũ',
        params,
        headers: versioned,
        body: Replacement,
        response: answers,
      },
    },
    async (request, reply) => {
      const version = readVersion(request.headers['if-match']);
      if (!version.ok) return sendRefusal(request, reply, version);
      const { code, resultId } = request.params;
      const idempotencyKey = request.headers['idempotency-key'];
      const input = { ...request.body, ...version.value, code, resultId, idempotencyKey };
      const outcome = await replaceResult(context, request.principal, input, factsOf(request));
      if (!outcome.ok) return sendCommandRefusal(context, request, reply, code, outcome);
      reply.header('etag', `"${outcome.value.answer.version}"`);
      return presentAnswer(outcome.value.answer);
    },
  );
}

function addDelivery(api: Api, context: AppContext): void {
  api.post(
    '/dossiers/:code/results/:resultId/delivery',
    {
      schema: {
        operationId: 'deliverResult',
        summary: 'Gửi kết quả vào kho dữ liệu điện tử của tổ chức, cá nhân',
        params,
        headers: versioned,
        response: answers,
      },
    },
    async (request, reply) => {
      const version = readVersion(request.headers['if-match']);
      if (!version.ok) return sendRefusal(request, reply, version);
      const { code } = request.params;
      const idempotencyKey = request.headers['idempotency-key'];
      const input = { ...request.params, ...version.value, idempotencyKey };
      const outcome = await sendToCitizenStore(context, request.principal, input, factsOf(request));
      if (outcome.ok) {
        reply.header('etag', `"${outcome.value.version}"`);
        return presentAnswer(outcome.value);
      }
      return outcome.code === 'version-conflict'
        ? sendCommandRefusal(context, request, reply, code, outcome)
        : sendFileRefusal(request, reply, outcome);
    },
  );
}
