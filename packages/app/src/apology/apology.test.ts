import type { Principal, Role } from '@dunghen/domain/access';
import { apologyStateText } from '@dunghen/domain/apology';
import { getLocal, type Instant } from '@dunghen/domain/time';
import { takeMessages } from '@dunghen/store/command';
import { findDossier } from '@dunghen/store/dossier';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { executeCommand } from '../command/index.ts';
import { contextOf, type OpenContext } from '../context/index.ts';
import { readLate } from '../control/index.ts';
import { saveProcedureVersion } from '../procedure/index.ts';
import { procedureContent, officer as provincial } from '../procedure/procedure.fixture.ts';
import {
  type ApologyTab,
  draftLetters,
  type LetterAct,
  listApologies,
  previewLetters,
  printLetters,
  readDossierApology,
  takeStep,
} from './index.ts';

/** A commune of the shipped register since 1 July 2025: phường Điện Biên Phủ. */
const PHU = '03127-2025';
const LAY = '03151-2025';
const PROCEDURE = '1.004884.000.00.00.H18';
const REQUEST = { id: 'req-9' };

let now: Instant = getLocal('2026-03-02T09:00');
let context: OpenContext;

function officer(role: Role, name: string, agencyId = PHU): Principal {
  return {
    kind: 'officer',
    id: `${role}-${agencyId}-${name}`,
    name: `${name} (nhân vật giả định)`,
    grants: [{ role, agencyId, validFrom: '2020-01-01' }],
  };
}

const counter = officer('counter', 'Một cửa');
const division = officer('head-of-division', 'Chuyên môn');
const head = officer('head-of-agency', 'Chủ tịch');
const deputy = officer('head-of-agency', 'Phó Chủ tịch');

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => now);
  const saving = { content: procedureContent({ code: PROCEDURE }), from: '2026-03-02', basedOn: 0 };
  const saved = await saveProcedureVersion(context, provincial('procedure-control'), saving, REQUEST);
  if (!saved.ok) throw new Error(saved.message);
});
afterAll(() => context.close());

let keys = 0;
async function receive(at = '2026-03-02T09:00'): Promise<string> {
  now = getLocal(at);
  keys += 1;
  const intake = {
    code: '',
    agencyId: PHU,
    channel: 'direct',
    procedureCode: PROCEDURE,
    applicant: 'Mùa A Tủa (nhân vật giả định)',
  } as const;
  const documents = [
    { id: 'd1', name: 'Tờ khai', form: 'paper', copies: { original: 1, certified: 0, plain: 0 } },
  ] as const;
  const input = { command: { type: 'accept', intake, documents }, idempotencyKey: `in-${keys}` } as const;
  const outcome = await executeCommand(context, counter, input, REQUEST);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.code;
}

const DRAFT = { cause: 'own-agency', reason: 'Phải xác minh thực địa', workingDays: 3 } as const;

async function draft(codes: readonly string[], who = division): Promise<readonly string[]> {
  const made = await draftLetters(context, who, { ...DRAFT, codes }, REQUEST);
  if (!made.ok) throw new Error(made.message);
  return made.value.map(({ outcome }) => {
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.value.id ?? '';
  });
}

async function step(id: string, act: LetterAct, who: Principal): Promise<string> {
  const done = await takeStep(context, who, [id], act, REQUEST);
  if (!done.ok) return done.message;
  const [one] = done.value;
  return one?.outcome.ok === true ? 'ok' : (one?.outcome.message ?? '');
}

async function stateOf(code: string): Promise<string> {
  const read = await readDossierApology(context, counter, { code });
  if (!read.ok) throw new Error(read.message);
  return apologyStateText(read.value.state);
}

async function codesOf(tab: ApologyTab, who = counter): Promise<readonly string[]> {
  const list = await listApologies(context, who, { tab, limit: 50 });
  if (!list.ok) throw new Error(list.message);
  return list.value.rows.map(({ code }) => code);
}

async function dueOf(code: string): Promise<Instant> {
  const read = await readDossierApology(context, counter, { code });
  const due = read.ok ? read.value.letter?.newDueAt : undefined;
  return due ?? 0;
}

test('from the task to the changed date: drafted, signed by another, numbered and sent, changed at the counter', async () => {
  const code = await receive();
  expect(await stateOf(code)).toBe('không phải xin lỗi');
  expect(await codesOf('prepare')).not.toContain(code);
  const days = await readDossierApology(context, counter, { code });
  if (!days.ok || days.value.days === undefined) throw new Error('no days');
  now = days.value.days.taskFrom + 9 * 3_600_000;
  expect(await stateOf(code)).toBe('cần chuẩn bị');
  expect(await codesOf('prepare')).toContain(code);
  const [id = ''] = await draft([code], head);
  expect(await stateOf(code)).toBe('đã soạn');
  expect(await codesOf('prepare')).not.toContain(code);
  expect(await codesOf('signing')).toContain(code);
  expect(await step(id, { act: 'sign', capacity: 'deputy' }, deputy)).toContain('chưa trình ký');
  expect(await step(id, { act: 'submit' }, head)).toBe('ok');
  // Asked again after a lost answer nothing is done twice; somebody else is told how far it is.
  expect(await step(id, { act: 'submit' }, head)).toBe('ok');
  expect(await step(id, { act: 'submit' }, division)).toContain('đã trình ký');
  expect(await stateOf(code)).toBe('đã trình');
  // Separation of duties: who asks does not approve.
  expect(await step(id, { act: 'sign', capacity: 'head' }, head)).toContain('không được tự ký');
  expect(await step(id, { act: 'sign', capacity: 'head' }, division)).toContain('không có quyền');
  expect(await step(id, { act: 'redate' }, counter)).toContain('chưa gửi');
  const unsigned = now;
  now += 60_000;
  expect(await step(id, { act: 'sign', capacity: 'deputy' }, deputy)).toBe('ok');
  expect(await step(id, { act: 'sign', capacity: 'deputy' }, deputy)).toBe('ok');
  expect(await step(id, { act: 'sign', capacity: 'head' }, deputy)).toContain('đã ký');
  expect(await stateOf(code)).toBe('đã ký');
  // The register of a past instant.
  expect(await codesOf('signing')).not.toContain(code);
  const then = await listApologies(context, counter, { tab: 'signing', limit: 50, asOf: unsigned });
  expect(then.ok && then.value.rows.find((row) => row.code === code)?.state).toBe('submitted');
  expect(await listApologies(context, counter, { tab: 'prepare', limit: 5, asOf: unsigned })).toMatchObject({
    code: 'apology-as-of',
  });
  expect(await codesOf('sending')).toContain(code);
  await context.db.transaction((tx) => takeMessages(tx, 1_000));
  expect(await step(id, { act: 'send', channel: 'zalo' }, counter)).toBe('ok');
  expect(await stateOf(code)).toBe('đã gửi đúng hạn');
  const told = await context.db.transaction((tx) => takeMessages(tx, 10));
  const message = told.find(({ topic }) => topic === 'apology');
  expect(message?.payload).toEqual({
    code,
    agencyId: expect.any(String),
    letterId: id,
    channel: 'zalo',
    number: expect.stringMatching(/^01\/VBXL-/),
    newDueAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT10:30:00\.000Z$/),
  });
  expect(JSON.stringify(message)).not.toContain('Tủa');
  const due = await dueOf(code);
  expect(await step(id, { act: 'redate' }, division)).toContain('không có quyền');
  expect(await step(id, { act: 'redate' }, counter)).toBe('ok');
  const rescheduled = (await findDossier(context.db, code))?.events.find(({ type }) => type === 'Rescheduled');
  expect(rescheduled).toMatchObject({
    actor: counter.kind === 'officer' ? counter.id : '',
    data: { dueAt: due, cause: 'own-agency', apologyLetter: expect.stringMatching(/^01\/VBXL-.+ ngày /) },
  });
  const again = await previewLetters(context, division, { ...DRAFT, codes: [code] });
  expect(again).toMatchObject({ value: [{ outcome: { ok: false, code: 'apology-given' } }] });
});

test('a draft is replaced by a new one; one that is put before the head is not; declined it may be drafted again', async () => {
  const code = await receive();
  const [first = ''] = await draft([code]);
  // The very same draft once more is the one that is there.
  expect(await draft([code])).toEqual([first]);
  const [second = ''] = await draft([code], head);
  expect(await step(first, { act: 'submit' }, division)).toContain('thay bằng bản khác');
  expect(await step(second, { act: 'submit' }, division)).toBe('ok');
  expect(await draftLetters(context, division, { ...DRAFT, codes: [code] }, REQUEST)).toMatchObject({
    value: [{ outcome: { ok: false, code: 'apology-under-way' } }],
  });
  expect(await step(second, { act: 'decline', reason: ' ' }, head)).toContain('lý do');
  expect(await step(second, { act: 'decline', reason: 'Ngày quá xa' }, head)).toBe('ok');
  const [third = ''] = await draft([code]);
  expect(await step(third, { act: 'submit' }, division)).toBe('ok');
});

test.each([
  [{ reason: '  ' }, 'apology-reason-missing'],
  [{ workingDays: 0 }, 'apology-days'],
  [{ workingDays: 61 }, 'apology-days'],
])('%j is refused', async (wrong, code) => {
  const asked = await previewLetters(context, division, { ...DRAFT, codes: ['X'], ...wrong });
  expect(asked).toMatchObject({ ok: false, code });
});

test('each dossier of many is answered for itself; strangers learn nothing', async () => {
  const code = await receive();
  const asked = { ...DRAFT, codes: [code, 'H18-không-có'], cause: 'consulted-agency' } as const;
  expect(await previewLetters(context, division, asked)).toMatchObject({
    value: [{ outcome: { code: 'apology-nobody-consulted' } }, { outcome: { code: 'unknown-dossier' } }],
  });
  const stranger = officer('head-of-division', 'Nơi khác', LAY);
  expect(await previewLetters(context, stranger, { ...DRAFT, codes: [code] })).toMatchObject({
    value: [{ outcome: { code: 'unknown-dossier' } }],
  });
  const [id = ''] = await draft([code]);
  expect(await step(id, { act: 'submit' }, stranger)).toContain('không thuộc phạm vi');
  expect(await printLetters(context, stranger, [id], REQUEST)).toMatchObject({ code: 'unknown-apology' });
  const visitor = { kind: 'anonymous', demonstration: true } as const;
  expect(await takeStep(context, counter, [id], { act: 'submit' }, REQUEST)).toMatchObject({ code: 'not-allowed' });
  expect(await listApologies(context, visitor, { tab: 'signing', limit: 5 })).toMatchObject({
    code: 'not-allowed',
  });
});

test('late without a letter it is an exception of its agency, as of then and as known then; a late letter takes it off', async () => {
  const code = await receive();
  now = getLocal('2026-04-20T09:00');
  expect(await stateOf(code)).toBe('chưa xin lỗi');
  const exceptions = async (more: object = {}) => {
    const list = await readLate(context, head, { period: '2026-04', limit: 500, withoutApology: true, ...more });
    if (!list.ok) throw new Error(list.message);
    expect(list.value.rows.every(({ apology }) => apology === undefined)).toBe(true);
    return list.value.rows.map((row) => row.code);
  };
  expect(await exceptions()).toContain(code);
  const before = now;
  now += 3_600_000;
  const [id = ''] = await draft([code]);
  await step(id, { act: 'submit' }, division);
  await step(id, { act: 'sign', capacity: 'head' }, head);
  expect(await stateOf(code)).toBe('chưa xin lỗi');
  expect(await exceptions()).toContain(code);
  now += 3_600_000;
  expect(await step(id, { act: 'send', channel: 'post' }, counter)).toBe('ok');
  expect(await stateOf(code)).toBe('xin lỗi chậm');
  expect(await exceptions()).not.toContain(code);
  expect(await exceptions({ asOf: before })).toContain(code);
  expect(await step(id, { act: 'redate' }, counter)).toBe('ok');
  expect(await stateOf(code)).toBe('xin lỗi chậm');
});

test('letters of many dossiers are one PDF', async () => {
  const ids = await draft([await receive(), await receive(), await receive()]);
  const printed = await printLetters(context, counter, ids, REQUEST);
  if (!printed.ok) throw new Error(printed.message);
  expect(Buffer.from(printed.value.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  expect(printed.value.fileName).toBe('Xin loi 3_van_ban.pdf');
  const packed = await printLetters(context, counter, ids, REQUEST, 'docx-zip');
  if (!packed.ok) throw new Error(packed.message);
  expect(packed.value.fileName).toBe('Xin loi 3_van_ban.zip');
  expect(
    Buffer.from(packed.value.bytes)
      .toString('latin1')
      .match(/Xin loi [\w.-]+\.docx/g)?.length,
  ).toBe(6);
});
