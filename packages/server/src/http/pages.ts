import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { headOf, readPageFiles } from './page-head.ts';
import { sendProblem } from './problem.ts';
import { createNonce, pagePolicy } from './security.ts';

/** What the web build writes where the page's nonce belongs. */
const NONCE_MARK = '__CSP_NONCE__';

const MISSING_PAGES = 'Chưa có tệp giao diện. Chạy "node scripts/ensure-web.ts" ở thư mục gốc rồi mở lại trang này.';

/**
 * The pages: built files with names by content never change; every other address is a view of the one page. Without a
 * folder of pages only the answer for unknown addresses is added.
 */
export function addPages(app: FastifyInstance, webRoot: string | undefined): void {
  if (webRoot !== undefined) addFiles(app, webRoot);
  app.setNotFoundHandler(async (request, reply) => {
    if (webRoot !== undefined && isView(request)) return sendPage(request, reply, webRoot);
    const detail = 'Không có địa chỉ này trên máy chủ. Xem danh sách địa chỉ ở /api/v1/openapi.json.';
    return sendProblem(request, reply, { status: 404, code: 'unknown-address', detail });
  });
}

function addFiles(app: FastifyInstance, webRoot: string): void {
  app.register(fastifyStatic, {
    root: join(webRoot, 'assets'),
    prefix: '/assets/',
    wildcard: true,
    index: false,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    decorateReply: false,
  });
  app.get('/favicon.svg', { schema: { hide: true } }, (_, reply) => sendIcon(reply, join(webRoot, 'favicon.svg')));
  app.get(WORKER, { schema: { hide: true } }, (_, reply) => sendWorker(reply, join(webRoot, WORKER)));
}

/** Opens the counter's page without a connection; it asks this server and nobody else. */
const WORKER = '/intake-worker.js';

async function sendWorker(reply: FastifyReply, path: string): Promise<FastifyReply> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return reply.code(404).send();
  return reply
    .headers({ 'cache-control': 'no-cache', 'content-security-policy': "default-src 'none'; connect-src 'self'" })
    .type('text/javascript; charset=utf-8')
    .send(text);
}

/** A navigation by a person, as against a program's request or a missing file. */
function isView(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const path = request.url.split('?', 1)[0] ?? '';
  // Whatever asks for the address that `start` printed gets the page.
  if (path === '/') return true;
  if (path.startsWith('/api/') || path.startsWith('/assets/')) return false;
  return request.headers.accept?.includes('text/html') ?? false;
}

async function sendPage(request: FastifyRequest, reply: FastifyReply, webRoot: string): Promise<FastifyReply> {
  const page = await readFile(join(webRoot, 'index.html'), 'utf8').catch(() => undefined);
  if (page === undefined) {
    return sendProblem(request, reply, { status: 503, code: 'pages-not-built', detail: MISSING_PAGES });
  }
  const nonce = createNonce();
  const path = request.url.split('?', 1)[0] ?? '';
  const head = headOf(path, await readPageFiles(webRoot));
  return reply
    .code(200)
    .headers({ 'content-security-policy': pagePolicy(nonce), 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(page.replace('</head>', () => `${head}</head>`).replaceAll(NONCE_MARK, nonce));
}

async function sendIcon(reply: FastifyReply, path: string): Promise<FastifyReply> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return reply.code(404).send();
  return reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(bytes);
}
