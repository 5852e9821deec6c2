import { randomBytes } from 'node:crypto';
import type { JobName, QueueCounts } from '@dunghen/app/job';
import { webhookContextOf } from '@dunghen/app/webhook';
import type { Principal } from '@dunghen/domain/access';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installationKey } from '../../../../app/src/account/key.ts';
import { AGENCY, days, type JobWorld, openWorld, store } from '../../../../app/src/job/jobs.fixture.ts';
import { JOB_SCHEMAS } from '../schema/job.ts';
import { addCalendarDecisionRoutes } from './calendar-decisions.ts';
import { addJobRoutes } from './jobs.ts';
import { routeServer } from './routes.fixture.ts';
import { addWebhookRoutes } from './webhooks.ts';

const officer = (role: 'system' | 'auditor' | 'counter' | 'procedure-control'): Principal => ({
  kind: 'officer',
  id: role,
  name: role,
  grants: [{ role, agencyId: '11-2008', validFrom: '2020-01-01' }],
});
const OFFICERS: Readonly<Record<string, Principal>> = {
  system: officer('system'),
  auditor: officer('auditor'),
  counter: officer('counter'),
  control: officer('procedure-control'),
};

let world: JobWorld;
let app: FastifyInstance;
const sent: JobName[] = [];

beforeAll(async () => {
  world = await openWorld('2024-03-04T09:00');
  const jobs = {
    counts: async () => new Map<JobName, QueueCounts>([['seal-day', { waiting: 1, active: 0, failed: 0, oldest: 0 }]]),
    send: async (name: JobName) => {
      sent.push(name);
    },
  };
  const context = { ...webhookContextOf(world.context, { key: installationKey(randomBytes(32)) }), jobs };
  app = routeServer(OFFICERS, JOB_SCHEMAS, (api) => {
    addJobRoutes(api, context, context.jobs);
    addWebhookRoutes(api, context);
    addCalendarDecisionRoutes(api, context);
  });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await world.context.close();
});

interface Sent {
  readonly as?: string;
  readonly body?: object;
}

async function call(method: 'GET' | 'POST' | 'DELETE', path: string, { as = 'system', body }: Sent = {}) {
  const answer = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { 'x-test-as': as },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
}

describe('jobs', () => {
  test('are listed with their queues', async () => {
    const { status, body } = await call('GET', '/jobs', { as: 'auditor' });
    expect(status).toBe(200);
    expect(body.queues.map(({ name }: { name: string }) => name)).toContain('sweep-rungs');
    expect(body.queues.find(({ name }: { name: string }) => name === 'seal-day')).toMatchObject({
      waiting: 1,
      oldest: '1970-01-01T07:00:00+07:00',
    });
  });

  test('run again', async () => {
    expect(await call('POST', '/jobs/clean-up/run')).toEqual({ status: 202, body: { queue: 'clean-up' } });
    expect(sent).toEqual(['clean-up']);
  });

  test.each([
    ['GET', '/jobs', 'counter', 403, 'not-allowed'],
    ['POST', '/jobs/clean-up/run', 'auditor', 403, 'not-allowed'],
    ['POST', '/jobs/nothing/run', 'system', 404, 'unknown-job'],
    ['GET', '/jobs?limit=3', 'system', 400, 'invalid-request'],
    ['GET', '/webhooks', 'counter', 403, 'not-allowed'],
    ['DELETE', '/webhooks/0190a000-0000-7000-8000-000000000000', 'system', 404, 'unknown-webhook'],
    ['POST', '/webhooks/x/pause', 'system', 400, 'invalid-request'],
  ] as const)('%s %s as %s: %i %s', async (method, path, as, status, code) => {
    const answer = await call(method, path, { as });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

test('a receiver is registered, paused, taken up again and revoked; its secret is shown once', async () => {
  const input = { name: 'Trục liên thông', url: 'https://lien-thong.example.vn/tin', types: ['dossier'] };
  const made = await call('POST', '/webhooks', { body: input });
  expect(made.status).toBe(201);
  expect(made.body.secret).toMatch(/^whsec_/);
  const { id } = made.body.webhook;
  const listed = await call('GET', '/webhooks');
  expect(listed.body).toMatchObject([{ id, state: 'active', createdAt: '2024-03-04T09:00:00+07:00', waiting: 0 }]);
  expect(JSON.stringify(listed.body)).not.toContain('whsec_');
  expect((await call('POST', `/webhooks/${id}/pause`)).body.state).toBe('paused');
  expect((await call('POST', `/webhooks/${id}/resume`)).body.state).toBe('active');
  expect((await call('POST', `/webhooks/${id}/secret`)).body.secret).not.toBe(made.body.secret);
  expect(await call('GET', `/webhooks/${id}/deliveries?state=dead`)).toEqual({ status: 200, body: [] });
  expect((await call('DELETE', `/webhooks/${id}`)).status).toBe(204);
  expect((await call('GET', '/webhooks')).body).toEqual([]);
  const wrong = await call('POST', '/webhooks', { body: { ...input, url: 'http://lien-thong.example.vn/' } });
  expect([wrong.status, wrong.body.code, wrong.body.facts]).toEqual([422, 'webhook-invalid', { field: 'url' }]);
});

test('a decision on the calendar is previewed and recorded', async () => {
  await store(world.context, [{ code: 'D-1', agencyId: AGENCY, accepted: '2024-03-04T08:00', limit: days(3) }]);
  const decision = {
    source: 'QĐ số 9 (giả định)',
    days: [{ day: '2024-03-06', kind: 'off', name: 'Nghỉ do mưa lũ', status: 'official' }],
  };
  const preview = await call('POST', '/calendar/decisions/preview', { as: 'control', body: decision });
  expect(preview).toMatchObject({
    status: 200,
    body: {
      examined: 1,
      moved: 1,
      later: 1,
      examples: [{ code: 'D-1', before: '2024-03-07T17:30:00+07:00', after: '2024-03-08T17:30:00+07:00' }],
    },
  });
  const recorded = await call('POST', '/calendar/decisions', { as: 'control', body: decision });
  expect(recorded).toMatchObject({ status: 202, body: { rows: 1 } });
  const { body } = await call('GET', '/jobs');
  expect(body.recomputes).toMatchObject([{ id: recorded.body.runId, phase: 'open', cause: 'QĐ số 9 (giả định)' }]);
  const refused = await call('POST', '/calendar/decisions', { as: 'counter', body: decision });
  expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed']);
});
