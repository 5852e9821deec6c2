import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeWorkspace } from '../../test/fake-workspace.ts';
import { createServer, listen } from './index.ts';

const workspace = fakeWorkspace({ empty: true });

describe('who may ask', () => {
  it.each(['evil.example', '192.168.1.5', '127.0.0.1.evil.example'])(
    'not under the name %s (DNS rebinding)',
    async (host) => {
      const answer = await createServer({ workspace }).inject({
        url: '/api/v1/status',
        headers: { host },
      });
      expect(answer.statusCode).toBe(421);
      expect(answer.json().code).toBe('host-not-allowed');
    },
  );

  it.each(['localhost', 'localhost:8080', '127.0.0.1:8080', '[::1]:8080'])('under the name %s', async (host) => {
    const answer = await createServer({ workspace }).inject({
      url: '/api/v1/status',
      headers: { host },
    });
    expect(answer.statusCode).toBe(200);
  });

  it('not from other machines while there is no public address', async () => {
    const refused = await listen(createServer({ workspace }), { host: '0.0.0.0', port: 0 });
    expect(refused).toMatchObject({ ok: false, code: 'host-not-allowed' });
  });
});

describe('listening', () => {
  it('answers on this machine and says where; refuses a port that is taken', async () => {
    const app = createServer({ workspace });
    const second = createServer({ workspace });
    const listening = await listen(app, { port: 0 });
    try {
      const url = listening.ok ? listening.url : '';
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      expect((await fetch(`${url}api/v1/openapi.json`)).status).toBe(200);
      const taken = await listen(second, { port: Number(new URL(url).port) });
      expect(taken).toMatchObject({ ok: false, code: 'port-in-use' });
    } finally {
      await app.close();
      await second.close();
    }
  });
});

describe('the log', () => {
  it('names routes and statuses, never what was asked for', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk, _, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const app = createServer({ workspace, logger: pino(sink) });
    await app.inject({ url: '/api/v1/dossiers/H18.3-240115-0001?x=0912345678', headers: { host: 'localhost' } });
    await app.close();
    expect(lines.join('')).toContain('"route":"/api/v1/dossiers/:code"');
    expect(lines.join('')).not.toMatch(/0912345678|240115/);
  });
});

describe('the pages', () => {
  let webRoot = '';
  beforeAll(async () => {
    webRoot = await mkdtemp(join(tmpdir(), 'dunghen-web-'));
    await mkdir(join(webRoot, 'assets'));
    await writeFile(
      join(webRoot, 'index.html'),
      '<meta property="csp-nonce" nonce="__CSP_NONCE__"><title>Đúng Hẹn</title>',
    );
    await writeFile(join(webRoot, 'assets', 'app-abc123.js'), 'export {};');
    await writeFile(join(webRoot, 'secret.txt'), 'secret');
  });
  afterAll(() => rm(webRoot, { recursive: true }));

  const ask = (url: string, accept = 'text/html') =>
    createServer({ workspace, webRoot }).inject({ url, headers: { host: 'localhost', accept } });

  it.each(['/', '/ho-so/H18.3-240115-0001', '/so-lieu?ky=2024-Q1'])(
    '%s is the page, with its own nonce',
    async (url) => {
      const [first, second] = await Promise.all([ask(url), ask(url)]);
      const nonce = /nonce="([\w-]{24})"/.exec(first.body)?.[1];
      expect(first.statusCode).toBe(200);
      expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(first.headers['content-security-policy']).not.toContain('unsafe');
      expect(second.body).not.toBe(first.body);
      expect(first.headers['cache-control']).toBe('no-store');
    },
  );

  it('keeps built files for ever, since their names change with their content', async () => {
    const answer = await ask('/assets/app-abc123.js', '*/*');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/assets/missing.js', '/secret.txt', '/assets/..%2findex.html', '/assets/../secret.txt', '/api/v1/x'])(
    'does not give %s',
    async (url) => {
      const answer = await ask(url, '*/*');
      expect(answer.statusCode).toBe(404);
      expect(answer.body).not.toContain('secret\n');
    },
  );

  it('says how to build the pages when they are not there', async () => {
    const app = createServer({ workspace, webRoot: join(webRoot, 'absent') });
    const answer = await app.inject({ url: '/', headers: { host: 'localhost', accept: 'text/html' } });
    expect(answer.statusCode).toBe(503);
    expect(answer.json().detail).toContain('ensure-web');
  });
});
