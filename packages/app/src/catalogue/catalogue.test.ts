import { getDay, getLocal } from '@dunghen/domain/time';
import { recordCatalogue } from '@dunghen/store/catalogue';
import { findUnfinishedRun } from '@dunghen/store/job';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf } from '../context/index.ts';
import { recordPortalFacts, seedCatalogue } from './catalogue.ts';
import { shippedCatalogue } from './index.ts';

const installed = getLocal('2026-01-05T08:00');
let context: Awaited<ReturnType<typeof contextOf>>;

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => installed);
});

afterAll(() => context.close());

describe('the recorded catalogue', () => {
  test('is the shipped one, known from before the installation', async () => {
    const shipped = await shippedCatalogue();
    const recorded = await context.catalogueAt(getLocal('2024-04-05T00:00'));
    expect(recorded.calendar.fingerprint).toBe(shipped.calendar.fingerprint);
    expect(recorded.register.agencies).toEqual(shipped.register.agencies);
    expect(recorded.settingsOn(getDay('2024-03-31'))).toEqual(shipped.settingsOn(getDay('2024-03-31')));
  });

  test('recording it again adds nothing', async () => {
    const count = () => context.db.query<{ n: number }>('select count(*) as n from catalogue_record');
    const before = await count();
    await seedCatalogue(context.db, installed + 1);
    expect(await count()).toEqual(before);
  });

  test('a calendar that a newer program brings is known from its first start on, and open dossiers follow it', async () => {
    const [db, first] = [await testDatabase(), getLocal('2026-01-05T08:00')];
    const own = await contextOf(db, () => first);
    // As if this program's row of 2 September 2026 had been another one with the program before.
    const [row] = await db.query<{ id: string; data: Readonly<Record<string, unknown>> }>(
      "select id, data from catalogue_record where kind = 'calendar-day' and id like $1",
      [`${getDay('2026-09-02')}/off/%`],
    );
    const older = {
      kind: 'calendar-day',
      validFrom: '1970-01-01',
      recordedAt: 1,
      source: 'danh mục kèm theo chương trình',
    } as const;
    await recordCatalogue(db, [
      { ...older, id: row?.id ?? '', data: { ...row?.data, half: true } },
      { ...older, kind: 'setting', id: 'shipped-catalogue', data: { fingerprint: 'older' } },
    ]);
    const start = getLocal('2026-02-02T08:00');
    await seedCatalogue(db, start);
    await seedCatalogue(db, start + 1);
    const rows = await db.query('select from catalogue_record where recorded_at = $1', [new Date(start).toISOString()]);
    expect(rows).toHaveLength(2);
    expect((await own.catalogueAt(start - 1)).calendar.countsOf(getDay('2026-09-02'))).toBe(0.5);
    const now = (await own.catalogueAt(start)).calendar;
    expect(now.countsOf(getDay('2026-09-02'))).toBe(0);
    expect(now.asKnownAt(start - 1).countsOf(getDay('2026-09-02'))).toBe(0.5);
    expect(await findUnfinishedRun(db)).toMatchObject({ recordedAt: start, phase: 'open' });
    await own.close();
  });

  test('a day off that was learnt of later is not known earlier (spec: lifecycle, two times)', async () => {
    const learnt = getLocal('2026-03-01T08:00');
    const day = getDay('2026-06-15');
    const data = { day, kind: 'off', name: 'Nghỉ theo quyết định', source: 'QĐ giả định', status: 'official' };
    await recordCatalogue(context.db, [
      {
        kind: 'calendar-day',
        id: `${day}/off/`,
        validFrom: '1970-01-01',
        recordedAt: learnt,
        data,
        source: 'kiểm thử',
      },
    ]);
    expect((await context.catalogueAt(learnt - 1)).calendar.isWorkingDay(day)).toBe(true);
    expect((await context.catalogueAt(learnt)).calendar.isWorkingDay(day)).toBe(false);
  });

  test('the newest figure of the portal counts, as far as it was known', async () => {
    const fact = { period: '2025-Q4', score: 18.1, max: 20, source: 'Cổng DVCQG' };
    const [first, second] = [getLocal('2026-01-06T08:00'), getLocal('2026-01-20T08:00')];
    await recordPortalFacts(context.db, [{ ...fact, capturedAt: first }], first);
    await recordPortalFacts(context.db, [{ ...fact, score: 18.4, capturedAt: second }], second);
    expect((await context.catalogueAt(first)).findPortalFact('2025-Q4')?.score).toBe(18.1);
    expect((await context.catalogueAt(second)).findPortalFact('2025-Q4')?.score).toBe(18.4);
    expect((await context.catalogueAt(second)).findPortalFact('2025-Q3')).toBeUndefined();
  });
});
