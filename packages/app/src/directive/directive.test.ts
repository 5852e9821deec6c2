import type { Principal, Role } from '@dunghen/domain/access';
import { getDay, getLocal } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import {
  answerDirective,
  type DirectiveInput,
  type DirectiveView,
  extendDirective,
  listDirectives,
  recordDirective,
  withdrawDirective,
} from './index.ts';

let now = getLocal('2026-03-02T09:00');
let context: OpenContext;
let agencies: readonly string[];
let province: string;
beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => now);
  const today = (await context.catalogueAt(now)).register.atDate(getDay('2026-03-02'));
  province = today.find(({ kind }) => kind === 'province')?.id ?? '';
  agencies = today.filter(({ kind }) => kind === 'commune').map(({ id }) => id);
});
afterAll(() => context.close());

const REQUEST = { id: 'thử' };

const holder = (role: Role, agencyId: string, name = 'Lò Văn Thử (giả định)'): Principal => ({
  kind: 'officer',
  id: `${role} ${agencyId}`,
  name,
  grants: [{ role, agencyId, validFrom: '2020-01-01' }],
});

const leader = () => holder('provincial-leader', province, 'Mùa A Tỉnh (giả định)');
const head = (index: number) => holder('head-of-agency', agencies[index] ?? '', `Trưởng ${index} (giả định)`);

const input = (more: Partial<DirectiveInput> = {}): DirectiveInput => ({
  number: '125/UBND-KSTT',
  issuedOn: '2026-03-02',
  dueOn: '2026-03-06',
  content: 'Giải quyết dứt điểm hồ sơ quá hạn.',
  agencyIds: agencies.slice(0, 2),
  ...more,
});

async function record(more: Partial<DirectiveInput> = {}): Promise<DirectiveView> {
  const made = await recordDirective(context, leader(), input(more), REQUEST);
  if (!made.ok) throw new Error(made.message);
  return made.value;
}

const stateOf = async (id: string): Promise<string | undefined> => {
  const list = await listDirectives(context, leader(), { limit: 50 });
  if (!list.ok) throw new Error(list.message);
  return list.value.rows.find((row) => row.id === id)?.state;
};

test('is seen by the leader, procedure control and its addressees, and by nobody else', async () => {
  const { id } = await record({ number: '1/UBND' });
  const sees = async (principal: Principal) => {
    const list = await listDirectives(context, principal, { limit: 50 });
    return list.ok ? list.value.rows.some((row) => row.id === id) : list.code;
  };
  expect(await sees(leader())).toBe(true);
  expect(await sees(holder('procedure-control', province))).toBe(true);
  expect(await sees(head(0))).toBe(true);
  expect(await sees(head(2))).toBe(false);
  expect(await sees(holder('counter', agencies[0] ?? ''))).toBe('not-allowed');
  expect(await sees({ kind: 'anonymous', demonstration: true })).toBe('not-allowed');
});

test('is open, then answered by each, else overdue; who answered for whom is told', async () => {
  const { id } = await record({ number: '2/UBND' });
  const [first = '', second = ''] = agencies;
  expect(await stateOf(id)).toBe('open');
  const answer = { id, agencyId: first, answer: 'Đã xong.', document: '12/UBND ngày 04/03/2026' };
  expect(await answerDirective(context, head(1), answer, REQUEST)).toMatchObject({ ok: false, code: 'not-allowed' });
  const given = await answerDirective(context, head(0), answer, REQUEST);
  expect(given).toMatchObject({
    ok: true,
    value: { state: 'open', addressees: [{ answer: { by: { name: 'Trưởng 0 (giả định)' } }, mayAnswer: false }, {}] },
  });
  expect(await answerDirective(context, head(0), answer, REQUEST)).toMatchObject({ ok: true });
  const other = { ...answer, answer: 'Chưa xong.' };
  expect(await answerDirective(context, head(0), other, REQUEST)).toMatchObject({ code: 'directive-answered' });
  now = getLocal('2026-03-06T23:59');
  expect(await stateOf(id)).toBe('open');
  now = getLocal('2026-03-07T00:00');
  expect(await stateOf(id)).toBe('overdue');
  expect(await answerDirective(context, head(1), { id, agencyId: second, answer: 'Xong.' }, REQUEST)).toMatchObject({
    ok: true,
    value: { state: 'answered' },
  });
  now = getLocal('2026-03-02T09:00');
});

test('recorded again as it is changes nothing; another one of its number and day is refused', async () => {
  const { id } = await record({ number: '3/UBND' });
  expect((await record({ number: '3/UBND' })).id).toBe(id);
  const other = input({ number: '3/UBND', content: 'Khác.' });
  expect(await recordDirective(context, leader(), other, REQUEST)).toMatchObject({
    ok: false,
    code: 'directive-exists',
    facts: { field: 'number' },
  });
});

test.each([
  [{ dueOn: '2026-03-01' }, 'directive-day', 'dueOn'],
  [{ issuedOn: '2026-03-03' }, 'directive-day', 'issuedOn'],
  [{ issuedOn: '1900-03-02' }, 'directive-day', 'issuedOn'],
  [{ dueOn: '2099-03-06' }, 'directive-day', 'dueOn'],
  [{ dueOn: '2026-02-30' }, 'directive-day', 'dueOn'],
  [{ number: '  ' }, 'directive-incomplete', 'number'],
  [{ content: ' ' }, 'directive-incomplete', 'content'],
  [{ agencyIds: ['so-noi-vu-2020'] }, 'directive-agency', 'agencyIds'],
  [{ agencyIds: ['khong-co'] }, 'directive-agency', 'agencyIds'],
])('%j is refused at its field', async (wrong, code, field) => {
  const refused = await recordDirective(context, leader(), input({ number: '4/UBND', ...wrong }), REQUEST);
  expect(refused).toMatchObject({ ok: false, code, facts: { field } });
});

test('is withdrawn with a reason and then wants no answer; only the leader may', async () => {
  const { id } = await record({ number: '5/UBND' });
  const input = { id, reason: 'Ghi nhầm nơi nhận' };
  expect(await withdrawDirective(context, head(0), input, REQUEST)).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(await withdrawDirective(context, leader(), input, REQUEST)).toMatchObject({
    ok: true,
    value: { state: 'withdrawn', withdrawn: { reason: 'Ghi nhầm nơi nhận' } },
  });
  const answer = { id, agencyId: agencies[0] ?? '', answer: 'Xong.' };
  expect(await answerDirective(context, head(0), answer, REQUEST)).toMatchObject({ code: 'directive-withdrawn' });
  const foreign = { ...answer, id: '01990000-0000-7000-8000-000000000001' };
  expect(await answerDirective(context, head(0), foreign, REQUEST)).toMatchObject({ code: 'unknown-directive' });
});

test('more time is given with a reason, later than before; what was overdue is open again', async () => {
  const { id } = await record({ number: '10/UBND' });
  const more = (dueOn: string, reason = 'Chờ ý kiến của Bộ', who: Principal = leader()) =>
    extendDirective(context, who, { id, dueOn, reason }, REQUEST);
  now = getLocal('2026-03-07T08:00');
  expect(await stateOf(id)).toBe('overdue');
  expect(await more('2026-03-10', 'Xin thêm', head(0))).toMatchObject({ code: 'not-allowed' });
  expect(await more('2026-03-10', ' ')).toMatchObject({ facts: { field: 'reason' } });
  expect(await more('2026-03-06')).toMatchObject({ code: 'directive-day', facts: { field: 'dueOn' } });
  expect(await more('2099-03-10')).toMatchObject({ code: 'directive-day', facts: { field: 'dueOn' } });
  const given = await more('2026-03-10');
  expect(given).toMatchObject({
    ok: true,
    value: {
      state: 'open',
      dueOn: '2026-03-10',
      firstDueOn: '2026-03-06',
      extensions: [{ reason: 'Chờ ý kiến của Bộ' }],
    },
  });
  expect(await more('2026-03-10')).toMatchObject({ ok: true, value: { extensions: [{ dueOn: '2026-03-10' }] } });
  expect(await more('2026-03-10', 'Lý do khác')).toMatchObject({
    message: expect.stringContaining('sau hạn đang có hiệu lực 10/03/2026'),
  });
  // The document as it was recorded is the same document still.
  expect((await record({ number: '10/UBND' })).id).toBe(id);
  now = getLocal('2026-03-11T00:00');
  expect(await stateOf(id)).toBe('overdue');
  now = getLocal('2026-03-02T09:00');
});

test('nothing that is recorded can be changed or deleted', async () => {
  await record({ number: '6/UBND' });
  for (const table of [
    'directive',
    'directive_addressee',
    'directive_answer',
    'directive_withdrawal',
    'directive_extension',
  ]) {
    await expect(context.background.db.query(`delete from ${table}`)).rejects.toThrow();
  }
});

test('the list comes in pages, the newest first', async () => {
  const made: string[] = [];
  for (const number of ['7/UBND', '8/UBND', '9/UBND']) made.push((await record({ number })).id);
  const first = await listDirectives(context, leader(), { limit: 2 });
  if (!first.ok || first.value.next === undefined) throw new Error('no second page');
  const second = await listDirectives(context, leader(), { limit: 2, after: first.value.next });
  if (!second.ok) throw new Error(second.message);
  expect([...first.value.rows, ...second.value.rows].slice(0, 3).map(({ id }) => id)).toEqual(made.toReversed());
});
