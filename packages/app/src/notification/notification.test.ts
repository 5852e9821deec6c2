import type { Principal } from '@dunghen/domain/access';
import { getLocal } from '@dunghen/domain/time';
import { insertAccount, insertGrant } from '@dunghen/store/account';
import { recordMessages } from '@dunghen/store/command';
import { findDossier, newId } from '@dunghen/store/dossier';
import { readNotifications } from '@dunghen/store/notification';
import { openDatabase } from '@dunghen/store/server';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installationKey } from '../account/key.ts';
import { contextOf } from '../context/index.ts';
import { AGENCY, addEvents, type JobWorld, openWorld, store } from '../job/jobs.fixture.ts';
import { sweepDue } from '../job/rungs.ts';
import { relayWaiting, webhookContextOf } from '../webhook/index.ts';
import {
  changeOwnNotifications,
  findStop,
  listMessages,
  listTemplates,
  makeDigests,
  type NotificationAdapter,
  type NotificationContext,
  ownNotifications,
  previewLadder,
  previewTemplate,
  recordingAdapter,
  recordLadder,
  recordTemplate,
  sendAgain,
  sendNotifications,
  setStop,
  showLadder,
  smtpAdapter,
  stopToken,
  sweepOwnRungs,
  takeFromOutbox,
} from './index.ts';

const REQUEST = { id: 'thử' };
const key = installationKey(new Uint8Array(32).fill(7));
const ADDRESS = 'https://motcua.vi-du.gov.vn';
const [OFFICER, HEAD] = [newId(), newId()];

let world: JobWorld;
beforeAll(async () => {
  // Monday.
  world = await openWorld('2024-01-15T07:00');
  for (const [id, login, name, role] of [
    [OFFICER, 'canbo', 'Lò Thị Mẫu (giả định)', 'specialist'],
    [HEAD, 'truong', 'Mùa A Mẫu (giả định)', 'head-of-agency'],
  ] as const) {
    await insertAccount(world.context.db, {
      id,
      login,
      name,
      mustChange: false,
      activeFrom: '2020-01-01',
      createdAt: world.context.now(),
      createdBy: 'thử',
    });
    const grant = { id: newId(), role, agencyId: AGENCY, validFrom: '2020-01-01' };
    await insertGrant(world.context.db, id, grant, { at: world.context.now(), by: 'thử' });
  }
  await store(world.context, [
    // Due on 18, 22 and 15 January.
    { code: 'A-1', agencyId: AGENCY, accepted: '2024-01-15T08:00', limit: { amount: 3, unit: 'working-day' } },
    { code: 'A-2', agencyId: AGENCY, accepted: '2024-01-15T08:00', limit: { amount: 5, unit: 'working-day' } },
    { code: 'A-3', agencyId: AGENCY, accepted: '2024-01-12T08:00', limit: { amount: 1, unit: 'working-day' } },
  ]);
  for (const code of ['A-1', 'A-2', 'A-3']) {
    await addEvents(world.context, code, [{ at: '2024-01-15T08:05', type: 'Assigned', data: { officer: OFFICER } }]);
  }
});
afterAll(() => world.context.close());

const contextWith = (...adapters: readonly NotificationAdapter[]): NotificationContext => ({
  ...world.context,
  key,
  notifications: { adapters, address: ADDRESS },
});
const officer = (id = OFFICER): Extract<Principal, { kind: 'officer' }> => ({
  kind: 'officer',
  id,
  name: 'Lò Thị Mẫu (giả định)',
  grants: [],
});
const holder = (role: 'head-of-agency' | 'procedure-control' | 'specialist', agencyId: string): Principal => ({
  kind: 'officer',
  id: HEAD,
  name: 'Mùa A Mẫu (giả định)',
  grants: [{ role, agencyId, validFrom: '2020-01-01' }],
});
const head = holder('head-of-agency', AGENCY);

async function control(): Promise<Principal> {
  const { register } = await world.context.catalogueAt(world.context.now());
  const province = register.atDate(19_700).find(({ kind }) => kind === 'province')?.id ?? '';
  return holder('procedure-control', province);
}

async function messagesOf(accountId: string) {
  return readNotifications(world.context.db, { accountId, limit: 50 });
}

test('an agency sets rungs of its own; each fires once and the head is told where it says so', async () => {
  world.setNow('2024-01-16T09:00');
  const ladder = { before: [{ by: 'days', amount: 3, to: 'head' }], headFrom: 'overdue' } as const;
  const preview = await previewLadder(world.context, head, { agencyId: AGENCY, ...ladder });
  if (!preview.ok) throw new Error(preview.message);
  // Less than three working days are left of A-1 alone.
  expect(preview.value.rungs).toMatchObject([{ kind: 'before-d3', count: 1, codes: ['A-1'] }]);
  const change = { agencyId: AGENCY, ...ladder, from: '2024-01-16', source: 'Quyết định (giả định)' };
  expect(await recordLadder(world.context, holder('specialist', AGENCY), change, REQUEST)).toMatchObject({ ok: false });
  expect(await recordLadder(world.context, head, { ...change, from: '2024-01-15' }, REQUEST)).toMatchObject({
    code: 'wrong-day',
  });
  const twice = { ...change, before: [...ladder.before, ...ladder.before] };
  expect(await recordLadder(world.context, head, twice, REQUEST)).toMatchObject({ code: 'ladder-invalid' });
  expect(await recordLadder(world.context, head, change, REQUEST)).toMatchObject({
    value: { setBy: { id: AGENCY }, mayEdit: true },
  });
  expect(await showLadder(world.context, officer(), { agencyId: 'không có' })).toMatchObject({ ok: false });
  expect(await sweepOwnRungs(world.context)).toEqual({ 'before-d3': 1 });
  expect(await sweepOwnRungs(world.context)).toEqual({});
});

test('one digest a morning for a person, overdue first, and no rung twice, by two processes at once', async () => {
  world.setNow('2024-01-16T09:05');
  await sweepDue(world.context, { isWhole: true });
  // Another process: another pool on the same database.
  const other = await contextOf(await openDatabase({ kind: 'url', url: world.url }), world.context.now);
  const reports = await Promise.all([makeDigests(contextWith()), makeDigests({ ...other, key })]);
  await other.close();
  expect(reports.reduce((sum, { digests }) => sum + digests, 0)).toBe(2);
  const [own, ...more] = await messagesOf(OFFICER);
  expect(more).toEqual([]);
  expect(own).toMatchObject({ channel: 'workspace', state: 'delivered', fields: { overdue: '1', soon: '1' } });
  const lines = own?.fields.lines ?? '';
  expect(lines.indexOf('A-3')).toBeLessThan(lines.indexOf('A-1'));
  expect(lines).not.toContain('A-2');
  // The head: the agency's own rung, and what is overdue.
  expect((await messagesOf(HEAD))[0]?.fields).toMatchObject({ overdue: '1', soon: '1' });

  world.setNow('2024-01-16T09:10');
  expect(await makeDigests(contextWith())).toEqual({ digests: 0, rungs: 0 });
  world.setNow('2024-01-17T08:00');
  expect(await makeDigests(contextWith())).toEqual({ digests: 0, rungs: 0 });
});

test('a digest goes out by SMTP to who gave an address, in office hours, and says what the server answered', async () => {
  const got: string[] = [];
  const refused: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      if (!address.startsWith('khong-co')) return done();
      refused.push(address);
      done(Object.assign(new Error('no such user'), { responseCode: 550 }));
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        got.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const smtp = smtpAdapter({ host: '127.0.0.1', port, isSecure: false, from: 'motcua@vi-du.gov.vn', perMinute: 60 });
  const context = contextWith(smtp);

  expect(
    await changeOwnNotifications(context, officer(), { email: 'khong phai thu', stopped: [] }, REQUEST),
  ).toMatchObject({ code: 'wrong-email' });
  expect(
    await changeOwnNotifications(context, officer(), { email: 'canbo@vi-du.vn', stopped: ['explanation'] }, REQUEST),
  ).toMatchObject({ code: 'mandatory-notification' });
  await changeOwnNotifications(context, officer(), { email: 'canbo@vi-du.vn', stopped: [] }, REQUEST);
  await changeOwnNotifications(context, officer(HEAD), { email: 'khong-co@vi-du.vn', stopped: [] }, REQUEST);

  world.setNow('2024-01-18T08:00');
  await sweepDue(world.context, { isWhole: true });
  expect((await makeDigests(context)).digests).toBeGreaterThan(0);
  world.setNow('2024-01-18T12:00');
  expect(await sendNotifications(context)).toMatchObject({ sent: 0 });
  world.setNow('2024-01-18T13:30');
  expect(await sendNotifications(context)).toMatchObject({ sent: 1, refused: refused.length });
  const [mail = ''] = got;
  const [stored] = await messagesOf(OFFICER);
  expect(stored).toMatchObject({ state: 'sent', attempts: 1 });
  expect(mail).toMatch(/^To: canbo@vi-du.vn/m);
  expect(mail).toContain(`Message-ID: <${stored?.id}@vi-du.gov.vn>`);
  expect(mail).toContain('Auto-Submitted: auto-generated');
  await new Promise<void>((resolve) => {
    server.close(resolve);
  });
  // Nobody there: tried again later, with words that hold no address.
  const shown = await ownNotifications(context, officer());
  expect(shown).toMatchObject({ value: { email: 'canbo@vi-du.vn', canMail: true } });
  smtp.close?.();
});

test('an applicant is told by what they gave, at fitting hours, within the limit, until they say no', async () => {
  const late = { code: 'B-1', agencyId: AGENCY, accepted: '2024-01-18T08:00' } as const;
  const phone = '0912 345 678';
  await store(world.context, [{ ...late, later: [] }]);
  await addEvents(world.context, 'B-1', []);
  const stored = await findDossier(world.context.db, 'B-1');
  if (stored === undefined) throw new Error('not stored');
  await world.context.db.query('alter table dossier_event disable trigger user');
  await world.context.db.query(
    `update dossier_event set data = data || jsonb_build_object('phone', $2::text) where dossier_id = $1 and type = 'Registered'`,
    [stored.dossierId, phone],
  );
  const sms = recordingAdapter('sms', { perMinute: 2 });
  const context = contextWith(sms);
  const told = (letterId: string) => ({
    homeAgencyId: stored.homeAgencyId,
    dossierId: stored.dossierId,
    topic: 'apology',
    type: 'apology.sent',
    payload: { code: 'B-1', agencyId: AGENCY, letterId, newDueAt: '2024-02-01T17:30:00+07:00' },
  });
  const letters = ['t1', 't1', 't2', 't3'].map(told);
  const strange = { topic: 'chưa-biết', type: 'chưa-biết', payload: { code: 'B-1' } };
  const recorded = Date.now();
  const relayAt = { ...context, now: () => recorded };
  await world.context.db.transaction((tx) => recordMessages(tx, [...letters, strange]));
  const relaying = webhookContextOf(relayAt);
  const alsoHandedOn = (tx: Parameters<typeof takeFromOutbox>[1], rows: Parameters<typeof takeFromOutbox>[2]) =>
    takeFromOutbox(relayAt, tx, rows);
  await relayWaiting({ ...relaying, alsoHandedOn });
  expect(await relayWaiting({ ...relaying, alsoHandedOn })).toBe(0);
  const waiting = await readNotifications(world.context.db, { channel: 'sms', limit: 9 });
  expect(waiting.map((message) => message.key).toSorted()).toEqual(['apology/t1', 'apology/t2', 'apology/t3']);
  expect(JSON.stringify(waiting)).not.toContain('345');

  const day = new Date(recorded + 7 * 3_600_000).toISOString().slice(0, 10);
  const tomorrow = getLocal(`${day}T12:00`) + 86_400_000;
  const at = (minutes: number) => ({ ...context, now: () => tomorrow + minutes * 60_000 });
  expect(await sendNotifications(at(-6 * 60))).toMatchObject({ sent: 0 });
  expect(await sendNotifications(at(9 * 60))).toMatchObject({ sent: 0 });
  expect(await sendNotifications(at(0))).toMatchObject({ sent: 2 });
  expect(sms.sent[0]).toMatchObject({
    to: '0912345678',
    body: `Ho so B-1: xin loi, hen lai ngay tra ket qua 01/02/2024. Tra cuu: ${ADDRESS}/tra-cuu/B-1`,
  });
  const token = stopToken(key, 'sms', '+84912345678');
  expect(await findStop(context, token)).toMatchObject({ value: { isStopped: false } });
  expect(await setStop(context, { token: `${token.slice(0, -1)}x`, stop: true }, REQUEST)).toMatchObject({ ok: false });
  expect(await setStop(context, { token, stop: true }, REQUEST)).toMatchObject({ value: { isStopped: true } });
  expect(await sendNotifications(at(2))).toMatchObject({ sent: 0, refused: 1 });
  const page = await listMessages(context, await control(), { state: 'refused', channel: 'sms', limit: 5 });
  if (!page.ok) throw new Error(page.message);
  const [row] = page.value.rows;
  expect(row).toMatchObject({ code: 'B-1', status: 'Người nhận đã xin thôi nhận tin.' });
  await setStop(context, { token, stop: false }, REQUEST);
  expect(await sendAgain(context, await control(), { id: row?.id ?? '' }, REQUEST)).toMatchObject({ ok: true });
  expect(await sendNotifications(at(4))).toMatchObject({ sent: 1 });
  expect(await listMessages(context, officer(), { limit: 5 })).toMatchObject({ code: 'not-allowed' });
});

test('what a channel cannot take now is tried again, with longer waits, and given up at last', async () => {
  const sms = recordingAdapter('zalo', { answer: () => ({ kind: 'later', words: 'Zalo chưa trả lời.' }) });
  const context = contextWith(sms);
  const id = newId();
  const now = getLocal('2024-03-04T08:00');
  await world.context.db.query(
    `insert into notification (home_agency_id, id, key, kind, channel, audience, dossier_id, fields, state, next_attempt_at, created_at)
     select home_agency_id, $1, 'thử', 'apology', 'zalo', 'applicant', dossier_id, '{"code":"B-1"}', 'queued', $2, $2
     from dossier where code = 'B-1'`,
    [id, new Date(now).toISOString()],
  );
  let at = now;
  let tries = 0;
  for (let turn = 0; turn < 40; turn += 1) {
    const report = await sendNotifications({ ...context, now: () => at });
    tries += report.later + report.givenUp;
    at += 4 * 3_600_000;
    if (report.givenUp > 0) break;
  }
  expect(tries).toBe(10);
  const [given] = await readNotifications(world.context.db, { id, limit: 1 });
  expect(given).toMatchObject({ state: 'given-up', status: 'Zalo chưa trả lời.' });
});

test('a template names known fields only, holds from its day on, and the preview shows invented data', async () => {
  const who = await control();
  const template = { kind: 'completed', channel: 'sms', subject: '', body: 'Ho so {code} xong: {address}' } as const;
  const wrong = await previewTemplate(world.context, who, { ...template, body: 'Chào {applicant}: {code}' });
  expect(wrong).toMatchObject({ code: 'template-invalid', message: expect.stringContaining('{applicant}') });
  expect(await previewTemplate(world.context, who, template)).toMatchObject({
    value: { body: 'Ho so H18.12-240115-0001 xong: https://motcua.vi-du.gov.vn' },
  });
  world.setNow('2024-03-05T09:00');
  const change = { ...template, from: '2024-03-06', source: 'CV 12/VPUB (giả định)' };
  expect(await recordTemplate(world.context, officer(), change, REQUEST)).toMatchObject({ code: 'not-allowed' });
  expect(await recordTemplate(world.context, who, change, REQUEST)).toMatchObject({ ok: true });
  const bodyOn = async (local: string) => {
    world.setNow(local);
    const list = await listTemplates(world.context, who);
    if (!list.ok) throw new Error(list.message);
    const kind = list.value.find(({ kind: one }) => one === 'completed');
    return kind?.templates.find(({ channel }) => channel === 'sms')?.body;
  };
  expect(await bodyOn('2024-03-05T10:00')).toBe('Ho so {code} da co ket qua. Tra cuu: {address}');
  expect(await bodyOn('2024-03-06T10:00')).toBe('Ho so {code} xong: {address}');
});
