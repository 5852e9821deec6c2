import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, browser, HOST, PROVINCE, type TestServer, testServer } from './sign-in.fixture.ts';

let server: TestServer;
let administrator: Browser;
let auditor: Browser;

beforeAll(async () => {
  server = await testServer();
  [administrator, auditor] = [browser(server.app), browser(server.app)];
  await administrator.signIn('quantri', await server.addUser('quantri', 'system'));
  await auditor.signIn('kiemtoan', await server.addUser('kiemtoan', 'auditor'));
});
afterAll(() => server.close());

const grant = { role: 'counter', agencyId: PROVINCE, validFrom: '2026-01-01' };
const bearer = (token: string) => ({ host: HOST, authorization: `Bearer ${token}` });

describe('users over HTTP', () => {
  test('are added, given roles, closed; each step is seen at once', async () => {
    const body = { login: 'lo.van.a', name: 'Lò Văn A (giả định)', reason: 'QĐ 1' };
    const added = await administrator.ask('POST', '/api/v1/accounts', body);
    expect(added.statusCode).toBe(201);
    const { oneTimePassword, account } = added.json();
    expect(account).toMatchObject({ login: 'lo.van.a', mustChangePassword: true, grants: [] });
    const own = browser(server.app);
    await own.signIn('lo.van.a', oneTimePassword);
    await own.ask('PUT', '/api/v1/session/password', { current: oneTimePassword, next: 'con trâu đi trước' });
    expect((await own.ask('GET', '/api/v1/session')).json().user.roles).toEqual([]);
    const given = await administrator.ask('POST', '/api/v1/accounts/lo.van.a/grants', grant);
    expect(given.statusCode).toBe(201);
    expect((await own.ask('GET', '/api/v1/session')).json().user.roles).toMatchObject([{ role: 'counter' }]);
    const { grantId } = given.json();
    const ended = await administrator.ask('DELETE', `/api/v1/accounts/lo.van.a/grants/${grantId}`);
    expect(ended.json()).toEqual({ endsOn: '2026-03-02' });
    expect((await own.ask('GET', '/api/v1/session')).json().user).toMatchObject({ roles: [], may: [] });
    expect((await administrator.ask('POST', '/api/v1/accounts/lo.van.a/disable')).json().activeTo).toBe('2026-03-02');
    expect((await own.ask('GET', '/api/v1/who')).statusCode).toBe(401);
    const list: { login: string }[] = (await administrator.ask('GET', '/api/v1/accounts')).json();
    expect(list.map(({ login }) => login)).toEqual(['kiemtoan', 'lo.van.a', 'quantri']);
  });

  test.each([
    ['GET', '/api/v1/accounts', undefined],
    ['POST', '/api/v1/accounts', { login: 'len.len', name: 'A' }],
    ['POST', '/api/v1/accounts/quantri/grants', grant],
    ['POST', '/api/v1/accounts/quantri/disable', undefined],
    ['POST', '/api/v1/accounts/quantri/reset-password', undefined],
    ['POST', '/api/v1/accounts/khong-co-ai/reset-password', undefined],
    ['GET', '/api/v1/tokens', undefined],
    ['POST', '/api/v1/tokens', { name: 'A', scopes: ['dossier:list'], grants: [], expiresOn: '2026-04-01' }],
  ] as const)('%s %s is for administrators alone', async (method, url, body) => {
    const answer = await auditor.ask(method, url, body);
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'not-allowed']);
  });

  test('administrators do not manage themselves', async () => {
    const answer = await administrator.ask('POST', '/api/v1/accounts/quantri/grants', { ...grant, role: 'auditor' });
    expect(answer.json()).toMatchObject({ status: 403, code: 'not-allowed', facts: { rule: 'own-account' } });
  });

  test.each([
    ['a role that does not exist', { ...grant, role: 'king' }, 400, 'invalid-request'],
    ['a date that is none', { ...grant, validFrom: '2026-02-30' }, 400, 'invalid-request'],
    ['an agency that does not exist', { ...grant, agencyId: 'khong-co' }, 404, 'unknown-agency'],
    ['more than was asked', { ...grant, admin: true }, 400, 'invalid-request'],
  ])('grants with %s are refused', async (_, body, status, code) => {
    const answer = await administrator.ask('POST', '/api/v1/accounts/kiemtoan/grants', body);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });
});

describe('tokens over HTTP', () => {
  const body = {
    name: 'Cổng tỉnh',
    scopes: ['dossier:list'],
    grants: [{ ...grant, role: 'auditor' }],
    expiresOn: '2026-04-01',
  };

  test('let a machine in without cookie and origin, until they are taken back', async () => {
    const { id, token } = (await administrator.ask('POST', '/api/v1/tokens', body)).json();
    const ask = () => server.app.inject({ method: 'POST', url: '/api/v1/who', headers: bearer(token), payload: {} });
    expect((await ask()).json()).toMatchObject({ kind: 'machine', name: 'Cổng tỉnh', scopes: ['dossier:list'] });
    expect((await administrator.ask('GET', '/api/v1/tokens')).json()).toMatchObject([
      { id, expiresAt: '2026-04-02T00:00:00+07:00' },
    ]);
    expect((await administrator.ask('DELETE', `/api/v1/tokens/${id}`)).statusCode).toBe(204);
    const answer = await ask();
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'token-invalid']);
    expect(answer.headers['www-authenticate']).toContain('Bearer');
  });

  test.each(['Bearer abc', 'Bearer ', 'Basic cXVhbnRyaTp4', `Bearer ${'x'.repeat(43)}`])(
    '%j is no token, and no way round the session',
    async (authorization) => {
      const answer = await administrator.ask('GET', '/api/v1/who', undefined, { authorization });
      expect([answer.statusCode, answer.json().code]).toEqual([401, 'token-invalid']);
    },
  );

  test('have no account of their own to change', async () => {
    const { token } = (await administrator.ask('POST', '/api/v1/tokens', body)).json();
    const payload = { current: 'x', next: 'con trâu đi trước' };
    const answer = await server.app.inject({
      method: 'PUT',
      url: '/api/v1/session/password',
      headers: bearer(token),
      payload,
    });
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'not-allowed']);
  });
});

describe('a second factor over HTTP', () => {
  test('is set up with the password and refused without it', async () => {
    const own = browser(server.app);
    const password = await server.addUser('hai.lop', 'auditor');
    await own.signIn('hai.lop', password);
    expect((await own.ask('POST', '/api/v1/session/second-factor', { password: 'sai' })).json().code).toBe(
      'password-wrong',
    );
    const { address } = (await own.ask('POST', '/api/v1/session/second-factor', { password })).json();
    expect(address).toMatch(/^otpauth:\/\/totp\//);
    const wrong = await own.ask('PUT', '/api/v1/session/second-factor', { code: 'abcdef' });
    expect([wrong.statusCode, wrong.json().code]).toEqual([401, 'totp-wrong']);
  });
});
