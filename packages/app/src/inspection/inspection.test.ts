import type { Principal } from '@dunghen/domain/access';
import { getLocal } from '@dunghen/domain/time';
import { recordCatalogue } from '@dunghen/store/catalogue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { officer } from '../procedure/procedure.fixture.ts';
import { demonstrationDatabase } from '../testing/index.ts';
import { concludeCase, listCases, readCase, searchCases } from './index.ts';
import { SETTING_ID } from './search.ts';

let context: OpenContext;
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

const search = async () => got(await searchCases(context, control, { quarter: QUARTER }, REQUEST));
const list = async (principal: Principal = control) =>
  got(await listCases(context, principal, { quarter: QUARTER, limit: 200 }));

describe('cases to inspect', () => {
  test('the demonstration is clean by the thresholds that are shipped; a dated setting finds more, each once', async () => {
    expect(await search()).toMatchObject({ found: 0, added: 0, settings: { returnDays: 10 } });
    const data = { returnDays: 2 };
    const at = { validFrom: '2024-03-31', recordedAt: now, source: 'Quyết định thử (giả định)' };
    await recordCatalogue(context.db, [{ kind: 'setting', id: SETTING_ID, data, ...at }]);
    now += 60_000;
    const found = await search();
    expect(found.added).toBeGreaterThan(0);
    expect(found.added).toBe(found.found);
    expect(await search()).toMatchObject({ found: found.found, added: 0 });
    const { counts } = await list();
    expect(counts.reduce((sum, { cases }) => sum + cases, 0)).toBe(found.found);
    expect(new Set(counts.map(({ kind }) => kind))).toEqual(new Set(['completed-long-before-return']));
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

  test('only quarters are looked through', async () => {
    expect(await searchCases(context, control, { quarter: '2024' }, REQUEST)).toMatchObject({ code: 'unknown-period' });
    expect(await searchCases(context, auditor, { quarter: QUARTER }, REQUEST)).toMatchObject({ code: 'not-allowed' });
  });
});
