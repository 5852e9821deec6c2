import type { Principal } from '@dunghen/domain/access';
import { readRuns } from '@dunghen/store/job';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { webhookContextOf } from '../webhook/index.ts';
import { findJob, JOBS, type JobContext, type JobDefinition, type JobName, type QueueCounts } from './index.ts';
import { type JobWorld, openWorld } from './jobs.fixture.ts';
import { type JobControl, listJobs, runAgain } from './queues.ts';
import { runJob } from './run-job.ts';

let world: JobWorld;
let context: JobContext;
beforeAll(async () => {
  world = await openWorld('2024-03-04T09:00');
  context = webhookContextOf(world.context);
});
afterAll(() => world.context.close());
beforeEach(() => context.db.query('delete from job_run'));

const AT_ONCE = { worker: 'máy/1', isStopping: () => false, isAsked: false };

function jobThat(run: JobDefinition['run'], more: Partial<JobDefinition> = {}): JobDefinition {
  return { name: 'clean-up', title: 'Thử', schedule: '', cron: '* * * * *', inOfficeHours: false, run, ...more };
}

const runs = () => readRuns(context.db, { queue: 'clean-up', limit: 10 });

describe('the journal', () => {
  test('tells when a run began and ended, by which process, and what it counted', async () => {
    const job = jobThat(async () => {
      world.setNow('2024-03-04T09:02');
      return { total: 3 };
    });
    world.setNow('2024-03-04T09:00');
    await runJob(context, job, AT_ONCE);
    const [run] = await runs();
    expect(run).toMatchObject({ queue: 'clean-up', worker: 'máy/1', outcome: 'done', counts: { total: 3 } });
    expect((run?.endedAt ?? 0) - (run?.startedAt ?? 0)).toBe(120_000);
  });

  test('has no line of a run that had nothing to do, unless somebody asked for it', async () => {
    await runJob(
      context,
      jobThat(async () => ({})),
      AT_ONCE,
    );
    expect(await runs()).toEqual([]);
    await runJob(
      context,
      jobThat(async () => ({})),
      { ...AT_ONCE, isAsked: true },
    );
    expect(await runs()).toHaveLength(1);
  });

  test('says a failure in words, without what a row of the database held', async () => {
    const broken = jobThat(async (asked) => {
      await asked.db.query("select 'Lò Thị Mẫu'::int");
      return {};
    });
    await expect(runJob(context, broken, AT_ONCE)).rejects.toThrow();
    const [run] = await runs();
    expect(run).toMatchObject({ outcome: 'failed', failure: expect.stringContaining('22P02') });
    expect(run?.failure).not.toContain('Mẫu');
  });
});

// Monday 4 March 2024; Tết is 8 to 14 February, Saturday 4 May is worked for the swap.
test.each([
  ['2024-03-04T09:00', 1],
  ['2024-03-04T12:00', 0],
  ['2024-03-04T00:00', 0],
  ['2024-03-03T09:00', 0],
  ['2024-02-09T09:00', 0],
  ['2024-05-04T09:00', 1],
])('a job of office hours at %s runs %i times', async (now, times) => {
  let count = 0;
  const job = jobThat(
    async () => {
      count += 1;
      return {};
    },
    { inOfficeHours: true },
  );
  world.setNow(now);
  await runJob(context, job, AT_ONCE);
  expect(count).toBe(times);
  await runJob(context, job, { ...AT_ONCE, isAsked: true });
  expect(count).toBe(times + 1);
});

describe('the jobs of the system', () => {
  test.each(JOBS.filter(({ name }) => name !== 'deliver-messages').map((job) => [job.name, job] as const))(
    '%s runs on an empty store, twice',
    async (_, job) => {
      world.setNow('2024-03-05T09:00');
      await runJob(context, job, { ...AT_ONCE, isAsked: true });
      await runJob(context, job, { ...AT_ONCE, isAsked: true });
      const written = await readRuns(context.db, { queue: job.name, limit: 10 });
      expect(written.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    },
  );

  test('yesterday is sealed once', async () => {
    const [seal] = await context.db.query<{ days: number }>('select count(*) as days from daily_root');
    expect(seal?.days).toBe(1);
  });
});

describe('the page of queues', () => {
  const of = (role: 'system' | 'auditor' | 'specialist'): Principal => ({
    kind: 'officer',
    id: role,
    name: role,
    grants: [{ role, agencyId: '11-2008', validFrom: '2020-01-01' }],
  });
  const REQUEST = { id: 'r' };
  const sent: JobName[] = [];
  const jobs: JobControl = {
    counts: async () => new Map<JobName, QueueCounts>([['recompute', { waiting: 2, active: 1, failed: 0 }]]),
    send: async (name) => {
      sent.push(name);
    },
  };

  test('shows every queue with counts and failures', async () => {
    await expect(
      runJob(
        context,
        jobThat(() => Promise.reject(new TypeError('x'))),
        AT_ONCE,
      ),
    ).rejects.toThrow();
    const view = await listJobs({ ...context, jobs }, of('auditor'), {}, REQUEST);
    if (!view.ok) throw new Error(view.message);
    expect(view.value.queues.map(({ name }) => name)).toEqual(JOBS.map(({ name }) => name));
    expect(view.value.queues.find(({ name }) => name === 'recompute')).toMatchObject({ waiting: 2, active: 1 });
    const cleaning = view.value.queues.find(({ name }) => name === 'clean-up');
    expect(cleaning?.lastRun?.outcome).toBe('failed');
    expect(cleaning?.failures.map(({ failure }) => failure)).toEqual([
      'Lỗi chương trình (TypeError). Xem nhật ký máy chủ vào thời điểm này.',
    ]);
  });

  test('runs again by name or by the failed run, and writes who asked', async () => {
    const asked = { ...context, jobs };
    await expect(
      runJob(
        context,
        jobThat(() => Promise.reject(new Error('x'))),
        AT_ONCE,
      ),
    ).rejects.toThrow();
    const [failed] = await runs();
    expect(await runAgain(asked, of('system'), { id: 'seal-day' }, REQUEST)).toMatchObject({ ok: true });
    expect(await runAgain(asked, of('system'), { id: failed?.id ?? '' }, REQUEST)).toMatchObject({ ok: true });
    expect(sent).toEqual(['seal-day', 'clean-up']);
    const acts = await context.db.query("select from audit_entry where action = 'job:run' and principal_id = 'system'");
    expect(acts).toHaveLength(2);
  });

  test.each([
    ['an unknown name', 'system', 'no-such-job', 'unknown-job'],
    ['an unknown run', 'system', '0190a000-0000-7000-8000-000000000000', 'unknown-job'],
    ['without the right', 'auditor', 'seal-day', 'not-allowed'],
  ] as const)('refuses %s', async (_, role, id, code) => {
    expect(await runAgain({ ...context, jobs }, of(role), { id }, REQUEST)).toMatchObject({ ok: false, code });
  });

  test('is not shown to others', async () => {
    expect(await listJobs({ ...context, jobs }, of('specialist'), {}, REQUEST)).toMatchObject({ code: 'not-allowed' });
  });
});

test('each job has a name of its own', () => {
  expect(new Set(JOBS.map(({ name }) => name)).size).toBe(JOBS.length);
  expect(findJob('no-such-job')).toBeUndefined();
});
