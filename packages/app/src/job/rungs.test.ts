import { getLocal } from '@dunghen/domain/time';
import { recordCatalogue } from '@dunghen/store/catalogue';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { OWN_SETTINGS } from '../catalogue/index.ts';
import {
  AGENCY,
  addEvents,
  days,
  type JobWorld,
  killedAfter,
  OTHER_AGENCY,
  openWorld,
  store,
  type TestDossier,
} from './jobs.fixture.ts';
import { sweepDue } from './rungs.ts';

let world: JobWorld;
beforeAll(async () => {
  world = await openWorld('2024-01-15T12:00');
});
afterAll(() => world.context.close());

/** What was recorded long ago (as an import does) is looked at by a sweep of everything. */
const whole = () => sweepDue(world.context, { isWhole: true });

interface Fired {
  readonly code: string;
  readonly kind: string;
}

const fired = () =>
  world.context.db.query<Fired>(
    `select d.code, r.kind from rung r join dossier d using (home_agency_id, dossier_id) order by d.code, r.fired_at, r.kind`,
  );

/** The ledger and the outgoing messages tell of the same rungs, each once. */
async function expectOneMessageEach(): Promise<number> {
  const [row] = await world.context.db.query<{ rungs: number; messages: number; distinct: number }>(
    `select (select count(*) from rung) as rungs, count(*) as messages,
       count(distinct (dossier_id, type, payload ->> 'dueAt')) as distinct from outbox where topic = 'rung'`,
  );
  expect(row?.messages).toBe(row?.rungs);
  expect(row?.distinct).toBe(row?.rungs);
  return row?.rungs ?? 0;
}

describe('one dossier after another', () => {
  const ten: TestDossier = { code: 'T-10', agencyId: AGENCY, accepted: '2024-01-15T10:00', limit: days(10) };

  test.each([
    ['2024-01-23T09:00', []],
    ['2024-01-24T08:00', ['apology']],
    ['2024-01-24T08:05', []],
    ['2024-01-26T08:00', ['due-soon']],
    ['2024-01-29T08:00', ['due-today']],
    ['2024-01-30T08:00', ['overdue-1']],
    // The machine was off for a week: it is told of the rung on which it stands now, not of those between.
    ['2024-02-15T08:00', ['overdue-5']],
    ['2024-02-19T08:00', ['overdue-10']],
  ] as const)('ten days from 15 January, swept at %s: %j', async (now, kinds) => {
    if (now === '2024-01-23T09:00') await store(world.context, [ten]);
    world.setNow(now);
    const before = (await fired()).length;
    const report = await sweepDue(world.context);
    expect((await fired()).slice(before).map(({ kind }) => kind)).toEqual(kinds);
    expect(report.total).toBe(kinds.length);
    await expectOneMessageEach();
  });

  test('no personal data goes out', async () => {
    const messages = await world.context.db.query<{ payload: object }>('select payload from outbox');
    expect(messages.length).toBeGreaterThan(0);
    expect(JSON.stringify(messages)).not.toContain('Lò Thị Mẫu');
  });
});

describe('a sweep between two of everything', () => {
  const at = (local: string) => {
    world.setNow(local);
    return sweepDue(world.context);
  };

  test('finds what came to be due soon, and what was recorded, since the last one', async () => {
    // 16 working hours from Monday 13:30 end on Wednesday 13:30: less than a working day is left from Tuesday 13:31 on.
    await store(world.context, [
      { code: 'SOON', agencyId: AGENCY, accepted: '2024-05-06T13:30', limit: { amount: 16, unit: 'working-hour' } },
    ]);
    expect(await at('2024-05-07T08:00')).toMatchObject({ isWhole: true, fired: {} });
    expect(await at('2024-05-07T08:30')).toMatchObject({ isWhole: false, total: 0 });
    await store(
      world.context,
      [{ code: 'NEW', agencyId: AGENCY, accepted: '2024-05-07T08:31', limit: { amount: 4, unit: 'working-hour' } }],
      { recordedAt: Date.now() },
    );
    expect(await at('2024-05-07T08:35')).toMatchObject({ isWhole: false, fired: { 'due-today': 1 } });
    expect(await at('2024-05-07T09:10')).toMatchObject({ isWhole: true, total: 0 });
    expect(await at('2024-05-07T13:29')).toMatchObject({ isWhole: true, total: 0 });
    expect(await at('2024-05-07T13:35')).toMatchObject({ isWhole: false, fired: { 'due-soon': 1 } });
    expect(await at('2024-05-07T13:40')).toMatchObject({ isWhole: false, total: 0 });
  });
});

describe('dossiers whose clock does not run', () => {
  test.each<readonly [string, TestDossier['later']]>([
    ['ended', [{ type: 'Completed', data: {}, at: '2024-01-16T09:00' }]],
    ['waits for a supplement', [{ type: 'SupplementRequested', data: {}, at: '2024-01-16T09:00' }]],
    ['withdrawn', [{ type: 'Withdrawn', data: {}, at: '2024-01-16T09:00' }]],
  ])('%s: no rung', async (name, later = []) => {
    const code = `STILL-${name}`;
    await store(world.context, [{ code, agencyId: AGENCY, accepted: '2024-01-15T10:00', limit: days(3), later }]);
    world.setNow('2024-01-31T09:00');
    await whole();
    expect((await fired()).filter((row) => row.code === code)).toEqual([]);
  });

  test('without a limit: no rung', async () => {
    await store(world.context, [{ code: 'NO-LIMIT', agencyId: AGENCY, accepted: '2024-01-15T10:00' }]);
    await whole();
    expect((await fired()).filter((row) => row.code === 'NO-LIMIT')).toEqual([]);
  });
});

test('a new due date has rungs of its own; those of the old one do not come again', async () => {
  const started: TestDossier = { code: 'AGAIN', agencyId: OTHER_AGENCY, accepted: '2024-03-04T10:00', limit: days(3) };
  await store(world.context, [started]);
  world.setNow('2024-03-07T08:00');
  await sweepDue(world.context);
  // 61/2018, article 19.4: the limit begins again with the complete dossier.
  await addEvents(world.context, 'AGAIN', [
    { type: 'SupplementRequested', data: {}, at: '2024-03-07T09:00' },
    { type: 'SupplementReceived', data: {}, at: '2024-03-11T09:00' },
  ]);
  world.setNow('2024-03-14T08:00');
  await sweepDue(world.context);
  await sweepDue(world.context);
  const rows = (await fired()).filter((row) => row.code === 'AGAIN');
  expect(rows.map(({ kind }) => kind)).toEqual(['due-today', 'due-today']);
  await expectOneMessageEach();
});

describe('many at once', () => {
  const MANY = 6_000;
  let number = 0;
  beforeEach(async () => {
    number += 1;
    const series = number;
    const many = Array.from({ length: MANY }, (_, index) => ({
      code: `MANY-${series}-${index}`,
      agencyId: index % 2 === 0 ? AGENCY : OTHER_AGENCY,
      accepted: '2024-04-01T10:00',
      limit: days(5),
    }));
    await store(world.context, many);
    world.setNow('2024-04-16T08:00');
  });

  test('two workers fire each rung once', async () => {
    const reports = await Promise.all([whole(), whole()]);
    const total = reports.reduce((sum, report) => sum + report.total, 0);
    expect(total).toBeGreaterThanOrEqual(MANY);
    await expectOneMessageEach();
    expect((await fired()).filter((row) => row.code.startsWith('MANY-1-'))).toHaveLength(MANY);
    expect((await whole()).total).toBe(0);
  });

  test('a worker that is killed leaves nothing half done, and the next fires the rest', async () => {
    const killed: boolean[] = [];
    for (const ms of [60, 150, 250]) killed.push(await killedAfter(world.url, '2024-04-16T08:00', 'sweep', ms));
    expect(killed).toContain(true);
    await expectOneMessageEach();
    await Promise.all([whole(), killedAfter(world.url, '2024-04-16T08:00', 'sweep', 100)]);
    await whole();
    await expectOneMessageEach();
    expect((await fired()).filter((row) => row.code.startsWith('MANY-2-'))).toHaveLength(MANY);
  });
});

test('the province reminds on days of its own where it has set them', async () => {
  const own = await openWorld('2024-01-15T12:00');
  const { context, setNow } = own;
  await store(context, [{ code: 'OWN-10', agencyId: AGENCY, accepted: '2024-01-15T10:00', limit: days(10) }]);
  const settings = { reminders: { overdueDays: [2, 4] } };
  const row = { kind: 'setting', id: OWN_SETTINGS, validFrom: '2024-01-30', source: 'Quyết định (giả định)' } as const;
  await recordCatalogue(context.db, [
    { ...row, recordedAt: getLocal('2024-01-15T12:00'), data: { from: '2024-01-30', settings } },
  ]);
  const kinds: string[] = [];
  // Due on 29 January; 31 January is the second working day after it, 2 February the fourth.
  for (const now of ['2024-01-30T08:00', '2024-01-31T08:00', '2024-02-02T08:00']) {
    setNow(now);
    kinds.push(...Object.keys((await sweepDue(context, { isWhole: true })).fired));
  }
  expect(kinds).toEqual(['overdue-2', 'overdue-4']);
  await context.close();
});
