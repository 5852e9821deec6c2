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

/** The answers of a route besides the good one. */
export function problems(...statuses: readonly (400 | 404 | 422)[]): Readonly<Record<number, typeof problem>> {
  return Object.fromEntries([...statuses, 500].map((status) => [status, problem]));
}
