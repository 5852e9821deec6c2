import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import { ref } from '../schema/common.ts';
import { Problem } from '../schema/problem.ts';

/** The server with types taken from each route's schemas. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression<RawServerDefault>,
  RawReplyDefaultExpression<RawServerDefault>,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

const problem = {
  description: 'Lỗi, theo RFC 9457',
  content: { 'application/problem+json': { schema: ref(Problem) } },
};

/** The answers of a route besides the good one; not signed in and database away are everywhere. */
export function problems(...statuses: readonly ProblemStatus[]): Readonly<Record<number, typeof problem>> {
  return Object.fromEntries([...statuses, 401, 500, 503].map((status) => [status, problem]));
}

type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 416 | 422 | 428 | 429 | 503;
