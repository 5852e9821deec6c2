import { getDay, getLocal } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { officer } from '../procedure/procedure.fixture.ts';
import { previewSettings, readReportSettings, recordSettings, revokeSettings } from './index.ts';

const REQUEST = { id: 'req-1' };
const system = officer('system');
const SOURCE = 'Quyết định số 12/QĐ-UBND ngày 02/3/2026 (giả định)';
let now = getLocal('2026-03-02T08:00');
let context: OpenContext;

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => now);
});
afterAll(() => context.close());

const change = (from: string, settings: Readonly<Record<string, unknown>>) => ({ from, settings, source: SOURCE });
const placeOn = async (day: string) =>
  (await context.catalogueAt(context.now())).settingsOn(getDay(day)).letterhead.place;

describe('settings of the province', () => {
  test('are previewed, recorded from a day on, and read by every report of that day', async () => {
    const wanted = change('2026-04-01', { letterhead: { place: 'Điện Biên Phủ' }, table: { rateDecimals: 1 } });
    const differences = [
      { place: 'letterhead.place', before: 'Điện Biên', after: 'Điện Biên Phủ' },
      { place: 'table.rateDecimals', before: '2', after: '1' },
    ];
    const preview = await previewSettings(context, system, wanted);
    expect(preview).toMatchObject({ ok: true, value: { differences, overlaid: [] } });
    // What a report would begin with is drawn; where the change touches none of it, nothing is.
    expect(preview.ok && preview.value.sheet?.placeAndDate).toMatch(/^Điện Biên Phủ, ngày .* tháng 4 năm 2026$/);
    const inside = await previewSettings(context, system, change('2026-04-01', { table: { rateDecimals: 1 } }));
    expect(inside.ok && inside.value.sheet).toBeUndefined();
    expect(await placeOn('2026-04-01')).toBe('Điện Biên');
    expect(await recordSettings(context, system, wanted, REQUEST)).toMatchObject({ ok: true, value: { differences } });
    expect([await placeOn('2026-03-31'), await placeOn('2026-04-01')]).toEqual(['Điện Biên', 'Điện Biên Phủ']);
    const read = await readReportSettings(context, officer('auditor'), { day: getDay('2026-04-01') });
    expect(read.ok && read.value.rows.at(-1)).toMatchObject({
      origin: 'own',
      from: '2026-04-01',
      source: SOURCE,
      settings: wanted.settings,
    });
    const acts = await context.db.query<{ facts: object }>(
      `select facts from audit_entry where action = 'setting:edit'`,
    );
    expect(acts).toMatchObject([{ facts: { from: '2026-04-01', source: SOURCE } }]);
  });

  test('two changes from one day are one row, and a change that says nothing new is refused', async () => {
    now += 60_000;
    const more = change('2026-04-01', { letterhead: { issuer: 'VĂN PHÒNG MỚI' } });
    expect(await recordSettings(context, system, more, REQUEST)).toMatchObject({ ok: true });
    const read = await readReportSettings(context, system, { day: getDay('2026-04-01') });
    const own = read.ok ? read.value.rows.filter(({ origin }) => origin === 'own') : [];
    expect(own).toMatchObject([{ settings: { letterhead: { place: 'Điện Biên Phủ', issuer: 'VĂN PHÒNG MỚI' } } }]);
    expect(await recordSettings(context, system, more, REQUEST)).toMatchObject({ code: 'settings-unchanged' });
  });

  test('say where a later row takes them back', async () => {
    const early = change('2020-01-01', { legalBases: ['Căn cứ thử'] });
    const preview = await previewSettings(context, system, early);
    expect(preview).toMatchObject({ ok: true, value: { overlaid: [{ place: 'legalBases', from: '2022-07-26' }] } });
  });

  test('with mistakes are refused with their place', async () => {
    const wrong = await previewSettings(context, system, change('2026-04-01', { table: { rateDecimals: 3 } }));
    expect(wrong).toMatchObject({
      code: 'settings-invalid',
      facts: { problems: [{ place: 'table.rateDecimals', message: 'Chỉ nhận một trong các giá trị: 1, 2.' }] },
    });
  });

  test('are taken back; what is shipped is not', async () => {
    now += 60_000;
    expect(await revokeSettings(context, system, { from: '2026-01-01' }, REQUEST)).toMatchObject({
      code: 'unknown-setting-row',
    });
    expect(await revokeSettings(context, system, { from: '2026-04-01' }, REQUEST)).toMatchObject({ ok: true });
    expect(await placeOn('2026-04-01')).toBe('Điện Biên');
  });

  test.each(['procedure-control', 'auditor'] as const)('%s reads them and changes nothing', async (role) => {
    const wanted = change('2026-04-01', { letterhead: { place: 'X' } });
    expect((await readReportSettings(context, officer(role), {})).ok).toBe(true);
    expect(await recordSettings(context, officer(role), wanted, REQUEST)).toMatchObject({ code: 'not-allowed' });
    expect(await revokeSettings(context, officer(role), { from: '2026-04-01' }, REQUEST)).toMatchObject({
      code: 'not-allowed',
    });
  });
});
