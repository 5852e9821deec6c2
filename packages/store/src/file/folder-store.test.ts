import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderStore, placeOf } from './index.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'dunghen-files-'));
});
afterAll(() => rm(root, { recursive: true }));

async function* of(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function read(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('gives back what was put, whole and in ranges, and keeps the same content once', async () => {
  const store = folderStore(path.join(root, 'whole'));
  const bytes = randomBytes(300_000);
  const kept = await store.put(of(bytes.subarray(0, 100_000), bytes.subarray(100_000)));
  expect(kept).toEqual({ sha256: sha(bytes), bytes: 300_000 });
  expect(await store.put(of(bytes))).toEqual(kept);
  expect(await store.has(kept.sha256)).toBe(true);
  const opened = await store.open(kept.sha256);
  expect(opened?.bytes).toBe(300_000);
  expect((await read(opened?.content ?? of())).equals(bytes)).toBe(true);
  for (const [from, to] of [
    [0, 0],
    [70_000, 140_000],
    [299_999, 299_999],
  ] as const) {
    const part = await store.open(kept.sha256, { from, to });
    expect((await read(part?.content ?? of())).equals(bytes.subarray(from, to + 1))).toBe(true);
  }
  expect((await stat(path.join(root, 'whole', ...placeOf(kept.sha256)))).mode & 0o077).toBe(0);
  expect(await readdir(path.join(root, 'whole', 'incoming'))).toEqual([]);
});

test('what is not there is undefined, and can be removed once', async () => {
  const store = folderStore(path.join(root, 'absent'));
  const { sha256 } = await store.put(of(randomBytes(10)));
  expect(await store.open('0'.repeat(64))).toBeUndefined();
  expect(await store.remove(sha256)).toBe(true);
  expect(await store.remove(sha256)).toBe(false);
  expect(await store.has(sha256)).toBe(false);
  await expect(store.open('../../etc/passwd')).rejects.toThrow('not a SHA-256');
});

test('a content that is too large, or breaks off, leaves nothing behind', async () => {
  const folder = path.join(root, 'large');
  const store = folderStore(folder);
  expect(await store.stage(of(randomBytes(60), randomBytes(60)), 100)).toBe('too-large');
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield randomBytes(10);
    throw new Error('connection lost');
  }
  await expect(store.put(broken())).rejects.toThrow('connection lost');
  const staged = await store.stage(of(randomBytes(10)), 100);
  if (staged !== 'too-large') await staged.discard();
  expect(await readdir(path.join(folder, 'incoming'))).toEqual([]);
});

test('a changed file is named and never given whole; keeping its content again heals it', async () => {
  const folder = path.join(root, 'changed');
  const store = folderStore(folder);
  const bytes = randomBytes(200_000);
  const { sha256 } = await store.put(of(bytes));
  const place = path.join(folder, ...placeOf(sha256));
  const changed = Buffer.from(bytes);
  changed[150_000] = (changed[150_000] ?? 0) ^ 1;
  await chmod(place, 0o600);
  await writeFile(place, changed);
  for (const range of [undefined, { from: 0, to: 10 }]) {
    let given = 0;
    const reading = (async () => {
      for await (const part of (await store.open(sha256, range))?.content ?? of()) given += part.length;
    })();
    await expect(reading).rejects.toMatchObject({ code: 'file-changed', facts: { sha256, place } });
    expect(given).toBeLessThan(range === undefined ? 200_000 : 1);
  }
  await store.put(of(bytes));
  expect((await readFile(place)).equals(bytes)).toBe(true);
});

test('a store that cannot be written to says so', async () => {
  const file = path.join(root, 'a-file');
  await writeFile(file, '');
  await expect(folderStore(path.join(file, 'under')).put(of(randomBytes(1)))).rejects.toMatchObject({
    code: 'file-store-unavailable',
  });
});

test('a process killed at any instant leaves each told content whole and no half one in sight', async () => {
  const folder = path.join(root, 'killed');
  const fixture = fileURLToPath(new URL('./put-loop.fixture.ts', import.meta.url));
  const told: string[] = [];
  for (let round = 0; round < 5; round += 1) told.push(...(await putUntilKilled(fixture, folder, 3 + round)));
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const kept = names.filter((entry) => entry.isFile() && !entry.parentPath.endsWith('incoming'));
  expect(new Set(kept.map((entry) => entry.name))).toEqual(new Set([...told, ...kept.map((entry) => entry.name)]));
  for (const entry of kept) {
    expect(sha(await readFile(path.join(entry.parentPath, entry.name)))).toBe(entry.name);
  }
  await folderStore(folder).sweep();
  expect(await readdir(path.join(folder, 'incoming'))).toEqual([]);
});

/** What a process told to be kept before it was killed, some pieces after the `puts`th. */
function putUntilKilled(fixture: string, folder: string, puts: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [fixture, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (text.split('\n').length > puts) setImmediate(() => child.kill('SIGKILL'));
  });
  return new Promise((resolve) => child.on('close', () => resolve(text.split('\n').slice(0, -1))));
}

test('sweeping leaves what a living process is taking in', async () => {
  const folder = path.join(root, 'living');
  const store = folderStore(folder);
  const staged = await store.stage(of(randomBytes(10)), 100);
  expect(await store.sweep()).toBe(0);
  if (staged === 'too-large') throw new Error('it is small');
  await staged.keep();
  expect(await store.has(staged.sha256)).toBe(true);
});
