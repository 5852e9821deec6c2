import type { Refused } from '@dunghen/app/workspace';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface ProblemFacts {
  readonly status: number;
  /** Stable, in kebab case. */
  readonly code: string;
  /** Vietnamese: what was wrong, where, and what would be right. */
  readonly detail: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Yêu cầu chưa đúng',
  404: 'Không tìm thấy',
  405: 'Không dùng được phương thức này',
  421: 'Địa chỉ máy chủ không được phép',
  422: 'Không thực hiện được yêu cầu',
  500: 'Máy chủ gặp lỗi',
  503: 'Máy chủ chưa sẵn sàng',
};

/** Sends problem details (RFC 9457); `instance` is the request's id, by which the server's log knows it. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: ProblemFacts): FastifyReply {
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: `urn:dunghen:problem:${problem.code}`,
        title: TITLES[problem.status] ?? TITLES[500],
        status: problem.status,
        detail: problem.detail,
        instance: `urn:uuid:${request.id}`,
        code: problem.code,
        ...(problem.facts === undefined ? {} : { facts: problem.facts }),
      }),
    );
}

/** What a use case refused: 404 where the thing asked for is unknown, 422 otherwise. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refused: Refused): FastifyReply {
  return sendProblem(request, reply, {
    status: refused.code.startsWith('unknown-') ? 404 : 422,
    code: refused.code,
    detail: refused.message,
    facts: refused.facts,
  });
}
