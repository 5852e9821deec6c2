import type { Principal } from '@dunghen/domain/access';
import type { DossierCommand } from '@dunghen/domain/lifecycle';
import { getLocal } from '@dunghen/domain/time';
import { insertAccount, insertGrant } from '@dunghen/store/account';
import { newId } from '@dunghen/store/dossier';
import { relayMessages } from '@dunghen/store/webhook';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executeCommand, previewCommand } from '../command/index.ts';
import { type FileWorld, LAY, NOW, officerOf, openFileWorld, PHU, REQUEST } from '../file/files.fixture.ts';
import { officer } from '../procedure/procedure.fixture.ts';
import { getDossier, listEvents, listOfficers, listOutgoing, listReadings } from './index.ts';

let world: FileWorld;
let keys = 0;
const counter = officerOf('counter', PHU);
const head = officerOf('head-of-agency', PHU);
const control = officer('procedure-control');
const auditor = officer('auditor');

beforeAll(async () => {
  world = await openFileWorld();
});
afterAll(() => world.close());

async function give(principal: Principal, code: string, command: DossierCommand, version: number): Promise<number> {
  keys += 1;
  const input = { code, command, expectedVersion: version, idempotencyKey: `w-${keys}` };
  const outcome = await executeCommand(world.context, principal, input, REQUEST);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.version;
}

const preview = (principal: Principal, code: string, command: DossierCommand, expectedVersion?: number) =>
  previewCommand(
    world.context,
    principal,
    { code, command, ...(expectedVersion === undefined ? {} : { expectedVersion }) },
    REQUEST,
  );

const SUPPLEMENT: DossierCommand = { type: 'request-supplement', reason: 'Thiếu', missing: ['Giấy A'] };

describe('what a command would come to', () => {
  test('state and due date before and after, and nothing is recorded', async () => {
    const code = await world.takeIn();
    const outcome = await preview(head, code, SUPPLEMENT);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        version: 2,
        events: [{ type: 'SupplementRequested' }],
        before: { state: 'accepted', verdict: 'open-in-time' },
        after: { state: 'awaiting-supplement', verdict: 'paused', pause: { kind: 'supplement' } },
      },
    });
    const events = await listEvents(world.context, head, { code }, REQUEST);
    expect(events.ok && events.value.length).toBe(2);
  });

  test.each([
    ['who may not', counter, SUPPLEMENT, undefined, 'not-allowed'],
    ['who may not know of it', officerOf('counter', LAY), SUPPLEMENT, undefined, 'unknown-dossier'],
    ['a stale version', head, SUPPLEMENT, 1, 'version-conflict'],
    ['what the law refuses', head, { type: 'decline-reschedule', reason: 'x' }, 2, 'reschedule-not-proposed'],
    ['nobody', { kind: 'anonymous' }, SUPPLEMENT, undefined, 'not-allowed'],
  ] as const)('is refused as the command itself: %s', async (_, principal, command, version, refusal) => {
    const code = await world.takeIn();
    expect(await preview(principal, code, command, version)).toMatchObject({ ok: false, code: refusal });
  });
});

describe('who used the time, and what was put right', () => {
  test('steps and opinions with their office minutes', async () => {
    const code = await world.takeIn();
    world.setNow(getLocal('2026-03-02T10:00'));
    const version = await give(
      head,
      code,
      { type: 'ask-opinion', agencyId: LAY, question: 'Hỏi', limit: { amount: 1, unit: 'working-hour' } },
      2,
    );
    expect(version).toBe(3);
    world.setNow(getLocal('2026-03-02T14:30'));
    const outcome = await getDossier(world.context, head, { code }, REQUEST);
    world.setNow(NOW);
    expect(outcome.ok && outcome.value.used).toMatchObject([{ kind: 'opinion', agencyId: LAY }]);
    const [opinion] = outcome.ok ? outcome.value.used : [];
    expect(opinion?.minutes).toBeGreaterThan(0);
    expect(opinion?.lateMinutes).toBeLessThan(opinion?.minutes ?? 0);
  });

  test('a correction tells before and after; its values only to who reads personal data', async () => {
    const code = await world.takeIn();
    const noted = await give(counter, code, { type: 'note', note: 'sai' }, 2);
    const occurredAt = NOW;
    await give(
      control,
      code,
      { type: 'correct', seq: noted, reason: 'Nhầm', replacement: { occurredAt, data: { note: 'đúng' } } },
      noted,
    );
    const masked = await listEvents(world.context, control, { code }, REQUEST);
    const open = await listEvents(world.context, control, { code, personal: true }, REQUEST);
    const told = (events: typeof masked) => (events.ok ? events.value.at(-1)?.corrects : undefined);
    expect(told(masked)).toMatchObject({ seq: noted, type: 'Noted', changes: [{ field: 'note' }] });
    expect(JSON.stringify(told(masked))).not.toContain('đúng');
    expect(told(masked)).not.toHaveProperty('reason');
    expect(told(open)).toMatchObject({ reason: 'Nhầm', changes: [{ field: 'note', before: 'sai', after: 'đúng' }] });
  });

  test('what never happened has no after', async () => {
    const code = await world.takeIn();
    const noted = await give(counter, code, { type: 'note', note: 'thừa' }, 2);
    await give(control, code, { type: 'correct', seq: noted, reason: 'Ghi nhầm hồ sơ', replacement: null }, noted);
    const events = await listEvents(world.context, control, { code }, REQUEST);
    const corrects = events.ok ? events.value.at(-1)?.corrects : undefined;
    expect(corrects).toMatchObject({ seq: noted, before: { dateOnly: false } });
    expect(corrects).not.toHaveProperty('after');
  });
});

describe('who may be named, and what went out', () => {
  async function account(name: string, role: 'specialist' | 'head-of-agency', agencyId: string): Promise<string> {
    const id = newId();
    await world.context.db.transaction(async (tx) => {
      await insertAccount(tx, {
        id,
        login: `u${id.slice(-8)}`,
        name,
        mustChange: false,
        activeFrom: '2026-01-01',
        createdAt: NOW,
        createdBy: 'test',
      });
      const grant = { id: newId(), role, agencyId, validFrom: '2026-01-01' };
      await insertGrant(tx, id, grant, { at: NOW, by: 'test' });
    });
    return id;
  }

  test('the officers of the dossier, for who names somebody', async () => {
    const code = await world.takeIn();
    const own = await account('Chuyên viên Phù (nhân vật giả định)', 'specialist', PHU);
    const leader = await account('Chủ tịch Phù (nhân vật giả định)', 'head-of-agency', PHU);
    const elsewhere = await account('Chuyên viên Lay (nhân vật giả định)', 'specialist', LAY);
    const outcome = await listOfficers(world.context, head, { code });
    const rows = outcome.ok ? outcome.value : [];
    expect(rows.find(({ id }) => id === own)).toMatchObject({
      mayWork: true,
      mayApproveSupplement: false,
      roles: ['specialist'],
      agencies: [{ id: PHU }],
    });
    expect(rows.find(({ id }) => id === leader)?.mayApproveSupplement).toBe(true);
    expect(rows.some(({ id }) => id === elsewhere)).toBe(false);
    // A clerk names nobody, who sees no dossier learns of none.
    expect(await listOfficers(world.context, officerOf('clerk', PHU), { code })).toEqual({ ok: true, value: [] });
    expect(await listOfficers(world.context, officerOf('clerk', LAY), { code })).toMatchObject({ ok: false });
  });

  test('messages wait, then are handed on; nobody outside reads them', async () => {
    const code = await world.takeIn();
    const waiting = await listOutgoing(world.context, counter, { code });
    expect(waiting.ok && waiting.value.map(({ type, dispatchedAt }) => [type, dispatchedAt])).toEqual([
      ['dossier.accepted', null],
    ]);
    await relayMessages(world.context.db, { wants: () => false, eventOf: () => '' }, NOW);
    const handed = await listOutgoing(world.context, counter, { code });
    expect(handed.ok && handed.value[0]?.dispatchedAt).toBeGreaterThan(0);
    expect(handed.ok && handed.value[0]?.text).toContain('Tiếp nhận hồ sơ');
    expect(await listOutgoing(world.context, { kind: 'anonymous', demonstration: true }, { code })).toMatchObject({
      ok: false,
      code: 'unknown-dossier',
    });
  });

  test('readings are for the auditor, and each look at them is written down', async () => {
    const code = await world.takeIn();
    await getDossier(world.context, counter, { code, personal: true }, { ...REQUEST, reason: 'Gọi điện' });
    expect(await listReadings(world.context, counter, { code }, REQUEST)).toMatchObject({ ok: false });
    const outcome = await listReadings(world.context, auditor, { code }, REQUEST);
    expect(outcome.ok && outcome.value.map(({ action, reason }) => [action, reason])).toEqual([
      ['dossier:read-personal', 'Gọi điện'],
      ['dossier:accept', undefined],
    ]);
  });
});
