import { describe, expect, it } from 'vitest';
import { readConfiguration } from './configuration.ts';

const file = (settings: object) => ({ name: 'dunghen.json', text: JSON.stringify(settings) });

describe('settings of the installation', () => {
  it('come from the environment, else from the file, else from their defaults, and each says from where', () => {
    const read = readConfiguration({
      env: { PORT: '8080', DUNGHEN_HOST: '' },
      file: file({ port: 9_000, publicUrl: 'https://motcua.vidu.vn/' }),
    });
    if (!read.ok) throw new Error(read.message);
    const { configuration, effective } = read.value;
    expect(configuration).toMatchObject({ port: 8_080, host: '127.0.0.1', publicUrl: 'https://motcua.vidu.vn' });
    const source = new Map(effective.map((line) => [line.key, line.source]));
    expect([source.get('port'), source.get('publicUrl'), source.get('host')]).toEqual([
      'environment',
      'file',
      'default',
    ]);
  });

  it('never shows a secret', () => {
    const secret = 'postgres://ai:matkhau@may/csdl';
    const read = readConfiguration({ env: { DATABASE_URL: secret, DUNGHEN_SECRET_KEY: secret } });
    if (!read.ok) throw new Error(read.message);
    expect(JSON.stringify(read.value.effective)).not.toContain('matkhau');
    expect(read.value.configuration.database).toBe(secret);
  });

  it.each([
    [{ env: { PORT: 'tám' } }, 'bad-setting', 'biến môi trường PORT không đúng: cần một số nguyên không âm'],
    [{ env: {}, file: file({ port: -1 }) }, 'bad-setting', '"port" trong dunghen.json'],
    [{ env: { DUNGHEN_TRUST_PROXY: 'yes' } }, 'bad-setting', 'true hoặc false'],
    [{ env: { DUNGHEN_PUBLIC_URL: 'motcua.vidu.vn' } }, 'bad-setting', 'một địa chỉ http:// hoặc https://'],
    [{ env: {}, file: file({ prot: 1 }) }, 'unknown-setting', 'khóa "prot" không dùng đến'],
    [{ env: {}, file: { name: 'x.json', text: '[1]' } }, 'bad-setting-file', 'x.json không phải JSON'],
    [{ env: {}, file: { name: 'x.json', text: '{' } }, 'bad-setting-file', 'x.json không phải JSON'],
  ])('refuses %j', (sources, code, words) => {
    const read = readConfiguration(sources);
    expect(read).toMatchObject({ ok: false, code, message: expect.stringContaining(words) });
  });
});
