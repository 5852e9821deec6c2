import { isUnavailable } from '@dunghen/app/context';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';
import { explainValidation } from './validation.ts';

/** Every error leaves as problem details; what a bug says stays in the log. */
export function addErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.validation !== undefined) {
      const detail = explainValidation(error.validation, error.validationContext);
      return sendProblem(request, reply, { status: 400, code: 'invalid-request', detail });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) {
      const detail = 'Máy chủ không hiểu yêu cầu này. Kiểm tra lại địa chỉ và phương thức.';
      return sendProblem(request, reply, { status, code: 'bad-request', detail });
    }
    if (isUnavailable(error)) return sendUnavailable(request, reply);
    // The message of a database error can hold values of a row, so only its kind and place are kept.
    request.log.error({
      requestId: request.id,
      route: request.routeOptions.url,
      error: error.name,
      stack: framesOf(error),
    });
    const detail = `Máy chủ gặp lỗi ngoài dự kiến. Thử lại; nếu vẫn lỗi, báo người quản trị mã yêu cầu ${request.id}.`;
    return sendProblem(request, reply, { status: 500, code: 'internal-error', detail });
  });
}

const RETRY_SECONDS = 5;

/** The database is away, full or slow: it may be back soon, and whether something was written is unknown. */
function sendUnavailable(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('retry-after', String(RETRY_SECONDS));
  const detail = 'Cơ sở dữ liệu tạm thời không dùng được. Hãy gửi lại sau ít giây, với cùng khóa nếu là yêu cầu ghi.';
  return sendProblem(request, reply, { status: 503, code: 'unavailable', detail });
}

const framesOf = (error: Error): readonly string[] =>
  (error.stack ?? '').split('\n').flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : []));
