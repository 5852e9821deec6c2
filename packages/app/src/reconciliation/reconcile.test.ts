import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { classify, type PortalColumns } from '@dunghen/domain/reconciliation';
import { getDay, getLocal, startOfDay } from '@dunghen/domain/time';
import type { PortalClient } from '@dunghen/portal/client';
import { recordCatalogue } from '@dunghen/store/catalogue';
import { openImport } from '@dunghen/store/dossier';
import { countFigures } from '@dunghen/store/figures';
import { noteReceived } from '@dunghen/store/portal-delivery';
import { openPortalList, readCases, readPairs, readRuns } from '@dunghen/store/reconciliation';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgingOf } from '../catalogue/index.ts';
import { contextOf, type OpenContext } from '../context/index.ts';
import { officer } from '../procedure/procedure.fixture.ts';
import { reconcileFile } from './index.ts';
import { PLANTED_HEADER, PLANTED_PERIOD, PLANTED_WAYS, type Planted, plantedAt } from './planted.fixture.ts';
import { compileSides } from './sides.ts';

const NOW = getLocal('2024-06-03T09:00');
const REQUEST = { id: 'req-1' };
const STRIDE = 10;
const COUNT = 3 * STRIDE * PLANTED_WAYS;

let context: OpenContext;
let folder: string;
let file: string;
let planted: readonly Planted[];
const control = officer('procedure-control');

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => NOW);
  folder = await mkdtemp(path.join(os.tmpdir(), 'dunghen-doi-soat-'));
  const catalogue = await context.catalogueAt(NOW);
  const agencies = catalogue.register.atDate(getDay('2024-01-15')).filter(({ kind }) => kind === 'department');
  planted = Array.from({ length: COUNT }, (_, index) => plantedAt(index, STRIDE, agencies));
  const session = await openImport(context.db, judgingOf(catalogue, PROVINCE_POLICY));
  for (const { dossier } of planted) if (dossier !== undefined) await session.append(dossier);
  await session.commit();
  file = path.join(folder, 'cong.csv');
  await writeFile(file, [PLANTED_HEADER, ...planted.flatMap(({ rows }) => rows)].join('\n'));
});
afterAll(async () => {
  await context.close();
  await rm(folder, { recursive: true });
});

async function run(period?: string) {
  const outcome = await reconcileFile(context, control, { file, ...(period && { period }) }, REQUEST);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

test('each planted difference is found with its cause, and nothing else', async () => {
  const { id, counts } = await run(PLANTED_PERIOD);
  const cases = await readCases(context.db, { runId: id }, { limit: COUNT });
  const found = new Map(cases.map((one) => [one.code, one.kinds.map((kind, index) => [kind, one.causes[index]])]));
  const expected = planted.filter((one) => one.expected.length > 0);
  expect(found).toEqual(new Map(expected.map((one) => [one.code, one.expected])));
  expect(counts).toMatchObject({ rows: planted.flatMap(({ rows }) => rows).length, cases: expected.length });
});

test('the bridge begins at the figure of the province’s report and ends at the late rows of the list', async () => {
  const { id, counts } = await run(PLANTED_PERIOD);
  const catalogue = await context.catalogueAt(NOW);
  const [from, to] = [startOfDay(getDay('2024-01-01')), startOfDay(getDay('2024-04-01'))];
  const judging = judgingOf(catalogue, PROVINCE_POLICY);
  const figures = await countFigures(context.db, { ...judging, window: { from, to, asOf: to }, knownAt: Date.now() });
  const late = figures.reduce((sum, one) => sum + one.late + one.open.overdue, 0);
  const { bridge } = counts;
  expect(bridge.lateHere).toBe(late);
  const gap = bridge.steps.reduce((sum, step) => sum + step.gap, 0);
  expect(bridge.untold).toBe(3);
  expect(bridge.lateHere - gap - 3).toBe(bridge.lateOnPortal);
  for (const { kind, gap: of } of bridge.steps) {
    const cases = await readCases(context.db, { runId: id, kind, gapOnly: true }, { limit: COUNT });
    expect(cases.reduce((sum, one) => sum + (one.gaps[one.kinds.indexOf(kind)] ?? 0), 0)).toBe(of);
  }
});

const ALL: PortalColumns = {
  agency: true,
  procedure: true,
  status: true,
  due: true,
  finish: true,
  supplements: true,
  lateness: false,
};

test('the filter of the join leaves nothing out that differs', async () => {
  const catalogue = await context.catalogueAt(NOW);
  const judging = judgingOf(catalogue, PROVINCE_POLICY);
  const window = { from: 0, to: NOW, asOf: NOW };
  const differing = async (unfiltered: boolean) =>
    context.db.transaction(async (tx) => {
      const list = await openPortalList(tx);
      for (const [index, { code }] of planted.entries()) {
        // Every way in which a row can lack something or differ slightly.
        await list.add({
          code,
          late: index % 7 === 0,
          ...(index % 3 === 0 ? {} : { due: { at: NOW - index * 3_600_000, dateOnly: index % 2 === 0 } }),
          ...(index % 4 === 0 ? {} : { finish: { at: NOW - index * 1_800_000, dateOnly: index % 5 === 0 } }),
          ...(index % 2 === 0 ? { status: 1 + (index % 10) } : {}),
        });
      }
      await list.close();
      const sidesOf = compileSides(judging, window, NOW, ALL);
      const codes: string[] = [];
      for await (const batch of readPairs(tx, { ...judging, window, factsAt: NOW, list, columns: ALL, unfiltered })) {
        for (const one of batch) if (classify(sidesOf(one).pair).length > 0) codes.push(one.row.code);
      }
      await list.drop();
      return codes.sort();
    });
  expect(await differing(false)).toEqual(await differing(true));
});

test('a list that tells of no dossier whether it is late is refused', async () => {
  const list = path.join(folder, 'khong-han.csv');
  await writeFile(list, 'Mã hồ sơ,Trạng thái,Ngày hẹn trả\nH18.9-240105-0001,9,12/01/2024 17:30');
  expect(await reconcileFile(context, control, { file: list }, REQUEST)).toMatchObject({ code: 'lateness-untold' });
});

test('no transaction is open while the portal is asked page by page', async () => {
  const open: number[] = [];
  async function* lookUpAll(): ReturnType<PortalClient['lookUpAll']> {
    const rows = await context.db.query<{ open: number }>(
      `select count(*)::int as open from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
         and backend_type = 'client backend'`,
    );
    open.push(...rows.map((row) => row.open));
    yield { ok: true, value: { dossiers: [{ MaHoSo: 'G22.99-240105-0001' }] } };
  }
  const outcome = await reconcileFile({ ...context, portalList: { lookUpAll } }, control, {}, REQUEST);
  expect([outcome.ok && outcome.value.counts.rows, open]).toEqual([1, [0]]);
});

test('a run that an error breaks off has failed, and can be begun again', async () => {
  const lookUpAll = () => {
    throw new Error('Đứt dây');
  };
  await expect(reconcileFile({ ...context, portalList: { lookUpAll } }, control, {}, REQUEST)).rejects.toThrow();
  const [run] = await readRuns(context.db, 1);
  expect(run).toMatchObject({ state: 'failed', failure: expect.stringContaining('Lỗi chương trình') });
});

test('a dossier handed in on the portal is one dossier, under whichever code the list has it', async () => {
  const same = planted.find(({ expected, rows, dossier }) => expected.length + rows.length === 1 && dossier);
  const [row = ''] = same?.rows ?? [];
  const code = same?.code ?? '';
  await noteReceived(context.db, { portalCode: 'G01.1-240105-0001', code, now: NOW });
  const list = path.join(folder, 'ma-cong.csv');
  await writeFile(list, [PLANTED_HEADER, row.replace(code, 'G01.1-240105-0001')].join('\n'));
  const outcome = await reconcileFile(context, control, { file: list }, REQUEST);
  const runId = outcome.ok ? outcome.value.id : '';
  expect(await readCases(context.db, { runId, code }, { limit: 1 })).toEqual([]);
  expect(await readCases(context.db, { runId, code: 'G01.1-240105-0001' }, { limit: 1 })).toEqual([]);
});

test('a dossier of a procedure that was never announced is not on the portal for that; its short code counts', async () => {
  const announce = (id: string) => {
    const record = { kind: 'procedure', id, validFrom: '2020-01-01', recordedAt: NOW, data: { name: 'Thử' } } as const;
    return recordCatalogue(context.db, [{ ...record, source: 'thử' }]);
  };
  const cause = async () => {
    const { id } = await run(PLANTED_PERIOD);
    const [one] = await readCases(context.db, { runId: id, kind: 'missing-on-portal' }, { limit: 1 });
    return one?.causes[0];
  };
  await announce('9.000001');
  const before = await cause();
  await announce('1.001193');
  expect([before, await cause()]).toEqual(['unknown-procedure', 'not-sent']);
});

test('a run is compared with the one before it', async () => {
  const { id } = await run();
  const again = await run();
  const [one] = await readCases(context.db, { runId: again.id, previousId: id }, { limit: 1 });
  expect(one?.before).toEqual(one?.kinds);
});
