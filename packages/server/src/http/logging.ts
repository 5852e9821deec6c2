import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';

/** One line of JSON each to stderr: standard output is for what commands answer. */
export function loggerOf(level: string): Logger {
  return pino({ level: level in pino.levels.values ? level : 'error' }, pino.destination(2));
}

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
