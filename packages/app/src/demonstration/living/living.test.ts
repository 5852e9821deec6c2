import { compileCalendar } from '@dunghen/domain/calendar';
import { formatDay, getDay, getLocal, type Instant, startOfDay } from '@dunghen/domain/time';
import { recordCatalogue } from '@dunghen/store/catalogue';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountContextOf, ensureDemonstrationUsers } from '../../account/index.ts';
import { readShippedCatalogue } from '../../catalogue/shipped.ts';
import { contextOf, type OpenContext } from '../../context/index.ts';
import { verify } from '../../doctor/index.ts';
import { recordDemonstrationProcedures } from '../../procedure/index.ts';
import { addLivingDossiers } from './add.ts';
import { kindsOf, STANDINGS } from './kinds.ts';

test('the shares of a desk add up, and a desk of whatever size is full', () => {
  expect(STANDINGS.reduce((sum, { share }) => sum + share, 0)).toBe(100);
  for (const count of [1, 35, 45, 70, 100]) expect(kindsOf(count)).toHaveLength(count);
});

describe('a morning of the demonstration', () => {
  let now: Instant = getLocal('2026-10-14T09:00');
  let context: OpenContext;
  beforeAll(async () => {
    context = await contextOf(await testDatabase(), () => now);
    const mark = { kind: 'setting', id: 'demonstration', validFrom: '1970-01-01', recordedAt: 0 } as const;
    await recordCatalogue(context.db, [{ ...mark, data: { invented: true }, source: 'kiểm thử' }]);
    await recordDemonstrationProcedures(context.db);
    await ensureDemonstrationUsers(accountContextOf(context, {}));
  });
  afterAll(() => context.close());

  const count = async (where: string): Promise<number> => {
    const [row] = await context.db.query<{ readonly n: string }>(`select count(*) as n from dossier where ${where}`);
    return Number(row?.n);
  };

  test('has dossiers in every state, added once a week', async () => {
    const added = await addLivingDossiers(context);
    expect(added).toEqual({ dossiers: 200, unfinished: [] });
    const states = await context.db.query<{ readonly state: string }>('select distinct state from dossier');
    expect(states.map(({ state }) => state).toSorted()).toEqual([
      'accepted',
      'awaiting-payment',
      'awaiting-supplement',
      'completed',
      'in-process',
      'returned',
      'submitted',
      'suspended',
    ]);
    now += 60_000;
    expect(await addLivingDossiers(context)).toEqual({ dossiers: 0, unfinished: [] });
    expect(await count('true')).toBe(200);
  });

  test('gives the specialist a queue, some of it overdue', async () => {
    const own = "officer = (select id::text from account where login = 'chuyenvien') and ended_at is null";
    expect(await count(own)).toBeGreaterThan(30);
    expect(await count(`${own} and due_at < '2026-10-14T02:00Z'`)).toBeGreaterThan(3);
    expect(await count(`${own} and due_at between '2026-10-14T02:00Z' and '2026-10-16T00:00Z'`)).toBeGreaterThan(5);
  });

  test('is sound, of the last months, in office hours, and says of everybody that they are invented', async () => {
    const { sound, lines } = await verify(context);
    expect(sound ? [] : lines).toEqual([]);
    expect(await count("applicant not like '%(giả định)'")).toBe(0);
    const { exceptions } = await readShippedCatalogue();
    const calendar = compileCalendar({ exceptions });
    const events = await context.db.query<{ readonly at: Instant }>('select occurred_at as at from dossier_event');
    expect(events.length).toBeGreaterThan(900);
    const outside = events.filter(({ at }) => calendar.officeMinutesBetween(at - 60_000, at + 60_000) === 0);
    expect(outside).toEqual([]);
    const first = Math.min(...events.map(({ at }) => at));
    expect(first).toBeGreaterThan(startOfDay(getDay('2026-06-01')));
    expect(Math.max(...events.map(({ at }) => at))).toBeLessThan(startOfDay(getDay(formatDay(getDay('2026-10-14')))));
  });

  test('adds nothing where the data is not the demonstration', async () => {
    const other = await contextOf(await testDatabase(), () => now);
    try {
      expect(await addLivingDossiers(other)).toEqual({ dossiers: 0, unfinished: [] });
    } finally {
      await other.close();
    }
  });
});
