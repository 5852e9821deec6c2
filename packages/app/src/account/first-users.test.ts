import { recordCatalogue } from '@dunghen/store/catalogue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLE_NAMES } from '../access/index.ts';
import { REQUEST, type TestAccounts, testAccounts } from './account.fixture.ts';
import { OPERATOR } from './context.ts';
import { ensureDemonstrationUsers, ensureFirstAdministrator } from './first-users.ts';
import { createLookUp } from './look-up.ts';
import { listAccounts } from './manage.ts';
import { changePassword } from './own-password.ts';
import { signIn } from './sign-in.ts';

describe('an installation with real data', () => {
  let accounts: TestAccounts;
  beforeAll(async () => {
    accounts = await testAccounts();
  });
  afterAll(() => accounts.close());

  test('begins with one administrator, made once by however many servers', async () => {
    const made = await Promise.all([
      ensureFirstAdministrator(accounts.context),
      ensureFirstAdministrator(accounts.context),
    ]);
    const shown = made.filter((user) => user !== undefined);
    expect(shown).toHaveLength(1);
    const [first] = shown;
    const signedIn = await signIn(
      accounts.context,
      { login: first?.login ?? '', password: first?.password ?? '' },
      REQUEST,
    );
    expect(signedIn).toMatchObject({ ok: true, value: { mustChange: true } });
    expect(await ensureFirstAdministrator(accounts.context)).toBeUndefined();
  });

  test('gets no users of the demonstration', async () => {
    expect(await ensureDemonstrationUsers(accounts.context)).toEqual([]);
    expect(await listAccounts(accounts.context, OPERATOR)).toMatchObject({ value: [{ login: 'quantri' }] });
  });
});

describe('the demonstration', () => {
  let accounts: TestAccounts;
  beforeAll(async () => {
    accounts = await testAccounts();
    await recordCatalogue(accounts.context.db, [
      {
        kind: 'setting',
        id: 'demonstration',
        validFrom: '1970-01-01',
        recordedAt: 0,
        data: { invented: true },
        source: 'kiểm thử',
      },
    ]);
  });
  afterAll(() => accounts.close());

  test('has one user of each role, invented and marked so, who signs in with the password shown', async () => {
    const shown = await ensureDemonstrationUsers(accounts.context);
    expect(shown.map((user) => user.login)).toEqual([
      'motcua',
      'chuyenvien',
      'truongphong',
      'lanhdao',
      'vanthu',
      'kiemsoat',
      'lanhdaotinh',
      'noivu',
      'quantri',
      'kiemtoan',
    ]);
    expect(shown.every(({ name }) => name.endsWith('(nhân vật giả định)'))).toBe(true);
    expect(new Set(shown.map(({ password }) => password)).size).toBe(10);
    const roles: string[] = [];
    for (const { login, password } of shown) {
      const signedIn = await signIn(accounts.context, { login, password }, { ...REQUEST, address: '127.0.0.1' });
      if (!signedIn.ok) throw new Error(signedIn.message);
      const session = await createLookUp(accounts.context).session(signedIn.value.token);
      expect(session?.mustChange).toBe(false);
      if (session?.principal.kind === 'officer')
        roles.push(...new Set(session.principal.grants.map(({ role }) => role)));
    }
    expect(roles.toSorted()).toEqual(Object.keys(ROLE_NAMES).toSorted());
  });

  test('shows the same passwords at each start, and lets nobody change them', async () => {
    const [first, again] = [
      await ensureDemonstrationUsers(accounts.context),
      await ensureDemonstrationUsers(accounts.context),
    ];
    expect(again).toEqual(first);
    const { login = '', password = '' } = first[0] ?? {};
    const signedIn = await signIn(accounts.context, { login, password }, REQUEST);
    const session = signedIn.ok ? await createLookUp(accounts.context).session(signedIn.value.token) : undefined;
    if (session?.principal.kind !== 'officer') throw new Error('nobody');
    const change = { current: password, next: 'con trâu đi trước', sessionId: session.sessionId };
    expect(await changePassword(accounts.context, session.principal, change, REQUEST)).toMatchObject({
      code: 'password-fixed',
    });
  });
});
