import { randomUUID } from 'node:crypto';
import type { Principal } from '@dunghen/domain/access';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { addErrors } from '../errors.ts';
import { Problem } from '../schema/problem.ts';
import { buildSerializers } from '../serializers.ts';
import { buildValidators } from '../validators.ts';
import type { Api } from './api.ts';

/** A server of some routes under `/api/v1`, for tests: whoever `x-test-as` names asks, nobody in particular without it. */
export function routeServer(
  people: Readonly<Record<string, Principal>>,
  schemas: readonly object[],
  add: (api: Api) => void,
): FastifyInstance {
  const app = Fastify({
    genReqId: () => randomUUID(),
    bodyLimit: 1_024,
    schemaController: { compilersFactory: { buildSerializer: buildSerializers } },
  });
  app.decorateRequest('principal', {
    getter(this: FastifyRequest): Principal {
      return people[String(this.headers['x-test-as'])] ?? { kind: 'anonymous' };
    },
  });
  addErrors(app);
  for (const schema of [Problem, ...schemas]) app.addSchema(schema);
  app.setValidatorCompiler(buildValidators(() => app.getSchemas()));
  app.register(async (scope) => add(scope.withTypeProvider<TypeBoxTypeProvider>()), { prefix: '/api/v1' });
  return app;
}
