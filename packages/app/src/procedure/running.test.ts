import type { Principal } from '@dunghen/domain/access';
import type { DossierCommand } from '@dunghen/domain/lifecycle';
import { formatLocal, getLocal } from '@dunghen/domain/time';
import { findDossier } from '@dunghen/store/dossier';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executeCommand } from '../command/index.ts';
import { contextOf, type OpenContext } from '../context/index.ts';
import { abolishProcedure, recordDemonstrationProcedures, saveProcedureVersion } from './index.ts';
import { officer, procedureContent } from './procedure.fixture.ts';

const SYSTEM: Principal = { kind: 'system', id: 'may-chu', name: 'Người vận hành máy chủ' };
const control = officer('procedure-control');
const REQUEST = { id: 'kiem-thu' };
const LAND_OFFICE = 'so-nong-nghiep-va-moi-truong-2025';
const WARD = '03127-2025';

let now = getLocal('2026-03-02T09:00');
let context: OpenContext;
let keys = 0;

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => now);
  await recordDemonstrationProcedures(context.db);
});
afterAll(() => context.close());

async function run(command: DossierCommand, code?: string, expectedVersion?: number) {
  keys += 1;
  const input = { command, idempotencyKey: `k-${keys}`, ...(code === undefined ? {} : { code }) };
  const version = expectedVersion === undefined ? {} : { expectedVersion };
  return executeCommand(context, SYSTEM, { ...input, ...version }, REQUEST);
}

const accept = (procedureCode: string, agencyId: string, parts: object = {}): DossierCommand => ({
  type: 'accept',
  intake: { code: '', agencyId, channel: 'direct', procedureCode, applicant: 'Lò Thị Mai (giả định)' },
  ...parts,
});

async function dueOf(command: DossierCommand): Promise<string> {
  const outcome = await run(command);
  if (!outcome.ok) throw new Error(outcome.message);
  return formatLocal(outcome.value.dueAt ?? 0);
}

describe('dossiers under the shipped procedures (deadlines.md: case × channel × area)', () => {
  test.each([
    // Accepted on Monday 2 March 2026.
    ['an ordinary case', '1.012783', { caseKey: 'thuong' }, '2026-03-09T17:30'],
    ['another case', '1.012783', { caseKey: 'do-ve-lai' }, '2026-03-16T17:30'],
    ['a difficult area: 10 days more', '1.012783', { caseKey: 'do-ve-lai', area: 'difficult' }, '2026-03-30T17:30'],
    ['the promised limit, not that of the law', '1.012784', {}, '2026-03-16T17:30'],
  ])('%s', async (_, code, parts, due) => {
    expect(await dueOf(accept(`${code}.000.00.00.H18`, LAND_OFFICE, parts))).toBe(due);
  });

  test('one whose version has ended is not taken in', async () => {
    const outcome = await run(accept('2.000488.000.00.00.H18', 'so-tu-phap-2020'));
    expect(outcome.ok).toBe(false);
  });

  test('a step has its share of the limit, also at another agency (joined-up, Decree 61/2018, article 19.6)', async () => {
    // First registration of land: 17 days, of which the land office has 6.
    const outcome = await run(accept('1.013978.000.00.00.H18', WARD));
    if (!outcome.ok) throw new Error(outcome.message);
    const { code, version } = outcome.value;
    const started = await run({ type: 'start-step', step: 'tiep-nhan' }, code, version);
    if (!started.ok) throw new Error(started.message);
    const found = await findDossier(context.db, code);
    const step = found?.events.find(({ type }) => type === 'StepStarted');
    // Half a day is four office hours (decision 0100).
    expect(step?.data).toMatchObject({ step: 'tiep-nhan', dueAt: getLocal('2026-03-02T15:00') });
    const finished = await run({ type: 'finish-step', step: 'tiep-nhan' }, code, started.value.version);
    if (!finished.ok) throw new Error(finished.message);
    const forwarded = { type: 'forward', agencyId: LAND_OFFICE, reason: 'Thẩm tra hồ sơ địa chính' } as const;
    expect(await run(forwarded, code, finished.value.version)).toMatchObject({
      ok: true,
      value: { dueAt: outcome.value.dueAt },
    });
  });
});

describe('running dossiers keep their version (lifecycle.md)', () => {
  const code = '1.004884.000.00.00.H18';

  test('whatever is published or abolished after their acceptance', async () => {
    const first = await run(accept(code, WARD, { caseKey: 'thuong' }));
    if (!first.ok) throw new Error(first.message);
    now = getLocal('2026-03-03T08:00');
    const content = procedureContent({
      cases: [],
      limits: [{ legal: { limit: { amount: 1, unit: 'working-day' }, basis: 'Nghị định sửa đổi (giả định)' } }],
      process: [{ key: 'xu-ly', name: 'Xử lý', role: 'specialist', share: 1 }],
      approval: { number: '02/QĐ-UBND (giả định)', date: '2026-03-03' },
    });
    const saved = await saveProcedureVersion(context, control, { content, from: '2026-03-03', basedOn: 1 }, REQUEST);
    expect(saved).toMatchObject({ ok: true });
    expect(await dueOf(accept(code, WARD))).toBe('2026-03-04T17:30');

    const { code: dossier, version } = first.value;
    // A step of the old process; the new one has none of this name.
    expect(await run({ type: 'start-step', step: 'tiep-nhan' }, dossier, version)).toMatchObject({
      ok: true,
      value: { dueAt: first.value.dueAt },
    });

    now = getLocal('2026-03-05T08:00');
    const decision = { decision: '3/QĐ-UBND (giả định)', date: '2026-03-05' };
    const abolished = { code, decision, from: '2026-03-06', basedOn: 2 };
    expect(await abolishProcedure(context, control, abolished, REQUEST)).toMatchObject({ ok: true });
    now = getLocal('2026-03-06T08:00');
    expect((await run(accept(code, WARD))).ok).toBe(false);
    const finish = await run({ type: 'finish-step', step: 'tiep-nhan' }, dossier, version + 1);
    expect(finish).toMatchObject({ ok: true, value: { dueAt: first.value.dueAt } });
  });
});
