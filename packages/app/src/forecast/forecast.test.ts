import type { Principal, Role } from '@dunghen/domain/access';
import { dayOf } from '@dunghen/domain/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENCY, days, type JobWorld, OTHER_AGENCY, openWorld, store, type TestDossier } from '../job/jobs.fixture.ts';
import { listLoads, listRisks } from './index.ts';

const OFFICER = 'a0000000-0000-7000-8000-000000000001';
const assigned = { at: '2024-01-08T08:05', type: 'Assigned', data: { officer: OFFICER } } as const;

/** Twenty that were done in a day, and twenty that took two days more than the three promised. */
const past = (index: number): TestDossier => ({
  code: `Q-${index}`,
  agencyId: AGENCY,
  accepted: '2024-01-08T08:00',
  limit: days(3),
  later: [assigned, { at: index < 20 ? '2024-01-08T16:00' : '2024-01-15T16:00', type: 'Completed', data: {} }],
});

let world: JobWorld;
let province = '';
beforeAll(async () => {
  world = await openWorld('2024-01-19T10:00');
  const { register } = await world.context.catalogueAt(world.context.now());
  province = register.atDate(dayOf(world.context.now())).find(({ kind }) => kind === 'province')?.id ?? '';
  const open = (code: string, agencyId: string, accepted: string): TestDossier => {
    return { code, agencyId, accepted, limit: days(3), later: [{ ...assigned, at: '2024-01-19T09:00' }] };
  };
  await store(world.context, [
    ...Array.from({ length: 40 }, (_, index) => past(index)),
    open('O-1', AGENCY, '2024-01-19T08:00'),
    open('O-2', AGENCY, '2024-01-16T08:00'),
    open('O-3', OTHER_AGENCY, '2024-01-16T08:00'),
  ]);
});
afterAll(() => world.context.close());

const holder = (role: Role, agencyId: string, id = OFFICER): Principal => ({
  kind: 'officer',
  id,
  name: 'Lò Thị Mẫu (giả định)',
  grants: [{ role, agencyId, validFrom: '2020-01-01' }],
});

const ask = async (who: Principal, question: { from: number; mine?: boolean; agencyId?: string }) => {
  const list = await listRisks(world.context, who, { limit: 50, ...question });
  if (!list.ok) throw new Error(list.message);
  return list.value;
};

test('lists what will probably be late, likeliest first, with the reason, within the reach of whoever asks', async () => {
  const control = holder('procedure-control', province);
  const all = await ask(control, { from: 0 });
  expect(all.rows.map(({ code }) => code)).toEqual(['O-2', 'O-3', 'O-1']);
  expect(all.counts).toEqual({ open: 3, atRisk: 3, likelyLate: 2, unknown: 0, listed: 3 });
  expect(all.learnt.dossiers).toBe(40);
  // Nobody who had used as much of the limit was in time: eight of ten and more, never certain.
  expect(all.rows[0]).toMatchObject({ code: 'O-2', basis: { comparable: 20, comparableLate: 20 } });
  expect(all.rows[0]?.risk).toBeGreaterThan(85);
  expect(all.rows[0]?.reason).toMatch(
    /^Đã dùng 8\d% thời hạn; 20\/20 hồ sơ tương tự .* đã trễ hạn; 9\/10 cần thêm ít nhất .*; còn .* làm việc\.$/,
  );
  expect((await ask(control, { from: 80 })).rows).toHaveLength(2);
  const own = await ask(holder('head-of-agency', AGENCY), { from: 0 });
  expect(own.rows.map(({ code }) => code)).toEqual(['O-2', 'O-1']);
  expect(own.agencies).toMatchObject([{ agency: { id: AGENCY }, atRisk: 2 }]);
  expect((await ask(holder('specialist', AGENCY), { from: 0, mine: true })).counts.open).toBe(2);
  expect((await ask(holder('specialist', AGENCY, 'người khác'), { from: 0, mine: true })).counts.open).toBe(0);
  expect(await ask(control, { from: 0 })).toEqual(all);
  const nowhere = { from: 0, limit: 1, agencyId: 'không có' };
  expect(await listRisks(world.context, control, nowhere)).toMatchObject({ code: 'unknown-agency' });
});

test('tells what officers have open against what they finish, to who answers for them alone', async () => {
  const loads = await listLoads(world.context, holder('head-of-agency', AGENCY), {});
  if (!loads.ok) throw new Error(loads.message);
  // Forty in eight weeks are five a week.
  expect(loads.value.rows).toMatchObject([{ officerId: OFFICER, open: 2, overdue: 0, perWeek: 5, weeks: 0.4 }]);
  expect(await listLoads(world.context, holder('specialist', AGENCY), {})).toMatchObject({ code: 'not-allowed' });
});
