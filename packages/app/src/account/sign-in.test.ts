import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { REQUEST, type TestAccounts, testAccounts } from './account.fixture.ts';
import { createLookUp, LOOK_UP_MS } from './look-up.ts';
import { changePassword } from './own-password.ts';
import { endOwnSession, ownSessions, type SignedIn, signOut } from './session.ts';
import { signIn } from './sign-in.ts';

const MINUTE = 60_000;
let accounts: TestAccounts;
let login = '';
let password = '';
let count = 0;

beforeAll(async () => {
  accounts = await testAccounts({ policy: { addressFailures: 15 } });
});
afterAll(() => accounts.close());

beforeEach(async () => {
  count += 1;
  login = `nguoi-dung-${count}`;
  password = await accounts.add({ login });
  accounts.clock.now += 60 * MINUTE;
});

const address = () => ({ ...REQUEST, address: `10.1.0.${count}` });
const attempt = (word = password, code?: string) =>
  signIn(accounts.context, { login, password: word, ...(code === undefined ? {} : { code }) }, address());

async function signedIn(): Promise<SignedIn> {
  const outcome = await attempt();
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

async function ownerOf(token: string) {
  const session = await createLookUp(accounts.context).session(token);
  if (session?.principal.kind !== 'officer') throw new Error('nobody');
  return { ...session, officer: session.principal };
}

describe('signing in', () => {
  test('gives a session; the login is taken in any case', async () => {
    const outcome = await signIn(accounts.context, { login: ` ${login.toUpperCase()} `, password }, address());
    expect(outcome).toMatchObject({ ok: true, value: { mustChange: true } });
  });

  test.each([
    ['a wrong password', () => ({ login, password: 'sai hoàn toàn' })],
    ['an unknown login', () => ({ login: 'khong-co-ai', password })],
    ['no password', () => ({ login, password: '' })],
  ])('is refused in the same words for %s', async (_, input) => {
    const outcome = await signIn(accounts.context, input(), address());
    expect(outcome).toEqual({
      ok: false,
      code: 'sign-in-failed',
      facts: {},
      message: 'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra lại, chú ý phím Caps Lock và bộ gõ.',
    });
  });

  test('ends with the account: on the day on which it closes', async () => {
    const { token } = await signedIn();
    await accounts.context.db.query('update account set active_to = $2 where login = $1', [login, '2099-01-01']);
    expect((await attempt()).ok).toBe(true);
    await accounts.context.db.query('update account set active_to = active_from where login = $1', [login]);
    expect(await attempt()).toMatchObject({ ok: false, code: 'sign-in-failed' });
    expect(await createLookUp(accounts.context).session(token)).toBeUndefined();
  });

  test('is written down, with the address, and without the password', async () => {
    await attempt('sai hoàn toàn');
    await signedIn();
    const rows = await accounts.context.db.query<{ outcome: string; address: string; row: string }>(
      `select outcome, address, a::text as row from audit_entry a where action = 'session:open' and address = $1 order by number`,
      [address().address],
    );
    expect(rows.map((row) => row.outcome)).toEqual(['refused', 'done']);
    for (const { row } of rows) expect(row).not.toContain('sai hoàn toàn');
  });
});

describe('guessing', () => {
  const fail = async (times: number) => {
    for (let n = 0; n < times; n += 1) await attempt('sai hoàn toàn');
  };

  test('locks the account after five failures, longer each time', async () => {
    await fail(4);
    expect((await attempt()).ok).toBe(true);
    await fail(5);
    expect(await attempt()).toMatchObject({ ok: false, code: 'sign-in-locked', facts: { retryAfterSeconds: 60 } });
    accounts.clock.now += MINUTE;
    await fail(1);
    expect(await attempt()).toMatchObject({ code: 'sign-in-locked', facts: { retryAfterSeconds: 120 } });
    accounts.clock.now += 2 * MINUTE;
    expect((await attempt()).ok).toBe(true);
    await fail(4);
    expect((await attempt()).ok).toBe(true);
  });

  test('is not made quicker by many attempts at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => attempt('sai hoàn toàn')));
    const codes = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code));
    expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(5);
    expect(codes.filter((code) => code === 'sign-in-locked')).toHaveLength(7);
  });

  test('is answered alike for logins that do not exist', async () => {
    const ghost = () => signIn(accounts.context, { login: `ma-${count}`, password: 'x' }, address());
    for (let n = 0; n < 5; n += 1) expect(await ghost()).toMatchObject({ code: 'sign-in-failed' });
    expect(await ghost()).toMatchObject({ code: 'sign-in-locked', facts: { retryAfterSeconds: 60 } });
  });

  test('from one address is slowed over many logins', async () => {
    const from = { ...REQUEST, address: '10.2.0.1' };
    const ask = (n: number) => signIn(accounts.context, { login: `ai-do-${n}`, password: 'x' }, from);
    for (let n = 0; n < 15; n += 1) expect(await ask(n)).toMatchObject({ code: 'sign-in-failed' });
    expect(await ask(15)).toMatchObject({ code: 'sign-in-slowed', facts: { retryAfterSeconds: 900 } });
    expect((await attempt()).ok).toBe(true);
    accounts.clock.now += 15 * MINUTE;
    expect(await ask(16)).toMatchObject({ code: 'sign-in-failed' });
  });
});

describe('a session', () => {
  test('is known by its token, of which only the hash is kept', async () => {
    const { token } = await signedIn();
    expect((await ownerOf(token)).login).toBe(login);
    const rows = await accounts.context.db.query<{ row: string }>('select s::text as row from account_session s');
    for (const { row } of rows) expect(row).not.toContain(token);
  });

  test.each(['', 'x'.repeat(43)])('is not opened by %j', async (token) => {
    expect(await createLookUp(accounts.context).session(token)).toBeUndefined();
  });

  test('has no rights while the password is still the first one', async () => {
    const { token } = await signedIn();
    expect(await ownerOf(token)).toMatchObject({ mustChange: true, principal: { grants: [] } });
  });

  test.each([
    ['30 minutes without use', [29, 29], [31]],
    ['12 hours in any case', Array.from({ length: 24 }, () => 29), [29]],
  ])('ends after %s', async (_, alive, dead) => {
    const { token } = await signedIn();
    for (const minutes of alive) {
      accounts.clock.now += minutes * MINUTE;
      expect(await createLookUp(accounts.context).session(token)).toBeDefined();
    }
    for (const minutes of dead) accounts.clock.now += minutes * MINUTE;
    expect(await createLookUp(accounts.context).session(token)).toBeUndefined();
  });

  test('ends by signing out: at once here, within two seconds in other processes', async () => {
    const { token } = await signedIn();
    const [here, elsewhere] = [createLookUp(accounts.context), createLookUp(accounts.context)];
    const session = await here.session(token);
    expect(await elsewhere.session(token)).toBeDefined();
    if (session === undefined) throw new Error('nobody');
    await signOut(accounts.context, session.principal, session.sessionId, address());
    here.forget();
    expect(await here.session(token)).toBeUndefined();
    accounts.clock.now += LOOK_UP_MS;
    expect(await elsewhere.session(token)).toBeUndefined();
  });

  test('can be seen and ended by its owner alone', async () => {
    const first = await signedIn();
    const second = await signedIn();
    const own = await ownerOf(second.token);
    expect((await ownSessions(accounts.context, own.officer)).map((session) => session.publicId)).toEqual(
      expect.arrayContaining([first.sessionId, second.sessionId]),
    );
    const stranger = { ...own.officer, id: '01990000-0000-7000-8000-00000000beef' };
    expect(await endOwnSession(accounts.context, stranger, first.sessionId, address())).toMatchObject({
      code: 'unknown-session',
    });
    expect((await endOwnSession(accounts.context, own.officer, first.sessionId, address())).ok).toBe(true);
    expect(await createLookUp(accounts.context).session(first.token)).toBeUndefined();
    expect(await createLookUp(accounts.context).session(second.token)).toBeDefined();
  });
});

describe('the first password', () => {
  const change = async (current: string, next: string) => {
    const { token } = await signedIn();
    const { officer, sessionId } = await ownerOf(token);
    return { token, outcome: await changePassword(accounts.context, officer, { current, next, sessionId }, address()) };
  };

  test('is changed, other sessions end, this one goes on with all rights', async () => {
    const other = await signedIn();
    const { token, outcome } = await change(password, 'con trâu đi trước');
    expect(outcome.ok).toBe(true);
    expect(await createLookUp(accounts.context).session(other.token)).toBeUndefined();
    expect((await ownerOf(token)).mustChange).toBe(false);
    expect(await attempt()).toMatchObject({ code: 'sign-in-failed' });
    expect((await attempt('con trâu đi trước')).ok).toBe(true);
  });

  test.each([
    ['the old one is wrong', () => ['sai hoàn toàn', 'con trâu đi trước'], 'password-wrong'],
    ['the new one is the old one', () => [password, password], 'password-unfit'],
    ['the new one is too short', () => [password, 'ngắn'], 'password-unfit'],
    ['the new one holds the login', () => [password, `${login} của tôi`], 'password-unfit'],
  ] as const)('stays where %s', async (_, words, code) => {
    const [current = '', next = ''] = words();
    expect((await change(current, next)).outcome).toMatchObject({ ok: false, code });
    expect((await attempt()).ok).toBe(true);
  });
});
