import type { Principal, Role } from '@dunghen/domain/access';
import { foldHistory } from '@dunghen/domain/dossier';
import { PORTAL_766_POLICY, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { contributionOf } from '@dunghen/domain/report';
import { getDay, getLocal } from '@dunghen/domain/time';
import { type DossierKey, readAllEvents } from '@dunghen/store/dossier';
import { readHistoriesOf } from '@dunghen/store/figures';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgingOf } from '../catalogue/index.ts';
import { contextOf, type OpenContext } from '../context/index.ts';
import { demonstrationDatabase } from '../testing/index.ts';
import { createWorkspace, quarterFigures, type Workspace } from '../workspace/index.ts';
import {
  controlFile,
  readDifference,
  readForecast,
  readLate,
  readLateOfficials,
  readTrend,
  readWeeks,
} from './index.ts';

let context: OpenContext;
let workspace: Workspace;
beforeAll(async () => {
  context = await contextOf(await demonstrationDatabase(), () => getLocal('2024-03-25T10:00'));
  workspace = createWorkspace(context);
}, 60_000);
afterAll(() => context.close());

const holder = (role: Role, agencyId: string): Principal => ({
  kind: 'officer',
  id: 'toi',
  name: 'Lò Văn Thử (giả định)',
  grants: [{ role, agencyId, validFrom: '2000-01-01' }],
});

async function provinceId(): Promise<string> {
  const { register } = await context.catalogueAt(context.now());
  return register.atDate(getDay('2024-03-25')).find(({ kind }) => kind === 'province')?.id ?? '';
}

const HOME_AFFAIRS = 'so-noi-vu-2020';
const Q1 = { period: '2024-Q1', asOf: getLocal('2024-03-25T00:00') } as const;

async function got<T>(
  outcome: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }>,
): Promise<T> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

const CONTROL = async () => holder('procedure-control', await provinceId());

describe('periods of other kinds and schemes', () => {
  test.each([
    [{ kind: 'month' }, '2024-03', '2024-03-01', '2024-03-31'],
    [{ kind: 'half-year' }, '2024-H1', '2024-01-01', '2024-06-30'],
    [{ kind: 'nine-months' }, '2024-9M', '2024-01-01', '2024-09-30'],
    [{ kind: 'year' }, '2024', '2024-01-01', '2024-12-31'],
    [{ scheme: 'day15' }, '2024-Q1', '2023-12-15', '2024-03-14'],
    [{ scheme: 'tt02' }, '2024-Q1', '2023-12-01', '2024-02-29'],
  ] as const)('%j offers %s', async (query, key, from, to) => {
    const periods = await workspace.periods(query);
    expect(periods.find((period) => period.key === key)).toMatchObject({ from, to, isDefault: true });
    expect(periods.filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });

  test('"2024-Y" is the year, and months sum up to their quarter', async () => {
    const year = await got(workspace.quarterly({ period: '2024-Y' }));
    expect(year.period).toMatchObject({ kind: 'year', year: 2024 });
    const late = async (period: string) => quarterFigures(await got(workspace.quarterly({ period }))).total.late;
    const months = await Promise.all(['2023-10', '2023-11', '2023-12'].map(late));
    expect(months.reduce((sum, count) => sum + count, 0)).toBe(await late('2023-Q4'));
  });

  test('an unknown policy is refused by name', async () => {
    const refused = await workspace.quarterly({ ...Q1, policy: 'khac' });
    expect(refused).toMatchObject({ ok: false, code: 'unknown-policy' });
  });
});

describe('the trend', () => {
  test('ends with the period itself, each point as the report counts it', async () => {
    const { points } = await got(readTrend(context, await CONTROL(), { ...Q1, count: 3 }));
    expect(points.map(({ period }) => period)).toEqual(['2023-Q3', '2023-Q4', '2024-Q1']);
    for (const { period, figures } of points) {
      const asOf = period === Q1.period ? { asOf: Q1.asOf } : {};
      const report = await got(workspace.quarterly({ period, ...asOf }));
      expect([period, figures]).toEqual([period, quarterFigures(report).total]);
    }
  });

  test('of one agency', async () => {
    const own = { ...Q1, agencyId: HOME_AFFAIRS, includeChildren: true, count: 1 };
    const { points } = await got(readTrend(context, await CONTROL(), own));
    const report = quarterFigures(await got(workspace.quarterly(Q1)));
    expect(points[0]?.figures).toEqual(report.rows.find(({ agency }) => agency.id === HOME_AFFAIRS)?.own);
  });

  test('of an agency that there is none is refused', async () => {
    const asked = { ...Q1, agencyId: 'khong-co', count: 1 };
    expect(await readTrend(context, await CONTROL(), asked)).toMatchObject({ ok: false, code: 'unknown-agency' });
  });
});

describe('weeks', () => {
  test('late ones sum up to the period; every number opens as many dossiers', async () => {
    const table = await got(readWeeks(context, await CONTROL(), Q1));
    const { total } = quarterFigures(await got(workspace.quarterly(Q1)));
    expect(table.total.reduce((sum, { late }) => sum + late, 0)).toBe(total.late);
    expect(table.total.at(-1)?.overdue).toBe(total.open.overdue);
    // The last week has begun and not ended: it is as of the question.
    expect(table.spans.at(-1)).toEqual({ from: '2024-03-18', to: '2024-03-24' });
    const row = table.rows.find(({ agency }) => agency.id === HOME_AFFAIRS);
    for (const [index, { from, to }] of table.spans.entries()) {
      for (const [figure, count] of [
        ['late', row?.cells[index]?.late],
        ['open-overdue', row?.cells[index]?.overdue],
      ] as const) {
        const list = await got(
          workspace.figureDossiers({
            ...Q1,
            figure,
            agencyId: HOME_AFFAIRS,
            from: getDay(from),
            to: getDay(to),
            limit: 1,
          }),
        );
        expect([from, figure, list.total]).toEqual([from, figure, count]);
      }
    }
  });

  test('days outside of the period are refused', async () => {
    const query = { ...Q1, figure: 'late', from: getDay('2023-12-31'), to: getDay('2024-01-06'), limit: 1 } as const;
    expect(await workspace.figureDossiers(query)).toMatchObject({ ok: false, code: 'span-outside-period' });
  });
});

describe('another rule', () => {
  test('gives the figures of both, the agencies that change, and the dossiers behind', async () => {
    const january = { period: '2024-01' };
    const asked = { ...january, otherPolicy: 'portal766', limit: 500 };
    const found = await got(readDifference(context, await CONTROL(), asked));
    const totalBy = async (policy: string) =>
      quarterFigures(await got(workspace.quarterly({ ...january, policy }))).total;
    expect(found.total.one).toEqual(await totalBy('province'));
    expect(found.total.other).toEqual(await totalBy('portal766'));
    expect(found.agencies.reduce((sum, { changed }) => sum + changed, 0)).toBe(found.total.changed);
    expect(found.dossiers.count).toBe(found.total.changed);
    expect(
      found.dossiers.rows.every(({ one, other }) => one?.exit !== other?.exit || one?.entry !== other?.entry),
    ).toBe(true);
  });

  test('lists dossiers within the reach alone, and says how many there are', async () => {
    const own = holder('head-of-agency', HOME_AFFAIRS);
    const asked = { ...Q1, otherScheme: 'day15', limit: 500 } as const;
    const found = await got(readDifference(context, own, asked));
    expect(new Set(found.dossiers.rows.map(({ agency }) => agency.id))).toEqual(new Set([HOME_AFFAIRS]));
    expect(found.dossiers.count).toBe(found.agencies.find(({ agency }) => agency.id === HOME_AFFAIRS)?.changed);
  });
});

describe('another policy', () => {
  test('judges every dossier of the demonstration as its events do, though most are written from one row', async () => {
    const catalogue = await context.catalogueAt(Date.now());
    const to = getLocal('2024-04-01T00:00');
    const window = { from: getLocal('2024-01-01T00:00'), to, asOf: to };
    const keys = await context.db.query<DossierKey>(
      'select home_agency_id as "homeAgencyId", intake_month as "intakeMonth", dossier_id as "dossierId" from dossier',
    );
    const judging = judgingOf(catalogue, PORTAL_766_POLICY);
    const written = await readHistoriesOf(context.db, judging, Date.now(), keys);
    const told = new Map([...written.values()].map((history) => [history.code, history]));
    let odd = 0;
    for await (const events of readAllEvents(context.db, {})) {
      const whole = foldHistory(events);
      const own = whole && told.get(whole.code);
      if (own?.limit !== undefined || own?.submittedAt !== undefined) odd += 1;
      for (const policy of [PORTAL_766_POLICY, PROVINCE_POLICY]) {
        const [a, b] = [own, whole].map(
          (history) => history && contributionOf(history, window, policy, judging.calendar),
        );
        if (a?.exit !== b?.exit || a?.entry !== b?.entry || a?.judgement.verdict !== b?.judgement.verdict)
          expect([whole?.code, policy.id, a]).toEqual([whole?.code, policy.id, b]);
      }
    }
    expect(told.size).toBe(keys.length);
    expect(odd).toBeLessThan(keys.length / 2);
  });
});

describe('late dossiers and officials', () => {
  test('are those behind the figures, with what was answered', async () => {
    const { total: figures } = quarterFigures(await got(workspace.quarterly(Q1)));
    const list = await got(readLate(context, await CONTROL(), { ...Q1, limit: 1_000 }));
    expect(list.total).toMatchObject({ late: figures.late, openOverdue: figures.open.overdue });
    expect(list.rows).toHaveLength(figures.late + figures.open.overdue);
    expect(list.rows.some(({ apology }) => apology !== undefined)).toBe(true);
    expect(list.total.unanswered).toBe(list.rows.filter((row) => !row.apology && !row.explanation).length);
    const officials = await got(readLateOfficials(context, await CONTROL(), Q1));
    expect(officials.rows.reduce((sum, { dossiers }) => sum + dossiers.length, 0)).toBe(list.rows.length);
  });

  test('of the own agency for its head; of none for a visitor', async () => {
    const head = await got(readLate(context, holder('head-of-agency', HOME_AFFAIRS), { ...Q1, limit: 1_000 }));
    expect(head.agencies.map(({ agency }) => agency.id)).toEqual([HOME_AFFAIRS]);
    const visitor = { kind: 'anonymous', demonstration: true } as const;
    expect(await readLateOfficials(context, visitor, Q1)).toMatchObject({ ok: false, code: 'not-allowed' });
    const counter = holder('counter', HOME_AFFAIRS);
    expect(await readLateOfficials(context, counter, Q1)).toMatchObject({ ok: false, code: 'not-allowed' });
  });
});

describe('the forecast', () => {
  test('counts open dossiers by working day, within the reach', async () => {
    const found = await got(readForecast(context, await CONTROL(), { days: 10 }));
    expect(found.days.filter(({ isWorkingDay }) => isWorkingDay)).toHaveLength(10);
    expect(found.days[0]).toMatchObject({ day: '2024-03-25', weekday: 'thứ Hai' });
    expect(found.days.reduce((sum, { count }) => sum + count, 0)).toBe(found.total);
    const own = await got(readForecast(context, holder('head-of-agency', HOME_AFFAIRS), { days: 10 }));
    expect(own.rows.map(({ agency }) => agency.id)).toEqual(own.total === 0 ? [] : [HOME_AFFAIRS]);
    expect(own.total).toBe(found.rows.find(({ agency }) => agency.id === HOME_AFFAIRS)?.total ?? 0);
  });

  test('nothing without the right', async () => {
    const home = holder('home-affairs', await provinceId());
    expect(await readForecast(context, home, { days: 10 })).toMatchObject({ ok: false, code: 'not-allowed' });
  });
});

test.each(['trend', 'weeks', 'officials', 'late', 'forecast'] as const)('%s is a file', async (table) => {
  const csv = await got(controlFile(context, await CONTROL(), { ...Q1, table, format: 'csv' }));
  const lines = new TextDecoder().decode(csv.bytes).trim().split('\r\n');
  expect(lines.length).toBeGreaterThan(table === 'forecast' ? 1 : 2);
  const xlsx = await got(controlFile(context, await CONTROL(), { ...Q1, table, format: 'xlsx' }));
  expect(String.fromCharCode(...xlsx.bytes.slice(0, 2))).toBe('PK');
});
