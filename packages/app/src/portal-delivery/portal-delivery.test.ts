import { findVersionAt } from '@dunghen/domain/procedure';
import { dayOf, getLocal } from '@dunghen/domain/time';
import type { PortalClient } from '@dunghen/portal/client';
import { PORTAL_EXTRA } from '@dunghen/portal/message';
import { findDossier } from '@dunghen/store/dossier';
import { claimMessages, deleteToldBefore, noteSuccess, readConnection } from '@dunghen/store/portal-delivery';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { readShippedProcedures, recordDemonstrationProcedures } from '../procedure/index.ts';
import { codeOf, continueLives, storeLives } from '../testing/portal-lives.ts';
import { deliverToPortal, relayEvents } from './deliver.ts';
import { type FakePortal, fakePortal, type Weather, wholeOf } from './fake-portal.fixture.ts';
import { fetchFromPortal } from './fetch.ts';
import { type PortalContext, portalContextOf } from './line.ts';
import { previewSendAgain, sendAgain } from './send-again.ts';
import { listPortalMessages, portalStanding } from './view.ts';

const SYSTEM = { kind: 'system', id: 'thu', name: 'Thử' } as const;
const REQUEST = { id: 'r-1' };
const NOON = getLocal('2024-04-01T12:00');

let now = NOON;
let open: OpenContext;
let used = 0;
beforeAll(async () => {
  open = await contextOf(await testDatabase(), () => now);
});
afterAll(() => open.close());
beforeEach(async () => {
  now = NOON;
  await open.db.query("update portal_dossier set state = 'idle'");
  await open.db.query('delete from portal_connection');
  await open.db.query('delete from portal_message');
  await open.db.query('delete from portal_dossier');
  await open.db.query('update outbox set portal_at = now()');
});

/** New dossiers, numbered on from those of earlier tests. */
async function lives(count: number, upTo?: number): Promise<readonly number[]> {
  const from = used + 1;
  used += count;
  await storeLives(open, { from, count, ...(upTo === undefined ? {} : { upTo }) });
  return Array.from({ length: count }, (_, index) => from + index);
}

const contextWith = (portal: FakePortal): PortalContext => portalContextOf(open, portal.line, () => 0.5);

/** Delivers by so many senders at once, letting time pass between whenever something waits for it: a call outlasts no lease. */
async function untilDone(context: PortalContext, senders = 1): Promise<void> {
  for (let round = 0; round < 400; round += 1) {
    await Promise.all(Array.from({ length: senders }, () => deliverToPortal(context)));
    const { queue } = await portalStanding(context);
    if (queue.waiting === 0 || queue.waitingDossiers === 0) return;
    now += 20_000;
  }
  throw new Error('messages still wait');
}

interface Made {
  readonly code: string;
  readonly body: { readonly MaHoSo: string };
}

/** What is to be there, by dossier, in order: every message that was made. */
async function expected(): Promise<ReadonlyMap<string, readonly object[]>> {
  const rows = await open.db.query<Made>(
    `select d.code, m.body from portal_message m join portal_dossier d on d.dossier_id = m.dossier_id
     where m.state <> 'replaced' order by d.code, m.seq, m.part`,
  );
  return new Map(
    [...Map.groupBy(rows, ({ code }) => code)].map(([code, list]) => [code, list.map(({ body }) => body)]),
  );
}

const sorted = (map: ReadonlyMap<string, readonly object[]>) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

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
    const taken = await claimMessages(open.db, { now, leaseUntil: now + 40_000, lease, limit: 10, newest: 0 });
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
      now += 800;
      await deliverToPortal(context);
      // The first has been answered now, yet its lost twin may still be on the way.
      expect(portal.received.get(codeOf(number))).toHaveLength(1);
      now += 2_000;
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
  await open.db.query('update portal_dossier set next_attempt_at = $1', [new Date(now + 1_000).toISOString()]);
  await continueLives(context, [number]);
  await deliverToPortal(context);
  expect(portal.received.get(codeOf(number))).toHaveLength(before ?? 0);
  now += 1_100;
  await deliverToPortal(context);
  expect(sorted(portal.received)).toEqual(sorted(await expected()));
  await open.db.query('update portal_dossier set next_attempt_at = $1', [new Date(now + 1_000).toISOString()]);
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
      // Lease of six timeouts and two seconds; a call takes up to four.
      now += 4_000;
      may.push(options?.mayCall?.());
      return portal.line.client.sendDossiers(dossiers);
    },
  };
  let turns = 0;
  const line = { ...portal.line, parallel: 1, client };
  await deliverToPortal(portalContextOf(open, line), () => (turns++ > 0 ? may.length > 0 : false));
  expect(may.slice(0, 2)).toEqual([true, false]);
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

test('a position that no list gave begins at the beginning', async () => {
  const after = `1_${'-'.repeat(36)}_1_1_1`;
  const context = contextWith(fakePortal());
  const listed = await listPortalMessages(context, SYSTEM, { state: 'sent', page: { limit: 10, after } }, REQUEST);
  expect(listed.ok).toBe(true);
});

test('what the portal was not told yet is kept once a line was used, whoever cleans up', async () => {
  await lives(1);
  const untold = async () => (await open.db.query('select from outbox where portal_at is null')).length;
  const before = await untold();
  await open.db.query("update outbox set dispatched_at = '2024-01-01' where portal_at is null");
  await noteSuccess(open.db, 'http://127.0.0.1/cong-thu', now);
  await deleteToldBefore(open.db, now);
  expect(await untold()).toBe(before);
  await open.db.query('delete from portal_connection');
  await deleteToldBefore(open.db, now);
  expect(await untold()).toBe(0);
});

describe('a refusal for good', () => {
  test('holds up its own dossier alone, is shown with the words, and goes again', async () => {
    const [bad = 0, good = 0] = await lives(2);
    const portal = fakePortal();
    const words = 'Mã TTHC không tồn tại trên Cổng';
    portal.refuse = (code) => (code === codeOf(bad) ? words : undefined);
    const context = contextWith(portal);
    await untilDone(context);
    expect(portal.received.get(codeOf(bad))).toBeUndefined();
    expect(portal.received.get(codeOf(good))?.length).toBeGreaterThan(4);
    const standing = await portalStanding(context);
    expect(standing.refusals).toMatchObject([{ errorCode: '1', words, refusedBy: 'portal', messages: 1 }]);
    expect(standing.queue).toMatchObject({ refused: 1, heldDossiers: 1, waitingDossiers: 0 });
    const listed = await listPortalMessages(context, SYSTEM, { state: 'refused' }, REQUEST);
    expect(listed.ok && listed.value.rows).toMatchObject([{ code: codeOf(bad), words, attempts: 1 }]);

    const filter = { kind: 'refusal', errorCode: '1', words } as const;
    const preview = await previewSendAgain(context, SYSTEM, filter, REQUEST);
    expect(preview).toMatchObject({ ok: true, value: { messages: 1, dossiers: 1, isRepeat: false } });
    portal.refuse = () => undefined;
    expect(await sendAgain(context, SYSTEM, filter, REQUEST)).toEqual({ ok: true, value: { messages: 1 } });
    await untilDone(context);
    const states = await open.db.query<{ state: string }>(
      'select distinct m.state from portal_message m join portal_dossier d on d.dossier_id = m.dossier_id where d.code = $1 order by 1',
      [codeOf(bad)],
    );
    expect(states.map(({ state }) => state)).toEqual(['replaced', 'sent']);
    expect(sorted(portal.received)).toEqual(sorted(await expected()));
    const audited = await open.db.query("select from audit_entry where action = 'portal:send-again'");
    expect(audited.length).toBeGreaterThan(0);
    expect(await sendAgain(context, SYSTEM, filter, REQUEST)).toMatchObject({ code: 'portal-nothing-to-send' });
  });

  test('a dossier that the portal lost is told again whole; nothing is doubled where it was not', async () => {
    const [number = 0] = await lives(1);
    const portal = fakePortal();
    const context = contextWith(portal);
    await untilDone(context);
    const before = JSON.stringify(portal.received.get(codeOf(number)) ?? []);
    const again = { kind: 'dossier', code: codeOf(number) } as const;
    expect(await previewSendAgain(context, SYSTEM, again, REQUEST)).toMatchObject({ value: { isRepeat: true } });
    expect(await sendAgain(context, SYSTEM, again, REQUEST)).toMatchObject({ ok: true });
    await untilDone(context);
    expect(JSON.stringify(portal.received.get(codeOf(number)))).toBe(before);
    portal.lose(codeOf(number));
    expect(await sendAgain(context, SYSTEM, again, REQUEST)).toMatchObject({ ok: true });
    await untilDone(context);
    expect(portal.received.get(codeOf(number))).toEqual(wholeOf(before));
    expect(await sendAgain(context, SYSTEM, { kind: 'dossier', code: 'X' }, REQUEST)).toMatchObject({
      code: 'unknown-dossier',
    });
  });
});

test('a step refused because the portal lost its dossier goes again behind the state', async () => {
  const [number = 0] = await lives(1);
  const portal = fakePortal();
  const context = contextWith(portal);
  await untilDone(context);
  const before = JSON.stringify(portal.received.get(codeOf(number)) ?? []);
  portal.lose(codeOf(number));
  await open.db.query(
    // Made by a version of the mapping that said more before them: their places are others today.
    `update portal_message set part = part + 10, state = 'refused', error_code = '4', words = 'mất', refused_by = 'portal'
     where service = 'CapNhatTienDoHoSoMC'`,
  );
  await open.db.query("update portal_dossier set state = 'held'");
  await sendAgain(context, SYSTEM, { kind: 'all-refused' }, REQUEST);
  await untilDone(context);
  expect(portal.received.get(codeOf(number))).toEqual(wholeOf(before));
});

describe('the circuit breaker', () => {
  test('opens after calls in a row that fail, tries once, and closes', async () => {
    await lives(40);
    const portal = fakePortal({ parallel: 1, batch: 4, breaker: { failures: 3, waitMs: () => 10_000 } });
    portal.weather = () => 'down';
    const context = contextWith(portal);
    expect(await deliverToPortal(context)).toMatchObject({ isOpen: true, sent: 0 });
    expect(portal.calls).toHaveLength(3);
    expect(await readConnection(open.db, portal.line.endpoint)).toMatchObject({ state: 'open', failures: 3 });
    now += 5_000;
    await deliverToPortal(context);
    expect(portal.calls).toHaveLength(3);
    now += 6_000;
    // Asking for dossiers born there is no trial, and takes none away.
    expect(await fetchFromPortal(context)).toEqual({ received: 0, refused: 0 });
    await deliverToPortal(context);
    // One trial of few, and open again.
    expect(portal.calls).toHaveLength(4);
    portal.weather = () => 'fine';
    now += 11_000;
    await untilDone(context);
    expect((await portalStanding(context)).connection).toMatchObject({ state: 'closed', failures: 0 });
    expect(sorted(portal.received)).toEqual(sorted(await expected()));
  });
});

test('a backlog does not starve new messages', async () => {
  await lives(200);
  const portal = fakePortal({ parallel: 1, batch: 8 });
  const context = contextWith(portal);
  await relayEvents(context);
  now += 86_400_000;
  const [fresh = 0] = await lives(1);
  await relayEvents(context);
  let calls = 0;
  await deliverToPortal(context, () => {
    calls += 1;
    return calls > 3;
  });
  expect(portal.received.has(codeOf(fresh))).toBe(true);
  expect(portal.received.size).toBeLessThan(60);
});

test('a dossier born on the portal comes in once, whoever asks how often, and gets its number', async () => {
  const portal = fakePortal();
  const context = contextWith(portal);
  await recordDemonstrationProcedures(open.db);
  const day = dayOf(now);
  const versions = await readShippedProcedures();
  const procedure = versions.find(({ code }) => findVersionAt(versions, code, day)?.level === 'province')?.code ?? '';
  const found = (MaHoSo: string, MaTTHC: string) => ({
    MaHoSo,
    MaTTHC,
    DonViXuLy: 'Sở Tư pháp',
    KenhThucHien: '2',
    ChuHoSo: 'Lò Thị Mẫu',
    NgayNopHoSo: '20240401080000',
    MaDoiTuong: 'TECH-1',
  });
  portal.born = [found('G22.99.01-240401-0001', '9.999999'), found('G22.99.01-240401-0001', '9.999999')];
  expect(await fetchFromPortal(context)).toEqual({ received: 0, refused: 1 });
  const { intakes } = await portalStanding(context);
  expect(intakes).toEqual({ received: 0, refused: 1 });
  portal.born = [found('G22.99.01-240401-0002', procedure)];
  const both = await Promise.all([fetchFromPortal(context), fetchFromPortal(context)]);
  expect(both).toContainEqual({
    received: 1,
    refused: 0,
  });
  await open.db.query("delete from portal_intake where state = 'received'");
  expect(await fetchFromPortal(context)).toEqual({ received: 1, refused: 0 });
  const rows = await open.db.query<{ code: string }>("select code from portal_intake where state = 'received'");
  const dossier = await findDossier(open.db, rows[0]?.code ?? '');
  expect(dossier?.events[0]).toMatchObject({ data: { extra: { [PORTAL_EXTRA.code]: 'G22.99.01-240401-0002' } } });
  await untilDone(context);
  await sendAgain(context, SYSTEM, { kind: 'dossier', code: rows[0]?.code ?? '' }, REQUEST);
  const again = await open.db.query<{ service: string }>(
    "select distinct service from portal_message where state = 'waiting' and service <> 'CapNhatTienDoHoSoMC' order by 1",
  );
  expect(again.map(({ service }) => service)).toEqual(['DongBoHoSoMC', 'DongBoTrangThaiHoSo']);
});
