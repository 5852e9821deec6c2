import { docxText } from '@dunghen/documents/forms/testing';
import type { Principal, Role } from '@dunghen/domain/access';
import { countExplanations } from '@dunghen/domain/explanation';
import { padCount } from '@dunghen/domain/text';
import { getDay, getLocal, type Instant } from '@dunghen/domain/time';
import { findByCodes } from '@dunghen/store/dossier';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { executeCommand } from '../command/index.ts';
import { contextOf, type OpenContext } from '../context/index.ts';
import { readLate } from '../control/index.ts';
import { countReport, overdueLines, readReportQuestion } from '../report/index.ts';
import { demonstrationDatabase } from '../testing/index.ts';
import {
  askExplanations,
  confirmExplanation,
  explanationFiles,
  explanationReport,
  followExplanations,
  listExplanations,
  previewAsking,
  readExplanation,
  returnExplanation,
  stateCauses,
} from './index.ts';

const Q1 = { period: '2024-Q1' } as const;
const REQUEST = { id: 'thử' };
/** Monday after the end of the quarter. */
const START = getLocal('2024-04-08T09:00');
const HOME_AFFAIRS = 'so-noi-vu-2020';

let now: Instant = START;
let context: OpenContext;
let province = '';

beforeAll(async () => {
  context = await contextOf(await demonstrationDatabase(), () => now);
  const { register } = await context.catalogueAt(now);
  province = register.atDate(getDay('2024-04-08')).find(({ kind }) => kind === 'province')?.id ?? '';
}, 180_000);
afterAll(() => context.close());

const holder = (role: Role, agencyId: string, id = `${role} ${agencyId}`): Principal => ({
  kind: 'officer',
  id,
  name: `${role} (giả định)`,
  grants: [{ role, agencyId, validFrom: '2020-01-01' }],
});
const control = () => holder('procedure-control', province);
const list = async (principal: Principal, times = {}) => {
  const found = await listExplanations(context, principal, { ...Q1, ...times });
  if (!found.ok) throw new Error(found.message);
  return found.value;
};
const view = async (principal: Principal, id: string) => {
  const found = await readExplanation(context, principal, { id });
  if (!found.ok) throw new Error(found.message);
  return found.value;
};
const taskOf = async (agencyId: string) => {
  const row = (await list(control())).rows.find(({ agency }) => agency.id === agencyId);
  if (row === undefined) throw new Error(`no task of ${agencyId}`);
  return row;
};

test('the preview says who gets what and sends nothing; asking gives each agency one task, once', async () => {
  expect(await previewAsking(context, holder('head-of-agency', HOME_AFFAIRS), Q1)).toMatchObject({
    ok: false,
    code: 'not-allowed',
  });
  const preview = await previewAsking(context, control(), Q1);
  if (!preview.ok) throw new Error(preview.message);
  expect(preview.value.dueOn).toBe('2024-04-15');
  // The published annex: 28 agencies, 68 resolved late, 5 open and overdue.
  const { agencies } = preview.value;
  const sum = (of: (one: (typeof agencies)[number]) => number) => agencies.reduce((all, one) => all + of(one), 0);
  expect([agencies.length, sum(({ late }) => late), sum(({ openOverdue }) => openOverdue)]).toEqual([28, 68, 5]);
  expect((await list(control())).rows).toHaveLength(0);

  const asked = await askExplanations(context, control(), Q1, REQUEST);
  expect(asked).toMatchObject({ ok: true, value: { asked: 28, dossiers: 73, dueAt: getLocal('2024-04-15T17:30') } });
  expect(await askExplanations(context, control(), Q1, REQUEST)).toMatchObject({ code: 'nothing-to-explain' });
  const { rows, count } = await list(control());
  expect(count).toEqual({ agencies: 28, confirmed: 0, confirmedLate: 0, overdue: 0 });
  expect(rows.reduce((all, row) => all + row.late + row.openOverdue, 0)).toBe(73);
  const messages = await context.db.query<{ payload: { agencyId: string; count: number } }>(
    "select payload from outbox where topic = 'explanation'",
  );
  expect(messages.reduce((all, { payload }) => all + payload.count, 0)).toBe(73);
  expect(new Set(messages.map(({ payload }) => payload.agencyId)).size).toBe(28);
  expect(messages[0]?.payload).toMatchObject({ period: '2024-Q1', dueAt: '2024-04-15T10:30:00.000Z' });
});

test('an agency sees its own task, with its officers; those who only read it see none; strangers see nothing', async () => {
  const own = holder('specialist', HOME_AFFAIRS);
  const { rows } = await list(own);
  expect(rows.map(({ agency }) => agency.id)).toEqual([HOME_AFFAIRS]);
  const id = rows[0]?.id ?? '';
  expect((await view(own, id)).lines.some(({ officer }) => officer !== undefined)).toBe(true);
  for (const role of ['provincial-leader', 'home-affairs', 'auditor'] as const)
    expect((await view(holder(role, province), id)).lines.some(({ officer }) => officer !== undefined)).toBe(false);
  const stranger = holder('specialist', 'so-tai-chinh');
  expect(await readExplanation(context, stranger, { id })).toMatchObject({ code: 'unknown-explanation' });
  expect(await listExplanations(context, holder('counter', HOME_AFFAIRS), Q1)).toMatchObject({ code: 'not-allowed' });
  expect(await listExplanations(context, { kind: 'anonymous', demonstration: true }, Q1)).toMatchObject({
    code: 'not-allowed',
  });
  expect(JSON.stringify(await view(control(), id))).not.toContain('applicant');
});

test('causes are stated in bulk, the head confirms and not who typed; the control room then counts it as answered', async () => {
  const { id } = await taskOf(HOME_AFFAIRS);
  const [typist, head] = [holder('specialist', HOME_AFFAIRS), holder('head-of-agency', HOME_AFFAIRS)];
  const codes = (await view(typist, id)).lines.map(({ code }) => code);
  const say = { id, codes, cause: 'consulted-agency', measure: 'Thống nhất thời hạn trả lời ý kiến.' } as const;
  const state = (principal: Principal, more = {}) => stateCauses(context, principal, { ...say, ...more }, REQUEST);
  expect(await confirmExplanation(context, head, { id, version: 1 }, REQUEST)).toMatchObject({
    code: 'explanation-unstated',
  });
  expect(await state(typist, { cause: 'other' })).toMatchObject({ facts: { field: 'causeText' } });
  expect(await state(typist, { measure: ' ' })).toMatchObject({ facts: { field: 'measure' } });
  expect(await state(typist, { codes: ['khong-co'] })).toMatchObject({ code: 'explanation-dossier' });
  expect(await state(control())).toMatchObject({ code: 'not-allowed' });
  expect(await state(typist)).toMatchObject({ ok: true });
  expect(await state(typist)).toMatchObject({ ok: true });
  const { version, steps, state: is } = await view(head, id);
  expect([version, steps.length, is]).toEqual([2, 2, 'complete']);

  expect(await confirmExplanation(context, typist, { id, version }, REQUEST)).toMatchObject({ code: 'not-allowed' });
  expect(await confirmExplanation(context, head, { id, version: 1 }, REQUEST)).toMatchObject({
    code: 'explanation-changed',
  });
  const before = await readLate(context, control(), { ...Q1, agencyId: HOME_AFFAIRS, limit: 50 });
  now = getLocal('2024-04-09T10:00');
  expect(await confirmExplanation(context, head, { id, version }, REQUEST)).toMatchObject({ ok: true });
  expect(await state(typist, { cause: 'system' })).toMatchObject({ code: 'explanation-confirmed' });
  const after = await readLate(context, control(), { ...Q1, agencyId: HOME_AFFAIRS, limit: 50, knownAt: now });
  expect(before).toMatchObject({ ok: true });
  expect(after).toMatchObject({ ok: true, value: { total: { withoutExplanation: 0, unanswered: 0 } } });
  // What was confirmed is the cause on the report's internal list, from when it was known.
  const causesAt = async (knownAt: Instant) => {
    const asked = await readReportQuestion(context, { ...Q1, knownAt });
    if (!asked.ok) throw new Error(asked.message);
    const counted = await countReport(context, asked.value, { isCompared: false });
    return (await overdueLines(context, counted, [HOME_AFFAIRS])).map(({ cause }) => cause);
  };
  const told = 'Do cơ quan được lấy ý kiến trả lời chậm; biện pháp: Thống nhất thời hạn trả lời ý kiến.';
  expect(new Set(await causesAt(now))).toEqual(new Set([told]));
  expect(await causesAt(START)).not.toContain(told);
  const letter = { ...Q1, agencyId: HOME_AFFAIRS, document: 'letter', formats: ['docx'] } as const;
  const written = await explanationFiles(context, head, letter);
  if (!written.ok) throw new Error(written.message);
  expect(written.value[0]?.fileName).toBe(`cong-van-giai-trinh-2024-Q1-${HOME_AFFAIRS}.docx`);
  expect(await docxText(written.value[0]?.bytes ?? new Uint8Array())).toContain('V/v giải trình nguyên nhân');
  const { agencyId: _agency, ...nobody } = letter;
  expect(await explanationFiles(context, control(), nobody)).toMatchObject({ code: 'explanation-letter' });
  // As it was known before the confirmation, nothing is answered.
  const { count } = await list(control(), { asOf: START, knownAt: now });
  expect(count.confirmed).toBe(0);
});

test('what the head typed somebody else confirms, unless nobody else could have typed it', async () => {
  const [agency] = (await list(control())).rows.filter(({ state }) => state === 'open');
  if (agency === undefined) throw new Error('no open task');
  const head = holder('head-of-agency', agency.agency.id);
  const codes = (await view(head, agency.id)).lines.map(({ code }) => code);
  const say = { id: agency.id, codes, cause: 'own-agency', measure: 'Bố trí thêm cán bộ.' } as const;
  expect(await stateCauses(context, head, say, REQUEST)).toMatchObject({ ok: true });
  const { version } = await view(head, agency.id);
  // The demonstration of this test has no accounts: the head is alone.
  expect(await confirmExplanation(context, head, { id: agency.id, version }, REQUEST)).toMatchObject({ ok: true });
  expect(await view(head, agency.id)).toMatchObject({ state: 'confirmed', confirmed: { alone: true } });
  expect(await returnExplanation(context, head, { id: agency.id, version: 3, reason: 'Sửa' }, REQUEST)).toMatchObject({
    code: 'not-allowed',
  });
  const back = { id: agency.id, version: 3, reason: 'Nêu rõ việc đã làm.', dueOn: '2024-04-19' };
  expect(await returnExplanation(context, control(), back, REQUEST)).toMatchObject({ ok: true });
  expect(await view(head, agency.id)).toMatchObject({
    state: 'returned',
    dueAt: getLocal('2024-04-19T17:30'),
    returned: { reason: 'Nêu rõ việc đã làm.' },
  });
  expect(await confirmExplanation(context, head, { id: agency.id, version: 4 }, REQUEST)).toMatchObject({
    code: 'explanation-returned',
  });
});

test('reminders go out once for each rung, to those who have not answered', async () => {
  const turn = async (at: string) => {
    now = getLocal(at);
    const [once, twice] = [await followExplanations(context), await followExplanations(context)];
    return [once.reminded, twice.reminded];
  };
  expect(await turn('2024-04-10T09:00')).toEqual([0, 0]);
  expect(await turn('2024-04-11T09:00')).toEqual([26, 0]);
  expect(await turn('2024-04-15T09:00')).toEqual([26, 0]);
  // The one that was given back has a date of its own: two working days before it, 18 April being a holiday.
  expect(await turn('2024-04-16T09:00')).toEqual([27, 0]);
  expect(await turn('2024-04-17T09:00')).toEqual([0, 0]);
  expect((await list(control())).count).toMatchObject({ confirmed: 1, overdue: 26 });
});

test('a dossier that is put right stays on the list as it was, and is marked', async () => {
  const { id } = await taskOf(HOME_AFFAIRS);
  const late = (await view(control(), id)).lines.find(({ state }) => state === 'late');
  const head = (await findByCodes(context.db, [late?.code ?? ''])).get(late?.code ?? '');
  if (head === undefined || late?.dueAt === undefined) throw new Error('no late dossier');
  const occurredAt = late.dueAt - 3_600_000;
  // The step that overran first: nothing is completed before its last step began.
  const wrong = head.events.filter(({ type, occurredAt: at }) => at > occurredAt && /^Step|^Completed$/.test(type));
  for (const [index, { seq, type }] of wrong.entries()) {
    const replacement = type === 'Completed' ? { occurredAt } : null;
    const outcome = await executeCommand(
      context,
      control(),
      {
        code: head.code,
        command: { type: 'correct', seq, replacement, reason: 'Ghi nhầm giờ xử lý xong' },
        expectedVersion: head.seq + index,
        idempotencyKey: `thu-dinh-chinh-${index}`,
      },
      REQUEST,
    );
    expect(outcome).toMatchObject({ ok: true });
  }
  const lines = (await view(control(), id)).lines;
  expect(lines.find(({ code }) => code === head.code)).toMatchObject({
    mark: { kind: 'put-right' },
    lateMinutes: late.lateMinutes,
  });
});

test('the report says what its annexes hold, names no official, and is the same bytes for the same question', async () => {
  // The correction was recorded by the database's clock, years after the instant of this test.
  const question = { ...Q1, asOf: now, knownAt: Date.now() };
  const report = await explanationReport(context, control(), question);
  if (!report.ok) throw new Error(report.message);
  const count = countExplanations(report.value.parts);
  const formats = ['docx', 'xlsx'] as const;
  const [first, second] = [
    await explanationFiles(context, control(), { ...question, formats }),
    await explanationFiles(context, control(), { ...question, formats }),
  ];
  if (!first.ok || !second.ok) throw new Error('no files');
  expect(first.value.map(({ fileName }) => fileName)).toEqual([
    'bao-cao-giai-trinh-2024-Q1.docx',
    'bao-cao-giai-trinh-2024-Q1.xlsx',
  ]);
  expect(second.value.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
    first.value.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
  );
  const text = await docxText(first.value[0]?.bytes ?? new Uint8Array());
  expect(count.dossiers).toBe(73);
  expect(text).toContain(`phải giải trình ${padCount(73)} hồ sơ, gồm 68 hồ sơ giải quyết quá hạn và 05 hồ sơ`);
  expect(text).toContain('Do cơ quan được lấy ý kiến trả lời chậm');
  expect(text).toContain('Đã đính chính, không còn quá hạn');
  expect(text).toContain('Sở Nội vụ');
  const officers = (await view(control(), (await taskOf(HOME_AFFAIRS)).id)).lines.flatMap(
    ({ officer }) => officer ?? [],
  );
  for (const officer of officers) expect(text).not.toContain(officer);
  const own = await explanationReport(context, holder('head-of-agency', HOME_AFFAIRS), question);
  expect(own.ok && own.value.parts.map(({ agencyId }) => agencyId)).toEqual([HOME_AFFAIRS]);
});
