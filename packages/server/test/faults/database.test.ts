/** A database that goes away, vanishes or is slow, under a server as an operator runs it (issue: faults). */
import { randomUUID } from 'node:crypto';
import { contextOf, type OpenContext } from '@dunghen/app/context';
import type { Database } from '@dunghen/store/server';
import { testDatabase } from '@dunghen/store/testing';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findLosses } from '../record/check-kills.ts';
import { type Prepared, prepare } from '../record/prepare.ts';
import { ask, faultsOfLater, newIntake, note, send, startLoad } from './ask.ts';
import { type Line, openLine } from './line.ts';
import { type Program, startProgram } from './program.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let db: Database & { readonly url: string };
let context: OpenContext;
let prepared: Prepared;
let line: Line;
let program: Program;

beforeAll(async () => {
  db = await testDatabase();
  context = await contextOf(db, Date.now);
  prepared = await prepare(context);
  line = await openLine(db.url);
  program = await startProgram(line.url);
});

afterAll(async () => {
  const end = await program.stop();
  await line.close();
  await context.close();
  // What it said last tells why it ended otherwise.
  expect(`${end} ${end === 0 ? '' : program.output()}`).toBe('0 ');
});

const isReady = async () => (await ask(program.url, '/readyz')).status;

/** An intake that is done, and its code. */
async function accept(): Promise<string> {
  const answer = await send(program.url, prepared.token, newIntake(prepared));
  expect(`${answer.status} ${answer.body}`).toContain('201');
  const { code }: { code: string } = JSON.parse(answer.body);
  return code;
}

test('away: 503 with the time to wait, then on by itself; nothing acknowledged is lost, the key gives the first answer', async () => {
  const load = startLoad([program.url], prepared, 4);
  await pause(800);
  await line.cut();
  await pause(300);
  const before = load.answers.length;
  const watched = await Promise.all([ask(program.url, '/healthz'), ask(program.url, '/readyz')]);
  const reading = await ask(program.url, '/api/v1/dossiers', {
    headers: { authorization: `Bearer ${prepared.token}` },
  });
  await pause(1_200);
  const during = load.answers.slice(before);
  await line.restore();
  await expect.poll(isReady, { timeout: 10_000 }).toBe(200);
  await pause(800);
  await load.finish();
  expect(watched.map(({ status }) => status)).toEqual([200, 503]);
  expect(during.length).toBeGreaterThan(0);
  expect(faultsOfLater([...during, reading, ...watched.slice(1)])).toEqual([]);
  expect(Math.max(...load.answers.map(({ ms }) => ms))).toBeLessThan(15_000);
  expect(await findLosses(context, load.report())).toEqual([]);
  const [first] = load.acknowledged;
  if (first === undefined) throw new Error('nothing was acknowledged');
  const again = await send(program.url, prepared.token, first);
  expect([again.status, again.body]).toEqual([201, first.answer]);
});

test('its sessions ended by the administrator, under load: nobody is told of an error, nothing is lost', async () => {
  const load = startLoad([program.url], prepared, 4);
  for (let round = 0; round < 5; round += 1) {
    await pause(200);
    await db.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'dunghen%' and pid <> pg_backend_pid() and client_port is distinct from -1",
    );
  }
  await load.finish();
  expect(faultsOfLater(load.answers.filter(({ status }) => status !== 201))).toEqual([]);
  expect(await findLosses(context, load.report())).toEqual([]);
});

test('vanished without a word: answered within a bounded time, and again when it is back', async () => {
  const intake = newIntake(prepared);
  await accept();
  line.clog();
  const [first, second, health, ready] = await Promise.all([
    send(program.url, prepared.token, intake),
    send(program.url, prepared.token, newIntake(prepared)),
    ask(program.url, '/healthz'),
    ask(program.url, '/readyz'),
  ]);
  await line.restore();
  expect(faultsOfLater([first, second, ready])).toEqual([]);
  expect([health.status, health.ms < 1_000, ready.ms < 5_000]).toEqual([200, true, true]);
  await expect.poll(isReady, { timeout: 10_000 }).toBe(200);
  const again = await send(program.url, prepared.token, intake);
  expect(again.status).toBe(201);
});

describe('slow', () => {
  test('somebody holds the dossier: 503 after the time for locks, and the same key does it afterwards', async () => {
    const code = await accept();
    const command = note(code, randomUUID());
    const held = await db.transaction(async (tx) => {
      await tx.query('select from dossier where code = $1 for update', [code]);
      const answers = await Promise.all([
        send(program.url, prepared.token, command),
        send(program.url, prepared.token, newIntake(prepared)),
      ]);
      return answers;
    });
    const [blocked, other] = held;
    expect(faultsOfLater([blocked])).toEqual([]);
    expect([blocked.ms < 8_000, other.status, other.ms < 2_000]).toEqual([true, 201, true]);
    const after = await send(program.url, prepared.token, command);
    expect(`${after.status} ${after.body}`).toContain('200');
    expect((await send(program.url, prepared.token, command)).body).toBe(after.body);
  });

  test('more wait than there are connections: each is answered in time, and those that need no database at once', async () => {
    const code = await accept();
    const answers = await db.transaction(async (tx) => {
      await tx.query('lock table dossier in access exclusive mode');
      const waiting = Array.from({ length: 40 }, () => send(program.url, prepared.token, note(code, randomUUID())));
      await pause(500);
      const health = await ask(program.url, '/healthz');
      expect([health.status, health.ms < 1_000]).toEqual([200, true]);
      return Promise.all(waiting);
    });
    expect(faultsOfLater(answers)).toEqual([]);
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(15_000);
    await accept();
  });
});

test('jobs run again after all that', async () => {
  const queue = new PgBoss({ connectionString: db.url, schema: 'pgboss', supervise: false, schedule: false, max: 1 });
  queue.on('error', () => undefined);
  await queue.start();
  const from = Date.now();
  await queue.send('clean-up', { isAsked: true });
  await queue.stop({ graceful: false });
  const runs = () =>
    context.db.query<{ outcome: string }>(
      "select outcome from job_run where queue = 'clean-up' and started_at >= to_timestamp($1)",
      [from / 1_000 - 1],
    );
  await expect.poll(runs, { timeout: 20_000 }).toEqual([{ outcome: 'done' }]);
});
