import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '../audit/index.ts';
import { compareProjection, findDossier, verifyChains } from '../dossier/index.ts';
import type { Database } from '../server/index.ts';
import { databaseOf, makePool } from '../server/pool.ts';
import { testDatabase } from '../testing/index.ts';
import { addition, intake, JUDGING, NOON } from './commands.fixture.ts';
import { type CommandOutcome, type CommandWork, commitCommand, takeMessages, verifyNumbers } from './index.ts';

let db: Database & { readonly url: string };
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const commit = (work: CommandWork) => commitCommand(db, JUDGING, work, NOON);
const codeIn = (outcome: CommandOutcome): string =>
  'answer' in outcome ? (/"code":"([^"]+)"/.exec(outcome.answer)?.[1] ?? '') : '';

async function soundness(): Promise<readonly unknown[]> {
  const projection = await compareProjection(db, JUDGING);
  return [
    ...(await verifyChains(db)).faults,
    ...(await verifyAudit(db)).faults,
    ...(await verifyNumbers(db)).faults,
    ...projection.differences,
  ];
}

describe('a command is recorded whole', () => {
  test('an intake takes the next number of its agency and day, and everything that belongs to it is there', async () => {
    const first = await commit(intake({ agency: 'whole' }));
    expect(first).toMatchObject({ kind: 'done', version: 2 });
    expect(codeIn(first)).toBe('H18.whole-240305-0001');
    expect(codeIn(await commit(intake({ agency: 'whole' })))).toBe('H18.whole-240305-0002');
    const head = await findDossier(db, 'H18.whole-240305-0001');
    expect(head?.events.map(({ type, actor }) => [type, actor])).toEqual([
      ['Registered', 'acc-1'],
      ['Accepted', 'acc-1'],
    ]);
    expect(head?.events[0]?.data).toMatchObject({
      code: 'H18.whole-240305-0001',
      applicant: 'Quàng Thị "B"\\ (giả định)',
    });
    const [row] = await db.query<{ search_key: string; state: string; first_recorded_at: number }>(
      "select search_key, state, first_recorded_at from dossier where code = 'H18.whole-240305-0001'",
    );
    expect(row).toMatchObject({ state: 'accepted', first_recorded_at: head?.events[0]?.recordedAt });
    expect(row?.search_key).toContain('h18 whole 240305 0001');
    expect(await soundness()).toEqual([]);
  });

  test('an addition continues the chain; the same again from the same version is a conflict', async () => {
    await commit(intake({ agency: 'add' }));
    const head = await findDossier(db, 'H18.add-240305-0001');
    if (head === undefined) throw new Error('not stored');
    const note = { type: 'Noted', occurredAt: NOON + 60_000, data: { note: 'ghi chú \u0000\ud800' } } as const;
    expect(await commit(addition(head, note))).toMatchObject({ kind: 'done', version: 3 });
    expect(await commit(addition(head, note))).toEqual({ kind: 'conflict', version: 3 });
    expect(await soundness()).toEqual([]);
  });

  test('the same key again gives the first answer, byte for byte, and with another request is refused', async () => {
    const first = await commit(intake({ agency: 'key', key: 'once' }));
    const again = await commit(intake({ agency: 'key', key: 'once' }));
    expect(again).toEqual({ kind: 'repeated', answer: 'answer' in first ? first.answer : '' });
    const other = intake({ agency: 'key', key: 'once' });
    const changed = { ...other, key: { ...other.key, requestHash: 'ab'.repeat(32) } };
    expect(await commit(changed)).toEqual({ kind: 'key-reused' });
    expect(await findDossier(db, 'H18.key-240305-0002')).toBeUndefined();
  });

  test('what fails on the way leaves nothing, not even a used number', async () => {
    const broken = intake({ agency: 'fail' });
    const failing = { ...broken, events: broken.events.map((event) => ({ ...event, occurredAt: 9e15 })) };
    await expect(commit(failing)).rejects.toThrow();
    expect(codeIn(await commit(intake({ agency: 'fail' })))).toBe('H18.fail-240305-0001');
    expect(await soundness()).toEqual([]);
  });

  test('a number that a code from elsewhere holds already is passed over', async () => {
    await commit({ ...intake({ agency: 'taken' }), codes: ['H18.taken-240305-0002'] });
    await db.query(
      `insert into dossier_code select 'H18.taken-240305-0001', home_agency_id, intake_month, dossier_id
       from dossier_code where code = 'H18.taken-240305-0002'`,
    );
    expect(codeIn(await commit(intake({ agency: 'taken' })))).toBe('H18.taken-240305-0003');
  });

  test('messages are taken once, those of a dossier in order', async () => {
    await db.transaction((tx) => takeMessages(tx, 10_000));
    await commit(intake({ agency: 'mail' }));
    const taken = await db.transaction((tx) => takeMessages(tx, 10));
    expect(taken.map(({ type, seq, payload }) => [type, seq, payload.code])).toEqual([
      ['Registered', 1, 'H18.mail-240305-0001'],
      ['Accepted', 2, 'H18.mail-240305-0001'],
    ]);
    expect(await db.transaction((tx) => takeMessages(tx, 10))).toEqual([]);
  });
});

test('the serving role, which may change nothing that is recorded, records commands, in a new month too', async () => {
  const empty = await testDatabase();
  const pool = makePool({ connectionString: empty.url }, { connections: 1 });
  // One connection, which keeps its role.
  await pool.query('set role dunghen_app');
  const serving = databaseOf(pool, 'serving', async () => undefined);
  expect(await serving.query('select current_user::text as name')).toEqual([{ name: 'dunghen_app' }]);
  expect(await commitCommand(serving, JUDGING, intake({ agency: 'role' }), NOON)).toMatchObject({ kind: 'done' });
  await expect(serving.query("select ensure_intake_month('2024-03-02')")).rejects.toThrow();
  const head = await findDossier(serving, 'H18.role-240305-0001');
  if (head === undefined) throw new Error('not stored');
  const note = { type: 'Noted', occurredAt: NOON + 1, data: { note: 'ghi' } } as const;
  expect(await commitCommand(serving, JUDGING, addition(head, note), NOON)).toMatchObject({ kind: 'done', version: 3 });
  await expect(serving.query('delete from dossier_event')).rejects.toThrow();
  await expect(serving.query('update dossier_event set actor = null')).rejects.toThrow();
  await serving.close();
  await empty.close();
});

describe('numbers under 64 intakes at once', () => {
  test('no gap, no repeat, also with aborted transactions and the same key twice', { timeout: 120_000 }, async () => {
    const agencies = ['ga', 'gb'] as const;
    let sent = 0;
    const codes: string[] = [];
    const one = async (): Promise<void> => {
      for (;;) {
        const number = sent++;
        if (number >= 640) return;
        const work = intake({ agency: agencies[number % 2] ?? 'ga', key: `gap-${number}` });
        // Every tenth breaks off after its number was taken; every seventh is sent twice at once.
        if (number % 10 === 0) {
          const failing = { ...work, events: work.events.map((event) => ({ ...event, occurredAt: 9e15 })) };
          await commit(failing).then(
            () => expect.unreachable(),
            () => undefined,
          );
        }
        const outcomes = await Promise.all(
          number % 7 === 0
            ? [commit(work), commit(intake({ agency: agencies[number % 2] ?? 'ga', key: `gap-${number}` }))]
            : [commit(work)],
        );
        const answers = new Set(outcomes.map(codeIn));
        expect(answers.size).toBe(1);
        codes.push(...answers);
      }
    };
    await Promise.all(Array.from({ length: 64 }, one));
    expect(codes.toSorted()).toEqual(
      agencies.flatMap((agency) =>
        Array.from({ length: 320 }, (_, index) => `H18.${agency}-240305-${String(index + 1).padStart(4, '0')}`),
      ),
    );
    expect(await soundness()).toEqual([]);
  });
});
