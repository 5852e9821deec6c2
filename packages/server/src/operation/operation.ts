import { timingSafeEqual } from 'node:crypto';
import type { Operation } from '@dunghen/app/operation';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from '../http/problem.ts';
import { addRequestMetrics, createMetrics } from './metrics.ts';

export interface OperationOptions {
  readonly operation: Operation;
  /** Lets other machines read /metrics; without it only this one may. */
  readonly metricsToken?: string;
}

/** `/healthz` (this process answers), `/readyz` (it can work), `/metrics` (Prometheus). None is a part of the API. */
export function addOperation(app: FastifyInstance, { operation, metricsToken }: OperationOptions): void {
  const metrics = createMetrics(operation);
  addRequestMetrics(app, metrics.registry);
  const schema = { hide: true };
  app.get('/healthz', { schema }, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });
  app.get('/readyz', { schema }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (await operation.ready()) return { status: 'ready' };
    const detail = 'Cơ sở dữ liệu chưa trả lời hoặc chưa đúng phiên bản. Chạy "dunghen doctor" để xem nguyên nhân.';
    reply.header('retry-after', '5');
    return sendProblem(request, reply, { status: 503, code: 'database-not-ready', detail });
  });
  app.get('/metrics', { schema }, async (request, reply) => {
    if (!mayRead(request, metricsToken)) {
      const detail = 'Số đo vận hành chỉ đọc được từ máy này, hoặc với mã đã đặt ở DUNGHEN_METRICS_TOKEN.';
      return sendProblem(request, reply, { status: 403, code: 'metrics-not-allowed', detail });
    }
    reply.header('cache-control', 'no-store').type(metrics.registry.contentType);
    return metrics.scrape();
  });
}

/** The socket's own address, not what a proxy says of it: a forwarded header must not open this. */
function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined)
    return isThisMachine(request.socket.remoteAddress) && request.headers['x-forwarded-for'] === undefined;
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const isThisMachine = (address: string | undefined): boolean =>
  address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
