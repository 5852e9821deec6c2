import { findLater } from '@dunghen/app/outcome';
import type { FastifyError, FastifyInstance } from 'fastify';
import { sendProblem, sendRefusal } from './problem.ts';
import { explainValidation, fieldOfValidation } from './validation.ts';

/** Every error leaves as problem details; what a bug says stays in the log. */
export function addErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.validation !== undefined) {
      const detail = explainValidation(error.validation, error.validationContext);
      const field = fieldOfValidation(error.validation);
      const facts = field === undefined ? {} : { facts: { field } };
      return sendProblem(request, reply, { status: 400, code: 'invalid-request', detail, ...facts });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) {
      const detail = 'Máy chủ không hiểu yêu cầu này. Kiểm tra lại địa chỉ và phương thức.';
      return sendProblem(request, reply, { status, code: 'bad-request', detail });
    }
    const later = findLater(error);
    if (later !== undefined) {
      request.log.warn({ requestId: request.id, route: request.routeOptions.url, code: later.code, cause: error.code });
      return sendRefusal(request, reply, later);
    }
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

const framesOf = (error: Error): readonly string[] =>
  (error.stack ?? '').split('\n').flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : []));
