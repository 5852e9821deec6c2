import path from 'node:path';
import { expect, it } from 'vitest';
import { readConfiguration } from './configuration.ts';
import { fileSettingsOf } from './file-settings.ts';

function settingsOf(env: Readonly<Record<string, string>>) {
  const read = readConfiguration({ env });
  if (!read.ok) throw new Error(read.message);
  return fileSettingsOf(read.value.configuration);
}

const S3 = { DUNGHEN_S3_ENDPOINT: 'https://s3.vidu.vn', DUNGHEN_S3_ACCESS_KEY: 'a', DUNGHEN_S3_SECRET_KEY: 'b' };

it.each([
  [{ DATABASE_URL: '/srv/du-lieu' }, { kind: 'folder', folder: '/srv/du-lieu/files' }],
  [{ DATABASE_URL: 'postgres://may/csdl' }, { kind: 'folder', folder: path.resolve('dunghen-files') }],
  [
    { DATABASE_URL: 'postgres://may/csdl', DUNGHEN_FILES: '/mnt/tep' },
    { kind: 'folder', folder: '/mnt/tep' },
  ],
  [
    { DUNGHEN_FILES: 's3://ho-so/tinh/', ...S3 },
    { kind: 's3', bucket: 'ho-so', prefix: 'tinh', region: 'us-east-1' },
  ],
])('%j keeps files at %j', async (env, place) => {
  expect(await settingsOf(env)).toMatchObject({ ok: true, value: { place } });
});

it.each([
  [{ DUNGHEN_FILES: 's3://ho-so' }, 'DUNGHEN_S3_ENDPOINT'],
  [{ DUNGHEN_FILES: 'ftp://may/tep' }, 'thư mục hoặc s3://tên-bucket'],
  [{ DUNGHEN_TRUSTED_ROOTS: '/khong/co.pem' }, 'Không đọc được tệp chứng thư gốc /khong/co.pem'],
])('%j is refused', async (env, words) => {
  expect(await settingsOf(env)).toMatchObject({ ok: false, message: expect.stringContaining(words) });
});
