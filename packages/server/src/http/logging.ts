import type { FastifyInstance } from 'fastify';

/**
 * One line a request. It names the route, never the address asked for: addresses hold dossier codes and search words,
 * and logs are read by more people than dossiers are.
 */
export function addRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}
