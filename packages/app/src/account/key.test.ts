import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installationKey, loadKey } from './key.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dunghen-key-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('what is sealed', () => {
  const key = installationKey(Buffer.alloc(32, 1));

  test('opens with the same key for the same purpose', () => {
    expect(key.open('totp', key.seal('totp', 'bí mật'))).toBe('bí mật');
  });

  test.each([
    ['another purpose', () => key.open('oidc', key.seal('totp', 'bí mật'))],
    ['another key', () => installationKey(Buffer.alloc(32, 2)).open('totp', key.seal('totp', 'bí mật'))],
    ['nothing', () => key.open('totp', Buffer.alloc(0))],
    [
      'a changed byte',
      () => {
        const sealed = key.seal('totp', 'bí mật');
        sealed.writeUInt8(sealed.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1);
        return key.open('totp', sealed);
      },
    ],
  ])('does not open: %s', (_, open) => {
    expect(open()).toBeUndefined();
  });

  test('is never the same twice', () => {
    expect(key.seal('totp', 'a').equals(key.seal('totp', 'a'))).toBe(false);
  });
});

describe('where the key comes from', () => {
  test('a file beside the embedded database, made once, for its owner alone', async () => {
    const database = path.join(folder, 'data');
    const [first, second] = await Promise.all([loadKey({ database }), loadKey({ database })]);
    if (!first.ok || !second.ok) throw new Error('refused');
    expect(first.value?.derive('a', 'b').equals(second.value?.derive('a', 'b') ?? Buffer.alloc(0))).toBe(true);
    const file = path.join(folder, 'data', 'khoa-he-thong');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file, 'utf8')).trim()).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['hexadecimal', '01'.repeat(32)],
    ['Base64', Buffer.alloc(32, 1).toString('base64')],
  ])('the setting, as %s', async (_, key) => {
    const loaded = await loadKey({ key, database: 'postgres://x/y' });
    expect(
      loaded.ok && loaded.value?.derive('a', 'b').equals(installationKey(Buffer.alloc(32, 1)).derive('a', 'b')),
    ).toBe(true);
  });

  test('a key of another length is refused, with how to make one', async () => {
    const loaded = await loadKey({ key: 'ngan', database: 'postgres://x/y' });
    expect(loaded).toMatchObject({ ok: false, code: 'key-invalid' });
  });

  test('a server without a key has none', async () => {
    expect(await loadKey({ database: 'postgres://x/y' })).toEqual({ ok: true, value: undefined });
  });
});
