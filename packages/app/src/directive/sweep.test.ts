import type { Principal, Role } from '@dunghen/domain/access';
import { getDay, getLocal } from '@dunghen/domain/time';
import { insertAccount, insertGrant } from '@dunghen/store/account';
import { newId } from '@dunghen/store/dossier';
import { readNotifications } from '@dunghen/store/notification';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installationKey } from '../account/key.ts';
import { findProvince } from '../catalogue/index.ts';
import { contextOf, type OpenContext } from '../context/index.ts';
import { makeDigests, type NotificationContext } from '../notification/index.ts';
import { answerDirective, extendDirective, recordDirective, sweepDirectives, withdrawDirective } from './index.ts';

const REQUEST = { id: 'thử' };
const [CONTROL, ANSWERS, SLEEPS] = [newId(), newId(), newId()];

// Monday.
let now = getLocal('2026-03-02T09:00');
let context: OpenContext & NotificationContext;
let province = '';
let agencies: readonly string[] = [];

const holder = (role: Role, agencyId: string): Principal => ({
  kind: 'officer',
  id: `${role} ${agencyId}`,
  name: 'Người thử (giả định)',
  grants: [{ role, agencyId, validFrom: '2020-01-01' }],
});
const leader = () => holder('provincial-leader', province);

async function addAccount(id: string, role: Role, agencyId: string): Promise<void> {
  await insertAccount(context.db, {
    id,
    login: `thu-${id}`,
    name: 'Người thử (giả định)',
    mustChange: false,
    activeFrom: '2020-01-01',
    createdAt: now,
    createdBy: 'thử',
  });
  await insertGrant(context.db, id, { id: newId(), role, agencyId, validFrom: '2020-01-01' }, { at: now, by: 'thử' });
}

beforeAll(async () => {
  const key = installationKey(Buffer.alloc(32, 7));
  context = { ...(await contextOf(await testDatabase(), () => now)), key };
  const catalogue = await context.catalogueAt(now);
  const day = getDay('2026-03-02');
  province = findProvince(catalogue, day)?.id ?? '';
  const communes = catalogue.register.atDate(day).filter(({ kind }) => kind === 'commune');
  agencies = communes.slice(0, 2).map(({ id }) => id);
  await addAccount(CONTROL, 'procedure-control', province);
  await addAccount(ANSWERS, 'head-of-agency', agencies[0] ?? '');
  await addAccount(SLEEPS, 'head-of-agency', agencies[1] ?? '');
}, 180_000);
afterAll(() => context.close());

async function record(number: string): Promise<string> {
  const made = await recordDirective(
    context,
    leader(),
    { number, issuedOn: '2026-03-02', dueOn: '2026-03-06', content: 'Báo cáo hồ sơ quá hạn.', agencyIds: agencies },
    REQUEST,
  );
  if (!made.ok) throw new Error(made.message);
  return made.value.id;
}

const linesOf = async (accountId: string) =>
  (await readNotifications(context.db, { accountId, limit: 50 })).map(({ fields }) => fields.lines).join('\n');

const sweepAt = (local: string) => {
  now = getLocal(local);
  return sweepDirectives(context);
};

test('an addressee that owes an answer is told each rung once; more time begins them anew', async () => {
  const id = await record('21/UBND');
  expect(await sweepAt('2026-03-02T10:00')).toBe(0);
  now = getLocal('2026-03-04T08:00');
  const both = await Promise.all([sweepDirectives(context), sweepDirectives(context)]);
  expect(both.reduce((all, one) => all + one, 0)).toBe(2);
  // A process that was killed and started again knows nothing of it; the database does.
  expect(await sweepDirectives({ ...context })).toBe(0);

  const answer = { id, agencyId: agencies[0] ?? '', answer: 'Đã báo cáo.' };
  const given = await answerDirective(context, holder('head-of-agency', answer.agencyId), answer, REQUEST);
  expect(given.ok).toBe(true);
  expect(await sweepAt('2026-03-06T08:00')).toBe(1);
  const more = { id, dueOn: '2026-03-12', reason: 'Chờ số liệu' };
  expect((await extendDirective(context, leader(), more, REQUEST)).ok).toBe(true);
  expect(await sweepAt('2026-03-09T08:00')).toBe(0);
  expect(await sweepAt('2026-03-10T08:00')).toBe(1);
  expect(await sweepAt('2026-03-13T08:30')).toBe(1);
  expect(await sweepAt('2026-03-13T09:30')).toBe(0);

  await makeDigests(context);
  const told =
    'Văn bản chỉ đạo cần trả lời: Quá hạn 1 ngày làm việc\n- 21/UBND ngày 02/03/2026, hạn 23:59 ngày 12/03/2026';
  const [sleeps, controls] = [await linesOf(SLEEPS), await linesOf(CONTROL)];
  expect(sleeps).toContain(told);
  expect(sleeps).not.toContain('ngày 06/03/2026');
  expect(controls).toContain(told);
  expect(await linesOf(ANSWERS)).not.toContain('21/UBND');

  expect((await withdrawDirective(context, leader(), { id, reason: 'Thay bằng văn bản khác' }, REQUEST)).ok).toBe(true);
  expect(await sweepAt('2026-03-20T08:00')).toBe(0);
  await expect(context.background.db.query('delete from directive_rung')).rejects.toThrow();
});

test('what was withdrawn after its rung fired is told to nobody', async () => {
  now = getLocal('2026-03-02T09:00');
  const id = await record('22/UBND');
  expect(await sweepAt('2026-03-23T08:00')).toBe(2);
  expect((await withdrawDirective(context, leader(), { id, reason: 'Ghi nhầm' }, REQUEST)).ok).toBe(true);
  await makeDigests(context);
  for (const account of [CONTROL, ANSWERS, SLEEPS]) expect(await linesOf(account)).not.toContain('22/UBND');
});
