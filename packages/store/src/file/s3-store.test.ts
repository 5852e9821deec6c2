import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { s3Store } from './index.ts';
import { EMPTY_BODY, signS3Request } from './s3-signature.ts';

const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', region: 'us-east-1' };

let folder = '';
let bucketServer: S3rver;
let endpoint = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dunghen-s3-'));
  bucketServer = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: path.join(folder, 'server'),
    configureBuckets: [{ name: 'ho-so', configs: [] }],
  });
  const { port } = await bucketServer.run();
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await bucketServer.close();
  await rm(folder, { recursive: true });
});

const storeOf = (change: Partial<Parameters<typeof s3Store>[0]> = {}) =>
  s3Store({
    ...KEYS,
    endpoint,
    bucket: 'ho-so',
    prefix: 'tep/chính',
    incoming: path.join(folder, 'incoming'),
    now: Date.now,
    ...change,
  });

async function* of(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function read(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

// Examples of the specification: "Signature Calculations for the Authorization Header", Amazon S3 API Reference.
const EXAMPLE = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
};
test.each([
  [
    'GET',
    '/test.txt',
    { range: 'bytes=0-9' },
    EMPTY_BODY,
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ],
  [
    'PUT',
    '/test%24file.text',
    { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
] as const)('signs the published example %s %s', (method, place, headers, bodySha256, signature) => {
  const url = new URL(place, 'https://examplebucket.s3.amazonaws.com');
  const signed = signS3Request({ method, url, headers, bodySha256 }, EXAMPLE, Date.UTC(2013, 4, 24));
  expect(signed.authorization).toContain(`Signature=${signature}`);
});

test('gives back what was put, whole and in ranges, over a bucket of a real server', async () => {
  const store = storeOf();
  const bytes = randomBytes(700_000);
  const kept = await store.put(of(bytes.subarray(0, 9), bytes.subarray(9)));
  expect(kept.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(await store.put(of(bytes))).toEqual(kept);
  expect(await store.has(kept.sha256)).toBe(true);
  const opened = await store.open(kept.sha256);
  expect(opened?.bytes).toBe(700_000);
  expect((await read(opened?.content ?? of())).equals(bytes)).toBe(true);
  const part = await store.open(kept.sha256, { from: 100_000, to: 299_999 });
  expect((await read(part?.content ?? of())).equals(bytes.subarray(100_000, 300_000))).toBe(true);
  expect(await readdir(path.join(folder, 'incoming'))).toEqual([]);
  expect(await store.remove(kept.sha256)).toBe(true);
  expect(await store.remove(kept.sha256)).toBe(false);
  expect(await store.open(kept.sha256)).toBeUndefined();
});

test('an object that was changed in the bucket is named and not given whole', async () => {
  const store = storeOf();
  const { sha256 } = await store.put(of(randomBytes(1000)));
  const [object] = (await readdir(path.join(folder, 'server'), { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile() && entry.name.startsWith(sha256) && entry.name.endsWith('_object'),
  );
  if (object === undefined) throw new Error('the server keeps objects as files');
  await writeFile(path.join(object.parentPath, object.name), randomBytes(1000));
  const opened = await store.open(sha256);
  await expect(read(opened?.content ?? of())).rejects.toMatchObject({ code: 'file-changed', facts: { sha256 } });
});

test.each([
  ['a wrong secret', { secretAccessKey: 'sai' }],
  ['a bucket that is not there', { bucket: 'khong-co' }],
])('%s is said at once', async (_, change) => {
  await expect(storeOf(change).put(of(randomBytes(10)))).rejects.toMatchObject({ code: 'file-store-unavailable' });
});

test('a busy store is asked again, and an unreachable one given up with its address', async () => {
  let calls = 0;
  const busy: Server = createServer((request, response) => {
    calls += 1;
    request.resume();
    response.writeHead(calls < 3 ? 503 : 404).end();
  });
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
  const address = busy.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const store = storeOf({ endpoint: `http://127.0.0.1:${port}` });
  expect(await store.has('0'.repeat(64))).toBe(false);
  expect(calls).toBe(3);
  await new Promise((resolve) => busy.close(resolve));
  await expect(store.has('0'.repeat(64))).rejects.toMatchObject({
    code: 'file-store-unavailable',
    facts: { place: `http://127.0.0.1:${port}/ho-so` },
  });
});
