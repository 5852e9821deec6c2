import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { Principal } from '@dunghen/domain/access';
import { recordMessages } from '@dunghen/store/command';
import { newId } from '@dunghen/store/dossier';
import { readDeliveries, reviveDelivery } from '@dunghen/store/webhook';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { installationKey } from '../account/key.ts';
import { AGENCY, type JobWorld, OTHER_AGENCY, openWorld } from '../job/jobs.fixture.ts';
import { waitAfter } from './backoff.ts';
import { type WebhookContext, webhookContextOf } from './context.ts';
import { deliverMessages } from './deliver.ts';
import {
  changeWebhook,
  createWebhook,
  listDeliveries,
  listWebhooks,
  rotateSecret,
  type WebhookInput,
} from './manage.ts';
import { postBy, type Resolver } from './post.ts';
import { findTargetProblem, isPrivateAddress } from './target.ts';

const RUNS_SYSTEM: Principal = {
  kind: 'officer',
  id: 'quan-tri',
  name: 'Quản trị (nhân vật giả định)',
  grants: [{ role: 'system', agencyId: '11-2008', validFrom: '2020-01-01' }],
};
const REQUEST = { id: 'r-1' };

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: { readonly id: string; readonly type: string; readonly subject: string; readonly sequence: string };
}

/** A receiver on this machine; `answer` says with which status it answers. */
interface TestReceiver {
  readonly url: string;
  readonly received: Received[];
  answer: (received: Received) => number;
  readonly server: Server;
}

async function openReceiver(): Promise<TestReceiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      const one = { headers: request.headers, body, event: JSON.parse(body) };
      received.push(one);
      response.writeHead(receiver.answer(one)).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const receiver: TestReceiver = { url: `http://127.0.0.1:${port}/tin`, received, answer: () => 204, server };
  return receiver;
}

let world: JobWorld;
let context: WebhookContext;
let receiver: TestReceiver;
const key = installationKey(randomBytes(32));

beforeAll(async () => {
  world = await openWorld('2024-03-04T09:00');
});
afterAll(() => world.context.close());

beforeEach(async () => {
  world.setNow('2024-03-04T09:00');
  context = webhookContextOf(world.context, { key, chance: () => 0 });
  receiver = await openReceiver();
});
afterEach(async () => {
  receiver.server.close();
  receiver.server.closeAllConnections();
  for (const table of ['webhook_delivery', 'outbox', 'webhook']) await context.db.query(`delete from ${table}`);
});

async function register(input: Partial<WebhookInput> = {}): Promise<{ readonly id: string; readonly secret: string }> {
  const made = await createWebhook(context, RUNS_SYSTEM, { name: 'Cổng tỉnh', url: receiver.url, ...input }, REQUEST);
  if (!made.ok) throw new Error(made.message);
  return { id: made.value.webhook.id, secret: made.value.secret };
}

const DOSSIERS = [newId(), newId()] as const;

/** A message of the n-th dossier. */
async function tell(dossier: 0 | 1, seq: number, type = 'dossier.accepted', agencyId = AGENCY): Promise<string> {
  const id = newId();
  const payload = { code: `D-${dossier}`, agencyId };
  await recordMessages(context.db, [
    { id, homeAgencyId: AGENCY, dossierId: DOSSIERS[dossier], seq, topic: 'dossier', type, payload },
  ]);
  return id;
}

describe('a message', () => {
  test('goes out as a signed CloudEvent and is not sent again', async () => {
    const { secret } = await register();
    const id = await tell(0, 3);
    expect(await deliverMessages(context)).toEqual({ relayed: 1, sent: 1, failed: 0, dead: 0 });
    expect(await deliverMessages(context)).toEqual({ relayed: 0, sent: 0, failed: 0, dead: 0 });
    const [got] = receiver.received;
    expect(receiver.received).toHaveLength(1);
    expect(got?.headers['content-type']).toMatch('application/cloudevents+json');
    expect(got?.event).toMatchObject({
      specversion: '1.0',
      id,
      source: '/dunghen/H18',
      type: 'vn.dunghen.dossier.accepted',
      subject: 'D-0',
      sequence: '000003',
      data: { code: 'D-0', agencyId: AGENCY },
    });
    const signed = `${id}.${got?.headers['webhook-timestamp']}.${got?.body}`;
    const mac = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64')).update(signed);
    expect(got?.headers['webhook-signature']).toBe(`v1,${mac.digest('base64')}`);
    expect(got?.headers['webhook-id']).toBe(id);
  });

  test('that fails is tried again later under the same id; later ones of its dossier wait, others do not', async () => {
    await register();
    receiver.answer = ({ event }) => (event.subject === 'D-0' && receiver.received.length < 4 ? 503 : 200);
    const ids = [await tell(0, 1), await tell(0, 2), await tell(1, 1)];
    expect(await deliverMessages(context)).toMatchObject({ sent: 1, failed: 1 });
    world.setNow('2024-03-04T09:01');
    expect(await deliverMessages(context)).toMatchObject({ sent: 0, failed: 1 });
    world.setNow('2024-03-04T09:10');
    expect(await deliverMessages(context)).toMatchObject({ sent: 2, failed: 0 });
    const order = receiver.received.filter(({ event }) => event.subject === 'D-0').map(({ event }) => event.id);
    expect(order).toEqual([ids[0], ids[0], ids[0], ids[1]]);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(3);
  });

  test.each<readonly [string, Partial<WebhookInput>, readonly string[]]>([
    ['all', {}, ['dossier.accepted', 'dossier.completed', 'rung.due-soon']],
    ['one type', { types: ['dossier.completed'] }, ['dossier.completed']],
    ['a group of types', { types: ['dossier'] }, ['dossier.accepted', 'dossier.completed']],
    ['one agency', { agencyId: OTHER_AGENCY }, ['dossier.completed']],
    ['the province', { agencyId: '11-2008' }, ['dossier.accepted', 'dossier.completed', 'rung.due-soon']],
  ])('is sent to who asked for %s', async (_, input, types) => {
    await register(input);
    await tell(0, 1, 'dossier.accepted');
    await tell(1, 1, 'dossier.completed', OTHER_AGENCY);
    await tell(0, 2, 'rung.due-soon');
    await deliverMessages(context);
    expect(receiver.received.map(({ event }) => event.type).sort()).toEqual(types.map((type) => `vn.dunghen.${type}`));
  });

  test('reaches a receiver once though two processes deliver at once', async () => {
    await register();
    for (let seq = 1; seq <= 40; seq += 1) await tell(seq % 2 === 0 ? 0 : 1, seq);
    await Promise.all([deliverMessages(context), deliverMessages(context)]);
    await deliverMessages(context);
    expect(receiver.received).toHaveLength(40);
    for (const subject of ['D-0', 'D-1']) {
      const order = receiver.received
        .filter(({ event }) => event.subject === subject)
        .map(({ event }) => event.sequence);
      expect(order).toEqual(order.toSorted());
    }
  });

  test('of a process that died is sent by the next one after the lease', async () => {
    await register();
    await tell(0, 1);
    const dying: WebhookContext = { ...context, post: () => new Promise(() => undefined) };
    void deliverMessages(dying);
    await expect.poll(async () => (await readDeliveries(context.db, { limit: 1 }))[0]?.attempts).toBe(1);
    expect(await deliverMessages(context)).toMatchObject({ sent: 0 });
    world.setNow('2024-03-04T09:02');
    expect(await deliverMessages(context)).toMatchObject({ sent: 1 });
  });
});

describe('a receiver that stays dead', () => {
  test('is paused with a reason, and gets what waited when it is taken up again', async () => {
    const { id } = await register();
    receiver.answer = () => 500;
    await tell(0, 1);
    for (let hour = 0; hour < 40; hour += 1) {
      world.setNow(`2024-03-0${5 + Math.floor(hour / 24)}T${String(hour % 24).padStart(2, '0')}:00`);
      await deliverMessages(context);
      if (hour < 19 && hour % 3 === 0) await tell(1, hour + 1);
    }
    const listed = await listWebhooks(context, RUNS_SYSTEM, {}, REQUEST);
    expect(listed.ok && listed.value[0]).toMatchObject({ state: 'paused', reason: expect.stringContaining('hỏng') });
    const attempts = receiver.received.length;
    world.setNow('2024-03-08T09:00');
    await deliverMessages(context);
    expect(receiver.received).toHaveLength(attempts);
    receiver.answer = () => 200;
    await changeWebhook(context, RUNS_SYSTEM, { id, act: 'resume' }, REQUEST);
    const report = await deliverMessages(context);
    expect(report.sent).toBeGreaterThan(1);
    const waiting = await listDeliveries(context, RUNS_SYSTEM, { id, state: 'pending' }, REQUEST);
    expect(waiting.ok && waiting.value).toEqual([]);
  });

  test('a message is given up after its last attempt, shown with its error, and can be sent again', async () => {
    await register();
    receiver.answer = () => 404;
    const messageId = await tell(0, 1);
    await deliverMessages(context);
    await context.db.query("update webhook_delivery set attempts = 19, next_attempt_at = now() - interval '9 years'");
    expect(await deliverMessages(context)).toMatchObject({ dead: 1 });
    const [dead] = await readDeliveries(context.db, { state: 'dead', limit: 5 });
    expect(dead).toMatchObject({ messageId, status: 404, error: 'Nơi nhận trả lời 404.' });
    receiver.answer = () => 200;
    expect(await reviveDelivery(context.db, messageId, context.now())).toBe(true);
    expect(await deliverMessages(context)).toMatchObject({ sent: 1 });
  });
});

describe('managing receivers', () => {
  test.each<readonly [string, Principal]>([
    ['nobody', { kind: 'anonymous' }],
    ['a specialist', { ...RUNS_SYSTEM, grants: [{ role: 'specialist', agencyId: AGENCY, validFrom: '2020-01-01' }] }],
  ])('is refused to %s', async (_, principal) => {
    const input = { name: 'x', url: receiver.url };
    expect(await createWebhook(context, principal, input, REQUEST)).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await listWebhooks(context, principal, {}, REQUEST)).toMatchObject({ ok: false, code: 'not-allowed' });
  });

  test('keeps no secret in clear, shows it once and writes who did what', async () => {
    const { id, secret } = await register();
    const [row] = await context.db.query<{ secret: Buffer }>('select secret from webhook');
    expect(row?.secret.toString('latin1')).not.toContain(secret.slice(6, 20));
    const listed = await listWebhooks(context, RUNS_SYSTEM, {}, REQUEST);
    expect(JSON.stringify(listed)).not.toContain('whsec_');
    const rotated = await rotateSecret(context, RUNS_SYSTEM, { id }, REQUEST);
    expect(rotated.ok && rotated.value.secret).not.toBe(secret);
    await changeWebhook(context, RUNS_SYSTEM, { id, act: 'revoke' }, REQUEST);
    expect(await rotateSecret(context, RUNS_SYSTEM, { id }, REQUEST)).toMatchObject({ code: 'unknown-webhook' });
    const acts = await context.db.query<{ done: string; by: string }>(
      "select facts ->> 'done' as done, principal_id as by from audit_entry where subject_id = $1 order by number",
      [id],
    );
    expect(acts.map(({ done }) => done)).toEqual(['create', 'rotate-secret', 'revoke']);
    expect(acts.every(({ by }) => by === 'quan-tri')).toBe(true);
  });

  test('without the key of the installation nothing is registered', async () => {
    const bare = webhookContextOf(world.context);
    const outcome = await createWebhook(bare, RUNS_SYSTEM, { name: 'x', url: receiver.url }, REQUEST);
    expect(outcome).toMatchObject({ ok: false, code: 'key-missing' });
  });

  test.each<readonly [Partial<WebhookInput>, string]>([
    [{ name: ' ' }, 'name'],
    [{ url: 'ftp://a.vn/' }, 'url'],
    [{ types: ['Dossier!'] }, 'types'],
    [{ agencyId: 'không-có' }, 'agencyId'],
  ])('%j is refused for its %s', async (input, field) => {
    const outcome = await createWebhook(context, RUNS_SYSTEM, { name: 'x', url: receiver.url, ...input }, REQUEST);
    expect(outcome).toMatchObject({ ok: false, code: 'webhook-invalid', facts: { field } });
  });
});

describe('where messages may go', () => {
  test.each([
    ['https://cong.dienbien.gov.vn/tin', true],
    ['http://cong.dienbien.gov.vn/tin', false],
    ['http://127.0.0.1:8080/tin', true],
    ['http://localhost/tin', true],
    ['https://10.0.0.5/tin', false],
    ['https://[fe80::1]/tin', false],
    ['https://169.254.169.254/latest', false],
    ['https://0x7f.1/tin', true],
    ['https://a:b@cong.gov.vn/', false],
    ['file:///etc/passwd', false],
    ['not a url', false],
  ])('%s: %s', (url, allowed) => {
    expect(findTargetProblem(url, false) === undefined).toBe(allowed);
  });

  test('the own network is open where the setting says so', () => {
    expect(findTargetProblem('https://10.0.0.5/tin', true)).toBeUndefined();
  });

  test.each([
    ['8.8.8.8', false],
    ['10.1.2.3', true],
    ['100.64.1.1', true],
    ['172.31.255.255', true],
    ['172.32.0.1', false],
    ['::1', true],
    ['::ffff:10.0.0.1', true],
    ['::ffff:a00:1', true],
    ['fd00::1', true],
    ['2606:4700::1111', false],
    ['nonsense', true],
  ])('%s is private: %s', (address, isPrivate) => {
    expect(isPrivateAddress(address)).toBe(isPrivate);
  });

  test('a name that resolves to the own network is not connected to', async () => {
    const resolver: Resolver = (_name, _options, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]);
    const { port } = new URL(receiver.url);
    const request = { url: `https://cong.gov.vn:${port}/`, headers: {}, body: '{}', timeoutMs: 2_000 };
    const refused = await postBy(resolver, { ...request, allowPrivate: false });
    expect(refused).toEqual({ ok: false, error: 'Tên miền của nơi nhận trỏ vào mạng nội bộ: không gửi.' });
    // Where it is allowed, the connection is made; the receiver here does not speak TLS.
    expect(await postBy(resolver, { ...request, allowPrivate: true })).toMatchObject({ ok: false });
    expect(receiver.received).toEqual([]);
  });
});

test.each([
  [1, 0, 0, 5_000],
  [2, 0, 0, 10_000],
  [2, 1, 0, 5_000],
  [40, 0, 0, 10_800_000],
  [1, 0, 60_000, 60_000],
])('after attempt %i with chance %i, asked for %i ms: %i ms', (attempt, chance, asked, ms) => {
  expect(waitAfter(attempt, { attempts: 20, firstMs: 5_000, mostMs: 10_800_000 }, chance, asked)).toBe(ms);
});
