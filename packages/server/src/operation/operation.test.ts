import type { Operation } from '@dunghen/app/operation';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { addOperation } from './operation.ts';

const MEASURED = {
  dossiers: 32_343,
  outboxWaiting: 7,
  outboxOldestSeconds: 1.5,
  deliveriesPending: 2,
  deliveriesDead: 1,
  jobsFailed: 0,
  sealedAt: 1_700_000_000_000,
  databaseBytes: 1_000,
  connections: 3,
  connectionsWaiting: 0,
};

function serverOf(operation: Partial<Operation>, metricsToken?: string) {
  const app = Fastify();
  const whole: Operation = { measure: async () => MEASURED, ready: async () => true, ...operation };
  addOperation(app, { operation: whole, ...(metricsToken === undefined ? {} : { metricsToken }) });
  app.get('/dossiers/:code', async () => 'có');
  return app;
}

describe('what whoever runs the installation watches', () => {
  it('healthz answers while the database does not; readyz says so and when to come again', async () => {
    const app = serverOf({ ready: async () => false });
    expect((await app.inject('/healthz')).statusCode).toBe(200);
    const ready = await app.inject('/readyz');
    expect([ready.statusCode, ready.headers['retry-after'], ready.json().code]).toEqual([
      503,
      '5',
      'database-not-ready',
    ]);
    expect((await serverOf({}).inject('/readyz')).statusCode).toBe(200);
  });

  it('metrics name routes and never what was asked for', async () => {
    const app = serverOf({});
    await app.inject('/dossiers/H18.12-240115-0001');
    const text = (await app.inject('/metrics')).body;
    expect(text).toContain('dunghen_outbox_waiting 7');
    expect(text).toContain('dunghen_daily_root_timestamp_seconds 1700000000');
    expect(text).toContain('dunghen_database_up 1');
    expect(text).toMatch(
      /dunghen_http_request_duration_seconds_count\{method="GET",route="\/dossiers\/:code",status="200"\} 1/,
    );
    expect(text).not.toContain('240115');
  });

  it('metrics go on without the database', async () => {
    const app = serverOf({ measure: () => Promise.reject(new Error('gone')) });
    const text = (await app.inject('/metrics')).body;
    expect(text).toContain('dunghen_database_up 0');
    expect(text).toContain('dunghen_process_cpu_seconds_total');
  });

  it.each([
    [undefined, {}, 200],
    [undefined, { 'x-forwarded-for': '127.0.0.1' }, 403],
    ['mã', {}, 403],
    ['mã', { authorization: 'Bearer sai' }, 403],
    ['ma-dung', { authorization: 'Bearer ma-dung' }, 200],
  ])('metrics with the token %s and headers %j: %i', async (token, headers, status) => {
    const app = serverOf({}, token);
    expect((await app.inject({ url: '/metrics', headers })).statusCode).toBe(status);
  });

  it('metrics are not for other machines', async () => {
    const app = serverOf({});
    expect((await app.inject({ url: '/metrics', remoteAddress: '10.0.0.9' })).statusCode).toBe(403);
  });
});
