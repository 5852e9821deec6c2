/** Two servers on one PostgreSQL, and a second one on a folder (issue: faults). */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { contextOf, type OpenContext } from '@dunghen/app/context';
import type { Database } from '@dunghen/store/server';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findLosses } from '../record/check-kills.ts';
import { type Prepared, prepare } from '../record/prepare.ts';
import { ask, newIntake, note, send, startLoad } from './ask.ts';
import { type Program, startProgram, tryStart } from './program.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('two servers on one PostgreSQL', () => {
  let db: Database & { readonly url: string };
  let context: OpenContext;
  let prepared: Prepared;
  let programs: readonly Program[];

  beforeAll(async () => {
    db = await testDatabase();
    // At the same instant, on a database that has no user and no queue yet.
    programs = await Promise.all([startProgram(db.url), startProgram(db.url)]);
    context = await contextOf(db, Date.now);
    prepared = await prepare(context);
  });
  afterAll(async () => {
    const ends = await Promise.all(programs.map((program) => program.stop()));
    await context.close();
    expect(ends).toEqual([0, 0]);
  });
  const urls = () => programs.map(({ url }) => url);
  const [A, B] = [0, 1];
  const url = (nth: number) => urls()[nth] ?? '';

  test('one of them makes the first administrator and shows the password', () => {
    expect(programs.filter((program) => program.output().includes('mật khẩu dùng một lần'))).toHaveLength(1);
  });

  test('intakes through both at the same agencies: no number twice, none left out, the whole verifies', async () => {
    const load = startLoad(urls(), prepared, 8);
    await pause(2_500);
    await load.finish();
    expect(load.answers.filter(({ status }) => status !== 201)).toEqual([]);
    expect(await findLosses(context, load.report())).toEqual([]);
    expect(gapsOf(load.acknowledged.map(({ code }) => code))).toEqual([]);
  });

  test('one command under one key through both at once: done once, the same answer twice', async () => {
    const { code }: { code: string } = JSON.parse((await send(url(A), prepared.token, newIntake(prepared))).body);
    const command = note(code, randomUUID());
    const answers = await Promise.all(urls().map((at) => send(at, prepared.token, command)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body).toBe(answers[1]?.body);
  });

  test('two commands on one dossier at once: one is done, the other is told what was done meanwhile', async () => {
    const { code }: { code: string } = JSON.parse((await send(url(B), prepared.token, newIntake(prepared))).body);
    const answers = await Promise.all(urls().map((at) => send(at, prepared.token, note(code, randomUUID()))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const conflict: unknown = JSON.parse(answers.find(({ status }) => status === 409)?.body ?? '');
    expect(conflict).toMatchObject({
      code: 'version-conflict',
      detail: expect.stringContaining('vừa được người khác cập nhật'),
      facts: { expected: 2, current: 3, since: [{ seq: 3, type: 'Noted' }] },
    });
  });

  test('what one changes the other shows at once', async () => {
    const { code }: { code: string } = JSON.parse((await send(url(A), prepared.token, newIntake(prepared))).body);
    const answer = await ask(url(B), `/api/v1/dossiers/${code}`, {
      headers: { authorization: `Bearer ${prepared.token}` },
    });
    expect([answer.status, answer.body.includes(code)]).toEqual([200, true]);
  });

  test('a job is run by one of them', async () => {
    // Each start asks for one; two that start within the same minute share it.
    const count = async (sql: string) => (await context.db.query<{ count: number }>(sql))[0]?.count;
    const asked = () => count("select count(*) from pgboss.job where name = 'seal-day' and state = 'completed'");
    const done = () => count("select count(*) from job_run where queue = 'seal-day' and outcome = 'done'");
    await expect.poll(asked, { timeout: 20_000 }).toBeGreaterThan(0);
    await expect.poll(async () => (await done()) === (await asked()), { timeout: 20_000 }).toBe(true);
  });
});

/** Numbers that are missing between the first and the last of an agency and day. */
function gapsOf(codes: readonly string[]): readonly string[] {
  const series = Map.groupBy(codes, (code) => code.replace(/\d+$/, ''));
  return [...series].flatMap(([prefix, members]) => {
    const numbers = members.map((code) => Number(code.slice(prefix.length))).sort((a, b) => a - b);
    return numbers.flatMap((number, index) =>
      number === index + 1 ? [] : [`${prefix}${number} is the ${index + 1}.`],
    );
  });
}

test('a second server on the folder of a running one is refused in Vietnamese, and the first goes on', async () => {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'dunghen-hai ')), 'dữ liệu');
  const first = await startProgram(folder, { DUNGHEN_FILES: '' });
  const second = await tryStart(folder, { DUNGHEN_FILES: '' });
  expect('url' in second).toBe(false);
  expect(second).toMatchObject({ code: 2 });
  expect(second.output).toContain(`đang có một máy chủ Đúng Hẹn khác chạy (tiến trình ${first.child.pid})`);
  expect((await ask(first.url, '/readyz')).status).toBe(200);
  // Whoever keeps the folder's PostgreSQL dies: it is started again, elsewhere, and the server finds it.
  const { supervisor }: { supervisor: number } = JSON.parse(readFileSync(path.join(folder, 'server.json'), 'utf8'));
  process.kill(supervisor, 'SIGKILL');
  const ready = async () => (await ask(first.url, '/readyz')).status;
  await expect.poll(ready, { timeout: 10_000, interval: 20 }).toBe(503);
  await expect.poll(ready, { timeout: 30_000 }).toBe(200);
  expect(await first.stop()).toBe(0);
  rmSync(path.dirname(folder), { recursive: true });
});
