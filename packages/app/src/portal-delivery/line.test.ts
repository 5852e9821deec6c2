import { findVersionAt } from '@dunghen/domain/procedure';
import { dayOf } from '@dunghen/domain/time';
import { PORTAL_EXTRA } from '@dunghen/portal/message';
import { findDossier } from '@dunghen/store/dossier';
import { deleteToldBefore, noteSuccess, readConnection } from '@dunghen/store/portal-delivery';
import { describe, expect, test } from 'vitest';
import { readShippedProcedures, recordDemonstrationProcedures } from '../procedure/index.ts';
import { codeOf } from '../testing/portal-lives.ts';
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
import { fakePortal } from './fake-portal.fixture.ts';
import { fetchFromPortal } from './fetch.ts';
import { sendAgain } from './send-again.ts';
import { listPortalMessages, portalStanding } from './view.ts';

useDelivery();

test('a position that no list gave begins at the beginning', async () => {
  const after = `1_${'-'.repeat(36)}_1_1_1`;
  const context = contextWith(fakePortal());
  const listed = await listPortalMessages(context, SYSTEM, { state: 'sent', page: { limit: 10, after } }, REQUEST);
  expect(listed.ok).toBe(true);
});

test('what the portal was not told yet is kept once a line was used, whoever cleans up', async () => {
  await lives(1);
  const untold = async () => (await open().db.query('select from outbox where portal_at is null')).length;
  const before = await untold();
  await open().db.query("update outbox set dispatched_at = '2024-01-01' where portal_at is null");
  await noteSuccess(open().db, 'http://127.0.0.1/cong-thu', clock.now);
  await deleteToldBefore(open().db, clock.now);
  expect(await untold()).toBe(before);
  await open().db.query('delete from portal_connection');
  await deleteToldBefore(open().db, clock.now);
  expect(await untold()).toBe(0);
});

describe('the circuit breaker', () => {
  test('opens after calls in a row that fail, tries once, and closes', async () => {
    await lives(40);
    const portal = fakePortal({ parallel: 1, batch: 4, breaker: { failures: 3, waitMs: () => 10_000 } });
    portal.weather = () => 'down';
    const context = contextWith(portal);
    expect(await deliverToPortal(context)).toMatchObject({ isOpen: true, sent: 0 });
    expect(portal.calls).toHaveLength(3);
    expect(await readConnection(open().db, portal.line.endpoint)).toMatchObject({ state: 'open', failures: 3 });
    clock.now += 5_000;
    await deliverToPortal(context);
    expect(portal.calls).toHaveLength(3);
    clock.now += 6_000;
    // Asking for dossiers born there is no trial, and takes none away.
    expect(await fetchFromPortal(context)).toEqual({ received: 0, refused: 0 });
    await deliverToPortal(context);
    // One trial of few, and open again.
    expect(portal.calls).toHaveLength(4);
    portal.weather = () => 'fine';
    clock.now += 11_000;
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
  clock.now += 86_400_000;
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
  await recordDemonstrationProcedures(open().db);
  const day = dayOf(clock.now);
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
  await open().db.query("delete from portal_intake where state = 'received'");
  expect(await fetchFromPortal(context)).toEqual({ received: 1, refused: 0 });
  const rows = await open().db.query<{ code: string }>("select code from portal_intake where state = 'received'");
  const dossier = await findDossier(open().db, rows[0]?.code ?? '');
  expect(dossier?.events[0]).toMatchObject({ data: { extra: { [PORTAL_EXTRA.code]: 'G22.99.01-240401-0002' } } });
  await untilDone(context);
  await sendAgain(context, SYSTEM, { kind: 'dossier', code: rows[0]?.code ?? '' }, REQUEST);
  const again = await open().db.query<{ service: string }>(
    "select distinct service from portal_message where state = 'waiting' and service <> 'CapNhatTienDoHoSoMC' order by 1",
  );
  expect(again.map(({ service }) => service)).toEqual(['DongBoHoSoMC', 'DongBoTrangThaiHoSo']);
});
