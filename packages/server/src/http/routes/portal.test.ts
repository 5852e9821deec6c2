import { portalContextOf } from '@dunghen/app/portal-delivery';
import type { Principal } from '@dunghen/domain/access';
import { getLocal } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../../../../app/src/context/index.ts';
import { deliverToPortal } from '../../../../app/src/portal-delivery/deliver.ts';
import { type FakePortal, fakePortal } from '../../../../app/src/portal-delivery/fake-portal.fixture.ts';
import { codeOf, storeLives } from '../../../../app/src/testing/portal-lives.ts';
import { PORTAL_SCHEMAS } from '../schema/portal.ts';
import { addPortalRoutes } from './portal.ts';
import { routeServer } from './routes.fixture.ts';

const NOON = getLocal('2024-04-01T12:00');
const WORDS = 'Mã TTHC không tồn tại trên Cổng';
const officer = (role: 'system' | 'procedure-control' | 'counter'): Principal => ({
  kind: 'officer',
  id: role,
  name: role,
  grants: [{ role, agencyId: '11-2008', validFrom: '2020-01-01' }],
});
const PEOPLE = { system: officer('system'), control: officer('procedure-control'), counter: officer('counter') };

let open: OpenContext;
let portal: FakePortal;
let app: FastifyInstance;
beforeAll(async () => {
  open = await contextOf(await testDatabase(), () => NOON);
  portal = fakePortal();
  portal.refuse = (code) => (code === codeOf(1) ? WORDS : undefined);
  const context = portalContextOf(open, portal.line, () => 0.5);
  await storeLives(open, { count: 2 });
  await deliverToPortal(context);
  app = routeServer(PEOPLE, PORTAL_SCHEMAS, (api) => addPortalRoutes(api, context));
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await open.close();
});

async function call(as: keyof typeof PEOPLE | 'nobody', method: 'GET' | 'POST', path: string, body?: object) {
  const answer = await app.inject({
    method,
    url: `/api/v1/portal${path}`,
    headers: { 'x-test-as': as },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: answer.statusCode, body: answer.json() };
}

describe('who may', () => {
  test.each([
    ['GET', '', 200, 200, 403],
    ['GET', '/messages?state=sent', 200, 200, 403],
    ['GET', '/intakes', 200, 200, 403],
    ['POST', '/send-again/preview', 200, 403, 403],
    ['POST', '/try', 422, 403, 403],
  ] as const)('%s /portal%s', async (method, path, system, control, counter) => {
    const body = path.startsWith('/send-again') ? { kind: 'all-refused' } : undefined;
    const ask = async (as: keyof typeof PEOPLE) => (await call(as, method, path, body)).status;
    expect([await ask('system'), await ask('control'), await ask('counter')]).toEqual([system, control, counter]);
  });
});

test('the standing tells line, queue and refusals, and no message tells of a person', async () => {
  const { body } = await call('control', 'GET', '');
  expect(body).toMatchObject({
    line: { endpoint: 'http://127.0.0.1/cong-thu', mapping: 'dvcqg@1' },
    connection: { state: 'closed' },
    queue: { refused: 1, heldDossiers: 1 },
    refusals: [{ errorCode: '1', words: WORDS, refusedBy: 'portal', messages: 1 }],
  });
  const { body: list } = await call('control', 'GET', '/messages?state=sent&limit=2');
  expect(list.rows).toHaveLength(2);
  const { body: rest } = await call('control', 'GET', `/messages?state=sent&after=${encodeURIComponent(list.next)}`);
  const keyOf = (row: { readonly seq: number; readonly part: number }) => `${row.seq}/${row.part}`;
  expect(rest.rows.map(keyOf)).not.toContain(keyOf(list.rows[0]));
  expect(JSON.stringify([list, rest, body])).not.toMatch(/Lò Thị Mẫu|0110000/);
});

test('messages of one dossier, and of none', async () => {
  const { body } = await call('control', 'GET', `/dossiers/${codeOf(1)}/messages`);
  expect(body).toMatchObject({ connected: true });
  expect(body.rows.at(-1)).toMatchObject({ state: 'refused', words: WORDS });
  expect(await call('control', 'GET', '/dossiers/X-1/messages')).toMatchObject({ status: 404 });
  expect(await call('nobody', 'GET', `/dossiers/${codeOf(1)}/messages`)).toMatchObject({ status: 404 });
});

test('what is not asked properly is refused with the place', async () => {
  expect(await call('system', 'GET', '/messages?state=ducks')).toMatchObject({ status: 400 });
  expect(await call('system', 'GET', '/messages')).toMatchObject({ status: 400 });
  expect(await call('system', 'POST', '/send-again', { kind: 'ducks' })).toMatchObject({ status: 400 });
  expect(await call('system', 'POST', '/send-again', { kind: 'dossier', code: 'X-1' })).toMatchObject({
    status: 404,
    body: { code: 'unknown-dossier' },
  });
  expect(await call('system', 'POST', '/try')).toMatchObject({ body: { code: 'portal-line-not-open' } });
});

test('sending again says how much, sends, and has nothing to send the second time', async () => {
  const filter = { kind: 'refusal', errorCode: '1', words: WORDS };
  const preview = await call('system', 'POST', '/send-again/preview', filter);
  expect(preview.body).toMatchObject({ messages: 1, dossiers: 1, isRepeat: false });
  portal.refuse = () => undefined;
  expect(await call('system', 'POST', '/send-again', filter)).toEqual({ status: 202, body: { messages: 1 } });
  expect(await call('system', 'POST', '/send-again', filter)).toMatchObject({
    status: 422,
    body: { code: 'portal-nothing-to-send' },
  });
});
