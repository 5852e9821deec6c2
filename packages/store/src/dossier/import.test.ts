import { type DossierEvent, foldHistory } from '@dunghen/domain/dossier';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, load } from '../../test/load.ts';
import { dossiers, type RandomDossier, testCalendar } from '../../test/random-dossiers.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import {
  findByCodes,
  findDossier,
  findImports,
  newId,
  openImport,
  readHistories,
  rebuild,
  rejudge,
  sealDay,
  verifyChains,
} from './index.ts';

const judging = { policy: PROVINCE_POLICY, calendar: testCalendar() };
const LATEST = 4_000_000_000_000;

let db: Database & { readonly url: string };
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

function simple(code: string, agencyId = 'ha', at = 1_706_000_000_000): RandomDossier {
  const events: readonly DossierEvent[] = [
    { type: 'Registered', data: { code, agencyId, channel: 'online' }, seq: 1, occurredAt: at, recordedAt: at },
    {
      type: 'Accepted',
      data: {
        terms: { way: 'days', afterHours: 'same-day', sameDayCutoff: 900, supplementEffect: 'restart' },
        ruleSetId: 'r',
        limit: { amount: 3, unit: 'working-day' },
      },
      seq: 2,
      occurredAt: at,
      recordedAt: at,
    },
  ];
  return { homeAgencyId: agencyId, events };
}

const completed = (seq: number, at: number): DossierEvent => ({
  type: 'Completed',
  data: {},
  seq,
  occurredAt: at,
  recordedAt: at,
});

test('what is read back is what was brought in, event by event', { timeout: 60_000 }, async () => {
  const all = fc.sample(dossiers, { numRuns: 400, seed: 11 });
  const ids = await load(db, judging, all);
  const found = await findByCodes(db, [...all.map(codeOf), 'no such code']);
  expect(found.size).toBe(all.length);
  for (const [index, dossier] of all.entries()) {
    const head = found.get(codeOf(dossier));
    expect(head?.dossierId).toBe(ids[index]);
    expect(head?.seq).toBe(dossier.events.length);
    // NUL and lone surrogates cannot be stored; they are cleaned before the hash is made (canonical-json.ts).
    if (!/[\0\ud800-\udfff]/.test(JSON.stringify(dossier.events))) expect(head?.events).toEqual(dossier.events);
  }
  expect((await verifyChains(db)).faults).toEqual([]);
});

test('readHistories gives the folds at two times, and leaves out what was not known', { timeout: 60_000 }, async () => {
  const all = fc.sample(dossiers, { numRuns: 120, seed: 5 });
  const own = await testDatabase();
  await load(own, judging, all);
  const [asOf, knownAt] = [1_711_904_400_000, 1_712_077_200_000];
  const read = await Array.fromAsync(readHistories(own, { asOf, knownAt }));
  const wanted = all.flatMap(({ events }) => foldHistory(events, asOf, knownAt) ?? []);
  const byCode = (a: { readonly code: string }, b: { readonly code: string }) => (a.code < b.code ? -1 : 1);
  expect(read.sort(byCode)).toEqual(wanted.sort(byCode));
  const some = await Array.fromAsync(
    readHistories(own, { asOf, knownAt: LATEST, filter: { agencyIds: ['ha'], acceptedTo: asOf } }),
  );
  expect(some.length).toBeGreaterThan(0);
  for await (const _ of readHistories(own, { asOf, knownAt })) break;
  await own.close();
});

describe('one import is one transaction', () => {
  test('rolled back, nothing is there', async () => {
    const session = await openImport(db, judging);
    await session.append({
      id: newId(),
      homeAgencyId: 'ha',
      code: 'rolled-back',
      events: simple('rolled-back').events,
    });
    await session.rollback();
    expect(await findDossier(db, 'rolled-back')).toBeUndefined();
  });

  test('a code that exists refuses the whole import and names the code', async () => {
    await load(db, judging, [simple('exists')]);
    await expect(load(db, judging, [simple('fresh'), simple('exists')])).rejects.toMatchObject({
      code: 'code-exists',
      facts: { code: 'exists' },
    });
    expect(await findDossier(db, 'fresh')).toBeUndefined();
    await expect(load(db, judging, [simple('twice'), simple('twice')])).rejects.toMatchObject({ code: 'code-exists' });
    expect(await findDossier(db, 'twice')).toBeUndefined();
  });

  test('the recording instant lies between the begin and the commit, by the clock of the server', async () => {
    const [before] = await db.query<{ now: number }>('select clock_timestamp() as now');
    const session = await openImport(db, judging);
    await session.rollback();
    const [after] = await db.query<{ now: number }>('select clock_timestamp() as now');
    expect(session.recordedAt).toBeGreaterThanOrEqual(Math.floor(before?.now ?? 0));
    expect(session.recordedAt).toBeLessThanOrEqual(after?.now ?? 0);
  });

  test('months that were never seen get their partition while the import runs', async () => {
    const session = await openImport(db, judging);
    for (const month of ['2019-03', '2031-12']) {
      await session.append({
        id: newId(),
        homeAgencyId: 'ha',
        code: month,
        events: simple(month, 'ha', Date.parse(`${month}-15T00:00:00Z`)).events,
      });
    }
    await session.commit();
    expect((await findDossier(db, '2031-12'))?.intakeMonth).toBe('2031-12-01');
    expect(await db.query("select from pg_class where relname = 'dossier_event_2019_03'")).toHaveLength(1);
  });

  test('two imports into a new month at once', async () => {
    const at = Date.parse('2033-05-05T00:00:00Z');
    await Promise.all(['p', 'q', 'r'].map((code) => load(db, judging, [simple(code, 'ha', at)])));
    expect((await findByCodes(db, ['p', 'q', 'r'])).size).toBe(3);
  });
});

describe('a newer export', () => {
  test('adds events to stored dossiers and carries the projection on', async () => {
    await load(db, judging, [simple('grows'), simple('stays')]);
    const session = await openImport(db, judging);
    const heads = await session.findByCodes(['grows', 'unknown']);
    const head = heads.get('grows');
    if (head === undefined) throw new Error('not stored');
    await session.appendEvents(head, [completed(3, 1_706_500_000_000)]);
    await session.append({ id: newId(), homeAgencyId: 'ha', code: 'beside', events: simple('beside').events });
    expect(await session.commit()).toEqual({ dossiers: 1, events: 3 });
    expect((await findDossier(db, 'grows'))?.events.at(-1)).toEqual(completed(3, 1_706_500_000_000));
    const rows = await db.query(
      "select code, state, ended_at as ended from dossier where code in ('grows', 'stays') order by code",
    );
    expect(rows).toEqual([
      { code: 'grows', state: 'completed', ended: 1_706_500_000_000 },
      { code: 'stays', state: 'accepted', ended: null },
    ]);
    expect((await verifyChains(db)).faults).toEqual([]);
  });

  test('two that add to one dossier at once: the second is refused', async () => {
    await load(db, judging, [simple('contested')]);
    const [a, b] = await Promise.all([openImport(db, judging), openImport(db, judging)]);
    const head = await findDossier(db, 'contested');
    if (head === undefined) throw new Error('not stored');
    await a.appendEvents(head, [completed(3, 1_706_500_000_000)]);
    await b.appendEvents(head, [completed(3, 1_706_600_000_000)]);
    await a.commit();
    await expect(b.commit()).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });
});

test('the file is recorded with its counts and conflicts, and found again by its content', async () => {
  const session = await openImport(db, judging);
  const file = {
    id: newId(),
    name: 'quý 1.xlsx',
    sha256: 'ab'.repeat(32),
    bytes: 12,
    options: { dueAtMeans: 'receipt' },
  };
  const counts = { rows: 2, dossiers: 1, events: 4, unchanged: 0, conflicts: 1 };
  await session.recordFile(file, counts, [
    { code: 'x', row: 9, field: 'completedAt', stored: '01/02/2024', given: '02/02/2024', message: 'khác' },
  ]);
  await session.commit();
  expect(await findImports(db, file.sha256)).toEqual([{ ...file, ...counts, recordedAt: session.recordedAt }]);
  expect(await findImports(db, 'cd'.repeat(32))).toEqual([]);
  expect(await db.query('select row, field from import_conflict')).toEqual([{ row: 9, field: 'completedAt' }]);
});

describe('the chain', () => {
  async function loaded(): Promise<Database> {
    const own = await testDatabase();
    await load(
      own,
      judging,
      ['k1', 'k2', 'k3'].map((code) => simple(code)),
    );
    const session = await openImport(own, judging);
    for (const head of (await session.findByCodes(['k1', 'k2', 'k3'])).values()) {
      await session.appendEvents(head, [completed(3, 1_706_500_000_000)]);
    }
    await session.commit();
    return own;
  }

  /** What an attacker with the rights of the owner does: triggers off, then the change. */
  async function tamper(own: Database, sql: string): Promise<void> {
    await own.transaction(async (tx) => {
      await tx.query("set local session_replication_role = 'replica'");
      await tx.query(sql);
    });
  }

  test.each([
    ['changed', 'update dossier_event set data = \'{"reason":"x"}\' where seq = 2 and dossier_id = $id', 2],
    [
      'changed',
      "update dossier_event set occurred_at = occurred_at + interval '1 second' where seq = 3 and dossier_id = $id",
      3,
    ],
    ['removed', 'delete from dossier_event where seq = 2 and dossier_id = $id', 2],
    ['removed', 'delete from dossier_event where seq = 3 and dossier_id = $id', 3],
    ['removed', 'delete from dossier_event where dossier_id = $id', 1],
    [
      'inserted',
      'insert into dossier_event select home_agency_id, intake_month, dossier_id, 4, type, occurred_at, date_only, recorded_at, actor, source_file, source_row, data, hash from dossier_event where seq = 3 and dossier_id = $id',
      4,
    ],
    ['head-differs', "update dossier set hash = decode(repeat('00', 32), 'hex') where dossier_id = $id", 3],
  ])('an event %s is found and named: %s', async (kind, sql, seq) => {
    const own = await loaded();
    const head = await findDossier(own, 'k2');
    await tamper(own, sql.replace('$id', `'${head?.dossierId}'`));
    const { faults } = await verifyChains(own);
    expect(faults[0]).toMatchObject({ kind, code: 'k2', seq });
    await own.close();
  });

  test('a history written anew from its first event on is given away by the seal of the day', async () => {
    const own = await loaded();
    const seal = await sealDay(own, '2024-12-31');
    expect(seal.heads).toBe(3);
    expect(await sealDay(own, '2024-12-31')).toEqual(seal);
    expect((await verifyChains(own)).faults).toEqual([]);
    await tamper(
      own,
      "delete from dossier_event where dossier_id in (select dossier_id from dossier where code = 'k3')",
    );
    await tamper(own, "delete from dossier where code = 'k3'");
    await tamper(own, "delete from dossier_code where code = 'k3'");
    await load(own, judging, [simple('k3', 'xa-1')]);
    expect((await verifyChains(own)).faults.map((fault) => fault.kind)).toEqual(['root-differs']);
    await own.close();
  });

  test('a day that is not over cannot be sealed', async () => {
    await expect(sealDay(db, '2999-01-01')).rejects.toMatchObject({ code: 'day-not-over' });
  });

  test.each([
    "update dossier_event set type = 'x'",
    'delete from dossier_event',
    'truncate dossier_event',
    'truncate dossier_event_2024_01',
  ])('the database itself refuses: %s', async (sql) => {
    const own = await loaded();
    await expect(own.query(sql)).rejects.toMatchObject({ code: '2F002' });
    await own.close();
  });
});

describe('the projection', () => {
  test('made again from the events it is the same', { timeout: 60_000 }, async () => {
    const own = await testDatabase();
    const all = fc.sample(dossiers, { numRuns: 300, seed: 2 });
    await load(own, judging, all);
    expect(await rebuild(own, judging)).toEqual({ dossiers: 300, differences: [] });
    await own.close();
  });

  test('where it was changed, lost or invented, rebuild says so and puts it right', async () => {
    const own = await testDatabase();
    await load(
      own,
      judging,
      ['m1', 'm2', 'm3'].map((code) => simple(code)),
    );
    await own.query("update dossier set state = 'completed', officer = 'x' where code = 'm1'");
    await own.query("delete from dossier where code = 'm2'");
    await own.query('insert into dossier select * from dossier where false');
    const report = await rebuild(own, judging);
    expect(report.differences.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual([
      { code: 'm1', columns: ['state', 'officer'] },
      { code: 'm2', columns: ['*'] },
    ]);
    expect((await rebuild(own, judging)).differences).toEqual([]);
    await own.close();
  });

  test('another calendar is no difference; rejudge brings the caches up to it', async () => {
    const own = await testDatabase();
    await load(own, judging, [simple('n1')]);
    const closed = { ...judging, calendar: testCalendar([{ day: '2024-01-24' }]) };
    expect((await rebuild(own, judging)).differences).toEqual([]);
    expect(await rejudge(own, closed)).toBe(1);
    expect(await rejudge(own, closed)).toBe(0);
    expect((await rebuild(own, closed)).differences).toEqual([]);
    await own.close();
  });
});
