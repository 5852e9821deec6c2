import { getLocal } from '@dunghen/domain/time';
import { deleteDraftsBefore } from '@dunghen/store/intake';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installationKey } from '../account/index.ts';
import { executeCommand } from '../command/index.ts';
import { receiveDossier } from '../dossier/index.ts';
import { type FileWorld, LAY, NOW, officerOf, openFileWorld, PHU, pdfOf, REQUEST } from '../file/files.fixture.ts';
import { uploadFile } from '../file/index.ts';
import { procedureContent } from '../procedure/procedure.fixture.ts';
import {
  discardIntakeDraft,
  type IntakeContext,
  listEarlierDossiers,
  listIntakeDrafts,
  listWaiting,
  saveIntakeDraft,
} from './index.ts';

const ID = '01990000-0000-7000-8000-0000000000a1';
const counter = officerOf('counter', PHU);
const elsewhere = officerOf('counter', LAY);
const specialist = officerOf('specialist', PHU);
const DAY_MS = 86_400_000;

let world: FileWorld;
let context: IntakeContext;
beforeAll(async () => {
  world = await openFileWorld();
  context = { ...world.context, key: installationKey(new Uint8Array(32).fill(7)) };
});
afterAll(() => world.close());

const draft = (version: number, applicant: string, id = ID) => ({ id, agencyId: PHU, version, content: { applicant } });

describe('drafts', () => {
  test('are saved over the version that was seen, listed to their officer alone, and lie sealed', async () => {
    const first = await saveIntakeDraft(context, counter, draft(0, 'Lò Thị Nháp (giả định)'), REQUEST);
    expect(first).toMatchObject({ ok: true, value: { version: 1 } });
    const second = await saveIntakeDraft(context, counter, draft(1, 'Lò Thị Nháp Hai (giả định)'), REQUEST);
    expect(second).toMatchObject({ ok: true, value: { version: 2 } });
    const own = await listIntakeDrafts(context, counter, REQUEST);
    expect(own).toMatchObject({ ok: true, value: [{ id: ID, content: { applicant: 'Lò Thị Nháp Hai (giả định)' } }] });
    expect(await listIntakeDrafts(context, elsewhere, REQUEST)).toEqual({ ok: true, value: [] });
    const rows = await context.db.query<{ sealed: Buffer }>('select sealed from intake_draft');
    expect(rows.map(({ sealed }) => sealed.includes('Nháp'))).toEqual([false]);
  });

  test('a stale saving is refused with what is there, so that neither is lost', async () => {
    const stale = await saveIntakeDraft(context, counter, draft(1, 'Cửa sổ cũ'), REQUEST);
    expect(stale).toMatchObject({
      ok: false,
      code: 'draft-changed',
      facts: { current: { version: 2, content: { applicant: 'Lò Thị Nháp Hai (giả định)' } } },
    });
    const gone = await saveIntakeDraft(context, elsewhere, { ...draft(2, 'x'), agencyId: LAY }, REQUEST);
    expect(gone).toMatchObject({ ok: false, code: 'draft-changed', facts: {} });
  });

  test('only who takes in somewhere has any, and only at the own counter', async () => {
    expect(await listIntakeDrafts(context, specialist, REQUEST)).toMatchObject({ code: 'not-allowed' });
    expect(await saveIntakeDraft(context, elsewhere, draft(0, 'x'), REQUEST)).toMatchObject({ code: 'not-allowed' });
    expect(await discardIntakeDraft(context, { kind: 'anonymous' }, ID, REQUEST)).toMatchObject({
      code: 'not-allowed',
    });
  });

  test('without a key nothing is kept on the server', async () => {
    const { key: _key, ...bare } = context;
    expect(await saveIntakeDraft(bare, counter, draft(0, 'x'), REQUEST)).toMatchObject({ code: 'draft-store-missing' });
  });

  test('beginning, listing and discarding are written down; 30 days after the last saving a draft is gone', async () => {
    world.setNow(NOW + 29 * DAY_MS);
    expect(await listIntakeDrafts(context, counter, REQUEST)).toMatchObject({ value: [{ id: ID }] });
    world.setNow(NOW + 31 * DAY_MS);
    expect(await listIntakeDrafts(context, counter, REQUEST)).toEqual({ ok: true, value: [] });
    expect(await deleteDraftsBefore(context.db, NOW + DAY_MS)).toBe(1);
    world.setNow(NOW);
    await saveIntakeDraft(context, counter, draft(0, 'y'), REQUEST);
    expect(await discardIntakeDraft(context, counter, ID, REQUEST)).toEqual({ ok: true, value: { discarded: true } });
    expect(await discardIntakeDraft(context, counter, ID, REQUEST)).toEqual({ ok: true, value: { discarded: false } });
    const acts = await context.db.query<{ action: string }>(
      `select distinct action from audit_entry where action like 'intake-draft:%' order by action`,
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'intake-draft:begin',
      'intake-draft:discard',
      'intake-draft:list',
    ]);
  });
});

const IDENTITY = '011090000123';

async function takeIn(type: 'accept' | 'submit' | 'refuse', key: string, more: object = {}) {
  const intake = {
    agencyId: PHU,
    channel: type === 'submit' ? ('online' as const) : ('direct' as const),
    procedureCode: procedureContent().code,
    applicant: 'Lò Thị Trước (giả định)',
    identity: IDENTITY,
    phone: '0912000111',
  };
  const outcome = await receiveDossier(context, counter, { type, intake, idempotencyKey: key, ...more }, REQUEST);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

describe('earlier dossiers of a person', () => {
  test('are those of the caller’s scope, with papers of which the file is there; each is written down with its reason', async () => {
    const { code, version } = await takeIn('accept', 'earlier-1');
    async function* content() {
      yield pdfOf('Giấy khai sinh cũ');
    }
    const upload = { code, purpose: 'part', name: 'khai-sinh.pdf', content: content() } as const;
    const file = await uploadFile(context, counter, upload, REQUEST);
    if (!file.ok) throw new Error(file.message);
    const { sha256, name, contentType, bytes } = file.value;
    const document = {
      id: 'form',
      name: 'Tờ khai',
      form: 'paper',
      file: { sha256, name, contentType, bytes },
    } as const;
    const command = { type: 'record-document', document } as const;
    const input = { code, command, expectedVersion: version, idempotencyKey: 'earlier-2' };
    expect(await executeCommand(context, counter, input, REQUEST)).toMatchObject({ ok: true });

    const found = await listEarlierDossiers(context, counter, IDENTITY, REQUEST);
    expect(found).toMatchObject({
      ok: true,
      value: [
        {
          code,
          person: { applicant: 'Lò Thị Trước (giả định)', phone: '0912000111' },
          documents: [{ id: 'form', file: { sha256 } }],
        },
      ],
    });
    expect(await listEarlierDossiers(context, elsewhere, IDENTITY, REQUEST)).toEqual({ ok: true, value: [] });
    const readings = await context.db.query<{ reason: string }>(
      `select reason from audit_entry where facts ->> 'what' = 'earlier'`,
    );
    expect(readings).toEqual([{ reason: 'Tiếp nhận hồ sơ mới: dùng lại dữ liệu, giấy tờ đã nộp' }]);
  });

  test('are for who may read personal data of somebody', async () => {
    const leader = officerOf('provincial-leader', '11-2008');
    expect(await listEarlierDossiers(context, leader, IDENTITY, REQUEST)).toMatchObject({ code: 'not-allowed' });
  });
});

test('a dossier is refused at the counter in one act, with its slip; a reason is needed', async () => {
  const refused = await takeIn('refuse', 'refuse-1', { reason: 'Thiếu giấy tờ', missing: ['Tờ khai'] });
  expect(refused).toMatchObject({ state: 'refused', events: [{ type: 'Registered' }, { type: 'Refused' }] });
  expect(refused.code).toMatch(/^H18\.\d+(\.\d+)?-260302-\d{4}$/);
  await expect(takeIn('refuse', 'refuse-2')).rejects.toThrow('Còn thiếu');
});

test('a late entry is accepted as of when the person came, once, however often it is sent', async () => {
  const occurredAt = getLocal('2026-03-02T16:10');
  world.setNow(getLocal('2026-03-03T08:00'));
  const late = { occurredAt, lateEntryReason: 'Mất kết nối' };
  const first = await takeIn('accept', 'late-1', late);
  expect(await takeIn('accept', 'late-1', late)).toEqual(first);
  expect(first.events.find(({ type }) => type === 'Accepted')?.occurredAt).toBe(occurredAt);
  await expect(takeIn('accept', 'late-2', { occurredAt })).rejects.toThrow('lý do nhập muộn');
});

test('online dossiers wait with what is left of 8 working hours, and without personal data', async () => {
  world.setNow(getLocal('2026-03-02T09:00'));
  const { code } = await takeIn('submit', 'online-1');
  // Two hours and a half to 11:30, four in the afternoon, and one and a half of the next morning make eight.
  world.setNow(getLocal('2026-03-02T10:00'));
  const waiting = await listWaiting(context, counter, REQUEST);
  expect(waiting).toMatchObject({
    value: [{ code, checkDueAt: getLocal('2026-03-03T09:00'), minutesLeft: 7 * 60 }],
  });
  world.setNow(getLocal('2026-03-03T10:00'));
  expect(await listWaiting(context, counter, REQUEST)).toMatchObject({ value: [{ code, minutesLeft: -60 }] });
  expect(JSON.stringify(waiting)).not.toContain('Lò Thị');
});
