import { contextOf, type OpenContext } from '@dunghen/app/context';
import { webhookContextOf } from '@dunghen/app/webhook';
import { getLocal } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type JobService, startJobs } from './start-jobs.ts';

let context: OpenContext;
let services: JobService[];
const errors: Error[] = [];

beforeAll(async () => {
  const now = getLocal('2024-03-05T09:00');
  context = await contextOf(await testDatabase(), () => now);
  const jobs = webhookContextOf(context);
  const start = (worker: string) =>
    startJobs(jobs, { worker, schedules: false, onError: ({ error }) => errors.push(error) });
  // Two processes of an installation start at the same time on a database that has no queue yet.
  services = await Promise.all([start('a/1'), start('b/2')]);
}, 60_000);

afterAll(async () => {
  await Promise.all(services.map((service) => service.stop()));
  await context.close();
}, 60_000);

interface Line {
  readonly queue: string;
  readonly outcome: string;
  readonly failure: string | null;
}

const journal = () => context.db.query<Line>('select queue, outcome, failure from job_run order by queue');

test('two processes share one queue: what is sent runs once and is written down', async () => {
  const [first] = services;
  await first?.send('sweep-rungs');
  await first?.send('seal-day');
  await expect.poll(journal, { timeout: 20_000 }).toEqual([
    { queue: 'seal-day', outcome: 'done', failure: null },
    { queue: 'sweep-rungs', outcome: 'done', failure: null },
  ]);
  expect(errors).toEqual([]);
});

test('a failure is in the journal with its words, told to the log, and tried once more', async () => {
  await context.db.query('alter table command_key rename to command_key_away');
  const [, second] = services;
  await second?.send('clean-up');
  const failed = async () => (await journal()).filter(({ outcome }) => outcome === 'failed');
  await expect.poll(failed, { timeout: 20_000 }).toHaveLength(1);
  await context.db.query('alter table command_key_away rename to command_key');
  expect((await failed())[0]?.failure).toContain('42P01');
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).not.toContain('command_key');
  const stored = await context.db.query<{ output: string | null }>(
    "select output::text as output from pgboss.job where name = 'clean-up'",
  );
  expect(stored).toHaveLength(1);
  expect(JSON.stringify(stored)).not.toContain('command_key');
});

test('counts are told for every queue', async () => {
  const counts = await services[0]?.counts();
  expect([...(counts?.keys() ?? [])].sort()).toEqual([
    'clean-up',
    'deliver-messages',
    'deliver-to-portal',
    'follow-explanations',
    'long-tasks',
    'morning-digest',
    'recompute',
    'seal-day',
    'search-inspection',
    'send-notifications',
    'succeed-dossiers',
    'sweep-rungs',
  ]);
});
