import { addAccount, OPERATOR } from '@dunghen/app/account';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Browser, browser, HOST, PROVINCE, type TestServer, testServer } from '../sign-in.fixture.ts';
import { CLIENT, type TestProvider, testProvider } from './provider.fixture.ts';

const ORIGIN = `http://${HOST}`;
const FACTS = { id: '01990000-0000-7000-8000-000000000001' } as const;
let provider: TestProvider;
let server: TestServer;

beforeAll(async () => {
  provider = await testProvider(`${ORIGIN}/sign-in/oidc/callback`);
  const client = { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret } as const;
  server = await testServer({
    origin: ORIGIN,
    providers: [
      { ...client, id: 'cong-chuc', label: 'Tài khoản công chức', of: 'officials', claim: 'sub' },
      { ...client, id: 'vneid', label: 'VNeID', of: 'citizens', claim: 'so_dinh_danh' },
      { id: 'tat', label: 'Đang tắt', of: 'officials', issuer: 'http://127.0.0.1:9', clientId: 'x', claim: 'sub' },
    ],
  });
  // Codes and tokens of the provider are of today.
  server.clock.now = Date.now();
  await addAccount(
    server.accounts,
    OPERATOR,
    {
      login: 'lo.van.a',
      name: 'Lò Văn A (giả định)',
      grants: [{ role: 'auditor', agencyId: PROVINCE, validFrom: '2026-01-01' }],
      identity: { provider: 'cong-chuc', subject: 'u-1' },
      withoutPassword: true,
    },
    FACTS,
  );
});
afterAll(async () => {
  await server.close();
  await provider.close();
});

beforeEach(() => {
  provider.person.subject = 'u-1';
  provider.person.claims = { name: 'Lò Văn A', so_dinh_danh: '011200000001' };
});

async function begin(own: Browser, query = 'provider=cong-chuc'): Promise<string> {
  const answer = await own.ask('GET', `/sign-in/oidc/start?${query}`);
  expect(answer.statusCode).toBe(302);
  return answer.headers.location ?? '';
}

const back = (own: Browser, address: URL) => own.ask('GET', `${address.pathname}${address.search}`);

describe('signing in through an OpenID provider', () => {
  test('asks with PKCE, state and nonce, and comes back to where it began', async () => {
    const own = browser(server.app);
    const address = new URL(await begin(own, 'provider=cong-chuc&returnTo=%2Fho-so%3Ftrang%3D2'));
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${ORIGIN}/sign-in/oidc/callback`,
      state: expect.stringMatching(/.{20,}/),
      nonce: expect.stringMatching(/.{20,}/),
    });
    const answer = await back(own, await provider.visit(address.href));
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/ho-so?trang=2']);
    expect([...own.cookies.keys()]).toEqual(['dunghen']);
    expect((await own.ask('GET', '/api/v1/who')).json()).toMatchObject({
      kind: 'officer',
      name: 'Lò Văn A (giả định)',
    });
  });

  test('keeps state, nonce and verifier sealed in the browser', async () => {
    const own = browser(server.app);
    const address = new URL(await begin(own));
    const kept = Buffer.from(own.cookies.get('dunghen-oidc') ?? '', 'base64url').toString('latin1');
    expect(kept).not.toContain(address.searchParams.get('state'));
  });

  test('refuses a person who has no account here, in clear words', async () => {
    provider.person.subject = 'u-2';
    const own = browser(server.app);
    const answer = await back(own, await provider.visit(await begin(own)));
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.body).toContain('chưa có tài khoản đang hoạt động ở đây');
    expect(own.cookies.size).toBe(0);
  });

  test('refuses a person whose account is closed', async () => {
    await server.accounts.db.query("update account set active_to = active_from where login = 'lo.van.a'");
    const own = browser(server.app);
    expect((await back(own, await provider.visit(await begin(own)))).statusCode).toBe(403);
    await server.accounts.db.query("update account set active_to = null where login = 'lo.van.a'");
  });

  test.each([
    ['another state', (address: URL) => address.searchParams.set('state', 'khac')],
    ['another code', (address: URL) => address.searchParams.set('code', 'khac')],
    ['no code', (address: URL) => address.searchParams.delete('code')],
    ['another issuer', (address: URL) => address.searchParams.set('iss', 'https://evil.example')],
  ])('refuses an answer with %s', async (_, change) => {
    const own = browser(server.app);
    const address = await provider.visit(await begin(own));
    change(address);
    expect((await back(own, address)).statusCode).toBe(403);
    expect(own.cookies.size).toBe(0);
  });

  test('refuses an answer that another browser began (login forgery)', async () => {
    const [mine, theirs] = [browser(server.app), browser(server.app)];
    const address = await provider.visit(await begin(theirs));
    expect((await back(mine, address)).statusCode).toBe(400);
    await begin(mine);
    expect((await back(mine, address)).statusCode).toBe(403);
    expect(mine.cookies.size).toBe(0);
  });

  test('takes each answer once, and only for ten minutes', async () => {
    const own = browser(server.app);
    const address = await provider.visit(await begin(own));
    const journey = own.cookies.get('dunghen-oidc') ?? '';
    expect((await back(own, address)).statusCode).toBe(302);
    own.cookies.clear();
    own.cookies.set('dunghen-oidc', journey);
    expect((await back(own, address)).statusCode).toBe(403);
    own.cookies.set('dunghen-oidc', journey);
    server.clock.now += 11 * 60_000;
    expect((await back(own, address)).statusCode).toBe(400);
    server.clock.now -= 11 * 60_000;
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])(
    'never leads to %j afterwards',
    async (returnTo) => {
      const own = browser(server.app);
      const address = await begin(own, `provider=cong-chuc&returnTo=${encodeURIComponent(returnTo)}`);
      expect((await back(own, await provider.visit(address))).headers.location).toBe('/');
    },
  );

  test.each([
    ['an unknown provider', 'provider=la', 404],
    ['no provider', '', 404],
    ['a provider that does not answer', 'provider=tat', 503],
  ])('says so for %s', async (_, query, status) => {
    const answer = await browser(server.app).ask('GET', `/sign-in/oidc/start?${query}`);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
  });
});

describe('a citizen', () => {
  test('gets in by the national e-ID alone, as themselves, with nothing of it stored in clear', async () => {
    provider.person.subject = 'cd-77';
    const own = browser(server.app);
    const answer = await back(own, await provider.visit(await begin(own, 'provider=vneid')));
    expect(answer.statusCode).toBe(302);
    expect((await own.ask('GET', '/api/v1/who')).json()).toMatchObject({ kind: 'citizen', identity: '011200000001' });
    const session = (await own.ask('GET', '/api/v1/session')).json();
    expect(session.user).toMatchObject({ kind: 'citizen', name: 'Lò Văn A', roles: [], may: [] });
    for (const table of ['account_session', 'audit_entry', 'sign_in_attempt']) {
      const rows = await server.accounts.db.query<{ row: string }>(`select t::text as row from ${table} t`);
      for (const { row } of rows) expect(row).not.toMatch(/011200000001|Lò Văn A"/);
    }
  });

  test('is not let in without an identity number', async () => {
    provider.person.claims = { name: 'Không số' };
    const own = browser(server.app);
    expect((await back(own, await provider.visit(await begin(own, 'provider=vneid')))).statusCode).toBe(403);
  });

  test('does not become an officer who is linked by the same claim', async () => {
    const own = browser(server.app);
    await back(own, await provider.visit(await begin(own, 'provider=vneid')));
    expect((await own.ask('GET', '/api/v1/who')).json().kind).toBe('citizen');
  });
});

test('the ways to sign in are told', async () => {
  const { providers } = (await browser(server.app).ask('GET', '/api/v1/session')).json();
  expect(providers[0]).toEqual({
    id: 'cong-chuc',
    label: 'Tài khoản công chức',
    of: 'officials',
    address: '/sign-in/oidc/start?provider=cong-chuc',
  });
});
