import type { Operation } from '@dunghen/app/operation';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds; the targets of lists and intake (10, 30 and 50 ms) lie on borders. */
const DURATIONS = [0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Prometheus metrics of one server process. Labels name routes, never addresses: those hold codes and words. */
export interface Metrics {
  readonly registry: Registry;
  /** The metrics as text, what is in the database measured anew. */
  readonly scrape: () => Promise<string>;
}

const GAUGES = {
  dossiers: ['dossiers', 'Dossiers stored, as the planner estimates'],
  outboxWaiting: ['outbox_waiting', 'Outgoing messages that nobody has taken yet'],
  outboxOldestSeconds: ['outbox_oldest_seconds', 'Age of the oldest of them'],
  deliveriesPending: ['webhook_deliveries_pending', 'Webhook deliveries that wait'],
  deliveriesDead: ['webhook_deliveries_dead', 'Webhook deliveries that were given up'],
  jobsFailed: ['jobs_failed_last_day', 'Runs of jobs that failed in the last 24 hours'],
  databaseBytes: ['database_bytes', 'Size of the database'],
  connections: ['database_connections', 'Connections to the database of this process'],
  connectionsWaiting: ['database_connections_waiting', 'Requests that wait for a connection'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

export function createMetrics(operation: Operation): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'dunghen_' });
  const gauge = (name: string, help: string): Gauge =>
    new Gauge({ name: `dunghen_${name}`, help, registers: [registry] });
  const gauges = new Map(Object.entries(GAUGES).map(([key, [name, help]]) => [key, gauge(name, help)]));
  const sealed = gauge('daily_root_timestamp_seconds', 'When the newest daily root was sealed');
  const up = gauge('database_up', '1 while the database answers');

  async function measure(): Promise<void> {
    const { sealedAt, ...measured } = await operation.measure();
    for (const [key, value] of Object.entries(measured)) gauges.get(key)?.set(value);
    if (sealedAt !== undefined) sealed.set(sealedAt / 1_000);
  }

  return {
    registry,
    async scrape() {
      up.set(
        await measure().then(
          () => 1,
          () => 0,
        ),
      );
      return registry.metrics();
    },
  };
}

/** Times every request by its route. */
export function addRequestMetrics(app: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: 'dunghen_http_request_duration_seconds',
    help: 'Requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATIONS,
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const labels = { method: request.method, route, status: reply.statusCode };
    durations.observe(labels, reply.elapsedTime / 1_000);
  });
}
