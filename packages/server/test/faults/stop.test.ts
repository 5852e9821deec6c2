/** Told to stop: what was begun is answered, what is new is refused, and the process ends (issue: operations). */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { contextOf, type OpenContext } from '@dunghen/app/context';
import type { Database } from '@dunghen/store/server';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Prepared, prepare } from '../record/prepare.ts';
import { type Answer, newIntake, note, send } from './ask.ts';
import { type Program, startProgram } from './program.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let db: Database & { readonly url: string };
let context: OpenContext;
let prepared: Prepared;
let program: Program;

beforeAll(async () => {
  db = await testDatabase();
  context = await contextOf(db, Date.now);
  prepared = await prepare(context);
});
afterAll(() => context.close());
beforeEach(async () => {
  program = await startProgram(db.url);
});

async function accept(): Promise<string> {
  const { code }: { code: string } = JSON.parse((await send(program.url, prepared.token, newIntake(prepared))).body);
  return code;
}

/** Sends until it is refused; gives each answer, and the marks of what was not answered at all. */
async function sendUntilRefused(
  heard: () => void,
): Promise<{ readonly answers: readonly Answer[]; readonly unanswered: string }> {
  const answers: Answer[] = [];
  for (;;) {
    const intake = newIntake(prepared, answers.length);
    const answer = await send(program.url, prepared.token, intake).catch(() => undefined);
    if (answer === undefined) return { answers, unanswered: intake.mark };
    answers.push(answer);
    heard();
  }
}

test('SIGTERM under load: all that was begun is answered, nothing that was not answered was done', async () => {
  const sending: ReturnType<typeof sendUntilRefused>[] = [];
  // Three answers for each line on the whole.
  await new Promise<void>((resolve) => {
    let answered = 0;
    const heard = () => {
      answered += 1;
      if (answered === 24) resolve();
    };
    for (let line = 0; line < 8; line += 1) sending.push(sendUntilRefused(heard));
  });
  const from = performance.now();
  expect(await program.stop('SIGTERM')).toBe(0);
  expect(performance.now() - from).toBeLessThan(10_000);
  const sent = await Promise.all(sending);
  const answers = sent.flatMap((each) => each.answers);
  const statuses = new Set(answers.map(({ status, type, retryAfter }) => `${status} ${type} ${retryAfter}`));
  const expected = ['201 application/json; charset=utf-8 null', '503 application/problem+json; charset=utf-8 5'];
  expect([...statuses].filter((status) => !expected.includes(status))).toEqual([]);
  expect(answers.length).toBeGreaterThanOrEqual(24);
  const done = await db.query("select from dossier_event where data ->> 'subject' = any($1)", [
    sent.map(({ unanswered }) => unanswered),
  ]);
  expect(done).toEqual([]);
});

/** A request has come as far as the dossier that is held. */
const someoneWaits = (): Promise<void> =>
  expect
    .poll(
      () => db.query("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"),
      { timeout: 20_000 },
    )
    .toHaveLength(1);

test('a slow request that was begun is answered, while nobody new gets in and whoever is idle does not hold it up', async () => {
  const code = await accept();
  const { hostname, port } = new URL(program.url);
  const idle = connect(Number(port), hostname);
  await once(idle, 'connect');
  idle.on('error', () => undefined);
  const begun = await db.transaction(async (tx) => {
    await tx.query('select from dossier where code = $1 for update', [code]);
    const answer = send(program.url, prepared.token, note(code, randomUUID()));
    await someoneWaits();
    program.child.kill('SIGTERM');
    await pause(500);
    await expect(send(program.url, prepared.token, newIntake(prepared))).rejects.toThrow('fetch failed');
    return { answer };
  });
  const answer = await begun.answer;
  expect(`${answer.status} ${answer.body}`).toContain('200');
  const from = performance.now();
  expect(await program.ended).toBe(0);
  expect(performance.now() - from).toBeLessThan(10_000);
  idle.destroy();
});

test('a second signal ends it at once', async () => {
  const code = await accept();
  await db.transaction(async (tx) => {
    await tx.query('select from dossier where code = $1 for update', [code]);
    const broken = send(program.url, prepared.token, note(code, randomUUID())).catch(() => 'broken off');
    await someoneWaits();
    program.child.kill('SIGINT');
    await pause(300);
    const from = performance.now();
    expect(await program.stop('SIGINT')).toBe('SIGINT');
    expect(performance.now() - from).toBeLessThan(1_000);
    expect(await broken).toBe('broken off');
  });
});
