import type { Principal } from '@dunghen/domain/access';
import { getDay, getLocal } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import {
  abolishProcedure,
  findProcedureVersion,
  findVersionByNumber,
  getProcedure,
  listProcedures,
  listProcedureVersions,
  saveProcedureVersion,
  searchProcedures,
} from './index.ts';
import { officer, procedureContent } from './procedure.fixture.ts';

const CODE = '1.004884.000.00.00.H18';
const control = officer('procedure-control');
const request = { id: 'kiem-thu' };
let now = getLocal('2026-01-05T08:00');
let context: OpenContext;

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => now++);
});
afterAll(() => context.close());

describe('editing makes a new version, and running dossiers keep theirs (lifecycle.md)', () => {
  test('the first version, the second, the one of a day and the one of a number', async () => {
    const first = await saveProcedureVersion(
      context,
      control,
      {
        content: procedureContent(),
        from: '2026-01-05',
        basedOn: 0,
      },
      request,
    );
    expect(first).toMatchObject({ ok: true, value: { version: { version: 1 }, hindrances: [] } });
    now = getLocal('2026-02-02T09:00');
    const content = procedureContent({
      name: 'Đăng ký lại khai sinh cho người Việt Nam',
      approval: { number: '02/QĐ-UBND (giả định)', date: '2026-02-01' },
    });
    const second = await saveProcedureVersion(context, control, { content, from: '2026-03-01', basedOn: 1 }, request);
    expect(second).toMatchObject({ ok: true, value: { version: { version: 2, validFrom: '2026-03-01' } } });

    const versionOn = async (day: string, knownAt = now) =>
      (await findProcedureVersion(context, CODE, getDay(day), knownAt))?.version;
    expect(await versionOn('2026-01-04')).toBeUndefined();
    expect(await versionOn('2026-02-28')).toBe(1);
    expect(await versionOn('2026-03-01')).toBe(2);
    // As known before the second was recorded.
    expect(await versionOn('2026-03-01', getLocal('2026-02-01T00:00'))).toBe(1);
    expect((await findVersionByNumber(context, { code: CODE, version: 1 }, now))?.name).toBe('Đăng ký lại khai sinh');
    expect(await findVersionByNumber(context, { code: CODE, version: 3 }, now)).toBeUndefined();
    const versions = await listProcedureVersions(context, control, { code: CODE });
    expect(versions.ok && versions.value.map(({ version }) => version)).toEqual([2, 1]);
  });

  test('a version without approving decision is recorded, and not active', async () => {
    const { approval: _approval, ...content } = procedureContent({
      code: '1.004837.000.00.00.H18',
      name: 'Đăng ký giám hộ',
    });
    const saved = await saveProcedureVersion(context, control, { content, from: '2026-02-02', basedOn: 0 }, request);
    expect(saved).toMatchObject({ ok: true, value: { hindrances: [{ code: 'not-approved' }] } });
    expect(await findProcedureVersion(context, content.code, getDay('2026-02-02'), now)).toBeUndefined();
    const approved = await saveProcedureVersion(
      context,
      control,
      {
        content: { ...content, approval: { number: '03/QĐ-UBND (giả định)', date: '2026-02-02' } },
        from: '2026-02-02',
        basedOn: 1,
      },
      request,
    );
    expect(approved).toMatchObject({ ok: true, value: { version: { version: 2 } } });
    expect((await findProcedureVersion(context, content.code, getDay('2026-02-02'), now))?.version).toBe(2);
  });

  test.each<[string, Principal, object, string]>([
    ['the past', control, { from: '2026-02-01' }, 'back-dated'],
    ['before the version to come', control, { from: '2026-02-20' }, 'overlapping'],
    ['what somebody else has changed meanwhile', control, { basedOn: 1 }, 'version-conflict'],
    [
      'shares that do not add up',
      control,
      { content: procedureContent({ process: [{ key: 'a', name: 'A', role: 'clerk', share: 1 }] }) },
      'procedure-problems',
    ],
    [
      'an agency of another time',
      control,
      { content: procedureContent({ agencyIds: ['so-noi-vu-2020'] }) },
      'procedure-problems',
    ],
    ['a specialist', officer('specialist', '03127-2025'), {}, 'not-allowed'],
    ['an auditor', officer('auditor'), {}, 'not-allowed'],
    ['nobody', { kind: 'anonymous' }, {}, 'not-allowed'],
  ])('refuses %s and stores nothing', async (_, principal, parts, code) => {
    const input = { content: procedureContent(), from: '2026-04-01', basedOn: 2, ...parts };
    const outcome = await saveProcedureVersion(context, principal, input, request);
    expect(outcome).toMatchObject({ ok: false, code, message: expect.stringMatching(/\p{Lu}.*\./u) });
    const versions = await listProcedureVersions(context, control, { code: CODE });
    expect(versions.ok && versions.value).toHaveLength(2);
  });

  test('of two edits at once one is told to look again', async () => {
    const content = procedureContent({ code: '1.000656.000.00.00.H18', name: 'Đăng ký khai tử' });
    const edits = Array.from({ length: 8 }, () =>
      saveProcedureVersion(context, control, { content, from: '2026-02-02', basedOn: 0 }, request),
    );
    const codes = (await Promise.all(edits)).map((outcome) => (outcome.ok ? 'saved' : outcome.code));
    expect(codes.toSorted()).toEqual(['saved', ...Array.from({ length: 7 }, () => 'version-conflict')]);
  });

  test('an abolished procedure takes in nothing from its day on, and keeps its versions', async () => {
    const code = '1.000656.000.00.00.H18';
    const decision = { decision: '9/QĐ-UBND (giả định)', date: '2026-02-02' };
    const outcome = await abolishProcedure(
      context,
      control,
      { code, decision, from: '2026-02-10', basedOn: 1 },
      request,
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: { version: { version: 1, validTo: '2026-02-10', abolition: decision } },
    });
    expect(await findProcedureVersion(context, code, getDay('2026-02-10'), now)).toBeUndefined();
    expect(await findVersionByNumber(context, { code, version: 1 }, now)).toBeDefined();
    const listed = await getProcedure(context, control, { code, day: getDay('2026-02-10') });
    expect(listed).toMatchObject({ ok: true, value: { standing: 'ended', latest: 1 } });
  });
});

describe('lists', () => {
  test('are found without diacritics, in the order of the dictionary', async () => {
    const found = await searchProcedures(context, control, 'dang ky lai khai');
    expect(found.ok && found.value.map(({ code, version }) => [code, version])).toEqual([[CODE, 1]]);
    const none = await searchProcedures(context, control, 'lai dang kyy');
    expect(none).toEqual({ ok: true, value: [] });
    const all = await listProcedures(context, control, { limit: 10 });
    expect(all.ok && all.value.rows.map(({ name, standing }) => [name, standing])).toEqual([
      ['Đăng ký giám hộ', 'active'],
      ['Đăng ký khai tử', 'active'],
      ['Đăng ký lại khai sinh', 'active'],
    ]);
  });

  test('come in pages by key, with the whole number', async () => {
    const first = await listProcedures(context, control, { limit: 2, field: 'ho tich' });
    expect(first).toMatchObject({ ok: true, value: { total: 3, next: '1.000656.000.00.00.H18' } });
    const second = await listProcedures(context, control, { limit: 2, after: '1.000656.000.00.00.H18' });
    expect(second.ok && [second.value.rows.length, second.value.next]).toEqual([1, undefined]);
    expect(await listProcedures(context, control, { limit: 2, after: 'x' })).toMatchObject({ code: 'unknown-page' });
  });

  test('an unknown code is refused, and who may not read', async () => {
    expect(await getProcedure(context, control, { code: '1.999999' })).toMatchObject({ code: 'unknown-procedure' });
    expect(await listProcedures(context, { kind: 'anonymous' }, { limit: 2 })).toMatchObject({ code: 'not-allowed' });
    expect(await listProcedures(context, officer('home-affairs'), { limit: 2 })).toMatchObject({ code: 'not-allowed' });
  });
});
