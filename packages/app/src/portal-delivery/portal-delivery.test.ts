import type { PortalClient } from '@dunghen/portal/client';
import { claimMessages } from '@dunghen/store/portal-delivery';
import { describe, expect, test } from 'vitest';
import { codeOf, continueLives } from '../testing/portal-lives.ts';
import { deliverToPortal, relayEvents } from './deliver.ts';
import {
  clock,
  contextWith,
  expected,
  lives,
  open,
  REQUEST,
  SYSTEM,
  sorted,
  untilDone,
  useDelivery,
} from './delivery.fixture.ts';
import { fakePortal, type Weather } from './fake-portal.fixture.ts';
import { type PortalContext, portalContextOf } from './line.ts';
import { sendAgain } from './send-again.ts';
import { portalStanding } from './view.ts';

useDelivery();

describe('messages of a dossier', () => {
  test('are made once for each event, in order, and say what the events say', async () => {
    const [number = 0] = await lives(1);
    const portal = fakePortal();
    const context = contextWith(portal);
    expect(await relayEvents(context)).toBe(5 + (number % 5 === 0 ? 2 : 0));
    expect(await relayEvents(context)).toBe(0);
    await deliverToPortal(context);
    const received = portal.received.get(codeOf(number)) ?? [];
    const states = received.flatMap((one) => ('TrangThaiHoSo' in one ? [one.TrangThaiHoSo] : []));
    expect(states[0]).toBe('2');
    expect(states.at(-1)).toBe('10');
    expect(sorted(portal.received)).toEqual(sorted(await expected()));
  });

  test('follow when it goes on, and those of the past are not made again', async () => {
    const [number = 0] = await lives(1, 2);
    const portal = fakePortal();
    const context = contextWith(portal);
    await deliverToPortal(context);
    const before = portal.received.get(codeOf(number))?.length ?? 0;
    await continueLives(context, [number]);
    await deliverToPortal(context);
    expect(before).toBeGreaterThan(0);
    expect(sorted(portal.received)).toEqual(sorted(await expected()));
  });
});

/** The same weather for the same seed. */
function changing(seed: number): () => Weather {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const drawn = (state >>> 8) % 100;
    return drawn < 10 ? 'down' : drawn < 22 ? 'lost' : drawn < 26 ? 'slow' : 'fine';
  };
}

describe('order and completeness', () => {
  test.each([1, 42])('hold while a quarter of the calls fail (seed %i)', async (seed) => {
    await lives(40);
    const portal = fakePortal();
    portal.weather = changing(seed);
    await untilDone(contextWith(portal));
    expect(sorted(portal.received)).toEqual(sorted(await expected()));
  });

  test('hold with two senders, of which one dies with what it has claimed', async () => {
    await lives(30);
    const portal = fakePortal();
    portal.weather = changing(3);
    const context = contextWith(portal);
    await relayEvents(context);
    const lease = '0190a000-0000-7000-8000-000000000001';
    const taken = await claimMessages(open().db, {
      now: clock.now,
      leaseUntil: clock.now + 40_000,
      lease,
      limit: 10,
      newest: 0,
    });
    expect(taken).toHaveLength(10);
    await untilDone(context, 2);
    expect(sorted(portal.received)).toEqual(sorted(await expected()));
    expect((await portalStanding(context)).queue.waiting).toBe(0);
  });

  test.each(['slow', 'lost'] as const)(
    'after a %s attempt the next message waits until it has settled',
    async (fate) => {
      const [number = 0] = await lives(1);
      const portal = fakePortal();
      const weathers: Weather[] = [fate, 'fine', 'fine', 'fine'];
      portal.weather = () => weathers.shift() ?? 'fine';
      const context = contextWith(portal);
      await deliverToPortal(context);
      clock.now += 800;
      await deliverToPortal(context);
      // The first has been answered now, yet its lost twin may still be on the way.
      expect(portal.received.get(codeOf(number))).toHaveLength(1);
      clock.now += 2_000;
      await deliverToPortal(context);
      expect(sorted(portal.received)).toEqual(sorted(await expected()));
    },
  );
});

test('what follows while an attempt settles waits for it too', async () => {
  const [number = 0] = await lives(1, 2);
  const portal = fakePortal();
  const context = contextWith(portal);
  await deliverToPortal(context);
  const before = portal.received.get(codeOf(number))?.length;
  await open().db.query('update portal_dossier set next_attempt_at = $1', [new Date(clock.now + 1_000).toISOString()]);
  await continueLives(context, [number]);
  await deliverToPortal(context);
  expect(portal.received.get(codeOf(number))).toHaveLength(before ?? 0);
  clock.now += 1_100;
  await deliverToPortal(context);
  expect(sorted(portal.received)).toEqual(sorted(await expected()));
  await open().db.query('update portal_dossier set next_attempt_at = $1', [new Date(clock.now + 1_000).toISOString()]);
  const calls = portal.calls.length;
  await sendAgain(context, SYSTEM, { kind: 'dossier', code: codeOf(number) }, REQUEST);
  await deliverToPortal(context);
  expect(portal.calls).toHaveLength(calls);
});

test('no call begins that could outlast the lease', async () => {
  await lives(1);
  const portal = fakePortal();
  const may: (boolean | undefined)[] = [];
  const client: PortalClient = {
    ...portal.line.client,
    async sendDossiers(dossiers, options) {
      may.push(options?.mayCall?.());
      // Lease of six timeouts and five seconds; a call takes up to four.
      clock.now += 7_000;
      may.push(options?.mayCall?.());
      return portal.line.client.sendDossiers(dossiers);
    },
  };
  let turns = 0;
  const line = { ...portal.line, parallel: 1, client };
  await deliverToPortal(portalContextOf(open(), line), () => (turns++ > 0 ? may.length > 0 : false));
  expect(may.slice(0, 2)).toEqual([true, false]);
});

/** A database that takes so long for each claim. */
function slowToClaim(ms: number): PortalContext {
  const context = portalContextOf(open(), fakePortal().line);
  const query: typeof context.db.query = (text, values, name) => {
    if (name === 'portal_claim') clock.now += ms;
    return context.db.query(text, values, name);
  };
  return { ...context, db: { ...context.db, query } };
}

describe('what was claimed slowly', () => {
  test('is sent while a call still fits into its lease: a slow database stops nothing', async () => {
    await lives(3);
    const { sent } = await deliverToPortal(slowToClaim(6_000));
    expect(sent).toBeGreaterThan(0);
  });

  test('is given back where none does', async () => {
    await lives(3);
    let claims = 0;
    const context = slowToClaim(8_000);
    const { sent } = await deliverToPortal(context, () => claims++ > 20);
    expect(sent).toBe(0);
    expect((await portalStanding(context)).queue.waiting).toBeGreaterThan(0);
  });
});

test('an event of which no message can be made holds up its dossier alone, and goes when that is mended', async () => {
  const [one = 0, other = 0] = await lives(2);
  const portal = fakePortal();
  const context = contextWith(portal);
  let faults = 1;
  const faulty: PortalContext = {
    ...context,
    async catalogueAt(at) {
      const catalogue = await context.catalogueAt(at);
      const findById = (id: string) => {
        if (faults-- > 0) throw new TypeError('thử');
        return catalogue.register.findById(id);
      };
      return { ...catalogue, register: { ...catalogue.register, findById } };
    },
  };
  await relayEvents(faulty);
  await untilDone(context);
  const { queue, refusals } = await portalStanding(context);
  expect(queue).toMatchObject({ heldDossiers: 1 });
  expect(refusals).toMatchObject([{ errorCode: 'not-made', refusedBy: 'here' }]);
  expect(portal.received.size).toBe(1);
  await sendAgain(context, SYSTEM, { kind: 'all-refused' }, REQUEST);
  await untilDone(context);
  const kinds = (number: number) => portal.received.get(codeOf(number))?.length ?? 0;
  expect(Math.min(kinds(one), kinds(other))).toBeGreaterThan(4);
  expect(sorted(portal.received)).toEqual(sorted(await expected()));
});
