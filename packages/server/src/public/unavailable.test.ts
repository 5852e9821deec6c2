import { contextOf, type OpenContext } from '@dunghen/app/context';
import { createWorkspace } from '@dunghen/app/workspace';
import { dayOf } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServer } from '../http/index.ts';
import { type PageName, pathTo } from './paths.ts';

// A store that is away (moved, restarted, cut off): the pages of the public say so, and when to come back.

const SECRET = 'password=khong-duoc-lo';
let whole: OpenContext;
let app: FastifyInstance;
let provinceName: string;

beforeAll(async () => {
  whole = await contextOf(await testDatabase(), Date.now);
  const { province } = (await whole.catalogueAt(whole.now())).settingsOn(dayOf(whole.now()));
  provinceName = province.name;
  const away = () => Promise.reject(Object.assign(new Error(`connect ${SECRET}`), { code: 'ECONNREFUSED' }));
  const db = { ...whole.db, query: away, transaction: away };
  // What is read at the start is answered; nothing after it is.
  const atStart: Promise<unknown>[] = [];
  const store = { isAway: false };
  const catalogueAt = (at: number) => {
    if (store.isAway) return away();
    const read = whole.catalogueAt(at);
    atStart.push(read);
    return read;
  };
  const context = { ...whole, db, catalogueAt };
  app = createServer({ workspace: createWorkspace(context), context });
  await app.ready();
  await Promise.all(atStart);
  store.isAway = true;
});
afterAll(async () => {
  await app.close();
  await whole.close();
});

const NAMES: readonly PageName[] = ['home', 'procedures', 'progress', 'openData', 'apologies', 'lookUp'];
const WORDS = {
  vi: ['Hệ thống tạm thời chưa trả lời', 'thử lại sau 5 giây'],
  en: ['The system does not answer for the moment', '5 seconds'],
} as const;

it.each(NAMES.flatMap((name) => (['vi', 'en'] as const).map((lang) => [lang, name] as const)))(
  '%s %s answers 503 with a page that says when to try again, and keeps no copy',
  async (lang, name) => {
    const { statusCode, headers, body } = await app.inject({
      url: pathTo(lang, name),
      headers: { host: 'localhost' },
    });
    expect([name, statusCode]).toEqual([name, 503]);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain(`<html lang="${lang}">`);
    expect(body).toMatch(
      lang === 'vi' ? `– Thủ tục hành chính ${provinceName}</title>` : '– Administrative procedures, ',
    );
    expect(body.match(/<h1>[^<]+<\/h1>/g)).toHaveLength(1);
    for (const word of WORDS[lang]) expect(body).toContain(word);
    expect(body).not.toContain(SECRET);
    expect(body).not.toMatch(/<script|at \w+ \(/);
  },
);

it('what needs no store goes on: the style of the page', async () => {
  const { body } = await app.inject({ url: '/', headers: { host: 'localhost' } });
  const [, path = ''] = /href="([^"]+\.css)"/.exec(body) ?? [];
  const style = await app.inject({ url: path, headers: { host: 'localhost' } });
  expect([style.statusCode, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
});
