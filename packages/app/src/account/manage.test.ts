import type { Principal, Role } from '@dunghen/domain/access';
import { findAccount } from '@dunghen/store/account';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allow, NOWHERE } from '../access/index.ts';
import { PROVINCE, REQUEST, type TestAccounts, testAccounts } from './account.fixture.ts';
import { OPERATOR } from './context.ts';
import { grantRole, revokeGrant } from './grants.ts';
import { createLookUp } from './look-up.ts';
import { addAccount, disableAccount, enableAccount, listAccounts, resetPassword } from './manage.ts';
import { findOfficer } from './names.ts';
import { signIn } from './sign-in.ts';
import { createToken, listTokens, revokeToken } from './tokens.ts';

let accounts: TestAccounts;
beforeAll(async () => {
  accounts = await testAccounts();
});
afterAll(() => accounts.close());

const grant = (role: Role, agencyId = PROVINCE) => ({ role, agencyId, validFrom: '2026-01-01' });
const administrator = (id = 'quan-tri'): Principal => ({
  kind: 'officer',
  id,
  name: 'Quản trị (giả định)',
  grants: [grant('system')],
});
const counter: Principal = { kind: 'officer', id: 'mot-cua', name: 'Một cửa (giả định)', grants: [grant('counter')] };
const user = { name: 'Lò Văn Thử (giả định)', grants: [] } as const;

describe('adding users', () => {
  test('gives a password for once, and a role with its dates', async () => {
    const input = { ...user, login: 'lo.van.a', grants: [grant('auditor')] };
    const added = await addAccount(accounts.context, administrator(), input, REQUEST);
    if (!added.ok) throw new Error(added.message);
    const { account, oneTimePassword = '' } = added.value;
    expect(account).toMatchObject({ login: 'lo.van.a', mustChange: true, grants: [grant('auditor')] });
    expect((await signIn(accounts.context, { login: 'lo.van.a', password: oneTimePassword }, REQUEST)).ok).toBe(true);
  });

  test.each([
    ['login-invalid', { login: 'Lò Văn B' }],
    ['login-invalid', { login: '1abc' }],
    ['login-taken', { login: 'lo.van.a' }],
    ['name-missing', { login: 'khong.ten', name: ' ' }],
    ['unknown-agency', { login: 'khong.noi', grants: [grant('counter', 'khong-co')] }],
    ['unknown-agency', { login: 'chua.co', grants: [{ ...grant('counter'), validFrom: '1900-01-01' }] }],
    ['role-place-wrong', { login: 'sai.cap', grants: [grant('auditor', 'so-tu-phap-2020')] }],
    ['date-invalid', { login: 'sai.ngay', grants: [{ ...grant('counter'), validFrom: '2026-02-30' }] }],
    ['date-invalid', { login: 'nguoc', grants: [{ ...grant('counter'), validTo: '2026-01-01' }] }],
    ['identity-unknown', { login: 'khong.duong', withoutPassword: true }],
  ])('is refused (%s) for %j', async (code, change) => {
    const refused = await addAccount(accounts.context, administrator(), { ...user, ...change }, REQUEST);
    expect(refused).toMatchObject({ ok: false, code });
  });

  test('leaves nothing behind where it is refused late', async () => {
    const identity = { provider: 'cong-chuc', subject: 'u-1' };
    await addAccount(accounts.context, administrator(), { ...user, login: 'co.dinh.danh', identity }, REQUEST);
    const second = { ...user, login: 'trung.dinh.danh', identity };
    expect(await addAccount(accounts.context, administrator(), second, REQUEST)).toMatchObject({
      code: 'identity-taken',
    });
    expect(await findAccount(accounts.context.db, { login: 'trung.dinh.danh' })).toBeUndefined();
  });

  test('is for those who run the system alone', async () => {
    expect(await addAccount(accounts.context, counter, { ...user, login: 'len.len' }, REQUEST)).toMatchObject({
      code: 'not-allowed',
    });
    expect(await listAccounts(accounts.context, counter)).toMatchObject({ code: 'not-allowed' });
    expect(await listTokens(accounts.context, counter)).toMatchObject({ code: 'not-allowed' });
    expect(await resetPassword(accounts.context, counter, 'khong-co-ai', REQUEST)).toMatchObject({
      code: 'not-allowed',
    });
  });
});

describe('managing users', () => {
  const tokenOf = async (login: string, password: string) => {
    const outcome = await signIn(accounts.context, { login, password }, REQUEST);
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.value.token;
  };

  test('a closed account is out at once, and can come back', async () => {
    const password = await accounts.add({ login: 'di.roi' });
    const token = await tokenOf('di.roi', password);
    expect((await disableAccount(accounts.context, OPERATOR, 'di.roi', REQUEST)).ok).toBe(true);
    expect(await createLookUp(accounts.context).session(token)).toBeUndefined();
    await enableAccount(accounts.context, OPERATOR, 'di.roi', REQUEST);
    expect((await signIn(accounts.context, { login: 'di.roi', password }, REQUEST)).ok).toBe(true);
  });

  test('a password that is reset is for once, and ends sessions', async () => {
    const password = await accounts.add({ login: 'quen.mat.khau' });
    const token = await tokenOf('quen.mat.khau', password);
    const reset = await resetPassword(accounts.context, OPERATOR, 'quen.mat.khau', REQUEST);
    if (!reset.ok) throw new Error(reset.message);
    expect(await createLookUp(accounts.context).session(token)).toBeUndefined();
    expect(await signIn(accounts.context, { login: 'quen.mat.khau', password }, REQUEST)).toMatchObject({ ok: false });
    await tokenOf('quen.mat.khau', reset.value.oneTimePassword);
  });

  test('nobody manages their own account', async () => {
    await accounts.add({ login: 'tu.quan' });
    const self = await findOfficer(accounts.context, 'tu.quan');
    const own = administrator(self?.id);
    const input = { account: 'tu.quan', grant: grant('auditor') };
    expect(await grantRole(accounts.context, own, input, REQUEST)).toMatchObject({
      code: 'not-allowed',
      facts: { rule: 'own-account' },
    });
    expect(await resetPassword(accounts.context, own, 'tu.quan', REQUEST)).toMatchObject({ code: 'not-allowed' });
  });

  test('roles are given and taken back from a day; what was stays recorded', async () => {
    await accounts.add({ login: 'co.vai.tro' });
    const input = { account: 'co.vai.tro', grant: grant('auditor') };
    const given = await grantRole(accounts.context, OPERATOR, input, { ...REQUEST, reason: 'QĐ 12/QĐ-VPUB' });
    if (!given.ok) throw new Error(given.message);
    const { grantId } = given.value;
    const may = async (day: number) => {
      const officer = await findOfficer(accounts.context, 'co.vai.tro');
      if (officer === undefined) throw new Error('nobody');
      const { register } = await accounts.context.catalogueAt(accounts.clock.now);
      return allow(officer, 'audit:read', NOWHERE, { register, day }).ok;
    };
    const today = Math.floor((accounts.clock.now + 7 * 3_600_000) / 86_400_000);
    expect(await may(today)).toBe(true);
    const taken = await revokeGrant(accounts.context, OPERATOR, { account: 'co.vai.tro', grantId }, REQUEST);
    expect(taken).toEqual({ ok: true, value: { endsOn: '2026-03-02' } });
    expect([await may(today - 1), await may(today)]).toEqual([true, false]);
    const account = await findAccount(accounts.context.db, { login: 'co.vai.tro' });
    expect(account?.grants).toMatchObject([{ id: grantId, validTo: '2026-03-02', reason: 'QĐ 12/QĐ-VPUB' }]);
    await expect(accounts.context.db.query('delete from account_grant where id = $1', [grantId])).rejects.toThrow(
      /never changed/,
    );
  });

  test.each([
    ['unknown-account', { account: 'khong-co-ai', grantId: '01990000-0000-7000-8000-000000000009' }],
    ['unknown-grant', { account: 'lo.van.a', grantId: '01990000-0000-7000-8000-000000000009' }],
  ])('%s', async (code, input) => {
    expect(await revokeGrant(accounts.context, OPERATOR, input, REQUEST)).toMatchObject({ ok: false, code });
  });

  test('each act is in the audit, with who, what and why, and no password', async () => {
    const rows = await accounts.context.db.query<{ action: string; row: string }>(
      `select action, a::text as row from audit_entry a where subject_code = 'quen.mat.khau' order by number`,
    );
    expect(rows.map((row) => row.action)).toEqual(['account:add', 'account:reset-password']);
    for (const { row } of rows) expect(row).not.toMatch(/[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}(?!-)/);
  });
});

describe('tokens of other systems', () => {
  const day = 86_400_000;
  const input = (change: object = {}) => ({
    name: 'Cổng tỉnh (giả định)',
    scopes: ['dossier:list'],
    grants: [grant('auditor')],
    expiresAt: accounts.clock.now + 30 * day,
    ...change,
  });

  test('open what both scope and role allow, until they expire or are taken back', async () => {
    const made = await createToken(accounts.context, administrator(), input(), REQUEST);
    if (!made.ok) throw new Error(made.message);
    const { id, token } = made.value;
    const bearer = () => createLookUp(accounts.context).bearer(token);
    expect(await bearer()).toMatchObject({ kind: 'machine', id, scopes: ['dossier:list'], grants: [grant('auditor')] });
    const before = accounts.clock.now;
    accounts.clock.now = before + 30 * day;
    expect(await bearer()).toBeUndefined();
    accounts.clock.now = before;
    expect(await listTokens(accounts.context, administrator())).toMatchObject({
      ok: true,
      value: [{ lastUsedAt: before }],
    });
    expect((await revokeToken(accounts.context, administrator(), id, REQUEST)).ok).toBe(true);
    expect(await bearer()).toBeUndefined();
    expect(await revokeToken(accounts.context, administrator(), id, REQUEST)).toMatchObject({ code: 'unknown-token' });
    const rows = await accounts.context.db.query<{ row: string }>('select t::text as row from api_token t');
    expect(rows.every(({ row }) => !row.includes(token))).toBe(true);
  });

  test.each([
    ['scope-invalid', () => input({ scopes: [] })],
    ['scope-invalid', () => input({ scopes: ['dossier:*'] })],
    ['scope-invalid', () => input({ scopes: ['account:manage'] })],
    ['scope-invalid', () => input({ scopes: ['dossier:approve-reschedule'] })],
    ['expiry-invalid', () => input({ expiresAt: accounts.clock.now })],
    ['expiry-invalid', () => input({ expiresAt: accounts.clock.now + 367 * day })],
    ['name-missing', () => input({ name: ' ' })],
    ['unknown-agency', () => input({ grants: [grant('counter', 'khong-co')] })],
  ])('are refused (%s)', async (code, make) => {
    expect(await createToken(accounts.context, administrator(), make(), REQUEST)).toMatchObject({ ok: false, code });
  });
});
