import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dunghen } from './run.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const run = (...args: readonly string[]) => dunghen(...args, '--db', database.url);
const PASSWORD = /[a-z2-9]{4}(-[a-z2-9]{4}){3}/;

describe('user', () => {
  test('add prints a one-time password, list shows the role, and nothing else does', async () => {
    const added = await run(
      'user',
      'add',
      'lo.van.a',
      '--name',
      'Lò Văn A (giả định)',
      '--role',
      'counter',
      '--agency',
      'Sở Tư pháp',
    );
    expect([added.code, added.err]).toEqual([0, '']);
    expect(added.out).toMatch(PASSWORD);
    const listed = await run('user', 'list');
    expect(listed.out).toContain('lo.van.a  Lò Văn A (giả định)');
    expect(listed.out).toContain('Cán bộ tiếp nhận – Sở Tư pháp, từ ');
    expect(listed.out).not.toContain(PASSWORD.exec(added.out)?.[0] ?? '-');
  });

  test('grant, revoke, disable, enable, reset-password', async () => {
    const granted = await run(
      'user',
      'grant',
      'lo.van.a',
      '--role',
      'auditor',
      '--agency',
      'UBND tỉnh Điện Biên',
      '--json',
    );
    const { grantId } = JSON.parse(granted.out);
    expect((await run('user', 'revoke', 'lo.van.a', '--grant', grantId, '--reason', 'QĐ 2')).code).toBe(0);
    expect((await run('user', 'disable', 'lo.van.a')).out).toBe('Đã thực hiện.\n');
    expect((await run('user', 'list')).out).toContain('(đã khóa từ ');
    expect((await run('user', 'enable', 'lo.van.a', '--lang', 'en')).out).toBe('Done.\n');
    expect((await run('user', 'reset-password', 'lo.van.a')).out).toMatch(PASSWORD);
    const [account] = JSON.parse((await run('user', 'list', '--json')).out);
    expect(account.grants).toHaveLength(2);
  });

  test.each([
    [
      'an unknown role',
      ['user', 'grant', 'lo.van.a', '--role', 'vua', '--agency', 'Sở Tư pháp'],
      'Không có vai trò "vua"',
    ],
    [
      'an unknown agency',
      ['user', 'grant', 'lo.van.a', '--role', 'counter', '--agency', 'Sở Tư'],
      'Không có cơ quan "Sở Tư"',
    ],
    [
      'a role of the province elsewhere',
      ['user', 'grant', 'lo.van.a', '--role', 'auditor', '--agency', 'Sở Tư pháp'],
      'chỉ giao ở cấp tỉnh',
    ],
    ['an unknown login', ['user', 'disable', 'ai.do'], 'Không có tài khoản "ai.do"'],
    ['a login that is taken', ['user', 'add', 'lo.van.a', '--name', 'B'], 'đã có người dùng'],
    ['no name', ['user', 'add', 'lo.van.b'], '--name'],
  ])('refuses %s in clear words', async (_, args, words) => {
    const refused = await run(...args);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain(words);
  });
});

describe('token', () => {
  const year = new Date().getFullYear();
  const create = (scope: string, expires = `${year + 1}-01-01`) =>
    run(
      'token',
      'create',
      '--name',
      'Cổng tỉnh',
      '--scope',
      scope,
      '--expires',
      expires,
      '--role',
      'auditor',
      '--agency',
      'UBND tỉnh Điện Biên',
    );

  test('create prints the token once; list and revoke name it by id', async () => {
    const made = await create('dossier:list, dossier:read');
    expect([made.code, made.err]).toEqual([0, '']);
    const token = /dunghen_[\w-]{43}/.exec(made.out)?.[0] ?? '';
    const listed = await run('token', 'list');
    expect(listed.out).toContain('Cổng tỉnh: dossier:list, dossier:read (đến ');
    expect(listed.out).not.toContain(token);
    const id = listed.out.split(' ')[0] ?? '';
    expect((await run('token', 'revoke', id)).code).toBe(0);
    expect((await run('token', 'list')).out).toContain('(đã thu hồi)');
    expect((await run('token', 'revoke', id)).code).toBe(2);
  });

  test('refuses what no machine may do, and days that are none', async () => {
    expect((await create('account:manage')).err).toContain('Không cấp được cho máy: account:manage');
    expect((await create('dossier:list', '2026-02-30')).err).toContain('--expires');
  });
});
