import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPages } from './pages.ts';

let root = '';
let app: FastifyInstance;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dunghen-pages-'));
  await mkdir(join(root, 'assets'));
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  app = Fastify();
  addPages(app, root);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await rm(root, { recursive: true });
});

test('the worker that opens the counter without a connection may talk to this server and do nothing else', async () => {
  const url = '/intake-worker.js';
  expect((await app.inject({ url })).statusCode).toBe(404);
  await writeFile(join(root, url), 'self;');
  const { statusCode, headers, body } = await app.inject({ url });
  expect([statusCode, body]).toEqual([200, 'self;']);
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-security-policy': "default-src 'none'; connect-src 'self'",
    'cache-control': 'no-cache',
  });
});
