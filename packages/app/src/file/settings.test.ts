import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readFileSettings } from './settings.ts';

const s3 = { s3Endpoint: 'https://s3.vidu.vn', s3AccessKey: 'a', s3SecretKey: 'b', s3Region: 'vn' };

test.each([
  ['beside the embedded database', {}, '/data', { kind: 'folder', folder: '/data/files' }],
  ['a folder of its own', { files: '/kho' }, '/data', { kind: 'folder', folder: '/kho' }],
  ['a bucket', { files: 's3://ho-so', ...s3 }, '/data', { kind: 's3', bucket: 'ho-so', incoming: '/data/incoming' }],
  ['a part of a bucket', { files: 's3://ho-so/tep/2026/', ...s3 }, undefined, { bucket: 'ho-so', prefix: 'tep/2026' }],
])('%s', async (_, configuration, folder, place) => {
  const read = await readFileSettings({ s3Region: 'us-east-1', ...configuration }, folder);
  expect(read).toMatchObject({ ok: true, value: { place } });
});

test('with a server’s database and nothing set there is no place', async () => {
  expect(await readFileSettings({ s3Region: 'x' }, undefined)).toEqual({ ok: true, value: undefined });
});

test.each([
  ['DUNGHEN_FILES', { ...s3, files: 's3:ho-so' }],
  ['DUNGHEN_S3_ENDPOINT', { ...s3, files: 's3://ho-so', s3Endpoint: undefined }],
  ['DUNGHEN_S3_ACCESS_KEY', { ...s3, files: 's3://ho-so', s3AccessKey: undefined }],
  ['DUNGHEN_S3_SECRET_KEY', { ...s3, files: 's3://ho-so', s3SecretKey: undefined }],
  ['DUNGHEN_TRUSTED_ROOTS', { ...s3, files: '/kho', trustedRoots: '/khong/co.pem' }],
])('what is wrong is named: %s', async (env, configuration) => {
  const read = await readFileSettings(configuration, undefined);
  expect(read).toMatchObject({ ok: false, code: 'bad-setting', facts: { env }, message: expect.stringContaining(env) });
});

test('trusted roots are read from their file', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dunghen-pem-'));
  const file = path.join(folder, 'goc.pem');
  await writeFile(file, 'PEM');
  const read = await readFileSettings({ s3Region: 'x', trustedRoots: file }, folder);
  expect(read).toMatchObject({ ok: true, value: { trustedCertificates: ['PEM'] } });
  await rm(folder, { recursive: true });
});
