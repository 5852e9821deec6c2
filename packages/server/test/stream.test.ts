import { accountContextOf, addAccount, installationKey, OPERATOR } from '@dunghen/app/account';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { stopServer } from '../src/http/index.ts';
import { browser } from '../src/http/sign-in/sign-in.fixture.ts';
import { HERE, PROVINCE, type TestReach, THERE, testReach } from './reach/province.ts';

let reach: TestReach;
let address = '';
let tokens: { readonly all: string; readonly here: string; readonly there: string; readonly none: string };
beforeAll(async () => {
  reach = await testReach();
  address = await reach.app.listen({ port: 0, host: '127.0.0.1' });
  const { here, there } = reach.agencies;
  tokens = {
    all: await reach.token({ role: 'auditor', agencyId: PROVINCE, validFrom: '2025-07-01' }),
    here: await reach.token({ role: 'counter', agencyId: here, validFrom: '2025-07-01' }),
    there: await reach.token({ role: 'counter', agencyId: there, validFrom: '2025-07-01' }),
    none: await reach.token({ role: 'system', agencyId: PROVINCE, validFrom: '2025-07-01' }),
  };
}, 120_000);
afterAll(() => reach.close());

const receiveHere = () => reach.receive(reach.agencies.here, HERE);
const receiveThere = () => reach.receive(reach.agencies.there, THERE);

interface Heard {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly id?: string;
}

/** An open line; `next` waits for an event that fits. */
async function listen(who: string | { readonly cookie: string }, mark?: string) {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const answer = await fetch(`${address}/api/v1/stream`, {
    headers: {
      ...(typeof who === 'string' ? { authorization: `Bearer ${who}` } : who),
      ...(mark === undefined ? {} : { 'last-event-id': mark }),
    },
    signal: stop.signal,
  });
  const heard: Heard[] = [];
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const next = async (fits: (event: Heard) => boolean): Promise<Heard | undefined> => {
    for (;;) {
      const found = heard.find(fits);
      if (found !== undefined) return found;
      const part = await reader?.read();
      if (part === undefined || part.done) return undefined;
      const blocks = (rest + part.value).split('\n\n');
      rest = blocks.pop() ?? '';
      heard.push(...blocks.flatMap(readBlock));
    }
  };
  return { answer, heard, next, stop: () => stop.abort() };
}

function readBlock(block: string): readonly Heard[] {
  const fields = new Map(
    block.split('\n').map((line) => [line.split(': ')[0] ?? '', line.slice(line.indexOf(': ') + 2)]),
  );
  const event = fields.get('event');
  const id = fields.get('id');
  if (event === undefined) return [];
  return [{ event, data: JSON.parse(fields.get('data') ?? '{}'), ...(id === undefined ? {} : { id }) }];
}

const isOf = (code: string) => (event: Heard) => event.event === 'dossier' && event.data.code === code;

describe('GET /stream', () => {
  test('tells of a dossier within reach, without a word of any person, and goes on from the last mark', async () => {
    const line = await listen(tokens.here);
    expect([line.answer.status, line.answer.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    expect(line.answer.headers.get('cache-control')).toBe('no-store');
    await line.next(({ event }) => event === 'hello');
    const first = await receiveHere();
    const told = await line.next(isOf(first));
    expect(told?.data).toEqual({ code: first, version: 2, state: 'accepted', type: 'Accepted' });
    line.stop();
    const second = await receiveHere();
    const again = await listen(tokens.here, told?.id ?? '');
    expect(await again.next(isOf(second))).toBeDefined();
  });

  test('another agency hears nothing of it', async () => {
    const [there, all] = [await listen(tokens.there), await listen(tokens.all)];
    await Promise.all([there, all].map((line) => line.next(({ event }) => event === 'hello')));
    const here = await receiveHere();
    expect(await all.next(isOf(here))).toBeDefined();
    const own = await receiveThere();
    await there.next(isOf(own));
    expect(there.heard.filter(({ event }) => event === 'dossier').map(({ data }) => data.code)).toEqual([own]);
  });

  test('is refused without a right to lists, without sign-in, and where it is asked for more than it knows', async () => {
    const none = await listen(tokens.none);
    expect(none.answer.status).toBe(403);
    const nobody = await fetch(`${address}/api/v1/stream`);
    expect(nobody.status).toBe(401);
    const wrong = await fetch(`${address}/api/v1/stream?after=1`, {
      headers: { authorization: `Bearer ${tokens.all}` },
    });
    expect(wrong.status).toBe(400);
  });

  test('nobody holds more lines than windows are worked in', async () => {
    const own = await reach.token({ role: 'auditor', agencyId: PROVINCE, validFrom: '2025-07-01' });
    const statuses: number[] = [];
    for (let count = 0; count < 9; count += 1) statuses.push((await listen(own)).answer.status);
    expect(statuses).toEqual([...Array.from({ length: 8 }, () => 200), 429]);
  });
});

describe('the line ends', () => {
  test('with the session', async () => {
    const accounts = accountContextOf(reach.context, { key: installationKey(Buffer.alloc(32, 7)) });
    const grants = [{ role: 'counter', agencyId: reach.agencies.here, validFrom: '2025-07-01' }] as const;
    const user = { login: 'nghe', name: 'Người nghe (giả định)', grants };
    const added = await addAccount(accounts, OPERATOR, user, { id: 'stream' });
    if (!added.ok) throw new Error(added.message);
    await reach.context.db.query("update account set must_change = false where login = 'nghe'");
    const person = browser(reach.app, 'localhost');
    await person.signIn('nghe', added.value.oneTimePassword ?? '');
    const line = await listen({ cookie: [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ') });
    await line.next(({ event }) => event === 'hello');
    await person.ask('DELETE', '/api/v1/session');
    expect(await line.next(({ event }) => event === 'end')).toBeDefined();
    expect(await line.next(() => false)).toBeUndefined();
  });

  test('with the server, which does not wait for it', async () => {
    const other = await testReach();
    onTestFinished(() => other.context.close());
    const token = await other.token({ role: 'auditor', agencyId: PROVINCE, validFrom: '2025-07-01' });
    const at = await other.app.listen({ port: 0, host: '127.0.0.1' });
    const answer = await fetch(`${at}/api/v1/stream`, { headers: { authorization: `Bearer ${token}` } });
    const body = answer.text();
    expect(await stopServer(other.app, 10_000)).toBe(true);
    expect(await body).toContain('retry:');
  });
});
