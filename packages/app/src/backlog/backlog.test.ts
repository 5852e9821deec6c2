import { readTableXlsx } from '@dunghen/documents/reading';
import type { Principal, Role } from '@dunghen/domain/access';
import { formatDay, getDay, getLocal, type Instant } from '@dunghen/domain/time';
import { insertAccount, insertGrant } from '@dunghen/store/account';
import { newId } from '@dunghen/store/dossier';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { demonstrationDatabase } from '../testing/index.ts';
import { backlogFile, listBacklogOfficers, listPromises, promiseDays, readBacklog } from './index.ts';

const REQUEST = { id: 'thử' };
/** The end of the quarter, a Monday at midnight: five dossiers are open and overdue. */
let now: Instant = getLocal('2024-04-01T00:00');
let context: OpenContext;
let province = '';
/** An officer of the agency that the test promises for; granted in the test. */
const SPECIALIST = newId();
const NAME = 'Lò Văn Thử (giả định)';

beforeAll(async () => {
  context = await contextOf(await demonstrationDatabase(), () => now);
  const { register } = await context.catalogueAt(now);
  province = register.atDate(getDay('2024-04-01')).find(({ kind }) => kind === 'province')?.id ?? '';
  await insertAccount(context.background.db, {
    id: SPECIALIST,
    login: 'thu-ton-dong',
    name: NAME,
    mustChange: false,
    activeFrom: '2020-01-01',
    createdAt: now,
    createdBy: 'thử',
  });
}, 180_000);
afterAll(() => context.close());

const holder = (role: Role, agencyId: string): Principal => ({
  kind: 'officer',
  id: `${role} ${agencyId}`,
  name: `${role} (giả định)`,
  grants: [{ role, agencyId, validFrom: '2020-01-01' }],
});
const control = () => holder('procedure-control', province);
const plan = async (principal: Principal, question = {}) => {
  const found = await readBacklog(context, principal, question);
  if (!found.ok) throw new Error(found.message);
  return found.value;
};

test('the plan holds what the report counts as open and overdue, week by week from the events', async () => {
  const { total, rows, weeks, agencies } = await plan(control());
  expect([total.open, total.unpromised, rows.length]).toEqual([5, 5, 5]);
  expect(weeks).toHaveLength(12);
  expect(weeks.at(-1)).toEqual({ at: now, open: 5 });
  for (const { at, open } of weeks.slice(-2, -1)) {
    const then = await plan(control(), { asOf: at });
    expect(then.rows).toHaveLength(open);
  }
  expect(agencies.every(({ mayPromise }) => !mayPromise)).toBe(true);
  expect(await readBacklog(context, { kind: 'anonymous', demonstration: true }, {})).toMatchObject({
    code: 'not-allowed',
  });
  expect(await readBacklog(context, holder('counter', province), {})).toMatchObject({ code: 'not-allowed' });
});

test('a day is promised for open overdue dossiers of the own agency, and told as kept or missed afterwards', async () => {
  // One that is still open when the promised day is over.
  now = getLocal('2024-04-04T08:00');
  const still = new Set((await plan(control())).rows.map(({ code }) => code));
  now = getLocal('2024-04-01T09:00');
  const row = (await plan(control())).rows.find(({ code }) => still.has(code));
  if (row === undefined) throw new Error('nothing open and overdue');
  const head = holder('head-of-agency', row.agency.id);
  const promise = (principal: Principal, promisedOn: string, more = {}) =>
    promiseDays(context, principal, { codes: [row.code], promisedOn, ...more }, REQUEST);
  expect(await promise(control(), '2024-04-05')).toMatchObject({ code: 'not-allowed' });
  expect(await promise(holder('head-of-agency', 'so-noi-vu-2020'), '2024-04-05')).toMatchObject({
    code: 'promise-dossier',
  });
  expect(await promise(head, '2024-03-31')).toMatchObject({ code: 'promise-day' });
  expect(await promise(head, '2024-04-06')).toMatchObject({
    code: 'promise-day',
    message: expect.stringContaining('thứ Hai, 08/04/2024'),
  });
  expect(await promise(head, '2024-04-05', { codes: ['khong-co'] })).toMatchObject({ code: 'promise-dossier' });
  const grant = { id: newId(), role: 'specialist', agencyId: row.agency.id, validFrom: '2020-01-01' } as const;
  await insertGrant(context.background.db, SPECIALIST, grant, { at: now, by: 'thử', reason: 'thử' });
  const stranger = await promise(head, '2024-04-03', { officer: 'Ai đó (giả định)' });
  expect(stranger).toMatchObject({ code: 'promise-officer', message: expect.stringContaining('03/04/2024') });
  const officers = await listBacklogOfficers(context, head, { agencyId: row.agency.id, on: '2024-04-03' });
  expect(officers).toMatchObject({ ok: true, value: expect.arrayContaining([{ id: SPECIALIST, name: NAME }]) });
  expect(await listBacklogOfficers(context, control(), { agencyId: row.agency.id })).toMatchObject({
    code: 'not-allowed',
  });
  expect(await promise(head, '2024-04-03', { officer: SPECIALIST })).toMatchObject({
    ok: true,
    value: { promised: 1 },
  });
  expect(await promise(head, '2024-04-03', { officer: SPECIALIST })).toMatchObject({ value: { promised: 0 } });
  const own = await plan(head);
  expect(own.rows.every(({ agency }) => agency.id === row.agency.id)).toBe(true);
  expect(own.rows.find(({ code }) => code === row.code)).toMatchObject({
    standing: 'pending',
    officer: NAME,
  });
  expect((await plan(holder('provincial-leader', province))).rows.every(({ officer }) => officer === undefined)).toBe(
    true,
  );
  now = getLocal('2024-04-04T08:00');
  const late = await plan(control());
  expect(late.total).toMatchObject({ pending: 0, missed: 1 });
  expect(late.rows.find(({ code }) => code === row.code)).toMatchObject({ standing: 'missed', missed: 1 });
  expect(await promise(head, '2024-04-10')).toMatchObject({ ok: true });
  expect((await plan(control())).total).toMatchObject({ pending: 1, missed: 1 });
  // Behind each number are its promises.
  for (const standing of ['pending', 'kept', 'missed'] as const) {
    const behind = await listPromises(context, control(), { standing });
    if (!behind.ok) throw new Error(behind.message);
    expect([behind.value.total, behind.value.rows.length]).toEqual(
      Array(2).fill(late.total[standing] + Number(standing === 'pending')),
    );
    expect(behind.value.rows.every(({ code, agency }) => code === row.code && agency.id === row.agency.id)).toBe(true);
  }
});

test('the file has a row for each dossier and is the same for the same question', async () => {
  const question = { asOf: now, knownAt: now, format: 'xlsx' } as const;
  const [one, two] = [await backlogFile(context, control(), question), await backlogFile(context, control(), question)];
  if (!one.ok || !two.ok) throw new Error('no file');
  expect(one.value.fileName).toBe(`ke-hoach-ton-dong-${formatDay(getDay('2024-04-04'))}.xlsx`);
  expect(Buffer.from(one.value.bytes).equals(Buffer.from(two.value.bytes))).toBe(true);
  const table = await readTableXlsx(one.value.bytes);
  expect(table.ok && JSON.stringify(table.tables)).toContain('Ngày cam kết');
});
