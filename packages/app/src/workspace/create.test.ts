import { rowsOfSections } from '@dunghen/domain/report';
import { getLocal } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AppContext, contextOf } from '../context/index.ts';
import type { FigureKey } from '../dossier/index.ts';
import { demonstrationDatabase } from '../testing/index.ts';
import { createWorkspace, quarterFigures, type Workspace } from './index.ts';

/** After the demonstration was loaded, whose mark is known from then on. */
const NOW = () => getLocal('2026-11-23T10:00');

let context: AppContext & { readonly close: () => Promise<void> };
let workspace: Workspace;

async function openWorkspace(database: () => ReturnType<typeof testDatabase>): Promise<void> {
  context = await contextOf(await database(), NOW);
  workspace = createWorkspace(context);
}

describe('the workspace of an empty database', () => {
  beforeAll(() => openWorkspace(testDatabase));
  afterAll(() => context.close());

  test('says that there is nothing, and no periods', async () => {
    expect(await workspace.status()).toEqual({ provinceName: 'tỉnh Điện Biên', demonstration: false, dossiers: 0 });
    expect(await workspace.periods()).toEqual([]);
    expect(await workspace.dossier('H18.01-240115-0001')).toBeUndefined();
  });

  test('counts a quarter without dossiers', async () => {
    const quarter = await workspace.quarterly({ period: '2024-Q1' });
    if (!quarter.ok) throw new Error(quarter.message);
    expect(rowsOfSections(quarter.value.sections)).toEqual([]);
    expect(quarter.value.totals).toMatchObject({ resolved: 0, latePercent: null });
  });
});

describe('the workspace of the demonstration province', () => {
  beforeAll(() => openWorkspace(demonstrationDatabase));
  afterAll(() => context.close());

  test('offers its quarters, Q1/2024 first shown', async () => {
    const periods = await workspace.periods();
    expect(periods[0]).toMatchObject({ key: '2024-Q2' });
    expect(periods.filter((period) => period.isDefault).map((period) => period.key)).toEqual(['2024-Q1']);
    expect(await workspace.status()).toMatchObject({
      demonstration: true,
      firstDay: expect.stringMatching(/^202[23]-/),
    });
  });

  test('leaves out the empty quarters between the invented ones and a dossier of today', async () => {
    const first = '(select dossier_id from dossier order by intake_at desc limit 1)';
    const [before] = await context.db.query<{ readonly id: string; readonly at: number }>(
      `select dossier_id as id, accepted_at as at from dossier where dossier_id = ${first}`,
    );
    const move = (at: string) =>
      context.db.query('update dossier set accepted_at = $1, intake_at = $1 where dossier_id = $2', [at, before?.id]);
    await move('2026-11-20T09:00:00+07:00');
    const keys = (await createWorkspace(context).periods()).map(({ key }) => key);
    await move(new Date(before?.at ?? 0).toISOString());
    // In the third quarter of 2024 what came in before it ended.
    expect(keys.slice(0, 3)).toEqual(['2026-Q4', '2024-Q3', '2024-Q2']);
  });

  test('every number opens as many dossiers as it says', async () => {
    const quarter = await workspace.quarterly({ period: '2024-Q1' });
    if (!quarter.ok) throw new Error(quarter.message);
    const { total } = quarterFigures(quarter.value);
    const numbers: readonly (readonly [FigureKey, number])[] = [
      ['carried-over', total.carriedOver],
      ['received', total.received.total],
      ['received-online', total.received.online],
      ['received-direct', total.received.direct],
      ['received-postal', total.received.postal],
      ['resolved', total.resolved],
      ['early', total.early],
      ['on-time', total.onTime],
      ['late', total.late],
      ['withdrawn', total.withdrawn.total],
      ['stopped', total.stopped.total],
      ['open', total.open.total],
      ['open-in-time', total.open.inTime],
      ['open-paused', total.open.paused],
      ['open-overdue', total.open.overdue],
    ];
    for (const [figure, number] of numbers) {
      const list = await workspace.figureDossiers({ period: '2024-Q1', figure, limit: 10 });
      if (!list.ok) throw new Error(list.message);
      expect([figure, list.value.total]).toEqual([figure, number]);
      expect(list.value.rows).toHaveLength(Math.min(10, number));
    }
  });

  test('a district with its communes, and a level', async () => {
    const district = await figure({ agencyId: idOf('UBND huyện Điện Biên Đông'), includeChildren: true });
    expect(district).toMatchObject({ total: 16 });
    expect(await figure({ agencyId: idOf('UBND huyện Điện Biên Đông') })).toMatchObject({ total: 8 });
    expect(await figure({ level: 'department' })).toMatchObject({ total: 19 });
  });

  test('pages hold each dossier once', async () => {
    const codes: string[] = [];
    let after: string | undefined;
    do {
      const page = await figure({ limit: 25, ...(after === undefined ? {} : { after }) });
      codes.push(...page.rows.map((row) => row.code));
      after = page.next;
    } while (after !== undefined);
    expect(codes).toHaveLength(68);
    expect(new Set(codes).size).toBe(68);
  });

  test('late dossiers explain their due dates, and show nothing of the applicant', async () => {
    const { rows } = await figure({});
    const views = await Promise.all(rows.map((row) => workspace.dossier(row.code)));
    for (const view of views) {
      expect(view?.verdict).toBe('late');
      const due = view?.explanation.at(-1);
      expect(due?.kind).toBe('due');
      // Judged by the original date; the explanation goes on to the one that the applicant was promised last.
      expect(due?.at).toBe(view?.rescheduledDueAt ?? view?.dueAt);
    }
    // Invented applicants and officers may share a name, so the people shown are looked at one by one.
    const stored = await context.db.query<{ code: string; applicant: string }>(
      'select code, applicant from dossier where code = any($1) and applicant is not null and applicant <> officer',
      [rows.map((row) => row.code)],
    );
    expect(stored.length).toBeGreaterThan(40);
    for (const { code, applicant } of stored) {
      const view = views.find((candidate) => candidate?.code === code);
      const { officer: _shown, timeline, ...rest } = view ?? { timeline: [] };
      const events = timeline.filter((event) => event.type !== 'Assigned');
      expect(JSON.stringify([rest, events]).includes(applicant), code).toBe(false);
    }
  });

  test('a dossier opened with the times of its list stands as in the list', async () => {
    const figures = ['open-in-time', 'open-paused', 'open-overdue', 'late', 'withdrawn', 'stopped'] as const;
    for (const key of figures) {
      const { rows, counting } = await figure({ figure: key, limit: 5 });
      for (const row of rows) {
        const view = await workspace.dossier(row.code, counting);
        const { timeline, judging, limitText: _limit, ...rest } = view ?? { timeline: [] };
        expect(rest, row.code).toMatchObject(row);
        expect(judging).toMatchObject({ policyId: 'province', asOf: counting.asOf, knownAt: counting.knownAt });
        expect(timeline.every((event) => event.occurredAt < counting.asOf)).toBe(true);
      }
    }
  });

  test('open dossiers say what is left and since when the clock stands still, as of the end of the quarter', async () => {
    const inTime = (await figure({ figure: 'open-in-time', limit: 500 })).rows;
    expect(inTime.length).toBeGreaterThan(0);
    for (const row of inTime) expect([row.code, row.remainingMinutes ?? -1]).toEqual([row.code, expect.any(Number)]);
    expect(inTime.some((row) => (row.remainingMinutes ?? 0) > 480)).toBe(true);
    const paused = (await figure({ figure: 'open-paused', limit: 500 })).rows;
    expect(paused.length).toBeGreaterThan(0);
    for (const row of paused) expect(row.pause?.since).toBeLessThan(getLocal('2024-04-01T00:00'));
  });

  test('withdrawn and stopped dossiers are said to be, whatever was handed back since', async () => {
    for (const apart of ['withdrawn', 'stopped'] as const) {
      const { rows } = await figure({ figure: apart });
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect([row.code, row.apart]).toEqual([row.code, apart]);
    }
    expect((await figure({ figure: 'early' })).rows.some((row) => row.apart !== undefined)).toBe(false);
  });

  test('without times a dossier is judged as of now; before its intake there is none', async () => {
    const [row] = (await figure({ figure: 'open-overdue' })).rows;
    const code = row?.code ?? '';
    expect((await workspace.dossier(code))?.judging.asOf).toBe(getLocal('2026-11-23T10:00'));
    expect(await workspace.dossier(code, { asOf: getLocal('2020-01-01T00:00') })).toBeUndefined();
    expect(await workspace.dossier(code, { knownAt: getLocal('2020-01-01T00:00') })).toBeUndefined();
  });

  test.each([
    [{ period: '2024-Q9' }, 'unknown-period'],
    [{ period: '2024-Q1', agencyId: 'none' }, 'unknown-agency'],
  ])('%j is refused', async (query, code) => {
    const refused = await workspace.figureDossiers({ figure: 'late', limit: 10, ...query });
    expect(refused).toMatchObject({ ok: false, code });
  });

  async function figure(query: Partial<Parameters<Workspace['figureDossiers']>[0]>) {
    const list = await workspace.figureDossiers({ period: '2024-Q1', figure: 'late', limit: 50, ...query });
    if (!list.ok) throw new Error(list.message);
    return list.value;
  }

  const ids = new Map<string, string>();
  beforeAll(async () => {
    const { register } = await context.catalogueAt(context.now());
    for (const agency of register.agencies) ids.set(agency.name, agency.id);
  });
  const idOf = (name: string): string => ids.get(name) ?? name;
});
