import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getDay } from '../time/index.ts';
import { settingsAt } from './at.ts';
import { DEFAULT_PHRASES, fillPhrase } from './phrases.ts';
import { readSettings } from './read.ts';
import type { SettingsRecord } from './settings.ts';

function readShipped(): readonly SettingsRecord[] {
  const file = readFileSync(new URL('../../../../data/settings/dien-bien.json', import.meta.url), 'utf8');
  const result = readSettings(JSON.parse(file));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.records;
}

const records = readShipped();
const at = (day: string) => settingsAt(records, getDay(day));

describe('settings of Điện Biên', () => {
  // Reference 1.1, 3.1, 3.3 and 8.4: recipients, legal bases and departments are data with dates.
  test.each([
    ['2024-04-05', 'Sở Thông tin và Truyền thông', 'UBND các huyện, thị xã, thành phố', '61/2018/NĐ-CP'],
    ['2025-04-05', 'Sở Khoa học và Công nghệ', 'UBND các huyện, thị xã, thành phố', '61/2018/NĐ-CP'],
    ['2025-10-03', 'Sở Khoa học và Công nghệ', 'UBND các xã, phường', '118/2025/NĐ-CP'],
    ['2026-10-03', 'Sở Khoa học và Công nghệ', 'UBND các xã, phường', '367/2025/NĐ-CP'],
  ])('on %s', (day, department, recipient, base) => {
    const settings = at(day);
    expect(settings.system.department).toBe(department);
    expect(settings.recipients).toContain(recipient);
    expect(settings.legalBases.join('\n')).toContain(base);
  });

  test('the Government Office is a recipient in 2024 and none in 2026', () => {
    expect(at('2024-04-05').recipients.join()).toContain('Văn phòng Chính phủ');
    expect(at('2026-10-03').recipients.join()).not.toContain('Văn phòng Chính phủ');
  });

  test('signers are marked as invented', () => {
    for (const block of Object.values(at('2024-04-05').signatures)) expect(block.signer).toContain('tên minh họa');
  });
});

test('the apology is named by the rule set of the day', () => {
  expect(settingsAt([], getDay('2025-06-30')).phrases.noteMetReschedule).toContain('ngày hẹn lại');
  expect(settingsAt([], getDay('2025-07-01')).phrases.noteMetReschedule).toContain('gia hạn');
});

test('a record holds until the day before its end, and a later one wins', () => {
  const own: readonly SettingsRecord[] = [
    { from: '2024-06-01', to: '2024-07-01', settings: { table: { rateDecimals: 1 } } },
    { from: '2024-01-01', settings: { table: { zeroAs: '0' } } },
  ];
  expect(settingsAt(own, getDay('2024-06-30')).table).toMatchObject({ rateDecimals: 1, zeroAs: '0' });
  expect(settingsAt(own, getDay('2024-07-01')).table).toMatchObject({ rateDecimals: 2, zeroAs: '0' });
});

describe('a settings file with mistakes is refused with their places', () => {
  const one = (settings: unknown, from: unknown = '2024-01-01') => readSettings({ records: [{ from, settings }] });

  test.each<[string, unknown, string]>([
    ['no list', readSettings({}), 'records'],
    ['no date', one({}, '2024-13-01'), 'records[0].from'],
    ['an unknown part', one({ colour: 'red' }), 'records[0].settings.colour'],
    ['an unknown member', one({ table: { colour: 'red' } }), 'records[0].settings.table.colour'],
    ['a wrong type', one({ recipients: 'Như trên' }), 'records[0].settings.recipients'],
    ['a wrong item', one({ recipients: [1] }), 'records[0].settings.recipients[0]'],
    ['a wrong choice', one({ table: { rateDecimals: 3 } }), 'records[0].settings.table.rateDecimals'],
    ['no day of work', one({ reminders: { apologyLeadDays: 0 } }), 'records[0].settings.reminders.apologyLeadDays'],
    ['days that fall', one({ reminders: { overdueDays: [5, 1] } }), 'records[0].settings.reminders.overdueDays'],
    ['no days at all', one({ reminders: { overdueDays: [] } }), 'records[0].settings.reminders.overdueDays'],
    [
      'a wrong block',
      one({ signatures: { chief: { capacity: 'X' } } }),
      'records[0].settings.signatures.chief.capacity',
    ],
  ])('%s', (_, result, place) => {
    expect(result).toMatchObject({ ok: false, problems: [{ place, message: expect.stringMatching(/\.$/) }] });
  });
});

test('a place that nothing fills stays visible', () => {
  expect(fillPhrase('có {count} hồ sơ, {nothing}', { count: '03' })).toBe('có 03 hồ sơ, {nothing}');
});

test('every place of every sentence is one that the report fills', () => {
  const filled = new Set(
    'address chairman clean committee count countChange date day department difference emulation inTime issuer late leaders level max mean meanPercent month names noData number out percent period periodTitle points rate rateChange resolved score source span symbol system total type year'.split(
      ' ',
    ),
  );
  const places = Object.values(DEFAULT_PHRASES).flatMap((phrase: string) => [...phrase.matchAll(/\{(\w+)\}/g)]);
  expect(places.map(([, name]) => name).filter((name) => name === undefined || !filled.has(name))).toEqual([]);
});
