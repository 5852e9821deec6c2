import type { Principal } from '@dunghen/domain/access';
import { compareVietnamese } from '@dunghen/domain/text';
import { getLocal } from '@dunghen/domain/time';
import { findInspectionRun } from '@dunghen/store/inspection';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { actorOf } from '../evaluation/actor.ts';
import type { Outcome } from '../outcome/index.ts';
import { officer } from '../procedure/procedure.fixture.ts';
import { runTasks, type TaskContext } from '../task/index.ts';
import { demonstrationDatabase } from '../testing/index.ts';
import {
  concludeCase,
  listCases,
  openPetitionCase,
  orderNightlySearches,
  orderSearch,
  readCase,
  readThresholds,
  recordThresholds,
  revokeThresholds,
} from './index.ts';

let context: OpenContext & TaskContext;
let now = getLocal('2025-01-10T08:00');
const REQUEST = { id: 'req-1' };
const QUARTER = '2024-Q1';
const control = officer('procedure-control');
const auditor = officer('auditor');

beforeAll(async () => {
  context = await contextOf(await demonstrationDatabase(), () => now);
}, 180_000);
afterAll(() => context.close());

function got<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.value;
}

const desk = () => ({ ...context, sendTasks: async () => undefined });
const work = () => runTasks(context, { isStopping: () => false });

async function search() {
  got(await orderSearch(desk(), control, { quarter: QUARTER }, REQUEST));
  expect(await work()).toEqual({ done: 1, failed: 0 });
  const run = await findInspectionRun(context.db, QUARTER);
  if (run === undefined) throw new Error('nothing was kept of the search');
  return run;
}
const list = async (principal: Principal = control) =>
  got(await listCases(context, principal, { quarter: QUARTER, limit: 200 }));

describe('cases to inspect', () => {
  test('the demonstration is clean by the thresholds that are shipped; a dated setting finds more, each once', async () => {
    expect((await listCases(context, control, { quarter: QUARTER, limit: 1 })).ok).toBe(true);
    expect((await list()).search).toEqual({});
    const first = await search();
    expect(first).toMatchObject({
      found: 0,
      added: 0,
      thresholds: { returnDays: 10 },
      askedByName: actorOf(control).name,
    });
    expect(first.dossiers).toBeGreaterThan(1_000);
    const { standing } = got(await readThresholds(context, control));
    const thresholds = { ...standing, returnDays: 2 };
    const input = { from: '2024-03-31', thresholds, source: 'Quyết định thử (giả định)' };
    const set = got(await recordThresholds(context, control, input, REQUEST));
    expect(set).toMatchObject({
      standing: { returnDays: 2 },
      shipped: { returnDays: 10 },
      rows: [{ by: actorOf(control).name }],
    });
    now += 60_000;
    const found = await search();
    expect(found.added).toBeGreaterThan(0);
    expect(found.added).toBe(found.found);
    expect(await search()).toMatchObject({ found: found.found, added: 0 });
    const { counts, search: state } = await list();
    expect(state).toMatchObject({ last: { dossiers: first.dossiers, found: found.found, added: 0 } });
    expect(counts.reduce((sum, { cases }) => sum + cases, 0)).toBe(found.found);
    expect(new Set(counts.map(({ kind }) => kind))).toEqual(new Set(['completed-long-before-return']));
  });

  test('every count opens just its cases, in whatever order the columns ask for', async () => {
    const { counts } = await list();
    const [count] = counts.toSorted((a, b) => b.cases - a.cases);
    if (count === undefined) throw new Error('no counts');
    const { officerKey, kind, cases } = count;
    const behind = got(await listCases(context, control, { quarter: QUARTER, officerKey, kind, limit: 200 }));
    expect(behind.rows).toHaveLength(cases);
    expect(new Set(behind.rows.map((row) => row.officerName))).toEqual(new Set([count.officerName]));
    const nobody = { quarter: QUARTER, officerKey: '0'.repeat(16), limit: 10 };
    expect(got(await listCases(context, control, nobody)).rows).toEqual([]);
    const first = { quarter: QUARTER, sort: 'agency', desc: true, limit: 50 } as const;
    const page = got(await listCases(context, control, first));
    const second = got(await listCases(context, control, { ...first, after: page.next ?? '' }));
    const ids = [...page.rows, ...second.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(100);
    const names = [...page.rows, ...second.rows].map(({ agencyName }) => agencyName);
    expect(names).toEqual(names.toSorted((a, b) => compareVietnamese(b, a)));
    for (const sort of ['dossier', 'kind', 'officer', 'state'] as const)
      expect(got(await listCases(context, control, { quarter: QUARTER, sort, limit: 5 })).rows).toHaveLength(5);
    const byTime = got(await listCases(context, control, { quarter: QUARTER, sort: 'happened', limit: 200 }));
    const times = byTime.rows.map(({ finding }) => finding.at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('a case shows its events; only procedure control and auditors see it while nobody has concluded', async () => {
    const [first] = (await list(auditor)).rows;
    if (first === undefined) throw new Error('no case');
    expect(first.finding.evidence.map(({ type }) => type)).toEqual(['Completed', 'Returned']);
    expect(first).toMatchObject({ state: 'open', mayConclude: false });
    const head = officer('head-of-agency', first.finding.agencyId);
    expect((await list(head)).rows).toEqual([]);
    expect(await readCase(context, head, { id: first.id })).toMatchObject({ code: 'unknown-case' });
    for (const role of ['home-affairs', 'provincial-leader', 'system', 'specialist'] as const)
      expect(await listCases(context, officer(role), { quarter: QUARTER, limit: 1 })).toMatchObject({
        code: 'not-allowed',
      });
    const visitor: Principal = { kind: 'anonymous', demonstration: true };
    expect(await readCase(context, visitor, { id: first.id })).toMatchObject({ code: 'not-allowed' });
  });

  test('is concluded with a note, passed on and concluded again, never by the one whom it is about', async () => {
    const [{ id, finding } = { id: '', finding: undefined }] = (await list()).rows;
    const head = officer('head-of-agency', finding?.agencyId);
    const input = { id, conclusion: 'transferred', note: 'Chuyển thanh tra sở xem', version: 0 } as const;
    expect(await concludeCase(context, auditor, input, REQUEST)).toMatchObject({ code: 'not-allowed' });
    expect(await concludeCase(context, control, { ...input, note: ' ' }, REQUEST)).toMatchObject({
      code: 'empty-text',
    });
    expect(got(await concludeCase(context, control, input, REQUEST)).state).toBe('transferred');
    expect(got(await concludeCase(context, control, input, REQUEST)).conclusions).toHaveLength(1);
    const last = { id, conclusion: 'none', note: 'Người dân hẹn nhận muộn', version: 1 } as const;
    expect(await concludeCase(context, control, { ...last, version: 0 }, REQUEST)).toMatchObject({
      code: 'concluded-before',
    });
    expect(got(await concludeCase(context, control, last, REQUEST))).toMatchObject({
      state: 'none',
      mayConclude: false,
    });
    expect(await concludeCase(context, control, { ...last, version: 2 }, REQUEST)).toMatchObject({
      code: 'concluded-before',
    });
    expect((await list(head)).rows.map((one) => one.id)).toEqual([id]);
    const { counts } = await list(head);
    expect(counts).toMatchObject([{ cases: 1, open: 0, violations: 0 }]);
  });

  test('only quarters are looked through, and only by procedure control', async () => {
    const order = (who: Principal, quarter: string) => orderSearch(desk(), who, { quarter }, REQUEST);
    expect(await order(control, '2024')).toMatchObject({ code: 'unknown-period' });
    expect(await order(auditor, QUARTER)).toMatchObject({ code: 'not-allowed' });
  });

  test('at night the quarter under way and the one before are looked through, asked by nobody', async () => {
    expect(await orderNightlySearches(context)).toBe(2);
    expect(await work()).toEqual({ done: 2, failed: 0 });
    expect(await findInspectionRun(context.db, '2024-Q4')).toMatchObject({ askedBy: '', askedByName: 'Hệ thống' });
    expect(await findInspectionRun(context.db, '2025-Q1')).toMatchObject({ found: 0 });
  });

  test('thresholds: bounds, a source and a right to set them; a row is taken back', async () => {
    const { standing } = got(await readThresholds(context, auditor));
    const input = { from: '2025-01-01', thresholds: standing, source: 'Quyết định thử (giả định)' };
    expect(await recordThresholds(context, auditor, input, REQUEST)).toMatchObject({ code: 'not-allowed' });
    expect(await readThresholds(context, officer('home-affairs'))).toMatchObject({ code: 'not-allowed' });
    expect(await recordThresholds(context, control, { ...input, source: ' ' }, REQUEST)).toMatchObject({
      code: 'empty-text',
    });
    const wrong = { ...standing, 'quarterEnd.timesMean': 0.5, returnDays: 1.5 };
    expect(await recordThresholds(context, control, { ...input, thresholds: wrong }, REQUEST)).toMatchObject({
      code: 'thresholds-invalid',
      facts: { places: ['quarterEnd.timesMean', 'returnDays'] },
    });
    const revoked = got(await revokeThresholds(context, control, { from: '2024-03-31' }, REQUEST));
    expect(revoked).toMatchObject({ standing: { returnDays: 10 }, rows: [] });
    expect(await revokeThresholds(context, control, { from: '2024-03-31' }, REQUEST)).toMatchObject({
      code: 'unknown-setting-row',
    });
  });

  test('a petition about delay opens a case once, and tells nothing of who sent it', async () => {
    const [dossier] = await context.db.query<{
      homeAgencyId: string;
      dossierId: string;
      code: string;
      agencyId: string;
    }>(
      `select home_agency_id as "homeAgencyId", dossier_id as "dossierId", code, agency_id as "agencyId"
       from dossier order by code limit 1`,
    );
    if (dossier === undefined) throw new Error('no dossier');
    const petition = { ...dossier, petitionId: 'p-1', receivedAt: getLocal('2024-02-05T08:00') };
    const open = () => context.db.transaction((tx) => openPetitionCase(tx, petition, now));
    expect([await open(), await open()]).toEqual([true, false]);
    const question = { quarter: QUARTER, kind: 'petition-about-delay', limit: 10 } as const;
    expect(got(await listCases(context, control, question)).rows).toMatchObject([
      { finding: { codes: [dossier.code], evidence: [] }, state: 'open' },
    ]);
  });
});
