import type { Principal, Role } from '@dunghen/domain/access';
import { getLocal } from '@dunghen/domain/time';
import { insertAccount, insertGrant } from '@dunghen/store/account';
import { newId } from '@dunghen/store/dossier';
import { readNotifications } from '@dunghen/store/notification';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installationKey } from '../account/key.ts';
import { contextOf, type OpenContext } from '../context/index.ts';
import { makeDigests, type NotificationContext } from '../notification/index.ts';
import { demonstrationDatabase } from '../testing/index.ts';
import { advancePetition, receivePetition, sweepPetitions } from './index.ts';

const PROVINCE = '11-2008';
const ACCUSED = 'so-cong-thuong-2020';
const REQUEST = { id: 'thử' };
const [CONTROL, HEAD, COMPLAINED] = [newId(), newId(), newId()];

let context: OpenContext & NotificationContext;
// Monday.
let now = getLocal('2024-03-04T08:00');

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
  context = { ...(await contextOf(await demonstrationDatabase(), () => now)), key };
  await addAccount(CONTROL, 'procedure-control', PROVINCE);
  await addAccount(HEAD, 'head-of-agency', ACCUSED);
  await addAccount(COMPLAINED, 'head-of-agency', ACCUSED);
}, 180_000);
afterAll(() => context.close());

const linesOf = async (accountId: string) =>
  (await readNotifications(context.db, { accountId, limit: 50 })).map(({ fields }) => fields.lines);

test('who has to classify and to answer a petition is told each rung once, the one complained of never', async () => {
  const control: Principal = {
    kind: 'officer',
    id: CONTROL,
    name: 'Người thử (giả định)',
    grants: [{ role: 'procedure-control', agencyId: PROVINCE, validFrom: '2020-01-01' }],
  };
  const received = await receivePetition(
    context,
    control,
    {
      channel: 'phone',
      kind: 'delay',
      content: 'Hồ sơ quá ngày hẹn',
      agencyId: ACCUSED,
      officer: COMPLAINED,
      idempotencyKey: 'k-1',
    },
    REQUEST,
  );
  if (!received.ok) throw new Error(received.message);
  const { id } = received.value;
  const [{ code = '' } = {}] = await context.db.query<{ readonly code: string }>(
    'select code from petition where id = $1',
    [id],
  );
  // Two working days to classify: to the end of Wednesday.
  now = getLocal('2024-03-07T08:30');
  expect(await sweepPetitions(context)).toBeGreaterThan(0);
  expect(await sweepPetitions(context)).toBe(0);
  await makeDigests(context);
  const [digest = '', ...more] = await linesOf(CONTROL);
  expect(more).toEqual([]);
  expect(digest).toContain(`Phản ánh, kiến nghị cần phân loại: Quá hạn 1 ngày làm việc\n- ${code}`);

  for (const command of [
    { type: 'classify', kind: 'delay', simple: true, agencyId: ACCUSED, officer: COMPLAINED },
    { type: 'forward', agencyId: ACCUSED, summary: 'Hồ sơ trả chậm' },
  ] as const) {
    const [row] = await context.db.query<{ readonly version: number }>('select version from petition where id = $1', [
      id,
    ]);
    const done = await advancePetition(context, control, { id, command, version: row?.version ?? 0 }, REQUEST);
    if (!done.ok) throw new Error(done.message);
  }
  // Five working days to answer: to the end of 14 March.
  now = getLocal('2024-03-15T08:30');
  await sweepPetitions(context);
  await makeDigests(context);
  const answer = `Phản ánh, kiến nghị cần trả lời: Quá hạn 1 ngày làm việc\n- ${code}`;
  expect((await linesOf(HEAD)).join('\n')).toContain(answer);
  expect((await linesOf(CONTROL)).join('\n')).toContain(answer);
  expect((await linesOf(COMPLAINED)).join('\n')).not.toContain(code);
});
