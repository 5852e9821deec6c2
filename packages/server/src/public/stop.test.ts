import { stopToken } from '@dunghen/app/notification';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEY, type PublicServer, publicServer } from './public.fixture.ts';

let server: PublicServer;
beforeAll(async () => {
  server = await publicServer('empty');
});
afterAll(() => server.close());

const post = (url: string, thoi: string) =>
  server.app.inject({
    method: 'POST',
    url,
    headers: { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' },
    payload: `thoi=${thoi}`,
  });

test('whoever has a link from a message stops them without signing in, and gets them again', async () => {
  const url = `/thoi-nhan-tin?m=${stopToken(KEY, 'email', 'Nguoi.Dan@Vi-Du.vn')}`;
  const first = await server.get(url);
  expect(first.statusCode).toBe(200);
  expect(first.body).toContain('đang nhận tin');
  // The address stands nowhere: not in the link and not on the page.
  expect(`${url} ${first.body}`.toLowerCase()).not.toContain('vi-du.vn');
  const stopped = await post(url, '1');
  expect(stopped.statusCode).toBe(303);
  expect((await server.get(String(stopped.headers.location))).body).toContain('đã thôi nhận tin');
  expect((await server.get(url.replace('/thoi-nhan-tin', '/en/stop-messages'))).body).toContain('no more messages');
  await post(url, '0');
  expect((await server.get(url)).body).toContain('đang nhận tin');
});

test('a link that is not ours does nothing', async () => {
  const token = stopToken(KEY, 'email', 'a@vi-du.vn');
  for (const wrong of ['', 'x', token.slice(0, -1), `${'0'.repeat(64)}.${token.split('.')[1]}`]) {
    expect((await server.get(`/thoi-nhan-tin?m=${wrong}`)).statusCode).toBe(404);
    expect((await post(`/thoi-nhan-tin?m=${wrong}`, '1')).statusCode).toBe(404);
  }
});
