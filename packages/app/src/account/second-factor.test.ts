import type { Principal } from '@dunghen/domain/access';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REQUEST, type TestAccounts, testAccounts } from './account.fixture.ts';
import { OPERATOR } from './context.ts';
import { resetPassword } from './manage.ts';
import { findOfficer } from './names.ts';
import { finishTotp, startTotp, stopTotp } from './second-factor.ts';
import { signIn } from './sign-in.ts';
import { totpAt } from './totp.ts';

const LOGIN = 'hai.lop';
const STEP = 30_000;
let accounts: TestAccounts;
let password = '';
let officer: Extract<Principal, { readonly kind: 'officer' }>;
let secret = '';
let recoveryCodes: readonly string[] = [];

beforeAll(async () => {
  accounts = await testAccounts();
  password = await accounts.add({ login: LOGIN });
  const found = await findOfficer(accounts.context, LOGIN);
  if (found === undefined) throw new Error('nobody');
  officer = found;
});
afterAll(() => accounts.close());

const attempt = (code?: string) =>
  signIn(accounts.context, { login: LOGIN, password, ...(code === undefined ? {} : { code }) }, REQUEST);
const code = () => totpAt(secret, accounts.clock.now);

// In the order of its life: each test begins where the one before ended.
describe('a second factor', () => {
  test('is not there before it is asked for, nor before its first code', async () => {
    expect(await finishTotp(accounts.context, officer, { code: '123456' }, REQUEST)).toMatchObject({
      code: 'totp-not-started',
    });
    expect(await startTotp(accounts.context, officer, { login: LOGIN, password: 'sai' })).toMatchObject({
      code: 'password-wrong',
    });
    const started = await startTotp(accounts.context, officer, { login: LOGIN, password });
    if (!started.ok) throw new Error(started.message);
    secret = started.value.secret;
    expect((await attempt()).ok).toBe(true);
  });

  test('is in use from its first code on, and its key is sealed', async () => {
    const wrong = code() === '000000' ? '000001' : '000000';
    expect(await finishTotp(accounts.context, officer, { code: wrong }, REQUEST)).toMatchObject({ code: 'totp-wrong' });
    const finished = await finishTotp(accounts.context, officer, { code: code() }, REQUEST);
    if (!finished.ok) throw new Error(finished.message);
    recoveryCodes = finished.value.recoveryCodes;
    expect(new Set(recoveryCodes).size).toBe(10);
    const rows = await accounts.context.db.query<{ sealed: Buffer }>(
      'select totp_secret as sealed from account where login = $1',
      [LOGIN],
    );
    expect(rows[0]?.sealed.toString('latin1')).not.toContain(secret);
  });

  test('is asked for, and each code opens once', async () => {
    expect(await attempt()).toMatchObject({ code: 'totp-required' });
    expect(await attempt(code())).toMatchObject({ code: 'totp-wrong' });
    accounts.clock.now += STEP;
    expect((await attempt(code())).ok).toBe(true);
    expect(await attempt(code())).toMatchObject({ code: 'totp-wrong' });
    accounts.clock.now += STEP;
    expect((await attempt(code())).ok).toBe(true);
  });

  test('is replaced by a recovery code, once each, written in any way', async () => {
    const first = recoveryCodes[0] ?? '';
    expect((await attempt(first.toUpperCase().replaceAll('-', ' '))).ok).toBe(true);
    expect(await attempt(first)).toMatchObject({ code: 'totp-wrong' });
  });

  test('cannot be guessed: the account locks', async () => {
    accounts.clock.now += 60 * 60_000;
    const wrong = code() === '000000' ? '000001' : '000000';
    expect((await attempt(recoveryCodes[1])).ok).toBe(true);
    for (let n = 0; n < 5; n += 1) expect(await attempt(wrong)).toMatchObject({ code: 'totp-wrong' });
    expect(await attempt(code())).toMatchObject({ code: 'sign-in-locked' });
    accounts.clock.now += 60 * 60_000;
    expect((await attempt(code())).ok).toBe(true);
  });

  test('is taken off with the password', async () => {
    expect(await stopTotp(accounts.context, officer, { login: LOGIN, password: 'sai' }, REQUEST)).toMatchObject({
      code: 'password-wrong',
    });
    expect((await stopTotp(accounts.context, officer, { login: LOGIN, password }, REQUEST)).ok).toBe(true);
    expect((await attempt()).ok).toBe(true);
  });

  test('goes with a password that is reset', async () => {
    const started = await startTotp(accounts.context, officer, { login: LOGIN, password });
    if (!started.ok) throw new Error(started.message);
    secret = started.value.secret;
    await finishTotp(accounts.context, officer, { code: code() }, REQUEST);
    expect(await attempt()).toMatchObject({ code: 'totp-required' });
    const reset = await resetPassword(accounts.context, OPERATOR, LOGIN, REQUEST);
    password = reset.ok ? reset.value.oneTimePassword : '';
    expect((await attempt()).ok).toBe(true);
  });
});

test('an installation without a key refuses it, and says what to do', async () => {
  const { key: _, ...context } = accounts.context;
  expect(await startTotp(context, officer, { login: LOGIN, password })).toMatchObject({
    code: 'key-missing',
    message: expect.stringContaining('DUNGHEN_SECRET_KEY'),
  });
});
