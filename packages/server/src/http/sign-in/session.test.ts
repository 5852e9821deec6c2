import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, browser, HOST, type TestServer, testServer } from './sign-in.fixture.ts';

const MINUTE = 60_000;
let server: TestServer;
let passwords: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  server = await testServer();
  passwords = {
    kiemtoan: await server.addUser('kiemtoan', 'auditor'),
    quantri: await server.addUser('quantri', 'system'),
  };
});
afterAll(() => server.close());

async function signedIn(login = 'kiemtoan'): Promise<Browser> {
  const own = browser(server.app);
  await own.signIn(login, passwords[login] ?? '');
  return own;
}

describe('without sign-in', () => {
  test.each(['/api/v1/who', '/api/v1/accounts', '/api/v1/tokens', '/api/v1/sessions'])(
    '%s asks for it',
    async (url) => {
      const answer = await browser(server.app).ask('GET', url);
      expect([answer.statusCode, answer.json().code]).toEqual([401, 'sign-in-required']);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    },
  );

  test.each(['/healthz', '/api/v1/public', '/api/v1/session'])('%s answers', async (url) => {
    expect((await browser(server.app).ask('GET', url)).statusCode).toBe(200);
  });

  test('nothing can be changed', async () => {
    expect((await browser(server.app).ask('POST', '/api/v1/who', {})).statusCode).toBe(401);
  });

  test('a name of this machine opens nothing where the data is real', async () => {
    expect((await browser(server.app, 'localhost').ask('GET', '/api/v1/who')).statusCode).toBe(401);
  });
});

describe('signing in', () => {
  test('makes known who asks, with roles and what they may', async () => {
    const own = await signedIn();
    const { user, ...session } = (await own.ask('GET', '/api/v1/session')).json();
    expect(session).toMatchObject({ signedIn: true, demonstration: false, mustChangePassword: false, providers: [] });
    expect(session.expiresAt).toBe('2026-03-02T20:00:00+07:00');
    expect(user).toMatchObject({ kind: 'officer', login: 'kiemtoan' });
    expect(user.roles).toMatchObject([
      { role: 'auditor', roleName: 'Kiểm toán, thanh tra', agencyName: 'UBND tỉnh Điện Biên' },
    ]);
    expect(user.may).toContain('audit:read');
    expect(user.may).not.toContain('dossier:accept');
    expect((await own.ask('GET', '/api/v1/who')).json()).toMatchObject({ kind: 'officer', id: user.id });
  });

  test('gives a cookie that scripts cannot read and other sites do not send', async () => {
    const answer = await browser(server.app).ask('POST', '/api/v1/session', {
      login: 'kiemtoan',
      password: passwords.kiemtoan,
    });
    expect(answer.cookies).toMatchObject([{ name: 'dunghen', path: '/', httpOnly: true, sameSite: 'Lax' }]);
    expect(answer.cookies[0]).not.toHaveProperty('secure');
    expect(answer.cookies[0]).not.toHaveProperty('domain');
    expect(answer.cookies[0]).not.toHaveProperty('maxAge');
  });

  test.each([
    ['a wrong password', { login: 'kiemtoan', password: 'sai' }, 401, 'sign-in-failed'],
    ['an unknown login', { login: 'ai-do', password: 'sai' }, 401, 'sign-in-failed'],
    ['a missing password', { login: 'kiemtoan' }, 400, 'invalid-request'],
    ['an unknown field', { login: 'kiemtoan', password: 'sai', role: 'system' }, 400, 'invalid-request'],
  ])('is refused for %s', async (_, body, status, code) => {
    const answer = await browser(server.app).ask('POST', '/api/v1/session', body);
    expect([answer.statusCode, answer.json().code, answer.cookies]).toEqual([status, code, []]);
  });

  test('from a page of another site is refused', async () => {
    const body = { login: 'kiemtoan', password: passwords.kiemtoan };
    const answer = await browser(server.app).ask('POST', '/api/v1/session', body, { origin: 'https://evil.example' });
    expect([answer.statusCode, answer.json().code, answer.cookies]).toEqual([403, 'origin-wrong', []]);
  });

  test('too often says when to come again', async () => {
    await server.addUser('bi-do', 'auditor');
    const ask = () => browser(server.app).ask('POST', '/api/v1/session', { login: 'bi-do', password: 'sai' });
    for (let n = 0; n < 5; n += 1) expect((await ask()).statusCode).toBe(401);
    const answer = await ask();
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([
      429,
      'sign-in-locked',
      '60',
    ]);
  });

  test('does not take over a session from outside', async () => {
    const own = browser(server.app);
    own.cookies.set('dunghen', 'a'.repeat(43));
    await own.signIn('kiemtoan', passwords.kiemtoan ?? '');
    expect(own.cookies.get('dunghen')).not.toBe('a'.repeat(43));
  });
});

describe('signing out', () => {
  test('ends the session and takes the cookie away', async () => {
    const own = await signedIn();
    const token = own.cookies.get('dunghen') ?? '';
    expect((await own.ask('DELETE', '/api/v1/session')).statusCode).toBe(204);
    expect(own.cookies.size).toBe(0);
    own.cookies.set('dunghen', token);
    expect((await own.ask('GET', '/api/v1/who')).statusCode).toBe(401);
  });

  test('happens by itself after half an hour without use', async () => {
    const own = await signedIn();
    server.clock.now += 31 * MINUTE;
    expect((await own.ask('GET', '/api/v1/who')).statusCode).toBe(401);
  });

  test("of another of one's sessions", async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const sessions: { id: string; current: boolean }[] = (await here.ask('GET', '/api/v1/sessions')).json();
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    for (const { id, current } of sessions)
      if (!current) expect((await here.ask('DELETE', `/api/v1/sessions/${id}`)).statusCode).toBe(204);
    expect((await there.ask('GET', '/api/v1/who')).statusCode).toBe(401);
    expect((await here.ask('GET', '/api/v1/who')).statusCode).toBe(200);
  });
});

describe('forged requests', () => {
  test.each([
    ['another site', { origin: 'https://evil.example' }, 'origin-wrong'],
    ['a name that only begins alike', { origin: `http://${HOST}.evil.example` }, 'origin-wrong'],
    ['another port of the same machine', { origin: 'http://motcua.test:9999' }, 'origin-wrong'],
    ['a sandboxed page', { origin: 'null' }, 'origin-wrong'],
    ['no token', { 'x-csrf-token': '' }, 'csrf-token-wrong'],
    ['a wrong token', { 'x-csrf-token': 'b'.repeat(43) }, 'csrf-token-wrong'],
  ])('from %s change nothing', async (_, headers, code) => {
    const own = await signedIn();
    const answer = await own.ask('POST', '/api/v1/who', {}, headers);
    expect([answer.statusCode, answer.json().code]).toEqual([403, code]);
    expect((await own.ask('POST', '/api/v1/who', {})).statusCode).toBe(200);
  });

  test('with the token of another session change nothing', async () => {
    const [own, other] = [await signedIn(), browser(server.app)];
    const foreign = await other.signIn('kiemtoan', passwords.kiemtoan ?? '');
    expect((await own.ask('POST', '/api/v1/who', {}, { 'x-csrf-token': foreign })).statusCode).toBe(403);
  });

  test('that a browser marks as cross-site change nothing even without an origin', async () => {
    const own = await signedIn();
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/v1/who',
      headers: { host: HOST, cookie: `dunghen=${own.cookies.get('dunghen')}`, 'sec-fetch-site': 'cross-site' },
    });
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'origin-wrong']);
  });
});

describe('the first password', () => {
  test('lets nothing be done before it is changed', async () => {
    const password = await server.addUser('moi-den', 'auditor');
    await server.accounts.db.query("update account set must_change = true where login = 'moi-den'");
    const own = browser(server.app);
    await own.signIn('moi-den', password);
    expect((await own.ask('GET', '/api/v1/session')).json()).toMatchObject({
      mustChangePassword: true,
      user: { may: [] },
    });
    const blocked = await own.ask('GET', '/api/v1/who');
    expect([blocked.statusCode, blocked.json().code]).toEqual([403, 'password-change-required']);
    const next = 'con trâu đi trước cái cày';
    const unfit = await own.ask('PUT', '/api/v1/session/password', { current: password, next: 'ngắn' });
    expect([unfit.statusCode, unfit.json().code]).toEqual([422, 'password-unfit']);
    expect((await own.ask('PUT', '/api/v1/session/password', { current: password, next })).statusCode).toBe(204);
    expect((await own.ask('GET', '/api/v1/who')).statusCode).toBe(200);
  });
});

describe('behind https', () => {
  test('cookies are for this host alone, and only there', async () => {
    const secure = await testServer({ secure: true, origin: 'https://motcua.test' });
    try {
      const password = await secure.addUser('kiemtoan', 'auditor');
      const own = browser(secure.app, 'motcua.test');
      const headers = { origin: 'https://motcua.test' };
      const answer = await own.ask('POST', '/api/v1/session', { login: 'kiemtoan', password }, headers);
      expect(answer.cookies).toMatchObject([
        { name: '__Host-dunghen', path: '/', httpOnly: true, secure: true, sameSite: 'Lax' },
      ]);
      expect((await own.ask('GET', '/api/v1/who')).statusCode).toBe(200);
      expect((await own.ask('POST', '/api/v1/session', { login: 'kiemtoan', password })).json().code).toBe(
        'origin-wrong',
      );
    } finally {
      await secure.close();
    }
  });
});

describe('a demonstration', () => {
  test('shows itself to visitors on its own machine, to read', async () => {
    const demonstration = await testServer({ demonstration: true });
    try {
      const at = (host: string) => browser(demonstration.app, host);
      expect((await at('localhost').ask('GET', '/api/v1/who')).json()).toEqual({
        kind: 'anonymous',
        demonstration: true,
      });
      expect((await at('localhost').ask('POST', '/api/v1/who', {})).statusCode).toBe(401);
      expect((await at('motcua.test').ask('GET', '/api/v1/who')).statusCode).toBe(401);
      const afar = {
        method: 'GET',
        url: '/api/v1/who',
        headers: { host: 'localhost' },
        remoteAddress: '10.0.0.9',
      } as const;
      expect((await demonstration.app.inject(afar)).statusCode).toBe(401);
      const relayed = { host: 'localhost', 'x-forwarded-for': '203.0.113.7' };
      const through = { method: 'GET', url: '/api/v1/who', headers: relayed } as const;
      expect((await demonstration.app.inject(through)).statusCode).toBe(401);
      expect((await at('localhost').ask('GET', '/api/v1/session')).json()).toMatchObject({
        signedIn: false,
        demonstration: true,
      });
    } finally {
      await demonstration.close();
    }
  });
});
