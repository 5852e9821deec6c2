import { describe, expect, test } from 'vitest';
import { findPasswordFault, hashPassword, isPasswordOf } from './password.ts';
import { csrfOf, isSame, newReadablePassword, newSecret, readablePasswordOf } from './secret.ts';

describe('passwords that people choose', () => {
  test.each([
    ['ngắn quá', 'too-short'],
    ['mười một k!', 'too-short'],
    ['con trâu đi trước cái cày', undefined],
    ['Trời xanh mây trắng 2024', undefined],
    ['correct horse battery', undefined],
    ['lo.van.a-mat-ma-2024', 'holds-login'],
    ['LÒ.VĂN.A vui tính', 'holds-login'],
    ['matkhau123456', 'too-common'],
    ['Mật khẩu 2024!', 'too-common'],
    ['P@ssw0rd1234', 'too-common'],
    ['qwertyuiop123', 'too-common'],
    ['123456789012', 'too-common'],
    ['0912345678901', 'too-common'],
    ['aaaaaaaaaaaaaaa', 'too-common'],
    ['DienBien@2024', 'too-common'],
    ['adminadminadmin', 'too-common'],
    ['anh yêu em 1234', 'too-common'],
    ['a'.repeat(201), 'too-long'],
  ])('%j: %s', (password, fault) => {
    expect(findPasswordFault(password, 'lo.van.a')).toBe(fault);
  });
});

describe('what is kept of a password', () => {
  test('is argon2id with 19 MiB and two passes, with a salt of its own', async () => {
    const [first, second] = await Promise.all([hashPassword('con trâu đi trước'), hashPassword('con trâu đi trước')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(first).not.toBe(second);
  });

  test('fits however the keyboard composes its letters, and nothing else', async () => {
    const hash = await hashPassword('con trâu đi trước'.normalize('NFC'));
    expect(await isPasswordOf(hash, 'con trâu đi trước'.normalize('NFD'))).toBe(true);
    expect(await isPasswordOf(hash, 'con trau di truoc')).toBe(false);
  });

  test('of nobody is never right', async () => {
    expect(await isPasswordOf(undefined, '')).toBe(false);
  });

  test('many at once all get their turn', async () => {
    const hash = await hashPassword('con trâu đi trước');
    const answers = await Promise.all(Array.from({ length: 7 }, () => isPasswordOf(hash, 'con trâu đi trước')));
    expect(answers).toEqual(Array.from({ length: 7 }, () => true));
  });
});

describe('secrets', () => {
  test('have 256 bits, and a readable password about 79', () => {
    expect(Buffer.from(newSecret(), 'base64url')).toHaveLength(32);
    expect(newReadablePassword()).toMatch(/^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){3}$/);
  });

  test('of the same bytes are the same password, of others another', () => {
    const bytes = Buffer.alloc(32, 7);
    expect(readablePasswordOf(bytes)).toBe(readablePasswordOf(bytes));
    expect(readablePasswordOf(bytes)).not.toBe(readablePasswordOf(Buffer.alloc(32, 8)));
  });

  test('what a page says back fits its own session alone', () => {
    const [mine, other] = [newSecret(), newSecret()];
    expect(isSame(csrfOf(mine), csrfOf(mine))).toBe(true);
    expect(isSame(csrfOf(mine), csrfOf(other))).toBe(false);
    expect(isSame(csrfOf(mine), '')).toBe(false);
  });
});
