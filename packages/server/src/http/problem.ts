import type { Refused } from '@dunghen/app/outcome';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { exactText } from './instants.ts';

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
  401: 'Phải đăng nhập',
  403: 'Không có quyền',
  404: 'Không tìm thấy',
  405: 'Không dùng được phương thức này',
  409: 'Trái với tình trạng hiện nay',
  412: 'Phiên bản không đúng',
  413: 'Nội dung quá lớn',
  415: 'Kiểu nội dung không dùng được',
  416: 'Không có phần được yêu cầu',
  421: 'Địa chỉ máy chủ không được phép',
  422: 'Không thực hiện được yêu cầu',
  428: 'Thiếu phiên bản',
  429: 'Quá nhiều yêu cầu',
  500: 'Máy chủ gặp lỗi',
  503: 'Máy chủ chưa sẵn sàng',
};

/** Refusals whose status is not 422; codes that begin with `unknown-` are 404. */
const STATUSES: Readonly<Record<string, number>> = {
  'not-allowed': 403,
  'sign-in-required': 401,
  'idempotency-key-invalid': 400,
  'invalid-etag': 400,
  'version-missing': 428,
  'version-conflict': 409,
  'draft-changed': 409,
  'draft-store-missing': 503,
  'version-unknown': 412,
  'state-not-allowed': 409,
  'report-not-draft': 409,
  'draft-discarded': 409,
  'report-changed': 409,
  'objections-changed': 409,
  'recount-needed': 409,
  'objection-decided': 409,
  'dossier-exists': 409,
  'case-changed': 409,
  'publication-proposed': 409,
  'publication-correction-needed': 409,
  'publication-not-correctable': 409,
  'publication-state': 409,
  'publication-overtaken': 409,
  'petition-changed': 409,
  'petition-state': 409,
  'petition-rated': 409,
  'directive-exists': 409,
  'directive-answered': 409,
  'explanation-confirmed': 409,
  'explanation-changed': 409,
  'dossier-missing': 409,
  'too-many-requests': 429,
  unavailable: 503,
  'file-store-unavailable': 503,
  stopping: 503,
};

export function statusOf(code: string): number {
  return STATUSES[code] ?? (code.startsWith('unknown-') ? 404 : 422);
}

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

/** What a use case refused; how long to wait before another try goes into `Retry-After`. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refused: Refused): FastifyReply {
  const { code, facts, message } = refused;
  if (typeof facts.retryAfterSeconds === 'number') reply.header('retry-after', String(facts.retryAfterSeconds));
  return sendProblem(request, reply, { status: statusOf(code), code, detail: message, facts: presentFacts(facts) });
}

/** Instants in facts are said as everywhere: in local time. */
const INSTANTS = new Set(['at', 'dueAt', 'occurredAt', 'recordedAt']);

function presentFacts(facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(facts).map(([key, value]) => [key, presentFact(key, value)]);
  return Object.fromEntries(entries);
}

function presentFact(key: string, value: unknown): unknown {
  if (typeof value === 'number' && INSTANTS.has(key)) return exactText(value);
  if (Array.isArray(value)) return value.map((entry) => presentFact('', entry));
  return isRecord(value) ? presentFacts(value) : value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
