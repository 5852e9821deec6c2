import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLocal, getDay, getLocal } from '../time/index.ts';
import { type CalendarSource, CalendarYearMissingError, compileCalendar } from './calendar.ts';
import type { CalendarException } from './exception.ts';
import { parseHolidayRows } from './parse.ts';
import { weeklyPattern } from './pattern.ts';

const csv = readFileSync(new URL('../../../../data/calendar/holidays-vn.csv', import.meta.url), 'utf8');
const parsed = parseHolidayRows(csv);
const NATIONAL = parsed.ok ? parsed.exceptions : [];
const calendar = compileCalendar({ exceptions: NATIONAL });
const withRows = (rows: readonly CalendarException[], source: Partial<CalendarSource> = {}) =>
  compileCalendar({ exceptions: [...NATIONAL, ...rows], ...source });
const row = (day: string, changes: Partial<CalendarException> = {}): CalendarException => ({
  day: getDay(day),
  kind: 'off',
  name: 'Ngày thử',
  source: 'Quyết định thử',
  status: 'official',
  ...changes,
});

describe('national rows', () => {
  test('all 149 are read, swaps joined, guesses marked', () => {
    expect(NATIONAL).toHaveLength(149);
    const swaps = Map.groupBy(NATIONAL, (each) => each.swapId);
    swaps.delete(undefined);
    expect([...swaps.keys()]).toEqual([
      '2018-12-31',
      '2019-04-29',
      '2024-04-29',
      '2025-05-02',
      '2026-01-02',
      '2026-08-31',
      '2026-11-23',
    ]);
    expect([...swaps.values()].map((rows) => rows.length)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(NATIONAL.filter((each) => each.estimated)).toHaveLength(5);
  });

  test('are read alike without the columns swap and estimated', () => {
    const bare = csv
      .split('\n')
      .map((line) => line.split(',').slice(0, 6).join(','))
      .join('\n');
    expect(parseHolidayRows(bare)).toEqual(parsed);
  });

  // Reference: calendar 2018–2027, working days in Q1/2024 and Q1/2026.
  test.each([
    ['2024-01-01', '2024-04-01', 59],
    ['2026-01-01', '2026-04-01', 58],
  ])('from %s to before %s are %i working days', (from, to, expected) => {
    let count = 0;
    for (let day = getDay(from); day < getDay(to); day++) count += calendar.countsOf(day);
    expect(count).toBe(expected);
    expect(calendar.officeMinutesBetween(getLocal(`${from}T00:00`), getLocal(`${to}T00:00`))).toBe(expected * 480);
  });

  test.each([
    ['2024-02-13', 'holiday', 'Nghỉ bù Tết Nguyên đán'],
    ['2024-05-04', 'makeup', 'Làm bù cho ngày nghỉ 29/4/2024'],
    ['2024-01-20', 'weekend', 'Thứ Bảy'],
    ['2024-01-15', 'weekday', 'Thứ Hai'],
  ])('%s is a %s: %s', (day, kind, name) => {
    expect(calendar.reason(getDay(day))).toMatchObject({ kind, name });
  });

  test.each([
    ['2024-13-01,off,a,b,FOUND,Mon', 'cột date'],
    ['2024-01-01,closed,a,b,FOUND,Mon', 'cột kind'],
  ])('%s is refused, naming line and column', (line, message) => {
    const read = parseHolidayRows(`date,kind,name,source,confidence,weekday\n${line}`);
    expect(read).toMatchObject({ ok: false, line: 2 });
    expect(read.ok ? '' : read.message).toContain(message);
  });
});

describe('proposed rows', () => {
  // Spec: in a year with official rows the date rests on these, the second date on all; a swap is one unit.
  test('the swap of 23 and 28 November 2026 is open', () => {
    expect(calendar.isWorkingDay(getDay('2026-11-23'))).toBe(true);
    expect(calendar.isWorkingDay(getDay('2026-11-28'))).toBe(false);
    expect(calendar.alternative).toBeDefined();
  });

  test('one half of a swap made official brings the other with it', () => {
    const decided = withRows([
      row('2026-11-23', { swapId: '2026-11-23', name: 'Hoán đổi', recordedAt: getLocal('2026-11-20T10:00') }),
    ]);
    expect(decided.isWorkingDay(getDay('2026-11-23'))).toBe(false);
    expect(decided.isWorkingDay(getDay('2026-11-28'))).toBe(true);
    expect(decided.asKnownAt(getLocal('2026-11-20T09:59')).fingerprint).toBe(calendar.fingerprint);
  });

  // Spec: in a year with none, the date rests on all proposed rows, the second leaves the estimated ones out.
  test.each([
    ['2027-02-04', false],
    ['2027-02-11', false],
    ['2027-09-03', false],
    ['2027-09-02', false],
  ])('of 2027 %s is working: %s', (day, expected) => {
    expect(calendar.isWorkingDay(getDay(day))).toBe(expected);
  });

  test('without proposed rows there is no alternative', () => {
    const official = compileCalendar({ exceptions: NATIONAL.filter((each) => each.status === 'official') });
    expect(official.alternative).toBeUndefined();
    expect(official.years.at(-1)).toBe(2026);
  });
});

describe('questions', () => {
  test('a year without rows is named', () => {
    const from = getLocal('2027-12-30T08:00');
    expect(() => calendar.addOfficeMinutes(from, 4 * 480)).toThrow(new CalendarYearMissingError(2028));
    expect(() => calendar.isWorkingDay(getDay('2017-12-31'))).toThrow('năm 2017');
    expect(() => calendar.nthWorkingDayAfter(getDay('2027-12-30'), 2)).toThrow('năm 2028');
    expect(calendar.nthWorkingDayAfter(getDay('2027-12-30'), 1)).toBe(getDay('2027-12-31'));
  });

  test('a gap between years is named too', () => {
    const gappy = compileCalendar({ exceptions: [row('2020-01-01'), row('2022-01-01')] });
    expect(gappy.years).toEqual([2020, 2022]);
    expect(() => gappy.officeMinutesBetween(getLocal('2020-12-31T08:00'), getLocal('2022-01-05T08:00'))).toThrow(
      '2021',
    );
  });

  test('opening, close, and the standard ones of a day off', () => {
    const [monday, sunday] = [getDay('2024-01-15'), getDay('2024-01-14')];
    expect(calendar.firstOpening(monday)).toBe(getLocal('2024-01-15T07:30'));
    expect(calendar.closeOf(monday)).toBe(getLocal('2024-01-15T17:30'));
    expect(calendar.closeOf(sunday)).toBeUndefined();
    expect(calendar.openingOrStandard(sunday)).toBe(getLocal('2024-01-14T07:30'));
    expect(calendar.closeOrStandard(getDay('2031-05-05'))).toBe(getLocal('2031-05-05T17:30'));
  });

  test('office minutes end at a close, not at the next opening', () => {
    expect(formatLocal(calendar.addOfficeMinutes(getLocal('2024-01-15T07:30'), 240))).toBe('2024-01-15T11:30');
    expect(formatLocal(calendar.addOfficeMinutes(getLocal('2024-01-15T07:30'), 241))).toBe('2024-01-15T13:31');
    expect(formatLocal(calendar.addOfficeMinutes(getLocal('2024-01-19T17:30'), 1))).toBe('2024-01-22T07:31');
  });

  test('adding office minutes and counting them are inverse', () => {
    const start = getLocal('2018-03-01T00:00');
    fc.assert(
      fc.property(fc.nat(3_000 * 1_440), fc.integer({ min: 1, max: 60_000 }), (offset, minutes) => {
        const from = start + offset * 60_000;
        const to = calendar.addOfficeMinutes(from, minutes);
        expect(calendar.officeMinutesBetween(from, to)).toBe(minutes);
        expect(calendar.officeMinutesBetween(from, to - 60_000)).toBe(minutes - 1);
      }),
    );
  });
});

describe('an agency', () => {
  const flood = row('2024-01-17', { kind: 'local', agencyId: 'a', name: 'Lũ quét', source: 'QĐ 12/QĐ-UBND' });

  test('adds its closures to the national days', () => {
    expect(withRows([flood], { agencyId: 'a' }).isWorkingDay(getDay('2024-01-17'))).toBe(false);
    expect(withRows([flood], { agencyId: 'a' }).reason(getDay('2024-01-17'))).toMatchObject({
      kind: 'local',
      source: 'QĐ 12/QĐ-UBND',
    });
    expect(withRows([flood], { agencyId: 'b' }).isWorkingDay(getDay('2024-01-17'))).toBe(true);
    expect(withRows([flood]).fingerprint).toBe(calendar.fingerprint);
  });

  test('a closure outdoes a make-up Saturday', () => {
    const closed = withRows([row('2024-05-04', { kind: 'local', agencyId: 'a' })], { agencyId: 'a' });
    expect(closed.isWorkingDay(getDay('2024-05-04'))).toBe(false);
  });

  test('its rows alone do not cover a year', () => {
    const only = withRows([row('2030-05-06', { kind: 'local', agencyId: 'a' })], { agencyId: 'a' });
    expect(only.years.at(-1)).toBe(2027);
  });

  test('a row taken back is gone from then on', () => {
    const back = withRows(
      [
        { ...flood, recordedAt: getLocal('2024-01-16T08:00') },
        { ...flood, recordedAt: getLocal('2024-01-16T15:00'), revoked: true },
      ],
      { agencyId: 'a' },
    );
    expect(back.isWorkingDay(flood.day)).toBe(true);
    expect(back.asKnownAt(getLocal('2024-01-16T09:00')).isWorkingDay(flood.day)).toBe(false);
  });
});

describe('half days and Saturdays', () => {
  const morning = { open: 450, close: 690 };
  const afternoon = { open: 810, close: 1_050 };
  const saturday = weeklyPattern([morning, afternoon], { sessions: [morning], counts: 0 });

  // Spec: Saturday sessions serve reception only and count 0 unless the date is marked half.
  test('Saturday sessions give neither a working day nor minutes that the clock runs in', () => {
    const open = compileCalendar({ pattern: saturday, exceptions: NATIONAL });
    expect(open.reason(getDay('2024-01-20'))).toMatchObject({ kind: 'reception-only', counts: 0 });
    expect(open.sessions(getDay('2024-01-20'))).toEqual([morning]);
    expect(open.firstOpening(getDay('2024-01-20'))).toBe(getLocal('2024-01-20T07:30'));
    expect(open.officeMinutesBetween(getLocal('2024-01-19T17:30'), getLocal('2024-01-22T07:30'))).toBe(0);
    expect(open.addOfficeMinutes(getLocal('2024-01-19T17:00'), 60)).toBe(getLocal('2024-01-22T08:00'));
  });

  test('a Saturday marked half counts 0.5, with its own sessions', () => {
    const half = row('2024-01-20', { kind: 'makeup', half: true });
    const open = compileCalendar({ pattern: saturday, exceptions: [...NATIONAL, half] });
    expect(open.countsOf(half.day)).toBe(0.5);
    expect(open.closeOf(half.day)).toBe(getLocal('2024-01-20T11:30'));
  });

  test('a weekday closed in the afternoon counts 0.5', () => {
    const half = withRows([row('2024-01-17', { half: true })]);
    expect(half.countsOf(getDay('2024-01-17'))).toBe(0.5);
    expect(half.sessions(getDay('2024-01-17'))).toEqual([morning]);
  });

  test('a seven-hour day makes a standard day of 420 minutes', () => {
    const pattern = weeklyPattern([morning, { open: 810, close: 990 }]);
    expect(compileCalendar({ pattern, exceptions: NATIONAL }).standardDay).toBe(420);
  });

  test('impossible sessions are refused', () => {
    const pattern = weeklyPattern([afternoon, { open: 900, close: 960 }]);
    expect(() => compileCalendar({ pattern, exceptions: NATIONAL })).toThrow(RangeError);
  });
});
