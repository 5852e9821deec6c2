import { describe, expect, test } from 'vitest';
import { codeOf } from '../testing/portal-lives.ts';
import {
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
import { fakePortal, wholeOf } from './fake-portal.fixture.ts';
import { previewSendAgain, sendAgain } from './send-again.ts';
import { listPortalMessages, portalStanding } from './view.ts';

useDelivery();

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
    const states = await open().db.query<{ state: string }>(
      'select distinct m.state from portal_message m join portal_dossier d on d.dossier_id = m.dossier_id where d.code = $1 order by 1',
      [codeOf(bad)],
    );
    expect(states.map(({ state }) => state)).toEqual(['replaced', 'sent']);
    expect(sorted(portal.received)).toEqual(sorted(await expected()));
    const audited = await open().db.query("select from audit_entry where action = 'portal:send-again'");
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
  await open().db.query(
    // Made by a version of the mapping that said more before them: their places are others today.
    `update portal_message set part = part + 10, state = 'refused', error_code = '4', words = 'mất', refused_by = 'portal'
     where service = 'CapNhatTienDoHoSoMC'`,
  );
  await open().db.query("update portal_dossier set state = 'held'");
  await sendAgain(context, SYSTEM, { kind: 'all-refused' }, REQUEST);
  await untilDone(context);
  expect(portal.received.get(codeOf(number))).toEqual(wholeOf(before));
});
